#include "cloud/testcloud.h"
#include "sync/grantpull.h"
#include "sync/pullengine.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::GrantDirection;

namespace {

using Told = std::map<QString, std::pair<domain::Grant, std::vector<domain::GrantDevice>>>;

/// A cloud, a cache and the pull between them.
struct Loop {
    explicit Loop(std::uint32_t devices) : cloud(devices), files{cloud.file(u"account"_s)} {}

    base::Result<sync::GrantReport> pull(bool anew = false)
    {
        sync::GrantPull pull(files, cloud.config, clock);
        return tests::answerOf(pull.run(anew));
    }

    /// What the service tells, page by page, without the cache.
    Told served()
    {
        cloud::GatewayClient gateway(cloud.config, clock);
        cloud::GrantClient client(gateway);
        Told told;
        for (const GrantDirection direction : {GrantDirection::Given, GrantDirection::Received}) {
            QString cursor;
            do {
                auto page = tests::answerOf(client.list({direction, cursor, {}, 500})).value();
                for (domain::Grant &grant : page.grants) {
                    grant.direction = direction;
                    told[grant.id.value()].first = grant;
                }
                cursor = page.nextCursor;
            } while (!cursor.isEmpty());
        }
        for (auto &[id, one] : told) {
            QString cursor;
            do {
                auto page = tests::answerOf(client.devices(domain::GrantId(id), cursor, 500)).value();
                one.second.insert(one.second.end(), page.devices.begin(), page.devices.end());
                cursor = page.nextCursor;
            } while (!cursor.isEmpty());
            std::sort(one.second.begin(), one.second.end(), [](const auto &a, const auto &b) { return a.device < b.device; });
        }
        return told;
    }

    Told kept() const
    {
        auto cache = cache::Connection::open(files.cacheDb(), {cache::DatabaseKind::Cache}).value();
        cache::GrantStore store(*cache);
        Told told;
        const auto grants = store.grants().value();
        for (const cache::StoredGrant &stored : grants)
            told[stored.grant.id.value()] = {stored.grant, store.devices(stored.grant.id).value()};
        return told;
    }

    tests::TestCloud cloud;
    cache::AccountFolder files;
    base::SystemClock clock;
};

} // namespace

class TestGrantPull : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allGrantsAndTheirDevicesAreBrought();
    void aSecondPullListsOnlyWhatHasChanged();
    void forgottenTokensAndCursorsCostAListAnew();
    void faultsLeaveNothingHalfDone();
    void aServiceWithoutGrantsIsSaidToHaveNone();
    void aSyncOfTheFleetBringsThemToo();
};

void TestGrantPull::allGrantsAndTheirDevicesAreBrought()
{
    Loop loop(60);
    const auto report = loop.pull();
    QVERIFY_RESULT(report);
    QVERIFY(report->complete && report->offered);
    const Told kept = loop.kept();
    QVERIFY(kept.size() > 10);
    QCOMPARE(kept.size(), size_t(report->grants));
    QVERIFY(kept == loop.served());
}

void TestGrantPull::aSecondPullListsOnlyWhatHasChanged()
{
    Loop loop(60);
    QVERIFY_RESULT(loop.pull());
    const auto again = loop.pull();
    QVERIFY_RESULT(again);
    QCOMPARE(again->grants, 0);
    QCOMPARE(again->devices, 0);
    // Other owners: grants of the old ones lose devices.
    loop.cloud.server().changeDevices(30, 7);
    const auto changed = loop.pull();
    QVERIFY_RESULT(changed);
    QVERIFY(changed->grants > 0);
    QVERIFY(loop.kept() == loop.served());
}

void TestGrantPull::forgottenTokensAndCursorsCostAListAnew()
{
    Loop loop(60);
    QVERIFY_RESULT(loop.pull());
    const Told before = loop.kept();
    loop.cloud.server().expireSyncTokens();
    const auto anew = loop.pull();
    QVERIFY_RESULT(anew);
    QCOMPARE(size_t(anew->grants), before.size());
    QVERIFY(loop.kept() == before);
    const auto all = loop.pull(true);
    QVERIFY_RESULT(all);
    QCOMPARE(size_t(all->grants), before.size());
}

void TestGrantPull::faultsLeaveNothingHalfDone()
{
    Loop loop(60);
    const Told served = loop.served();
    sandbox::Faults faults;
    faults.drop = 0.15;
    faults.cut = 0.1;
    faults.repeat = 0.05;
    loop.cloud.server().setFaults(faults);
    base::Result<sync::GrantReport> report = loop.pull();
    for (int run = 1; run < 40 && !(report && report->complete); ++run) {
        // A grant whose devices are said to be listed has them all.
        auto cache = cache::Connection::open(loop.files.cacheDb(), {cache::DatabaseKind::Cache}).value();
        cache::GrantStore store(*cache);
        const auto grants = store.grants().value();
        for (const cache::StoredGrant &stored : grants) {
            if (stored.devicesListed)
                QCOMPARE(store.devices(stored.grant.id).value().size(), size_t(stored.grant.deviceCount));
        }
        report = loop.pull();
    }
    QVERIFY_RESULT(report);
    QVERIFY(loop.kept() == served);
}

void TestGrantPull::aServiceWithoutGrantsIsSaidToHaveNone()
{
    Loop loop(50);
    loop.cloud.server().refuseMethods({u"tapfleet.grant.list"_s});
    const auto report = loop.pull();
    QVERIFY(!report || !report->offered); // refused by permission, or not among its methods
    QVERIFY(loop.kept().empty());
}

void TestGrantPull::aSyncOfTheFleetBringsThemToo()
{
    Loop loop(60);
    sync::PullEngine engine(loop.files, loop.cloud.config, loop.clock);
    const auto report = tests::answerOf(engine.run({}));
    QVERIFY_RESULT(report);
    QVERIFY(report->complete);
    QVERIFY(loop.kept() == loop.served());
}

QTEST_GUILESS_MAIN(TestGrantPull)
#include "tst_grantpull.moc"
