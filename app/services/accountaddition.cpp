#include "services/accountaddition.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "secrets/sessionsecretstore.h"

#include <QUuid>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using domain::Account;
using domain::SecretRef;

Result<void> checkRate(int perSecond)
{
    if (perSecond < 1 || perSecond > domain::kPublicPerSecondMost)
        return base::failure(ErrorKind::Invalid, u"a rate is 1 to %1 calls a second"_s.arg(domain::kPublicPerSecondMost));
    return {};
}

QString keychainKey(const QString &what, bool sessionOnly)
{
    const QString key = u"account/%1/%2"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces), what);
    return sessionOnly ? secrets::sessionKey(key) : key;
}

Result<cloud::GatewayConfig> publicConfig(const Account &account, const QByteArray &keyText)
{
    auto privateKey = cloud::PrivateKey::parse(keyText);
    if (!privateKey)
        return base::failure(privateKey.error());
    auto alipayPublic = cloud::PublicKey::parse(account.alipayPublicKey.toLatin1());
    if (!alipayPublic)
        return base::failure(alipayPublic.error());
    cloud::GatewayConfig config;
    config.url = account.gateway;
    config.appId = account.appId;
    config.privateKey = *privateKey;
    config.alipayPublicKey = *alipayPublic;
    if (!account.certificates.isEmpty()) {
        auto set = cloud::parseCertificateSet(account.certificates.app.toUtf8(), account.certificates.alipay.toUtf8(),
                                              account.certificates.roots.toUtf8(), *privateKey, std::nullopt);
        if (!set)
            return base::failure(set.error());
        config.certificates = std::move(*set);
    }
    return config;
}

AccountAddition::AccountAddition(AccountDraft draft, cache::AppStore &store, secrets::SecretStore &secrets, const base::Clock &clock,
                   QObject *owner)
    : m_draft(std::move(draft))
    , m_store(store)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_owner(owner)
{}

Result<void> AccountAddition::checkDraft()
{
    m_account.name = m_draft.name.trimmed();
    m_account.gateway = m_draft.gateway;
    m_account.appId = m_draft.appId.trimmed();
    m_account.publicPerSecond = m_draft.publicPerSecond;
    if (m_account.name.isEmpty())
        return base::failure(ErrorKind::Invalid, u"an account needs a name"_s);
    if (!m_account.gateway.isValid() || m_account.gateway.host().isEmpty())
        return base::failure(ErrorKind::Invalid, u"an account needs the gateway's URL"_s);
    if (m_account.appId.isEmpty())
        return base::failure(ErrorKind::Invalid, u"an account needs an app id"_s);
    if (auto rate = checkRate(m_account.publicPerSecond); !rate)
        return rate;
    auto accounts = m_store.accounts();
    if (!accounts)
        return base::failure(accounts.error());
    for (const Account &account : *accounts) {
        if (account.name == m_account.name)
            return base::failure(ErrorKind::Conflict, u"an account of this name exists"_s, base::codes::AccountExists);
    }
    return {};
}

QFuture<Result<QByteArray>> AccountAddition::readPrivateKey()
{
    if (!m_draft.keptPrivateKey.isEmpty()) {
        m_account.privateKey = m_draft.keptPrivateKey;
        return m_secrets.read(m_account.privateKey);
    }
    if (m_draft.privateKeyFile.isEmpty())
        return base::readyFuture(Result<QByteArray>(m_draft.privateKey));
    auto ref = secrets::refToFile(m_draft.privateKeyFile);
    if (!ref)
        return base::readyFuture(Result<QByteArray>(base::failure(ref.error())));
    m_account.privateKey = *ref;
    return m_secrets.read(*ref);
}

Result<void> AccountAddition::checkKeys(const QByteArray &privateText)
{
    auto privateKey = cloud::PrivateKey::parse(privateText);
    if (!privateKey)
        return base::failure(privateKey.error());
    if (!m_draft.appCertificate.isEmpty() || !m_draft.alipayCertificate.isEmpty() || !m_draft.rootCertificates.isEmpty())
        return checkCertificates(*privateKey);
    auto alipayPublic = cloud::PublicKey::parse(m_draft.alipayPublicKey);
    if (!alipayPublic)
        return base::failure(alipayPublic.error());
    std::optional<cloud::PublicKey> appPublic;
    if (!m_draft.appPublicKey.trimmed().isEmpty()) {
        auto parsed = cloud::PublicKey::parse(m_draft.appPublicKey);
        if (!parsed)
            return base::failure(parsed.error());
        appPublic = *parsed;
    }
    m_account.alipayPublicKey = QString::fromLatin1(alipayPublic->base64());
    return cloud::checkKeySet(*privateKey, *alipayPublic, appPublic ? &*appPublic : nullptr);
}

Result<void> AccountAddition::checkCertificates(const cloud::PrivateKey &privateKey)
{
    const auto set = cloud::parseCertificateSet(m_draft.appCertificate, m_draft.alipayCertificate, m_draft.rootCertificates,
                                                privateKey, m_clock.nowMs());
    if (!set)
        return base::failure(set.error());
    const auto alipayPublic = set->alipay.front().publicKey();
    m_account.alipayPublicKey = QString::fromLatin1(alipayPublic->base64());
    m_account.certificates = {QString::fromUtf8(m_draft.appCertificate), QString::fromUtf8(m_draft.alipayCertificate),
                              QString::fromUtf8(m_draft.rootCertificates)};
    return {};
}

QFuture<Result<SecretRef>> AccountAddition::keepPrivateKey()
{
    if (!m_account.privateKey.isEmpty())
        return base::readyFuture(Result<SecretRef>(m_account.privateKey));
    return keep(u"private-key"_s, m_draft.privateKey);
}

QFuture<Result<SecretRef>> AccountAddition::keepToken(const SecretRef &privateKey)
{
    m_account.privateKey = privateKey;
    if (!m_draft.appAuthTokenFile.isEmpty())
        return base::readyFuture(secrets::refToFile(m_draft.appAuthTokenFile));
    if (m_draft.appAuthToken.trimmed().isEmpty())
        return base::readyFuture(Result<SecretRef>(SecretRef()));
    return keep(u"app-auth-token"_s, m_draft.appAuthToken.trimmed());
}

QFuture<Result<QByteArray>> AccountAddition::readAesKey(const SecretRef &token)
{
    m_account.appAuthToken = token;
    if (m_draft.aesKeyFile.isEmpty())
        return base::readyFuture(Result<QByteArray>(m_draft.aesKey.trimmed()));
    auto ref = secrets::refToFile(m_draft.aesKeyFile);
    if (!ref)
        return base::readyFuture(Result<QByteArray>(base::failure(ref.error())));
    m_account.aesKey = *ref;
    return m_secrets.read(*ref);
}

QFuture<Result<SecretRef>> AccountAddition::keepAesKey(const QByteArray &text)
{
    if (text.isEmpty())
        return base::readyFuture(Result<SecretRef>(SecretRef()));
    if (const auto cipher = cloud::ContentCipher::parse(text); !cipher)
        return base::readyFuture(Result<SecretRef>(base::failure(cipher.error())));
    if (!m_account.aesKey.isEmpty())
        return base::readyFuture(Result<SecretRef>(m_account.aesKey));
    return keep(u"aes-key"_s, text);
}

Result<Account> AccountAddition::store(const SecretRef &aesKey)
{
    m_account.aesKey = aesKey;
    m_account.createdAt = m_clock.nowMs();
    return m_store.add(m_account);
}

std::vector<SecretRef> AccountAddition::keptSecrets() const
{
    std::vector<SecretRef> kept;
    for (const SecretRef &ref : {m_account.privateKey, m_account.appAuthToken, m_account.aesKey}) {
        const bool isOurs = ref != m_draft.keptPrivateKey; // who made that one may try again with it
        if (ref.where == SecretRef::Where::Keychain && !ref.isEmpty() && isOurs)
            kept.push_back(ref);
    }
    return kept;
}

Result<cloud::GatewayConfig> AccountAddition::config(const QByteArray &privateText, const QByteArray &token,
                                              const QByteArray &aesKey) const
{
    auto config = publicConfig(m_account, privateText);
    if (!config)
        return config;
    config->appAuthToken = QString::fromUtf8(token.trimmed());
    if (aesKey.trimmed().isEmpty())
        return config;
    auto cipher = cloud::ContentCipher::parse(aesKey.trimmed());
    if (!cipher)
        return base::failure(std::move(cipher.error()));
    config->cipher = std::move(*cipher);
    return config;
}

QFuture<Result<Account>> AccountAddition::run(const std::shared_ptr<AccountAddition> &addition)
{
    using base::andThen;
    QObject *owner = addition->m_owner;
    if (auto checked = addition->checkDraft(); !checked)
        return base::readyFuture(Result<Account>(base::failure(checked.error())));
    const auto kept = andThen(addition->readPrivateKey(), owner, [addition](const QByteArray &key) {
        if (auto checked = addition->checkKeys(key); !checked)
            return base::readyFuture(Result<SecretRef>(base::failure(checked.error())));
        return addition->keepPrivateKey();
    });
    const auto token = andThen(kept, owner, [addition](const SecretRef &ref) { return addition->keepToken(ref); });
    const auto aesText = andThen(token, owner, [addition](const SecretRef &ref) { return addition->readAesKey(ref); });
    const auto aesKey = andThen(aesText, owner, [addition](const QByteArray &text) { return addition->keepAesKey(text); });
    return andThen(aesKey, owner, [addition](const SecretRef &ref) { return base::readyFuture(addition->store(ref)); });
}

QFuture<Result<SecretRef>> AccountAddition::keep(const QString &what, const QByteArray &secret)
{
    return m_secrets.keep(keychainKey(what, m_draft.sessionOnly), secret);
}

} // namespace tapfleet::services
