#pragma once

#include "sandbox/simulatedfleet.h"

#include <QByteArray>
#include <QJsonObject>

#include <mutex>
#include <string>
#include <unordered_map>

namespace tapfleet::sandbox {

/// The wireless networks that a device sees: its own first.
std::vector<std::string> seenNetworks(const domain::Device &device);

/// The public read methods of contract/openapi-iot.md over the same fleet: what a gateway without the fleet service tells.
/// Any thread.
class PublicMethods
{
public:
    explicit PublicMethods(const SimulatedFleet &fleet);

    static bool serves(const QByteArray &method);
    /// `viewer` is the asking account's place among those that look at the fleet.
    std::string answer(const QByteArray &method, std::uint32_t viewer, const QJsonObject &request) const;
    /// The device that the request's biz_tid names, as the viewer sees it.
    std::optional<domain::Device> byTerminal(std::uint32_t viewer, const QJsonObject &request) const;

private:
    using DeviceTest = std::function<bool(const domain::Device &)>;
    struct Row {
        const char *method;
        std::string (PublicMethods::*answer)(std::uint32_t viewer, const QJsonObject &) const;
    };
    static const Row kRows[7];

    std::string snList(std::uint32_t viewer, const QJsonObject &request) const;
    std::string device(std::uint32_t viewer, const QJsonObject &request) const;
    std::string asset(std::uint32_t viewer, const QJsonObject &request) const;
    std::string location(std::uint32_t viewer, const QJsonObject &request) const;
    std::string traffic(std::uint32_t viewer, const QJsonObject &request) const;
    std::string wifi(std::uint32_t viewer, const QJsonObject &request) const;
    std::string behaviourLog(std::uint32_t viewer, const QJsonObject &request) const;

    std::optional<domain::Device> known(std::uint32_t viewer, const std::string &key, const DeviceTest &is) const;
    void remember(const std::string &key, const domain::DeviceId &id) const;

    const SimulatedFleet &m_fleet;
    mutable std::mutex m_mutex;
    /// Terminal ids and items that were told or found, so that most questions need no search of the fleet.
    mutable std::unordered_map<std::string, domain::DeviceId> m_known;
};

} // namespace tapfleet::sandbox
