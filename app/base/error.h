#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace tapfleet::base {

/// What kind of failure it was: decides what the program does next. A closed set.
enum class ErrorKind {
    Canceled,       ///< the person or the owner stopped it
    Offline,        ///< nothing was reached: no network, no host, connection refused
    Timeout,        ///< reached, but no answer in time (a read: nothing was changed)
    Unauthorized,   ///< the gateway does not accept who we say we are (keys, signature, token)
    Forbidden,      ///< known, but not permitted (40006, missing scope)
    NotFound,
    Conflict,
    RateLimited,    ///< 40005: not executed, try later
    Server,         ///< the service failed (20000 on a read, HTTP 5xx)
    OutcomeUnknown, ///< a write may or may not have been executed: ask before repeating
    Protocol,       ///< the answer makes no sense
    Untrusted,      ///< the answer's signature is missing or wrong: nothing of it is believed
    Storage,        ///< a local file or database
    Secrets,        ///< the keychain or a key file
    Invalid         ///< refused parameters or input
};

/// A failure as a value. `detail` is English and for logs; text::describe() speaks to people.
struct Error {
    ErrorKind kind = ErrorKind::Protocol;
    QString detail{};
    QString code{};       ///< gateway code such as 40004, empty for local failures
    QString subCode{};    ///< gateway sub_code, or a local code of base/errorcodes.h
    QString message{};    ///< the gateway's own sub_msg or msg, un-escaped, may be empty
    QString traceId{};    ///< response header trace_id, may be empty
    std::optional<std::chrono::milliseconds> retryAfter{};
    bool authenticated = true; ///< false: the refusal came unsigned and may not be genuine
};

/// The kind's name for logs and JSON, for instance "RateLimited".
QString kindName(ErrorKind kind);

/// One English line for logs: kind, codes, detail, trace id. Holds no secrets.
QString logLine(const Error &error);

} // namespace tapfleet::base
