#include "services/wifiservice.h"

#include "cloud/openapi/wificlient.h"
#include "services/gatewaycall.h"

namespace tapfleet::services {

using base::Result;

WifiService::WifiService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
    , m_clock(clock)
{}

QFuture<Result<domain::WifiStatus>> WifiService::status(const domain::Account &account, const domain::Terminal &terminal)
{
    return askOnce(m_accounts, m_clock, account, this, [id = QString::fromStdString(terminal.bizTid)](cloud::GatewayClient &gateway) {
        return cloud::WifiClient(gateway).status(id);
    });
}

QFuture<Result<domain::OperationId>> WifiService::set(const domain::Account &account, const domain::Terminal &terminal, const QString &ssid,
                                                      const QString &password)
{
    return m_journal.submit(account, cloud::setWifi(terminal, ssid), password.isNull() ? QStringLiteral("") : password);
}

QFuture<Result<domain::WifiResult>> WifiService::result(const domain::Account &account, const domain::Terminal &terminal)
{
    return askOnce(m_accounts, m_clock, account, this, [id = QString::fromStdString(terminal.bizTid)](cloud::GatewayClient &gateway) {
        return cloud::WifiClient(gateway).result(id);
    });
}

} // namespace tapfleet::services
