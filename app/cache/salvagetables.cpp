#include "cache/salvagetables.h"

#include "cache/salvagefile.h"

#include <QStringList>

#include <array>
#include <vector>

namespace tapfleet::cache {

using base::Result;

namespace {

/// What a sound value of a column is; values of other types come from pages that are not this table's.
enum class Sound { Key, Number, Text, SomeText };
struct Column {
    const char *name;
    Sound sound;
};
struct Table {
    const char *name;
    std::vector<Column> columns; ///< by the first of them rows are in order
    const char *condition;       ///< of the schema's own, that the new file would refuse
};

const std::array<Table, 5> &tables()
{
    static const std::array<Table, 5> all{
        Table{"view",
              {{"id", Sound::Key}, {"position", Sound::Number}, {"name", Sound::SomeText}, {"filter", Sound::Text}, {"layout", Sound::Text}},
              "1"},
        Table{"starter_view",
              {{"starter", Sound::SomeText}, {"hidden", Sound::Number}, {"filter", Sound::Text}, {"layout", Sound::Text}},
              "hidden IN (0, 1)"},
        Table{"saved_query",
              {{"id", Sound::Key}, {"name", Sound::SomeText}, {"sql", Sound::Text}, {"saved_at", Sound::Number}},
              "1"},
        Table{"alert_rule",
              {{"id", Sound::Key}, {"name", Sound::SomeText}, {"filter", Sound::SomeText}, {"is_on", Sound::Number}, {"at_least", Sound::Number}},
              "is_on IN (0, 1) AND at_least > 0"},
        Table{"broadcast_template", {{"name", Sound::SomeText}, {"text", Sound::SomeText}}, "1"}};
    return all;
}

bool isNumber(Sound sound)
{
    return sound == Sound::Key || sound == Sound::Number;
}

/// Takes the rows of one table.
class TableSalvager final : RowSalvager
{
public:
    TableSalvager(Connection &from, Connection &to, const Table &table)
        : RowSalvager(from, to)
        , m_table(table)
    {}

    Result<bool> run()
    {
        QStringList names, places, types;
        for (const Column &column : m_table.columns) {
            names.append(QLatin1StringView(column.name));
            places.append(QStringLiteral("?"));
            types.append(QStringLiteral("typeof(%1) = '%2'").arg(names.last(), isNumber(column.sound) ? QStringLiteral("integer") : QStringLiteral("text")));
        }
        const QString table = QLatin1StringView(m_table.name), list = names.join(QStringLiteral(", "));
        const QString insert = QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)").arg(table, list, places.join(QStringLiteral(", ")));
        const QString rows = QStringLiteral("SELECT %1 FROM %2 NOT INDEXED WHERE %3 AND %4 ORDER BY %5 ")
                                 .arg(list, table, types.join(QStringLiteral(" AND ")), QLatin1StringView(m_table.condition), names.first());
        const std::array inserts{Insert{&m_keep, &insert}};
        if (auto prepared = prepare(inserts); !prepared)
            return base::failure(std::move(prepared.error()));
        const Take take = [this](const Statement &row) { takeRow(row); };
        // From both ends up to the damage.
        const bool isWhole = read(rows + QStringLiteral("ASC"), take);
        if (!isWhole)
            read(rows + QStringLiteral("DESC"), take);
        if (auto done = outcome(); !done)
            return base::failure(std::move(done.error()));
        return isWhole;
    }

private:
    void takeRow(const Statement &row)
    {
        for (size_t i = 0; i < m_table.columns.size(); ++i) {
            const int column = static_cast<int>(i);
            const Sound sound = m_table.columns[i].sound;
            if (isNumber(sound)) {
                if (sound == Sound::Key && row.integer(column) <= 0)
                    return;
                m_keep.bind(column, row.integer(column));
            } else {
                if (!isSoundText(row.text(column)) || (sound == Sound::SomeText && row.text(column).empty()))
                    return;
                m_keep.bind(column, row.text(column));
            }
        }
        keep(m_keep);
    }

    const Table &m_table;
    Statement m_keep;
};

} // namespace

Result<bool> salvageTables(Connection &from, Connection &to)
{
    bool isWhole = true;
    for (const Table &table : tables()) {
        if (!from.prepare(QStringLiteral("SELECT 1 FROM %1 WHERE 0").arg(QLatin1StringView(table.name))))
            continue;
        const auto taken = TableSalvager(from, to, table).run();
        if (!taken)
            return taken;
        isWhole = isWhole && *taken;
    }
    return isWhole;
}

} // namespace tapfleet::cache
