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

struct ConsoleWords {
    QString path;
    QString mapping; ///< empty: as remembered or proposed
    QString failed;  ///< file for the rows that are not taken; empty: none
    bool isComplete = false; ///< devices that it does not hold are removed
    bool isConfirmed = false;
};

void printReport(const Session &session, const services::ImportReport &report)
{
    if (report.salvage)
        printMessage(u"tapfleetctl: "_s + text::describe(*report.salvage).joined());
    QJsonArray refused;
    for (const exchange::RefusedRow &row : report.refused) {
        refused.append(QJsonObject{{u"line"_s, row.line}, {u"reason"_s, row.reason}, {u"text"_s, row.text}});
        printMessage(u"%1: %2 %3"_s.arg(row.line).arg(row.reason, row.text));
    }
    if (session.options().json) {
        printJson({{u"account"_s, report.account.name},
                   {u"added"_s, report.added},
                   {u"changed"_s, report.changed},
                   {u"unchanged"_s, report.unchanged},
                   {u"removed"_s, report.removed},
                   {u"refused"_s, refused},
                   {u"ignored_columns"_s, QJsonArray::fromStringList(report.ignoredHeaders)}});
    } else {
        printLine(u"%1\t+%2 ~%3 =%4 -%5"_s.arg(report.account.name)
                      .arg(report.added)
                      .arg(report.changed)
                      .arg(report.unchanged)
                      .arg(report.removed));
    }
}

void writeRefused(Session &session, const services::ImportDraftPtr &draft, const QString &path, const Done &done)
{
    base::whenDone(services::writeRefusedRows(draft, path), &session.accounts(), [done](const base::Result<exchange::ExportReport> &written) {
        done(written ? ExitStatus::PartlyDone : printError(written.error()));
    });
}

void importConsole(Session &session, const ConsoleWords &words, const Done &done)
{
    const QString account = session.options().account.isEmpty() ? QFileInfo(words.path).completeBaseName() : session.options().account;
    const auto store = [&session, words, account, done](const base::Result<services::ImportDraftPtr> &read) {
        if (!read)
            return done(printError(read.error()));
        const services::ImportDraftPtr draft = *read;
        base::whenDone(services::importDraft(session.accounts(), session.clock(), draft,
                                             {.account = account, .isWhole = words.isComplete, .isConfirmed = words.isConfirmed}),
                       &session.accounts(),
                       [&session, words, draft, done](const base::Result<services::ImportReport> &report) {
                           if (!report)
                               return done(printError(report.error()));
                           printReport(session, *report);
                           if (report->refused.empty())
                               return done(ExitStatus::Done);
                           if (words.failed.isEmpty())
                               return done(ExitStatus::PartlyDone);
                           writeRefused(session, draft, words.failed, done);
                       });
    };
    base::whenDone(services::readForImport(session.accounts(), words.path, words.mapping), &session.accounts(), store);
}

} // namespace

void runImport(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"KIND"_s, u"console: a device list downloaded from the web console. sns: a list of SNs."_s);
    parser.addPositionalArgument(u"FILE"_s, u"CSV, TSV, XLSX; of SNs also a plain text."_s);
    parser.addOptions({{u"list"_s, u"sns: the list to save them as; one of that name is replaced."_s, u"NAME"_s},
                       {u"map"_s, u"console: a mapping of columns that is kept under this name."_s, u"NAME"_s},
                       {u"complete"_s, u"console: the file is the whole list; devices that it does not hold are removed."_s},
                       {u"part"_s, u"console: devices that the file does not hold stay, as they do without --complete."_s},
                       {u"yes"_s, u"Takes a file without rows, or one that removes over 30 % of the devices or of the list."_s},
                       {u"failed"_s, u"A CSV for the rows that are not taken or not matched, with the reasons."_s, u"FILE"_s}});
    if (!parseWords(parser, words, 2, done))
        return;
    const QString kind = parser.positionalArguments().first();
    const QString path = QFileInfo(parser.positionalArguments().at(1)).absoluteFilePath();
    const QString list = parser.value(u"list"_s).trimmed();
    const QString mapping = parser.value(u"map"_s).trimmed();
    const bool isPart = parser.isSet(u"part"_s);
    const bool isComplete = parser.isSet(u"complete"_s);
    const bool isConfirmed = parser.isSet(u"yes"_s);
    const QString failed = parser.isSet(u"failed"_s) ? QFileInfo(parser.value(u"failed"_s)).absoluteFilePath() : QString();
    if (kind == "console"_L1 && list.isEmpty() && !(isPart && isComplete))
        return importConsole(session, {path, mapping, failed, isComplete, isConfirmed}, done);
    if (kind == "sns"_L1 && !list.isEmpty() && mapping.isEmpty() && !isPart && !isComplete)
        return importSns(session, {path, list, failed, isConfirmed}, done);
    printMessage(u"tapfleetctl: import console FILE [--map NAME] [--complete] [--yes] [--failed FILE] | "
                 u"import sns FILE --list NAME [--yes] [--failed FILE]\n"_s);
    done(ExitStatus::Usage);
}

} // namespace tapfleet::cli
