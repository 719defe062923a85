#pragma once

#include "base/clock.h"
#include "snapshot/builder.h"
#include "services/fleetservice.h"
#include "tests/support/settingsinmemory.h"

#include <QHash>

#include <numeric>
#include <string>
#include <vector>

namespace tapfleet::tests {

/// 2026-11-01 12:00 UTC, until moved.
class MovableClock final : public base::Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 now = 1'793'534'400'000;
};

/// A small fleet "SN0000" ...: every third device offline, every fourth without a state.
inline std::shared_ptr<const snapshot::FleetSnapshot> fleet(int devices, int firstNumber = 0, qint64 now = MovableClock().now,
                                                             const std::string &source = "FLEET_SERVICE")
{
    const std::vector<std::string> terms{"", "大润发", "人民广场店", "TAP_TERMINAL", source, "2021004100", "收银台", "ANDROID_APP",
                                         "2.3.1", "RUNNING", "2088102177894561", "OWNER", "UNHEARD_OF"};
    snapshot::Builder builder;
    builder.beginAccount(domain::AccountId(1), QStringLiteral("演示"), terms, static_cast<size_t>(devices), now - 60'000);
    const snapshot::PackedApp app{.appId = 5, .name = 6, .kind = 7, .version = 8, .state = 9, .main = true};
    for (int i = 0; i < devices; ++i) {
        const int number = firstNumber + i;
        const std::string sn = QStringLiteral("SN%1").arg(number, 4, 10, QLatin1Char('0')).toStdString();
        const std::string name = QStringLiteral("收银台\t%1 号").arg(number).toStdString();
        snapshot::PackedDevice device;
        device.sn = sn;
        device.name = name;
        device.merchant = 1;
        device.shop = 2;
        device.type = number == 7 ? 12 : 3;
        device.source = 4;
        device.ownerPid = 10;
        device.role = 11;
        device.online = number % 4 == 3 ? qint8(-1) : qint8(number % 3 != 0);
        device.lastOnlineAt = number == 5 ? domain::kNever : now - 180'000 - number * 1000;
        device.fetchedAt = now - 120'000;
        device.apps = {&app, 1};
        builder.add(device);
    }
    return builder.finish();
}

/// All rows of a snapshot in its order.
inline services::DeviceSelection everything(std::shared_ptr<const snapshot::FleetSnapshot> snapshot)
{
    std::vector<quint32> rows(snapshot->rowCount());
    std::iota(rows.begin(), rows.end(), 0u);
    return {std::move(snapshot), std::move(rows)};
}

/// A million rows that show the devices of a small snapshot again and again: the cost of a table without the time to
/// build a million devices.
inline services::DeviceSelection aMillionRows(std::shared_ptr<const snapshot::FleetSnapshot> snapshot)
{
    std::vector<quint32> rows(1'000'000);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<quint32>(i % snapshot->rowCount());
    return {std::move(snapshot), std::move(rows)};
}

} // namespace tapfleet::tests
