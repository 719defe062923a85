#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/devicereader.h"
#include "services/accountservice.h"
#include "snapshot/fleetsnapshot.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace tapfleet::services {

/// A filter and an order.
struct DeviceQuery {
    QString filter; ///< the filter language
    std::vector<snapshot::SortKey> sort{{domain::Field::Sn, false}};
};

/// Rows of one snapshot in order: what a table shows and an export writes.
struct DeviceSelection {
    std::shared_ptr<const snapshot::FleetSnapshot> snapshot;
    std::vector<quint32> rows;
};

/// All that the cache knows of one device.
struct DeviceDetail {
    domain::Account account;
    cache::StoredDevice stored;
    std::optional<qint64> asOf; ///< the moment the account's cache stands for
    std::vector<domain::FieldChange> changes; ///< newest first
};

/// The fleet in memory and questions about it. Loads behind, swaps whole snapshots in. GUI thread (or the command
/// line's); the work runs on a pool.
class FleetService final : public QObject
{
    Q_OBJECT
public:
    FleetService(AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);
    ~FleetService() override;

    std::shared_ptr<const snapshot::FleetSnapshot> snapshot() const { return m_snapshot; } ///< never null
    bool isLoading() const { return m_loading; }
    /// False until the first snapshot of all accounts is there (loadFirst rows may stand before it).
    bool isLoaded() const { return m_loaded; }
    /// Reads the caches of all accounts again; snapshotChanged() follows, or loadFailed().
    void reload();

    /// Filter and sort; the newest call wins, older ones end Canceled. A filter error is Invalid (codes::FilterInvalid)
    /// with the position in Error::code.
    QFuture<base::Result<DeviceSelection>> select(const DeviceQuery &query);
    /// How many devices each filter selects, nothing where it is wrong or cannot be followed; the newest call wins, older ones
    /// end Canceled.
    using Counts = std::vector<std::optional<quint32>>;
    QFuture<base::Result<Counts>> counts(const QStringList &filters);
    QFuture<base::Result<DeviceDetail>> detail(domain::AccountId account, const domain::DeviceId &id);
    /// Every device of that SN in any account.
    QFuture<base::Result<std::vector<DeviceDetail>>> details(const domain::DeviceId &id);

Q_SIGNALS:
    void snapshotChanged();
    void loadFailed(const tapfleet::base::Error &error);

private:
    void loadAllOf(const std::vector<domain::Account> &accounts);

    AccountService &m_accounts;
    const base::Clock &m_clock;
    std::shared_ptr<const snapshot::FleetSnapshot> m_snapshot;
    bool m_loading = false;
    bool m_loaded = false;
    bool m_reloadAgain = false;
    base::StopSource m_loadStop;
    base::StopSource m_selectStop;
    base::StopSource m_countStop;
    QThreadPool m_pool;
};

} // namespace tapfleet::services
