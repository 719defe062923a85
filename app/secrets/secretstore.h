#pragma once

#include "base/result.h"
#include "domain/account.h"

#include <QByteArray>
#include <QFuture>

namespace tapfleet::secrets {

/// Reads, keeps and removes secrets: in the system's keychain, or (read only) in a file that the person owns and
/// others cannot read. Failures are kind Secrets (codes::KeyFile*, KeychainUnavailable, SecretMissing).
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual QFuture<base::Result<QByteArray>> read(const domain::SecretRef &ref) = 0;
    /// Keeps `secret` under `key` in the keychain.
    [[nodiscard]] virtual QFuture<base::Result<domain::SecretRef>> keep(const QString &key, const QByteArray &secret) = 0;
    /// Removes a keychain entry; a file reference is only forgotten.
    [[nodiscard]] virtual QFuture<base::Result<void>> remove(const domain::SecretRef &ref) = 0;
};

/// A reference to a key file, after checking that it exists and is not readable by others (mode & 077 == 0).
[[nodiscard]] base::Result<domain::SecretRef> refToFile(const QString &path);

} // namespace tapfleet::secrets
