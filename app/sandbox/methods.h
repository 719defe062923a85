#pragma once

#include "base/clock.h"
#include "sandbox/listmarks.h"
#include "sandbox/servedmethod.h"
#include "sandbox/simulatedfleet.h"

#include <QByteArray>
#include <QJsonObject>

#include <atomic>
#include <string>

namespace tapfleet::sandbox {

class Writes;

/// The methods of contract/fleet-service.md: a request's JSON in, the answer's node out. Those that read devices are its own,
/// the others are handed to it. Any thread.
class Methods
{
public:
    Methods(const SimulatedFleet &fleet, const ListMarks &marks, const base::Clock &clock, const std::atomic_int &requestsPerSecond,
            Writes &writes, std::vector<ServedMethod> others);

    bool serves(const QByteArray &method) const;
    std::string answer(const QByteArray &method, const Account &account, const QJsonObject &request) const;
    /// Whether the request follows a sync token.
    static bool followsToken(const QByteArray &method, const QJsonObject &request);

private:
    std::string capability(const Account &account, const QJsonObject &request) const;
    std::string deviceList(const Account &account, const QJsonObject &request) const;
    std::string devicesBySn(const Account &account, const QJsonObject &request) const;
    std::string firstOrNextPage(ListMark mark, std::uint32_t pageSize) const;
    std::string owner(const Account &account, const QJsonObject &request) const;
    std::string network(const Account &account, const QJsonObject &request) const;
    std::string sim(const Account &account, const QJsonObject &request) const;
    const ServedMethod *find(const QByteArray &method) const;

    const SimulatedFleet &m_fleet;
    const ListMarks &m_marks;
    const base::Clock &m_clock;
    const std::atomic_int &m_requestsPerSecond;
    Writes &m_writes;
    std::vector<ServedMethod> m_served;
};

} // namespace tapfleet::sandbox
