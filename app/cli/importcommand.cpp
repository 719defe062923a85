#include "cli/commands.h"
#include "cli/importsns.h"

#include "base/async.h"
#include "services/importservice.h"
#include "text/describe.h"

#include <QFileInfo>
#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

namespace {

void importConsole(Session &session, const QString &path, const Done &done)
{
    const QFileInfo file(path);
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

} // namespace

void runImport(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"KIND"_s, u"console: a device list downloaded from the web console. sns: a list of SNs."_s);
    parser.addPositionalArgument(u"FILE"_s, u"CSV, TSV, XLSX; of SNs also a plain text."_s);
    parser.addOptions({{u"list"_s, u"sns: the list to save them as; one of that name is replaced."_s, u"NAME"_s},
                       {u"failed"_s, u"sns: a CSV for the rows that are not matched, with the reasons."_s, u"FILE"_s}});
    if (!parseWords(parser, words, 2, done))
        return;
    const QString kind = parser.positionalArguments().first();
    const QString path = QFileInfo(parser.positionalArguments().at(1)).absoluteFilePath();
    const QString list = parser.value(u"list"_s).trimmed();
    const QString failed = parser.value(u"failed"_s);
    if (kind == "console"_L1 && list.isEmpty() && failed.isEmpty())
        return importConsole(session, path, done);
    if (kind == "sns"_L1 && !list.isEmpty())
        return importSns(session, {path, list, failed.isEmpty() ? failed : QFileInfo(failed).absoluteFilePath()}, done);
    printMessage(u"tapfleetctl: import console FILE | import sns FILE --list NAME [--failed FILE]\n"_s);
    done(ExitStatus::Usage);
}

} // namespace tapfleet::cli
