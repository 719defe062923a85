#include "base/errorcodes.h"
#include "cache/history.h"
#include "cache/historyreader.h"
#include "profile.h"
#include "services/diffservice.h"
#include "sync/pullengine.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::DiffService;
using services::Moment;
using services::MomentEnd;

namespace {

class MovedClock final : public base::Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 now = QDateTime::currentMSecsSinceEpoch();
};

/// A profile whose account is synced again and again, with the fleet of the cloud as it stood at each sync.
struct Past {
    explicit Past(std::uint32_t devices) : cloud(devices), account(profile.add(cloud, u"shop"_s)) { sync(); }

    void sync()
    {
        clock.now += 1'000;
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, clock);
        const auto report = tests::answerOf(engine.run({}));
        if (!report)
            qFatal("%s", qPrintable(base::logLine(report.error())));
        clock.now += 1'000;
        moments.push_back(clock.now);
        std::map<domain::DeviceId, domain::Device> fleet;
        for (domain::Device &device : cloud.server().fleet())
            fleet.emplace(device.id(), std::move(device));
        fleets.push_back(std::move(fleet));
    }

    void edit(std::uint64_t seed)
    {
        cloud.server().changeDevices(150, seed);
        cloud.server().addDevices(7);
        std::vector<domain::DeviceId> ids;
        for (const domain::Device &device : cloud.server().fleet()) {
            if (ids.size() < 5 && std::hash<std::string>()(device.sn) % 11 == seed % 11)
                ids.push_back(device.id());
        }
        cloud.server().removeDevices(ids);
    }

    tests::TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
    MovedClock clock;
    std::vector<qint64> moments;
    std::vector<std::map<domain::DeviceId, domain::Device>> fleets;
};

using Rows = std::set<std::tuple<std::string, std::string, std::string, std::string>>; ///< SN, field, before, after

Rows rowsOf(const domain::FleetDiff &diff)
{
    Rows rows;
    for (const domain::DiffRow &row : diff.rows)
        rows.insert({diff.devices[row.device].id.sn, diff.fieldId(row), diff.texts[row.before], diff.texts[row.after]});
    return rows;
}

/// What differs between two fleets, compared field by field.
Rows difference(const std::map<domain::DeviceId, domain::Device> &before,
                const std::map<domain::DeviceId, domain::Device> &after)
{
    Rows rows;
    for (const auto &[id, is] : after) {
        const auto was = before.find(id);
        if (was == before.end()) {
            rows.insert({id.sn, "presence", "", "added"});
            continue;
        }
        std::set<std::string> fields;
        for (const domain::FieldInfo &info : domain::kFields) {
            if (info.tracked && info.field != domain::Field::Apps)
                fields.insert(info.id);
        }
        for (const auto *device : {&was->second, &is}) {
            for (const domain::InstalledApp &app : device->apps)
                fields.insert("app:" + app.appId);
        }
        for (const std::string &field : fields) {
            const std::string a = cache::historyText(was->second, field), b = cache::historyText(is, field);
            if (a != b)
                rows.insert({id.sn, field, a, b});
        }
    }
    for (const auto &[id, was] : before) {
        if (!after.contains(id))
            rows.insert({id.sn, "presence", "", "removed"});
    }
    return rows;
}

} // namespace

class TestDiffService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void momentsAreReadAsWritten_data();
    void momentsAreReadAsWritten();
    void anyTwoMomentsDifferAsTheFleetsDid();
    void aSyncStandsForItsMoment();
    void badMomentsAreSaid();
    void theNewestQuestionWins();
    void versionsOfThePastAreThoseOfTheFleet();
    void weeksBeforeTheHistoryAreNotKnown();
    void rowsAreExportedAsTheyStand();
};

void TestDiffService::momentsAreReadAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTo");
    QTest::addColumn<qint64>("at"); ///< -1: no moment
    const qint64 now = QDateTime(QDate(2026, 11, 20), QTime(10, 0)).toMSecsSinceEpoch();
    const qint64 day = QDate(2026, 11, 1).startOfDay().toMSecsSinceEpoch();
    QTest::newRow("now") << u"now"_s << true << now;
    QTest::newRow("from a day on: its beginning") << u"2026-11-01"_s << false << day;
    QTest::newRow("to a day: its end") << u"2026-11-01"_s << true << QDate(2026, 11, 2).startOfDay().toMSecsSinceEpoch() - 1;
    QTest::newRow("from a minute on") << u"2026-11-01T08:00"_s << false << day + 8 * 3'600'000;
    QTest::newRow("seven days ago") << u"-7d"_s << false << now - 7 * 86'400'000LL;
    QTest::newRow("never is no moment") << u"never"_s << false << qint64(-1);
    QTest::newRow("a word is no moment") << u"yesterday"_s << false << qint64(-1);
    QTest::newRow("a sync without a number") << u"sync:x"_s << false << qint64(-1);
}

void TestDiffService::momentsAreReadAsWritten()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isTo);
    QFETCH(const qint64, at);
    const qint64 now = QDateTime(QDate(2026, 11, 20), QTime(10, 0)).toMSecsSinceEpoch();
    const auto moment = services::parseMoment(text, isTo ? MomentEnd::To : MomentEnd::From, now);
    QCOMPARE(moment ? moment->atMs : -1, at);
    QCOMPARE(services::parseMoment(u"sync:12", MomentEnd::From, now)->syncId, std::optional<qint64>(12));
}

void TestDiffService::anyTwoMomentsDifferAsTheFleetsDid()
{
    Past past(600);
    for (const std::uint64_t seed : {3, 4, 5}) {
        past.edit(seed);
        past.sync();
    }
    DiffService service(past.profile.accounts, past.clock);
    for (size_t from = 0; from < past.moments.size(); ++from) {
        for (size_t to = from; to < past.moments.size(); ++to) {
            const auto diff =
                tests::answerOf(service.compare({Moment{past.moments[from], {}}, Moment{past.moments[to], {}}, {}}));
            QVERIFY_RESULT(diff);
            QCOMPARE((*diff)->rows.empty(), from == to);
            const Rows expected = difference(past.fleets[from], past.fleets[to]);
            QVERIFY2(
                rowsOf(**diff) == expected,
                qPrintable(
                    u"%1 to %2: %3 rows instead of %4"_s.arg(from).arg(to).arg((*diff)->rows.size()).arg(expected.size())));
            QVERIFY((*diff)->begins.front().at < past.moments[0]);
        }
    }
}

void TestDiffService::aSyncStandsForItsMoment()
{
    Past past(300);
    past.edit(3);
    past.sync();
    DiffService service(past.profile.accounts, past.clock);
    const auto syncs = tests::answerOf(service.syncs({}, 10));
    QVERIFY_RESULT(syncs);
    QCOMPARE(syncs->size(), 2u);
    QVERIFY(syncs->at(0).run.id > syncs->at(1).run.id && syncs->at(0).run.endedAt.has_value());
    const auto diff = tests::answerOf(service.compare({Moment{0, syncs->at(1).run.id}, Moment{0, syncs->at(0).run.id}, {}}));
    QVERIFY_RESULT(diff);
    QVERIFY(rowsOf(**diff) == difference(past.fleets[0], past.fleets[1]));
    QCOMPARE((*diff)->to, syncs->at(0).run.startedAt);
}

void TestDiffService::badMomentsAreSaid()
{
    Past past(50);
    DiffService service(past.profile.accounts, past.clock);
    const auto noSync = tests::answerOf(service.compare({Moment{0, 77}, Moment{past.clock.now, {}}, {}}));
    QCOMPARE(noSync.error().subCode, QString(base::codes::MomentUnknown));
    const auto reversed = tests::answerOf(service.compare({Moment{past.clock.now, {}}, Moment{1, {}}, {}}));
    QCOMPARE(reversed.error().subCode, QString(base::codes::MomentsReversed));
    past.profile.add(past.cloud, u"second"_s);
    const auto ambiguous = tests::answerOf(service.compare({Moment{0, 1}, Moment{past.clock.now, {}}, {}}));
    QCOMPARE(ambiguous.error().subCode, QString(base::codes::MomentUnknown));
    QVERIFY_RESULT(tests::answerOf(service.compare({Moment{0, 1}, Moment{past.clock.now, {}}, {past.account.id}})));
}

void TestDiffService::theNewestQuestionWins()
{
    Past past(300);
    past.edit(3);
    past.sync();
    DiffService service(past.profile.accounts, past.clock);
    std::vector<QFuture<base::Result<DiffService::DiffPtr>>> asked;
    for (int i = 0; i < 5; ++i)
        asked.push_back(service.compare({Moment{past.moments[0], {}}, Moment{past.clock.now, {}}, {}}));
    QVERIFY_RESULT(tests::answerOf(asked.back()));
    for (const auto &earlier : asked) {
        const auto answer = tests::answerOf(earlier);
        QVERIFY(answer || answer.error().kind == base::ErrorKind::Canceled);
    }
}

void TestDiffService::versionsOfThePastAreThoseOfTheFleet()
{
    Past past(600);
    for (const std::uint64_t seed : {3, 4}) {
        past.edit(seed);
        past.sync();
    }
    std::set<std::string> apps;
    for (const auto &[id, device] : past.fleets.front()) {
        for (const domain::InstalledApp &app : device.apps)
            apps.insert(app.appId);
    }
    QVERIFY(!apps.empty());
    auto reader = cache::HistoryReader::open(past.profile.home.account(past.account.id));
    QVERIFY_RESULT(reader);
    for (const std::string &app : apps) {
        domain::AppVersionHistory history(past.moments);
        QVERIFY_RESULT((*reader)->appVersions(app, history, {}));
        const auto told = history.finish();
        for (size_t i = 0; i < told.size(); ++i) {
            std::map<std::string, qint64> expected;
            for (const auto &[id, device] : past.fleets[i]) {
                if (const std::string version = cache::historyText(device, "app:" + app); !version.empty())
                    ++expected[version];
            }
            // What a device had that has left since is known as far as the history told it.
            qint64 missing = 0;
            for (const auto &[version, devices] : expected) {
                const auto counted = told[i].devices.find(version);
                const qint64 found = counted == told[i].devices.end() ? 0 : counted->second;
                QVERIFY(found <= devices);
                missing += devices - found;
            }
            QVERIFY(missing <= told[i].untold);
            QVERIFY(i + 1 < told.size() || told[i].untold == 0);
        }
    }
}

void TestDiffService::weeksBeforeTheHistoryAreNotKnown()
{
    Past past(200);
    DiffService service(past.profile.accounts, past.clock);
    const auto apps = tests::answerOf(service.apps());
    QVERIFY_RESULT(apps);
    QVERIFY(!apps->empty());
    const auto report = tests::answerOf(service.appVersions(QString::fromStdString(apps->begin()->first), 4));
    QVERIFY_RESULT(report);
    QCOMPARE(report->weeks.size(), 4u);
    QVERIFY(report->weeks.back().moment.isKnown && !report->weeks.front().moment.isKnown);
    QCOMPARE(report->weeks.front().monday.daysTo(report->weeks.back().monday), 21);
    QCOMPARE(report->weeks.back().monday.dayOfWeek(), 1);
    qint64 devices = 0;
    for (const auto &[version, count] : report->weeks.back().moment.devices)
        devices += count;
    qint64 expected = 0;
    for (const auto &[id, device] : past.fleets.back())
        expected += !cache::historyText(device, "app:" + apps->begin()->first).empty();
    QCOMPARE(devices, expected);
}

void TestDiffService::rowsAreExportedAsTheyStand()
{
    Past past(300);
    past.edit(3);
    past.sync();
    DiffService service(past.profile.accounts, past.clock);
    const auto diff = tests::answerOf(service.compare({Moment{past.moments[0], {}}, Moment{past.clock.now, {}}, {}}));
    QVERIFY_RESULT(diff);
    services::DiffExport request{*diff,
                                 0,
                                 (*diff)->rows.size(),
                                 {},
                                 {},
                                 {{past.account.id, past.account.name}},
                                 past.profile.file(u"changes.csv"_s),
                                 {.bom = false, .protectForExcel = false}};
    const auto report = tests::answerOf(services::exportDiff(request));
    QVERIFY_RESULT(report);
    QFile file(request.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), qsizetype((*diff)->rows.size()) + 2);
    for (size_t i = 0; i < (*diff)->rows.size(); ++i) {
        const domain::DiffRow &row = (*diff)->rows[i];
        QVERIFY(lines.at(qsizetype(i) + 1).startsWith(QByteArray::fromStdString((*diff)->devices[row.device].id.sn) + ','));
        QVERIFY(lines.at(qsizetype(i) + 1).contains(",shop,"));
    }
}

QTEST_GUILESS_MAIN(TestDiffService)
#include "tst_diffservice.moc"
