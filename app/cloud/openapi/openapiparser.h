#pragma once

#include "base/result.h"
#include "domain/device.h"

#include <QByteArray>

#include <optional>
#include <vector>

/// Reads verified nodes of the public methods (contract/openapi-iot.md 2.1, 2.4) into domain values. Leniently: object or
/// array, number or text, absent or not. A Device holds only what the method tells. Any thread.
namespace tapfleet::cloud {

/// One page of iot.advertiser.device.query.
struct SnPage {
    std::vector<std::string> sns;
    std::optional<qint64> total;
};

[[nodiscard]] base::Result<SnPage> parseSnPage(const QByteArray &node);
/// BIND, ACTIVED and their like become the codes of the fleet service; an unknown word stays as it is.
[[nodiscard]] base::Result<domain::Device> parsePublicDevice(const QByteArray &node);
[[nodiscard]] base::Result<domain::Device> parseAsset(const QByteArray &node);
[[nodiscard]] base::Result<domain::Device> parseLocation(const QByteArray &node);
[[nodiscard]] base::Result<domain::Device> parseTraffic(const QByteArray &node);
[[nodiscard]] base::Result<domain::Device> parseWifi(const QByteArray &node);
/// The newest heartbeat as lastOnlineAt.
[[nodiscard]] base::Result<domain::Device> parseHeartbeat(const QByteArray &node);

} // namespace tapfleet::cloud
