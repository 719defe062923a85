#include "cli/commands.h"
#include "cli/fleetquestion.h"

#include "base/async.h"
#include "services/exportservice.h"

#include <QFileInfo>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

void runExport(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    addFleetOptions(parser);
    parser.addOptions({{u"format"_s, u"csv, or tsv."_s, u"FORMAT"_s, u"csv"_s}, {u"output"_s, u"The file to write."_s, u"FILE"_s}});
    if (!parseWords(parser, words, 0, done))
        return;
    const QString format = parser.value(u"format"_s);
    if ((format != "csv"_L1 && format != "tsv"_L1) || parser.value(u"output"_s).isEmpty()) {
        printMessage(u"tapfleetctl: export needs --output FILE, and writes csv or tsv\n"_s + parser.helpText());
        return done(ExitStatus::Usage);
    }
    auto question = fleetQuestion(parser);
    if (!question)
        return done(printError(question.error()));
    const QString path = QFileInfo(parser.value(u"output"_s)).absoluteFilePath();
    ask(session, *question, done, [&session, question, path, format, done](FleetAnswer answer) {
        services::ExportRequest request;
        request.fields = question->columns;
        request.path = path;
        if (format == "tsv"_L1)
            request.csv = {.bom = false, .protectForExcel = false, .separator = '\t'};
        const auto asOf = answer.asOf;
        request.selection = std::move(answer.selection);
        base::whenDone(services::exportCsv(std::move(request)), &session.accounts(),
                       [&session, asOf, done](const base::Result<exchange::ExportReport> &report) {
                           if (!report)
                               return done(printError(report.error()));
                           if (session.options().json) {
                               printJson({{u"rows"_s, report->rows},
                                          {u"bytes"_s, report->bytes},
                                          {u"file"_s, report->file},
                                          {u"as_of"_s, isoTime(asOf)}});
                           } else {
                               printLine(u"%1\t%2"_s.arg(report->file).arg(report->rows));
                           }
                           done(ExitStatus::Done);
                       });
    });
}

} // namespace tapfleet::cli
