#pragma once

#include "services/accountservice.h"

#include <QFuture>

#include <memory>

namespace tapfleet::services {

/// Invalid for another number of calls a second than an account may have.
[[nodiscard]] base::Result<void> checkRate(int perSecond);
/// A name in the keychain, or in the session's memory, that nobody has yet.
QString keychainKey(const QString &what, bool sessionOnly);
/// All of a configuration but the further secrets.
[[nodiscard]] base::Result<cloud::GatewayConfig> publicConfig(const domain::Account &account, const QByteArray &keyText);

/// The steps of adding an account, each only after the one before it; undone when a later one fails. Thread as AccountService.
class AccountAddition
{
public:
    AccountAddition(AccountDraft draft, cache::AppStore &store, secrets::SecretStore &secrets, const base::Clock &clock, QObject *owner);

    /// All of them.
    [[nodiscard]] static QFuture<base::Result<domain::Account>> run(const std::shared_ptr<AccountAddition> &addition);

    // For what is tried out without being kept.
    [[nodiscard]] base::Result<void> checkDraft();
    [[nodiscard]] QFuture<base::Result<QByteArray>> readPrivateKey();
    [[nodiscard]] base::Result<void> checkKeys(const QByteArray &privateText);
    /// What a GatewayClient needs, with nothing kept.
    [[nodiscard]] base::Result<cloud::GatewayConfig> config(const QByteArray &privateText, const QByteArray &token, const QByteArray &aesKey) const;
    const domain::Account &account() const { return m_account; }
    const AccountDraft &draft() const { return m_draft; }
    /// What was put into the keychain so far.
    std::vector<domain::SecretRef> keptSecrets() const;

private:
    base::Result<void> checkCertificates(const cloud::PrivateKey &privateKey);
    [[nodiscard]] QFuture<base::Result<domain::SecretRef>> keepPrivateKey();
    [[nodiscard]] QFuture<base::Result<domain::SecretRef>> keepToken(const domain::SecretRef &privateKey);
    [[nodiscard]] QFuture<base::Result<QByteArray>> readAesKey(const domain::SecretRef &token);
    [[nodiscard]] QFuture<base::Result<domain::SecretRef>> keepAesKey(const QByteArray &text);
    base::Result<domain::Account> store(const domain::SecretRef &aesKey);
    [[nodiscard]] QFuture<base::Result<domain::SecretRef>> keep(const QString &what, const QByteArray &secret);

    const AccountDraft m_draft;
    cache::AppStore &m_store;
    secrets::SecretStore &m_secrets;
    const base::Clock &m_clock;
    QObject *const m_owner;
    domain::Account m_account;
};

} // namespace tapfleet::services
