#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/diagnosis.h"
#include "services/accountservice.h"
#include "services/batchdiagnosis.h"
#include "services/diagnosis.h"
#include "services/evidence.h"
#include "services/fleetservice.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// Tells what is wrong with a device, or with many: what the caches know at once, then what the cloud says now. GUI thread (or the
/// command line's); files are read on a pool.
class DiagnosisService final : public QObject
{
    Q_OBJECT
public:
    DiagnosisService(AccountService &accounts, FleetService &fleet, const base::Clock &clock, QObject *parent = nullptr);
    ~DiagnosisService() override;

    /// One device. Its signals come after this has returned. Its destruction ends it, though not from within its own signals. The
    /// service must outlive it.
    std::unique_ptr<Diagnosis> diagnose(const DiagnosisQuestion &question);
    /// Many devices in one table; likewise. SNs are looked up in the fleet in memory as it is now: before that is loaded, nothing
    /// is found. An app is looked into only when the cloud is asked.
    std::unique_ptr<BatchDiagnosis> diagnoseMany(std::vector<domain::SnListRow> rows, const BatchQuestion &question);

    /// What a person hands to somebody else about a device (State::Device): the diagnosis as it stands, with the device's history and
    /// what was changed on it, for makeEvidence().
    [[nodiscard]] QFuture<base::Result<GatheredEvidence>> gather(const Diagnosis &diagnosis);

    /// How long one look-up may take before it is given up, by itself; 12 s at first.
    void setLiveLimit(std::chrono::milliseconds limit) { m_liveLimit = limit; }

private:
    AccountService &m_accounts;
    FleetService &m_fleet;
    const base::Clock &m_clock;
    std::chrono::milliseconds m_liveLimit{12'000};
    QThreadPool m_pool;
};

} // namespace tapfleet::services
