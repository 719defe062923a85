#include "cli/commands.h"
#include "cli/fleetquestion.h"
#include "cli/snwords.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "services/listservice.h"
#include "text/commandlinetext.h"
#include "text/labels.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using services::CheckedSns;
using services::CheckedSnsPtr;
using services::ListService;

namespace {

/// The service of one `list` command, which lives as long as the session.
struct ListRun {
    Session &session;
    const Done done;
    ListService *const service;
};

ListRun begin(Session &session, const Done &done)
{
    return {session, done, new ListService(session.accounts().home(), session.clock(), &session.accounts())};
}

/// The list of that name, with its rows looked up in the fleet.
void withList(Session &session, const QString &name, const Done &done, const std::function<void(const CheckedSns &)> &then)
{
    listRows(session, name, done, [&session, done, then](std::vector<domain::SnListRow> rows) {
        checkRows(session, std::move(rows), done, [done, then](const CheckedSnsPtr &checked) {
            then(*checked);
            done(ExitStatus::Done);
        });
    });
}

void listLists(Session &session, const Done &done)
{
    const ListRun run = begin(session, done);
    base::whenDone(run.service->lists(), run.service, [run](const Result<std::vector<domain::SnList>> &lists) {
        if (!lists)
            return run.done(printError(lists.error()));
        for (const domain::SnList &list : *lists) {
            if (run.session.options().json) {
                printJson({{u"name"_s, list.name},
                           {u"rows"_s, list.rows},
                           {u"source"_s, list.source},
                           {u"created_at"_s, isoTime(list.createdAt)},
                           {u"updated_at"_s, isoTime(list.updatedAt)}});
            } else {
                printLine(u"%1\t%2\t%3\t%4"_s.arg(list.name).arg(list.rows).arg(list.source, text::fullTime(list.updatedAt)));
            }
        }
        run.done(ExitStatus::Done);
    });
}

void removeList(Session &session, const QString &name, const Done &done)
{
    const ListRun run = begin(session, done);
    base::whenDone(run.service->remove(name), run.service, [run, name](const Result<void> &removed) {
        if (!removed)
            return run.done(printError(removed.error()));
        if (run.session.options().json)
            printJson({{u"removed"_s, name}});
        run.done(ExitStatus::Done);
    });
}

void printRows(const CheckedSns &checked, bool json)
{
    for (quint32 i = 0; i < checked.rows.size(); ++i) {
        const domain::SnListRow &row = checked.rows[i];
        const domain::SnVerdict &verdict = checked.verdicts[i];
        if (!json) {
            printLine(u"%1\t%2\t%3\t%4"_s.arg(i + 1).arg(QString::fromStdString(row.raw), text::outcomeLabel(verdict.outcome),
                                                         checked.reason(i)));
            continue;
        }
        QJsonObject document{{u"row"_s, qint64(i) + 1},
                             {u"raw"_s, QString::fromStdString(row.raw)},
                             {u"sn"_s, QString::fromStdString(row.sn)},
                             {u"supplier_id"_s, QString::fromStdString(row.supplierId)},
                             {u"outcome"_s, QLatin1StringView(domain::snOutcomeId(verdict.outcome))}};
        if (const QString reason = checked.reason(i); !reason.isEmpty())
            document[u"reason"_s] = reason;
        if (!verdict.suggestion.sn.empty())
            document[u"suggestion"_s] = QString::fromStdString(domain::longForm(verdict.suggestion));
        if (verdict.first)
            document[u"first_row"_s] = qint64(*verdict.first) + 1;
        printJson(document);
    }
}

/// One side of a reconciliation.
struct Side {
    QString id;
    text::CliWord word;
    std::vector<domain::SnListRow> rows;
};

void printDifference(const CheckedSns &checked, const QString &name, bool json)
{
    const services::SnReconciliation &difference = checked.difference;
    const Side sides[] = {
        {u"missing"_s, text::CliWord::ListMissing, services::someRows(checked, difference.missing)},
        {u"extra"_s, text::CliWord::ListExtra, services::listRowsOf(*checked.snapshot, difference.extra)},
        {u"other_owner"_s, text::CliWord::ListOtherOwner, services::someRows(checked, difference.otherOwner)}};
    QJsonObject document{{u"list"_s, name}};
    for (const Side &side : sides) {
        QJsonArray sns;
        for (const domain::SnListRow &row : side.rows) {
            const QString sn = QString::fromStdString(domain::longForm({row.sn, row.supplierId}));
            if (json)
                sns.append(sn);
            else
                printLine(u"%1\t%2"_s.arg(text::cliText(side.word), sn));
        }
        document[side.id] = QJsonObject{{u"count"_s, static_cast<qint64>(side.rows.size())}, {u"sns"_s, sns}};
        if (!json)
            printMessage(u"%1: %2"_s.arg(text::cliText(side.word)).arg(side.rows.size()));
    }
    if (json)
        printJson(document);
}

} // namespace

void runList(Session &session, const QStringList &words, const Done &done)
{
    const QString action = words.value(0);
    const bool isNamed = action == "show"_L1 || action == "remove"_L1 || action == "reconcile"_L1;
    QCommandLineParser parser;
    parser.addPositionalArgument(u"ACTION"_s, u"list, show, reconcile or remove."_s);
    if (isNamed)
        parser.addPositionalArgument(u"NAME"_s, u"The list."_s);
    if (!parseWords(parser, words, isNamed ? 2 : 1, done))
        return;
    const QString name = parser.positionalArguments().value(1);
    const bool json = session.options().json;
    if (action == "list"_L1)
        return listLists(session, done);
    if (action == "remove"_L1)
        return removeList(session, name, done);
    if (action == "show"_L1)
        return withList(session, name, done, [json](const CheckedSns &checked) { printRows(checked, json); });
    if (action == "reconcile"_L1)
        return withList(session, name, done, [json, name](const CheckedSns &checked) { printDifference(checked, name, json); });
    printMessage(u"tapfleetctl: list list | show NAME | reconcile NAME | remove NAME\n"_s);
    done(ExitStatus::Usage);
}

} // namespace tapfleet::cli
