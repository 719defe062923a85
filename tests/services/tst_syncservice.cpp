#include "base/errorcodes.h"
#include "cache/devicereader.h"
#include "profile.h"
#include "services/syncservice.h"
#include "sync/pullengine.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::SyncService;

class TestSyncService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSyncEndsWithAReportAndAFreshCache();
    void aCanceledSyncEndsIncompleteAndIsNotAnError();
    void aFailedSyncKeepsItsReasonUntilOneSucceeds();
    void theWorkOfAnotherProcessIsNoticed();
    void anAccountWithoutACloudSaysSo();
    void removingAnAccountEndsItsSync();
    void aSyncThatHasJustEndedCanBeCanceledAndLeft();
};

void TestSyncService::aSyncEndsWithAReportAndAFreshCache()
{
    tests::TestCloud cloud(1'200);
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    SyncService syncs(profile.accounts, profile.clock);
    QVERIFY(!syncs.status(account.id).state.asOf);
    QSignalSpy finished(&syncs, &SyncService::finished);
    QSignalSpy cacheChanged(&syncs, &SyncService::cacheChanged);
    syncs.start(account);
    QVERIFY(syncs.status(account.id).running);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    const auto status = syncs.status(account.id);
    QVERIFY(!status.running && !status.lastError);
    QCOMPARE(status.lastReport->added, 1'200);
    QVERIFY(status.state.asOf.has_value());
    QVERIFY(cacheChanged.count() >= 1);
    QCOMPARE(cloud.differenceFrom(profile.home.account(account.id)), QString());
}

void TestSyncService::aCanceledSyncEndsIncompleteAndIsNotAnError()
{
    tests::TestCloud cloud(5'000);
    cloud.server().setLatency(std::chrono::milliseconds(100));
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    SyncService syncs(profile.accounts, profile.clock);
    QSignalSpy finished(&syncs, &SyncService::finished);
    syncs.start(account);
    syncs.cancel(account.id);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!syncs.status(account.id).lastError);
    QVERIFY(!syncs.status(account.id).lastReport->complete);
    QVERIFY(!syncs.isAnyRunning());
}

void TestSyncService::aFailedSyncKeepsItsReasonUntilOneSucceeds()
{
    tests::TestCloud cloud(100);
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    SyncService syncs(profile.accounts, profile.clock);
    QSignalSpy finished(&syncs, &SyncService::finished);
    cloud.server().setFaults(*sandbox::Faults::parse(u"badsign=1"_s));
    syncs.start(account);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QCOMPARE(syncs.status(account.id).lastError->kind, base::ErrorKind::Untrusted);
    cloud.server().setFaults({});
    syncs.start(account);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 20'000);
    QVERIFY(!syncs.status(account.id).lastError);
}

void TestSyncService::theWorkOfAnotherProcessIsNoticed()
{
    tests::TestCloud cloud(100);
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    SyncService syncs(profile.accounts, profile.clock);
    QSignalSpy cacheChanged(&syncs, &SyncService::cacheChanged);
    sync::PullEngine other(profile.home.account(account.id), cloud.config, profile.clock);
    QVERIFY_RESULT(tests::answerOf(other.run({})));
    QTRY_VERIFY_WITH_TIMEOUT(cacheChanged.count() > 0, 10'000);
    QVERIFY(syncs.status(account.id).state.asOf.has_value());
}

void TestSyncService::anAccountWithoutACloudSaysSo()
{
    tests::Profile profile;
    const auto account = profile.accounts.addConsoleFileAccount(u"file"_s);
    QVERIFY_RESULT(account);
    SyncService syncs(profile.accounts, profile.clock);
    QVERIFY(!syncs.status(account->id).hasCloud);
    QSignalSpy finished(&syncs, &SyncService::finished);
    syncs.start(*account);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(syncs.status(account->id).lastError->subCode, QString(base::codes::AccountWithoutCloud));
}

void TestSyncService::removingAnAccountEndsItsSync()
{
    tests::TestCloud cloud(5'000);
    cloud.server().setLatency(std::chrono::milliseconds(200));
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    SyncService syncs(profile.accounts, profile.clock);
    syncs.start(account);
    QTRY_VERIFY(syncs.isAnyRunning());
    QVERIFY_RESULT(tests::answerOf(profile.accounts.remove(account.id)));
    QTRY_VERIFY(!syncs.isAnyRunning());
    QVERIFY(!QFile::exists(profile.home.account(account.id).cacheDb()));
}

// The end of a run is told to this thread some time after it: until then its engine must be there to be spoken to.
void TestSyncService::aSyncThatHasJustEndedCanBeCanceledAndLeft()
{
    tests::TestCloud cloud(10);
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    SyncService syncs(profile.accounts, profile.clock);
    QSignalSpy progressed(&syncs, &SyncService::progressed);
    syncs.start(account);
    QTRY_VERIFY(progressed.count() > 1);
    QDeadlineTimer deadline(10'000);
    const auto isSynced = [&] {
        auto reader = cache::DeviceReader::open(profile.home.account(account.id));
        const auto state = reader ? (*reader)->syncState() : base::Result<domain::SyncState>();
        return state && state->asOf.has_value();
    };
    while (!isSynced() && !deadline.hasExpired())
        QThread::yieldCurrentThread(); // no event of this thread is handled here
    QVERIFY(isSynced());
    syncs.cancel(account.id);
    syncs.prefer(account.id, {"SN1"});
}

QTEST_GUILESS_MAIN(TestSyncService)
#include "tst_syncservice.moc"
