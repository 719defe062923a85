#include "services/accountservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cloud/fleet/fleetclient.h"
#include "secrets/sessionsecretstore.h"
#include "services/accountaddition.h"
#include "services/programsettings.h"
#include "services/secretremoval.h"

#include <QDir>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Account;
using domain::SecretRef;

namespace {

using LocksPtr = std::shared_ptr<cache::AccountLocks>;

/// The gateway tolerates an unknown skew; past this a person should set the clock.
constexpr qint64 kSkewWarningMs = 5 * 60 * 1000;

/// A sync that is asked to stop lets go of the files after its last answer is written.
constexpr std::chrono::seconds kSyncEndsWithin{10};

/// Every place where an account's secrets lie.
std::array<SecretRef, 4> secretsOf(const Account &account)
{
    return {account.privateKey, account.appAuthToken, account.aesKey, account.refreshToken};
}

CheckItem item(const QString &id, Verdict verdict, std::optional<Error> error = {})
{
    CheckItem made;
    made.id = id;
    made.verdict = verdict;
    made.error = std::move(error);
    return made;
}

/// What needs no call: the keys are readable and fit, the certificates are valid.
std::vector<CheckItem> localVerdicts(const Account &account, qint64 nowMs)
{
    std::vector<CheckItem> items{item(u"keys"_s, Verdict::Ok)};
    if (!account.certificates.isEmpty()) {
        items.push_back(item(u"certificates"_s, endingCertificate(account, nowMs) ? Verdict::Warning : Verdict::Ok));
        items.back().certificates = certificateFacts(account);
        items.back().checkedAt = nowMs;
    }
    return items;
}

/// The verdicts that one capability call allows, behind those of localVerdicts(), in the order of a chain: what fails skips the rest.
std::vector<CheckItem> verdicts(std::vector<CheckItem> items, const Result<domain::Capability> &answer, qint64 nowMs)
{
    const auto failedAt = [&](const QString &id, const Error &error, const QStringList &skipped) {
        items.push_back(item(id, Verdict::Failed, error));
        for (const QString &rest : skipped)
            items.push_back(item(rest, Verdict::Skipped));
        return items;
    };
    if (!answer) {
        const Error &error = answer.error();
        if (error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout || error.code.isEmpty()) {
            if (error.kind != ErrorKind::Untrusted)
                return failedAt(u"reach"_s, error, {u"signature"_s, u"clock"_s, u"capability"_s});
        }
        items.push_back(item(u"reach"_s, Verdict::Ok));
        const bool noFleetService = cloud::isInvalidMethod(error);
        if (!noFleetService)
            return failedAt(u"signature"_s, error, {u"clock"_s, u"capability"_s});
        items.push_back(item(u"signature"_s, error.authenticated ? Verdict::Ok : Verdict::Warning));
        items.push_back(item(u"clock"_s, Verdict::Skipped));
        Error missing = error;
        missing.subCode = base::codes::FleetServiceMissing;
        items.push_back(item(u"capability"_s, Verdict::Warning, std::move(missing)));
        return items;
    }
    items.push_back(item(u"reach"_s, Verdict::Ok));
    items.push_back(item(u"signature"_s, Verdict::Ok));
    CheckItem clock = item(u"clock"_s, Verdict::Skipped);
    if (answer->serverTime) {
        clock.clockSkewMs = nowMs - *answer->serverTime;
        clock.verdict = std::abs(clock.clockSkewMs) > kSkewWarningMs ? Verdict::Warning : Verdict::Ok;
    }
    items.push_back(clock);
    CheckItem capability = item(u"capability"_s, Verdict::Ok);
    capability.capability = *answer;
    items.push_back(capability);
    return items;
}

} // namespace

AccountService::AccountService(cache::Home home, cache::AppStore &store, secrets::SecretStore &secrets,
                               const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_home(std::move(home))
    , m_store(store)
    , m_secrets(secrets)
    , m_clock(clock)
{
    // The first to hear of it: whoever hears later reads what is new.
    connect(this, &AccountService::accountsChanged, this, [this] { m_known.reset(); });
}

Result<std::vector<Account>> AccountService::accounts() const
{
    if (!m_known) {
        m_stamp = cache::stampOf(m_home.appDb());
        auto read = m_store.accounts();
        if (!read)
            return read;
        m_known = std::move(*read);
    }
    return *m_known;
}

void AccountService::lookForOthers()
{
    const cache::FileStamp stamp = cache::stampOf(m_home.appDb());
    if (!m_known || stamp == m_stamp)
        return;
    // By the connection that is open: another AppStore would check the file, and might put a salvaged one in its place.
    const auto now = m_store.accounts();
    if (!now)
        return; // asked again soon; whoever lists the accounts says why
    m_stamp = stamp;
    if (*m_known != *now)
        Q_EMIT accountsChanged();
}

Result<Account> AccountService::account(const QString &name) const
{
    auto all = accounts();
    if (!all)
        return base::failure(all.error());
    const auto found = std::find_if(all->begin(), all->end(), [&name](const Account &account) { return account.name == name; });
    if (found == all->end())
        return base::failure(ErrorKind::NotFound, u"no account is named \"%1\""_s.arg(name), base::codes::AccountUnknown);
    return *found;
}

QFuture<Result<Account>> AccountService::add(const AccountDraft &draft)
{
    const auto addition = std::make_shared<AccountAddition>(draft, m_store, m_secrets, m_clock, this);
    return keptOrDiscarded(AccountAddition::run(addition), [addition] { return addition->keptSecrets(); });
}

QFuture<Result<Account>> AccountService::keptOrDiscarded(const QFuture<Result<Account>> &keeping,
                                                         const std::function<std::vector<SecretRef>()> &secrets)
{
    const auto promise = std::make_shared<QPromise<Result<Account>>>();
    promise->start();
    base::whenDone(keeping, this, [this, promise, secrets](const Result<Account> &account) {
        const auto answer = [promise, account] {
            promise->addResult(account);
            promise->finish();
        };
        if (!account)
            return discardSecrets(secrets(), answer);
        Q_EMIT accountsChanged();
        answer();
    });
    return promise->future();
}

void AccountService::discardSecrets(const std::vector<SecretRef> &refs, const std::function<void()> &then)
{
    base::whenDone(removeSecrets(m_secrets, refs, this), this, [this, then](const Result<void> &removed) {
        if (!removed) {
            qCWarning(base::logServices).noquote() << removed.error().message << base::logLine(removed.error());
            Q_EMIT secretLeft(removed.error());
        }
        if (then)
            then();
    });
}

Result<Account> AccountService::addConsoleFileAccount(const QString &name)
{
    Account account;
    account.name = name.trimmed();
    account.kind = domain::AccountKind::ConsoleFile;
    account.createdAt = m_clock.nowMs();
    auto added = m_store.add(account);
    if (added)
        Q_EMIT accountsChanged();
    return added;
}

QFuture<Result<void>> AccountService::remove(domain::AccountId id)
{
    Q_EMIT aboutToRemove(id);
    // Nobody works on its files, nor begins to, until they are deleted.
    const auto locking = QtConcurrent::run([folder = home().account(id)]() -> Result<LocksPtr> {
        auto locks = QDir(folder.path).exists() ? cache::AccountLocks::takeAll(folder, {}, kSyncEndsWithin) : Result<cache::AccountLocks>();
        if (!locks)
            return base::failure(std::move(locks.error()));
        return std::make_shared<cache::AccountLocks>(std::move(*locks));
    });
    return base::andThen(locking, this,
                         [this, id](const LocksPtr &locks) { return removeLocked(id, std::move(*locks)); });
}

QFuture<Result<void>> AccountService::removeLocked(domain::AccountId id, cache::AccountLocks locks)
{
    const auto all = accounts();
    if (!all)
        return base::readyFuture(Result<void>(base::failure(all.error())));
    const auto found = std::find_if(all->begin(), all->end(), [id](const Account &account) { return account.id == id; });
    if (found == all->end())
        return base::readyFuture(Result<void>(base::failure(ErrorKind::NotFound, u"no such account"_s, base::codes::AccountUnknown)));
    // The account goes first: a secret without an account is harmless, an account without its secret is not.
    if (auto removed = m_store.remove(id); !removed)
        return base::readyFuture(std::move(removed));
    std::vector<SecretRef> unused;
    for (const SecretRef &ref : secretsOf(*found)) {
        // Merchants share the key of their provider.
        const bool isShared = std::any_of(all->begin(), all->end(), [&](const Account &other) {
            const auto refs = secretsOf(other);
            return other.id != id && std::find(refs.begin(), refs.end(), ref) != refs.end();
        });
        if (!isShared)
            unused.push_back(ref);
    }
    const auto removed = removeSecrets(m_secrets, unused, this);
    // Who has its files open lets go of them before they are deleted.
    Q_EMIT accountsChanged();
    auto cleared = m_store.removeFolder(id, std::move(locks));
    if (cleared)
        return removed;
    base::whenDone(removed, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT secretLeft(done.error());
    });
    return base::readyFuture(std::move(cleared));
}

Result<void> AccountService::setPublicRate(domain::AccountId id, int perSecond)
{
    if (auto rate = checkRate(perSecond); !rate)
        return rate;
    if (auto kept = m_store.setPublicRate(id, perSecond); !kept)
        return kept;
    Q_EMIT accountsChanged();
    return {};
}

QFuture<std::vector<CheckItem>> AccountService::check(const Account &account)
{
    return checkWith(account, gatewayConfig(account));
}

QFuture<std::vector<CheckItem>> AccountService::tryOut(const AccountDraft &draft)
{
    using Config = Result<cloud::GatewayConfig>;
    auto promise = std::make_shared<QPromise<std::vector<CheckItem>>>();
    promise->start();
    const auto addition = std::make_shared<AccountAddition>(draft, m_store, m_secrets, m_clock, this);
    const auto checked = addition->checkDraft();
    const auto key = checked ? addition->readPrivateKey() : base::readyFuture(Result<QByteArray>(base::failure(checked.error())));
    const auto config = base::andThen(key, this, [this, addition](const QByteArray &text) {
        if (auto keys = addition->checkKeys(text); !keys)
            return base::readyFuture(Config(base::failure(std::move(keys.error()))));
        const AccountDraft &typed = addition->draft();
        if (typed.aesKeyFile.isEmpty() && typed.appAuthTokenFile.isEmpty())
            return base::readyFuture(addition->config(text, typed.appAuthToken, typed.aesKey));
        return base::readyFuture(Config(base::failure(ErrorKind::Invalid, u"a draft in a window has its tokens as text"_s)));
    });
    base::whenDone(config, this, [this, addition, promise](const Config &made) {
        base::whenDone(checkWith(addition->account(), onNetwork(base::readyFuture(made))), this, [promise](std::vector<CheckItem> items) {
            promise->addResult(std::move(items));
            promise->finish();
        });
    });
    return promise->future();
}

Result<void> AccountService::checkKeys(const AccountDraft &draft) const
{
    AccountAddition addition(draft, m_store, m_secrets, m_clock, nullptr);
    return addition.checkKeys(draft.privateKey);
}

QFuture<Result<MadeKeyPair>> AccountService::makeKeyPair(bool sessionOnly)
{
    using Pair = Result<MadeKeyPair>;
    const auto made = QtConcurrent::run([] { return cloud::PrivateKey::generate(); });
    return base::andThen(made, this, [this, sessionOnly](const cloud::PrivateKey &key) {
        const QString publicKey = QString::fromLatin1(key.publicKey().base64());
        return base::andThen(m_secrets.keep(keychainKey(u"private-key"_s, sessionOnly), key.pem()), this,
                             [publicKey](const SecretRef &ref) { return base::readyFuture(Pair(MadeKeyPair{ref, publicKey})); });
    });
}

void AccountService::discardKeyPair(const MadeKeyPair &pair)
{
    discardSecrets({pair.privateKey});
}

QFuture<Result<void>> AccountService::replacePrivateKey(const Account &account, const QByteArray &key, bool sessionOnly)
{
    using Done = Result<void>;
    const auto parsed = cloud::PrivateKey::parse(key);
    if (!parsed)
        return base::readyFuture(Done(base::failure(parsed.error())));
    if (const auto alipay = cloud::PublicKey::parse(account.alipayPublicKey.toLatin1()); alipay) {
        if (auto fits = cloud::checkKeySet(*parsed, *alipay); !fits)
            return base::readyFuture(fits);
    }
    return base::andThen(m_secrets.keep(keychainKey(u"private-key"_s, sessionOnly), key), this, [this, account](const SecretRef &ref) {
        // Merchants that are acted for have the same key.
        auto all = accounts();
        Done done = all ? Done() : Done(base::failure(all.error()));
        for (const Account &one : all ? *all : std::vector<Account>()) {
            if (done && one.privateKey == account.privateKey)
                done = m_store.setPrivateKey(one.id, ref);
        }
        if (done) {
            discardSecrets({account.privateKey});
            Q_EMIT accountsChanged();
        }
        return base::readyFuture(std::move(done));
    });
}

QFuture<Result<Account>> AccountService::putMerchant(const Account &provider, const QString &name, const domain::MerchantTokens &tokens)
{
    using Put = Result<Account>;
    auto all = accounts();
    if (!all)
        return base::readyFuture(Put(base::failure(all.error())));
    const auto known = std::find_if(all->begin(), all->end(), [&](const Account &one) {
        return one.appId == provider.appId && one.gateway == provider.gateway && !tokens.userId.isEmpty() && one.merchantPid == tokens.userId;
    });
    if (known != all->end())
        return keepTokens(*known, tokens);
    const auto isTaken = [&all](const QString &text) {
        return std::any_of(all->begin(), all->end(), [&text](const Account &one) { return one.name == text; });
    };
    Account merchant = provider;
    merchant.id = {};
    merchant.merchantPid = tokens.userId;
    merchant.appAuthToken = merchant.refreshToken = {};
    merchant.createdAt = m_clock.nowMs();
    merchant.name = name.trimmed().isEmpty() ? tokens.userId : name.trimmed();
    for (int number = 2; isTaken(merchant.name); ++number)
        merchant.name = u"%1 (%2)"_s.arg(name.trimmed().isEmpty() ? tokens.userId : name.trimmed()).arg(number);
    return keepTokens(std::move(merchant), tokens);
}

QFuture<Result<Account>> AccountService::keepTokens(Account account, const domain::MerchantTokens &tokens)
{
    const bool sessionOnly = secrets::isSessionKey(account.privateKey.key);
    const auto place = [&](const SecretRef &ref, const QString &what) {
        return ref.where == SecretRef::Where::Keychain && !ref.isEmpty() ? ref.key : keychainKey(what, sessionOnly);
    };
    const QString tokenKey = place(account.appAuthToken, u"app-auth-token"_s), refreshKey = place(account.refreshToken, u"refresh-token"_s);
    // What no account refers to goes again when the tokens are not kept as a whole.
    std::vector<SecretRef> made;
    for (const auto &[before, key] : {std::pair(account.appAuthToken, tokenKey), std::pair(account.refreshToken, refreshKey)}) {
        if (before.key != key)
            made.push_back({SecretRef::Where::Keychain, key});
    }
    const auto token = m_secrets.keep(tokenKey, tokens.appAuthToken);
    const auto both = base::andThen(token, this, [this, refreshKey, refresh = tokens.refreshToken](const SecretRef &kept) {
        using Pair = Result<std::pair<SecretRef, SecretRef>>;
        if (refresh.isEmpty())
            return base::readyFuture(Pair(std::pair(kept, SecretRef())));
        return base::andThen(m_secrets.keep(refreshKey, refresh), this,
                             [kept](const SecretRef &second) { return base::readyFuture(Pair(std::pair(kept, second))); });
    });
    const auto stored = base::andThen(both, this, [this, account](const std::pair<SecretRef, SecretRef> &refs) mutable {
        account.appAuthToken = refs.first;
        account.refreshToken = refs.second;
        return base::readyFuture(account.id == domain::AccountId() ? m_store.add(account) : m_store.setTokens(account));
    });
    return keptOrDiscarded(stored, [made] { return made; });
}

QFuture<Result<QByteArray>> AccountService::readSecret(const SecretRef &ref)
{
    return m_secrets.read(ref);
}

QFuture<std::vector<CheckItem>> AccountService::checkWith(const Account &account, const QFuture<Result<cloud::GatewayConfig>> &made)
{
    auto promise = std::make_shared<QPromise<std::vector<CheckItem>>>();
    promise->start();
    const auto finish = [promise](std::vector<CheckItem> items) {
        promise->addResult(std::move(items));
        promise->finish();
    };
    base::whenDone(made, this, [this, account, finish](Result<cloud::GatewayConfig> config) {
        if (!config) {
            std::vector<CheckItem> items{item(u"keys"_s, Verdict::Failed, config.error())};
            for (const QString &rest : {u"reach"_s, u"signature"_s, u"clock"_s, u"capability"_s})
                items.push_back(item(rest, Verdict::Skipped));
            return finish(std::move(items));
        }
        config->maxAttempts = 1;
        auto *gateway = new cloud::GatewayClient(std::move(*config), m_clock, this);
        base::whenDone(cloud::FleetClient(*gateway).capability(), this,
                       [this, account, gateway, finish](const Result<domain::Capability> &answer) {
                           auto items = verdicts(localVerdicts(account, m_clock.nowMs()), answer, m_clock.nowMs());
                           if (!answer && cloud::isInvalidMethod(answer.error()))
                               return checkMethods(*gateway, account.id, std::move(items), finish);
                           gateway->deleteLater();
                           finish(std::move(items));
                       });
    });
    return promise->future();
}

void AccountService::checkMethods(cloud::GatewayClient &gateway, domain::AccountId account, std::vector<CheckItem> items,
                                  const std::function<void(std::vector<CheckItem>)> &finish)
{
    auto *probe = new PublicProbe(gateway, this);
    base::whenDone(probe->run(), this, [this, probe, &gateway, account, items = std::move(items), finish](const std::vector<MethodVerdict> &found) {
        probe->deleteLater();
        gateway.deleteLater();
        std::vector<CheckItem> complete = items;
        complete.back().methods = found;
        if (account == domain::AccountId())
            return finish(std::move(complete)); // not added yet
        // The verdicts stand whether or not they could be kept; a sync finds them out by itself.
        if (const auto kept = rememberVerdicts(m_home.account(account), found, m_clock.nowMs()); !kept)
            qCWarning(base::logServices).noquote() << "the verdicts were not kept:" << base::logLine(kept.error());
        finish(std::move(complete));
    });
}

QFuture<Result<cloud::GatewayConfig>> AccountService::onNetwork(const QFuture<Result<cloud::GatewayConfig>> &config)
{
    using Config = Result<cloud::GatewayConfig>;
    return base::andThen(config, this, [this](const cloud::GatewayConfig &made) {
        const auto settings = readProgramSettings(m_store);
        if (!settings)
            return base::readyFuture(Config(base::failure(settings.error())));
        return base::andThen(networkPath(settings->network, m_secrets, this), this, [made](const cloud::NetworkPath &path) {
            cloud::GatewayConfig whole = made;
            whole.network = path;
            return base::readyFuture(Config(whole));
        });
    });
}

QFuture<Result<cloud::GatewayConfig>> AccountService::gatewayConfig(const Account &account)
{
    using Config = Result<cloud::GatewayConfig>;
    if (account.kind != domain::AccountKind::Gateway) {
        return base::readyFuture(Config(base::failure(
            ErrorKind::Invalid, u"this account lives from console export files"_s, base::codes::AccountWithoutCloud)));
    }
    const auto read = [this](const SecretRef &ref) {
        return ref.isEmpty() ? base::readyFuture(Result<QByteArray>(QByteArray())) : m_secrets.read(ref);
    };
    const auto config = base::andThen(read(account.privateKey), this, [account](const QByteArray &keyText) {
        return base::readyFuture(publicConfig(account, keyText));
    });
    const auto withToken = base::andThen(config, this, [read, account, this](const cloud::GatewayConfig &made) {
        return base::andThen(read(account.appAuthToken), this, [made = cloud::GatewayConfig(made)](const QByteArray &token) mutable {
            made.appAuthToken = QString::fromUtf8(token.trimmed());
            return base::readyFuture(Config(made));
        });
    });
    return onNetwork(base::andThen(withToken, this, [read, account, this](const cloud::GatewayConfig &made) {
        return base::andThen(read(account.aesKey), this, [made = cloud::GatewayConfig(made)](const QByteArray &aesKey) mutable {
            if (aesKey.isEmpty())
                return base::readyFuture(Config(made));
            return base::readyFuture(cloud::ContentCipher::parse(aesKey).map([&made](const cloud::ContentCipher &cipher) {
                made.cipher = cipher;
                return made;
            }));
        });
    }));
}

} // namespace tapfleet::services
