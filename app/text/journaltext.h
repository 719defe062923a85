#pragma once

#include "domain/journal.h"

#include <QString>
#include <QStringList>

/// Words for the write journal and the activity log, in the language of the installed translators.
namespace tapfleet::text {

/// What an operation does: "发起授权" for grant.create; a kind that is not known as it stands.
QString operationLabel(const QString &kind);
/// The same with whom and what it concerns, from its subject: "发起授权 · 王** · 海报投放".
QString operationTitle(const QString &kind, const QByteArray &subject);
QString operationStateLabel(domain::OperationState state);
/// What it waits for, as a sentence; empty where the state says it all.
QString operationStateReason(domain::OperationState state);
/// "来自 2026-11-01 08:00 的备份": for lists, beside the state.
QString restoredMark(const domain::Restored &restored);
/// What may have happened since, and what is sent when the user goes on.
QString restoredWarning(const domain::Restored &restored);
/// A state's label, with the mark where there is one.
QString withMark(const QString &label, const std::optional<domain::Restored> &restored);
QString stepStateLabel(domain::StepState state);
QString activityOutcomeLabel(domain::Activity::Outcome outcome);
QString rowStateLabel(domain::RowOutcome::State state);
/// Column titles of an exported activity log, a device a row, and the title of its sheets.
QStringList activityHeaders();
QString activityTitle();
/// A sub-code in words; as it stands when nobody knows it, empty when it is.
QString subCodeText(const QString &subCode);

} // namespace tapfleet::text
