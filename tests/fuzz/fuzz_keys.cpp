#include "tests/fuzz/invariant.h"

#include "base/error.h"
#include "cloud/gateway/keys.h"

#include <QDebug>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using fuzz::require;

namespace {

/// Text of a key shorter than this tells nothing.
constexpr qsizetype kTelling = 24;

/// What is said of a refused key holds no part of it: what was pasted may be the private key of somebody.
void saysNothingOf(const QByteArray &input, const base::Error &error)
{
    require(error.kind == base::ErrorKind::Secrets, "a refused key is a matter of secrets");
    require(!error.subCode.isEmpty(), "a refusal says why");
    const QByteArray said = (error.detail + error.message + base::logLine(error)).toUtf8();
    for (qsizetype at = 0; at + kTelling <= said.size(); ++at)
        require(!input.contains(QByteArrayView(said).sliced(at, kTelling)), "no key is printed");
}

void roundTrip(const cloud::PrivateKey &key)
{
    QString printed;
    QDebug(&printed) << key;
    require(printed.trimmed() == "***"_L1, "a private key prints as stars");
    const auto again = cloud::PrivateKey::parse(key.pem());
    require(again.has_value(), "the written private key reads");
    require(again->publicKey() == key.publicKey(), "it is the same key");
    require(again->pem() == key.pem(), "it is written the same");
    require(key.pem().startsWith("-----BEGIN PRIVATE KEY-----"), "it is written as PKCS#8");
    require(!cloud::PublicKey::parse(key.pem()).has_value(), "a private key is no public key");
}

void roundTrip(const cloud::PublicKey &key)
{
    for (const QByteArray &text : {key.pem(), key.base64()}) {
        const auto again = cloud::PublicKey::parse(text);
        require(again.has_value(), "the written public key reads");
        require(*again == key, "it is the same key");
        require(!cloud::PrivateKey::parse(text).has_value(), "a public key is no private key");
    }
    require(!key.verifies("bytes", "signature"), "nobody signed this");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto key = cloud::PrivateKey::parse(input))
        roundTrip(*key);
    else
        saysNothingOf(input, key.error());
    if (const auto key = cloud::PublicKey::parse(input))
        roundTrip(*key);
    else
        saysNothingOf(input, key.error());
    return 0;
}
