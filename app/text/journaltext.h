#pragma once

#include "domain/journal.h"

#include <QString>

/// Words for the write journal and the activity log, in the language of the installed translators.
namespace tapfleet::text {

/// What an operation does: "发起授权" for grant.create; a kind that is not known as it stands.
QString operationLabel(const QString &kind);
QString operationStateLabel(domain::OperationState state);
/// What it waits for, as a sentence; empty where the state says it all.
QString operationStateReason(domain::OperationState state);
QString stepStateLabel(domain::StepState state);
QString activityOutcomeLabel(domain::Activity::Outcome outcome);
/// A sub-code in words; as it stands when nobody knows it, empty when it is.
QString subCodeText(const QString &subCode);

} // namespace tapfleet::text
