#include "cloud/gateway/certificatedownload.h"

#include "base/errorcodes.h"
#include "cloud/gateway/envelope.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tapfleet::cloud {

namespace {

using base::failure;
using base::Result;
namespace codes = base::codes;

const QString kMethod = QStringLiteral("alipay.open.app.alipaycert.download");

tl::unexpected<base::Error> notBelieved(const QString &why, const QString &traceId)
{
    base::Error error;
    error.kind = base::ErrorKind::Untrusted;
    error.subCode = codes::CertificateChanged;
    error.detail = QStringLiteral("the new certificate is not believed: %1").arg(why);
    error.traceId = traceId;
    error.authenticated = false;
    return failure(std::move(error));
}

/// The certificates in an answer's node, believed or not.
Result<std::vector<Certificate>> certificatesIn(const QByteArray &node)
{
    const QJsonValue content = QJsonDocument::fromJson(node).object().value(QLatin1StringView("alipay_cert_content"));
    return parseCertificates(QByteArray::fromBase64(content.toString().toLatin1()));
}

} // namespace

Call certificateDownload(const QByteArray &sn)
{
    Call call;
    call.method = kMethod;
    call.bizContent = QJsonDocument(QJsonObject{{QStringLiteral("alipay_cert_sn"), QString::fromLatin1(sn)}}).toJson(QJsonDocument::Compact);
    return call;
}

Result<std::vector<Certificate>> readCertificateDownload(const Received &received, const QByteArray &sn, const AnswerTrust &trust,
                                                         const std::vector<Certificate> &roots, qint64 nowMs)
{
    AnswerTrust extended = trust;
    const auto envelope = openEnvelope(received.body, kMethod);
    if (envelope && !unknownCertificate(received.body, kMethod, trust).isEmpty()) {
        const auto node = asUtf8(envelope->node.toByteArray(), trust.cipher ? &*trust.cipher : nullptr);
        const auto offered = node ? certificatesIn(*node) : failure(node.error());
        if (!offered)
            return notBelieved(offered.error().detail, received.traceId);
        if (offered->front().sn() != sn || envelope->certificateSn != sn)
            return notBelieved(QStringLiteral("it bears another number than was asked for"), received.traceId);
        if (auto trusted = checkChain(*offered, roots, nowMs); !trusted)
            return notBelieved(trusted.error().detail, received.traceId);
        auto key = offered->front().publicKey();
        if (!key)
            return notBelieved(key.error().detail, received.traceId);
        extended.byCertificate.emplace(sn, std::move(*key));
    }
    const auto answer = readAnswer(received, kMethod, CallNature::Read, extended);
    if (!answer)
        return failure(answer.error());
    auto chain = certificatesIn(answer->node);
    if (!chain)
        return notBelieved(chain.error().detail, received.traceId);
    if (chain->front().sn() != sn)
        return notBelieved(QStringLiteral("it bears another number than was asked for"), received.traceId);
    if (auto trusted = checkChain(*chain, roots, nowMs); !trusted)
        return notBelieved(trusted.error().detail, received.traceId);
    return chain;
}

} // namespace tapfleet::cloud
