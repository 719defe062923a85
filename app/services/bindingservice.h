#pragma once

#include "base/clock.h"
#include "domain/binding.h"
#include "services/accountservice.h"
#include "services/journalservice.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace tapfleet::services {

/// A device of a check, an application or a query, with what was said of it.
struct BindingRow {
    domain::BindingFact fact{};
    std::optional<base::Error> error{}; ///< why nothing was said
};

/// Asks one question of many devices, a few at a time. Emits as each is answered; its destruction ends it. Thread of its creator.
class BindingInquiry final : public QObject
{
    Q_OBJECT
public:
    ~BindingInquiry() override;
    const std::vector<BindingRow> &rows() const { return m_rows; } ///< in the order in which they were asked
    int answered() const { return m_answered; }
    bool isFinished() const { return m_answered == static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void rowChanged(int row);
    void finished();

private:
    friend class BindingService;
    using Ask = std::function<QFuture<base::Result<domain::BindingFact>>(cloud::GatewayClient &, const domain::DeviceId &)>;
    BindingInquiry(const QFuture<base::Result<cloud::GatewayConfig>> &config, const base::Clock &clock, std::vector<domain::DeviceId> devices,
                   Ask ask);
    void next();
    void take(size_t row, base::Result<domain::BindingFact> fact);

    const Ask m_ask;
    std::vector<BindingRow> m_rows;
    std::unique_ptr<cloud::GatewayClient> m_gateway;
    size_t m_asked = 0;
    int m_answered = 0;
};

/// Binds devices to merchants and shops (厂商进件, contract/openapi-iot.md 2.2) by way of the journal. GUI thread (or the command
/// line's).
class BindingService final : public QObject
{
    Q_OBJECT
public:
    BindingService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent = nullptr);

    /// Whether the merchant will have to sign, and what speaks against it, a device at a time.
    std::unique_ptr<BindingInquiry> check(const domain::Account &account, const domain::BindingTerms &terms,
                                          std::vector<domain::DeviceId> devices);
    /// How each device is bound now.
    std::unique_ptr<BindingInquiry> query(const domain::Account &account, std::vector<domain::DeviceId> devices);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> apply(const domain::Account &account, const domain::BindingTerms &terms,
                                                     const std::vector<domain::DeviceId> &devices);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> unbind(const domain::Account &account, domain::BindingTerms::Way way,
                                                      const std::vector<domain::DeviceId> &devices);
    /// What an application was answered, a row a device.
    static std::vector<BindingRow> rowsOf(const domain::Operation &application);
    JournalService &journal() { return m_journal; }

private:
    AccountService &m_accounts;
    JournalService &m_journal;
    const base::Clock &m_clock;
};

} // namespace tapfleet::services
