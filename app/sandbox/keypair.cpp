#include "sandbox/keypair.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace tapfleet::sandbox {

using base::ErrorKind;
using base::failure;
using base::Result;

Result<void> writeNew(const QString &path, const QByteArray &pem, bool isSecret)
{
    QFile file(path);
    // The permissions are those of the file's creation: a private key is never open to others, not for a moment.
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    const auto permissions = isSecret ? owner : owner | QFile::ReadGroup | QFile::ReadOther;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, permissions) || file.write(pem) != pem.size() || !file.flush())
        return failure(ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return file.readAll();
}

namespace {

Result<cloud::PrivateKey> readOrMake(const QString &path)
{
    if (QFile::exists(path)) {
        const auto pem = readAll(path);
        return pem ? cloud::PrivateKey::parse(*pem) : failure(pem.error());
    }
    auto key = cloud::PrivateKey::generate();
    if (!key)
        return key;
    if (auto written = writeNew(path, key->pem(), true); !written)
        return failure(written.error());
    return key;
}

/// The public half of `privatePath`, from its own file when that is there.
Result<cloud::PublicKey> publicHalf(const QString &publicPath, const QString &privatePath)
{
    if (QFile::exists(publicPath)) {
        const auto pem = readAll(publicPath);
        return pem ? cloud::PublicKey::parse(*pem) : failure(pem.error());
    }
    const auto key = readOrMake(privatePath);
    if (!key)
        return failure(key.error());
    if (auto written = writeNew(publicPath, key->publicKey().pem(), false); !written)
        return failure(written.error());
    return key->publicKey();
}

Result<cloud::ContentCipher> readOrMakeCipher(const QString &path)
{
    if (!QFile::exists(path)) {
        QByteArray key(16, Qt::Uninitialized);
        QRandomGenerator::system()->generate(key.begin(), key.end());
        if (auto kept = writeNew(path, key.toBase64() + '\n', true); !kept)
            return failure(kept.error());
    }
    const auto text = readAll(path);
    return text ? cloud::ContentCipher::parse(*text) : failure(text.error());
}

} // namespace

Result<KeyPair> openKeysFolder(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Storage, QStringLiteral("the folder %1 cannot be made").arg(folder));
    KeyPair keys;
    auto app = publicHalf(dir.filePath(QStringLiteral("app_public.pem")), dir.filePath(QStringLiteral("app_private.pem")));
    if (!app)
        return failure(app.error());
    auto gateway = readOrMake(dir.filePath(QStringLiteral("gateway_private.pem")));
    if (!gateway)
        return failure(gateway.error());
    const auto shown =
        publicHalf(dir.filePath(QStringLiteral("gateway_public.pem")), dir.filePath(QStringLiteral("gateway_private.pem")));
    if (!shown)
        return failure(shown.error());
    if (!(*shown == gateway->publicKey()))
        return failure(ErrorKind::Secrets, QStringLiteral("gateway_public.pem is not the pair of gateway_private.pem"));
    const auto cipher = readOrMakeCipher(dir.filePath(QStringLiteral("aes_key.txt")));
    if (!cipher)
        return failure(cipher.error());
    return KeyPair{std::move(*app), std::move(*gateway), *cipher};
}

Result<cloud::PublicKey> openAppKey(const QString &folder, const cloud::PublicKey &gateway)
{
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Storage, QStringLiteral("the folder %1 cannot be made").arg(folder));
    const QString gatewayPath = dir.filePath(QStringLiteral("gateway_public.pem"));
    if (!QFile::exists(gatewayPath)) {
        if (auto written = writeNew(gatewayPath, gateway.pem(), false); !written)
            return failure(written.error());
    }
    const auto pem = readAll(gatewayPath);
    if (!pem)
        return failure(pem.error());
    const auto shown = cloud::PublicKey::parse(*pem);
    if (!shown)
        return failure(shown.error());
    if (!(*shown == gateway))
        return failure(ErrorKind::Secrets, QStringLiteral("%1 is not the key of this gateway").arg(gatewayPath));
    return publicHalf(dir.filePath(QStringLiteral("app_public.pem")), dir.filePath(QStringLiteral("app_private.pem")));
}

} // namespace tapfleet::sandbox
