#include "services/diagnosisservice.h"

#include "base/async.h"

#include <QtConcurrentRun>

namespace tapfleet::services {

DiagnosisService::DiagnosisService(AccountService &accounts, FleetService &fleet, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_fleet(fleet)
    , m_clock(clock)
{}

DiagnosisService::~DiagnosisService()
{
    m_pool.waitForDone();
}

std::unique_ptr<Diagnosis> DiagnosisService::diagnose(const DiagnosisQuestion &question)
{
    return std::make_unique<Diagnosis>(Diagnosis::Context{m_accounts, m_clock, m_pool, m_fleet.snapshot(), m_liveLimit},
                                       question);
}

std::unique_ptr<BatchDiagnosis> DiagnosisService::diagnoseMany(std::vector<domain::SnListRow> rows,
                                                               const BatchQuestion &question)
{
    return std::make_unique<BatchDiagnosis>(BatchDiagnosis::Context{m_accounts, m_clock, m_fleet.snapshot(), m_liveLimit},
                                            std::move(rows), question);
}

QFuture<base::Result<GatheredEvidence>> DiagnosisService::gather(const Diagnosis &diagnosis)
{
    using Told = base::Result<GatheredEvidence>;
    auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::readyFuture(Told(base::failure(std::move(accounts.error()))));
    return QtConcurrent::run(&m_pool, [home = m_accounts.home(), accounts = std::move(*accounts),
                                       told = toldNow(diagnosis, m_clock.nowMs())]() mutable -> Told {
        auto kept = readEvidence(home, accounts, told);
        if (!kept)
            return base::failure(std::move(kept.error()));
        return GatheredEvidence{std::move(told), std::move(*kept)};
    });
}

} // namespace tapfleet::services
