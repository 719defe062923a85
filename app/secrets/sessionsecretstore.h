#pragma once

#include "secrets/secretstore.h"

#include <map>

namespace tapfleet::secrets {

/// Keeps what a person wanted to be kept for this session only in memory, and everything else in the system's store: where there is
/// no keychain, a program that is restarted asks again rather than write a secret into a file. Thread of the store below.
class SessionSecretStore final : public SecretStore
{
public:
    /// `system` must outlive it.
    explicit SessionSecretStore(SecretStore &system) : m_system(system) {}
    ~SessionSecretStore() override;

    /// Wipes and forgets everything.
    void clear();

    [[nodiscard]] QFuture<base::Result<QByteArray>> read(const domain::SecretRef &ref) override;
    /// In memory when the key is one of sessionKey().
    [[nodiscard]] QFuture<base::Result<domain::SecretRef>> keep(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] QFuture<base::Result<void>> remove(const domain::SecretRef &ref) override;

private:
    SecretStore &m_system;
    std::map<QString, QByteArray> m_entries;
};

/// The name under which a secret is kept for this session only.
QString sessionKey(const QString &key);
bool isSessionKey(const QString &key);

} // namespace tapfleet::secrets
