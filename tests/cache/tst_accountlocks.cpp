#include "base/errorcodes.h"
#include "cache/accountlocks.h"
#include "cache/connection.h"
#include "cache/damage.h"
#include "cache/journalstore.h"
#include "cache/syncwriter.h"
#include "fleetofdevices.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using cache::AccountLocks;
using cache::AccountWork;
using cache::Connection;
using cache::DatabaseKind;

/// What works on an account's files keeps out what replaces them, and the other way round.
class TestAccountLocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aWorkerKeepsOut_data();
    void aWorkerKeepsOut();
    void whatHoldsAllKeepsEveryWorkerOut();
    void anErrorNamesWhoHoldsIt();
    void replacingWaitsForWhoWritesToOwnDb();
    void writingToOwnDbWaitsWhileItIsReplaced();
    void aProfileInUseIsNotReplaced();
    void aSalvageIsRefusedWhileAWorkerIsAtIt_data();
    void aSalvageIsRefusedWhileAWorkerIsAtIt();
    void whatIsWrittenWhileOwnDbIsReplacedIsNotLost();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    cache::Home m_home;
    cache::AccountFolder m_folder;
};

void TestAccountLocks::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_home = {m_dir->filePath(u"home"_s)};
    m_folder = m_home.account(domain::AccountId(1));
    QVERIFY(cache::makePrivateFolder(m_folder.path));
}

static void workers()
{
    QTest::addColumn<AccountWork>("work");
    QTest::addColumn<QString>("code");
    QTest::newRow("a sync") << AccountWork::Sync << QString(base::codes::SyncRunning);
    QTest::newRow("the journal") << AccountWork::Journal << QString(base::codes::JournalRunning);
    QTest::newRow("roll-outs") << AccountWork::Waves << QString(base::codes::RolloutRunning);
}

void TestAccountLocks::aWorkerKeepsOut_data()
{
    workers();
}

void TestAccountLocks::aWorkerKeepsOut()
{
    QFETCH(const AccountWork, work);
    QFETCH(const QString, code);
    auto held = AccountLocks::take(m_folder, work);
    QVERIFY(held);
    for (const auto &refused :
         {AccountLocks::take(m_folder, work), AccountLocks::takeAll(m_folder), AccountLocks::takeProfile(m_home)}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, base::ErrorKind::Conflict);
        QCOMPARE(refused.error().subCode, code);
    }
    for (const AccountWork other : {AccountWork::Sync, AccountWork::Journal, AccountWork::Waves})
        QCOMPARE(AccountLocks::take(m_folder, other).has_value(), other != work);
    QVERIFY(AccountLocks::takeAll(m_folder, work)); // the worker itself may
    *held = {};
    QVERIFY(AccountLocks::takeAll(m_folder));
}

void TestAccountLocks::whatHoldsAllKeepsEveryWorkerOut()
{
    const auto all = AccountLocks::takeAll(m_folder);
    QVERIFY(all);
    for (const AccountWork work : {AccountWork::Sync, AccountWork::Journal, AccountWork::Waves})
        QVERIFY(!AccountLocks::take(m_folder, work));
    QVERIFY(!AccountLocks::takeAll(m_folder));
}

void TestAccountLocks::anErrorNamesWhoHoldsIt()
{
    const auto held = AccountLocks::take(m_folder, AccountWork::Journal);
    const auto refused = AccountLocks::takeAll(m_folder);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(refused.error().detail));
}

void TestAccountLocks::replacingWaitsForWhoWritesToOwnDb()
{
    auto own = Connection::open(m_folder.ownDb(), {DatabaseKind::Own});
    QVERIFY(own);
    std::atomic<bool> isClosed = false, wasClosed = false;
    std::thread replacing([&] {
        if (AccountLocks::takeAll(m_folder))
            wasClosed = isClosed.load();
    });
    QTest::qWait(100); // long enough to be refused, should it not wait
    isClosed = true;
    own->reset();
    replacing.join();
    QVERIFY(wasClosed);
}

void TestAccountLocks::writingToOwnDbWaitsWhileItIsReplaced()
{
    auto all = AccountLocks::takeAll(m_folder);
    QVERIFY(all);
    std::atomic<bool> isReleased = false, wasReleased = false;
    std::thread writing([&] {
        if (Connection::open(m_folder.ownDb(), {DatabaseKind::Own}))
            wasReleased = isReleased.load();
    });
    QTest::qWait(100);
    isReleased = true;
    *all = {};
    writing.join();
    QVERIFY(wasReleased);
}

void TestAccountLocks::aProfileInUseIsNotReplaced()
{
    auto first = AccountLocks::shareProfile(m_home);
    const auto second = AccountLocks::shareProfile(m_home);
    QVERIFY(first && second); // any number of programs
    const auto refused = AccountLocks::takeProfile(m_home);
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::Locked));
}

void TestAccountLocks::aSalvageIsRefusedWhileAWorkerIsAtIt_data()
{
    workers();
}

void TestAccountLocks::aSalvageIsRefusedWhileAWorkerIsAtIt()
{
    QFETCH(const AccountWork, work);
    QFETCH(const QString, code);
    tests::SetClock clock;
    QVERIFY(cache::SyncWriter::open(m_folder, clock));
    QFile own(m_folder.ownDb());
    QVERIFY(own.open(QIODevice::ReadWrite) && own.write(QByteArray(4096, '\xA5')) == 4096);
    own.close();
    auto held = AccountLocks::take(m_folder, work);
    const auto refused = cache::SyncWriter::open(m_folder, clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, code);
    QVERIFY(own.open(QIODevice::ReadOnly) && own.read(4) == QByteArray(4, '\xA5')); // as it was
    *held = {};
    const auto writer = cache::SyncWriter::open(m_folder, clock);
    QVERIFY(writer && (*writer)->salvage());
}

// Operations are added by one thread while another takes the file's place again and again, as a salvage does.
void TestAccountLocks::whatIsWrittenWhileOwnDbIsReplacedIsNotLost()
{
    constexpr int kOperations = 60;
    std::atomic<bool> isDone = false;
    std::atomic<int> added = 0, replaced = 0;
    std::thread writing([&] {
        for (int i = 0; i < kOperations; ++i) {
            const auto own = Connection::open(m_folder.ownDb(), {DatabaseKind::Own});
            const domain::WritePlan plan{
                .kind = u"grant.create"_s,
                .subject = "{}",
                .steps = {{.method = u"tapfleet.grant.create"_s, .content = "{}", .devices = {}, .borrows = {}}}};
            if (own && cache::JournalStore(**own).add(plan, {.at = 1, .asOf = {}, .person = u"li"_s, .facts = {}}))
                ++added;
        }
        isDone = true;
    });
    while (!isDone) {
        const auto all = AccountLocks::takeAll(m_folder);
        if (!all)
            continue;
        const tests::SetClock clock;
        const auto kept = cache::replaceDamaged(m_folder.ownDb(), clock, [this](const QString &fresh) -> base::Result<void> {
            const auto own = Connection::open(m_folder.ownDb(), {.kind = DatabaseKind::Own, .holdsAll = true});
            return own ? (*own)->run(u"VACUUM INTO ?"_s, fresh) : base::Result<void>(base::failure(own.error()));
        });
        replaced += kept.has_value();
    }
    writing.join();
    QVERIFY(replaced > 0);
    QCOMPARE(added.load(), kOperations);
    const auto own = Connection::open(m_folder.ownDb(), {DatabaseKind::Own});
    QCOMPARE(cache::JournalStore(**own).operations({.since = 0})->size(), size_t(kOperations));
}

QTEST_GUILESS_MAIN(TestAccountLocks)
#include "tst_accountlocks.moc"
