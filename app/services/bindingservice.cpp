#include "services/bindingservice.h"

#include "base/async.h"
#include "cloud/openapi/bindclient.h"

namespace tapfleet::services {

using base::Result;
using domain::BindingFact;
using domain::DeviceId;

namespace {

constexpr size_t kAtOnce = 4;

} // namespace

BindingInquiry::BindingInquiry(const QFuture<Result<cloud::GatewayConfig>> &made, const base::Clock &clock, std::vector<DeviceId> devices,
                               Ask ask)
    : m_ask(std::move(ask))
{
    for (DeviceId &device : devices)
        m_rows.push_back({.fact = {.device = std::move(device)}});
    base::whenDone(made, this, [this, &clock](const Result<cloud::GatewayConfig> &config) {
        if (config) {
            m_gateway = std::make_unique<cloud::GatewayClient>(*config, clock);
            for (size_t i = 0; i < std::min(kAtOnce, m_rows.size()); ++i)
                next();
        } else {
            for (size_t row = 0; row < m_rows.size(); ++row)
                take(row, base::failure(config.error()));
        }
        if (m_rows.empty())
            Q_EMIT finished();
    });
}

BindingInquiry::~BindingInquiry() = default;

void BindingInquiry::next()
{
    if (m_asked == m_rows.size())
        return;
    const size_t row = m_asked++;
    base::whenDone(m_ask(*m_gateway, m_rows[row].fact.device), this, [this, row](Result<BindingFact> fact) {
        take(row, std::move(fact));
        next();
    });
}

void BindingInquiry::take(size_t row, Result<BindingFact> fact)
{
    const DeviceId device = m_rows[row].fact.device;
    if (fact)
        m_rows[row].fact = std::move(*fact);
    else
        m_rows[row].error = std::move(fact.error());
    m_rows[row].fact.device = device;
    ++m_answered;
    Q_EMIT rowChanged(static_cast<int>(row));
    if (isFinished())
        Q_EMIT finished();
}

BindingService::BindingService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
    , m_clock(clock)
{}

std::unique_ptr<BindingInquiry> BindingService::check(const domain::Account &account, const domain::BindingTerms &terms,
                                                      std::vector<DeviceId> devices)
{
    return std::unique_ptr<BindingInquiry>(
        new BindingInquiry(m_accounts.gatewayConfig(account), m_clock, std::move(devices),
                           [terms](cloud::GatewayClient &gateway, const DeviceId &device) { return cloud::BindClient(gateway).check(terms, device); }));
}

std::unique_ptr<BindingInquiry> BindingService::query(const domain::Account &account, std::vector<DeviceId> devices)
{
    return std::unique_ptr<BindingInquiry>(
        new BindingInquiry(m_accounts.gatewayConfig(account), m_clock, std::move(devices),
                           [](cloud::GatewayClient &gateway, const DeviceId &device) { return cloud::BindClient(gateway).query(device); }));
}

QFuture<Result<domain::OperationId>> BindingService::apply(const domain::Account &account, const domain::BindingTerms &terms,
                                                           const std::vector<DeviceId> &devices)
{
    return m_journal.submit(account, cloud::applyBinding(terms, devices));
}

QFuture<Result<domain::OperationId>> BindingService::unbind(const domain::Account &account, domain::BindingTerms::Way way,
                                                            const std::vector<DeviceId> &devices)
{
    return m_journal.submit(account, cloud::endBinding(way, devices));
}

std::vector<BindingRow> BindingService::rowsOf(const domain::Operation &application)
{
    std::vector<BindingRow> rows;
    for (const domain::WriteStep &step : application.steps) {
        BindingRow row{.fact = cloud::parseBindAnswer(step)};
        if (step.state == domain::StepState::Refused)
            row.error = base::Error{.kind = base::ErrorKind::Invalid, .code = step.code, .subCode = step.subCode, .message = step.message};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace tapfleet::services
