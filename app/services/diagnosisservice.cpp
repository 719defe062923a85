#include "services/diagnosisservice.h"

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

} // namespace tapfleet::services
