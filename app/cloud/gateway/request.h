#pragma once

#include "cloud/gateway/canonical.h"
#include "cloud/gateway/gatewayclient.h"

namespace tapfleet::cloud {

/// A request as it goes on the wire (contract/gateway.md 1.1): system parameters in the query, charset among them,
/// the rest as a form in the body, with a file as multipart/form-data (1.7). No parameter is sent empty. Any thread.
struct SignedRequest {
    QUrl url;
    QByteArray body; ///< never empty
    QByteArray contentType;
    QByteArray canonical; ///< what was signed, for diagnosis; holds the app_auth_token
};

inline constexpr const char *kFormContentType = "application/x-www-form-urlencoded;charset=utf-8";

/// Signs `call` for the moment `nowMs` (UTC ms). A call with neither biz_content nor parameters sends `{}`, since a
/// request without a body could be repeated by the network library.
SignedRequest signedRequest(const GatewayConfig &config, const Call &call, qint64 nowMs);

/// What the message of a refused signature echoes of the text that the gateway checked (contract/gateway.md 4), beside ours.
struct SignatureEcho {
    bool isThere = false;
    std::optional<qsizetype> differsAt{}; ///< the first byte of ours that is another in the echo; absent: they are the same
    QString ours{}, theirs{};             ///< from shortly before that byte
};
SignatureEcho signatureEcho(const QString &message, const QByteArray &canonical);

} // namespace tapfleet::cloud
