#include "cache/appstore.h"

#include "base/errorcodes.h"
#include "base/clock.h"
#include "cache/connection.h"
#include "cache/damage.h"
#include "cache/filelock.h"
#include "cache/salvageaccounts.h"
#include "cache/storageerror.h"
#include "cache/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tapfleet::cache {

namespace {

const QString kAccounts = QStringLiteral("SELECT id, name, kind, gateway, app_id, alipay_public_key, key_where, key_name, token_where, "
                                         "token_name, created_at, app_certificate, alipay_certificate, root_certificates, aes_where, aes_name, "
                                         "public_per_second, refresh_where, refresh_name, merchant_pid FROM account ORDER BY id");
const QString kTaken = QStringLiteral("SELECT 1 FROM account WHERE name = ?");
const QString kAdd = QStringLiteral("INSERT INTO account (name, kind, gateway, app_id, alipay_public_key, key_where, key_name, token_where, "
                                    "token_name, created_at, app_certificate, alipay_certificate, root_certificates, aes_where, aes_name, "
                                    "public_per_second, refresh_where, refresh_name, merchant_pid) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
const QString kKnowSequence = QStringLiteral("INSERT INTO sqlite_sequence (name, seq) SELECT 'account', 0 "
                                             "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'account')");
const QString kPassOver = QStringLiteral("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'account'");
const QString kSetRate = QStringLiteral("UPDATE account SET public_per_second = ? WHERE id = ? RETURNING id");
const QString kSetKey = QStringLiteral("UPDATE account SET key_where = ?, key_name = ? WHERE id = ?");
const QString kSetTokens = QStringLiteral("UPDATE account SET token_where = ?, token_name = ?, refresh_where = ?, refresh_name = ? WHERE id = ?");
const QString kRemove = QStringLiteral("DELETE FROM account WHERE id = ?");
const QString kSetting = QStringLiteral("SELECT value FROM setting WHERE key = ?");
const QString kForgetSettings = QStringLiteral("DELETE FROM setting WHERE key GLOB ?");
const QString kSetSetting = QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");

domain::SecretRef secretRef(const Statement &select, int column)
{
    return {select.integer(column) == 0 ? domain::SecretRef::Where::Keychain : domain::SecretRef::Where::File,
            select.string(column + 1)};
}

qint64 whereOf(const domain::SecretRef &ref)
{
    return ref.where == domain::SecretRef::Where::Keychain ? 0 : 1;
}

void bindSecretRef(Statement &statement, int index, const domain::SecretRef &ref)
{
    statement.bind(index, whereOf(ref));
    statement.bind(index + 1, ref.key);
}

domain::Account readAccount(const Statement &select)
{
    domain::Account account;
    account.id = domain::AccountId(select.integer(0));
    account.name = select.string(1);
    account.kind = select.integer(2) == 0 ? domain::AccountKind::Gateway : domain::AccountKind::ConsoleFile;
    account.gateway = QUrl(select.string(3));
    account.appId = select.string(4);
    account.alipayPublicKey = select.string(5);
    account.privateKey = secretRef(select, 6);
    account.appAuthToken = secretRef(select, 8);
    account.createdAt = select.integer(10);
    account.certificates = {select.string(11), select.string(12), select.string(13)};
    account.aesKey = secretRef(select, 14);
    account.publicPerSecond = static_cast<int>(select.integer(16));
    account.refreshToken = secretRef(select, 17);
    account.merchantPid = select.string(19);
    return account;
}

bool isBlank(const QString &file)
{
    if (QFileInfo(file).size() == 0)
        return true;
    const auto opened = Connection::openDamaged(file, SqlPath::QtOnly);
    return opened && (*opened)->isBlank();
}

} // namespace

class AppStore::Private
{
public:
    base::Result<void> open();
    base::Result<bool> isTaken(const QString &name);
    base::Result<void> passOverFolders();
    base::Result<qint64> insert(const domain::Account &account);

    Home home;
    std::unique_ptr<Connection> connection;
    std::optional<domain::AccountSalvage> salvage;

private:
    base::Result<std::unique_ptr<Connection>> openSound() const;
    base::Result<void> replace();
};

// Small enough to be looked at in whole each time.
base::Result<std::unique_ptr<Connection>> AppStore::Private::openSound() const
{
    // To SQLite an empty file is a new one; but folders of accounts tell that there was another.
    if (!accountFolders(home).empty() && isBlank(home.appDb()))
        return base::failure(damaged(home.appDb() + QStringLiteral(" is empty, but there are folders of accounts")));
    auto opened = openOrDamaged(home.appDb(), {DatabaseKind::App}, true);
    for (const QString &sql : {kAccounts, kAdd, kSetting, kSetSetting}) {
        if (!opened)
            break;
        if (const auto prepared = (*opened)->prepare(sql); !prepared)
            opened = base::failure(prepared.error());
    }
    return opened;
}

base::Result<void> AppStore::Private::open()
{
    auto opened = openSound();
    if (!opened && opened.error().subCode == base::codes::Damaged) {
        if (auto replaced = replace(); !replaced)
            return replaced;
        opened = Connection::open(home.appDb(), {DatabaseKind::App});
    }
    if (!opened)
        return base::failure(std::move(opened.error()));
    connection = std::move(*opened);
    return {};
}

base::Result<void> AppStore::Private::replace()
{
    const auto lock = FileLock::take(home.path + QStringLiteral("/app.lock"));
    if (!lock && lock.error().kind == base::ErrorKind::Conflict)
        return base::failure(base::ErrorKind::Storage, QStringLiteral("app.db is being saved by another process"), base::codes::Locked);
    if (!lock)
        return base::failure(lock.error());
    // Another process may have done it before we had the lock.
    if (const auto sound = openSound(); sound || sound.error().subCode != base::codes::Damaged)
        return sound ? base::Result<void>() : base::failure(sound.error());
    const QString file = home.appDb();
    if (QFile missing(file); !missing.exists() && !missing.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return base::failure(base::ErrorKind::Storage, file + QStringLiteral(": ") + missing.errorString(), base::codes::NotWritable);
    domain::AccountSalvage found;
    auto kept = replaceDamaged(file, base::SystemClock(), [&](const QString &fresh) -> base::Result<void> {
        auto salvaged = salvageAccounts(home, fresh, SqlPath::Fastest);
        if (!salvaged)
            return base::failure(std::move(salvaged.error()));
        found = std::move(*salvaged);
        return {};
    });
    if (!kept)
        return base::failure(std::move(kept.error()));
    found.damagedFile = std::move(*kept);
    salvage = std::move(found);
    return {};
}

// A folder without a row is that of an account whose row was lost: no other account may get it.
base::Result<void> AppStore::Private::passOverFolders()
{
    const std::vector<qint64> ids = accountFolders(home);
    if (ids.empty())
        return {};
    if (auto known = connection->run(kKnowSequence); !known)
        return known;
    return connection->run(kPassOver, ids.back());
}

base::Result<bool> AppStore::Private::isTaken(const QString &name)
{
    auto select = connection->prepare(kTaken);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, name);
    return select->step();
}

base::Result<qint64> AppStore::Private::insert(const domain::Account &account)
{
    auto insert = connection->prepare(kAdd);
    if (!insert)
        return base::failure(std::move(insert.error()));
    insert->bind(0, account.name);
    insert->bind(1, qint64(account.kind == domain::AccountKind::Gateway ? 0 : 1));
    insert->bind(2, account.gateway.toString(QUrl::FullyEncoded));
    insert->bind(3, account.appId);
    insert->bind(4, account.alipayPublicKey);
    bindSecretRef(*insert, 5, account.privateKey);
    bindSecretRef(*insert, 7, account.appAuthToken);
    insert->bind(9, account.createdAt);
    insert->bind(10, account.certificates.app);
    insert->bind(11, account.certificates.alipay);
    insert->bind(12, account.certificates.roots);
    bindSecretRef(*insert, 13, account.aesKey);
    insert->bind(15, qint64(account.publicPerSecond));
    bindSecretRef(*insert, 16, account.refreshToken);
    insert->bind(18, account.merchantPid);
    if (const auto row = insert->step(); !row)
        return base::failure(row.error());
    const qint64 id = insert->integer(0);
    if (auto done = insert->run(); !done)
        return base::failure(std::move(done.error()));
    return id;
}

AppStore::AppStore(std::unique_ptr<Private> implementation)
    : d(std::move(implementation))
{
}

AppStore::~AppStore() = default;

base::Result<std::unique_ptr<AppStore>> AppStore::open(const Home &home)
{
    auto implementation = std::make_unique<Private>();
    implementation->home = home;
    if (auto opened = implementation->open(); !opened)
        return base::failure(std::move(opened.error()));
    return std::unique_ptr<AppStore>(new AppStore(std::move(implementation)));
}

const std::optional<domain::AccountSalvage> &AppStore::salvage() const
{
    return d->salvage;
}

base::Result<std::vector<domain::Account>> AppStore::accounts()
{
    auto select = d->connection->prepare(kAccounts);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<domain::Account> accounts;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return accounts;
        accounts.push_back(readAccount(*select));
    }
}

base::Result<domain::Account> AppStore::add(domain::Account account)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto taken = d->isTaken(account.name);
    if (!taken)
        return base::failure(taken.error());
    if (*taken) {
        return base::failure(base::ErrorKind::Conflict, QStringLiteral("an account named %1 exists").arg(account.name),
                             base::codes::AccountExists);
    }
    if (auto passed = d->passOverFolders(); !passed)
        return base::failure(std::move(passed.error()));
    const auto id = d->insert(account);
    if (!id)
        return base::failure(id.error());
    account.id = domain::AccountId(*id);
    if (auto made = makePrivateFolder(d->home.account(account.id).path); !made)
        return base::failure(std::move(made.error()));
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return account;
}

base::Result<void> AppStore::setPublicRate(domain::AccountId id, int perSecond)
{
    auto update = d->connection->prepare(kSetRate);
    if (!update)
        return base::failure(std::move(update.error()));
    update->bind(0, qint64(perSecond));
    update->bind(1, id.value());
    const auto row = update->step();
    if (!row)
        return base::failure(row.error());
    if (!*row)
        return base::failure(base::ErrorKind::NotFound, QStringLiteral("no such account"), base::codes::AccountUnknown);
    return update->run();
}

base::Result<void> AppStore::setPrivateKey(domain::AccountId id, const domain::SecretRef &ref)
{
    return d->connection->run(kSetKey, whereOf(ref), ref.key, id.value());
}

base::Result<domain::Account> AppStore::setTokens(const domain::Account &account)
{
    auto done = d->connection->run(kSetTokens, whereOf(account.appAuthToken), account.appAuthToken.key, whereOf(account.refreshToken),
                                   account.refreshToken.key, account.id.value());
    if (!done)
        return base::failure(std::move(done.error()));
    return account;
}

base::Result<void> AppStore::remove(domain::AccountId id)
{
    return d->connection->run(kRemove, id.value());
}

base::Result<void> AppStore::removeFolder(domain::AccountId id, [[maybe_unused]] AccountLocks all)
{
#ifdef Q_OS_WIN
    all = {}; // an open file is neither renamed nor deleted
#endif
    QDir folder(d->home.account(id).path);
    // Under another name nobody opens a file in it any more, which would bring SQLite's helper files back while they are deleted.
    // A system that does not rename what is open deletes it where it is, or not at all.
    const QString aside = folder.path() + QStringLiteral("-removed");
    if (QDir(aside).removeRecursively() && QDir().rename(folder.path(), aside))
        folder.setPath(aside);
    if (folder.exists() && !folder.removeRecursively())
        return base::failure(base::ErrorKind::Storage, folder.path() + QStringLiteral(" cannot be deleted"), base::codes::NotWritable);
    return {};
}

base::Result<std::optional<QString>> AppStore::setting(const QString &key)
{
    auto select = d->connection->prepare(kSetting);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, key);
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    if (!*row)
        return std::nullopt;
    return select->string(0);
}

base::Result<void> AppStore::setSetting(const QString &key, const QString &value)
{
    return d->connection->run(kSetSetting, key, value);
}

base::Result<void> AppStore::forgetSettings(const QString &pattern)
{
    return d->connection->run(kForgetSettings, pattern);
}

} // namespace tapfleet::cache
