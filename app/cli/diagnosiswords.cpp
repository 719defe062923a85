#include "cli/diagnosiswords.h"

#include "cli/fleetquestion.h"
#include "cli/session.h"
#include "text/changetext.h"
#include "text/describe.h"
#include "text/diagnosisjson.h"
#include "text/diagnosistext.h"
#include "text/labels.h"
#include "text/tasktext.h"

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
        printLine(u"      %1 %2\t%3"_s.arg(mark, text::arrivalStepLabel(step.code), step.detail));
    }
}

} // namespace

QJsonObject diagnosisJson(const Diagnosis &diagnosis)
{
    QJsonArray checks;
    for (const Check &check : diagnosis.checks())
        checks.append(text::checkJson(check));
    QJsonObject document{{"sn"_L1, QString::fromStdString(domain::longForm(diagnosis.deviceId()))},
                         {"account"_L1, diagnosis.account() ? diagnosis.account()->name : QString()},
                         {"verdict"_L1, QLatin1StringView(domain::checkVerdictId(domain::overallVerdict(diagnosis.checks())))},
                         {"checks"_L1, checks},
                         {"asked"_L1, diagnosis.asked()},
                         {"answered"_L1, diagnosis.answered()}};
    if (const Check *first = domain::firstToLookAt(diagnosis.checks()))
        document["cause"_L1] = QLatin1StringView(domain::causeId(first->cause));
    return document;
}

void printCheck(const Check &check, qint64 now)
{
    const QString cause = text::causeTitle(check.cause);
    const QString facts = text::factsLine(check);
    const QString age = check.at ? text::age(*check.at, now) : QString();
    printLine(u"  %1\t%2\t%3\t%4 %5"_s.arg(text::checkTitle(check.kind), text::checkVerdictLabel(check.verdict),
                                           cause.isEmpty() || facts.isEmpty() ? cause + facts : cause + u" — "_s + facts,
                                           check.at ? text::checkSourceLabel(check.source) : QString(), age));
    if (check.verdict != CheckVerdict::Good || check.cause != domain::Cause::None) {
        if (const QString step = text::nextStep(check); !step.isEmpty())
            printLine(u"      → %1"_s.arg(step));
    }
    if (check.error)
        printLine(u"      ! %1"_s.arg(text::describe(*check.error).what));
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
    QJsonObject document{{"sn"_L1, QString::fromStdString(domain::longForm(row.id))},
                         {"account"_L1, account == accounts.end() ? QString() : account->second},
                         {"outcome"_L1, QLatin1StringView(domain::snOutcomeId(row.outcome))},
                         {"verdict"_L1, QLatin1StringView(domain::checkVerdictId(row.verdict))},
                         {"cause"_L1, QLatin1StringView(domain::causeId(row.first.cause))},
                         {"sim_data_asked"_L1, !row.isCardNotAsked},
                         {"source"_L1, QLatin1StringView(domain::checkSourceId(row.first.source))},
                         {"as_of"_L1, isoTime(row.first.at)}};
    if (!row.suggestion.sn.empty())
        document["suggestion"_L1] = QString::fromStdString(domain::longForm(row.suggestion));
    if (const QString step = text::nextStep(row.first); !step.isEmpty())
        document["next_step"_L1] = step;
    if (row.error)
        document["error"_L1] = QJsonObject{{"kind"_L1, base::kindName(row.error->kind)}, {"sub_code"_L1, row.error->subCode}};
    return document;
}

} // namespace tapfleet::cli
