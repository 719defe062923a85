#include "cli/snwords.h"

#include "base/async.h"
#include "cli/fleetquestion.h"

#include "base/errorcodes.h"
#include "services/listservice.h"

#include <algorithm>

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

void listRows(Session &session, const QString &name, const Done &done, std::function<void(std::vector<domain::SnListRow>)> then)
{
    auto *service = new services::ListService(session.accounts().home(), session.clock(), &session.accounts());
    base::whenDone(service->lists(), service, [service, name, done, then](const base::Result<std::vector<domain::SnList>> &lists) {
        if (!lists)
            return done(printError(lists.error()));
        const auto list = std::find_if(lists->begin(), lists->end(), [&name](const domain::SnList &candidate) {
            return domain::isSameListName(candidate.name, name);
        });
        if (list == lists->end()) {
            base::Error error{.kind = base::ErrorKind::NotFound, .subCode = base::codes::ListUnknown};
            error.detail = u"no SN list is named \"%1\""_s.arg(name);
            return done(printError(error));
        }
        base::whenDone(service->rows(list->id), service, [done, then](const base::Result<std::vector<domain::SnListRow>> &rows) {
            if (!rows)
                return done(printError(rows.error()));
            then(*rows);
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
