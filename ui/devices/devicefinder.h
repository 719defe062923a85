#pragma once

#include "services/fleetservice.h"

#include <QObject>

namespace tapfleet::ui {

/// Asks the fleet for the rows to show: when the question changes and when the fleet changes; only the newest answer
/// counts. GUI thread.
class DeviceFinder final : public QObject
{
    Q_OBJECT
public:
    explicit DeviceFinder(services::FleetService &fleet, QObject *parent = nullptr);

    void find(const services::DeviceQuery &query);
    const services::DeviceQuery &query() const { return m_query; }
    bool isWorking() const { return m_working; }
    bool hasAnswer() const { return m_hasAnswer; }

Q_SIGNALS:
    void started();
    /// `sameQuery`: the fleet changed, not the question.
    void found(const tapfleet::services::DeviceSelection &selection, bool sameQuery);
    void failed(const tapfleet::base::Error &error);

private:
    void ask(bool sameQuery);
    services::FleetService &m_fleet;
    services::DeviceQuery m_query;
    quint64 m_asked = 0;
    bool m_working = false;
    bool m_sameQuery = true; ///< of all questions since the last answer
    bool m_hasAnswer = false;
};

} // namespace tapfleet::ui
