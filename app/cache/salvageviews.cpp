#include "cache/salvageviews.h"

#include "cache/salvagefile.h"

#include <array>

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kViews = QStringLiteral("SELECT id, position, name, filter, layout FROM view NOT INDEXED "
                                      "WHERE typeof(position) = 'integer' AND typeof(name) = 'text' AND typeof(filter) = 'text' "
                                      "AND typeof(layout) = 'text' ORDER BY id ");
const QString kStarters = QStringLiteral("SELECT starter, hidden, filter, layout FROM starter_view WHERE typeof(starter) = 'text' "
                                         "AND hidden IN (0, 1) AND typeof(filter) = 'text' AND typeof(layout) = 'text' ORDER BY starter ");
const QString kUp = QStringLiteral("ASC");
const QString kDown = QStringLiteral("DESC");
const QString kAsk = QStringLiteral("SELECT 1 FROM view WHERE 0");
const QString kKeep = QStringLiteral("INSERT OR IGNORE INTO view (id, position, name, filter, layout) VALUES (?, ?, ?, ?, ?)");
const QString kKeepStarter = QStringLiteral("INSERT OR IGNORE INTO starter_view (starter, hidden, filter, layout) VALUES (?, ?, ?, ?)");

/// Takes the rows of both tables.
class ViewSalvager final : RowSalvager
{
public:
    ViewSalvager(Connection &from, Connection &to) : RowSalvager(from, to) {}

    Result<bool> run()
    {
        const std::array inserts{Insert{&m_keep, &kKeep}, Insert{&m_keepStarter, &kKeepStarter}};
        if (auto prepared = prepare(inserts); !prepared)
            return base::failure(std::move(prepared.error()));
        bool isWhole = takeBothWays(kViews, [this](const Statement &row) {
            if (row.integer(0) <= 0 || row.text(2).empty() || !areSound(row, 2, 4))
                return;
            m_keep.bind(0, row.integer(0));
            m_keep.bind(1, row.integer(1));
            for (int column = 2; column <= 4; ++column)
                m_keep.bind(column, row.text(column));
            keep(m_keep);
        });
        isWhole &= takeBothWays(kStarters, [this](const Statement &row) {
            if (row.text(0).empty() || !areSound(row, 0, 0) || !areSound(row, 2, 3))
                return;
            m_keepStarter.bind(0, row.text(0));
            m_keepStarter.bind(1, row.integer(1));
            m_keepStarter.bind(2, row.text(2));
            m_keepStarter.bind(3, row.text(3));
            keep(m_keepStarter);
        });
        if (auto done = outcome(); !done)
            return base::failure(std::move(done.error()));
        return isWhole;
    }

private:
    static bool areSound(const Statement &row, int first, int last)
    {
        for (int column = first; column <= last; ++column) {
            if (!isSoundText(row.text(column)))
                return false;
        }
        return true;
    }

    /// From both ends up to the damage; false when there was any.
    bool takeBothWays(const QString &sql, const Take &take)
    {
        const bool isWhole = read(sql + kUp, take);
        if (!isWhole)
            read(sql + kDown, take);
        return isWhole;
    }

    Statement m_keep, m_keepStarter;
};

} // namespace

Result<bool> salvageViews(Connection &from, Connection &to)
{
    if (!from.prepare(kAsk))
        return true;
    return ViewSalvager(from, to).run();
}

} // namespace tapfleet::cache
