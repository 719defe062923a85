#pragma once

#include "domain/snverdict.h"

#include <QString>
#include <QStringList>

/// Words for SN lists and what became of their rows, in the language of the installed translators.
namespace tapfleet::text {

/// "匹配" / "Matched": a tab, a cell.
QString outcomeLabel(domain::SnOutcome outcome);

/// What a reason is made of besides the outcome.
struct SnFacts {
    qint64 firstRow = 0;   ///< Duplicate: from 1
    QString suggestion;    ///< Typo, Damaged; may be empty
    QStringList suppliers; ///< Ambiguous; one or none when several accounts have the device
    QString owner;         ///< NotMine; may be empty
};
/// Why a row has its outcome and what to do, as a sentence; empty for a match.
QString outcomeReason(domain::SnOutcome outcome, const SnFacts &facts);

QString probablyMeant(const QString &suggestion); ///< "Probably A-1 is meant."

/// Titles of the columns of a list.
QString snTitle(); ///< the same in every language, so that the file can be read again
QString reasonTitle();
QString suggestionTitle();

} // namespace tapfleet::text
