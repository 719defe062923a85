#include "cli/snwords.h"

#include "base/async.h"
#include "cli/fleetquestion.h"

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using domain::SnOutcome;

void checkRows(Session &session, std::vector<domain::SnListRow> rows, const Done &done,
               std::function<void(services::CheckedSnsPtr)> then)
{
    const auto accounts = session.chosenAccounts();
    if (!accounts)
        return done(printError(accounts.error()));
    std::optional<domain::AccountId> only;
    if (!session.options().account.isEmpty())
        only = accounts->front().id;
    ask(session, FleetQuestion(), done, [&session, rows = std::move(rows), only, done, then](const FleetAnswer &answer) {
        base::whenDone(services::checkSns(rows, answer.selection.snapshot, only), &session.accounts(),
                       [done, then](const base::Result<services::CheckedSnsPtr> &checked) {
                           if (!checked)
                               return done(printError(checked.error()));
                           then(*checked);
                       });
    });
}

QJsonObject countsJson(const services::CheckedSns &checked)
{
    QJsonObject counts;
    for (const SnOutcome outcome : domain::kSnOutcomes)
        counts[QLatin1StringView(domain::snOutcomeId(outcome))] = checked.count(outcome);
    return counts;
}

void printCounts(const services::CheckedSns &checked)
{
    for (const SnOutcome outcome : domain::kSnOutcomes) {
        if (checked.count(outcome) > 0)
            printLine(u"  %1\t%2"_s.arg(text::outcomeLabel(outcome)).arg(checked.count(outcome)));
    }
}

} // namespace tapfleet::cli
