#pragma once

#include "domain/preflight.h"
#include "domain/rollout.h"
#include "domain/task.h"
#include "domain/taskinsight.h"

#include <QString>
#include <QStringList>

#include <string_view>

/// Words for app distribution, in the language of the installed translators. Codes that are not known stay as they stand.
namespace tapfleet::text {

QString appKindLabel(std::string_view kind);
QString versionStateLabel(std::string_view state);
QString actionLabel(domain::DistributionAction action);
/// "升级 收银台 3.2.1".
QString taskTitle(const domain::Task &task);
QString taskStateLabel(std::string_view state);
QString taskDeviceStateLabel(std::string_view state);
QString taskGroupLabel(domain::TaskDeviceGroup group);
/// What happened to a device, and what to do next; empty without a code.
QString deviceErrorText(std::string_view errorCode);
QString deviceErrorNextStep(std::string_view errorCode);
QString verificationLabel(domain::Verification verification);

/// SN, supplier, state, error code, error, attempts, reported version, verified, changed at.
QStringList taskResultHeaders();

/// "可以下发": a bucket's title.
QString readinessLabel(domain::Readiness readiness);
/// Why, as a sentence.
QString readinessReason(domain::Readiness readiness);
/// What to do about it, as a button; empty when there is nothing.
QString preflightFixLabel(domain::PreflightFix fix);

QString rolloutStateLabel(domain::RolloutState state);
QString rolloutReasonText(domain::RolloutReason reason); ///< a sentence; empty for None
QString waveStateLabel(domain::WaveState state);
/// The feature of domain::Difference, such as "model".
QString comparedFeatureLabel(std::string_view feature);

/// "12 分钟" / "12 minutes": a length of time in its largest unit that says enough.
QString durationText(qint64 ms);
/// "约 12 分钟内一半，40 分钟内九成 · 按 230 台以往记录".
QString estimateText(const domain::Estimate &estimate);

} // namespace tapfleet::text
