#include "base/errorcodes.h"
#include "cache/appstore.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

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
    void neverGivesAnIdTwice();
    void keepsSettings();
};

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
    QVERIFY(!QFileInfo::exists(home.account(account->id).path));
    QVERIFY((*store)->accounts()->empty());
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

QTEST_GUILESS_MAIN(AppStoreTest)

#include "tst_appstore.moc"
