#include "cloud/gateway/envelope.h"

#include "base/errorcodes.h"
#include "base/textdecoding.h"
#include "cloud/gateway/reserialised.h"

#include <algorithm>

namespace tapfleet::cloud {

namespace {

using base::ErrorKind;
using base::failure;
using base::Result;
namespace codes = base::codes;

/// The contract has three keys at depth 1; more than this is not an answer.
constexpr size_t kMostKeys = 32;
constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

tl::unexpected<base::Error> malformed(const QString &detail)
{
    return failure(ErrorKind::Protocol, detail, codes::AnswerMalformed);
}

} // namespace

QByteArray nodeName(const QString &method)
{
    QByteArray name = method.toUtf8();
    name.replace('.', '_');
    return name + "_response";
}

Result<Envelope> openEnvelope(const QByteArray &body, const QString &method)
{
    Envelope envelope;
    envelope.form = base::isUtf8(body) ? ByteForm::Utf8 : ByteForm::DoubleByte;
    QByteArrayView text(body);
    if (text.startsWith(kByteOrderMark))
        text = text.sliced(kByteOrderMark.size());

    const QByteArray wanted = nodeName(method);
    std::vector<JsonMember> members;
    const Scan scan = scanMembers(text, envelope.form, [&](const JsonMember &member) {
        members.push_back(member);
        return members.size() < kMostKeys;
    });
    if (scan != Scan::Complete)
        return malformed(QStringLiteral("the answer of %1 bytes is not one JSON object").arg(body.size()));

    const auto find = [&](QByteArrayView key) {
        return std::find_if(members.begin(), members.end(), [key](const JsonMember &m) { return m.key == key; });
    };
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (find(member->key) != member)
            return failure(ErrorKind::Protocol,
                           QStringLiteral("\"%1\" stands twice in the answer").arg(QString::fromUtf8(member->key)),
                           codes::AnswerDuplicateNode);
    }
    auto node = find(wanted);
    if (node == members.end()) {
        node = find("error_response");
        envelope.isErrorResponse = true;
    }
    if (node == members.end())
        return malformed(QStringLiteral("the answer has no %1").arg(QString::fromUtf8(wanted)));
    envelope.node = node->value;

    for (const auto &[key, to] : {std::pair("sign", &envelope.sign), std::pair("alipay_cert_sn", &envelope.certificateSn)}) {
        const auto member = find(key);
        if (member == members.end() || member->value == QByteArrayView("null"))
            continue;
        const auto decoded = jsonString(member->value);
        if (!decoded)
            return malformed(QStringLiteral("the answer's %1 is not a text").arg(QLatin1String(key)));
        *to = *decoded;
    }
    return envelope;
}

Verdict verify(const Envelope &envelope, const PublicKey &key)
{
    if (envelope.sign.isEmpty())
        return {Trust::Unsigned, {}, 0};
    const auto signature = QByteArray::fromBase64Encoding(envelope.sign, QByteArray::AbortOnBase64DecodingErrors);
    if (!signature)
        return {Trust::Wrong, {}, 0};
    const QByteArray asItStands = envelope.node.toByteArray();
    if (key.verifies(asItStands, signature.decoded))
        return {Trust::Verified, asItStands, 0};
    // In a double-byte text the `\` may be the second half of a character.
    if (envelope.form == ByteForm::Utf8 && asItStands.contains("\\/")) {
        QByteArray unescaped = asItStands;
        unescaped.replace("\\/", "/");
        if (key.verifies(unescaped, signature.decoded))
            return {Trust::Verified, unescaped, 0};
    }
    const auto difference = reserialisedAt(asItStands, envelope.form, [&](QByteArrayView other) {
        return key.verifies(other, signature.decoded);
    });
    if (difference)
        return {Trust::Reserialised, {}, *difference};
    return {Trust::Wrong, {}, 0};
}

Result<QByteArray> asUtf8(const QByteArray &signedText, const ContentCipher *cipher)
{
    if (signedText.startsWith('"')) {
        const auto text = jsonString(signedText);
        if (!text || !cipher)
            return malformed(QStringLiteral("the answer is encrypted, and this account has no AES key"));
        const auto plain = cipher->decrypted(*text);
        return plain ? asUtf8(*plain) : plain;
    }
    if (base::isUtf8(signedText))
        return signedText;
    if (const auto text = base::decodeGb18030(signedText))
        return text->toUtf8();
    return malformed(QStringLiteral("the answer is neither UTF-8 nor GB18030"));
}

} // namespace tapfleet::cloud
