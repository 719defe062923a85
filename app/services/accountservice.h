#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/appstore.h"
#include "cache/filestamp.h"
#include "cloud/gateway/gatewayclient.h"
#include "domain/account.h"
#include "domain/merchant.h"
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
    domain::SecretRef keptPrivateKey{}; ///< one that makeKeyPair() has put away, instead of both
    QByteArray alipayPublicKey; ///< the key's text
    QByteArray appPublicKey;    ///< optional, compared with the private key's pair
    QByteArray appCertificate, alipayCertificate, rootCertificates; ///< the three files' texts, instead of alipayPublicKey
    QByteArray aesKey;          ///< kept in the keychain; empty when content is not encrypted
    QString aesKeyFile;
    QByteArray appAuthToken;    ///< kept in the keychain; empty when the account acts for itself
    QString appAuthTokenFile;
    int publicPerSecond = domain::kPublicPerSecond; ///< see domain::Account
    bool sessionOnly = false;   ///< what the keychain would keep is kept for this session only
};

/// A key pair that was made here: the private part lies in the keychain already.
struct MadeKeyPair {
    domain::SecretRef privateKey{};
    QString publicKey{}; ///< Base64 in one line, to be copied into the console
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

    /// Of the memory once they are read; what another process changes is there after lookForOthers().
    [[nodiscard]] base::Result<std::vector<domain::Account>> accounts() const;
    /// Reads the accounts again when app.db has changed; accountsChanged() follows when they are others.
    void lookForOthers();
    [[nodiscard]] base::Result<domain::Account> account(const QString &name) const; ///< NotFound (codes::AccountUnknown)
    /// Checks the keys (before any call), keeps the secrets, stores the account.
    [[nodiscard]] QFuture<base::Result<domain::Account>> add(const AccountDraft &draft);
    /// An account for console export files.
    [[nodiscard]] base::Result<domain::Account> addConsoleFileAccount(const QString &name);
    /// Conflict while its files are being worked on: a sync, its journal, a roll-out.
    [[nodiscard]] QFuture<base::Result<void>> remove(domain::AccountId id);
    /// Makes a 2048-bit key pair. Secrets (codes::KeychainUnavailable) where there is no keychain.
    [[nodiscard]] QFuture<base::Result<MadeKeyPair>> makeKeyPair(bool sessionOnly);
    /// Forgets a pair that no account was made with.
    void discardKeyPair(const MadeKeyPair &pair);
    /// What can be said of a draft without a call, about as fast as one types: the first thing that is wrong with its keys.
    [[nodiscard]] base::Result<void> checkKeys(const AccountDraft &draft) const;
    /// As check(), of an account that is not added yet. Nothing is kept.
    QFuture<std::vector<CheckItem>> tryOut(const AccountDraft &draft);
    /// Puts another private key in the place of the account's; refused when its Alipay key is the new key's own.
    [[nodiscard]] QFuture<base::Result<void>> replacePrivateKey(const domain::Account &account, const QByteArray &key, bool sessionOnly);
    /// A merchant that `provider` acts for, with the provider's key: the account of its pid if there is one, else a new one of that
    /// name (one that is not taken yet).
    [[nodiscard]] QFuture<base::Result<domain::Account>> putMerchant(const domain::Account &provider, const QString &name,
                                                       const domain::MerchantTokens &tokens);
    [[nodiscard]] QFuture<base::Result<QByteArray>> readSecret(const domain::SecretRef &ref);
    /// How many public methods a second are called from the next sync on: 1 to domain::kPublicPerSecondMost, else Invalid.
    [[nodiscard]] base::Result<void> setPublicRate(domain::AccountId id, int perSecond);
    /// Clock, key pair, signature, capabilities: each with a verdict; without the fleet service the public methods too, which the
    /// next sync then knows. Never fails as a whole.
    QFuture<std::vector<CheckItem>> check(const domain::Account &account);
    /// The account's secrets read and its keys parsed: what a GatewayClient needs.
    [[nodiscard]] QFuture<base::Result<cloud::GatewayConfig>> gatewayConfig(const domain::Account &account);
    const cache::Home &home() const { return m_home; }
    cache::AppStore &appStore() const { return m_store; } ///< for what else lies beside the accounts

Q_SIGNALS:
    void accountsChanged();
    /// Whoever syncs it ends: its files are deleted as soon as nobody works on them. It stays when they cannot be.
    void aboutToRemove(domain::AccountId id);

    /// A secret that is not needed any more could not be removed (codes::SecretLeft): to be shown to the user.
    void secretLeft(const tapfleet::base::Error &error);

private:
    [[nodiscard]] QFuture<base::Result<void>> removeLocked(domain::AccountId id, cache::AccountLocks locks);
    /// Removes secrets that nobody refers to; secretLeft() when that fails, and `then` in any case.
    void discardSecrets(const std::vector<domain::SecretRef> &refs, const std::function<void()> &then = {});
    /// Nothing stays in the keychain for an account that is not kept: its secrets go before the answer comes.
    [[nodiscard]] QFuture<base::Result<domain::Account>> keptOrDiscarded(const QFuture<base::Result<domain::Account>> &keeping,
                                                           const std::function<std::vector<domain::SecretRef>()> &secrets);
    /// The way to the network that a person chose.
    [[nodiscard]] QFuture<base::Result<cloud::GatewayConfig>> onNetwork(const QFuture<base::Result<cloud::GatewayConfig>> &config);
    QFuture<std::vector<CheckItem>> checkWith(const domain::Account &account, const QFuture<base::Result<cloud::GatewayConfig>> &config);
    [[nodiscard]] QFuture<base::Result<domain::Account>> keepTokens(domain::Account account, const domain::MerchantTokens &tokens);
    void checkMethods(cloud::GatewayClient &gateway, domain::AccountId account, std::vector<CheckItem> items,
                      const std::function<void(std::vector<CheckItem>)> &finish);

    const cache::Home m_home;
    mutable std::optional<std::vector<domain::Account>> m_known; ///< until one is changed
    mutable cache::FileStamp m_stamp;                            ///< of app.db when they were read
    cache::AppStore &m_store;
    secrets::SecretStore &m_secrets;
    const base::Clock &m_clock;
};

} // namespace tapfleet::services
