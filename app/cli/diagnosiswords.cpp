#include "cli/diagnosiswords.h"

#include "cli/fleetquestion.h"
#include "cli/session.h"
#include "text/changetext.h"
#include "text/diagnosisjson.h"
#include "text/diagnosistext.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "text/verdicttext.h"

#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using domain::Check;
using domain::CheckVerdict;
using services::BatchRow;
using services::Diagnosis;

namespace {

void printPath(const Check &check)
{
    for (const domain::ArrivalStep &step : check.path) {
        const QString mark = !step.passed ? u"?"_s : *step.passed ? u"✓"_s : u"✗"_s;
        printLine(u"      %1 %2\t%3"_s.arg(mark, text::arrivalStepLabel(step.code), text::arrivalStepDetail(step)));
    }
}

} // namespace

QJsonObject diagnosisJson(const Diagnosis &diagnosis)
{
    QJsonObject document = text::verdictJson(diagnosis.verdict());
    if (diagnosis.state() != Diagnosis::State::Device) {
        document["sn"_L1] = diagnosis.question().sn;
        return document;
    }
    QJsonArray checks;
    for (const Check &check : diagnosis.checks())
        checks.append(text::checkJson(check));
    document["sn"_L1] = QString::fromStdString(domain::longForm(diagnosis.deviceId()));
    document["account"_L1] = diagnosis.account() ? diagnosis.account()->name : QString();
    document["checks"_L1] = checks;
    return document;
}

ExitStatus exitStatusOf(const domain::DeviceVerdict &verdict)
{
    const bool isComplete = verdict.unanswered.empty() && !verdict.error;
    if (verdict.first.cause == domain::Cause::NotFound || verdict.first.cause == domain::Cause::Ambiguous)
        return ExitStatus::Failed;
    if (isComplete)
        return verdict.first.cause == domain::Cause::NotAsked ? ExitStatus::Failed : ExitStatus::Done;
    if (verdict.live.answered > 0 || !verdict.error)
        return ExitStatus::PartlyDone;
    return exitStatus(*verdict.error);
}

QStringList verdictLines(const domain::DeviceVerdict &verdict, qint64 now)
{
    QStringList lines{text::verdictTitle(verdict)};
    for (const QString &note : text::verdictNotes(verdict, now))
        lines << u"  "_s + note;
    if (const QString step = text::verdictStep(verdict); !step.isEmpty())
        lines << u"  → "_s + step;
    return lines;
}

void printCheck(const Check &check, const domain::DeviceVerdict &verdict, qint64 now)
{
    const QString cause = text::causeTitle(check.cause);
    const QString facts = text::factsLine(check);
    const QString age = check.at ? text::age(*check.at, now) : QString();
    printLine(u"  %1\t%2\t%3\t%4 %5"_s.arg(text::checkTitle(check.kind), text::checkStateLabel(check),
                                           cause.isEmpty() || facts.isEmpty() ? cause + facts : cause + u" — "_s + facts,
                                           check.at ? text::checkSourceLabel(check.source) : QString(), age));
    if (check.verdict != CheckVerdict::Good || check.cause != domain::Cause::None) {
        if (const QString step = text::nextStep(check); !step.isEmpty())
            printLine(u"      → %1"_s.arg(step));
    }
    if (const QString failure = text::checkFailure(check, verdict.error); !failure.isEmpty())
        printLine(u"      ! %1"_s.arg(failure));
    printPath(check);
    for (const domain::DeviceTask &one : check.tasks)
        printLine(u"      %1\t%2\t%3"_s.arg(QString::fromStdString(one.task.name), text::taskDeviceStateLabel(one.device.state),
                                            text::deviceErrorText(one.device.errorCode)));
    for (const domain::FieldChange &change : check.changes)
        printLine(u"      %1\t%2\t%3 → %4"_s.arg(text::fullTime(change.at), text::changedFieldLabel(change.field),
                                                 text::changedValueText(change.field, change.before),
                                                 text::changedValueText(change.field, change.after)));
}

QJsonObject rowJson(const BatchRow &row, const std::map<domain::AccountId, QString> &accounts)
{
    const auto account = accounts.find(row.account);
    const Check &first = row.verdict.first;
    QJsonObject document = text::verdictJson(row.verdict);
    document["sn"_L1] = QString::fromStdString(domain::longForm(row.id));
    document["account"_L1] = account == accounts.end() ? QString() : account->second;
    document["outcome"_L1] = QLatin1StringView(domain::snOutcomeId(row.outcome));
    document["source"_L1] = QLatin1StringView(domain::checkSourceId(first.source));
    document["as_of"_L1] = isoTime(first.at);
    if (!row.suggestion.sn.empty())
        document["suggestion"_L1] = QString::fromStdString(domain::longForm(row.suggestion));
    if (const QString step = text::verdictStep(row.verdict); !step.isEmpty())
        document["next_step"_L1] = step;
    return document;
}

} // namespace tapfleet::cli
