#include "sandbox/devicemaker.h"

#include "sandbox/account.h"
#include "sandbox/catalogue.h"
#include "sandbox/software.h"

#include <array>

namespace tapfleet::sandbox {

/// Where a device stands and whose shop it is.
struct Site {
    std::uint32_t shop = 0;
    std::uint32_t ordinal = 0; ///< of the device in its shop
    const catalogue::City *city = nullptr;
    const catalogue::District *district = nullptr;
    const catalogue::Trade *trade = nullptr;
    const std::string *street = nullptr;
    int number = 0;
    std::uint64_t merchant = 0;
    std::string merchantName, shopName;
};

namespace {

// Salts keep the draws of one question apart from those of another.
constexpr std::uint64_t kTwinSalt = 1, kKindSalt = 2, kSiteSalt = 3, kDeviceSalt = 4, kShardSalt = 5, kChainSalt = 6, kCardSalt = 7;

constexpr std::uint32_t kSerials = 10'000'000;
constexpr std::uint32_t kStep = 7'368'787; // has no factor in common with kSerials, so that every serial comes once
constexpr qint64 kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr std::uint32_t kDevicesInRow = 16, kShopsInRow = 6;
constexpr int kDrawsBeforeHolding = 5; // as make() draws before it asks whose the device is

constexpr std::uint32_t inverseOfStep()
{
    std::int64_t a = kStep, b = kSerials, x = 1, y = 0;
    while (b != 0) {
        const std::int64_t q = a / b;
        std::int64_t t = a - q * b;
        a = b;
        b = t;
        t = x - q * y;
        x = y;
        y = t;
    }
    return static_cast<std::uint32_t>((x % kSerials + kSerials) % kSerials);
}
static_assert(std::uint64_t{kStep} * inverseOfStep() % kSerials == 1);

void appendDigits(std::string &text, std::uint64_t value, int digits)
{
    std::array<char, 20> buffer{};
    for (int i = digits - 1; i >= 0; --i) {
        buffer[static_cast<size_t>(i)] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    text.append(buffer.data(), static_cast<size_t>(digits));
}

std::optional<std::uint32_t> digits(std::string_view text, size_t from, size_t count)
{
    if (from + count > text.size())
        return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
}

/// The district as shops carry it: without 区, 市, 镇 or 街道.
std::string_view shortName(std::string_view district)
{
    for (const std::string_view ending : {std::string_view("街道"), std::string_view("新区"), std::string_view("区"),
                                          std::string_view("市"), std::string_view("镇")}) {
        if (district.ends_with(ending) && district.size() > ending.size() + 3)
            return district.substr(0, district.size() - ending.size());
    }
    return district;
}

const catalogue::City &drawnCity(Draw &draw)
{
    static const std::uint32_t total = [] {
        int sum = 0;
        for (const catalogue::City &city : catalogue::cities())
            sum += city.weight;
        return static_cast<std::uint32_t>(sum);
    }();
    int left = static_cast<int>(draw.below(total));
    for (const catalogue::City &city : catalogue::cities()) {
        left -= city.weight;
        if (left < 0)
            return city;
    }
    return catalogue::cities().front();
}

const std::string &oneOf(Draw &draw, std::span<const std::string> values)
{
    return draw.oneOf(values);
}

/// A few names that break careless exports and tables.
void makeSomeAwkward(Draw &draw, std::string &name)
{
    if (!draw.chance(9))
        return;
    switch (draw.below(8)) {
    case 0: name.insert(0, "="); break;
    case 1: name += ", 备用"; break;
    case 2: name = "\"主\"" + name; break;
    case 3: name += " 🍜"; break;
    case 4: name += "\n(勿动)"; break;
    case 5: name.insert(0, "+"); break;
    case 6: name.insert(0, "@"); break;
    default: name += "(原二楼东侧收银台旧机, 2023 年春节后移至地下一层美食广场入口左侧, 报修请联系店长)"; break;
    }
}

} // namespace

DeviceMaker::DeviceMaker(std::uint64_t seed, qint64 referenceMs)
    : m_seed(Draw::mixed(seed)), m_reference(referenceMs - referenceMs % kSecond),
      m_serialOffset(static_cast<std::uint32_t>(Draw::mixed(seed, 99) % kSerials))
{
}

bool DeviceMaker::isTwin(std::uint32_t index) const
{
    // Only odd numbers, so that a twin's elder is never a twin itself.
    return index % 2 == 1 && (index == 7 || Draw::mixed(m_seed ^ kTwinSalt, index) % 200 == 0);
}

DeviceMaker::Kind DeviceMaker::drawnKind(std::uint32_t index) const
{
    static const std::vector<Kind> byWeight = [] {
        std::vector<Kind> kinds;
        const auto suppliers = catalogue::suppliers();
        for (std::uint32_t s = 0; s < suppliers.size(); ++s) {
            for (std::uint32_t m = 0; m < suppliers[s].models.size(); ++m)
                kinds.insert(kinds.end(), static_cast<size_t>(suppliers[s].models[m].weight), Kind{s, m});
        }
        return kinds;
    }();
    return byWeight[Draw::mixed(m_seed ^ kKindSalt, index) % byWeight.size()];
}

DeviceMaker::Kind DeviceMaker::kind(std::uint32_t index) const
{
    Kind kind = drawnKind(index);
    if (isTwin(index)) {
        const Kind elder = drawnKind(index - 1);
        if (kind.supplier == elder.supplier)
            kind = {(elder.supplier + 1) % static_cast<std::uint32_t>(catalogue::suppliers().size()), 0};
    }
    return kind;
}

std::uint32_t DeviceMaker::serial(std::uint32_t index) const
{
    return static_cast<std::uint32_t>((std::uint64_t{index} * kStep + m_serialOffset) % kSerials);
}

std::uint32_t DeviceMaker::indexOfSerial(std::uint32_t serial) const
{
    return static_cast<std::uint32_t>(std::uint64_t{serial + kSerials - m_serialOffset} % kSerials * inverseOfStep() % kSerials);
}

std::string DeviceMaker::sn(std::uint32_t index) const
{
    using catalogue::SnStyle;
    const std::uint32_t own = isTwin(index) ? index - 1 : index;
    const std::uint32_t supplier = drawnKind(own).supplier;
    const std::uint32_t number = serial(own);
    std::string text;
    switch (catalogue::suppliers()[supplier].style) {
    case SnStyle::YearMonth: {
        const std::uint32_t month = number / 100'000;
        text = supplier == 0 ? "SM" : "XR";
        appendDigits(text, 2018 + month / 12, 4);
        appendDigits(text, month % 12 + 1, 2);
        appendDigits(text, number % 100'000, 5);
        break;
    }
    case SnStyle::LeadingZeros:
        text = "0021005";
        appendDigits(text, number, 7);
        break;
    case SnStyle::FifteenDigits:
        text = supplier == 2 ? "10000000" : "86912004";
        appendDigits(text, number, 7);
        break;
    case SnStyle::Letters:
        text = supplier == 3 ? "YS" : "ZM";
        appendDigits(text, number, 7);
        text += "ABCDEFGHJKLMNPQRSTUVWXYZ"[number % 24];
        break;
    }
    return text;
}

std::vector<std::uint32_t> DeviceMaker::bySn(std::string_view text) const
{
    std::optional<std::uint32_t> number;
    if (text.size() == 13) {
        const auto year = digits(text, 2, 4), month = digits(text, 6, 2), rest = digits(text, 8, 5);
        if (year && month && rest && *year >= 2018 && *year <= 2026 && *month >= 1 && *month <= 12)
            number = ((*year - 2018) * 12 + *month - 1) * 100'000 + *rest;
    } else if (text.size() == 14 || text.size() == 15) {
        number = digits(text, text.size() - 7, 7);
    } else if (text.size() == 10) {
        number = digits(text, 2, 7);
    }
    std::vector<std::uint32_t> found;
    if (!number || *number >= kSerials)
        return found;
    const std::uint32_t index = indexOfSerial(*number);
    if (isTwin(index) || sn(index) != text)
        return found;
    found.push_back(index);
    if (isTwin(index + 1))
        found.push_back(index + 1);
    return found;
}

domain::DeviceId DeviceMaker::id(std::uint32_t index) const
{
    return {sn(index), catalogue::suppliers()[kind(index).supplier].id};
}

std::string DeviceMaker::iccid(std::uint32_t index, std::string_view issuer) const
{
    std::string text = "8986";
    text += issuer;
    text += "2121";
    appendDigits(text, serial(index), 7);
    appendDigits(text, Draw::mixed(m_seed ^ kCardSalt, index) % 1000, 3);
    return text;
}

std::optional<std::uint32_t> DeviceMaker::byIccid(std::string_view text) const
{
    const auto number = text.size() == 20 ? digits(text, 10, 7) : std::nullopt;
    if (!number)
        return std::nullopt;
    return indexOfSerial(*number);
}

std::uint32_t DeviceMaker::shard(std::uint32_t index, std::uint32_t shards) const
{
    return shards <= 1 ? 0 : static_cast<std::uint32_t>(Draw::mixed(m_seed ^ kShardSalt, index) % shards);
}

Site DeviceMaker::site(std::uint32_t index) const
{
    // Sixteen devices in a row stand in six shops.
    static constexpr std::array<std::uint8_t, kDevicesInRow> kShopOf{0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5};
    static constexpr std::array<std::uint8_t, kDevicesInRow> kOrdinalOf{0, 0, 1, 2, 0, 1, 0, 1, 2, 3, 4, 0, 0, 1, 2, 3};
    Site site = shopSite(index / kDevicesInRow * kShopsInRow + kShopOf[index % kDevicesInRow]);
    site.ordinal = kOrdinalOf[index % kDevicesInRow];
    return site;
}

std::uint64_t DeviceMaker::independentMerchant(std::uint32_t shop) const
{
    return Draw::mixed(m_seed ^ kSiteSalt, 0x100000000ULL + shop);
}

Site DeviceMaker::shopSite(std::uint32_t shop) const
{
    Site site;
    site.shop = shop;
    Draw draw(Draw::mixed(m_seed ^ kSiteSalt, site.shop));
    site.city = &drawnCity(draw);
    site.district = &draw.oneOf(site.city->districts);
    site.street = &oneOf(draw, catalogue::streets());
    site.number = draw.between(1, 688);
    const auto chains = catalogue::chains();
    const bool isChain = draw.chance(420);
    std::string branch(draw.chance(550) ? shortName(site.district->name) : std::string_view(*site.street));
    if (isChain) {
        const double skewed = draw.unit();
        const auto chain = static_cast<std::uint32_t>(skewed * skewed * static_cast<double>(chains.size()));
        site.merchant = Draw::mixed(m_seed ^ kChainSalt, chain);
        site.merchantName = chains[chain].name;
        site.trade = &catalogue::trades()[chains[chain].trade];
        site.shopName = site.merchantName + '(' + site.city->shortName + branch + "店)";
    } else {
        site.merchant = independentMerchant(site.shop);
        site.trade = &draw.oneOf(catalogue::trades());
        site.merchantName = oneOf(draw, catalogue::surnames()) + oneOf(draw, site.trade->endings);
        const bool brokenLine = draw.chance(6);
        site.shopName = site.merchantName;
        if (brokenLine || draw.chance(600))
            site.shopName += (brokenLine ? "\n(" : "(") + branch + "店)";
    }
    return site;
}

/// A device's state of registration and whose it is: what of a device can be told without making the rest of it.
struct DeviceMaker::Holding {
    enum class Owner { Nobody, Main, Company, Merchant };
    bool isActive = false, isBound = false;
    Owner owner = Owner::Nobody;
    std::uint32_t company = 0; ///< of catalogue::owners()
    qint64 ownedForMs = 0;
    unsigned scopes = 0; ///< of the main account

    bool isRegistered() const { return owner != Owner::Nobody; }
};

DeviceMaker::Holding DeviceMaker::drawnHolding(Draw &draw)
{
    Holding holding;
    const bool registered = !draw.chance(25);
    holding.isActive = registered && !draw.chance(35);
    holding.isBound = holding.isActive ? !draw.chance(15) : registered && draw.chance(400);
    const std::uint32_t holder = draw.below(100);
    if (!registered) {
        // Fresh from the factory: nobody's yet, but handed to this account.
        holding.owner = Holding::Owner::Nobody;
    } else if (holder < 64) {
        holding.owner = Holding::Owner::Main;
    } else if (holder < 82 || !holding.isBound) {
        holding.owner = Holding::Owner::Company;
        holding.company = 1 + draw.below(static_cast<std::uint32_t>(catalogue::owners().size()) - 1);
    } else {
        holding.owner = Holding::Owner::Merchant;
    }
    if (registered) {
        holding.ownedForMs = draw.between(1, 900) * kDay;
        holding.ownedForMs += draw.between(0, 86399) * kSecond;
    }
    holding.scopes = holding.owner == Holding::Owner::Main ? kAllScopes : 1U + draw.below(15);
    return holding;
}

void DeviceMaker::placeAndOwn(domain::Device &device, const Site &site, Draw &draw) const
{
    const Holding holding = drawnHolding(draw);
    device.activation = !holding.isRegistered() ? "UNREGISTERED" : holding.isActive ? "ACTIVE" : "INACTIVE";
    device.bindStatus = holding.isBound ? "BOUND" : "UNBOUND";
    if (holding.isBound) {
        device.merchantPid = partyPid(site.merchant);
        device.merchantName = site.merchantName;
        device.shopId = "2019";
        appendDigits(device.shopId, Draw::mixed(m_seed, site.shop) % 10'000'000'000'000ULL, 13);
        device.shopName = site.shopName;
        device.shopCity = site.city->name;
    }
    device.role = holding.owner == Holding::Owner::Main ? "OWNER" : "GRANTEE";
    if (holding.owner == Holding::Owner::Main) {
        device.ownerPid = kAccountPid;
        device.ownerName = kAccountName;
    } else if (holding.owner == Holding::Owner::Company) {
        device.ownerPid = partyPid(holding.company);
        device.ownerName = catalogue::owners()[holding.company];
    } else if (holding.owner == Holding::Owner::Merchant) {
        device.ownerPid = device.merchantPid;
        device.ownerName = site.merchantName;
    }
    if (holding.isRegistered())
        device.ownerUpdatedAt = m_reference - holding.ownedForMs;
    device.scopes = heldScopes(holding.scopes);
}

Rights DeviceMaker::rights(std::uint32_t index) const
{
    Draw draw(Draw::mixed(m_seed ^ kDeviceSalt, index));
    for (int i = 0; i < kDrawsBeforeHolding; ++i)
        (void)draw.next();
    const Holding holding = drawnHolding(draw);
    Rights rights;
    rights.scopes = holding.scopes;
    switch (holding.owner) {
    case Holding::Owner::Nobody: rights.grantor = supplierParty(kind(index).supplier); return rights;
    case Holding::Owner::Main: rights.owner = company(0); break;
    case Holding::Owner::Company: rights.owner = company(holding.company); break;
    case Holding::Owner::Merchant: {
        const Site where = site(index);
        rights.owner = {partyPid(where.merchant), where.merchantName};
        break;
    }
    }
    rights.grantor = rights.owner;
    return rights;
}

Party DeviceMaker::chain(std::uint32_t number) const
{
    return {partyPid(Draw::mixed(m_seed ^ kChainSalt, number)), catalogue::chains()[number].name};
}

std::optional<Party> DeviceMaker::merchant(std::string_view pid, std::uint32_t devices) const
{
    for (std::uint32_t number = 0; number < catalogue::chains().size(); ++number) {
        if (Party party = chain(number); party.pid == pid)
            return party;
    }
    for (std::uint32_t first = 0; first < devices; first += kDevicesInRow) {
        const std::uint32_t shop = first / kDevicesInRow * kShopsInRow;
        for (std::uint32_t ordinal = 0; ordinal < kShopsInRow; ++ordinal) {
            if (partyPid(independentMerchant(shop + ordinal)) != pid)
                continue;
            const Site where = shopSite(shop + ordinal);
            // The shop of a chain has a number for a merchant of its own, but nobody by it.
            if (where.merchant == independentMerchant(shop + ordinal))
                return Party{std::string(pid), where.merchantName};
        }
    }
    return std::nullopt;
}

void DeviceMaker::tellTimes(domain::Device &device, Draw &draw) const
{
    if (device.activation != "ACTIVE") {
        device.online = false;
        device.lastOnlineAt = domain::kNever;
        return;
    }
    const bool online = draw.chance(835);
    device.online = online;
    qint64 silent = draw.between(5, 230) * kSecond;
    if (!online) {
        const std::uint32_t length = draw.below(100);
        silent = length < 45 ? draw.between(6, 60 * 22) * kMinute
            : length < 80    ? draw.between(23, 24 * 7) * kHour + draw.between(0, 3599) * kSecond
                             : draw.between(8, 160) * kDay + draw.between(0, 86399) * kSecond;
    }
    device.lastOnlineAt = m_reference - silent;
    if (!draw.chance(30))
        device.lastBootAt = *device.lastOnlineAt - draw.between(2, 60 * 24 * 12) * kMinute - draw.between(0, 59) * kSecond;
    if (draw.chance(6))
        device.online.reset();
}

void DeviceMaker::connect(domain::Device &device, std::uint32_t index, const Site &site, Draw &draw) const
{
    static constexpr std::array<const char *, 3> kOperators{"中国移动", "中国联通", "中国电信"};
    static constexpr std::array<const char *, 3> kIssuers{"00", "01", "03"};
    const bool mobile = device.type == "VOICE_SPEAKER" || device.type == "VENDING" || device.type == "SCAN_BOX";
    const std::uint32_t way = draw.below(100);
    const std::uint32_t op = draw.below(3);
    const bool cellular = mobile ? way < 74 : way < 16;
    const bool never = device.lastOnlineAt == domain::kNever;
    if (cellular || draw.chance(70)) {
        const std::uint32_t state = draw.below(1000);
        device.iccid = iccid(index, kIssuers[op]);
        device.simProvider = draw.chance(780) ? "PLATFORM" : "OTHER";
        device.simStatus = state < 890 ? "ACTIVE" : state < 935 ? "SUSPENDED" : state < 997 ? "EXPIRED" : "LOST";
        if (device.simProvider == "PLATFORM" || draw.chance(300)) {
            device.simExpiresAt = device.simStatus == "EXPIRED" ? m_reference - draw.between(1, 200) * kDay
                                                                : m_reference + draw.between(2, 720) * kDay;
            *device.simExpiresAt -= (*device.simExpiresAt + 8 * kHour) % kDay + kSecond; // the end of a Beijing day
        }
        if (cellular && device.simStatus != "ACTIVE" && device.online.value_or(false)) {
            device.online = false;
            device.lastOnlineAt = *device.lastOnlineAt - draw.between(1, 30) * kDay;
            if (device.lastBootAt)
                device.lastBootAt = *device.lastBootAt - 31 * kDay;
        }
    }
    if (never || (!device.online.value_or(true) && draw.chance(120))) {
        if (!never)
            device.networkType = "NONE";
        return;
    }
    if (cellular) {
        device.networkType = "CELLULAR";
        device.networkOperator = kOperators[op];
        device.signalDbm = draw.between(-113, -62);
    } else if (way < 86) {
        static constexpr char kHex[] = "0123456789ABCDEF";
        device.networkType = "WIFI";
        const std::uint32_t box = draw.below(5);
        device.ssid = box == 0 ? "TP-LINK_" : box == 1 ? "ChinaNet-" : box == 2 ? "HUAWEI-" : box == 3 ? "CMCC-" : site.merchantName;
        if (box == 4)
            device.ssid += "_5G";
        else
            for (int i = 0; i < 4; ++i)
                device.ssid += kHex[draw.below(16)];
        device.signalDbm = draw.between(-88, -34);
    } else {
        device.networkType = "WIRED";
    }
}

void DeviceMaker::locate(domain::Device &device, const Site &site, Draw &draw) const
{
    if (!device.lastOnlineAt || *device.lastOnlineAt == domain::kNever || draw.chance(70))
        return;
    device.province = site.city->province;
    device.city = site.city->name;
    device.district = site.district->name;
    if (device.province != device.city)
        device.address = device.province;
    device.address += device.city;
    device.address += device.district;
    device.address += *site.street;
    device.address += ' ';
    device.address += std::to_string(site.number);
    device.address += " 号";
    if (draw.chance(160))
        device.address += ' ' + std::to_string(draw.between(1, 6)) + " 楼";
    device.latitudeE6 = site.district->latitudeE6 + draw.between(-9000, 9000);
    device.longitudeE6 = site.district->longitudeE6 + draw.between(-9000, 9000);
    device.locatedAt = *device.lastOnlineAt - draw.between(0, 1800) * kSecond;
}

void DeviceMaker::make(std::uint32_t index, domain::Device &device) const
{
    const Kind what = kind(index);
    const catalogue::Supplier &supplier = catalogue::suppliers()[what.supplier];
    const catalogue::Model &model = supplier.models[what.model];
    const Site where = site(index);
    Draw draw(Draw::mixed(m_seed ^ kDeviceSalt, index));

    device = {};
    device.sn = sn(index);
    device.supplierId = supplier.id;
    device.supplierName = supplier.name;
    device.model = model.name;
    device.type = model.type;
    device.osFamily = model.osFamily;
    if (!draw.chance(20))
        device.osVersion = model.osVersion;
    if (!draw.chance(20))
        device.antOs = model.antOs;
    if (!draw.chance(40)) {
        device.itemId = "30";
        appendDigits(device.itemId, Draw::mixed(what.supplier * 100 + what.model) % 1'000'000'000'000ULL, 12);
    }
    const std::uint32_t channel = draw.below(1000), transfer = draw.below(1000);
    device.channel = channel < 480 ? "SUPPLIER_DIRECT" : channel < 760 ? "ISV_CHANNEL" : channel < 900 ? "PLATFORM_MALL"
        : channel < 994                                                ? "LEASING"
                                                                       : "CROSS_BORDER";
    device.transfer = channel >= 900 && channel < 994 ? "LEASED"
        : transfer < 720                              ? "SOLD"
        : transfer < 880                              ? "GIFTED"
        : transfer < 994                              ? "TRIAL"
                                                      : "CONSIGNED";
    placeAndOwn(device, where, draw);
    tellTimes(device, draw);
    connect(device, index, where, draw);
    locate(device, where, draw);
    if (device.activation == "ACTIVE") {
        device.bizTid = "T";
        appendDigits(device.bizTid, Draw::mixed(m_seed, index) % 1'000'000'000'000'000ULL, 15);
        installSoftware(device, model, draw);
    }
    if (!draw.chance(15)) {
        device.name = oneOf(draw, where.trade->spots);
        device.name += catalogue::typeNickname(device.type);
        if (where.ordinal > 0)
            device.name += ' ' + std::to_string(where.ordinal + 1);
        makeSomeAwkward(draw, device.name);
    }
    device.revision = 1;
}

} // namespace tapfleet::sandbox
