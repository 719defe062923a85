#include "randomfleet.h"

#include "domain/account.h"

#include <QRandomGenerator>

#include <map>

namespace tapfleet::test {

using snapshot::PackedDevice;

namespace {

class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    std::string one(const std::vector<const char *> &of) { return of[size_t(below(int(of.size())))]; }
    std::string maybe(const std::vector<const char *> &of) { return below(4) == 0 ? std::string() : one(of); }
    std::optional<qint64> number(qint64 low, qint64 high)
    {
        return below(4) == 0 ? std::nullopt : std::optional(static_cast<qint64>(quint64(low) + m_random.generate64() % (quint64(high) - quint64(low) + 1)));
    }
    std::optional<bool> yesNo()
    {
        const int answer = below(3);
        return answer == 2 ? std::nullopt : std::optional(answer == 1);
    }
    std::optional<qint64> time(qint64 nowMs)
    {
        if (below(5) == 0)
            return below(2) ? std::nullopt : std::optional(domain::kNever);
        return (nowMs / 1000 - below(30 * 86'400) + 3600) * 1000;
    }

private:
    QRandomGenerator m_random;
};

domain::Device randomDevice(Dice &dice, qint64 nowMs, int row)
{
    domain::Device d;
    const std::string number = std::to_string(dice.below(1000));
    d.sn = dice.one({"SN", "sn", "XP1000", "碰", "Ｓn"}) + number + (row % 2 ? "A" : "b");
    d.supplierId = dice.one({"2088001", "2088002", ""});
    d.itemId = dice.maybe({"I1", "I2"});
    d.bizTid = dice.maybe({"0101000001", "010200A", "01b"});
    d.name = dice.maybe({"一号机", "前台（左）", "Ｋ１２ 收银", "ﬁne Straße", "STRASSE", "Ｃafé", "Cafe\u0301", "a*b\\c", "ｶﾞｷﾞ", "İx", "台10", "台9"});
    d.model = dice.maybe({"P1", "p1-PRO", "Ｐ1", "㎏-X"});
    d.supplierName = dice.maybe({"商米", "联迪"});
    d.type = dice.maybe({"FACE_TERMINAL", "TAP_TERMINAL", "HOLOGRAM"});
    d.osFamily = dice.maybe({"ANDROID", "LINUX"});
    d.osVersion = dice.maybe({"2.10.0", "2.9.9", "3.0", "3.0-beta", "v3.0.0", "weird"});
    d.antOs = dice.yesNo();
    if (dice.below(2))
        d.components.push_back({"IOT_SDK", dice.maybe({"3.2", "4"})});
    if (dice.below(3) == 0)
        d.components.push_back({"XPAAS", "1.4"});
    d.channel = dice.maybe({"LEASING", "PLATFORM_MALL"});
    d.transfer = dice.maybe({"SOLD", "LEASED"});
    d.ownerName = dice.maybe({"大润发", "华联"});
    d.ownerPid = dice.maybe({"2088102", "2088103"});
    d.ownerUpdatedAt = dice.time(nowMs);
    d.role = dice.maybe({"OWNER", "GRANTEE"});
    if (dice.below(2))
        d.scopes = dice.below(2) ? std::vector<std::string>{"POSTER"} : std::vector<std::string>{"POSTER", "BROADCAST"};
    d.merchantName = dice.maybe({"大润发", "大润发（杭州）", "润", "ＡＢＣ 便利", "abc超市"});
    d.merchantPid = dice.maybe({"2088201"});
    d.shopName = dice.maybe({"旗舰店", "二店", "Shop 1"});
    d.shopId = dice.maybe({"S1", "S2"});
    d.shopCity = dice.maybe({"杭州市", "上海市"});
    d.bindStatus = dice.maybe({"BOUND", "UNBOUND"});
    d.activation = dice.maybe({"ACTIVE"});
    d.online = dice.yesNo();
    d.lastBootAt = dice.time(nowMs);
    d.lastOnlineAt = dice.time(nowMs);
    d.address = dice.maybe({"文一西路1号", "南京路（东）2号"});
    d.province = dice.maybe({"浙江省"});
    d.city = dice.maybe({"杭州市", "宁波市"});
    d.district = dice.maybe({"西湖区"});
    d.latitudeE6 = dice.number(-90'000'000, 90'000'000);
    d.longitudeE6 = dice.number(-180'000'000, 180'000'000);
    d.locatedAt = dice.number(nowMs - 1000, nowMs); // not whole seconds
    d.networkType = dice.maybe({"WIFI", "NONE"});
    d.ssid = dice.maybe({"office", "OFFICE-5G"});
    d.signalDbm = dice.number(-110, -30);
    d.networkOperator = dice.maybe({"中国移动"});
    d.iccid = dice.maybe({"89860012345678901234", "8986001A"});
    d.simProvider = dice.maybe({"PLATFORM"});
    d.simStatus = dice.maybe({"ACTIVE", "EXPIRED"});
    d.simExpiresAt = dice.time(nowMs);
    for (int i = dice.below(4); i > 0; --i) {
        d.apps.push_back({dice.one({"2021004100", "2021004200"}), dice.maybe({"收银台", "ＰＯＳ"}), "ANDROID_APP", dice.maybe({"2.3.1", "1.0"}),
                          dice.maybe({"RUNNING"}), dice.below(2) == 0, dice.below(2) == 0});
    }
    d.freeMb = dice.number(0, 70'000);
    d.totalMb = dice.number(8'000'000'000, 8'000'000'500);
    d.revision = dice.number(std::numeric_limits<qint64>::min() + 1, std::numeric_limits<qint64>::max() / 2 - 2);
    return d;
}

/// Numbers the texts of one account.
class Terms
{
public:
    snapshot::Term operator()(const std::string &text)
    {
        const auto [found, isNew] = m_index.try_emplace(text, static_cast<snapshot::Term>(m_texts.size()));
        if (isNew)
            m_texts.push_back(text);
        return found->second;
    }
    const std::vector<std::string> &texts() const { return m_texts; }

private:
    std::vector<std::string> m_texts{std::string()};
    std::map<std::string, snapshot::Term> m_index{{std::string(), 0}};
};

qint8 packed(std::optional<bool> answer)
{
    return answer ? static_cast<qint8>(*answer ? 1 : 0) : qint8(-1);
}

PackedDevice packed(const FleetDevice &fleetDevice, Terms &terms, std::vector<snapshot::PackedApp> &apps)
{
    const domain::Device &d = fleetDevice.device;
    const auto number = [](std::optional<qint64> value) { return value.value_or(PackedDevice::kAbsent); };
    apps.clear();
    for (const domain::InstalledApp &app : d.apps)
        apps.push_back({terms(app.appId), terms(app.name), terms(app.kind), terms(app.version), terms(app.state), app.main, app.autoStart});
    PackedDevice p;
    p.sn = d.sn; p.bizTid = d.bizTid; p.name = d.name; p.iccid = d.iccid; p.address = d.address;
    p.supplierId = terms(d.supplierId); p.itemId = terms(d.itemId); p.model = terms(d.model); p.supplier = terms(d.supplierName);
    p.type = terms(d.type); p.os = terms(d.osFamily); p.osVersion = terms(d.osVersion); p.components = terms(componentsText(d.components));
    p.channel = terms(d.channel); p.transfer = terms(d.transfer); p.owner = terms(d.ownerName); p.ownerPid = terms(d.ownerPid);
    p.role = terms(d.role); p.scopes = terms(domain::scopesText(d.scopes)); p.merchant = terms(d.merchantName); p.merchantPid = terms(d.merchantPid);
    p.shop = terms(d.shopName); p.shopId = terms(d.shopId); p.shopCity = terms(d.shopCity); p.bind = terms(d.bindStatus);
    p.activation = terms(d.activation); p.province = terms(d.province); p.city = terms(d.city); p.district = terms(d.district);
    p.network = terms(d.networkType); p.ssid = terms(d.ssid); p.networkOperator = terms(d.networkOperator);
    p.simProvider = terms(d.simProvider); p.simStatus = terms(d.simStatus); p.source = terms(fleetDevice.source);
    p.antOs = packed(d.antOs); p.online = packed(d.online);
    p.ownerUpdatedAt = number(d.ownerUpdatedAt); p.lastBootAt = number(d.lastBootAt); p.lastOnlineAt = number(d.lastOnlineAt);
    p.locatedAt = number(d.locatedAt); p.simExpiresAt = number(d.simExpiresAt); p.latitudeE6 = number(d.latitudeE6);
    p.longitudeE6 = number(d.longitudeE6); p.signalDbm = number(d.signalDbm); p.freeMb = number(d.freeMb);
    p.totalMb = number(d.totalMb); p.revision = number(d.revision); p.fetchedAt = number(fleetDevice.synced);
    p.apps = apps;
    return p;
}

} // namespace

std::vector<FleetDevice> randomFleet(quint32 seed, int rows, qint64 nowMs)
{
    Dice dice(seed);
    std::vector<FleetDevice> fleet;
    for (int row = 0; row < rows; ++row) {
        const int account = row * 3 / rows;
        fleet.push_back({randomDevice(dice, nowMs, row), account + 10, account == 1 ? "门店账号" : "Account " + std::to_string(account),
                         account == 2 ? domain::kSourceConsoleFile : domain::kSourceFleetService, nowMs - dice.below(1'000'000)});
    }
    return fleet;
}

void build(snapshot::Builder &builder, const std::vector<FleetDevice> &fleet)
{
    for (size_t first = 0; first < fleet.size();) {
        size_t last = first;
        while (last < fleet.size() && fleet[last].accountId == fleet[first].accountId)
            ++last;
        Terms terms;
        std::vector<snapshot::PackedApp> apps;
        for (size_t i = first; i < last; ++i)
            (void)packed(fleet[i], terms, apps); // numbers all texts before the account begins
        builder.beginAccount(domain::AccountId(fleet[first].accountId), QString::fromStdString(fleet[first].accountName), terms.texts(),
                             last - first, std::nullopt);
        for (; first < last; ++first)
            builder.add(packed(fleet[first], terms, apps));
    }
}

std::shared_ptr<const snapshot::FleetSnapshot> snapshotOf(const std::vector<FleetDevice> &fleet)
{
    snapshot::Builder builder;
    build(builder, fleet);
    return builder.finish();
}

domain::Value expectedValue(const FleetDevice &device, domain::Field field)
{
    switch (field) {
    case domain::Field::Account: return device.accountName;
    case domain::Field::Source: return device.source;
    case domain::Field::Synced: return device.synced ? domain::Value(*device.synced) : domain::Value();
    default: return domain::value(device.device, field);
    }
}

} // namespace tapfleet::test
