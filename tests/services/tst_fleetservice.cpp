#include "base/errorcodes.h"
#include "profile.h"
#include "services/exportservice.h"
#include "services/fleetservice.h"
#include "sync/pullengine.h"
#include "text/labels.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using services::FleetService;

namespace {

/// A profile whose account has been synced once.
struct SyncedProfile {
    explicit SyncedProfile(std::uint32_t devices) : cloud(devices), account(profile.add(cloud, u"shop"_s)) { sync(); }

    void sync()
    {
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        const auto report = tests::answerOf(engine.run({}));
        if (!report)
            qFatal("%s", qPrintable(base::logLine(report.error())));
    }

    tests::TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
};

void load(FleetService &fleet)
{
    QSignalSpy changed(&fleet, &FleetService::snapshotChanged);
    fleet.reload();
    QTRY_VERIFY(!fleet.isLoading() && changed.count() > 0);
}

} // namespace

class TestFleetService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSnapshotHoldsEveryFieldOfTheCache();
    void firstRowsComeBeforeTheRest();
    void accountsAreJoined();
    void theNewestQuestionWins();
    void aWrongFilterSelectsNothing();
    void aDeviceIsToldWithItsHistory();
    void anExportHoldsExactlyWhatWasSelected();
    void aRemovedAccountLeavesTheSnapshot();
    void aDeviceThatIsGoneIsFoundByItself();
};

void TestFleetService::theSnapshotHoldsEveryFieldOfTheCache()
{
    SyncedProfile synced(700);
    FleetService fleet(synced.profile.accounts, synced.profile.clock);
    load(fleet);
    QVERIFY(fleet.isLoaded());
    const auto devices = synced.cloud.server().fleet();
    QCOMPARE(fleet.snapshot()->rowCount(), devices.size());
    for (const domain::Device &device : devices) {
        const auto row = fleet.snapshot()->find(synced.account.id, device.id());
        QVERIFY(row.has_value());
        for (const domain::FieldInfo &info : domain::kFields) {
            if (info.field == Field::Account || info.field == Field::Source || info.field == Field::Synced)
                continue;
            QVERIFY2(fleet.snapshot()->value(*row, info.field) == domain::value(device, info.field), info.id);
        }
    }
}

void TestFleetService::firstRowsComeBeforeTheRest()
{
    SyncedProfile synced(700);
    FleetService fleet(synced.profile.accounts, synced.profile.clock);
    std::vector<std::pair<bool, quint32>> seen;
    connect(&fleet, &FleetService::snapshotChanged, this, [&] { seen.emplace_back(fleet.isLoaded(), fleet.snapshot()->rowCount()); });
    fleet.loadFirstRows();
    fleet.reload(); // waits for them
    QTRY_COMPARE(seen.size(), size_t(2));
    QVERIFY(!seen[0].first && seen[0].second > 0 && seen[0].second < 700);
    QVERIFY(seen[1].first);
    QCOMPARE(seen[1].second, 700U);
    QVERIFY(!fleet.isLoading());

    fleet.loadFirstRows(); // too late to be of use
    QVERIFY(!fleet.isLoading());
}

void TestFleetService::accountsAreJoined()
{
    SyncedProfile first(100);
    tests::TestCloud other(60, 2);
    const domain::Account second = first.profile.add(other, u"other"_s);
    sync::PullEngine engine(first.profile.home.account(second.id), other.config, first.profile.clock);
    QVERIFY_RESULT(tests::answerOf(engine.run({})));
    FleetService fleet(first.profile.accounts, first.profile.clock);
    load(fleet);
    QCOMPARE(fleet.snapshot()->rowCount(), 160u);
    quint32 ofSecond = 0;
    for (quint32 row = 0; row < 160; ++row)
        ofSecond += fleet.snapshot()->account(row) == second.id;
    QCOMPARE(ofSecond, 60u);
}

void TestFleetService::theNewestQuestionWins()
{
    SyncedProfile synced(2'000);
    FleetService fleet(synced.profile.accounts, synced.profile.clock);
    load(fleet);
    std::vector<QFuture<base::Result<services::DeviceSelection>>> asked;
    for (const QString &filter : {u"a"_s, u"b"_s, u"c"_s, u""_s})
        asked.push_back(fleet.select({.filter = filter}));
    const auto last = tests::answerOf(asked.back());
    QVERIFY_RESULT(last);
    QCOMPARE(last->rows.size(), 2'000u);
    for (auto &earlier : asked) {
        const auto answer = tests::answerOf(earlier);
        QVERIFY(answer || answer.error().kind == base::ErrorKind::Canceled);
    }
}

void TestFleetService::aWrongFilterSelectsNothing()
{
    SyncedProfile synced(10);
    FleetService fleet(synced.profile.accounts, synced.profile.clock);
    load(fleet);
    const auto answer = tests::answerOf(fleet.select({.filter = u"merchent:x"_s}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().subCode, QString(base::codes::FilterInvalid));
    QCOMPARE(answer.error().code, u"0"_s);
}

void TestFleetService::aDeviceIsToldWithItsHistory()
{
    SyncedProfile synced(300);
    synced.cloud.server().changeDevices(300, 4);
    synced.sync();
    FleetService fleet(synced.profile.accounts, synced.profile.clock);
    int withChanges = 0;
    for (const domain::Device &device : synced.cloud.server().fleet()) {
        const auto detail = tests::answerOf(fleet.detail(synced.account.id, device.id()));
        QVERIFY_RESULT(detail);
        QVERIFY(detail->stored.device == device);
        QCOMPARE(detail->stored.source, domain::kSourceFleetService);
        QVERIFY(detail->asOf && *detail->asOf <= synced.profile.clock.nowMs());
        withChanges += detail->changes.empty() ? 0 : 1;
    }
    QVERIFY(withChanges > 50);
    const auto unknown = tests::answerOf(fleet.detail(synced.account.id, {"NOSUCH", "1"}));
    QCOMPARE(unknown.error().kind, base::ErrorKind::NotFound);
}

void TestFleetService::anExportHoldsExactlyWhatWasSelected()
{
    SyncedProfile synced(400);
    FleetService fleet(synced.profile.accounts, synced.profile.clock);
    load(fleet);
    const auto selection = tests::answerOf(fleet.select({.filter = u"type:FACE_TERMINAL"_s, .sort = {{Field::Sn, true}}}));
    QVERIFY_RESULT(selection);
    QVERIFY(!selection->rows.empty() && selection->rows.size() < 400);
    const QString path = synced.profile.file(u"out.csv"_s);
    const auto report = tests::answerOf(services::exportDevices(
        {*selection, {Field::Sn, Field::Model}, path, {.csv = {.bom = false, .protectForExcel = false}}}));
    QVERIFY_RESULT(report);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray expected = file.readLine(); // the headers, worded elsewhere
    for (const quint32 row : selection->rows) {
        expected += std::get<std::string>(selection->snapshot->value(row, Field::Sn)) + ',';
        const auto model = selection->snapshot->value(row, Field::Model);
        expected += (model.index() ? std::get<std::string>(model) : std::string()) + "\r\n";
    }
    file.seek(0);
    QCOMPARE(file.readAll(), expected);
    QCOMPARE(report->rows, static_cast<qint64>(selection->rows.size()));
}

void TestFleetService::aRemovedAccountLeavesTheSnapshot()
{
    SyncedProfile synced(50);
    FleetService fleet(synced.profile.accounts, synced.profile.clock);
    load(fleet);
    QCOMPARE(fleet.snapshot()->rowCount(), 50u);
    QVERIFY_RESULT(tests::answerOf(synced.profile.accounts.remove(synced.account.id)));
    QTRY_COMPARE(fleet.snapshot()->rowCount(), 0u);
}

void TestFleetService::aDeviceThatIsGoneIsFoundByItself()
{
    SyncedProfile synced(300);
    FleetService fleet(synced.profile.accounts, synced.profile.clock);
    load(fleet);
    const domain::DeviceId id = fleet.snapshot()->id(7);
    const auto rows = [&fleet](const QString &filter) -> qsizetype {
        const auto selection = tests::answerOf(fleet.select({.filter = filter}));
        return selection ? static_cast<qsizetype>(selection->rows.size()) : -1;
    };
    QCOMPARE(rows(u"gone:yes"_s), 0);
    synced.cloud.server().removeDevices({id});
    synced.sync();
    load(fleet);
    QCOMPARE(fleet.snapshot()->rowCount(), 299u);
    QCOMPARE(rows({}), 299);
    QCOMPARE(rows(u"gone:no"_s), 299);
    QCOMPARE(rows(u"-gone:yes"_s), 299);
    const auto gone = tests::answerOf(fleet.select({.filter = u"gone:yes sn:"_s + QString::fromStdString(id.sn)}));
    QVERIFY_RESULT(gone);
    QCOMPARE(gone->rows.size(), size_t(1));
    QVERIFY(gone->snapshot->isGone());
    QVERIFY(services::fieldLabel(Field::Synced, *gone) != text::fieldLabel(Field::Synced));
    const auto counts = tests::answerOf(fleet.counts({u"gone:yes"_s, {}, u"gone:yes -sn:*"_s}));
    QVERIFY_RESULT(counts);
    QCOMPARE(*counts, (FleetService::Counts{1, 299, 0}));
    const auto details = tests::answerOf(fleet.details(id));
    QVERIFY_RESULT(details);
    QCOMPARE(details->size(), size_t(1));
    QVERIFY(details->front().stored.goneAt.has_value());
    QVERIFY(!details->front().changes.empty());
    const auto mixed = tests::answerOf(fleet.select({.filter = u"gone:yes OR online:no"_s}));
    QVERIFY(!mixed);
    QCOMPARE(mixed.error().subCode, QString(base::codes::FilterInvalid));
}

QTEST_GUILESS_MAIN(TestFleetService)
#include "tst_fleetservice.moc"
