#pragma once

#include "base/clock.h"
#include "cache/devicerow.h"
#include "domain/account.h"
#include "domain/sync.h"

#include <map>
#include <random>

/// Devices and pages for the tests of the cache.
namespace tapfleet::tests {

class SetClock final : public base::Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 now = 1'700'000'000'000;
};

inline domain::Device makeDevice(int number)
{
    const std::string n = std::to_string(number);
    domain::Device d;
    d.sn = "SN" + n;
    d.supplierId = "S" + std::to_string(number % 3);
    d.itemId = "I" + std::to_string(number % 5);
    d.bizTid = "T" + n;
    d.name = "收银台 " + n;
    d.model = "M" + std::to_string(number % 7);
    d.supplierName = "供应商" + std::to_string(number % 3);
    d.type = "TAP_TERMINAL";
    d.osFamily = number % 4 ? "ANDROID" : "RTOS";
    d.osVersion = "11." + std::to_string(number % 3);
    if (number % 5)
        d.antOs = number % 2 == 0;
    d.components = {{"IOT_SDK", "3.2." + std::to_string(number % 4)}, {"XPAAS", "1.4"}};
    d.channel = "SUPPLIER_DIRECT";
    d.transfer = "SOLD";
    d.ownerPid = "2088" + std::to_string(number % 11);
    d.ownerName = "所有者" + std::to_string(number % 11);
    d.ownerUpdatedAt = 1'600'000'000'000 + number;
    d.role = "OWNER";
    d.scopes = {"POSTER", "BROADCAST"};
    d.merchantPid = "2088M" + std::to_string(number % 13);
    d.merchantName = "商户" + std::to_string(number % 13);
    d.shopId = "SHOP" + std::to_string(number % 17);
    d.shopName = "门店" + std::to_string(number % 17);
    d.shopCity = "杭州";
    d.bindStatus = "BOUND";
    d.activation = "ACTIVE";
    d.online = number % 3 != 0;
    d.lastBootAt = 1'690'000'000'000 + number;
    d.lastOnlineAt = number % 6 ? 1'690'000'100'000 : domain::kNever;
    d.address = "文三路 " + n + " 号";
    d.province = "浙江";
    d.city = "杭州";
    d.district = "西湖";
    d.latitudeE6 = 30'270'000 + number;
    d.longitudeE6 = 120'150'000 - number;
    d.locatedAt = 1'690'000'000'000;
    d.networkType = "WIFI";
    d.ssid = "net" + std::to_string(number % 19);
    d.signalDbm = -40 - number % 50;
    d.networkOperator = "中国移动";
    if (number % 2) {
        d.iccid = "8986" + n;
        d.simProvider = "PLATFORM";
        d.simStatus = "ACTIVE";
        d.simExpiresAt = 1'800'000'000'000;
    }
    d.freeMb = 1000 + number;
    d.totalMb = 16000;
    d.revision = 1;
    for (int app = 0; app < 4; ++app) {
        const std::string a = std::to_string(app);
        d.apps.push_back({"APP" + a, "应用" + a, "ANDROID_APP", "1." + std::to_string((number + app) % 3), "RUNNING", app == 0, app < 2});
    }
    return d;
}

inline domain::Account anAccount()
{
    domain::Account account;
    account.id = domain::AccountId(1);
    account.name = QStringLiteral("a");
    return account;
}

using Fleet = std::map<domain::DeviceId, domain::Device>;

inline Fleet makeFleet(int count)
{
    Fleet fleet;
    for (int i = 1; i <= count; ++i) {
        const domain::Device device = makeDevice(i);
        fleet[device.id()] = device;
    }
    return fleet;
}

inline domain::DevicePage pageOf(const std::vector<domain::Device> &devices)
{
    domain::DevicePage page;
    for (const domain::Device &device : devices)
        page.devices.push_back({device, cache::valueHash(device)});
    page.total = static_cast<qint64>(devices.size());
    return page;
}

/// The fleet in pages of `size`, the last one with `token`.
inline std::vector<domain::DevicePage> pagesOf(const Fleet &fleet, size_t size, const QString &token)
{
    std::vector<domain::DevicePage> pages(1);
    for (const auto &[id, device] : fleet) {
        if (pages.back().devices.size() == size)
            pages.emplace_back();
        pages.back().devices.push_back({device, cache::valueHash(device)});
    }
    for (domain::DevicePage &page : pages)
        page.total = static_cast<qint64>(fleet.size());
    for (size_t i = 0; i + 1 < pages.size(); ++i)
        pages[i].nextCursor = QStringLiteral("c%1").arg(i + 1);
    pages.back().syncToken = token;
    return pages;
}

} // namespace tapfleet::tests
