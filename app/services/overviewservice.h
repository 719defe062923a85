#pragma once

#include "services/fleetservice.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <string>
#include <vector>

namespace tapfleet::services {

/// A number of the overview with the filter that shows its devices.
struct OverviewFigure {
    enum class Id { Online, Silent, NeverOnline, NoNetwork, SimExpiring, Unbound };
    Id id = Id::Online;
    QString filter;
    quint32 devices = 0;
};

/// A value with the filter that shows its devices. Of Field::SimExpires the value is a number of days: the card ends within so many,
/// and not within those of the bar before; 0: it has ended; absent: later than all of them.
struct OverviewBar {
    domain::Value value;
    QString filter;
    quint32 devices = 0;
};

/// The values of a field that most devices have, most frequent first; of an app its versions.
struct OverviewPanel {
    domain::Field field = domain::Field::Type;
    std::string appId{}, appName{}; ///< for Field::Apps; the name may be empty
    std::vector<OverviewBar> bars{};
    quint32 further = 0; ///< devices of the values that are left out
};

/// What the fleet looks like as a whole.
struct FleetOverview {
    quint32 devices = 0;
    std::vector<OverviewFigure> figures{}; ///< in the order of Id
    std::vector<OverviewPanel> panels{};   ///< fields that no device tells are left out; the apps on most devices come last
};

/// Counts the fleet for the overview, from the snapshot that the fleet service holds. GUI thread; the counting runs on a pool.
class OverviewService final : public QObject
{
    Q_OBJECT
public:
    OverviewService(const FleetService &fleet, const base::Clock &clock, QObject *parent = nullptr);
    ~OverviewService() override;

    /// The newest call wins, older ones end Canceled.
    [[nodiscard]] QFuture<base::Result<FleetOverview>> load();

private:
    const FleetService &m_fleet;
    const base::Clock &m_clock;
    base::StopSource m_stop;
    QThreadPool m_pool;
};

/// The same at once, in any thread; Canceled when stopped.
[[nodiscard]] base::Result<FleetOverview> countFleet(const snapshot::FleetSnapshot &snapshot, qint64 nowMs,
                                                     const base::StopToken &stop);
} // namespace tapfleet::services
