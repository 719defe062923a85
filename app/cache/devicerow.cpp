#include "cache/devicerow.h"

#include <xxhash.h>

#include <array>
#include <limits>

namespace tapfleet::cache {

using domain::Device;
using snapshot::PackedApp;
using snapshot::PackedDevice;

namespace {

struct TextColumn {
    const char *name;
    std::string_view PackedDevice::*packed;
    std::string Device::*value;
};
constexpr std::array<TextColumn, 4> kTexts{{
    {"biz_tid", &PackedDevice::bizTid, &Device::bizTid},
    {"name", &PackedDevice::name, &Device::name},
    {"iccid", &PackedDevice::iccid, &Device::iccid},
    {"address", &PackedDevice::address, &Device::address},
}};

struct TermColumn {
    const char *name;
    snapshot::Term PackedDevice::*packed;
    std::string Device::*value;
};
constexpr std::array<TermColumn, 26> kTerms{{
    {"item_id", &PackedDevice::itemId, &Device::itemId},
    {"model", &PackedDevice::model, &Device::model},
    {"supplier", &PackedDevice::supplier, &Device::supplierName},
    {"type", &PackedDevice::type, &Device::type},
    {"os", &PackedDevice::os, &Device::osFamily},
    {"os_version", &PackedDevice::osVersion, &Device::osVersion},
    {"channel", &PackedDevice::channel, &Device::channel},
    {"transfer", &PackedDevice::transfer, &Device::transfer},
    {"owner", &PackedDevice::owner, &Device::ownerName},
    {"owner_pid", &PackedDevice::ownerPid, &Device::ownerPid},
    {"role", &PackedDevice::role, &Device::role},
    {"merchant", &PackedDevice::merchant, &Device::merchantName},
    {"merchant_pid", &PackedDevice::merchantPid, &Device::merchantPid},
    {"shop", &PackedDevice::shop, &Device::shopName},
    {"shop_id", &PackedDevice::shopId, &Device::shopId},
    {"shop_city", &PackedDevice::shopCity, &Device::shopCity},
    {"bind", &PackedDevice::bind, &Device::bindStatus},
    {"activation", &PackedDevice::activation, &Device::activation},
    {"province", &PackedDevice::province, &Device::province},
    {"city", &PackedDevice::city, &Device::city},
    {"district", &PackedDevice::district, &Device::district},
    {"network", &PackedDevice::network, &Device::networkType},
    {"ssid", &PackedDevice::ssid, &Device::ssid},
    {"operator", &PackedDevice::networkOperator, &Device::networkOperator},
    {"sim_provider", &PackedDevice::simProvider, &Device::simProvider},
    {"sim_status", &PackedDevice::simStatus, &Device::simStatus},
}};

struct YesNoColumn {
    const char *name;
    qint8 PackedDevice::*packed;
    std::optional<bool> Device::*value;
};
constexpr std::array<YesNoColumn, 2> kYesNos{{
    {"ant_os", &PackedDevice::antOs, &Device::antOs},
    {"online", &PackedDevice::online, &Device::online},
}};

struct NumberColumn {
    const char *name;
    qint64 PackedDevice::*packed;
    std::optional<qint64> Device::*value;
};
constexpr std::array<NumberColumn, 11> kNumbers{{
    {"owner_updated_at", &PackedDevice::ownerUpdatedAt, &Device::ownerUpdatedAt},
    {"last_boot_at", &PackedDevice::lastBootAt, &Device::lastBootAt},
    {"last_online_at", &PackedDevice::lastOnlineAt, &Device::lastOnlineAt},
    {"located_at", &PackedDevice::locatedAt, &Device::locatedAt},
    {"sim_expires_at", &PackedDevice::simExpiresAt, &Device::simExpiresAt},
    {"latitude_e6", &PackedDevice::latitudeE6, &Device::latitudeE6},
    {"longitude_e6", &PackedDevice::longitudeE6, &Device::longitudeE6},
    {"signal_dbm", &PackedDevice::signalDbm, &Device::signalDbm},
    {"free_mb", &PackedDevice::freeMb, &Device::freeMb},
    {"total_mb", &PackedDevice::totalMb, &Device::totalMb},
    {"revision", &PackedDevice::revision, &Device::revision},
}};

// Terms whose text is put together from several values.
constexpr const char *kComponents = "components";
constexpr const char *kScopes = "scopes";
static_assert(kTexts.size() + kTerms.size() + 2 + kYesNos.size() + kNumbers.size() == kDeviceColumnCount);

base::Result<void> packApps(const Device &device, TermDictionary &terms, std::vector<PackedApp> &apps)
{
    apps.clear();
    for (const domain::InstalledApp &app : device.apps) {
        PackedApp packed;
        const std::array<std::pair<snapshot::Term *, const std::string *>, 5> members{{
            {&packed.appId, &app.appId},
            {&packed.name, &app.name},
            {&packed.kind, &app.kind},
            {&packed.version, &app.version},
            {&packed.state, &app.state},
        }};
        for (const auto &[term, text] : members) {
            const auto number = terms.add(*text);
            if (!number)
                return base::failure(number.error());
            *term = *number;
        }
        packed.main = app.main;
        packed.autoStart = app.autoStart;
        apps.push_back(packed);
    }
    if (apps.size() > static_cast<size_t>(kAppsPerDevice))
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("a device with %1 apps").arg(apps.size()));
    return {};
}

} // namespace

QString deviceColumns()
{
    QStringList names;
    for (const TextColumn &c : kTexts)
        names.append(QLatin1StringView(c.name));
    for (const TermColumn &c : kTerms)
        names.append(QLatin1StringView(c.name));
    names.append(QLatin1StringView(kComponents));
    names.append(QLatin1StringView(kScopes));
    for (const YesNoColumn &c : kYesNos)
        names.append(QLatin1StringView(c.name));
    for (const NumberColumn &c : kNumbers)
        names.append(QLatin1StringView(c.name));
    return names.join(QStringLiteral(", "));
}

QString deviceTermColumns()
{
    QStringList names{QStringLiteral("supplier_id"), QStringLiteral("source"), QLatin1StringView(kComponents), QLatin1StringView(kScopes)};
    for (const TermColumn &c : kTerms)
        names.append(QLatin1StringView(c.name));
    return names.join(QStringLiteral(", "));
}

QString placeholders(int count)
{
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

QString assignments(const QString &columns)
{
    return QString(columns).replace(QStringLiteral(", "), QStringLiteral(" = ?, ")) + QStringLiteral(" = ?");
}

base::Result<void> pack(const Device &device, TermDictionary &terms, PackedRow &row)
{
    PackedDevice &packed = row.device;
    packed.sn = device.sn;
    for (const TextColumn &c : kTexts)
        packed.*c.packed = device.*c.value;
    const auto number = [&terms](std::string_view text, snapshot::Term &term) -> base::Result<void> {
        const auto added = terms.add(text);
        if (!added)
            return base::failure(added.error());
        term = *added;
        return {};
    };
    for (const TermColumn &c : kTerms) {
        if (auto done = number(device.*c.value, packed.*c.packed); !done)
            return done;
    }
    if (auto done = number(domain::componentsText(device.components), packed.components); !done)
        return done;
    if (auto done = number(domain::scopesText(device.scopes), packed.scopes); !done)
        return done;
    for (const YesNoColumn &c : kYesNos)
        packed.*c.packed = device.*c.value ? qint8(*(device.*c.value)) : qint8(-1);
    for (const NumberColumn &c : kNumbers)
        packed.*c.packed = (device.*c.value).value_or(PackedDevice::kAbsent);
    auto done = packApps(device, terms, row.apps);
    packed.apps = row.apps;
    return done;
}

void bindRow(Statement &statement, int first, const PackedDevice &row)
{
    int at = first;
    for (const TextColumn &c : kTexts)
        statement.bind(at++, row.*c.packed);
    for (const TermColumn &c : kTerms)
        statement.bind(at++, qint64(row.*c.packed));
    statement.bind(at++, qint64(row.components));
    statement.bind(at++, qint64(row.scopes));
    for (const YesNoColumn &c : kYesNos) {
        if (row.*c.packed < 0)
            statement.bindNull(at++);
        else
            statement.bind(at++, qint64(row.*c.packed));
    }
    for (const NumberColumn &c : kNumbers) {
        if (row.*c.packed == PackedDevice::kAbsent)
            statement.bindNull(at++);
        else
            statement.bind(at++, row.*c.packed);
    }
}

snapshot::Term termAt(const Statement &statement, int column)
{
    constexpr auto kLargest = std::numeric_limits<snapshot::Term>::max();
    const qint64 number = statement.integer(column);
    return number >= 0 && number <= qint64(kLargest) ? static_cast<snapshot::Term>(number) : kLargest;
}

void readRow(const Statement &statement, int first, PackedDevice &row)
{
    int at = first;
    for (const TextColumn &c : kTexts)
        row.*c.packed = statement.text(at++);
    for (const TermColumn &c : kTerms)
        row.*c.packed = termAt(statement, at++);
    row.components = termAt(statement, at++);
    row.scopes = termAt(statement, at++);
    for (const YesNoColumn &c : kYesNos) {
        row.*c.packed = statement.isNull(at) ? qint8(-1) : static_cast<qint8>(statement.integer(at));
        ++at;
    }
    for (const NumberColumn &c : kNumbers) {
        row.*c.packed = statement.isNull(at) ? PackedDevice::kAbsent : statement.integer(at);
        ++at;
    }
}

qint64 appFlags(const PackedApp &app)
{
    return (app.main ? 1 : 0) | (app.autoStart ? 2 : 0);
}

PackedApp readApp(const Statement &statement, int first)
{
    PackedApp app;
    app.appId = termAt(statement, first);
    app.name = termAt(statement, first + 1);
    app.kind = termAt(statement, first + 2);
    app.version = termAt(statement, first + 3);
    app.state = termAt(statement, first + 4);
    const qint64 flags = statement.integer(first + 5);
    app.main = flags & 1;
    app.autoStart = flags & 2;
    return app;
}

Device unpack(const PackedDevice &row, std::span<const PackedApp> apps, const TermText &text)
{
    Device device;
    device.sn = row.sn;
    device.supplierId = text(row.supplierId);
    for (const TextColumn &c : kTexts)
        device.*c.value = row.*c.packed;
    for (const TermColumn &c : kTerms)
        device.*c.value = text(row.*c.packed);
    device.components = domain::parseComponents(text(row.components));
    device.scopes = domain::parseScopes(text(row.scopes));
    for (const YesNoColumn &c : kYesNos) {
        if (row.*c.packed >= 0)
            device.*c.value = row.*c.packed != 0;
    }
    for (const NumberColumn &c : kNumbers) {
        if (row.*c.packed != PackedDevice::kAbsent)
            device.*c.value = row.*c.packed;
    }
    device.apps.reserve(apps.size());
    for (const PackedApp &app : apps) {
        domain::InstalledApp &to = device.apps.emplace_back();
        to.appId = text(app.appId);
        to.name = text(app.name);
        to.kind = text(app.kind);
        to.version = text(app.version);
        to.state = text(app.state);
        to.main = app.main;
        to.autoStart = app.autoStart;
    }
    return device;
}

quint64 valueHash(const Device &device)
{
    std::string bytes;
    const auto addText = [&bytes](std::string_view text) {
        bytes += text;
        bytes += '\0';
    };
    const auto addNumber = [&bytes](qint64 number) {
        bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
    };
    addText(device.sn);
    addText(device.supplierId);
    for (const TextColumn &c : kTexts)
        addText(device.*c.value);
    for (const TermColumn &c : kTerms)
        addText(device.*c.value);
    addText(domain::componentsText(device.components));
    addText(domain::scopesText(device.scopes));
    for (const YesNoColumn &c : kYesNos)
        addNumber(device.*c.value ? *(device.*c.value) : -1);
    for (const NumberColumn &c : kNumbers)
        addNumber((device.*c.value).value_or(PackedDevice::kAbsent));
    for (const domain::InstalledApp &app : device.apps) {
        for (const std::string *text : {&app.appId, &app.name, &app.kind, &app.version, &app.state})
            addText(*text);
        addNumber((app.main ? 1 : 0) | (app.autoStart ? 2 : 0));
    }
    return XXH3_64bits(bytes.data(), bytes.size());
}

} // namespace tapfleet::cache
