#include "fleet.h"

namespace tapfleet::bench {

namespace {

constexpr int kMerchants = 20'000, kShops = 100'000, kModels = 40, kCities = 330;

quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

std::string digits(quint64 value, size_t width)
{
    std::string text = std::to_string(value);
    return text.size() >= width ? text.substr(text.size() - width) : std::string(width - text.size(), '0') + text;
}

/// Terms of the account, each range of a kind one after the other.
struct Terms {
    std::vector<std::string> texts{std::string()};
    snapshot::Term add(const std::string &text)
    {
        texts.push_back(text);
        return static_cast<snapshot::Term>(texts.size() - 1);
    }
    template <typename Name>
    snapshot::Term addAll(int count, Name name)
    {
        const auto first = static_cast<snapshot::Term>(texts.size());
        for (int i = 0; i < count; ++i)
            texts.push_back(name(i));
        return first;
    }
};

} // namespace

std::string merchantName(int merchant)
{
    static const std::vector<std::string> brands{"大润发", "华联超市", "便利蜂", "老百姓大药房", "永辉", "Lawson罗森", "沙县小吃", "蜜雪冰城", "瑞幸咖啡", "中石化"};
    return brands[size_t(merchant) % brands.size()] + "（" + std::to_string(merchant / 10) + "）";
}

std::string shopName(int shop)
{
    static const std::vector<std::string> places{"旗舰店", "火车站店", "人民路店", "万达广场店", "大学城店"};
    return merchantName(shop % kMerchants) + places[size_t(shop) % places.size()] + std::to_string(shop);
}

std::string modelName(int model)
{
    return "P" + std::to_string(model) + "-PRO";
}

Row row(quint32 number)
{
    const quint64 hash = mixed(number + 1);
    Row made;
    made.sn = "SN2088" + digits(hash, 8) + digits(number, 4);
    made.tid = "0101" + digits(mixed(hash), 16);
    made.shop = static_cast<int>(hash % kShops);
    made.merchant = made.shop % kMerchants;
    made.model = static_cast<int>(hash >> 20) % kModels;
    made.city = static_cast<int>(hash >> 33) % kCities;
    made.name = "收银台" + std::to_string(hash % 97) + "号机" + digits(number, 6);
    made.iccid = hash % 3 == 0 ? "898600" + digits(mixed(hash + 7), 14) : std::string();
    made.address = "浙江省杭州市西湖区文一西路" + std::to_string(hash % 2000) + "号";
    return made;
}

std::shared_ptr<const snapshot::FleetSnapshot> fleet(quint32 rows)
{
    Terms terms;
    const auto merchants = terms.addAll(kMerchants, merchantName);
    const auto merchantPids = terms.addAll(kMerchants, [](int i) { return "2088" + digits(mixed(quint64(i)), 12); });
    const auto shops = terms.addAll(kShops, shopName);
    const auto shopIds = terms.addAll(kShops, [](int i) { return "S" + digits(mixed(quint64(i) + 9), 12); });
    const auto models = terms.addAll(kModels, modelName);
    const auto cities = terms.addAll(kCities, [](int i) { return "城市" + std::to_string(i); });
    const auto codes = terms.addAll(16, [](int i) { return "CODE_" + std::to_string(i); });
    const auto versions = terms.addAll(60, [](int i) { return std::to_string(i / 10) + '.' + std::to_string(i % 10); });
    const auto networks = terms.addAll(5000, [](int i) { return "wifi-" + std::to_string(i); });
    const auto appNames = terms.addAll(200, [](int i) { return "应用" + std::to_string(i); });
    const auto appIds = terms.addAll(200, [](int i) { return "2021" + digits(mixed(quint64(i)), 12); });
    snapshot::Builder builder;
    builder.beginAccount(domain::AccountId(1), QStringLiteral("bench"), terms.texts, rows, 1'793'000'000'000);
    for (quint32 i = 0; i < rows; ++i) {
        const Row made = row(i);
        const quint64 hash = mixed(i + 77);
        const auto code = [&](int shift, quint32 of) { return codes + static_cast<snapshot::Term>(hash >> shift) % of; };
        const auto second = [&](int shift) { return 1'790'000'000'000 + static_cast<qint64>(hash >> shift & 0x1FFFFF) * 1000; };
        snapshot::PackedDevice d;
        d.sn = made.sn; d.bizTid = made.tid; d.name = made.name; d.iccid = made.iccid; d.address = made.address;
        d.merchant = merchants + quint32(made.merchant); d.merchantPid = merchantPids + quint32(made.merchant);
        d.shop = shops + quint32(made.shop); d.shopId = shopIds + quint32(made.shop);
        d.model = models + quint32(made.model); d.city = d.shopCity = cities + quint32(made.city);
        d.supplierId = code(3, 4); d.itemId = code(5, 16); d.supplier = code(3, 4); d.type = code(7, 7); d.os = code(9, 3);
        d.osVersion = versions + quint32(hash % 60); d.components = code(11, 5); d.channel = code(13, 4); d.transfer = code(15, 4);
        d.owner = d.merchant; d.ownerPid = d.merchantPid; d.role = code(17, 2); d.scopes = code(19, 8); d.bind = code(21, 2);
        d.activation = code(23, 3); d.province = code(25, 16); d.district = cities + quint32(hash >> 40) % kCities; d.network = code(27, 4);
        d.ssid = networks + quint32(hash >> 30) % 5000; d.networkOperator = code(29, 3); d.simProvider = code(31, 2);
        d.simStatus = code(33, 3); d.source = codes;
        d.antOs = hash & 1; d.online = hash >> 1 & 1;
        d.ownerUpdatedAt = second(1); d.lastBootAt = second(5); d.lastOnlineAt = second(9); d.locatedAt = second(13); d.simExpiresAt = second(17);
        d.latitudeE6 = 30'000'000 + static_cast<qint64>(hash % 5'000'000); d.longitudeE6 = 120'000'000 + static_cast<qint64>(hash % 7'000'000);
        d.signalDbm = -30 - static_cast<qint64>(hash % 80); d.freeMb = static_cast<qint64>(hash % 30'000); d.totalMb = 32'768;
        d.revision = static_cast<qint64>(hash % 1000); d.fetchedAt = 1'793'000'000'000 + i / 5;
        std::array<snapshot::PackedApp, 4> apps;
        for (size_t k = 0; k < apps.size(); ++k) {
            const quint32 app = quint32(hash >> (k * 9)) % 200;
            apps[k] = {appIds + app, appNames + app, codes, versions + quint32(hash >> (k * 7)) % 10, codes + 1, k == 0, false};
        }
        d.apps = apps;
        builder.add(d);
    }
    return builder.finish();
}

} // namespace tapfleet::bench
