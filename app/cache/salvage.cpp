#include "cache/salvage.h"

#include "cache/history.h"
#include "cache/rows.h"
#include "cache/salvagefile.h"
#include "cache/salvagejournal.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace tapfleet::cache {

using base::Result;

namespace {

// Each reading in both directions: what lies behind an unreadable page is met from the other side.
const QString kRefs = QStringLiteral("SELECT id, sn, supplier_id FROM device_ref NOT INDEXED ORDER BY id %1");
const QString kRefsByIndex = QStringLiteral("SELECT id, sn, supplier_id FROM device_ref INDEXED BY sqlite_autoindex_device_ref_1 "
                                            "ORDER BY sn %1, supplier_id %1");
const QString kRef = QStringLiteral("SELECT id, sn, supplier_id FROM device_ref NOT INDEXED WHERE id = ?");
const QString kRuns = QStringLiteral("SELECT id, started_at, full_list, ended_at, devices, online, silent FROM sync_run NOT INDEXED "
                                     "ORDER BY id %1");
const QString kRun = QStringLiteral("SELECT id, started_at, full_list, ended_at, devices, online, silent FROM sync_run NOT INDEXED "
                                    "WHERE id = ?");
const QString kChanges = QStringLiteral("SELECT device_ref, field, sync_id, before, after, at FROM device_change NOT INDEXED "
                                        "ORDER BY device_ref %1, field %1, sync_id %1");
const QString kChangesOfRef = QStringLiteral("SELECT device_ref, field, sync_id, before, after, at FROM device_change NOT INDEXED "
                                             "WHERE device_ref = ? ORDER BY field %1, sync_id %1");
const QString kCountChanges = QStringLiteral("SELECT count(*) FROM device_change INDEXED BY device_change_at");

const QString kKeepRef = QStringLiteral("INSERT OR IGNORE INTO device_ref (id, sn, supplier_id) VALUES (?, ?, ?)");
const QString kKeepRun = QStringLiteral("INSERT OR IGNORE INTO sync_run (id, started_at, full_list, ended_at, devices, online, silent) "
                                        "VALUES (?, ?, ?, ?, ?, ?, ?)");
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
constexpr std::array kTables{"device_ref", "sync_run", "device_change"};

bool isField(std::string_view field)
{
    return isSoundText(field) && (field == kPresence || field.starts_with("app:") || domain::fieldById(field).has_value());
}

/// Takes the rows of an own.db.
class OwnSalvager final : RowSalvager
{
public:
    OwnSalvager(Connection &from, Connection &to)
        : RowSalvager(from, to)
    {
    }

    Result<void> run()
    {
        const std::array inserts{Insert{&m_keepRef, &kKeepRef}, Insert{&m_keepRun, &kKeepRun}, Insert{&m_keepChange, &kKeepChange},
                                 Insert{&m_keepHint, &kKeepHint}, Insert{&m_keepSnSupplier, &kKeepSnSupplier},
                                 Insert{&m_keepTag, &kKeepTag}, Insert{&m_keepNote, &kKeepNote}, Insert{&m_keepColor, &kKeepColor}};
        if (auto prepared = prepare(inserts); !prepared)
            return prepared;
        takeRefs();
        takeRuns();
        takeChanges();
        takeTexts(kHints, m_keepHint, 2);
        takeTexts(kSnSuppliers, m_keepSnSupplier, 3);
        takeLabels(kTags, m_keepTag, true);
        takeLabels(kNotes, m_keepNote, true);
        takeLabels(kColors, m_keepColor, false);
        return outcome();
    }

private:
    void takeRefs()
    {
        const Take take = [this](const Statement &row) {
            const qint64 id = row.integer(0);
            if (id < 1 || row.text(1).empty() || !isSoundText(row.text(1)) || !isSoundText(row.text(2)) || !m_refs.insert(id).second)
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
            keepRun(id, row.integer(1), row.integer(2) != 0,
                    {optionalInteger(row, 3), optionalInteger(row, 4), optionalInteger(row, 5), optionalInteger(row, 6)});
        };
        if (read(kRuns.arg(kUp), take))
            return;
        read(kRuns.arg(kDown), take);
        probe(kRun, m_runs, take);
    }

    /// `ending`: its end and what was then counted.
    void keepRun(qint64 id, qint64 startedAt, bool full, const std::array<std::optional<qint64>, 4> &ending)
    {
        m_keepRun.bind(0, id);
        m_keepRun.bind(1, startedAt);
        m_keepRun.bind(2, qint64(full));
        for (size_t i = 0; i < ending.size(); ++i)
            bindValue(m_keepRun, 3 + static_cast<int>(i), ending[i]);
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
        if (run < 1 || !isField(row.text(1)) || !isSoundText(row.text(3)) || !isSoundText(row.text(4)))
            return;
        // The change tells when its sync began.
        if (m_runs.insert(run).second)
            keepRun(run, at, false, {});
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
                if (!isSoundText(row.text(column)))
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
            if (!m_refs.contains(row.integer(0)) || (isText && (row.text(1).empty() || !isSoundText(row.text(1)))))
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

    Statement m_keepRef, m_keepRun, m_keepChange, m_keepHint, m_keepSnSupplier, m_keepTag, m_keepNote, m_keepColor;
    std::set<qint64> m_refs, m_runs;
};

Result<void> takeOwn(Connection &from, Connection &to, domain::Salvage &salvage)
{
    if (auto done = OwnSalvager(from, to).run(); !done)
        return done;
    if (auto done = salvageJournal(from, to, salvage); !done)
        return done;
    const auto kept = to.integer(kKeptChanges);
    if (!kept)
        return base::failure(kept.error());
    salvage.changesKept = *kept;
    if (const auto were = from.integer(kCountChanges))
        salvage.changesLost = std::max<qint64>(0, *were - *kept);
    return {};
}

} // namespace

Result<domain::Salvage> salvageOwn(const QString &damaged, const QString &target, SqlPath path)
{
    domain::Salvage salvage;
    auto done = salvageFile(damaged, target, DatabaseKind::Own, kTables, path,
                            [&salvage](Connection &from, Connection &to) { return takeOwn(from, to, salvage); });
    if (!done)
        return base::failure(std::move(done.error()));
    return salvage;
}

} // namespace tapfleet::cache
