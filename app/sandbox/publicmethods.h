#pragma once

#include "sandbox/simulatedfleet.h"

#include <QByteArray>
#include <QJsonObject>

#include <mutex>
#include <string>
#include <unordered_map>

namespace tapfleet::sandbox {

/// The public read methods of contract/openapi-iot.md over the same fleet: what a gateway without the fleet service tells.
/// Any thread.
class PublicMethods
{
public:
    explicit PublicMethods(const SimulatedFleet &fleet);

    static bool serves(const QByteArray &method);
    std::string answer(const QByteArray &method, const QJsonObject &request) const;

private:
    using DeviceTest = std::function<bool(const domain::Device &)>;
    struct Row {
        const char *method;
        std::string (PublicMethods::*answer)(const QJsonObject &) const;
    };
    static const Row kRows[7];

    std::string snList(const QJsonObject &request) const;
    std::string device(const QJsonObject &request) const;
    std::string asset(const QJsonObject &request) const;
    std::string location(const QJsonObject &request) const;
    std::string traffic(const QJsonObject &request) const;
    std::string wifi(const QJsonObject &request) const;
    std::string behaviourLog(const QJsonObject &request) const;

    std::optional<domain::Device> known(const std::string &key, const DeviceTest &is) const;
    std::optional<domain::Device> byTerminal(const QJsonObject &request) const;
    void remember(const std::string &key, const domain::DeviceId &id) const;

    const SimulatedFleet &m_fleet;
    mutable std::mutex m_mutex;
    /// Terminal ids and items that were told or found, so that most questions need no search of the fleet.
    mutable std::unordered_map<std::string, domain::DeviceId> m_known;
};

} // namespace tapfleet::sandbox
