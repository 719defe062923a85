#pragma once

#include "cloud/gateway/gatewayclient.h"

#include <map>

namespace tapfleet::cloud {

/// What came back with HTTP status 200.
struct Received {
    QByteArray body;
    QString traceId;
    std::optional<qint64> serverDateMs;
};

/// By what answers are believed.
struct AnswerTrust {
    PublicKey key;                               ///< Alipay's public key, or that of the stored Alipay certificate
    bool withCertificates = false;
    std::map<QByteArray, PublicKey> byCertificate{}; ///< certificate mode: the keys of the certificates trusted so far, by SN
    std::optional<ContentCipher> cipher{};
};

/// The number of the certificate that an answer says it was signed with, when `trust` does not know it; else empty.
QByteArray unknownCertificate(const QByteArray &body, const QString &method, const AnswerTrust &trust);

/// Verifies, then reads: an Answer for a signed 10000, else an Error. Untrusted (codes::Signature*) when the signature
/// is missing or wrong; an unsigned refusal is told with authenticated = false. A write whose answer cannot be read is
/// OutcomeUnknown; one that is Untrusted may have been executed as well. Pure, for a pool thread.
[[nodiscard]] base::Result<Answer> readAnswer(const Received &received, const QString &method, CallNature nature,
                                              const AnswerTrust &trust);

} // namespace tapfleet::cloud
