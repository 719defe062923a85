#include "cli/commands.h"
#include "cli/fleetquestion.h"
#include "cli/interruption.h"
#include "cli/progressline.h"

#include "base/async.h"
#include "exchange/outputfile.h"
#include "services/exportservice.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

namespace {

/// What the writing thread tells of one running export.
struct Told {
    ProgressLine line;
    QElapsedTimer since;
};

void printReport(const exchange::ExportReport &report, std::optional<qint64> asOf, bool json)
{
    if (exchange::OutputFile::isStandardOutput(report.file))
        return; // there is the table
    if (json) {
        printJson(
            {{u"rows"_s, report.rows}, {u"bytes"_s, report.bytes}, {u"file"_s, report.file}, {u"as_of"_s, isoTime(asOf)}});
    } else {
        printLine(u"%1\t%2"_s.arg(report.file).arg(report.rows));
    }
}

void writeAnswer(Session &session, services::ExportRequest request, std::optional<qint64> asOf, const Done &done)
{
    const auto told = std::make_shared<Told>();
    told->since.start();
    const auto interruption = std::make_shared<Interruption>(); // stays with this thread: it has a timer
    const auto total = static_cast<qint64>(request.selection.rows.size());
    const auto progress = [told, total](qint64 rows) {
        told->line.show(rows, total, static_cast<double>(rows) * 1000 / static_cast<double>(told->since.elapsed() + 1));
    };
    base::whenDone(services::exportDevices(std::move(request), interruption->token(), progress), &session.accounts(),
                   [&session, told, interruption, asOf, done](const base::Result<exchange::ExportReport> &report) {
                       told->line.close();
                       if (!report)
                           return done(printError(report.error()));
                       printReport(*report, asOf, session.options().json);
                       done(ExitStatus::Done);
                   });
}

/// The format that --format names, or else the file's ending, or else CSV. Nothing, and says why, when they are two different formats.
std::optional<exchange::Format> formatOf(const QCommandLineParser &parser)
{
    const QString ending = QFileInfo(parser.value(u"output"_s)).suffix().toLower();
    const auto byEnding = exchange::formatFromId(ending);
    if (!parser.isSet(u"format"_s))
        return byEnding.value_or(exchange::Format::Csv);
    const auto asked = exchange::formatFromId(parser.value(u"format"_s));
    if (!asked)
        printMessage(u"tapfleetctl: export writes csv, tsv, xlsx, jsonl or md\n"_s);
    else if (byEnding && *byEnding != *asked)
        printMessage(u"tapfleetctl: a file that ends in .%1 is not written as %2: change the ending or --format"_s.arg(ending, exchange::formatId(*asked)));
    else
        return asked;
    return std::nullopt;
}

} // namespace

void runExport(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    addFleetOptions(parser);
    parser.addOptions({{u"format"_s, u"csv, tsv, xlsx, jsonl or md; else the file's ending tells, or it is csv."_s, u"FORMAT"_s},
                       {u"output"_s, u"The file to write; - is stdout."_s, u"FILE"_s}});
    if (!parseWords(parser, words, 0, done))
        return;
    const QString output = parser.value(u"output"_s);
    if (output.isEmpty()) {
        printMessage(u"tapfleetctl: export needs --output FILE\n"_s + parser.helpText());
        return done(ExitStatus::Usage);
    }
    const auto format = formatOf(parser);
    if (!format)
        return done(ExitStatus::Usage);
    auto question = fleetQuestion(parser);
    if (!question)
        return done(printError(question.error()));
    const QString path = exchange::OutputFile::isStandardOutput(output) ? output : QFileInfo(output).absoluteFilePath();
    ask(session, *question, done, [&session, columns = question->columns, path, format, done](FleetAnswer answer) {
        services::ExportRequest request;
        request.selection = std::move(answer.selection);
        request.fields = columns;
        request.path = path;
        request.options.format = *format;
        writeAnswer(session, std::move(request), answer.asOf, done);
    });
}

} // namespace tapfleet::cli
