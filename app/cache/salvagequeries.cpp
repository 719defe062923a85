#include "cache/salvagequeries.h"

#include "cache/salvagefile.h"

#include <array>

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kQueries = QStringLiteral(
    "SELECT id, name, sql, saved_at FROM saved_query NOT INDEXED WHERE typeof(name) = 'text' AND typeof(sql) = 'text' "
    "AND typeof(saved_at) = 'integer' ORDER BY id ");
const QString kUp = QStringLiteral("ASC");
const QString kDown = QStringLiteral("DESC");
const QString kAsk = QStringLiteral("SELECT 1 FROM saved_query WHERE 0");
const QString kKeep = QStringLiteral("INSERT OR IGNORE INTO saved_query (id, name, sql, saved_at) VALUES (?, ?, ?, ?)");

class QuerySalvager final : RowSalvager
{
public:
    QuerySalvager(Connection &from, Connection &to) : RowSalvager(from, to) {}

    Result<bool> run()
    {
        const std::array inserts{Insert{&m_keep, &kKeep}};
        if (auto prepared = prepare(inserts); !prepared)
            return base::failure(std::move(prepared.error()));
        const Take take = [this](const Statement &row) {
            if (row.integer(0) <= 0 || row.text(1).empty() || !isSoundText(row.text(1)) || !isSoundText(row.text(2)))
                return;
            m_keep.bind(0, row.integer(0));
            m_keep.bind(1, row.text(1));
            m_keep.bind(2, row.text(2));
            m_keep.bind(3, row.integer(3));
            keep(m_keep);
        };
        // From both ends up to the damage.
        const bool isWhole = read(kQueries + kUp, take);
        if (!isWhole)
            read(kQueries + kDown, take);
        if (auto done = outcome(); !done)
            return base::failure(std::move(done.error()));
        return isWhole;
    }

private:
    Statement m_keep;
};

} // namespace

Result<bool> salvageQueries(Connection &from, Connection &to)
{
    if (!from.prepare(kAsk))
        return true;
    return QuerySalvager(from, to).run();
}

} // namespace tapfleet::cache
