#include "base/errorcodes.h"
#include "cache/damage.h"
#include "cache/devicereader.h"
#include "cache/syncwriter.h"
#include "domain/fleetdiff.h"
#include "domain/listcheck.h"
#include "fleetofdevices.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace tapfleet;
using namespace tapfleet::tests;
using cache::DeviceReader;
using cache::SqlPath;
using cache::SyncWriter;

#define VERIFY_OK(expression) \
    do { \
        const auto &verified = (expression); \
        QVERIFY2(verified.has_value(), verified.has_value() ? "" : qPrintable(base::logLine(verified.error()))); \
    } while (false)

/// The cache against a model of the cloud, on both ways to SQLite.
class SyncWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void keepsEveryValueOfADevice();
    void countsAddedChangedUnchangedAndRemoved();
    void writesNoHistoryInTheFirstLoad();
    void keepsTrackedFieldsAndAppsAsHistory();
    void keepsFirstBeforeAndLastAfterWithinASync();
    void removesOnlyWhenTheFullListIsComplete();
    void aListThatProvesNothingRemovesNothing_data();
    void aListThatProvesNothingRemovesNothing();
    void muchGoesOnlyWhenASecondListAgrees();
    void whatTheUserVouchesForNeedsNoProof();
    void whatIsRemovedIsFoundAndComesBack();
    void whatIsGoneIsForgottenInTheEnd();
    void keepsTokensOfEveryShard();
    void beginsInFullWhenAShardBroughtNoToken();
    void resumesWhereAKilledProcessStopped();
    void takesBackHistoryThatTheCacheDoesNotHold();
    void letsOneWriterInAtATime();
    void survivesADeviceThatMovesBetweenPages();
    void equalsTheModelAfterRandomEdits();
    void readsWhileAPageIsBeingWritten();
    void loadsNothingWhenStopped();
    void mendsWhatTheDiskChanged();
    void replacesADamagedCache_data();
    void replacesADamagedCache();
    void keepsASoundCacheThatWasSuspected();
    void keepsADamagedOwnFile();
    void filesAreForTheOwnerOnly();

private:
    std::unique_ptr<SyncWriter> openWriter();
    std::unique_ptr<DeviceReader> openReader();
    cache::PageOutcome syncAll(const Fleet &fleet, bool full);
    cache::PageOutcome syncPage(const domain::DevicePage &page);
    void compare(const Fleet &fleet);

    std::unique_ptr<QTemporaryDir> m_dir;
    cache::AccountFolder m_folder;
    SetClock m_clock;
    SqlPath m_path = SqlPath::Fastest;
};

void SyncWriterTest::initTestCase_data()
{
    QTest::addColumn<bool>("qtOnly");
    QTest::newRow("SQLite's own calls") << false;
    QTest::newRow("through Qt") << true;
}

void SyncWriterTest::init()
{
    QFETCH_GLOBAL(bool, qtOnly);
    m_path = qtOnly ? SqlPath::QtOnly : SqlPath::Fastest;
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = {m_dir->filePath(QStringLiteral("accounts/1"))};
    m_clock.now = 1'700'000'000'000;
}

std::unique_ptr<SyncWriter> SyncWriterTest::openWriter()
{
    auto writer = SyncWriter::open(m_folder, m_clock, {.path = m_path});
    if (!writer)
        qWarning("%s", qPrintable(base::logLine(writer.error())));
    return writer ? std::move(*writer) : nullptr;
}

std::unique_ptr<DeviceReader> SyncWriterTest::openReader()
{
    auto reader = DeviceReader::open(m_folder, m_path);
    if (!reader)
        qWarning("%s", qPrintable(base::logLine(reader.error())));
    return reader ? std::move(*reader) : nullptr;
}

/// One complete sync; on failure an outcome that equals nothing.
cache::PageOutcome SyncWriterTest::syncAll(const Fleet &fleet, bool full)
{
    cache::PageOutcome sum;
    const auto writer = openWriter();
    const auto plan = writer->begin(full, 1);
    if (!plan)
        return {-1, -1, -1, -1};
    const auto pages = pagesOf(fleet, 7, QStringLiteral("t"));
    for (const domain::DevicePage &page : pages) {
        const auto outcome = writer->write(*plan, 0, page);
        if (!outcome)
            return {-1, -1, -1, -1};
        sum.added += outcome->added;
        sum.changed += outcome->changed;
        sum.unchanged += outcome->unchanged;
        sum.removed += outcome->removed;
    }
    const auto end = writer->finish(*plan);
    if (!end)
        return {-1, -1, -1, -1};
    sum.removed += end->removed;
    return sum;
}

/// One complete sync from the token, of one page.
cache::PageOutcome SyncWriterTest::syncPage(const domain::DevicePage &page)
{
    const auto writer = openWriter();
    const auto plan = writer->begin(false, 1);
    if (!plan || plan->full)
        return {-1, -1, -1, -1};
    domain::DevicePage last = page;
    last.syncToken = QStringLiteral("t");
    const auto outcome = writer->write(*plan, 0, last);
    return outcome && writer->finish(*plan) ? *outcome : cache::PageOutcome{-1, -1, -1, -1};
}

void SyncWriterTest::compare(const Fleet &fleet)
{
    const auto reader = openReader();
    QVERIFY(reader);
    QCOMPARE(reader->deviceCount().value_or(-1), qint64(fleet.size()));
    for (const auto &[id, device] : fleet) {
        const auto found = reader->devices(id);
        VERIFY_OK(found);
        QVERIFY2(found->size() == 1 && found->front().device == device, id.sn.c_str());
    }
}

void SyncWriterTest::keepsEveryValueOfADevice()
{
    Fleet fleet = makeFleet(20);
    domain::Device bare;
    bare.sn = "BARE";
    fleet[bare.id()] = bare;
    syncAll(fleet, true);
    compare(fleet);
    const auto reader = openReader();
    const auto found = reader->devices({"SN4", {}});
    VERIFY_OK(found);
    QCOMPARE(found->size(), size_t(1));
    QCOMPARE(found->front().source, std::string(domain::kSourceFleetService));
    QCOMPARE(found->front().fetchedAt, m_clock.now);
    QCOMPARE(found->front().firstSeenAt, m_clock.now);
    snapshot::Builder builder;
    VERIFY_OK(reader->load(builder, anAccount()));
    const auto snapshot = builder.finish();
    QCOMPARE(snapshot->rowCount(), quint32(fleet.size()));
    for (const auto &[id, device] : fleet) {
        const auto row = snapshot->find(domain::AccountId(1), id);
        QVERIFY(row);
        for (const domain::FieldInfo &info : domain::kFields) {
            if (info.field < domain::Field::Account)
                QVERIFY2(snapshot->value(*row, info.field) == domain::value(device, info.field), info.id);
        }
    }
}

void SyncWriterTest::countsAddedChangedUnchangedAndRemoved()
{
    Fleet fleet = makeFleet(30);
    QCOMPARE(syncAll(fleet, true).added, 30);
    fleet.erase(makeDevice(3).id());
    fleet[makeDevice(4).id()].name = "other";
    fleet[makeDevice(31).id()] = makeDevice(31);
    m_clock.now += 1000;
    const cache::PageOutcome outcome = syncAll(fleet, true);
    QCOMPARE(outcome.added, 1);
    QCOMPARE(outcome.changed, 1);
    QCOMPARE(outcome.unchanged, 28);
    QCOMPARE(outcome.removed, 1);
    compare(fleet);
    const auto unchanged = openReader()->devices(makeDevice(5).id());
    QCOMPARE(unchanged->front().fetchedAt, m_clock.now - 1000);
    const auto changed = openReader()->devices(makeDevice(4).id());
    QCOMPARE(changed->front().fetchedAt, m_clock.now);
    QCOMPARE(changed->front().firstSeenAt, m_clock.now - 1000);
}

void SyncWriterTest::writesNoHistoryInTheFirstLoad()
{
    syncAll(makeFleet(10), true);
    const auto changes = openReader()->changesSince(0, 100);
    VERIFY_OK(changes);
    QVERIFY(changes->empty());
}

void SyncWriterTest::keepsTrackedFieldsAndAppsAsHistory()
{
    syncAll(makeFleet(10), true);
    m_clock.now += 5000;
    domain::Device device = makeDevice(1);
    device.ownerName = "新";
    device.online = false;
    device.simExpiresAt = 5;
    device.signalDbm = -1; // not tracked
    device.apps[0].version = "9.9";
    device.apps.pop_back();
    device.apps.push_back({"NEW", "新", "ANDROID_APP", "0.1", "RUNNING", false, false});
    domain::DevicePage page = pageOf({device, makeDevice(50)});
    page.removed = {makeDevice(2).id(), {"UNKNOWN", "S1"}};
    QCOMPARE(syncPage(page).removed, 1);
    const auto changes = openReader()->changesSince(m_clock.now, 100);
    VERIFY_OK(changes);
    std::map<std::string, std::string> found;
    for (const domain::FieldChange &change : *changes) {
        QCOMPARE(change.at, m_clock.now);
        found[change.device.sn + ' ' + change.field] = change.before + '>' + change.after;
    }
    const std::map<std::string, std::string> expected{
        {"SN1 owner", "所有者1>新"},     {"SN1 online", "yes>no"},      {"SN1 sim_expires", "1800000000000>5"},
        {"SN1 app:APP0", "1.1>9.9"},     {"SN1 app:APP3", "1.1>"},      {"SN1 app:NEW", ">0.1"},
        {"SN50 presence", ">added"},     {"SN2 presence", ">removed"},
    };
    QVERIFY(found == expected);
    const auto history = openReader()->history(device.id());
    VERIFY_OK(history);
    QCOMPARE(history->size(), size_t(6));
}

void SyncWriterTest::keepsFirstBeforeAndLastAfterWithinASync()
{
    syncAll(makeFleet(3), true);
    const auto writer = openWriter();
    const auto plan = writer->begin(false, 1);
    VERIFY_OK(plan);
    domain::Device device = makeDevice(1);
    domain::Device other = makeDevice(2);
    for (const char *name : {"one", "two"}) {
        device.name = name;
        other.name = name;
        domain::DevicePage page = pageOf({device, other});
        page.nextCursor = QStringLiteral("c");
        VERIFY_OK(writer->write(*plan, 0, page));
    }
    domain::DevicePage last = pageOf({makeDevice(2)});
    last.syncToken = QStringLiteral("t2");
    VERIFY_OK(writer->write(*plan, 0, last));
    VERIFY_OK(writer->finish(*plan));
    const auto history = openReader()->history(device.id());
    QCOMPARE(history->size(), size_t(1));
    QCOMPARE(history->front().before, makeDevice(1).name);
    QCOMPARE(history->front().after, std::string("two"));
    QVERIFY(openReader()->history(other.id())->empty());
}

void SyncWriterTest::removesOnlyWhenTheFullListIsComplete()
{
    const Fleet fleet = makeFleet(20);
    syncAll(fleet, true);
    const Fleet half = makeFleet(10);
    const auto pages = pagesOf(half, 7, QStringLiteral("t"));
    {
        const auto writer = openWriter();
        const auto plan = writer->begin(true, 1);
        VERIFY_OK(writer->write(*plan, 0, pages[0]));
        QCOMPARE(writer->finish(*plan).error().kind, base::ErrorKind::Invalid);
    }
    compare(fleet);
    QVERIFY(openReader()->syncState()->interrupted);
    const auto writer = openWriter();
    const auto plan = writer->begin(false, 1);
    QVERIFY(plan->resumed && plan->full);
    QCOMPARE(plan->fetchedBefore, 7);
    QCOMPARE(plan->shards.front().cursor, QStringLiteral("c1"));
    VERIFY_OK(writer->write(*plan, 0, pages[1]));
    QCOMPARE(writer->finish(*plan)->removed, 10);
    compare(half);
}

void SyncWriterTest::aListThatProvesNothingRemovesNothing_data()
{
    QTest::addColumn<int>("listed");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("isRepeated");
    QTest::addColumn<int>("unreadable");
    QTest::addColumn<bool>("isIncomplete");
    QTest::newRow("two of a total of ten") << 2 << 10 << false << 0 << true;
    QTest::newRow("none of a total of ten") << 0 << 10 << false << 0 << true;
    QTest::newRow("without a total") << 2 << -1 << false << 0 << true;
    QTest::newRow("as many as the total, but half of them twice") << 5 << 10 << true << 0 << true;
    QTest::newRow("with an item that cannot be read") << 9 << 10 << false << 1 << false;
}

void SyncWriterTest::aListThatProvesNothingRemovesNothing()
{
    QFETCH(const int, listed);
    QFETCH(const int, total);
    QFETCH(const bool, isRepeated);
    QFETCH(const int, unreadable);
    QFETCH(const bool, isIncomplete);
    const Fleet fleet = makeFleet(12);
    syncAll(fleet, true);
    m_clock.now += 1000;

    domain::DevicePage page = pageOf({});
    for (const auto &[id, device] : makeFleet(listed))
        page.devices.push_back({device, cache::valueHash(device)});
    if (isRepeated) {
        const auto once = page.devices;
        page.devices.insert(page.devices.end(), once.begin(), once.end());
    }
    page.total = total < 0 ? std::nullopt : std::optional<qint64>(total);
    page.refused.assign(static_cast<size_t>(unreadable), QStringLiteral("no sn"));
    page.syncToken = QStringLiteral("t2");
    const auto writer = openWriter();
    const auto plan = writer->begin(true, 1);
    VERIFY_OK(writer->write(*plan, 0, page));
    QCOMPARE(writer->isListComplete(*plan).value_or(isIncomplete), !isIncomplete);
    const auto end = writer->finish(*plan);
    VERIFY_OK(end);
    QCOMPARE(end->removed, 0);
    QCOMPARE(end->incompleteList, isIncomplete);
    compare(fleet);
    // The next sync lists all again when it is not known what this one has missed.
    QCOMPARE(writer->begin(false, 1)->full, isIncomplete);
}

void SyncWriterTest::muchGoesOnlyWhenASecondListAgrees()
{
    const Fleet fleet = makeFleet(100);
    Fleet left = makeFleet(70);
    syncAll(fleet, true);
    const auto list = [this](const Fleet &shown) {
        const auto writer = openWriter();
        const auto plan = writer->begin(false, 1);
        for (const domain::DevicePage &page : pagesOf(shown, 7, QStringLiteral("t"))) {
            if (!plan || !plan->full || !writer->write(*plan, 0, page))
                return cache::PageOutcome{-1, -1, -1, -1};
        }
        return writer->finish(*plan).value_or(cache::PageOutcome{-1, -1, -1, -1});
    };
    {
        const auto writer = openWriter();
        VERIFY_OK(writer->abandon(true));
    }
    cache::PageOutcome outcome = list(left);
    QCOMPARE(outcome.removed, 0);
    QCOMPARE(outcome.missing, 30);
    compare(fleet);
    // Of the second list five are back and two others are missing: 25 have been missing twice, two are held back.
    for (int i = 71; i <= 75; ++i)
        left[makeDevice(i).id()] = makeDevice(i);
    left.erase(makeDevice(1).id());
    left.erase(makeDevice(2).id());
    outcome = list(left);
    QCOMPARE(outcome.removed, 25);
    QCOMPARE(outcome.missing, 2);
    outcome = list(left);
    QCOMPARE(outcome.removed, 2);
    QCOMPARE(outcome.missing, 0);
    compare(left);
}

void SyncWriterTest::whatTheUserVouchesForNeedsNoProof()
{
    const Fleet fleet = makeFleet(100);
    syncAll(fleet, true);
    auto writer = SyncWriter::open(m_folder, m_clock, {.path = m_path});
    VERIFY_OK(writer);
    (*writer)->setList(SyncWriter::List::VouchedFor);
    const auto plan = (*writer)->begin(true, 1);
    domain::DevicePage page = pageOf({makeDevice(1)});
    page.total.reset();
    VERIFY_OK((*writer)->write(*plan, 0, page));
    QCOMPARE((*writer)->finish(*plan)->removed, 99);
}

void SyncWriterTest::whatIsRemovedIsFoundAndComesBack()
{
    const qint64 first = m_clock.now;
    Fleet fleet = makeFleet(30);
    syncAll(fleet, true);
    const domain::Device device = fleet[makeDevice(3).id()];
    const domain::DeviceKey key = openReader()->devices(device.id())->front().key;
    fleet.erase(device.id());
    const qint64 gone = m_clock.now += 1000;
    syncAll(fleet, true);
    compare(fleet);
    {
        const auto reader = openReader();
        QVERIFY(reader->devices(device.id())->empty());
        const auto found = reader->goneDevices(device.id());
        VERIFY_OK(found);
        QCOMPARE(found->size(), size_t(1));
        QVERIFY(found->front().device == device);
        QCOMPARE(found->front().goneAt, std::optional(gone));
        QVERIFY(reader->goneDevices(makeDevice(4).id())->empty());
        snapshot::Builder builder(true);
        VERIFY_OK(reader->loadGone(builder, anAccount()));
        const auto snapshot = builder.finish();
        QCOMPARE(snapshot->rowCount(), 1u);
        QCOMPARE(snapshot->value(0, domain::Field::Synced), domain::Value(gone));
        QCOMPARE(snapshot->value(0, domain::Field::Apps), domain::value(device, domain::Field::Apps));
    }
    fleet[device.id()] = device;
    fleet[device.id()].name = "moved";
    m_clock.now += 1000;
    QCOMPARE(syncAll(fleet, true).added, 1);
    compare(fleet);
    const auto reader = openReader();
    QVERIFY(reader->goneDevices(device.id())->empty());
    const auto back = reader->devices(device.id());
    QCOMPARE(back->front().key, key);
    QCOMPARE(back->front().firstSeenAt, first);
    const auto history = reader->history(device.id());
    VERIFY_OK(history);
    const auto count = [&history](std::string_view field, std::string_view after) {
        return std::count_if(history->begin(), history->end(),
                             [&](const domain::FieldChange &change) { return change.field == field && change.after == after; });
    };
    QCOMPARE(count("name", "moved"), 1);
    QCOMPARE(count(domain::kPresenceField, domain::kDeviceRemoved), 1);
    QCOMPARE(count(domain::kPresenceField, domain::kDeviceAdded), 1);
}

void SyncWriterTest::whatIsGoneIsForgottenInTheEnd()
{
    Fleet fleet = makeFleet(30);
    syncAll(fleet, true);
    fleet.erase(makeDevice(3).id());
    syncAll(fleet, true);
    for (const int days : {89, 91}) {
        SetClock later;
        later.now = m_clock.now + days * 86'400'000LL;
        std::swap(m_clock.now, later.now);
        syncAll(fleet, true);
        std::swap(m_clock.now, later.now);
        QCOMPARE(openReader()->goneDevices(makeDevice(3).id())->size(), size_t(days < domain::kGoneDays ? 1 : 0));
    }
    VERIFY_OK(openWriter()->check());
}

void SyncWriterTest::keepsTokensOfEveryShard()
{
    {
        const auto writer = openWriter();
        const auto plan = writer->begin(false, 3);
        QVERIFY(plan->full && !plan->resumed);
        QCOMPARE(plan->shards.size(), size_t(3));
        m_clock.now += 60'000;
        for (int shard = 0; shard < 3; ++shard) {
            domain::DevicePage page = pageOf({makeDevice(shard + 1)});
            page.syncToken = QStringLiteral("token%1").arg(shard);
            VERIFY_OK(writer->write(*plan, shard, page));
        }
        VERIFY_OK(writer->finish(*plan));
        VERIFY_OK(writer->noteAttempt());
    }
    const auto state = openReader()->syncState();
    QCOMPARE(state->asOf.value_or(0), m_clock.now - 60'000);
    QCOMPARE(state->lastAttemptAt.value_or(0), m_clock.now);
    QVERIFY(!state->interrupted);
    const auto writer = openWriter();
    const auto next = writer->begin(false, 6);
    QVERIFY(!next->full);
    QCOMPARE(next->shards.size(), size_t(3));
    QCOMPARE(next->shards[2].changedSince, QStringLiteral("token2"));
    VERIFY_OK(writer->abandon(true));
    const auto again = writer->begin(false, 2);
    QVERIFY(again->full && !again->resumed);
    QCOMPARE(openReader()->deviceCount().value_or(-1), 3);
}

void SyncWriterTest::beginsInFullWhenAShardBroughtNoToken()
{
    const auto writer = openWriter();
    const auto plan = writer->begin(false, 2);
    domain::DevicePage page = pageOf({makeDevice(1)});
    page.syncToken = QStringLiteral("t");
    VERIFY_OK(writer->write(*plan, 0, page));
    VERIFY_OK(writer->write(*plan, 1, pageOf({makeDevice(2)})));
    VERIFY_OK(writer->finish(*plan));
    QVERIFY(writer->begin(false, 2)->full);
}

void SyncWriterTest::resumesWhereAKilledProcessStopped()
{
#ifndef Q_OS_UNIX
    QSKIP("needs SIGKILL");
#else
    Fleet fleet = makeFleet(200);
    syncAll(fleet, true);
    for (auto &[id, device] : fleet)
        device.name += " new";
    fleet.erase(makeDevice(7).id());
    const auto pages = pagesOf(fleet, 7, QStringLiteral("t"));
    for (const int pagesBeforeKill : {1, 2, 5, 11, 28}) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--write-and-die"), m_folder.path, QString::number(pagesBeforeKill)});
        QVERIFY(child.waitForFinished(30000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    }
    const auto writer = openWriter();
    const auto plan = writer->begin(false, 1);
    VERIFY_OK(plan);
    QVERIFY(plan->resumed);
    const size_t first = plan->shards[0].cursor.mid(1).toUInt();
    for (size_t i = plan->shards[0].done ? pages.size() : first; i < pages.size(); ++i)
        VERIFY_OK(writer->write(*plan, 0, pages[i]));
    QCOMPARE(writer->finish(*plan)->removed, 1);
    compare(fleet);
    // One row a device and field, however often a page was repeated.
    const auto changes = openReader()->changesSince(0, 10000);
    QCOMPARE(changes->size(), size_t(200));
#endif
}

void SyncWriterTest::takesBackHistoryThatTheCacheDoesNotHold()
{
    syncAll(makeFleet(5), true);
    {
        const auto writer = openWriter();
        const auto plan = writer->begin(false, 1);
        domain::Device device = makeDevice(1);
        device.name = "seen";
        domain::DevicePage page = pageOf({device, makeDevice(9)});
        page.nextCursor = QStringLiteral("c");
        VERIFY_OK(writer->write(*plan, 0, page));
    }
    QCOMPARE(openReader()->changesSince(0, 10)->size(), size_t(2));
    // As after a kill between the two commits: own.db has the page, cache.db only knows that the sync was begun.
    {
        auto connection = cache::Connection::open(m_folder.cacheDb(), {});
        VERIFY_OK(connection);
        VERIFY_OK((*connection)->execute(QStringLiteral("UPDATE device SET name = '%1', row_hash = 1 WHERE sn = 'SN1'")
                                             .arg(QString::fromStdString(makeDevice(1).name))));
        VERIFY_OK((*connection)->execute(QStringLiteral("DELETE FROM device WHERE sn = 'SN9'")));
    }
    const auto writer = openWriter();
    VERIFY_OK(writer->begin(false, 1));
    QVERIFY(openReader()->changesSince(0, 10)->empty());
}

void SyncWriterTest::letsOneWriterInAtATime()
{
    auto writer = openWriter();
    const auto second = SyncWriter::open(m_folder, m_clock);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(second.error().subCode, QString(base::codes::SyncRunning));
    QProcess child;
    const QStringList arguments{QStringLiteral("--try-lock"), m_folder.path};
    child.start(QCoreApplication::applicationFilePath(), arguments);
    QVERIFY(child.waitForFinished(30000));
    QCOMPARE(child.exitCode(), 3);
    writer.reset();
    child.start(QCoreApplication::applicationFilePath(), arguments);
    QVERIFY(child.waitForFinished(30000));
    QCOMPARE(child.exitCode(), 0);
}

void SyncWriterTest::survivesADeviceThatMovesBetweenPages()
{
    const auto writer = openWriter();
    const auto plan = writer->begin(true, 2);
    domain::DevicePage page = pageOf({makeDevice(1), makeDevice(2)});
    VERIFY_OK(writer->write(*plan, 0, page));
    page = pageOf({makeDevice(2), makeDevice(3)});
    QCOMPARE(writer->write(*plan, 1, page)->unchanged, 1);
    QCOMPARE(writer->finish(*plan)->removed, 0);
    compare(makeFleet(3));
}

void SyncWriterTest::equalsTheModelAfterRandomEdits()
{
    std::mt19937 random(7);
    Fleet fleet = makeFleet(60);
    syncAll(fleet, true);
    for (int round = 0; round < 12; ++round) {
        m_clock.now += 1000;
        domain::DevicePage page;
        std::vector<domain::Device> touched;
        for (int edit = 0; edit < 10; ++edit) {
            const domain::Device fresh = makeDevice(1 + static_cast<int>(random() % 80));
            const domain::DeviceId id = fresh.id();
            const bool alreadyTouched = std::any_of(touched.begin(), touched.end(), [&id](const auto &d) { return d.id() == id; })
                || std::find(page.removed.begin(), page.removed.end(), id) != page.removed.end();
            if (alreadyTouched)
                continue;
            if (random() % 4 == 0) {
                fleet.erase(id);
                page.removed.push_back(id);
                continue;
            }
            domain::Device &device = fleet.try_emplace(id, fresh).first->second;
            device.revision = device.revision.value_or(0) + 1;
            device.shopName = "门店 " + std::to_string(random() % 9);
            device.apps.resize(random() % 4);
            touched.push_back(device);
        }
        if (round % 3 == 2) {
            syncAll(fleet, true);
        } else {
            const auto removed = page.removed;
            page = pageOf(touched);
            page.removed = removed;
            QVERIFY(syncPage(page).added >= 0);
        }
        compare(fleet);
        if (QTest::currentTestFailed())
            return;
    }
}

void SyncWriterTest::readsWhileAPageIsBeingWritten()
{
    syncAll(makeFleet(10), true);
    const auto reader = openReader();
    const qint64 version = reader->dataVersion().value_or(-1);
    {
        const auto writer = openWriter();
        const auto plan = writer->begin(false, 1);
        domain::DevicePage page = pageOf({makeDevice(11)});
        page.nextCursor = QStringLiteral("c");
        VERIFY_OK(writer->write(*plan, 0, page));
        const qint64 seen = reader->deviceCount().value_or(-1); // the page may be committed or not, but nobody waits
        QVERIFY(seen == 10 || seen == 11);
    }
    QCOMPARE(reader->deviceCount().value_or(-1), 11);
    QVERIFY(reader->dataVersion().value_or(-1) != version);
}

void SyncWriterTest::loadsNothingWhenStopped()
{
    syncAll(makeFleet(10), true);
    base::StopSource source;
    const base::StopToken token = source.token();
    source.requestStop();
    snapshot::Builder builder;
    const auto loaded = openReader()->load(builder, anAccount(), token);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, base::ErrorKind::Canceled);
}

void SyncWriterTest::mendsWhatTheDiskChanged()
{
    const Fleet fleet = makeFleet(20);
    syncAll(fleet, true);
    {
        const auto cache = cache::Connection::open(m_folder.cacheDb(), {});
        VERIFY_OK((*cache)->execute(QStringLiteral("UPDATE device SET name = name || 'x' WHERE id = 3")));
        VERIFY_OK((*cache)->execute(QStringLiteral("UPDATE term SET text = text || 'x' WHERE id = (SELECT city FROM device WHERE id = 5)")));
    }
    const size_t before = openReader()->changesSince(0, 1000)->size();
    {
        const auto writer = SyncWriter::open(m_folder, m_clock, {.comparesValues = true});
        VERIFY_OK(writer);
        const auto plan = (*writer)->begin(true, 1);
        for (const domain::DevicePage &page : pagesOf(fleet, 7, QStringLiteral("t")))
            VERIFY_OK((*writer)->write(*plan, 0, page));
        VERIFY_OK((*writer)->finish(*plan));
    }
    compare(fleet);
    QCOMPARE(openReader()->changesSince(0, 1000)->size(), before);
}

void SyncWriterTest::replacesADamagedCache_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("cut to half its length") << 0;
    QTest::newRow("a bit of the header is wrong") << 1;
    QTest::newRow("not a database at all") << 2;
    QTest::newRow("pages in the middle, met while loading") << 3;
}

void SyncWriterTest::replacesADamagedCache()
{
    QFETCH(int, damage);
    // So many that the middle of the file holds devices, not the schema.
    syncAll(makeFleet(damage == 3 ? 4000 : 300), true);
    QFile file(m_folder.cacheDb());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (damage == 0) {
        QVERIFY(file.resize(file.size() / 2));
    } else if (damage == 1) {
        QVERIFY(file.seek(3) && file.write("\x00", 1) == 1);
    } else if (damage == 2) {
        QVERIFY(file.resize(0) && file.write(QByteArray(5000, 'x')) == 5000);
    } else {
        const qint64 page = 4096;
        QVERIFY(file.seek(file.size() / page / 2 * page));
        QVERIFY(file.write(QByteArray(file.size() / 4, 'x')) > page);
        file.close();
        snapshot::Builder builder;
        QCOMPARE(openReader()->load(builder, anAccount()).error().subCode, QString(base::codes::Damaged));
    }
    file.close();
    const auto reader = DeviceReader::open(m_folder, m_path);
    QVERIFY(!reader);
    QCOMPARE(reader.error().subCode, QString(base::codes::Damaged));
    const Fleet fleet = makeFleet(20);
    QCOMPARE(syncAll(fleet, false).added, 20);
    compare(fleet);
    QCOMPARE(QDir(m_folder.path).entryList({QStringLiteral("cache.db.damaged-*")}).size(), 1);
}

void SyncWriterTest::keepsASoundCacheThatWasSuspected()
{
    syncAll(makeFleet(5), true);
    base::Error error;
    error.subCode = base::codes::Damaged;
    cache::noteDamage(m_folder, error);
    QCOMPARE(syncAll(makeFleet(5), true).unchanged, 5);
    compare(makeFleet(5));
}

void SyncWriterTest::keepsADamagedOwnFile()
{
    syncAll(makeFleet(3), true);
    QFile file(m_folder.ownDb());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const auto writer = openWriter();
    QVERIFY(writer && writer->salvage());
    QCOMPARE(writer->salvage()->changesKept, 0);
    QFile kept(writer->salvage()->damagedFile);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray(5000, 'x'));
}

void SyncWriterTest::filesAreForTheOwnerOnly()
{
#ifndef Q_OS_UNIX
    QSKIP("file modes");
#else
    const auto writer = openWriter();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const auto files = QDir(m_folder.path).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const QFileInfo &info : files)
        QVERIFY2(!(info.permissions() & others), qPrintable(info.fileName()));
    QVERIFY(!(QFileInfo(m_folder.path).permissions() & (others | QFile::ExeGroup | QFile::ExeOther)));
#endif
}

/// The other process of the tests: writes some pages of a full list and is killed in the middle, or tries the lock.
static int otherProcess(const QStringList &arguments)
{
    const SetClock clock;
    auto writer = SyncWriter::open({arguments.at(2)}, clock);
    if (!writer)
        return writer.error().subCode == base::codes::SyncRunning ? 3 : 4;
    if (arguments.at(1) == QStringLiteral("--try-lock"))
        return 0;
#ifdef Q_OS_UNIX
    Fleet fleet = makeFleet(200);
    for (auto &[id, device] : fleet)
        device.name += " new";
    fleet.erase(makeDevice(7).id());
    const auto pages = pagesOf(fleet, 7, QStringLiteral("t"));
    const auto plan = (*writer)->begin(true, 1);
    if (!plan)
        return 5;
    const size_t first = plan->shards[0].cursor.mid(1).toUInt();
    const size_t count = arguments.at(3).toUInt();
    for (size_t i = first; i < std::min(first + count, pages.size()); ++i) {
        if (!(*writer)->write(*plan, 0, pages[i]))
            return 6;
        if (i == first + count / 2)
            QThread::msleep(250); // the next page is then committed at once
    }
    ::raise(SIGKILL);
#endif
    return 7;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() > 2 && (arguments.at(1) == QStringLiteral("--write-and-die") || arguments.at(1) == QStringLiteral("--try-lock")))
        return otherProcess(arguments);
    SyncWriterTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_syncwriter.moc"
