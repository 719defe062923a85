#pragma once

#include "base/clock.h"
#include "sandbox/account.h"
#include "sandbox/simulatedfleet.h"

#include <QJsonObject>

namespace tapfleet::sandbox {

/// The public methods of contract/openapi-iot.md that change something. They have no out_biz_no: each call is executed. Any thread.
class PublicWrites
{
public:
    PublicWrites(SimulatedFleet &fleet, const base::Clock &clock) : m_fleet(fleet), m_clock(clock) {}

    static bool serves(const QByteArray &method);
    std::string answer(const Account &account, const QJsonObject &request) const;

private:
    SimulatedFleet &m_fleet;
    const base::Clock &m_clock;
};

} // namespace tapfleet::sandbox
