#include "cloud/gateway/answer.h"

#include "base/errorcodes.h"
#include "cloud/gateway/classify.h"
#include "cloud/gateway/envelope.h"

namespace tapfleet::cloud {

namespace {

using base::Error;
using base::ErrorKind;
using base::failure;
using base::Result;
namespace codes = base::codes;

/// Whether the node's code is 10000. Stops there: a page of devices is long and its code comes first.
bool isSuccess(const QByteArray &node)
{
    bool success = false;
    scanMembers(node, ByteForm::Utf8, [&](const JsonMember &member) {
        if (member.key != QByteArrayView("code"))
            return true;
        success = member.value == QByteArrayView("\"10000\"") || member.value == QByteArrayView("10000");
        return false;
    });
    return success;
}

Error untrusted(const QString &detail, QLatin1StringView subCode, const QString &traceId)
{
    Error error;
    error.kind = ErrorKind::Untrusted;
    error.detail = detail;
    error.subCode = subCode;
    error.traceId = traceId;
    error.authenticated = false;
    return error;
}

/// A refusal whose genuineness nobody vouches for, or the Untrusted error of anything else unsigned.
Error unsignedAnswer(const Envelope &envelope, const QString &traceId, CallNature nature, const ContentCipher *cipher)
{
    const auto node = asUtf8(envelope.node.toByteArray(), cipher);
    auto refusal = node ? readRefusal(*node) : std::nullopt;
    if (!refusal || !(refusal->code.startsWith(QLatin1Char('2')) || refusal->code.startsWith(QLatin1Char('4'))))
        return untrusted(QStringLiteral("an answer that is no refusal came unsigned"), codes::SignatureMissing, traceId);
    refusal->authenticated = false;
    Outcome outcome;
    outcome.refusal = std::move(refusal);
    outcome.traceId = traceId;
    return classify(outcome, nature);
}

/// The key that must have signed: nothing for a certificate that is not known.
const PublicKey *signer(const Envelope &envelope, const AnswerTrust &trust)
{
    if (!trust.withCertificates || envelope.certificateSn.isEmpty() || envelope.sign.isEmpty())
        return &trust.key;
    const auto known = trust.byCertificate.find(envelope.certificateSn);
    return known == trust.byCertificate.end() ? nullptr : &known->second;
}

} // namespace

QByteArray unknownCertificate(const QByteArray &body, const QString &method, const AnswerTrust &trust)
{
    const auto envelope = openEnvelope(body, method);
    return envelope && !signer(*envelope, trust) ? envelope->certificateSn : QByteArray();
}

Result<Answer> readAnswer(const Received &received, const QString &method, CallNature nature, const AnswerTrust &trust)
{
    const ContentCipher *cipher = trust.cipher ? &*trust.cipher : nullptr;
    const auto unreadable = [&](Error error) {
        error.traceId = received.traceId;
        if (nature == CallNature::Write)
            error.kind = ErrorKind::OutcomeUnknown;
        return failure(std::move(error));
    };
    const auto envelope = openEnvelope(received.body, method);
    if (!envelope)
        return unreadable(envelope.error());
    const PublicKey *key = signer(*envelope, trust);
    if (!key) {
        return failure(untrusted(QStringLiteral("signed with the certificate %1, which is not known")
                                     .arg(QString::fromUtf8(envelope->certificateSn)),
                                 codes::CertificateChanged, received.traceId));
    }
    const Verdict verdict = verify(*envelope, *key);
    switch (verdict.trust) {
    case Trust::Unsigned: return failure(unsignedAnswer(*envelope, received.traceId, nature, cipher));
    case Trust::Wrong:
        return failure(untrusted(QStringLiteral("the signature does not fit the answer of %1 bytes").arg(envelope->node.size()),
                                 codes::SignatureWrong, received.traceId));
    case Trust::Reserialised:
        return failure(untrusted(QStringLiteral("the signature fits another spelling of the same JSON, which departs at offset %1: "
                                                "something on the way rewrites answers")
                                     .arg(verdict.firstDifference),
                                 codes::SignatureReserialised, received.traceId));
    case Trust::Verified: break;
    }

    const auto node = asUtf8(verdict.signedText, cipher);
    if (!node)
        return unreadable(node.error());
    if (isSuccess(*node))
        return Answer{*node, received.body, received.traceId, received.serverDateMs};
    Outcome outcome;
    outcome.refusal = readRefusal(*node);
    outcome.traceId = received.traceId;
    if (!outcome.refusal) {
        Error error;
        error.detail = QStringLiteral("the answer has no result code");
        error.subCode = codes::AnswerMalformed;
        return unreadable(std::move(error));
    }
    return failure(classify(outcome, nature));
}

} // namespace tapfleet::cloud
