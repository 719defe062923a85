#pragma once

#include "domain/device.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// Answers of the support look-ups of contract/fleet-service.md: live, one SN each.
namespace tapfleet::domain {

struct OwnerFact {
    QString state; ///< OWNED or UNOWNED
    QString ownerPid, ownerNameMasked;
    std::optional<qint64> ownerUpdatedAt;
    QString myRole;
    QStringList myScopes;
};

struct NetworkFact {
    std::optional<bool> online;
    QString type, ssid, networkOperator;
    std::optional<qint64> signalDbm;
    std::optional<qint64> lastHeartbeatAt;
    std::optional<bool> abnormal;
    QString reason;
};

struct SimFact {
    QString iccid, provider, networkOperator, cardStatus, planName;
    std::optional<qint64> totalMb, usedMb, effectiveAt, expiresAt;
};

} // namespace tapfleet::domain
