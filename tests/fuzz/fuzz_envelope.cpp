#include "tests/fuzz/invariant.h"

#include "base/errorcodes.h"
#include "base/textdecoding.h"
#include "cloud/fleet/fleetclient.h"
#include "cloud/gateway/envelope.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using fuzz::require;

namespace {

const QString kMethod = u"tapfleet.device.list"_s;

/// A public key whose private half nobody kept, so that no input can be signed with it.
const cloud::PublicKey &strangersKey()
{
    static const cloud::PublicKey key = cloud::PrivateKey::generate()->publicKey();
    return key;
}

bool isWithin(QByteArrayView part, const QByteArray &whole)
{
    return part.begin() >= whole.cbegin() && part.end() <= whole.cend();
}

/// Whatever the bytes are: a node that is found lies in the body, and nothing is believed that was not signed.
void openAsItCame(const QByteArray &body)
{
    const auto envelope = cloud::openEnvelope(body, kMethod);
    if (!envelope) {
        const QString &code = envelope.error().subCode;
        require(code == base::codes::AnswerMalformed || code == base::codes::AnswerDuplicateNode, "a refusal says why");
        return;
    }
    require(!envelope->node.isEmpty() && isWithin(envelope->node, body), "the node lies in the body");
    require(body.contains(envelope->isErrorResponse ? QByteArray("error_response") : cloud::nodeName(kMethod))
                || body.contains('\\'),
            "the node bears its name");
    const cloud::Verdict verdict = cloud::verify(*envelope, strangersKey());
    require(verdict.trust != cloud::Trust::Verified, "nobody signed this");
    require((verdict.trust == cloud::Trust::Unsigned) == envelope->sign.isEmpty(), "unsigned is without a signature");
    require(verdict.signedText.isEmpty(), "no bytes are given out unverified");

    const auto text = cloud::asUtf8(envelope->node.toByteArray());
    if (!text)
        return;
    require(base::isUtf8(*text), "decoded text is UTF-8");
    if (const auto page = cloud::parseDevicePage(*text)) {
        for (const domain::DeviceRecord &record : page->devices)
            require(!record.device.sn.empty(), "a device has an SN");
    }
}

/// A text inside a genuine answer never changes where its node begins and ends.
void openAroundText(const QByteArray &text)
{
    if (!base::isUtf8(text))
        return;
    const QByteArray node = QJsonDocument(QJsonObject{{u"msg"_s, QString::fromUtf8(text)}}).toJson(QJsonDocument::Compact);
    const QByteArray body = "{\"" + cloud::nodeName(kMethod) + "\":" + node + ",\"sign\":\"c2lnbg==\"}";
    const auto envelope = cloud::openEnvelope(body, kMethod);
    require(envelope.has_value(), "a genuine answer opens");
    require(envelope->node == node, "the node is what was put in");
    require(envelope->sign == "c2lnbg==", "the signature is what was put in");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    openAsItCame(input);
    openAroundText(input);
    return 0;
}
