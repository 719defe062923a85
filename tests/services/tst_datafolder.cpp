#include "base/errorcodes.h"
#include "cache/accountlocks.h"
#include "cache/appstore.h"
#include "services/datafolder.h"
#include "services/profileentry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
}

/// A platform's folder with a profile of one account and a log.
struct Desk {
    Desk()
    {
        QDir().mkpath(platform);
        {
            const auto store = cache::AppStore::open({platform});
            domain::Account account;
            account.name = u"门店"_s;
            account.kind = domain::AccountKind::ConsoleFile;
            if (!store || !(*store)->add(account))
                qFatal("no profile");
        }
        write(platform + u"/logs/tapfleet.log"_s, "a line");
        write(platform + u"/demo/app.db"_s, "of the demo");
    }
    QStringList accountNames() const
    {
        const auto home = services::dataHome(platform);
        const auto store = home ? cache::AppStore::open(*home) : base::Result<std::unique_ptr<cache::AppStore>>(base::failure(home.error()));
        QStringList names;
        const auto accounts = store ? (*store)->accounts() : std::vector<domain::Account>();
        for (const domain::Account &account : *accounts)
            names.append(account.name);
        return names;
    }
    base::Result<void> move(const QString &to)
    {
        if (auto staged = services::stageMove(platform, to); !staged)
            return staged;
        return services::applyMove(platform);
    }

    QTemporaryDir files;
    QString platform = files.filePath(u"platform"_s), other = files.filePath(u"盘 D/TapFleet"_s);
};

} // namespace

class TestDataFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAMoveTheyLieWhereThePlatformHasThem();
    void theyMoveAndAreFound();
    void theyMoveOnAndBack();
    void untilTheNextStartNothingMoves();
    void foldersThatDoNotFit_data();
    void foldersThatDoNotFit();
    void aCrashAtEachStepIsMadeGood_data();
    void aCrashAtEachStepIsMadeGood();
    void whatIsAtWorkIsNotMoved();
    void aProfileThatAProgramHasOpenIsNotMoved();
    void whoComesWhileTheDataMoveFindsThemInTheNewPlace();
    void aDiskThatIsNotPluggedInIsSaid();
};

void TestDataFolder::withoutAMoveTheyLieWhereThePlatformHasThem()
{
    Desk desk;
    QCOMPARE(services::dataHome(desk.platform)->path, desk.platform);
    QVERIFY(services::applyMove(desk.platform));
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
}

void TestDataFolder::theyMoveAndAreFound()
{
    Desk desk;
    QVERIFY(desk.move(desk.other));
    QCOMPARE(services::dataHome(desk.platform)->path, desk.other);
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
    QCOMPARE(read(desk.other + u"/logs/tapfleet.log"_s), QByteArray("a line"));
    QVERIFY(!QFile::exists(desk.platform + u"/app.db"_s));
    QVERIFY(!QFile::exists(desk.platform + u"/accounts"_s));
    QCOMPARE(read(desk.platform + u"/demo/app.db"_s), QByteArray("of the demo")); // that is no part of them
    QVERIFY(services::applyMove(desk.platform)); // once
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
}

void TestDataFolder::theyMoveOnAndBack()
{
    Desk desk;
    const QString third = desk.files.filePath(u"third"_s);
    QVERIFY(desk.move(desk.other));
    QVERIFY(desk.move(third));
    QCOMPARE(services::dataHome(desk.platform)->path, third);
    QCOMPARE(QDir(desk.other).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    QVERIFY(desk.move(desk.platform));
    QCOMPARE(services::dataHome(desk.platform)->path, desk.platform);
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
}

void TestDataFolder::untilTheNextStartNothingMoves()
{
    Desk desk;
    QVERIFY(services::stageMove(desk.platform, desk.other));
    QCOMPARE(services::dataHome(desk.platform)->path, desk.platform);
    QVERIFY(services::dropMove(desk.platform));
    QVERIFY(services::applyMove(desk.platform));
    QCOMPARE(services::dataHome(desk.platform)->path, desk.platform);
}

void TestDataFolder::foldersThatDoNotFit_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("the one of now") << u"platform"_s;
    QTest::newRow("one within it") << u"platform/accounts/deeper"_s;
    QTest::newRow("one around it") << u"."_s;
    QTest::newRow("one that is not empty") << u"full"_s;
    QTest::newRow("none") << QString();
}

void TestDataFolder::foldersThatDoNotFit()
{
    QFETCH(QString, folder);
    Desk desk;
    write(desk.files.filePath(u"full/letter.txt"_s), "mine");
    const auto refused = services::stageMove(desk.platform, folder.isEmpty() ? folder : desk.files.filePath(folder));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::DataFolderUnfit));
    QVERIFY(services::applyMove(desk.platform));
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
}

void TestDataFolder::aCrashAtEachStepIsMadeGood_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("half of it was copied") << 0;
    QTest::newRow("all was copied, and did not count yet") << 1;
    QTest::newRow("it counted, and was not pointed to yet") << 2;
    QTest::newRow("half of the old place was deleted") << 3;
}

void TestDataFolder::aCrashAtEachStepIsMadeGood()
{
    QFETCH(int, step);
    Desk desk;
    // As a program that ended there has left it.
    QVERIFY(services::stageMove(desk.platform, desk.other));
    QVERIFY(QFile::copy(desk.platform + u"/app.db"_s, desk.other + u"/app.db"_s));
    if (step == 0)
        write(desk.other + u"/app.db"_s, "half");
    if (step >= 1)
        write(desk.other + u"/logs/tapfleet.log"_s, "a line");
    if (step >= 2) {
        QVERIFY(QDir().mkpath(desk.other + u"/accounts/1"_s));
        write(desk.platform + u"/move-to"_s, (desk.other + u'\n' + desk.platform).toUtf8());
    }
    if (step == 3) {
        write(desk.platform + u"/moved-to"_s, desk.other.toUtf8());
        QVERIFY(QFile::remove(desk.platform + u"/app.db"_s));
    }
    QVERIFY(services::applyMove(desk.platform));
    QCOMPARE(services::dataHome(desk.platform)->path, desk.other);
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
    QVERIFY(!QFile::exists(desk.platform + u"/app.db"_s));
    QVERIFY(!QFile::exists(desk.platform + u"/move-to"_s));
}

void TestDataFolder::whatIsAtWorkIsNotMoved()
{
    Desk desk;
    const auto sync = cache::AccountLocks::take(cache::Home{desk.platform}.account(domain::AccountId(1)),
                                                cache::AccountWork::Sync); // another process syncs
    QVERIFY(sync);
    const auto moved = desk.move(desk.other);
    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(services::dataHome(desk.platform)->path, desk.platform);
    QCOMPARE(QDir(desk.other).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
    QVERIFY(services::applyMove(desk.platform)); // it is not tried again and again
}

void TestDataFolder::aProfileThatAProgramHasOpenIsNotMoved()
{
    Desk desk;
    auto program = services::enterProfile([&desk] { return services::dataHome(desk.platform); });
    QVERIFY(program);
    const auto moved = desk.move(desk.other);
    QVERIFY(!moved);
    QCOMPARE(moved.error().subCode, QString(base::codes::Locked));
    QCOMPARE(services::dataHome(desk.platform)->path, desk.platform);
    program->use = {};
    QVERIFY(desk.move(desk.other));
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
}

// The program has looked for the data before they moved, and enters after that.
void TestDataFolder::whoComesWhileTheDataMoveFindsThemInTheNewPlace()
{
    Desk desk;
    auto moving = cache::AccountLocks::takeProfile({desk.platform});
    QVERIFY(moving);
    std::atomic<bool> hasLooked = false;
    QString found;
    std::thread program([&] {
        const auto entered = services::enterProfile([&] {
            auto home = services::dataHome(desk.platform);
            hasLooked = true;
            return home;
        });
        if (entered)
            found = entered->home.path;
    });
    QTRY_VERIFY_WITH_TIMEOUT(hasLooked, 60'000);
    write(desk.platform + u"/moved-to"_s, desk.other.toUtf8());
    QVERIFY(QDir().mkpath(desk.other));
    *moving = {};
    program.join();
    QCOMPARE(found, desk.other);
}

void TestDataFolder::aDiskThatIsNotPluggedInIsSaid()
{
    Desk desk;
    QVERIFY(desk.move(desk.other));
    QVERIFY(QDir(desk.other).rename(desk.other, desk.files.filePath(u"away"_s)));
    const auto home = services::dataHome(desk.platform);
    QVERIFY(!home);
    QCOMPARE(home.error().subCode, QString(base::codes::DataFolderGone));
    QVERIFY(QDir().rename(desk.files.filePath(u"away"_s), desk.other));
    QCOMPARE(desk.accountNames(), QStringList{u"门店"_s});
}

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
