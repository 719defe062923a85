#include "cache/salvagealerts.h"

#include "cache/salvagefile.h"

#include <array>

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kRules = QStringLiteral(
    "SELECT id, name, filter, is_on, at_least FROM alert_rule NOT INDEXED WHERE typeof(name) = 'text' AND typeof(filter) = 'text' "
    "AND is_on IN (0, 1) AND typeof(at_least) = 'integer' AND at_least > 0 ORDER BY id ");
const QString kUp = QStringLiteral("ASC");
const QString kDown = QStringLiteral("DESC");
const QString kAsk = QStringLiteral("SELECT 1 FROM alert_rule WHERE 0");
const QString kKeep = QStringLiteral("INSERT OR IGNORE INTO alert_rule (id, name, filter, is_on, at_least) VALUES (?, ?, ?, ?, ?)");

class AlertSalvager final : RowSalvager
{
public:
    AlertSalvager(Connection &from, Connection &to) : RowSalvager(from, to) {}

    Result<bool> run()
    {
        const std::array inserts{Insert{&m_keep, &kKeep}};
        if (auto prepared = prepare(inserts); !prepared)
            return base::failure(std::move(prepared.error()));
        const Take take = [this](const Statement &row) {
            if (row.integer(0) <= 0 || row.text(1).empty() || row.text(2).empty() || !isSoundText(row.text(1)) || !isSoundText(row.text(2)))
                return;
            m_keep.bind(0, row.integer(0));
            m_keep.bind(1, row.text(1));
            m_keep.bind(2, row.text(2));
            m_keep.bind(3, row.integer(3));
            m_keep.bind(4, row.integer(4));
            keep(m_keep);
        };
        // From both ends up to the damage.
        const bool isWhole = read(kRules + kUp, take);
        if (!isWhole)
            read(kRules + kDown, take);
        if (auto done = outcome(); !done)
            return base::failure(std::move(done.error()));
        return isWhole;
    }

private:
    Statement m_keep;
};

} // namespace

Result<bool> salvageAlerts(Connection &from, Connection &to)
{
    if (!from.prepare(kAsk))
        return true;
    return AlertSalvager(from, to).run();
}

} // namespace tapfleet::cache
