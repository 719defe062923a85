#include "base/errorcodes.h"
#include "cache/appstore.h"
#include "cache/connection.h"
#include "cache/liststore.h"
#include "cache/querystore.h"
#include "cache/viewstore.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace tapfleet;
using cache::AppStore;

/// Accounts and settings outlive the program.
class AppStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnAccountAsGiven();
    void refusesATakenName();
    void removesTheFolderWithTheAccount();
    void aBlankFileBesideAccountsIsDamage_data();
    void aBlankFileBesideAccountsIsDamage();
    void neverGivesAnIdTwice();
    void keepsSettings();
    void savesAccountsPastAPageThatCannotBeRead();
    void aBitAnywhereLosesNoAccountInSilence();
    void savesSnListsPastAnyPage();
    void savesViewsAndQueriesPastAnyPage();
    void savesTheAccountsOfAnOlderFile();
};

constexpr int kAccounts = 12;
constexpr qint64 kPage = 4096;

static domain::Account makeAccount(const QString &name)
{
    domain::Account account;
    account.name = name;
    account.gateway = QUrl(QStringLiteral("http://127.0.0.1:8080/gateway.do?a=%E4%B8%AD"));
    account.appId = QStringLiteral("2021000000000000");
    account.alipayPublicKey = QStringLiteral("MIIB");
    account.privateKey = {domain::SecretRef::Where::File, QStringLiteral("/keys/中.pem")};
    account.appAuthToken = {domain::SecretRef::Where::Keychain, QStringLiteral("token")};
    account.certificates = {QStringLiteral("app"), QStringLiteral("alipay"), QStringLiteral("roots")};
    account.aesKey = {domain::SecretRef::Where::File, QStringLiteral("/keys/aes.txt")};
    account.createdAt = 1'700'000'000'000;
    return account;
}

void AppStoreTest::keepsAnAccountAsGiven()
{
    const QTemporaryDir dir;
    const cache::Home home{dir.filePath(QStringLiteral("home"))};
    {
        const auto store = AppStore::open(home);
        QVERIFY(store);
        QVERIFY((*store)->add(makeAccount(QStringLiteral("主账号"))));
        domain::Account file = makeAccount(QStringLiteral("b"));
        file.kind = domain::AccountKind::ConsoleFile;
        QVERIFY((*store)->add(file));
    }
    const auto store = AppStore::open(home);
    const auto accounts = (*store)->accounts();
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), size_t(2));
    const domain::Account &kept = accounts->front();
    const domain::Account given = makeAccount(QStringLiteral("主账号"));
    QCOMPARE(kept.name, given.name);
    QCOMPARE(kept.kind, given.kind);
    QCOMPARE(kept.gateway, given.gateway);
    QCOMPARE(kept.appId, given.appId);
    QCOMPARE(kept.alipayPublicKey, given.alipayPublicKey);
    QVERIFY(kept.privateKey == given.privateKey);
    QVERIFY(kept.appAuthToken == given.appAuthToken);
    QVERIFY(kept.certificates == given.certificates);
    QVERIFY(kept.aesKey == given.aesKey);
    QCOMPARE(kept.createdAt, given.createdAt);
    QCOMPARE(accounts->back().kind, domain::AccountKind::ConsoleFile);
    QVERIFY(QFileInfo(home.account(kept.id).path).isDir());
}

// Accounts on a page each, by the length of their certificates.
static void fillWithAccounts(const cache::Home &home)
{
    const auto store = AppStore::open(home);
    for (int i = 0; i < kAccounts; ++i) {
        domain::Account account = makeAccount(QStringLiteral("account %1").arg(i));
        account.certificates.roots = QString(3'000, QLatin1Char('r'));
        if (!store || !(*store)->add(account))
            qFatal("an account cannot be added");
    }
    if (!(*store)->setSetting(QStringLiteral("theme"), QStringLiteral("dark")))
        qFatal("a setting cannot be kept");
}

static void rewrite(const QString &path, const QByteArray &bytes)
{
    for (const char *suffix : {"-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(suffix));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void AppStoreTest::savesAccountsPastAPageThatCannotBeRead()
{
    const QTemporaryDir dir;
    const cache::Home home{dir.path()};
    fillWithAccounts(home);
    QByteArray bytes = contentOf(home.appDb());
    const auto at = bytes.size() / kPage / 2 * kPage;
    bytes.replace(at, kPage, QByteArray(kPage, '\x5a'));
    rewrite(home.appDb(), bytes);
    const auto store = AppStore::open(home);
    QVERIFY(store && (*store)->salvage());
    const domain::AccountSalvage &salvage = *(*store)->salvage();
    QCOMPARE(contentOf(salvage.damagedFile), bytes);
    QVERIFY2(salvage.kept.size() >= kAccounts - 2, qPrintable(QString::number(salvage.kept.size())));
    QCOMPARE(static_cast<int>(salvage.kept.size()) + static_cast<int>(salvage.lost.size()), kAccounts);
    for (const auto &[name, folder] : salvage.lost)
        QVERIFY(name.startsWith(QStringLiteral("account ")) && QFileInfo(folder).isDir());
    QCOMPARE((*store)->setting(QStringLiteral("theme")).value().value_or(QString()), QStringLiteral("dark"));
    const auto added = (*store)->add(makeAccount(QStringLiteral("another")));
    QVERIFY(added && added->id.value() > kAccounts);
}

void AppStoreTest::aBitAnywhereLosesNoAccountInSilence()
{
    const QTemporaryDir dir;
    const cache::Home home{dir.path()};
    fillWithAccounts(home);
    const QByteArray whole = contentOf(home.appDb());
    std::mt19937 random(20261125);
    int damaged = 0;
    for (int i = 0; i < 120; ++i) {
        // Half of them in the header of the file and of its first page, where hardly a bit is without meaning.
        const auto at = static_cast<qsizetype>(random() % (i % 2 ? static_cast<size_t>(whole.size()) : size_t(112)));
        if (at >= 60 && at < 64)
            continue; // the version: a file of a newer program is not touched
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << random() % 8));
        rewrite(home.appDb(), flipped);
        const auto store = AppStore::open(home);
        QVERIFY2(store, qPrintable(QStringLiteral("byte %1: %2").arg(at).arg(store ? QString() : base::logLine(store.error()))));
        const auto accounts = (*store)->accounts();
        QVERIFY2(accounts, qPrintable(QString::number(at)));
        const auto &salvage = (*store)->salvage();
        const size_t told = accounts->size() + (salvage ? salvage->lost.size() : 0);
        QVERIFY2(told >= size_t(kAccounts), qPrintable(QStringLiteral("byte %1: %2").arg(at).arg(told)));
        damaged += salvage.has_value();
    }
    QVERIFY2(damaged > 10, qPrintable(QString::number(damaged)));
}

void AppStoreTest::refusesATakenName()
{
    const QTemporaryDir dir;
    const auto store = AppStore::open({dir.path()});
    QVERIFY((*store)->add(makeAccount(QStringLiteral("a"))));
    const auto second = (*store)->add(makeAccount(QStringLiteral("a")));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(second.error().subCode, QString(base::codes::AccountExists));
    QCOMPARE((*store)->accounts()->size(), size_t(1));
}

void AppStoreTest::removesTheFolderWithTheAccount()
{
    const QTemporaryDir dir;
    const cache::Home home{dir.path()};
    const auto store = AppStore::open(home);
    const auto account = (*store)->add(makeAccount(QStringLiteral("a")));
    QVERIFY((*store)->remove(account->id));
    QVERIFY((*store)->accounts()->empty());
    QVERIFY((*store)->removeFolder(account->id, {}));
    QCOMPARE(QDir(home.path + QStringLiteral("/accounts")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    QVERIFY((*store)->removeFolder(account->id, {})); // it is gone already
}

void AppStoreTest::aBlankFileBesideAccountsIsDamage_data()
{
    QTest::addColumn<bool>("hasHeader");
    QTest::newRow("of 0 bytes") << false;
    QTest::newRow("a database without a table") << true;
}

void AppStoreTest::aBlankFileBesideAccountsIsDamage()
{
    QFETCH(const bool, hasHeader);
    const QTemporaryDir dir;
    const cache::Home home{dir.path()};
    QVERIFY((*AppStore::open(home))->add(makeAccount(QStringLiteral("a"))));
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(home.appDb() + QLatin1StringView(suffix));
    QFile file(home.appDb());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    if (hasHeader) {
        const auto blank = cache::Connection::openDamaged(home.appDb(), cache::SqlPath::QtOnly);
        for (const char *sql : {"PRAGMA query_only = OFF", "CREATE TABLE x (y)", "DROP TABLE x"})
            QVERIFY((*blank)->execute(QLatin1StringView(sql)));
    }
    const auto store = AppStore::open(home);
    QVERIFY(store && (*store)->salvage());
    QCOMPARE((*store)->salvage()->lost.size(), size_t(1));
    QCOMPARE((*store)->salvage()->lost.front().folder, home.account(domain::AccountId(1)).path);
}

void AppStoreTest::neverGivesAnIdTwice()
{
    const QTemporaryDir dir;
    const auto store = AppStore::open({dir.path()});
    const auto first = (*store)->add(makeAccount(QStringLiteral("a")));
    QVERIFY((*store)->remove(first->id));
    QVERIFY((*store)->add(makeAccount(QStringLiteral("a")))->id != first->id);
}

void AppStoreTest::keepsSettings()
{
    const QTemporaryDir dir;
    const auto store = AppStore::open({dir.path()});
    QVERIFY(!(*store)->setting(QStringLiteral("language"))->has_value());
    QVERIFY((*store)->setSetting(QStringLiteral("language"), QStringLiteral("zh_CN")));
    QVERIFY((*store)->setSetting(QStringLiteral("language"), QString()));
    const auto kept = (*store)->setting(QStringLiteral("language"));
    QVERIFY(kept && kept->has_value());
    QCOMPARE(**kept, QString());
}

static std::vector<domain::SnListRow> listRows(int count)
{
    std::vector<domain::SnListRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({"raw " + std::to_string(i), "SN" + std::to_string(i), i % 2 == 0 ? "S1" : ""});
    return rows;
}

void AppStoreTest::savesSnListsPastAnyPage()
{
    const QTemporaryDir dir;
    const cache::Home home{dir.path()};
    fillWithAccounts(home);
    const std::map<QString, std::vector<domain::SnListRow>> lists{{QStringLiteral("大润发"), listRows(900)},
                                                                  {QStringLiteral("few"), listRows(3)}};
    {
        const auto store = cache::ListStore::open(home);
        for (const auto &[name, rows] : lists)
            QVERIFY(store && (*store)->create(name, QStringLiteral("file.csv"), rows, 1'700'000'000'000));
    }
    const QByteArray whole = contentOf(home.appDb());
    int saved = 0, cut = 0;
    for (qint64 page = 1; page < whole.size() / kPage; ++page) {
        QByteArray bytes = whole;
        bytes.replace(page * kPage, kPage, QByteArray(kPage, '\x5a'));
        rewrite(home.appDb(), bytes);
        const auto store = AppStore::open(home);
        QVERIFY(store);
        const auto &salvage = (*store)->salvage();
        if (!salvage)
            continue;
        const auto kept = cache::ListStore::open(home);
        const auto found = (*kept)->lists().value();
        QVERIFY(found.size() == lists.size() || !salvage->listsWhole);
        for (const domain::SnList &list : found) {
            const auto rows = (*kept)->load(list.id).value();
            QCOMPARE(list.rows, static_cast<qint64>(rows.size()));
            const auto original = lists.find(list.name);
            if (original == lists.end()) { // its own row was on the page
                QVERIFY(list.name.startsWith(QLatin1Char('#')));
                continue;
            }
            QVERIFY(std::includes(
                original->second.begin(), original->second.end(), rows.begin(), rows.end(), [](const auto &a, const auto &b) {
                    return QString::fromStdString(a.raw).mid(4).toInt() < QString::fromStdString(b.raw).mid(4).toInt();
                }));
            QVERIFY(rows == original->second || salvage->cutLists.contains(list.name));
            saved += rows.empty() ? 0 : 1;
            cut += salvage->cutLists.contains(list.name);
        }
    }
    QVERIFY2(saved > 20 && cut > 3, qPrintable(QStringLiteral("%1 saved, %2 cut").arg(saved).arg(cut)));
}

void AppStoreTest::savesViewsAndQueriesPastAnyPage()
{
    const QTemporaryDir dir;
    const cache::Home home{dir.path()};
    fillWithAccounts(home);
    std::vector<domain::View> views;
    {
        const auto store = cache::ViewStore::open(home);
        QVERIFY(store);
        for (const QString &name : {QStringLiteral("门店"), QStringLiteral("静默"), QStringLiteral("mine")})
            views.push_back((*store)->add({{}, name, QStringLiteral("silent>7d"), QStringLiteral("1;sn")}).value());
        QVERIFY((*store)->setStarter({domain::ViewId(QStringLiteral("silent")), true, {}, {}}));
        const auto queries = cache::QueryStore::open(home);
        QVERIFY(queries && (*queries)->add(QStringLiteral("静默"), QStringLiteral("SELECT 1"), 5));
    }
    const QByteArray whole = contentOf(home.appDb());
    int allThere = 0, told = 0;
    for (qint64 page = 1; page < whole.size() / kPage; ++page) {
        QByteArray bytes = whole;
        bytes.replace(page * kPage, kPage, QByteArray(kPage, '\x5a'));
        rewrite(home.appDb(), bytes);
        const auto store = AppStore::open(home);
        QVERIFY(store);
        if (!(*store)->salvage())
            continue;
        const auto kept = cache::ViewStore::open(home);
        const auto found = (*kept)->views().value();
        for (const domain::View &view : found)
            QVERIFY(std::find(views.begin(), views.end(), view) != views.end());
        const auto queries = cache::QueryStore::open(home);
        QVERIFY(queries);
        const auto statements = (*queries)->queries().value();
        const bool isQueryThere = statements.size() == 1 && statements.front().sql == QStringLiteral("SELECT 1");
        const bool areAll = found == views && (*kept)->starters().value().size() == 1 && isQueryThere;
        QVERIFY(areAll || !(*store)->salvage()->settingsWhole);
        allThere += areAll;
        told += !areAll;
    }
    QVERIFY2(allThere > 3 && told > 0, qPrintable(QStringLiteral("%1 whole, %2 told").arg(allThere).arg(told)));
}

// Before there were lists and a rate.
void AppStoreTest::savesTheAccountsOfAnOlderFile()
{
    const QTemporaryDir dir;
    const cache::Home home{dir.path()};
    fillWithAccounts(home);
    {
        auto connection = cache::Connection::open(home.appDb(), {cache::DatabaseKind::App});
        for (const char *sql : {"ALTER TABLE account DROP COLUMN public_per_second", "DROP TABLE sn_list_row",
                                "DROP TABLE sn_list", "PRAGMA user_version = 2"})
            QVERIFY((*connection)->run(QString::fromLatin1(sql)));
    }
    QByteArray bytes = contentOf(home.appDb());
    bytes.replace(bytes.size() / kPage / 2 * kPage, kPage, QByteArray(kPage, '\x5a'));
    rewrite(home.appDb(), bytes);
    const auto store = AppStore::open(home);
    QVERIFY(store && (*store)->salvage());
    QVERIFY2((*store)->salvage()->kept.size() >= kAccounts - 2, qPrintable(QString::number((*store)->salvage()->kept.size())));
    QVERIFY((*store)->salvage()->listsWhole);
    const auto accounts = (*store)->accounts().value();
    QCOMPARE(static_cast<qsizetype>(accounts.size()), (*store)->salvage()->kept.size());
    for (const domain::Account &account : accounts)
        QCOMPARE(account.publicPerSecond, domain::kPublicPerSecond);
}

QTEST_GUILESS_MAIN(AppStoreTest)

#include "tst_appstore.moc"
