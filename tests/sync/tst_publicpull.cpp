#include "cache/connection.h"
#include "cache/devicereader.h"
#include "cache/publicstore.h"
#include "cloud/testcloud.h"
#include "domain/account.h"
#include "domain/publicsource.h"
#include "publicview.h"
#include "sync/pullengine.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using base::Result;
using domain::Field;
using domain::PublicMethod;
using domain::SyncReport;

namespace {

/// As tests::answerOf(), but awake at each event: a run of thousands of small steps must not wait for a poll at each.
template <typename T>
T soonAnswerOf(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (finished.isEmpty() && !finished.wait(60'000))
        qFatal("no answer came");
    return watcher.result();
}

/// A gateway without the fleet service, a cache and the engine between them.
class PublicLoop
{
public:
    explicit PublicLoop(std::uint32_t devices, std::uint64_t seed = 1, bool publicOnly = true)
        : cloud(devices, seed, publicOnly ? tests::TestCloud::Speaks::PublicMethodsOnly : tests::TestCloud::Speaks::Keys), files{cloud.file(u"account"_s)}
    {
    }

    Result<SyncReport> sync(sync::PullOptions options = {})
    {
        if (options.publicPerSecond == 10)
            options.publicPerSecond = 1000; // what these tests check is not the rate
        sync::PullEngine engine(files, cloud.config, clock);
        return soonAnswerOf(engine.run(options));
    }

    void nameSupplier(const domain::SupplierHint &hint)
    {
        QVERIFY_RESULT(cache::makePrivateFolder(files.path));
        auto own = cache::Connection::open(files.ownDb(), {cache::DatabaseKind::Own});
        QVERIFY_RESULT(own);
        QVERIFY_RESULT(cache::PublicStore::nameSupplier(**own, hint, {}, clock.nowMs()));
    }

    void nameAllSuppliers()
    {
        std::set<std::string> suppliers;
        for (const domain::Device &device : cloud.server().fleet())
            suppliers.insert(device.supplierId);
        for (const std::string &supplier : suppliers)
            nameSupplier({supplier, {}});
    }

    /// Empty when each device has what the public methods tell of it, and no more.
    QString difference() const
    {
        return tests::differenceFromPublic(files, const_cast<tests::TestCloud &>(cloud).server().fleet());
    }

    std::map<QByteArray, int> calls()
    {
        std::map<QByteArray, int> counted;
        for (const sandbox::ReceivedCall &call : cloud.server().receivedCalls())
            ++counted[call.method];
        return counted;
    }

    qint64 changeCount() const
    {
        auto reader = cache::DeviceReader::open(files);
        const auto changes = reader ? (*reader)->changesSince(0, 100'000) : base::failure(reader.error());
        return changes ? static_cast<qint64>(changes->size()) : -1;
    }

    tests::TestCloud cloud;
    cache::AccountFolder files;
    base::SystemClock clock;
};

QString nameOf(PublicMethod method)
{
    return QString::fromLatin1(domain::methodName(method));
}

} // namespace

class TestPublicPull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsWhatThePublicMethodsTell_data();
    void bringsWhatThePublicMethodsTell();
    void aRepeatedListKeepsDetailsAndWritesNoHistory();
    void removesWhatAWholeListNoLongerShows();
    void isResumedWhereItStopped_data();
    void isResumedWhereItStopped();
    void aRefusedMethodIsRememberedAndTheOthersGoOn_data();
    void aRefusedMethodIsRememberedAndTheOthersGoOn();
    void aFullSyncAsksForAPermissionAgain();
    void aSupplierIsAskedForOnceAndRemembered();
    void aNamedSupplierIsForTheDevicesThatLackedIt();
    void devicesThatShareAnSnAreBothKept();
    void theRateIsKept();
    void preferredDevicesComeFirst();
    void theFleetServiceIsUsedWhereThereIsOne();
};

void TestPublicPull::bringsWhatThePublicMethodsTell_data()
{
    QTest::addColumn<int>("devices");
    QTest::addColumn<int>("pageSize");
    QTest::newRow("one device") << 1 << 100;
    QTest::newRow("one page") << 60 << 100;
    QTest::newRow("many pages") << 70 << 17;
    QTest::newRow("a last page that is full") << 40 << 20;
}

void TestPublicPull::bringsWhatThePublicMethodsTell()
{
    QFETCH(const int, devices);
    QFETCH(const int, pageSize);
    PublicLoop loop(static_cast<std::uint32_t>(devices));
    loop.nameAllSuppliers();
    const auto report = loop.sync({.pageSize = pageSize});
    QVERIFY_RESULT(report);
    QVERIFY(report->complete && report->publicOnly);
    QCOMPARE(report->fetched, devices);
    QCOMPARE(report->withoutSupplier, 0);
    QVERIFY(report->notGranted.isEmpty());
    QCOMPARE(loop.difference(), QString());
    QCOMPARE(loop.changeCount(), 0);
    std::set<std::string> items;
    for (const domain::Device &device : loop.cloud.server().fleet()) {
        if (!device.itemId.empty())
            items.insert(device.itemId);
    }
    QVERIFY2(loop.calls()[domain::methodName(PublicMethod::Asset)] <= static_cast<int>(items.size()), "an item is asked for once");
}

void TestPublicPull::aRepeatedListKeepsDetailsAndWritesNoHistory()
{
    PublicLoop loop(40);
    loop.nameAllSuppliers();
    QVERIFY_RESULT(loop.sync());
    const auto again = loop.sync();
    QVERIFY_RESULT(again);
    QCOMPARE(again->added + again->changed + again->removed, 0);
    QCOMPARE(loop.difference(), QString());
    QCOMPARE(loop.changeCount(), 0);
    loop.cloud.server().changeDevices(40, 7);
    const auto changed = loop.sync();
    QVERIFY_RESULT(changed);
    QVERIFY(changed->changed > 0);
    QCOMPARE(loop.difference(), QString());
    QVERIFY(loop.changeCount() > 0);
}

void TestPublicPull::removesWhatAWholeListNoLongerShows()
{
    PublicLoop loop(40);
    loop.nameAllSuppliers();
    QVERIFY_RESULT(loop.sync());
    const auto fleet = loop.cloud.server().fleet();
    loop.cloud.server().removeDevices({fleet[3].id(), fleet[20].id()});
    const auto report = loop.sync({.pageSize = 10});
    QVERIFY_RESULT(report);
    QCOMPARE(report->removed, 2);
    QCOMPARE(loop.difference(), QString());
}

void TestPublicPull::isResumedWhereItStopped_data()
{
    QTest::addColumn<int>("requests");
    for (const int requests : {2, 5, 9, 40, 150})
        QTest::addRow("stopped after %d requests", requests) << requests;
}

void TestPublicPull::isResumedWhereItStopped()
{
    QFETCH(const int, requests);
    PublicLoop loop(60);
    loop.nameAllSuppliers();
    loop.cloud.server().setLatency(std::chrono::milliseconds(2));
    {
        sync::PullEngine engine(loop.files, loop.cloud.config, loop.clock);
        const auto stopped = engine.run({.pageSize = 10, .publicPerSecond = 500});
        QTRY_VERIFY(loop.cloud.server().requestsReceived() >= static_cast<std::uint64_t>(requests));
        engine.stop();
        const auto report = soonAnswerOf(stopped);
        QVERIFY_RESULT(report);
        QVERIFY(!report->complete);
    }
    const int before = loop.calls()[domain::methodName(PublicMethod::SnList)];
    const auto report = loop.sync({.pageSize = 10});
    QVERIFY_RESULT(report);
    QVERIFY(report->complete);
    QCOMPARE(loop.difference(), QString());
    // A page that was in hand at the stop may be asked for again, no other is.
    QVERIFY(loop.calls()[domain::methodName(PublicMethod::SnList)] <= 7);
    QVERIFY(before <= 6);
    QCOMPARE(loop.changeCount(), 0);
}

void TestPublicPull::aRefusedMethodIsRememberedAndTheOthersGoOn_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("the device") << static_cast<int>(PublicMethod::Device);
    QTest::newRow("the item") << static_cast<int>(PublicMethod::Asset);
    QTest::newRow("the location") << static_cast<int>(PublicMethod::Location);
    QTest::newRow("the SIM card") << static_cast<int>(PublicMethod::Traffic);
    QTest::newRow("the Wi-Fi") << static_cast<int>(PublicMethod::Wifi);
    QTest::newRow("the heartbeat") << static_cast<int>(PublicMethod::BehaviourLog);
}

void TestPublicPull::aRefusedMethodIsRememberedAndTheOthersGoOn()
{
    QFETCH(const int, method);
    const auto refused = static_cast<PublicMethod>(method);
    PublicLoop loop(30);
    loop.nameAllSuppliers();
    loop.cloud.server().refuseMethods({nameOf(refused)});
    const auto report = loop.sync();
    QVERIFY_RESULT(report);
    QVERIFY(report->complete);
    QCOMPARE(report->notGranted, QStringList{nameOf(refused)});
    QCOMPARE(report->withoutSupplier, 0);
    const int asked = loop.calls()[domain::methodName(refused)];
    QVERIFY2(asked >= 1 && asked <= 6, "only the calls that were under way when the refusal came");
    const auto again = loop.sync();
    QVERIFY_RESULT(again);
    QCOMPARE(again->notGranted, QStringList{nameOf(refused)});
    QCOMPARE(loop.calls()[domain::methodName(refused)], asked);
    QVERIFY(loop.calls()[domain::methodName(PublicMethod::Traffic)] >= 1);
}

void TestPublicPull::aFullSyncAsksForAPermissionAgain()
{
    PublicLoop loop(20);
    loop.nameAllSuppliers();
    loop.cloud.server().refuseMethods({nameOf(PublicMethod::Wifi)});
    QVERIFY_RESULT(loop.sync());
    loop.cloud.server().refuseMethods({});
    QVERIFY_RESULT(loop.sync());
    QVERIFY(loop.difference().contains(u"network"_s) || loop.difference().contains(u"ssid"_s));
    const auto full = loop.sync({.full = true});
    QVERIFY_RESULT(full);
    QVERIFY(full->notGranted.isEmpty());
    QCOMPARE(loop.difference(), QString());
    QVERIFY2(loop.changeCount() == 0, "what a method tells for the first time is no change");
}

void TestPublicPull::aSupplierIsAskedForOnceAndRemembered()
{
    PublicLoop loop(40);
    const auto first = loop.sync();
    QVERIFY_RESULT(first);
    QVERIFY(first->complete);
    QVERIFY(first->withoutSupplier > 30);
    const int asked = loop.calls()[domain::methodName(PublicMethod::Device)];
    QVERIFY2(asked <= 6, "an SN alone is not asked with again");
    QVERIFY_RESULT(loop.sync());
    const std::string supplier = loop.cloud.server().fleet().front().supplierId;
    loop.nameSupplier({supplier, {}});
    const auto one = loop.sync();
    QVERIFY_RESULT(one);
    QVERIFY(one->withoutSupplier < first->withoutSupplier && one->withoutSupplier > 0);
    loop.nameAllSuppliers();
    const auto all = loop.sync();
    QVERIFY_RESULT(all);
    QCOMPARE(all->withoutSupplier, 0);
    QCOMPARE(loop.difference(), QString());
    const int before = loop.calls()[domain::methodName(PublicMethod::Device)];
    QVERIFY_RESULT(loop.sync());
    // A shared SN is asked for with every supplier: which of them have it may change.
    std::set<std::string> suppliers, sns;
    for (const domain::Device &device : loop.cloud.server().fleet()) {
        suppliers.insert(device.supplierId);
        sns.insert(device.sn);
    }
    const int most = static_cast<int>(sns.size() + (40 - sns.size()) * suppliers.size());
    QVERIFY2(loop.calls()[domain::methodName(PublicMethod::Device)] - before <= most, "each SN with the supplier that answered");
}

void TestPublicPull::aNamedSupplierIsForTheDevicesThatLackedIt()
{
    PublicLoop loop(40);
    const auto fleet = loop.cloud.server().fleet();
    const std::string first = fleet.front().supplierId;
    std::set<std::string> all, lacking;
    for (const domain::Device &device : fleet)
        all.insert(device.sn);
    lacking = all;
    for (const domain::Device &device : fleet) {
        if (device.supplierId == first)
            lacking.erase(device.sn);
    }
    QVERIFY(!lacking.empty() && lacking.size() < all.size());
    loop.nameSupplier({first, {}});
    QVERIFY_RESULT(loop.sync());
    const auto lackingDevices =
        std::count_if(fleet.begin(), fleet.end(), [&](const domain::Device &device) { return lacking.contains(device.sn); });
    const auto heartbeats = [&] { return loop.calls()[domain::methodName(PublicMethod::BehaviourLog)]; };
    int before = heartbeats();
    loop.nameAllSuppliers();
    const auto named = loop.sync();
    QVERIFY_RESULT(named);
    QCOMPARE(named->withoutSupplier, 0);
    QCOMPARE(loop.difference(), QString());
    QCOMPARE(heartbeats() - before, static_cast<int>(lackingDevices));
    before = heartbeats();
    QVERIFY_RESULT(loop.sync());
    QVERIFY2(heartbeats() - before == static_cast<int>(fleet.size()), "the next sync is about all again");
}

void TestPublicPull::devicesThatShareAnSnAreBothKept()
{
    PublicLoop loop(60);
    const auto fleet = loop.cloud.server().fleet();
    std::map<std::string, std::vector<domain::Device>> bearers;
    for (const domain::Device &device : fleet)
        bearers[device.sn].push_back(device);
    std::erase_if(bearers, [](const auto &one) { return one.second.size() < 2; });
    QVERIFY(!bearers.empty());
    loop.nameAllSuppliers();
    for (int round = 0; round < 2; ++round) {
        const auto report = loop.sync({.pageSize = 7});
        QVERIFY_RESULT(report);
        QVERIFY(round == 0 || report->added + report->changed + report->removed == 0);
        auto reader = cache::DeviceReader::open(loop.files);
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->deviceCount().value_or(-1), static_cast<qint64>(fleet.size()));
        for (const auto &[sn, devices] : bearers) {
            for (const domain::Device &device : devices) {
                const auto stored = (*reader)->devices(device.id());
                QVERIFY_RESULT(stored);
                QCOMPARE(stored->size(), 1u);
                QCOMPARE(stored->front().device.bizTid, device.bizTid);
                QCOMPARE(stored->front().device.model, device.itemId.empty() ? std::string() : device.model);
                QCOMPARE(stored->front().device.ssid, device.bizTid.empty() ? std::string() : device.ssid);
            }
        }
        QCOMPARE(loop.changeCount(), 0);
    }
}

void TestPublicPull::theRateIsKept()
{
    PublicLoop loop(6);
    loop.nameAllSuppliers();
    QVERIFY_RESULT(loop.sync({.publicPerSecond = 20}));
    std::vector<qint64> at;
    for (const sandbox::ReceivedCall &call : loop.cloud.server().receivedCalls()) {
        if (call.method.startsWith("alipay."))
            at.push_back(call.at);
    }
    QVERIFY(at.size() > 20);
    // 20 a second: however the machine is loaded, a window of half a second sees no more than its share and a late one.
    for (size_t i = 0; i + 12 < at.size(); ++i)
        QVERIFY2(at[i + 12] - at[i] >= 500, qPrintable(QString::number(at[i + 12] - at[i])));
}

void TestPublicPull::preferredDevicesComeFirst()
{
    PublicLoop loop(60);
    loop.nameAllSuppliers();
    const std::string last = loop.cloud.server().fleet().back().sn;
    sync::PullEngine engine(loop.files, loop.cloud.config, loop.clock);
    QSignalSpy progress(&engine, &sync::PullEngine::progressed);
    const auto running = engine.run({.publicPerSecond = 100});
    QTRY_VERIFY(progress.count() > 0 && progress.last().first().value<domain::SyncProgress>().phase == domain::SyncPhase::Details);
    engine.prefer({last});
    const auto isTold = [&] {
        auto reader = cache::DeviceReader::open(loop.files);
        const auto stored = reader ? (*reader)->devices({last, {}}) : base::failure(reader.error());
        return stored && !stored->empty() && !stored->front().device.activation.empty();
    };
    QTRY_VERIFY(isTold() || running.isFinished());
    QVERIFY2(!running.isFinished(), "long before the rest");
    engine.stop();
    QVERIFY_RESULT(soonAnswerOf(running));
}

void TestPublicPull::theFleetServiceIsUsedWhereThereIsOne()
{
    PublicLoop loop(50, 1, false);
    const auto report = loop.sync();
    QVERIFY_RESULT(report);
    QVERIFY(!report->publicOnly);
    QCOMPARE(loop.cloud.differenceFrom(loop.files), QString());
    for (const auto &[method, count] : loop.calls())
        QVERIFY2(method.startsWith("tapfleet."), method.constData());
}

QTEST_GUILESS_MAIN(TestPublicPull)
#include "tst_publicpull.moc"
