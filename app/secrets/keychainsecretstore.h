#pragma once

#include "secrets/secretstore.h"

#include <QString>

namespace tapfleet::secrets {

/// A secret larger than one keychain entry may be; the answer to it is a file reference.
inline constexpr QLatin1StringView kSecretTooLarge{"secrets.too-large"};

/// Secrets in the system's keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Manager), never in plain text
/// in its place. A Windows credential holds at most 2,560 bytes: a 2048-bit key fits as PEM (1.7 KB) or DER in base64 (1.6 KB), a
/// 4096-bit key does not and is refused with kSecretTooLarge. Main thread: Secret Service answers come by its event loop.
class KeychainSecretStore final : public SecretStore
{
public:
    /// `service` groups the entries; tests use one of their own.
    explicit KeychainSecretStore(QString service = QStringLiteral("TapFleet"));

    [[nodiscard]] QFuture<base::Result<QByteArray>> read(const domain::SecretRef &ref) override;
    [[nodiscard]] QFuture<base::Result<domain::SecretRef>> keep(const QString &key, const QByteArray &secret) override;
    /// An entry that is not there counts as removed.
    [[nodiscard]] QFuture<base::Result<void>> remove(const domain::SecretRef &ref) override;

private:
    const QString m_service;
};

} // namespace tapfleet::secrets
