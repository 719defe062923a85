#pragma once

#include "base/clock.h"
#include "domain/terminal.h"
#include "domain/wifi.h"
#include "services/accountservice.h"
#include "services/journalservice.h"

#include <QFuture>
#include <QObject>

namespace tapfleet::services {

/// Reads and sets a device's Wi-Fi. GUI thread (or the command line's).
class WifiService final : public QObject
{
    Q_OBJECT
public:
    WifiService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent = nullptr);

    static constexpr const char *kScope = "REMOTE_MANAGEMENT";

    [[nodiscard]] QFuture<base::Result<domain::WifiStatus>> status(const domain::Account &account, const domain::Terminal &terminal);
    /// The future answers when the write is durable; the password is in memory alone until it is sent.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> set(const domain::Account &account, const domain::Terminal &terminal, const QString &ssid,
                                                   const QString &password);
    /// What became of the setting that was made last.
    [[nodiscard]] QFuture<base::Result<domain::WifiResult>> result(const domain::Account &account, const domain::Terminal &terminal);
    JournalService &journal() { return m_journal; }

private:
    AccountService &m_accounts;
    JournalService &m_journal;
    const base::Clock &m_clock;
};

} // namespace tapfleet::services
