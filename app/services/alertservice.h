#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/alertstore.h"
#include "domain/alert.h"
#include "services/fleetservice.h"
#include "services/syncservice.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <span>
#include <vector>

namespace tapfleet::services {

/// A rule that a person may take over. Its name is text::alertStarterName(word).
struct StarterAlert {
    const char *word;
    const char *filter;
};
std::span<const StarterAlert> starterAlerts();

/// What a check found.
struct AlertReport {
    std::vector<domain::AlertFiring> firings; ///< what is to be told, in the order of the rules
    std::vector<domain::AlertRule> unusable;  ///< rules whose filter is wrong or cannot be followed, for instance without its list
};

/// The alert rules: asks them, keeps what they told, holds it back in quiet hours. Errors are those of cache::AlertStore. GUI thread (or
/// the command line's); devices are compared behind it.
class AlertService final : public QObject
{
    Q_OBJECT
public:
    AlertService(AccountService &accounts, FleetService &fleet, const base::Clock &clock, QObject *parent = nullptr);
    ~AlertService() override;

    [[nodiscard]] base::Result<std::vector<domain::AlertRule>> rules();
    /// Newest first.
    [[nodiscard]] base::Result<std::vector<domain::AlertFiring>> history();
    [[nodiscard]] base::Result<std::vector<domain::AlertDevice>> devices(qint64 firing);
    [[nodiscard]] base::Result<domain::QuietHours> quietHours() const;

    /// changed() follows all of these when they succeed. A filter that nobody can follow is Invalid (codes::FilterInvalid). They are
    /// written behind the thread that asks: a rule may have matched most of the fleet.
    [[nodiscard]] QFuture<base::Result<domain::AlertRule>> add(const domain::AlertRule &rule);
    [[nodiscard]] QFuture<base::Result<void>> update(const domain::AlertRule &rule);
    [[nodiscard]] QFuture<base::Result<void>> setOn(domain::AlertRuleId id, bool on);
    [[nodiscard]] QFuture<base::Result<void>> remove(domain::AlertRuleId id);
    [[nodiscard]] base::Result<void> setQuietHours(const domain::QuietHours &hours);

    /// Asks every rule that is on of the fleet as it is loaded.
    [[nodiscard]] QFuture<base::Result<AlertReport>> check();
    /// What nobody has been told of yet, oldest first, whatever the hour; with that it is told.
    [[nodiscard]] base::Result<std::vector<domain::AlertFiring>> takeUntold();
    /// From now on: checks when a sync has brought the whole fleet and it is loaded again, and tells by fired().
    void follow(SyncService &sync);

Q_SIGNALS:
    void changed(); ///< rules or history
    /// What is to be told now, all of it at once; never in quiet hours, at whose end it follows.
    void fired(const std::vector<tapfleet::domain::AlertFiring> &firings);
    void checkFailed(const tapfleet::base::Error &error);

private:
    base::Result<cache::AlertStore *> store();
    template <typename Act>
    QFuture<std::invoke_result_t<Act, cache::AlertStore &>> write(Act act);
    [[nodiscard]] QFuture<base::Result<QString>> usable(const QString &filter); ///< the same
    void checkIfDue();
    void tell();

    AccountService &m_accounts;
    FleetService &m_fleet;
    const base::Clock &m_clock;
    std::unique_ptr<cache::AlertStore> m_store; ///< opened at its first use
    bool m_isDue = false;
    base::StopSource m_stop; ///< at the end
    QTimer m_quietEnd;
    QThreadPool m_pool;
};

} // namespace tapfleet::services
