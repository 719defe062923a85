#include "cache/salvage.h"

#include "base/errorcodes.h"
#include "base/textdecoding.h"
#include "cache/history.h"
#include "cache/transaction.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kSchema = QStringLiteral("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY rowid)");
const QString kFirstRow = QStringLiteral("SELECT 1 FROM %1 NOT INDEXED LIMIT 1");
// Each reading in both directions: what lies behind an unreadable page is met from the other side.
const QString kRefs = QStringLiteral("SELECT id, sn, supplier_id FROM device_ref NOT INDEXED ORDER BY id %1");
const QString kRefsByIndex = QStringLiteral("SELECT id, sn, supplier_id FROM device_ref INDEXED BY sqlite_autoindex_device_ref_1 "
                                            "ORDER BY sn %1, supplier_id %1");
const QString kRef = QStringLiteral("SELECT id, sn, supplier_id FROM device_ref NOT INDEXED WHERE id = ?");
const QString kRuns = QStringLiteral("SELECT id, started_at, full_list, ended_at FROM sync_run NOT INDEXED ORDER BY id %1");
const QString kRun = QStringLiteral("SELECT id, started_at, full_list, ended_at FROM sync_run NOT INDEXED WHERE id = ?");
const QString kChanges = QStringLiteral("SELECT device_ref, field, sync_id, before, after, at FROM device_change NOT INDEXED "
                                        "ORDER BY device_ref %1, field %1, sync_id %1");
const QString kChangesOfRef = QStringLiteral("SELECT device_ref, field, sync_id, before, after, at FROM device_change NOT INDEXED "
                                             "WHERE device_ref = ? ORDER BY field %1, sync_id %1");
const QString kCountChanges = QStringLiteral("SELECT count(*) FROM device_change INDEXED BY device_change_at");

const QString kKeepRef = QStringLiteral("INSERT OR IGNORE INTO device_ref (id, sn, supplier_id) VALUES (?, ?, ?)");
const QString kKeepRun = QStringLiteral("INSERT OR IGNORE INTO sync_run (id, started_at, full_list, ended_at) VALUES (?, ?, ?, ?)");
const QString kKeepChange = QStringLiteral("INSERT OR IGNORE INTO device_change (device_ref, field, sync_id, before, after, at) "
                                           "SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM device_ref WHERE id = ?)");
const QString kKeptChanges = QStringLiteral("SELECT count(*) FROM device_change");

// Values of other types come from pages that are not these tables'.
const QString kHints = QStringLiteral("SELECT supplier_id, item_id, given_at FROM supplier_hint WHERE typeof(supplier_id) = 'text' "
                                      "AND typeof(item_id) = 'text' AND typeof(given_at) = 'integer' ORDER BY id %1");
const QString kSnSuppliers = QStringLiteral("SELECT sn, supplier_id, item_id, noted_at FROM sn_supplier NOT INDEXED WHERE typeof(sn) = 'text' "
                                            "AND typeof(supplier_id) = 'text' AND typeof(item_id) = 'text' "
                                            "AND typeof(noted_at) = 'integer' ORDER BY sn %1");
// Their columns lie so that no row of another table can be taken for one of theirs.
const QString kTags = QStringLiteral("SELECT device_ref, tag, set_at FROM device_tag WHERE typeof(device_ref) = 'integer' "
                                     "AND typeof(tag) = 'text' AND typeof(set_at) = 'integer' ORDER BY tag %1, device_ref %1");
const QString kNotes = QStringLiteral("SELECT device_ref, note, set_at FROM device_note WHERE typeof(note) = 'text' "
                                      "AND typeof(set_at) = 'integer' ORDER BY device_ref %1");
const QString kColors = QStringLiteral("SELECT device_ref, color, set_at FROM device_color WHERE typeof(color) = 'integer' "
                                       "AND typeof(set_at) = 'integer' AND color BETWEEN 1 AND 7 ORDER BY device_ref %1");
const QString kKeepTag = QStringLiteral("INSERT OR IGNORE INTO device_tag (device_ref, tag, set_at) VALUES (?, ?, ?)");
const QString kKeepNote = QStringLiteral("INSERT OR IGNORE INTO device_note (device_ref, note, set_at) VALUES (?, ?, ?)");
const QString kKeepColor = QStringLiteral("INSERT OR IGNORE INTO device_color (device_ref, color, set_at) VALUES (?, ?, ?)");
const QString kKeepHint = QStringLiteral("INSERT OR IGNORE INTO supplier_hint (supplier_id, item_id, given_at) VALUES (?, ?, ?)");
const QString kKeepSnSupplier = QStringLiteral("INSERT OR IGNORE INTO sn_supplier (sn, supplier_id, item_id, noted_at) VALUES (?, ?, ?, ?)");
const QString kUp = QStringLiteral("ASC");
const QString kDown = QStringLiteral("DESC");
/// Keys between two that were read are asked for one by one, unless a broken key claims that there are this many.
constexpr qint64 kMostProbes = 2'000'000;
constexpr qsizetype kPageSize = 4096;

bool isText(std::string_view text)
{
    return base::isUtf8(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

bool isField(std::string_view field)
{
    return isText(field) && (field == kPresence || field.starts_with("app:") || domain::fieldById(field).has_value());
}

/// Takes rows from a damaged file into a sound one, in the caller's transaction.
class Salvager
{
public:
    Salvager(Connection &from, Connection &to)
        : m_from(from)
        , m_to(to)
    {
    }

    Result<void> run()
    {
        for (const auto &[statement, sql] : {std::pair{&m_keepRef, &kKeepRef}, {&m_keepRun, &kKeepRun}, {&m_keepChange, &kKeepChange},
                                             {&m_keepHint, &kKeepHint}, {&m_keepSnSupplier, &kKeepSnSupplier},
                                             {&m_keepTag, &kKeepTag}, {&m_keepNote, &kKeepNote}, {&m_keepColor, &kKeepColor}}) {
            auto made = m_to.prepare(*sql);
            if (!made)
                return base::failure(std::move(made.error()));
            *statement = std::move(*made);
        }
        takeRefs();
        takeRuns();
        takeChanges();
        takeTexts(kHints, m_keepHint, 2);
        takeTexts(kSnSuppliers, m_keepSnSupplier, 3);
        takeLabels(kTags, m_keepTag, true);
        takeLabels(kNotes, m_keepNote, true);
        takeLabels(kColors, m_keepColor, false);
        if (m_error)
            return base::failure(*m_error);
        return {};
    }

private:
    using Take = std::function<void(const Statement &row)>;

    // False when the damage ended the reading.
    bool read(const QString &sql, const Take &take, std::optional<qint64> key = {})
    {
        auto select = m_from.prepare(sql);
        if (!select)
            return false;
        if (key)
            select->bind(0, *key);
        while (!m_error) {
            const auto row = select->step();
            if (!row)
                return false;
            if (!*row)
                return true;
            take(*select);
        }
        return true;
    }

    // Asks for the keys between those that were read.
    void probe(const QString &sql, const std::set<qint64> &read, const Take &take)
    {
        if (read.empty() || *read.rbegin() - *read.begin() > kMostProbes)
            return;
        const std::set<qint64> known = read; // take() adds to the other
        for (qint64 key = 1; key < *known.rbegin(); ++key) {
            if (!known.contains(key))
                static_cast<void>(this->read(sql, take, key));
        }
    }

    void keep(Statement &insert)
    {
        if (auto done = insert.run(); !done && !m_error)
            m_error = std::move(done.error());
    }

    void takeRefs()
    {
        const Take take = [this](const Statement &row) {
            const qint64 id = row.integer(0);
            if (id < 1 || row.text(1).empty() || !isText(row.text(1)) || !isText(row.text(2)) || !m_refs.insert(id).second)
                return;
            m_keepRef.bind(0, id);
            m_keepRef.bind(1, row.text(1));
            m_keepRef.bind(2, row.text(2));
            keep(m_keepRef);
        };
        if (read(kRefs.arg(kUp), take))
            return;
        read(kRefs.arg(kDown), take);
        // The index holds the same rows on other pages.
        if (!read(kRefsByIndex.arg(kUp), take))
            read(kRefsByIndex.arg(kDown), take);
        probe(kRef, m_refs, take);
    }

    void takeRuns()
    {
        const Take take = [this](const Statement &row) {
            const qint64 id = row.integer(0);
            if (id < 1 || !m_runs.insert(id).second)
                return;
            keepRun(id, row.integer(1), row.integer(2) != 0, row.isNull(3) ? std::nullopt : std::optional(row.integer(3)));
        };
        if (read(kRuns.arg(kUp), take))
            return;
        read(kRuns.arg(kDown), take);
        probe(kRun, m_runs, take);
    }

    void keepRun(qint64 id, qint64 startedAt, bool full, std::optional<qint64> endedAt)
    {
        m_keepRun.bind(0, id);
        m_keepRun.bind(1, startedAt);
        m_keepRun.bind(2, qint64(full));
        if (endedAt)
            m_keepRun.bind(3, *endedAt);
        else
            m_keepRun.bindNull(3);
        keep(m_keepRun);
    }

    void takeChanges()
    {
        qint64 last = 0;
        const Take take = [this, &last](const Statement &row) {
            last = row.integer(0);
            keepChange(row);
        };
        if (read(kChanges.arg(kUp), take))
            return;
        const qint64 readUpTo = last;
        last = 0;
        if (read(kChanges.arg(kDown), take) || last == 0)
            last = std::max(last, readUpTo);
        const qint64 readDownTo = last;
        for (const qint64 ref : m_refs) {
            const bool isBetween = ref >= readUpTo && (readDownTo <= readUpTo || ref <= readDownTo);
            if (isBetween && !read(kChangesOfRef.arg(kUp), take, ref))
                read(kChangesOfRef.arg(kDown), take, ref);
        }
    }

    void keepChange(const Statement &row)
    {
        const qint64 run = row.integer(2);
        const qint64 at = row.integer(5);
        if (run < 1 || !isField(row.text(1)) || !isText(row.text(3)) || !isText(row.text(4)))
            return;
        // The change tells when its sync began.
        if (m_runs.insert(run).second)
            keepRun(run, at, false, std::nullopt);
        m_keepChange.bind(0, row.integer(0));
        m_keepChange.bind(1, row.text(1));
        m_keepChange.bind(2, run);
        m_keepChange.bind(3, row.text(3));
        m_keepChange.bind(4, row.text(4));
        m_keepChange.bind(5, at);
        m_keepChange.bind(6, row.integer(0));
        keep(m_keepChange);
    }

    // Rows of `texts` texts and a time, as far as they can be read from either end.
    void takeTexts(const QString &sql, Statement &insert, int texts)
    {
        const Take take = [this, &insert, texts](const Statement &row) {
            bool isSound = false; // one text at the least says something
            for (int column = 0; column < texts; ++column) {
                if (!isText(row.text(column)))
                    return;
                isSound = isSound || !row.text(column).empty();
                insert.bind(column, row.text(column));
            }
            insert.bind(texts, row.integer(texts));
            if (isSound)
                keep(insert);
        };
        if (!read(sql.arg(kUp), take))
            read(sql.arg(kDown), take);
    }

    // Rows of a device that was saved, a label and a time.
    void takeLabels(const QString &sql, Statement &insert, bool isText)
    {
        const Take take = [this, &insert, isText](const Statement &row) {
            if (!m_refs.contains(row.integer(0)) || (isText && (row.text(1).empty() || !cache::isText(row.text(1)))))
                return;
            insert.bind(0, row.integer(0));
            if (isText)
                insert.bind(1, row.text(1));
            else
                insert.bind(1, row.integer(1));
            insert.bind(2, row.integer(2));
            keep(insert);
        };
        if (!read(sql.arg(kUp), take))
            read(sql.arg(kDown), take);
    }

    Connection &m_from, &m_to;
    Statement m_keepRef, m_keepRun, m_keepChange, m_keepHint, m_keepSnSupplier, m_keepTag, m_keepNote, m_keepColor;
    std::set<qint64> m_refs, m_runs;
    std::optional<base::Error> m_error; ///< of the new file
};

void removeDatabase(const QString &file)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1StringView(suffix));
}

base::Error unusable(const QFile &file)
{
    return {.kind = base::ErrorKind::Storage,
            .detail = file.fileName() + QStringLiteral(": ") + file.errorString(),
            .subCode = file.error() == QFileDevice::ResourceError ? base::codes::DiskFull : base::codes::NotWritable};
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.copy(to))
        return base::failure(unusable(file));
    return {};
}

Result<QString> schemaOf(Connection &connection)
{
    auto select = connection.prepare(kSchema);
    if (!select)
        return base::failure(std::move(select.error()));
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    return *row ? select->string(0) : QString();
}

// Whether its first page tells what tables there are, in the words it should, and where they begin.
bool hasTables(const QString &file, const QString &schema, SqlPath path)
{
    const auto connection = Connection::openDamaged(file, path);
    if (!connection)
        return false;
    const auto found = schemaOf(**connection);
    // A file of an older program has the first of the tables.
    if (!found || found->isEmpty() || !schema.startsWith(*found))
        return false;
    for (const char *table : {"device_ref", "sync_run", "device_change"}) {
        if (!(*connection)->integer(kFirstRow.arg(QLatin1StringView(table))))
            return false;
    }
    return true;
}

// Puts the first page of `sound` before the pages of `file`, with the number of pages that are really there.
Result<void> takeFirstPage(const QString &sound, const QString &file)
{
    QFile from(sound);
    QFile to(file);
    if (!from.open(QIODevice::ReadOnly))
        return base::failure(unusable(from));
    QByteArray page = from.read(kPageSize);
    if (!to.open(QIODevice::ReadWrite))
        return base::failure(unusable(to));
    if (page.size() != kPageSize)
        return base::failure(unusable(from));
    constexpr qsizetype kPagesAt = 28; // of the header (sqlite.org/fileformat.html 1.3)
    qToBigEndian(static_cast<quint32>(std::max<qint64>(1, to.size() / kPageSize)), page.data() + kPagesAt);
    if (to.write(page) != page.size())
        return base::failure(unusable(to));
    return {};
}

Result<void> copyWithLog(const QString &from, const QString &to)
{
    removeDatabase(to);
    const QString log = QStringLiteral("-wal");
    if (auto copied = copyFile(from, to); !copied || !QFile::exists(from + log))
        return copied;
    return copyFile(from + log, to + log);
}

// A copy whose tables can be found, if there is a way to one; else as it is.
Result<void> makeReadable(const QString &damaged, const QString &work, const QString &sound, const QString &schema, SqlPath path)
{
    if (auto copied = copyWithLog(damaged, work); !copied || hasTables(work, schema, path))
        return copied;
    removeDatabase(work);
    if (auto copied = copyFile(damaged, work); !copied || hasTables(work, schema, path))
        return copied;
    if (auto taken = takeFirstPage(sound, work); !taken || hasTables(work, schema, path))
        return taken;
    return copyWithLog(damaged, work);
}

Result<domain::Salvage> take(const QString &work, Connection &target, SqlPath path)
{
    domain::Salvage salvage;
    auto from = Connection::openDamaged(work, path);
    if (!from)
        return salvage;
    auto transaction = Transaction::begin(target);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (auto done = Salvager(**from, target).run(); !done)
        return base::failure(std::move(done.error()));
    const auto kept = target.integer(kKeptChanges);
    if (!kept)
        return base::failure(kept.error());
    salvage.changesKept = *kept;
    if (const auto were = (*from)->integer(kCountChanges))
        salvage.changesLost = std::max<qint64>(0, *were - *kept);
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return salvage;
}

} // namespace

Result<domain::Salvage> salvageOwn(const QString &damaged, const QString &target, SqlPath path)
{
    const QString work = target + QStringLiteral(".work");
    QString schema;
    {
        // Closed at the end, so that its first page is in the file and not in the log.
        auto fresh = Connection::open(target, {DatabaseKind::Own, Connection::Access::Write, path});
        if (!fresh)
            return base::failure(std::move(fresh.error()));
        auto found = schemaOf(**fresh);
        if (!found)
            return base::failure(std::move(found.error()));
        schema = std::move(*found);
    }
    if (auto readable = makeReadable(damaged, work, target, schema, path); !readable) {
        removeDatabase(work);
        return base::failure(std::move(readable.error()));
    }
    auto sound = Connection::open(target, {DatabaseKind::Own, Connection::Access::Write, path});
    auto salvage = sound ? take(work, **sound, path) : base::failure(sound.error());
    removeDatabase(work);
    return salvage;
}

} // namespace tapfleet::cache
