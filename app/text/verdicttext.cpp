#include "text/verdicttext.h"

#include "text/describe.h"
#include "text/diagnosistext.h"
#include "text/labels.h"
#include "text/words.h"

#include <QCoreApplication>

namespace tapfleet::text {

using domain::Cause;
using domain::CheckKind;
using domain::DeviceVerdict;
using domain::Finding;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

QString titles(const std::vector<CheckKind> &kinds)
{
    QStringList titles;
    for (const CheckKind kind : kinds)
        titles.append(checkTitle(kind));
    return titles.join(words::listSeparator());
}

QString firstText(const DeviceVerdict &verdict)
{
    return Words::tr("%1: %2", "check: cause").arg(checkTitle(verdict.first.kind), causeTitle(verdict.first.cause));
}

/// An SN of which no device is known.
bool isMissing(const DeviceVerdict &verdict)
{
    const Cause cause = verdict.first.cause;
    return cause == Cause::NotFound || cause == Cause::NotAsked || cause == Cause::Ambiguous;
}

bool isOnlyKept(const DeviceVerdict &verdict)
{
    return verdict.live.asked == 0 && verdict.unanswered.empty() && !verdict.notAsked.empty();
}

} // namespace

QString verdictLabel(const DeviceVerdict &verdict)
{
    switch (verdict.finding) {
    case Finding::Fault: return checkVerdictLabel(verdict.first.verdict);
    case Finding::NotKnown: return checkVerdictLabel(domain::CheckVerdict::Unknown);
    case Finding::Asking: return Words::tr("Asking…");
    case Finding::NothingFound: return Words::tr("Nothing found");
    }
    Q_UNREACHABLE();
}

QString verdictTitle(const DeviceVerdict &verdict)
{
    switch (verdict.finding) {
    case Finding::Fault: return isMissing(verdict) ? causeTitle(verdict.first.cause) : firstText(verdict);
    case Finding::Asking:
        return Words::tr("Asking the cloud: %1 of %2 answered").arg(verdict.live.answered).arg(verdict.live.asked);
    case Finding::NothingFound:
        return isOnlyKept(verdict) ? Words::tr("Nothing wrong was found in what is kept here.")
                                   : Words::tr("Nothing wrong was found.");
    case Finding::NotKnown: break;
    }
    if (isMissing(verdict))
        return causeTitle(verdict.first.cause);
    if (verdict.unanswered.empty())
        return Words::tr("Not known: too little is told about the device.");
    return Words::tr("Not known: %n checks were not answered.", nullptr, static_cast<int>(verdict.unanswered.size()));
}

QString verdictStep(const DeviceVerdict &verdict)
{
    if (verdict.finding == Finding::Fault)
        return nextStep(verdict.first);
    if (verdict.finding != Finding::NotKnown)
        return {};
    const QString step = verdict.error ? describe(*verdict.error).next : QString();
    return step.isEmpty() ? causeNextStep(verdict.first.cause) : step;
}

QStringList verdictNotes(const DeviceVerdict &verdict, qint64 now)
{
    QStringList notes;
    if (verdict.error && verdict.unanswered.empty())
        notes << describe(*verdict.error).what;
    if (!verdict.unanswered.empty() && verdict.finding != Finding::Asking) {
        notes << Words::tr("No answer: %1.").arg(titles(verdict.unanswered));
        if (verdict.error)
            notes << describe(*verdict.error).what;
    }
    if (isOnlyKept(verdict))
        notes << Words::tr("Only what is known here: the cloud was not asked.");
    else if (!verdict.notAsked.empty() && verdict.finding != Finding::Asking)
        notes << Words::tr("Not asked now: %1.").arg(titles(verdict.notAsked));
    if (verdict.keptAt)
        notes << Words::tr("What is shown instead was known %1.").arg(age(*verdict.keptAt, now));
    if (verdict.finding != Finding::Fault && verdict.isFirstBad())
        notes << Words::tr("Last known: %1.").arg(firstText(verdict));
    if (!verdict.untold.empty() && verdict.finding != Finding::Asking)
        notes << Words::tr("Nobody tells: %1.").arg(titles(verdict.untold));
    return notes;
}

QString checkStateLabel(const domain::Check &check)
{
    return check.error ? Words::tr("No answer") : checkVerdictLabel(check.verdict);
}

QString checkFailure(const domain::Check &check, const std::optional<base::Error> &said)
{
    const bool isSaid = said && check.error && domain::isSameFailure(*check.error, *said);
    return check.error && !isSaid ? describe(*check.error).what : QString();
}

} // namespace tapfleet::text
