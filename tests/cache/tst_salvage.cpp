#include "base/errorcodes.h"
#include "cache/activitystore.h"
#include "cache/connection.h"
#include "cache/damage.h"
#include "cache/devicereader.h"
#include "cache/journalstore.h"
#include "cache/labelstore.h"
#include "cache/rolloutstore.h"
#include "cache/syncwriter.h"
#include "fleetofdevices.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <set>
#include <tuple>

using namespace tapfleet;
using namespace tapfleet::tests;
using cache::SyncWriter;

namespace {

constexpr qint64 kPage = 4096;
constexpr int kChanges = 6'000;

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

} // namespace

/// What a damaged own.db still holds is taken over, what was lost is counted, and nothing is invented.
class SalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesWhatCanBeRead_data();
    void savesWhatCanBeRead();
    void aBitAnywhereNeverKeepsTheProgramOut();
    void savesTheSuppliersThatAPersonNamed();
    void savesTheLabelsThatAPersonGave();
    void inventsNoLabelsForAnOlderFile();
    void savesTheJournalAndPausesWhatWasToBeSent();
    void savesTheRolloutsAndPausesThem();
    void anEmptyOwnFileBesideAUsedCacheIsDamage_data();
    void anEmptyOwnFileBesideAUsedCacheIsDamage();
    void aFirstStartIsNoDamage();
    void saysWhichLinesOfTheLogAreLost();

private:
    std::vector<domain::FieldChange> history() const;
    qint64 size() const { return QFileInfo(m_folder.ownDb()).size(); }
    void makeHistory();
    void fillJournal(int operations) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    cache::AccountFolder m_folder;
    SetClock m_clock;
};

void SalvageTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = {m_dir->filePath(QStringLiteral("accounts/1"))};
    makeHistory();
}

// One change of the model a device in a second sync: both tables and both indexes fill many pages.
void SalvageTest::makeHistory()
{
    domain::DevicePage page;
    for (int i = 0; i < kChanges; ++i)
        page.devices.push_back({makeDevice(i), 0});
    page.syncToken = QStringLiteral("t");
    page.total = kChanges;
    for (int round = 0; round < 2; ++round) {
        auto writer = SyncWriter::open(m_folder, m_clock);
        auto plan = (*writer)->begin(true, 1);
        if (!(*writer)->write(*plan, 0, page) || !(*writer)->finish(*plan))
            qFatal("the history cannot be made");
        for (domain::DeviceRecord &record : page.devices)
            record.device.ownerName += "二";
        m_clock.now += 60'000;
    }
}

std::vector<domain::FieldChange> SalvageTest::history() const
{
    const auto reader = cache::DeviceReader::open(m_folder);
    if (!reader)
        qFatal("%s", qPrintable(base::logLine(reader.error())));
    auto changes = (*reader)->changesSince(0, kChanges * 10);
    if (!changes)
        qFatal("%s", qPrintable(base::logLine(changes.error())));
    return std::move(*changes);
}

void SalvageTest::savesWhatCanBeRead_data()
{
    QTest::addColumn<double>("at");     // of the file's length, or
    QTest::addColumn<qint64>("bytes");  // how much is overwritten; negative: the file is cut there
    QTest::addColumn<double>("least");  // of the changes that must be saved
    QTest::newRow("the file's magic") << 0.0 << qint64(16) << 1.0;
    QTest::newRow("the whole first page") << 0.0 << kPage << 1.0;
    QTest::newRow("a page in the first quarter") << 0.25 << kPage << 0.9;
    QTest::newRow("a page in the middle") << 0.5 << kPage << 0.9;
    QTest::newRow("a page in the last quarter") << 0.75 << kPage << 0.9;
    QTest::newRow("a tenth of the file in the middle") << 0.5 << qint64(-2) << 0.5;
    QTest::newRow("cut to nine tenths") << 0.9 << qint64(-1) << 0.5;
}

void SalvageTest::savesWhatCanBeRead()
{
    QFETCH(const double, at);
    QFETCH(const qint64, bytes);
    QFETCH(const double, least);
    const auto before = history();
    QCOMPARE(before.size(), size_t(kChanges));
    const qint64 offset = static_cast<qint64>(at * static_cast<double>(size())) / kPage * kPage;
    if (bytes == -1)
        QVERIFY(QFile::resize(m_folder.ownDb(), offset));
    else
        overwrite(m_folder.ownDb(), offset, QByteArray(bytes == -2 ? size() / 10 : bytes, '\x5a'));

    base::Error met;
    met.subCode = base::codes::Damaged;
    cache::noteDamage(m_folder, met);
    auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY2(writer, writer ? "" : qPrintable(base::logLine(writer.error())));
    const std::optional<domain::Salvage> salvage = (*writer)->salvage();
    QVERIFY(salvage);
    writer->reset();
    QVERIFY(QFile::exists(salvage->damagedFile));

    const auto after = history();
    QCOMPARE(static_cast<qint64>(after.size()), salvage->changesKept);
    QVERIFY2(static_cast<double>(after.size()) >= least * kChanges, qPrintable(QString::number(after.size())));
    if (salvage->changesLost)
        QCOMPARE(salvage->changesKept + *salvage->changesLost, qint64(kChanges));
    const auto keyOf = [](const domain::FieldChange &c) { return std::tuple(c.device.sn, c.field, c.before, c.after, c.syncId, c.at); };
    std::set<decltype(keyOf(before.front()))> known;
    for (const domain::FieldChange &change : before)
        known.insert(keyOf(change));
    for (const domain::FieldChange &change : after)
        QVERIFY2(known.contains(keyOf(change)), change.device.sn.c_str());
    qInfo("%lld of %d changes saved, lost: %s", static_cast<long long>(salvage->changesKept), kChanges,
          salvage->changesLost ? qPrintable(QString::number(*salvage->changesLost)) : "not known");
    // Once is enough: the next writer finds a sound file.
    auto next = SyncWriter::open(m_folder, m_clock);
    QVERIFY(next && !(*next)->salvage());
}

void SalvageTest::aBitAnywhereNeverKeepsTheProgramOut()
{
    std::mt19937 random(20261124);
    QFile file(m_folder.ownDb());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (int i = 0; i < 60; ++i) {
        // Half of them in the first page: the header and the schema.
        const auto at = static_cast<qsizetype>(random() % (i % 2 ? static_cast<size_t>(whole.size()) : size_t(kPage)));
        if (at >= 60 && at < 64)
            continue; // the version: a file of a newer program is not touched
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << random() % 8));
        for (const char *suffix : {"-wal", "-shm"})
            QFile::remove(m_folder.ownDb() + QLatin1StringView(suffix));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(flipped) == flipped.size());
        file.close();
        base::Error met;
        met.subCode = base::codes::Damaged;
        cache::noteDamage(m_folder, met);
        auto writer = SyncWriter::open(m_folder, m_clock);
        QVERIFY2(writer, qPrintable(QStringLiteral("byte %1: %2").arg(at).arg(writer ? QString() : base::logLine(writer.error()))));
        writer->reset();
        QVERIFY2(history().size() * 10 >= size_t(kChanges) * 9, qPrintable(QStringLiteral("byte %1: %2").arg(at).arg(history().size())));
    }
}

void SalvageTest::savesTheSuppliersThatAPersonNamed()
{
    using cache::Connection;
    {
        const auto own = Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
        QVERIFY(own);
        QVERIFY((*own)->execute(QStringLiteral("INSERT INTO supplier_hint (supplier_id, item_id, given_at) VALUES ('S1', '', 5)")));
        QVERIFY((*own)->execute(QStringLiteral("INSERT INTO sn_supplier (sn, supplier_id, item_id, noted_at) VALUES ('SN1', 'S1', '', 6)")));
    }
    overwrite(m_folder.ownDb(), 0, QByteArray(kPage, '\xA5'));
    const auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY(writer);
    QVERIFY((*writer)->salvage());
    const auto own = Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own, Connection::Access::QueryOnly});
    QCOMPARE((*own)->integer(QStringLiteral("SELECT count(*) FROM supplier_hint WHERE supplier_id = 'S1'")).value_or(-1), qint64(1));
    QCOMPARE((*own)->integer(QStringLiteral("SELECT count(*) FROM sn_supplier WHERE sn = 'SN1' AND supplier_id = 'S1'")).value_or(-1), qint64(1));
}

void SalvageTest::savesTheLabelsThatAPersonGave()
{
    std::vector<domain::DeviceId> devices;
    for (int i = 0; i < 2'000; ++i)
        devices.push_back(makeDevice(i).id());
    std::vector<domain::DeviceLabels> before;
    {
        const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
        cache::LabelStore store(**own);
        QVERIFY(store.edit(devices, {.addedTags = {"旗舰店", "vip"}, .note = "换过屏", .color = domain::LabelColor::Red}, 5));
        before = store.load().value();
        QCOMPARE(before.size(), size_t(2'000));
    }
    overwrite(m_folder.ownDb(), 0, QByteArray(kPage, '\xA5'));
    const auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY(writer && (*writer)->salvage());
    const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    QVERIFY(cache::LabelStore(**own).load().value() == before);
}

void SalvageTest::inventsNoLabelsForAnOlderFile()
{
    {
        const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
        for (const char *sql : {"DROP TABLE device_tag", "DROP TABLE device_note", "DROP TABLE device_color", "PRAGMA user_version = 2"})
            QVERIFY((*own)->execute(QLatin1StringView(sql)));
    }
    overwrite(m_folder.ownDb(), 0, QByteArray(kPage, '\xA5'));
    const auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY(writer && (*writer)->salvage());
    QVERIFY2(history().size() * 10 >= size_t(kChanges) * 9, qPrintable(QString::number(history().size())));
    const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    QVERIFY(cache::LabelStore(**own).load()->empty());
}

void SalvageTest::fillJournal(int operations) const
{
    const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    cache::JournalStore journal(**own);
    for (int i = 0; i < operations; ++i) {
        const domain::WritePlan plan{.kind = QStringLiteral("grant.create"),
                                     .subject = "{}",
                                     .steps = {{.method = QStringLiteral("tapfleet.grant.create"),
                                                .content = "{}",
                                                .devices = {makeDevice(i).id(), makeDevice(i + 1).id()},
                                                .borrows = {}}}};
        const auto id = journal.add(plan, {.at = m_clock.now, .asOf = {}, .person = QStringLiteral("li"), .facts = {}});
        if (!id || (i > 0 && (!journal.markSent(*id, 0, m_clock.now).value_or(false) || !journal.settle(*id, 0, {.at = m_clock.now}))))
            qFatal("the journal cannot be made");
    }
}

void SalvageTest::savesTheJournalAndPausesWhatWasToBeSent()
{
    fillJournal(300); // the first is not sent
    overwrite(m_folder.ownDb(), 0, QByteArray(kPage, '\xA5'));
    const auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY(writer && (*writer)->salvage());
    QCOMPARE((*writer)->salvage()->operationsKept, 300);
    QCOMPARE((*writer)->salvage()->operationsPaused, 1);
    QCOMPARE((*writer)->salvage()->linesKept, 299);
    QCOMPARE((*writer)->salvage()->operationsLost.value_or(-1), 0);
    QCOMPARE((*writer)->salvage()->linesLost.value_or(-1), 0);
    const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    cache::JournalStore journal(**own);
    const auto paused = *journal.operation(domain::OperationId(1));
    QCOMPARE(paused.hold, domain::Hold::Paused);
    QVERIFY(paused.restored && paused.restored->from == domain::Restored::From::Salvage && paused.restored->at == m_clock.now);
    QCOMPARE(paused.steps[0].rows.size(), size_t(2));
    QCOMPARE(domain::stateOf(paused), domain::OperationState::Unsettled); // asked for by its key
    QVERIFY(journal.putBack(paused.id, 0, {}));                           // as when the service has never received it
    QCOMPARE(domain::stateOf(*journal.operation(paused.id)), domain::OperationState::Paused);
    QVERIFY(!*journal.next());
    QVERIFY(!journal.operation(domain::OperationId(2))->restored); // it was over
    const auto fault = cache::ActivityStore(**own).verify();
    QVERIFY(fault && !*fault);
}

void SalvageTest::savesTheRolloutsAndPausesThem()
{
    {
        const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
        cache::RolloutStore store(**own);
        for (int i = 0; i < 2; ++i) {
            const domain::RolloutPlan plan{{.name = "收银台"},
                                           {{.name = "1", .devices = {makeDevice(1).id()}},
                                            {.name = "2", .devices = {makeDevice(2).id(), makeDevice(3).id()}}},
                                           {}};
            QVERIFY(store.add(plan, 5));
        }
        QVERIFY(store.change(domain::RolloutId(2), [](domain::Rollout &rollout) { domain::stop(rollout, 6); }));
    }
    overwrite(m_folder.ownDb(), 0, QByteArray(kPage, '\xA5'));
    const auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY(writer && (*writer)->salvage());
    QCOMPARE((*writer)->salvage()->rolloutsKept, 2);
    QCOMPARE((*writer)->salvage()->rolloutsPaused, 1);
    QCOMPARE((*writer)->salvage()->rolloutsLost.value_or(-1), 0);
    const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    cache::RolloutStore store(**own);
    const auto first = store.rollout(domain::RolloutId(1));
    QVERIFY(first);
    QCOMPARE(first->state, domain::RolloutState::Paused);
    QVERIFY(first->restored);
    QVERIFY(!first->isFollowed());
    QCOMPARE(first->waves.size(), size_t(2));
    QCOMPARE(store.devices(domain::RolloutId(1), 1)->size(), size_t(2));
    QCOMPARE(store.rollout(domain::RolloutId(2))->state, domain::RolloutState::Stopped);
}

void SalvageTest::anEmptyOwnFileBesideAUsedCacheIsDamage_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("of 0 bytes") << QStringLiteral("empty");
    QTest::newRow("not there") << QStringLiteral("missing");
    QTest::newRow("a database without a table") << QStringLiteral("blank");
    QTest::newRow("a table is missing") << QStringLiteral("tables");
}

void SalvageTest::anEmptyOwnFileBesideAUsedCacheIsDamage()
{
    QFETCH(const QString, how);
    if (how == QLatin1String("tables")) {
        const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
        QVERIFY((*own)->execute(QStringLiteral("DROP TABLE device_change")));
    } else {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(m_folder.ownDb() + QLatin1StringView(suffix));
    }
    if (how == QLatin1String("empty")) {
        QFile file(m_folder.ownDb());
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else if (how == QLatin1String("blank")) {
        const auto blank = cache::Connection::openDamaged(m_folder.ownDb(), cache::SqlPath::QtOnly);
        for (const char *sql : {"PRAGMA query_only = OFF", "CREATE TABLE x (y)", "DROP TABLE x"})
            QVERIFY((*blank)->execute(QLatin1StringView(sql)));
    }
    // Whoever opens it first is told, and does not make a new one of it.
    if (how != QLatin1String("tables")) {
        for (const auto access : {cache::Connection::Access::Write, cache::Connection::Access::QueryOnly}) {
            const auto opened = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own, access});
            QVERIFY(!opened);
            QCOMPARE(opened.error().subCode, QString(base::codes::Damaged));
        }
    } else {
        base::Error met;
        met.subCode = base::codes::Damaged; // by whoever reads the table
        cache::noteDamage(m_folder, met);
    }
    const auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY2(writer, writer ? "" : qPrintable(base::logLine(writer.error())));
    QVERIFY((*writer)->salvage());
    QCOMPARE((*writer)->salvage()->changesKept, 0);
    QVERIFY(!(*writer)->salvage()->changesLost); // how many there were nobody knows
    QVERIFY(QFile::exists((*writer)->salvage()->damagedFile));
    QVERIFY(cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own}));
}

void SalvageTest::aFirstStartIsNoDamage()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = {m_dir->filePath(QStringLiteral("accounts/1"))};
    // The cache's schema may be there first.
    QVERIFY(cache::Connection::open(m_folder.cacheDb(), {cache::DatabaseKind::Cache}));
    QVERIFY(cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own}));
    const auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY(writer && !(*writer)->salvage());
}

void SalvageTest::saysWhichLinesOfTheLogAreLost()
{
    fillJournal(2'000);
    QFile file(m_folder.ownDb());
    QVERIFY(file.open(QIODevice::ReadOnly));
    // The page of a line in the middle of the log, found by its words: the log's lines are the longest rows with a hash.
    const auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own, cache::Connection::Access::QueryOnly});
    auto select = (*own)->prepare(QStringLiteral("SELECT hash FROM activity WHERE number = 1000"));
    QVERIFY(select && select->step().value_or(false));
    const qsizetype at = file.readAll().indexOf(select->string(0).toLatin1());
    QVERIFY(at > 0);
    select->reset();
    file.close();
    overwrite(m_folder.ownDb(), at / kPage * kPage, QByteArray(kPage, '\x5a'));
    base::Error met;
    met.subCode = base::codes::Damaged;
    cache::noteDamage(m_folder, met);
    const auto writer = SyncWriter::open(m_folder, m_clock);
    QVERIFY(writer && (*writer)->salvage());
    const domain::Salvage salvage = *(*writer)->salvage();
    QVERIFY(salvage.linesLost && *salvage.linesLost > 0 && *salvage.linesLost < 100);
    QCOMPARE(salvage.linesKept + *salvage.linesLost, 1'999);
    const auto sound = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    const auto fault = cache::ActivityStore(**sound).verify();
    QVERIFY(fault && *fault);
    QCOMPARE((*fault)->kind, cache::ActivityFault::Kind::Missing);
}

QTEST_GUILESS_MAIN(SalvageTest)
#include "tst_salvage.moc"
