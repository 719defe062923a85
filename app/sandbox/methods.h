#pragma once

#include "base/clock.h"
#include "sandbox/listmarks.h"
#include "sandbox/simulatedfleet.h"

#include <QByteArray>
#include <QJsonObject>

#include <atomic>
#include <string>

namespace tapfleet::sandbox {

/// The methods of contract/fleet-service.md over a simulated fleet: a request's JSON in, the answer's node out. Any thread.
class Methods
{
public:
    Methods(const SimulatedFleet &fleet, const ListMarks &marks, const base::Clock &clock, const std::atomic_int &requestsPerSecond);

    static bool serves(const QByteArray &method);
    std::string answer(const QByteArray &method, const QJsonObject &request) const;
    /// Whether the request follows a sync token, and the node that says it is not known any more.
    static bool followsToken(const QByteArray &method, const QJsonObject &request);
    static std::string staleTokenNode();

private:
    std::string capability(const QJsonObject &request) const;
    std::string deviceList(const QJsonObject &request) const;
    std::string devicesBySn(const QJsonObject &request) const;
    std::string firstOrNextPage(ListMark mark, std::uint32_t pageSize) const;
    std::string owner(const QJsonObject &request) const;
    std::string network(const QJsonObject &request) const;
    std::string sim(const QJsonObject &request) const;

    struct Row {
        const char *method;
        std::string (Methods::*answer)(const QJsonObject &) const;
    };
    static const Row kRows[5];

    const SimulatedFleet &m_fleet;
    const ListMarks &m_marks;
    const base::Clock &m_clock;
    const std::atomic_int &m_requestsPerSecond;
};

} // namespace tapfleet::sandbox
