#include "cache/salvagelists.h"

#include "cache/salvagefile.h"

#include <array>
#include <map>

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kLists =
    QStringLiteral("SELECT id, name, source, row_count, created_at, updated_at FROM sn_list NOT INDEXED "
                   "WHERE typeof(name) = 'text' AND typeof(source) = 'text' AND typeof(row_count) = 'integer' "
                   "AND typeof(created_at) = 'integer' AND typeof(updated_at) = 'integer' ORDER BY id ");
// The index holds the names once more, on other pages.
const QString kNames = QStringLiteral("SELECT id, name FROM sn_list INDEXED BY sqlite_autoindex_sn_list_1 ORDER BY name ");
const QString kRows =
    QStringLiteral("SELECT list_id, position, raw, sn, supplier_id FROM sn_list_row "
                   "WHERE typeof(list_id) = 'integer' AND typeof(position) = 'integer' AND typeof(raw) = 'text' "
                   "AND typeof(sn) = 'text' AND typeof(supplier_id) = 'text' ORDER BY list_id %1, position %1");
const QString kUp = QStringLiteral("ASC");
const QString kDown = QStringLiteral("DESC");
const QString kAsk = QStringLiteral("SELECT 1 FROM sn_list WHERE 0");
const QString kKeep = QStringLiteral("INSERT OR IGNORE INTO sn_list (id, name, source, row_count, created_at, updated_at) "
                                     "VALUES (?, ?, ?, ?, ?, ?)");
const QString kKeepRow =
    QStringLiteral("INSERT OR IGNORE INTO sn_list_row (list_id, position, raw, sn, supplier_id) VALUES (?, ?, ?, ?, ?)");
const QString kCount =
    QStringLiteral("UPDATE sn_list SET row_count = (SELECT COUNT(*) FROM sn_list_row WHERE list_id = sn_list.id)");
const QString kKept = QStringLiteral("SELECT id, name, row_count FROM sn_list ORDER BY name");

/// Takes the rows of both tables.
class ListSalvager final : RowSalvager
{
public:
    ListSalvager(Connection &from, Connection &to) : RowSalvager(from, to), m_to(to) {}

    Result<ListSalvage> run()
    {
        const std::array inserts{Insert{&m_keep, &kKeep}, Insert{&m_keepRow, &kKeepRow}};
        if (auto prepared = prepare(inserts); !prepared)
            return base::failure(std::move(prepared.error()));
        takeNames();
        takeLists();
        takeRows();
        if (auto done = outcome(); !done)
            return base::failure(std::move(done.error()));
        if (auto counted = m_to.run(kCount); !counted)
            return base::failure(std::move(counted.error()));
        return tell();
    }

private:
    void takeNames()
    {
        const Take take = [this](const Statement &row) {
            if (row.integer(0) > 0 && !row.text(1).empty() && isSoundText(row.text(1)))
                m_names.emplace(row.integer(0), row.string(1));
        };
        if (!read(kNames + kUp, take))
            read(kNames + kDown, take);
    }

    void takeLists()
    {
        const Take take = [this](const Statement &row) {
            const qint64 id = row.integer(0);
            if (id <= 0 || row.text(1).empty() || !isSoundText(row.text(1)) || !isSoundText(row.text(2)) || m_rows.contains(id))
                return;
            m_rows.emplace(id, row.integer(3));
            m_keep.bind(0, id);
            m_keep.bind(1, row.text(1));
            m_keep.bind(2, row.text(2));
            for (int column = 3; column <= 5; ++column)
                m_keep.bind(column, row.integer(column));
            keep(m_keep);
        };
        m_isWhole = read(kLists + kUp, take);
        if (!m_isWhole)
            read(kLists + kDown, take);
        for (const auto &[id, name] : m_names)
            keepNamed(id, name);
    }

    // A list whose own row is lost.
    void keepNamed(qint64 id, const QString &name)
    {
        if (!m_rows.emplace(id, -1).second) // how many rows it had is not known
            return;
        m_keep.bind(0, id);
        m_keep.bind(1, name);
        m_keep.bind(2, std::string_view());
        for (int column = 3; column <= 5; ++column)
            m_keep.bind(column, qint64(0));
        keep(m_keep);
    }

    void takeRows()
    {
        const Take take = [this](const Statement &row) {
            const qint64 id = row.integer(0);
            if (id <= 0 || row.integer(1) < 0 || !isSoundText(row.text(2)) || !isSoundText(row.text(3))
                || !isSoundText(row.text(4)))
                return;
            if (!m_rows.contains(id)) {
                if (m_isWhole) // of a list that never was
                    return;
                keepNamed(id, QStringLiteral("#%1").arg(id));
            }
            m_keepRow.bind(0, id);
            m_keepRow.bind(1, row.integer(1));
            for (int column = 2; column <= 4; ++column)
                m_keepRow.bind(column, row.text(column));
            keep(m_keepRow);
        };
        if (!read(kRows.arg(kUp), take))
            read(kRows.arg(kDown), take);
    }

    Result<ListSalvage> tell()
    {
        ListSalvage salvage;
        salvage.isWhole = m_isWhole;
        auto select = m_to.prepare(kKept);
        if (!select)
            return base::failure(std::move(select.error()));
        for (;;) {
            const auto row = select->step();
            if (!row)
                return base::failure(row.error());
            if (!*row)
                return salvage;
            salvage.kept.append(select->string(1));
            if (m_rows.at(select->integer(0)) != select->integer(2))
                salvage.cut.append(select->string(1));
        }
    }

    Connection &m_to;
    Statement m_keep, m_keepRow;
    std::map<qint64, QString> m_names;
    std::map<qint64, qint64> m_rows; ///< that each list should have
    bool m_isWhole = true;
};

} // namespace

Result<ListSalvage> salvageLists(Connection &from, Connection &to)
{
    if (!from.prepare(kAsk))
        return ListSalvage();
    return ListSalvager(from, to).run();
}

} // namespace tapfleet::cache
