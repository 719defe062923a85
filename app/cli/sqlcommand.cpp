#include "cli/commands.h"
#include "cli/fleetquestion.h"
#include "cli/interruption.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "services/queryexport.h"
#include "services/queryservice.h"
#include "services/starterqueries.h"
#include "text/commandlinetext.h"
#include "text/sqltext.h"

#include <QFileInfo>


namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using services::QueryService;

namespace {

constexpr int kMostSeconds = 3600;
constexpr qint64 kMostRows = 1'000'000;

/// What was asked for.
struct SqlWords {
    QString sql{}, saved{}, output{};
    std::optional<exchange::Format> format{};
    cache::SqlLimits limits{};
};

QJsonValue jsonOf(const domain::ResultTable::Cell &cell)
{
    if (const auto *integer = std::get_if<qint64>(&cell))
        return *integer;
    if (const auto *real = std::get_if<double>(&cell))
        return *real;
    if (const auto *text = std::get_if<std::string_view>(&cell))
        return QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
    return {};
}

void printRows(const domain::ResultTable &table)
{
    const std::vector<std::string> names = services::distinctNames(table.columns());
    for (qint64 row = 0; row < table.rowCount(); ++row) {
        QJsonObject document;
        for (int column = 0; column < table.columnCount(); ++column)
            document[QString::fromStdString(names[static_cast<size_t>(column)])] = jsonOf(table.cell(row, column));
        printJson(document);
    }
}

/// One `sql` under way.
class SqlAsking final : public QObject
{
public:
    SqlAsking(Session &session, SqlWords words, Done done)
        : QObject(&session.accounts())
        , m_session(session)
        , m_words(std::move(words))
        , m_done(std::move(done))
        , m_queries(session.accounts(), session.clock())
    {}

    void start()
    {
        const auto accounts = m_session.chosenAccounts();
        if (!accounts)
            return fail(accounts.error());
        if (accounts->size() != 1) {
            printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::SqlOneAccount));
            return end(ExitStatus::Usage);
        }
        m_account = accounts->front().id;
        if (m_words.saved.isEmpty())
            return run();
        if (const services::StarterQuery *starter = services::starterQuery(m_words.saved)) {
            m_words.sql = QString::fromUtf8(starter->sql);
            return run();
        }
        base::whenDone(m_queries.queries(), this, [this](const Result<std::vector<domain::SavedQuery>> &queries) {
            if (!queries)
                return fail(queries.error());
            for (const domain::SavedQuery &query : *queries) {
                if (query.name.compare(m_words.saved, Qt::CaseInsensitive) == 0)
                    m_words.sql = query.sql;
            }
            if (m_words.sql.isEmpty())
                return fail({.kind = base::ErrorKind::NotFound, .detail = m_words.saved, .subCode = base::codes::QueryUnknown});
            run();
        });
    }

private:
    void end(ExitStatus status)
    {
        m_done(status);
        deleteLater();
    }

    void fail(const base::Error &error)
    {
        const ExitStatus status = printError(error);
        if (const QString place = text::sqlPlace(m_words.sql, error); !place.isEmpty())
            printMessage(u"  "_s + place);
        end(status);
    }

    void run()
    {
        base::whenDone(m_queries.run(m_account, m_words.sql, m_words.limits, m_interruption.token()), this,
                       [this](const Result<QueryService::RunPtr> &run) {
                           if (!run)
                               return fail(run.error());
                           tell(*run);
                       });
    }

    void tell(const QueryService::RunPtr &run)
    {
        if (run->cut != cache::SqlRun::Cut::No)
            printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::OnlyFirstRows).arg(run->table.rowCount()));
        if (!m_words.output.isEmpty())
            return write(run);
        if (m_session.options().json && !m_words.format) {
            printRows(run->table);
            return end(ExitStatus::Done);
        }
        const auto streamed =
            exchange::streamTable(services::resultTable(run, {}), {.format = m_words.format.value_or(exchange::Format::Tsv)},
                                  printBytes, m_interruption.token());
        if (!streamed)
            return fail(streamed.error());
        end(ExitStatus::Done);
    }

    void write(const QueryService::RunPtr &run)
    {
        base::whenDone(
            m_queries.exportRun(run, m_words.output, m_words.format, m_interruption.token()), this,
            [this](const Result<exchange::ExportReport> &written) {
                if (!written)
                    return fail(written.error());
                if (m_session.options().json)
                    printJson({{u"rows"_s, written->rows}, {u"bytes"_s, written->bytes}, {u"file"_s, written->file}});
                else
                    printLine(u"%1\t%2"_s.arg(written->file).arg(written->rows));
                end(ExitStatus::Done);
            });
    }

    Session &m_session;
    SqlWords m_words;
    const Done m_done;
    domain::AccountId m_account;
    Interruption m_interruption;
    QueryService m_queries;
};

void printSchema(bool json)
{
    for (const services::QueryView &view : QueryService::views()) {
        if (!json)
            printLine(view.name + u'\t' + text::sqlViewMeaning(view.name));
        for (const QString &column : view.columns) {
            const QString meaning = text::sqlColumnMeaning(view.name, column);
            if (json)
                printJson({{u"view"_s, view.name}, {u"column"_s, column}, {u"meaning"_s, meaning}});
            else
                printLine(u"%1.%2\t%3"_s.arg(view.name, column, meaning));
        }
    }
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Answers one SELECT over an account's data, which it cannot change. --schema tells what can be read.\n"
        "Examples to be named with --saved: silent-by-merchant, app-versions, changed-fields, sim-ending, failed-devices."_s);
    parser.addPositionalArgument(u"STATEMENT"_s, u"The statement, unless --saved names one."_s);
    parser.addOptions({{u"saved"_s, u"A saved query or an example."_s, u"NAME"_s},
                       {u"schema"_s, u"Lists the views and their columns."_s},
                       {u"format"_s, u"csv, tsv, xlsx, jsonl or md."_s, u"FORMAT"_s},
                       {u"output"_s, u"The file to write."_s, u"FILE"_s},
                       {u"limit"_s, u"At most N rows."_s, u"N"_s, QString::number(kMostRows)},
                       {u"timeout"_s, u"Stops after that time."_s, u"SECONDS"_s, u"10"_s}});
}

/// What is wrong with the words; empty when nothing is.
QString mistakeIn(const QCommandLineParser &parser, SqlWords &words)
{
    bool isNumber = false;
    const int seconds = parser.value(u"timeout"_s).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > kMostSeconds)
        return u"--timeout takes a number from 1 to %1"_s.arg(kMostSeconds);
    words.limits.time = std::chrono::seconds(seconds);
    words.limits.rows = parser.value(u"limit"_s).toLongLong(&isNumber);
    if (!isNumber || words.limits.rows < 1 || words.limits.rows > kMostRows)
        return u"--limit takes a number from 1 to %1"_s.arg(kMostRows);
    if (parser.isSet(u"format"_s)) {
        words.format = exchange::formatFromId(parser.value(u"format"_s));
        if (!words.format)
            return u"--format takes csv, tsv, xlsx, jsonl or md"_s;
        if (*words.format == exchange::Format::Xlsx && !parser.isSet(u"output"_s))
            return u"xlsx needs --output FILE"_s;
    }
    if (parser.isSet(u"output"_s))
        words.output = QFileInfo(parser.value(u"output"_s)).absoluteFilePath();
    return {};
}

} // namespace

void runSql(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool takesNone = words.contains(u"--schema"_s) || std::any_of(words.begin(), words.end(), [](const QString &word) {
                               return word == "--saved"_L1 || word.startsWith("--saved="_L1);
                           });
    if (!parseWords(parser, words, takesNone ? 0 : 1, done))
        return;
    if (parser.isSet(u"schema"_s)) {
        printSchema(session.options().json);
        return done(ExitStatus::Done);
    }
    SqlWords asked{.saved = parser.value(u"saved"_s)};
    if (const QString mistake = mistakeIn(parser, asked); !mistake.isEmpty()) {
        printMessage(u"tapfleetctl: "_s + mistake);
        return done(ExitStatus::Usage);
    }
    if (!takesNone)
        asked.sql = parser.positionalArguments().constFirst();
    (new SqlAsking(session, std::move(asked), done))->start();
}

} // namespace tapfleet::cli
