#include "services/batchdiagnosis.h"

#include "text/cellformat.h"
#include "text/diagnosistext.h"
#include "text/sntext.h"
#include "text/verdicttext.h"

namespace tapfleet::services {

using domain::Field;

namespace {

/// The cells, worded in the caller's thread, where the translators are; then read by the writing one.
struct Line {
    std::string sn, supplier, account, verdict, cause, facts, step, source;
    std::string verdictId, causeId, sourceId; ///< what programs read in their place
    std::optional<qint64> at;
};

Line lineOf(const BatchRow &row, const std::map<domain::AccountId, QString> &accounts, qint64 now)
{
    const domain::Check &first = row.verdict.first;
    Line line;
    line.sn = row.id.sn;
    line.supplier = row.id.supplierId;
    if (const auto account = accounts.find(row.account); account != accounts.end())
        line.account = account->second.toStdString();
    line.verdict = text::verdictLabel(row.verdict).toStdString();
    line.verdictId = domain::findingId(row.verdict.finding);
    line.cause = text::causeTitle(first.cause).toStdString();
    line.causeId = domain::causeId(first.cause);
    line.step = text::verdictStep(row.verdict).toStdString();
    line.facts = batchFacts(row, now).toStdString();
    if (row.account != domain::AccountId() && first.at) {
        line.source = text::checkSourceLabel(first.source).toStdString();
        line.sourceId = domain::checkSourceId(first.source);
        line.at = first.at;
    }
    return line;
}

} // namespace

QString batchFacts(const BatchRow &row, qint64 now)
{
    QStringList facts;
    text::SnFacts known;
    known.suggestion = QString::fromStdString(domain::longForm(row.suggestion));
    if (row.account != domain::AccountId())
        facts << text::factsLine(row.verdict.first);
    else if (row.verdict.first.cause != domain::Cause::NotAsked)
        facts << text::outcomeReason(row.outcome, known);
    else if (!known.suggestion.isEmpty())
        facts << text::probablyMeant(known.suggestion);
    facts << text::verdictNotes(row.verdict, now);
    facts.removeAll(QString());
    return facts.join(QLatin1Char(' '));
}

exchange::TableSource diagnosisTable(std::vector<BatchRow> rows, const std::map<domain::AccountId, QString> &accounts,
                                     qint64 now)
{
    static constexpr const char *kKeys[] = {"sn",    "supplier_id", "account", "verdict", "cause",
                                            "facts", "next_step",   "source",  "as_of"};
    exchange::TableSource table;
    table.title = text::diagnosisTitle();
    const QStringList headers = text::diagnosisHeaders();
    for (qsizetype i = 0; i < headers.size(); ++i)
        table.columns.push_back(
            {.header = headers[i], .field = i == 8 ? Field::Synced : Field::Name, .isIdentifier = i < 2, .key = kKeys[i]});
    table.rows = static_cast<qint64>(rows.size());
    auto lines = std::make_shared<std::vector<Line>>();
    for (const BatchRow &row : rows)
        lines->push_back(lineOf(row, accounts, now));
    const auto textAt = [lines](qint64 at, int column) -> const std::string & {
        const Line &line = (*lines)[static_cast<size_t>(at)];
        const std::string *const cells[] = {&line.sn,    &line.supplier, &line.account, &line.verdict,
                                            &line.cause, &line.facts,    &line.step,    &line.source};
        return *cells[column];
    };
    const auto format = std::make_shared<text::CellFormat>();
    table.cell = [lines, textAt, format](qint64 at, int column, std::string &out) {
        const auto &time = (*lines)[static_cast<size_t>(at)].at;
        if (column < 8)
            out += textAt(at, column);
        else if (time)
            format->append(out, Field::Synced, *time);
    };
    table.value = [lines, textAt](qint64 at, int column) -> domain::Value {
        const Line &line = (*lines)[static_cast<size_t>(at)];
        switch (column) {
        case 3: return line.verdictId;
        case 4: return line.causeId;
        case 7: return line.sourceId;
        default: break;
        }
        if (column < 8)
            return textAt(at, column);
        const auto &time = line.at;
        return time ? domain::Value(*time) : domain::Value();
    };
    return table;
}

} // namespace tapfleet::services
