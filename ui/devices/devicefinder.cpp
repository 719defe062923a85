#include "ui/devices/devicefinder.h"

#include "base/async.h"

namespace tapfleet::ui {

DeviceFinder::DeviceFinder(services::FleetService &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
{
    connect(&m_fleet, &services::FleetService::snapshotChanged, this, [this] { ask(true); });
    connect(&m_fleet, &services::FleetService::termsChanged, this, [this] { ask(true); });
}

void DeviceFinder::find(const services::DeviceQuery &query)
{
    m_query = query;
    ask(false);
}

void DeviceFinder::ask(bool sameQuery)
{
    m_sameQuery = m_sameQuery && sameQuery;
    m_working = true;
    const quint64 asked = ++m_asked;
    Q_EMIT started();
    base::whenDone(m_fleet.select(m_query), this, [this, asked](base::Result<services::DeviceSelection> answer) {
        if (asked != m_asked)
            return;
        m_working = false;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_hasAnswer = true;
        Q_EMIT found(*answer, std::exchange(m_sameQuery, true));
    });
}

} // namespace tapfleet::ui
