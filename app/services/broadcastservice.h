#pragma once

#include "base/clock.h"
#include "cache/broadcaststore.h"
#include "domain/broadcast.h"
#include "domain/terminal.h"
#include "services/accountservice.h"
#include "services/journalservice.h"
#include "services/operationwatch.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <optional>
#include <span>
#include <vector>

namespace tapfleet::services {

/// A device of a broadcast: what the journal says of it, and what it said when it was last asked.
struct BroadcastDevice {
    domain::DeviceId device{};
    domain::StepState state = domain::StepState::Prepared; ///< of the write
    QString subCode{};                                    ///< of a refusal
    std::optional<cache::BroadcastStore::Known> told{};   ///< absent: never asked, or a daily one, of which nothing is told
};

/// A broadcast that went, or is to go, to devices of an account.
struct BroadcastOverview {
    domain::AccountId account{};
    domain::BroadcastTerms terms{};
    domain::Operation operation{}; ///< of the journal, with its rows
    std::vector<BroadcastDevice> devices{}; ///< in the frozen order
    bool isStopped = false;        ///< daily, and taken off again
    bool isOpen(qint64 now) const; ///< some device may still tell that it has spoken
    qint64 spoken() const;
    qint64 refused() const;
    std::optional<qint64> askedAt() const; ///< UTC ms of the device asked the longest ago; absent before all were
};

/// Which broadcasts are asked for.
struct BroadcastQuestion {
    qint64 since = 0; ///< UTC ms when they were prepared
    int most = 0;     ///< the newest so many; 0: all
};

/// A text that comes with the program. Its name and its words are text::broadcastStarter(word).
std::span<const char *const> starterBroadcasts();

/// Broadcasts 播报 by way of the journal, and whether the devices have spoken. GUI thread (or the command line's).
class BroadcastService final : public QObject
{
    Q_OBJECT
public:
    BroadcastService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent = nullptr);
    ~BroadcastService() override;

    static constexpr const char *kScope = "BROADCAST";

    /// The future answers when the write is durable. Invalid (codes::BroadcastInvalid) by the rules of domain/broadcast.h.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> start(const domain::Account &account, const domain::BroadcastTerms &terms,
                                                     const std::vector<domain::Terminal> &terminals);
    /// Takes a daily broadcast off its devices. Invalid when there is none on any.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> stop(const domain::Account &account, const domain::Operation &broadcast);
    /// The newest broadcasts of all accounts, newest first, as far as they are known here.
    [[nodiscard]] QFuture<base::Result<std::vector<BroadcastOverview>>> broadcasts(const BroadcastQuestion &question = {});
    /// Asks the devices that have not spoken yet; the answer is in broadcasts() then.
    [[nodiscard]] QFuture<base::Result<void>> refresh(const domain::Account &account, const BroadcastOverview &broadcast);
    /// From now on: asks about what is open. changed() follows when something has.
    void follow();

    [[nodiscard]] base::Result<std::vector<domain::BroadcastTemplate>> templates();
    /// In the place of one of that name.
    [[nodiscard]] base::Result<void> keepTemplate(const domain::BroadcastTemplate &one);
    [[nodiscard]] base::Result<void> removeTemplate(const QString &name);

Q_SIGNALS:
    void changed();
    void askFailed(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);
    void templatesChanged();

private:
    void look();
    base::Result<void> onTemplates(const std::function<base::Result<void>(cache::BroadcastTemplates &)> &act);

    AccountService &m_accounts;
    JournalService &m_journal;
    const base::Clock &m_clock;
    OperationWatch m_watch;
    bool m_isLooking = false;
    QThreadPool m_pool;
};

} // namespace tapfleet::services
