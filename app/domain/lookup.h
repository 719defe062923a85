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

/// A supplier whose device has an SN that several have.
struct SupplierCandidate {
    QString supplierId, supplierName;
    friend bool operator==(const SupplierCandidate &, const SupplierCandidate &) = default;
};

/// The owner of an SN, or, when it is not enough to name one device, whose it may be.
struct OwnerAnswer {
    OwnerFact owner;
    std::vector<SupplierCandidate> candidates; ///< not empty: the supplier has to be named
};

/// One check on an app's way to a device.
struct ArrivalStep {
    QString code;               ///< DEVICE_KNOWN … INSTALLED, or as told
    std::optional<bool> passed; ///< absent: not known
    QString detail;
    friend bool operator==(const ArrivalStep &, const ArrivalStep &) = default;
};

/// How far an app came on its way to a device.
struct ArrivalFact {
    std::vector<ArrivalStep> steps;         ///< in their order
    QString taskId, taskState, taskError;   ///< of the last task; empty: there was none
    std::optional<qint64> taskAt;           ///< UTC ms
    QString adviceCode;                     ///< what the knowledge base is asked for; may be empty
};

} // namespace tapfleet::domain
