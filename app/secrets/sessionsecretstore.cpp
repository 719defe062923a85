#include "secrets/sessionsecretstore.h"

#include "base/async.h"
#include "base/errorcodes.h"

namespace tapfleet::secrets {

using base::Result;
using domain::SecretRef;

namespace {

constexpr QLatin1StringView kPrefix("session/");

} // namespace

QString sessionKey(const QString &key)
{
    return kPrefix + key;
}

bool isSessionKey(const QString &key)
{
    return key.startsWith(kPrefix);
}

SessionSecretStore::~SessionSecretStore()
{
    clear();
}

void SessionSecretStore::clear()
{
    for (auto &[key, secret] : m_entries)
        secret.fill('\0');
    m_entries.clear();
}

QFuture<Result<QByteArray>> SessionSecretStore::read(const SecretRef &ref)
{
    if (ref.where == SecretRef::Where::File || !isSessionKey(ref.key))
        return m_system.read(ref);
    const auto found = m_entries.find(ref.key);
    if (found != m_entries.end())
        return base::readyFuture(Result<QByteArray>(found->second));
    return base::readyFuture(Result<QByteArray>(base::failure(
        base::ErrorKind::Secrets, QStringLiteral("\"%1\" was kept for one session only").arg(ref.key), base::codes::SessionOver)));
}

QFuture<Result<SecretRef>> SessionSecretStore::keep(const QString &key, const QByteArray &secret)
{
    if (!isSessionKey(key))
        return m_system.keep(key, secret);
    m_entries[key] = secret;
    return base::readyFuture(Result<SecretRef>(SecretRef{SecretRef::Where::Keychain, key}));
}

QFuture<Result<void>> SessionSecretStore::remove(const SecretRef &ref)
{
    if (ref.where == SecretRef::Where::File || !isSessionKey(ref.key))
        return m_system.remove(ref);
    if (const auto found = m_entries.find(ref.key); found != m_entries.end()) {
        found->second.fill('\0');
        m_entries.erase(found);
    }
    return base::readyFuture(Result<void>());
}

} // namespace tapfleet::secrets
