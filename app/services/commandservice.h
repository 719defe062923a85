#pragma once

#include "base/clock.h"
#include "domain/journal.h"
#include "domain/remotecommand.h"
#include "services/accountservice.h"
#include "services/journalservice.h"
#include "services/operationwatch.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace tapfleet::services {

/// A device of a command: what the journal says of it, and how it stood when the service was last asked.
struct CommandDevice {
    domain::DeviceId device{};
    domain::RowOutcome::State outcome = domain::RowOutcome::State::Open; ///< of the write
    QString subCode{};                                                  ///< of a refusal
    std::optional<domain::CommandRow> row{};                            ///< absent: never asked about
};

/// A command that went, or is to go, to devices of an account.
struct CommandOverview {
    domain::AccountId account{};
    domain::RemoteCommand command = domain::RemoteCommand::Refresh;
    domain::Operation operation{};        ///< of the journal, with its rows
    std::vector<CommandDevice> devices{}; ///< in the frozen order
    std::optional<qint64> askedAt{};      ///< UTC ms when the states were read; absent: not yet
    bool isOpen() const;                  ///< some device may still change
    qint64 count(QLatin1StringView state) const; ///< of devices whose last known state it is
    qint64 refused() const;
};

/// Remote management 远程管理: commands by way of the journal, followed until each device has ended. GUI thread (or the command line's).
class CommandService final : public QObject
{
    Q_OBJECT
public:
    CommandService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent = nullptr);
    ~CommandService() override;

    static constexpr const char *kScope = "REMOTE_MANAGEMENT";

    /// The future answers when the write is durable. Invalid when it is too many devices at once.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> start(const domain::Account &account, domain::RemoteCommand command,
                                                     const std::vector<domain::DeviceId> &devices);
    /// The newest commands of all accounts, newest first, as far as they are known here; `most`: so many, 0: all.
    [[nodiscard]] QFuture<base::Result<std::vector<CommandOverview>>> commands(int most = 0);
    /// Asks the service how these stand now; the answer is in commands() then.
    [[nodiscard]] QFuture<base::Result<void>> refresh(const domain::Account &account, const domain::Operation &operation);
    /// From now on: asks about what is open. changed() follows when something has.
    void follow();

Q_SIGNALS:
    void changed();
    void askFailed(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);

private:
    void look();
    base::Result<std::optional<domain::Account>> accountOf(domain::AccountId id) const;

    AccountService &m_accounts;
    JournalService &m_journal;
    const base::Clock &m_clock;
    OperationWatch m_watch;
    bool m_isLooking = false;
    QThreadPool m_pool;
};

} // namespace tapfleet::services
