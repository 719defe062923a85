#pragma once

#include "domain/grant.h"
#include "domain/journal.h"

/// The writes of contract/fleet-service.md, Grants, as plans for the journal. Pure; `most` is limits.sns_per_write.
namespace tapfleet::cloud {

/// What a new grant gives.
struct GrantTerms {
    domain::Party grantee;
    QStringList scopes;
    std::optional<qint64> expiresAt; ///< UTC ms; absent: no end
};

/// What changes of a grant.
struct GrantChanges {
    std::optional<QStringList> scopes;
    std::optional<std::optional<qint64>> expiresAt; ///< an empty one removes the end
};

inline constexpr int kSnsPerWrite = 500;

/// grant.create takes the first devices, the rest follow by grant.device.add to the grant that it answers with.
domain::WritePlan createGrant(const GrantTerms &terms, const std::vector<domain::DeviceId> &devices, int most = kSnsPerWrite);
domain::WritePlan addToGrant(const domain::Grant &grant, const std::vector<domain::DeviceId> &devices, int most = kSnsPerWrite);
domain::WritePlan removeFromGrant(const domain::Grant &grant, const std::vector<domain::DeviceId> &devices, int most = kSnsPerWrite);
domain::WritePlan modifyGrant(const domain::Grant &grant, const GrantChanges &changes);
domain::WritePlan revokeGrant(const domain::Grant &grant);

/// The devices that an operation's service refused, each with its sub-code, in the frozen order.
std::vector<domain::RowOutcome> refusedRows(const domain::Operation &operation);
/// The same write for the refused devices alone: into the grant that the operation made, or its own. Nothing when it made none
/// although it was to, or when nothing was refused.
std::optional<domain::WritePlan> retryRefused(const domain::Operation &operation, int most = kSnsPerWrite);
/// The grant that the operation made or is about; empty when it made none.
domain::GrantId grantOf(const domain::Operation &operation);
/// The grant as the confirmed steps left it; `before` is the grant that the operation is about, null for one that it made. Nothing when
/// no step was confirmed, or without the grant before.
std::optional<domain::Grant> grantAfter(const domain::Operation &operation, const domain::Grant *before);

} // namespace tapfleet::cloud
