#include "cloud/gateway/retrypolicy.h"

#include "base/errorcodes.h"

#include <algorithm>

namespace tapfleet::cloud {

namespace {

using base::Error;
using base::ErrorKind;
using std::chrono::milliseconds;
namespace codes = base::codes;

constexpr int kUnreadableRetries = 2;

/// `first` doubled with each attempt up to `most`, then a random part of it.
milliseconds jittered(milliseconds first, milliseconds most, int attempt, double random)
{
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const milliseconds ceiling = std::min<milliseconds>(most, first * (1LL << doublings));
    return milliseconds(static_cast<qint64>(static_cast<double>(ceiling.count()) * random));
}

/// Failures that will be the same next time.
bool isLasting(const Error &error)
{
    return error.subCode == codes::Redirected || error.subCode == codes::InsecureUrl || error.subCode == codes::TlsFailed
        || error.subCode == codes::AnswerTooLarge || error.subCode == codes::AnswerHeadWrong;
}

} // namespace

bool isUnreadable(const Error &error)
{
    return error.kind == ErrorKind::Untrusted || error.kind == ErrorKind::Protocol;
}

std::optional<milliseconds> retryDelay(const Error &error, int attempt, double random)
{
    if (isLasting(error))
        return std::nullopt;
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Server: {
        const milliseconds wait = jittered(milliseconds(200), milliseconds(10'000), attempt, random);
        return error.retryAfter ? *error.retryAfter + wait : wait;
    }
    case ErrorKind::RateLimited: {
        const milliseconds wait = jittered(milliseconds(500), milliseconds(30'000), attempt, random);
        return error.retryAfter ? *error.retryAfter + wait : wait;
    }
    case ErrorKind::Untrusted:
    case ErrorKind::Protocol:
        if (attempt > kUnreadableRetries)
            return std::nullopt;
        return jittered(milliseconds(200), milliseconds(1'000), attempt, random);
    default: return std::nullopt;
    }
}

} // namespace tapfleet::cloud
