#pragma once

#include "domain/access.h"

#include <QString>

/// Words for grants (设备授权), in the language of the installed translators.
namespace tapfleet::text {

/// 海报投放 for POSTER; an unknown code as it stands.
QString scopeLabel(const QString &scope);
/// Several, in one line.
QString scopeLabels(const QStringList &scopes);
/// What a scope lets its holder do, in one sentence; empty for an unknown one.
QString scopeMeaning(const QString &scope);
/// 生效中 …; the contract's state as it stands where the standing is Other.
QString standingLabel(const domain::Grant &grant, qint64 now);
/// "2027-01-31, in 12 days"; "no end date" without an end.
QString endText(std::optional<qint64> expiresAt, qint64 now);
/// A date without its time, in the locale's way.
QString dateText(qint64 at);
/// The name with the pid behind it; a dash for nobody.
QString partyText(const domain::Party &party);
/// Why a device cannot be granted.
QString barReason(domain::GrantBar bar);
/// Whether I may, and by what or why not, as one sentence.
QString verdictText(const domain::ScopeAccess &access, qint64 now);

/// Codes for JSON: active, expiring-soon …; owner, granted, expired …; not-owner …
const char *standingId(domain::Standing standing);
const char *verdictId(domain::Verdict verdict);
const char *barId(domain::GrantBar bar);

} // namespace tapfleet::text
