#pragma once

#include "base/result.h"
#include "cloud/gateway/gatewayclient.h"

#include <QNetworkReply>
#include <QString>

#include <chrono>
#include <optional>

/// What went wrong, from what the network, HTTP or the gateway said (contract/gateway.md 3). Any thread.
namespace tapfleet::cloud {

/// The result fields of a node.
struct Refusal {
    QString code;
    QString subCode;
    QString message; ///< sub_msg or msg, HTML un-escaped
    std::optional<std::chrono::milliseconds> retryAfter;
    bool authenticated = true; ///< false: it came unsigned
    QString detail;
};

/// How an attempt ended without a believable 10000. The first part that says something decides.
struct Outcome {
    std::optional<Refusal> refusal;
    int httpStatus = 0; ///< 0: none came
    QNetworkReply::NetworkError network = QNetworkReply::NoError;
    bool timedOut = false;
    QString detail;
    QString traceId;
    std::optional<std::chrono::milliseconds> retryAfter; ///< HTTP Retry-After
};

/// Kinds: a write whose execution cannot be ruled out is OutcomeUnknown; the same on a read is Server, Timeout or Offline.
base::Error classify(const Outcome &outcome, CallNature nature);

/// Reads the result fields of a node that is UTF-8 JSON; nothing when it has no code.
std::optional<Refusal> readRefusal(const QByteArray &node);

/// &amp; &lt; &gt; &quot; &apos; &nbsp; and numeric references, once.
QString htmlUnescaped(const QString &text);

} // namespace tapfleet::cloud
