#include "services/batchdiagnosis.h"

#include "text/cellformat.h"
#include "text/diagnosistext.h"
#include "text/sntext.h"

namespace tapfleet::services {

using domain::Field;

namespace {

/// The cells, worded in the caller's thread, where the translators are; then read by the writing one.
struct Line {
    std::string supplier, account, verdict, cause, facts, step, source;
    std::string sn;
    std::optional<qint64> at;
};

Line lineOf(const BatchRow &row, const std::map<domain::AccountId, QString> &accounts)
{
    Line line;
    line.sn = row.id.sn;
    line.supplier = row.id.supplierId;
    if (const auto account = accounts.find(row.account); account != accounts.end())
        line.account = account->second.toStdString();
    line.verdict = text::batchVerdictLabel(row.verdict, row.isCardNotAsked).toStdString();
    line.cause = text::causeTitle(row.first.cause).toStdString();
    line.step = text::nextStep(row.first).toStdString();
    if (row.account == domain::AccountId()) {
        text::SnFacts facts;
        facts.suggestion = QString::fromStdString(domain::longForm(row.suggestion));
        line.facts = text::outcomeReason(row.outcome, facts).toStdString();
        return line;
    }
    line.facts = text::factsLine(row.first).toStdString();
    line.source = text::checkSourceLabel(row.first.source).toStdString();
    line.at = row.first.at;
    return line;
}

} // namespace

exchange::TableSource diagnosisTable(std::vector<BatchRow> rows, const std::map<domain::AccountId, QString> &accounts)
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
        lines->push_back(lineOf(row, accounts));
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
        if (column < 8)
            return textAt(at, column);
        const auto &time = (*lines)[static_cast<size_t>(at)].at;
        return time ? domain::Value(*time) : domain::Value();
    };
    return table;
}

} // namespace tapfleet::services
