#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/appstore.h"
#include "cloud/gateway/gatewayclient.h"
#include "domain/account.h"
#include "domain/sync.h"
#include "secrets/secretstore.h"
#include "services/certificatefacts.h"
#include "services/publicprobe.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// What a person types to add an account.
struct AccountDraft {
    QString name;
    QUrl gateway;
    QString appId;
    QByteArray privateKey;      ///< the key's text; kept in the keychain. Empty when privateKeyFile is set
    QString privateKeyFile;     ///< kept as a reference; must not be readable by others
    QByteArray alipayPublicKey; ///< the key's text
    QByteArray appPublicKey;    ///< optional, compared with the private key's pair
    QByteArray appCertificate, alipayCertificate, rootCertificates; ///< the three files' texts, instead of alipayPublicKey
    QByteArray aesKey;          ///< kept in the keychain; empty when content is not encrypted
    QString aesKeyFile;
    QByteArray appAuthToken;    ///< kept in the keychain; empty when the account acts for itself
    QString appAuthTokenFile;
    int publicPerSecond = domain::kPublicPerSecond; ///< see domain::Account
};

enum class Verdict { Ok, Warning, Failed, Skipped };

/// One line of an account check.
struct CheckItem {
    QString id;       ///< keys, certificates (in certificate mode), reach, signature, clock, capability
    Verdict verdict = Verdict::Ok;
    std::optional<base::Error> error; ///< why it failed
    qint64 clockSkewMs = 0;           ///< clock only
    std::optional<domain::Capability> capability; ///< capability only
    std::vector<MethodVerdict> methods;           ///< capability only, where there is no fleet service: what stands in for it
    std::vector<CertificateFact> certificates;    ///< certificates only; a Warning when one ends within 30 days
    qint64 checkedAt = 0;                         ///< certificates only; UTC ms
};

/// Accounts: list, add, remove, check. GUI thread (or the command line's).
class AccountService final : public QObject
{
    Q_OBJECT
public:
    AccountService(cache::Home home, cache::AppStore &store, secrets::SecretStore &secrets, const base::Clock &clock,
                   QObject *parent = nullptr);

    [[nodiscard]] base::Result<std::vector<domain::Account>> accounts() const;
    [[nodiscard]] base::Result<domain::Account> account(const QString &name) const; ///< NotFound (codes::AccountUnknown)
    /// Checks the keys (before any call), keeps the secrets, stores the account.
    QFuture<base::Result<domain::Account>> add(const AccountDraft &draft);
    /// An account for console export files.
    [[nodiscard]] base::Result<domain::Account> addConsoleFileAccount(const QString &name);
    QFuture<base::Result<void>> remove(domain::AccountId id);
    /// How many public methods a second are called from the next sync on: 1 to domain::kPublicPerSecondMost, else Invalid.
    [[nodiscard]] base::Result<void> setPublicRate(domain::AccountId id, int perSecond);
    /// Clock, key pair, signature, capabilities: each with a verdict; without the fleet service the public methods too, which the
    /// next sync then knows. Never fails as a whole.
    QFuture<std::vector<CheckItem>> check(const domain::Account &account);
    /// The account's secrets read and its keys parsed: what a GatewayClient needs.
    QFuture<base::Result<cloud::GatewayConfig>> gatewayConfig(const domain::Account &account);
    const cache::Home &home() const { return m_home; }
    cache::AppStore &appStore() const { return m_store; } ///< for what else lies beside the accounts

Q_SIGNALS:
    void accountsChanged();

private:
    void checkMethods(cloud::GatewayClient &gateway, domain::AccountId account, std::vector<CheckItem> items,
                      const std::function<void(std::vector<CheckItem>)> &finish);

    const cache::Home m_home;
    cache::AppStore &m_store;
    secrets::SecretStore &m_secrets;
    const base::Clock &m_clock;
};

} // namespace tapfleet::services
