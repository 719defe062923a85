#include "cli/commands.h"

#include "base/async.h"
#include "services/importservice.h"
#include "text/describe.h"

#include <QFileInfo>
#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

void runImport(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"console"_s, u"A device list downloaded from the web console."_s);
    parser.addPositionalArgument(u"FILE"_s, u"CSV, TSV or XLSX."_s);
    if (!parseWords(parser, words, 2, done))
        return;
    if (parser.positionalArguments().first() != "console"_L1) {
        printMessage(u"tapfleetctl: import console FILE\n"_s);
        return done(ExitStatus::Usage);
    }
    const QFileInfo file(parser.positionalArguments().at(1));
    const QString account = session.options().account.isEmpty() ? file.completeBaseName() : session.options().account;
    base::whenDone(services::importConsoleFile(session.accounts(), session.clock(), file.absoluteFilePath(), account), &session.accounts(),
                   [&session, done](const base::Result<services::ImportReport> &report) {
                       if (!report)
                           return done(printError(report.error()));
                       if (report->salvage)
                           printMessage(u"tapfleetctl: "_s + text::describe(*report->salvage).joined());
                       QJsonArray refused;
                       for (const exchange::RefusedRow &row : report->refused) {
                           refused.append(QJsonObject{{u"line"_s, row.line}, {u"reason"_s, row.reason}, {u"text"_s, row.text}});
                           printMessage(u"%1: %2 %3"_s.arg(row.line).arg(row.reason, row.text));
                       }
                       if (session.options().json) {
                           printJson({{u"account"_s, report->account.name},
                                      {u"added"_s, report->added},
                                      {u"changed"_s, report->changed},
                                      {u"unchanged"_s, report->unchanged},
                                      {u"removed"_s, report->removed},
                                      {u"refused"_s, refused},
                                      {u"ignored_columns"_s, QJsonArray::fromStringList(report->ignoredHeaders)}});
                       } else {
                           printLine(u"%1\t+%2 ~%3 =%4 -%5"_s.arg(report->account.name)
                                         .arg(report->added)
                                         .arg(report->changed)
                                         .arg(report->unchanged)
                                         .arg(report->removed));
                       }
                       done(report->refused.empty() ? ExitStatus::Done : ExitStatus::PartlyDone);
                   });
}

} // namespace tapfleet::cli
