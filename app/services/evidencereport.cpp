#include "services/evidence.h"

#include "text/changetext.h"
#include "text/describe.h"
#include "text/diagnosistext.h"
#include "text/evidencetext.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "text/verdicttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSysInfo>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using text::evidenceWord;
using Word = text::EvidenceWord;

namespace {

// Black on white and in one column, so that a printer shows what a screen does.
constexpr QLatin1StringView kStyle(
    "body{font:14px/1.5 system-ui,'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;color:#1f2329;max-width:1000px;margin:24px auto;padding:0 24px}"
    "h1{font-size:22px;margin:0 0 8px}h2{font-size:16px;margin:28px 0 8px;page-break-after:avoid}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #d0d3d9;padding:4px 8px;text-align:left;vertical-align:top}"
    "th{background:#f2f3f5}tr{page-break-inside:avoid}.first{border:2px solid #1f2329;padding:12px 16px;margin:16px 0}"
    ".first b{font-size:16px}.quiet{color:#646a73}.id{font-family:ui-monospace,Consolas,monospace;word-break:break-all}"
    "img{max-width:100%;border:1px solid #d0d3d9}@media print{body{margin:0;max-width:none}}");

/// HTML that is put together piece by piece; every text goes in escaped.
class Page
{
public:
    void heading(Word word) { m_html += u"<h2>%1</h2>\n"_s.arg(evidenceWord(word).toHtmlEscaped()); }
    void paragraph(const QString &text, const char *look = "")
    {
        m_html += u"<p class=\"%1\">%2</p>\n"_s.arg(QLatin1StringView(look), text.toHtmlEscaped());
    }
    void begin(std::initializer_list<Word> headers)
    {
        m_html += u"<table><tr>"_s;
        for (const Word header : headers)
            m_html += u"<th>%1</th>"_s.arg(evidenceWord(header).toHtmlEscaped());
        m_html += u"</tr>\n"_s;
    }
    void row(const QStringList &cells)
    {
        m_html += u"<tr>"_s;
        for (const QString &cell : cells)
            m_html += u"<td>%1</td>"_s.arg(cell.toHtmlEscaped().replace(u'\n', u"<br>"_s));
        m_html += u"</tr>\n"_s;
    }
    void end() { m_html += u"</table>\n"_s; }
    void raw(const QString &html) { m_html += html; }
    const QString &html() const { return m_html; }

private:
    QString m_html;
};

QString moment(std::optional<qint64> at)
{
    return at ? text::fullTime(*at) : QString();
}

void appendHead(Page &page, const Evidence &evidence)
{
    const ToldDiagnosis &told = evidence.told;
    page.raw(u"<h1>%1</h1>\n"_s.arg(
        evidenceWord(Word::Title).arg(QString::fromStdString(domain::longForm(told.id))).toHtmlEscaped()));
    QStringList facts{u"%1: %2"_s.arg(evidenceWord(Word::Made), text::fullTime(told.madeAt))};
    if (told.account) {
        facts << u"%1: %2"_s.arg(evidenceWord(Word::Account), told.account->name)
              << u"%1: %2"_s.arg(evidenceWord(Word::Gateway), told.account->gateway.host())
              << u"%1: %2"_s.arg(evidenceWord(Word::AppId), told.account->appId);
    }
    page.paragraph(facts.join(u" · "_s), "quiet");
    const domain::DeviceVerdict verdict = told.verdict();
    page.raw(u"<div class=\"first\"><b>%1</b><br>%2</div>\n"_s.arg(text::verdictTitle(verdict).toHtmlEscaped(),
                                                                   text::verdictStep(verdict).toHtmlEscaped()));
    for (const QString &note : text::verdictNotes(verdict, told.madeAt))
        page.paragraph(note);
}

void appendChecks(Page &page, const ToldDiagnosis &told)
{
    const domain::DeviceVerdict verdict = told.verdict();
    page.heading(Word::Checks);
    page.begin({Word::Check, Word::Verdict, Word::Facts, Word::NextStep, Word::Source, Word::AsOf});
    for (const domain::Check &check : told.checks) {
        QStringList facts{text::causeTitle(check.cause), text::factsLine(check)};
        for (const domain::ArrivalStep &step : check.path)
            facts << u"%1 %2 %3"_s.arg(!step.passed   ? u"?"_s
                                       : *step.passed ? u"✓"_s
                                                      : u"✗"_s,
                                       text::arrivalStepLabel(step.code), text::arrivalStepDetail(step));
        facts << text::checkFailure(check, verdict.error);
        facts.removeAll(QString());
        page.row({text::checkTitle(check.kind), text::checkStateLabel(check), facts.join(u'\n'), text::nextStep(check),
                  check.at ? text::checkSourceLabel(check.source) : QString(), moment(check.at)});
    }
    page.end();
}

void appendDevice(Page &page, const Evidence &evidence)
{
    page.heading(Word::Device);
    page.begin({Word::Field, Word::Value});
    for (const auto &[field, value] : evidence.fields)
        page.row({text::fieldLabel(field, evidence.told.rowSource), text::cellText(field, value)});
    page.end();
}

void appendTasks(Page &page, const ToldDiagnosis &told)
{
    page.heading(Word::Tasks);
    std::vector<domain::DeviceTask> tasks;
    for (const domain::Check &check : told.checks) {
        if (check.kind == domain::CheckKind::Tasks)
            tasks = check.tasks;
    }
    if (tasks.empty())
        return page.paragraph(evidenceWord(Word::None));
    page.begin({Word::When, Word::Task, Word::State, Word::Problem});
    for (const domain::DeviceTask &one : tasks)
        page.row({moment(one.device.updatedAt), u"%1\n%2"_s.arg(QString::fromStdString(one.task.name), text::taskTitle(one.task)),
                  text::taskDeviceStateLabel(one.device.state), text::deviceErrorText(one.device.errorCode)});
    page.end();
}

void appendHistory(Page &page, const KeptEvidence &kept)
{
    page.heading(Word::History);
    if (kept.history.empty())
        return page.paragraph(evidenceWord(Word::None));
    page.begin({Word::When, Word::Field, Word::Before, Word::After});
    for (const domain::FieldChange &change : kept.history)
        page.row({text::fullTime(change.at), text::changedFieldLabel(change.field), text::changedValueText(change.field, change.before),
                  text::changedValueText(change.field, change.after)});
    page.end();
}

void appendActivity(Page &page, const KeptEvidence &kept)
{
    page.heading(Word::Activity);
    if (kept.activity.empty())
        return page.paragraph(evidenceWord(Word::None));
    page.begin({Word::When, Word::What, Word::Who, Word::Outcome, Word::TraceId});
    for (const domain::Activity &line : kept.activity) {
        const domain::RowOutcome &row = line.rows.front();
        QStringList outcome{text::activityOutcomeLabel(line.outcome), text::subCodeText(row.subCode)};
        outcome.removeAll(QString());
        page.row({text::fullTime(line.at), text::operationLabel(line.kind), line.person, outcome.join(u'\n'), line.traceId});
    }
    page.end();
}

void appendCalls(Page &page, const ToldDiagnosis &told)
{
    page.heading(Word::Requests);
    if (told.calls.empty())
        return page.paragraph(told.error ? text::describe(*told.error).joined() : evidenceWord(Word::None));
    page.begin({Word::When, Word::Method, Word::Took, Word::Outcome, Word::TraceId});
    for (const domain::CallRecord &call : told.calls) {
        const QString outcome =
            call.error ? QStringList{text::describe(*call.error).what, call.error->subCode}.join(u'\n').trimmed() : u"✓"_s;
        page.row({text::fullTime(call.askedAt), call.method, u"%1 ms"_s.arg(call.tookMs), outcome, call.traceId});
    }
    page.end();
}

void appendAbout(Page &page, const Evidence &evidence)
{
    page.heading(Word::Ages);
    page.begin({Word::Account, Word::AsOf});
    for (const DataAge &age : evidence.kept.ages)
        page.row({age.account, age.asOf ? text::fullTime(*age.asOf) : evidenceWord(Word::NeverSynchronised)});
    page.end();
    page.heading(Word::About);
    page.paragraph(u"%1: TapFleet %2 · Qt %3 · SQLite %4 · %5"_s.arg(evidenceWord(Word::Program), QCoreApplication::applicationVersion(),
                                                                    QString::fromLatin1(qVersion()), evidence.kept.sqliteVersion,
                                                                    QSysInfo::prettyProductName()));
    page.paragraph(text::hiddenText(evidence.hidden));
    page.paragraph(text::disclosedText(evidence.disclosed));
    page.paragraph(evidenceWord(Word::Sums), "quiet");
}

} // namespace

QString evidenceReport(const Evidence &evidence, const std::vector<exchange::ZipEntry> &pictures)
{
    const QString title = evidenceWord(Word::Title).arg(QString::fromStdString(domain::longForm(evidence.told.id)));
    Page page;
    page.raw(u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>%3</style></head><body>\n"_s.arg(
        QLocale().bcp47Name(), title.toHtmlEscaped(), kStyle));
    appendHead(page, evidence);
    appendChecks(page, evidence.told);
    appendDevice(page, evidence);
    appendTasks(page, evidence.told);
    appendHistory(page, evidence.kept);
    appendActivity(page, evidence.kept);
    appendCalls(page, evidence.told);
    if (!pictures.empty())
        page.heading(Word::Pictures);
    for (const exchange::ZipEntry &picture : pictures)
        page.raw(u"<p><img src=\"%1\" alt=\"\"></p>\n"_s.arg(picture.name.toHtmlEscaped()));
    appendAbout(page, evidence);
    page.raw(u"</body></html>\n"_s);
    return page.html();
}

} // namespace tapfleet::services
