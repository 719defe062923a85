#include "text/sntext.h"

#include "text/labels.h"
#include "text/words.h"

#include <QCoreApplication>

namespace tapfleet::text {

using domain::SnOutcome;

namespace {

struct SnWords {
    Q_DECLARE_TR_FUNCTIONS(SnWords)
};

} // namespace

QString outcomeLabel(SnOutcome outcome)
{
    switch (outcome) {
    case SnOutcome::Matched: return SnWords::tr("Matched");
    case SnOutcome::NotFound: return SnWords::tr("Not found");
    case SnOutcome::Duplicate: return SnWords::tr("Duplicate");
    case SnOutcome::Ambiguous: return SnWords::tr("Ambiguous");
    case SnOutcome::NotMine: return SnWords::tr("Not mine");
    case SnOutcome::Typo: return SnWords::tr("Probably a typo");
    case SnOutcome::Damaged: return SnWords::tr("Damaged number");
    case SnOutcome::NoSn: return SnWords::tr("No SN");
    }
    Q_UNREACHABLE();
}

QString outcomeReason(SnOutcome outcome, const SnFacts &facts)
{
    switch (outcome) {
    case SnOutcome::Matched: return {};
    case SnOutcome::NotFound: return SnWords::tr("No account has a device with this SN.");
    case SnOutcome::Duplicate: return SnWords::tr("The same device as row %1.").arg(count(facts.firstRow));
    case SnOutcome::Ambiguous:
        return facts.suppliers.size() > 1 ? SnWords::tr("Several suppliers have this SN (%1). Write SN@SUPPLIER.")
                                                .arg(facts.suppliers.join(words::listSeparator()))
                                          : SnWords::tr("Several accounts have this device.");
    case SnOutcome::NotMine:
        return facts.owner.isEmpty() ? SnWords::tr("Another account owns this device.")
                                     : SnWords::tr("%1 owns this device.").arg(facts.owner);
    case SnOutcome::Typo: return SnWords::tr("Not found. Probably %1 is meant.").arg(facts.suggestion);
    case SnOutcome::Damaged:
        return facts.suggestion.isEmpty()
                   ? SnWords::tr("A spreadsheet changed this number. Take the SN from its source, as text.")
                   : SnWords::tr("A spreadsheet changed this number. Probably %1 is meant.").arg(facts.suggestion);
    case SnOutcome::NoSn: return SnWords::tr("The row holds no SN.");
    }
    Q_UNREACHABLE();
}

QString probablyMeant(const QString &suggestion)
{
    return SnWords::tr("Probably %1 is meant.").arg(suggestion);
}

QString snTitle()
{
    return QStringLiteral("SN");
}

QString reasonTitle()
{
    return SnWords::tr("Reason");
}

QString suggestionTitle()
{
    return SnWords::tr("Suggestion");
}

} // namespace tapfleet::text
