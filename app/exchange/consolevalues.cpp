#include "exchange/consolevalues.h"

#include "base/beijingtime.h"
#include "domain/devicemembers.h"
#include "text/codelabels.h"
#include "text/labels.h"

#include <QString>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <unordered_map>

namespace tapfleet::exchange {

namespace {

using domain::Device;
using domain::Field;
using domain::FieldKind;

struct HeaderSynonyms {
    Field field;
    const char *names; ///< folded as folded() does it, parted by blanks
};

constexpr HeaderSynonyms kHeaders[] = {
    {Field::Sn, "设备sn sn sn码 sn号 snno 设备sn码 设备sn号 设备序列号 序列号 机具编号 机具号 机具sn 设备编号 设备号 终端sn devicesn serial serialnumber serialno"},
    {Field::SupplierId, "供应商id 厂商id 供应商编号 supplierid"},
    {Field::ItemId, "物品id 物料id 商品id itemid"},
    {Field::BizTid, "终端id tid biztid 设备tid terminalid"},
    {Field::Name, "设备名称 设备名 设备别名 名称 name devicename"},
    {Field::Model, "型号 设备型号 机型 model modelnumber"},
    {Field::Supplier, "供应商 供应商名称 厂商 厂商名称 设备厂商 品牌 supplier suppliername vendor"},
    {Field::Type, "设备类型 类型 设备种类 type devicetype"},
    {Field::Os, "操作系统 系统 os operatingsystem"},
    {Field::OsVersion, "系统版本 操作系统版本 系统版本号 osversion systemversion"},
    {Field::AntOs, "蚂蚁os 是否蚂蚁os antos"},
    {Field::Components, "组件 iot组件 component components"},
    {Field::Channel, "出货渠道 渠道 channel shippingchannel"},
    {Field::Transfer, "出让类型 出让方式 转让类型 transfer transfertype"},
    {Field::Owner, "所有者 设备所有者 所有者名称 所属商家 owner ownername"},
    {Field::OwnerPid, "所有者pid 所有者id 所有者账号 ownerpid"},
    {Field::OwnerUpdated, "所有权更新时间 所有权变更时间 ownerupdated ownershipupdated ownerupdatedat"},
    {Field::Role, "我的角色 角色 role myrole"},
    {Field::Scopes, "我的授权范围 授权范围 授权权限 scope scopes myscopes"},
    {Field::Merchant, "商户名称 商户 商家名称 商家 merchant merchantname"},
    {Field::MerchantPid, "商户pid 商户id 商户号 商家pid merchantpid"},
    {Field::Shop, "门店名称 门店 店铺名称 shop shopname store storename"},
    {Field::ShopId, "门店id 门店编号 店铺id shopid storeid"},
    {Field::ShopCity, "门店城市 门店所在城市 shopcity storecity"},
    {Field::Bind, "绑定状态 是否绑定 bind binding bindstatus"},
    {Field::Activation, "激活状态 是否激活 activation"},
    {Field::Online, "是否在线 在线状态 设备状态 状态 online onlinestate onlinestatus status"},
    {Field::LastBoot, "最后开机时间 最近开机时间 开机时间 lastboot lastbootat"},
    {Field::LastOnline, "最后在线时间 最近在线时间 在线时间 lastonline lastonlineat"},
    {Field::Address, "最后在线位置 最近在线位置 位置 地址 设备位置 address location lastonlinelocation lastlocation"},
    {Field::Province, "省份 省 province"},
    {Field::City, "城市 市 city"},
    {Field::District, "区县 区 district"},
    {Field::Latitude, "纬度 latitude"},
    {Field::Longitude, "经度 longitude"},
    {Field::LocatedAt, "定位时间 locatedat"},
    {Field::Network, "网络类型 联网方式 网络 network networktype"},
    {Field::Ssid, "wifi名称 wifi名 ssid wifiname"},
    {Field::Signal, "信号强度dbm 信号强度 信号 signal signaldbm"},
    {Field::Operator, "网络运营商 运营商 operator networkoperator carrier"},
    {Field::Iccid, "iccid sim卡号 卡号"},
    {Field::SimProvider, "sim卡来源 simprovider"},
    {Field::SimStatus, "sim卡状态 流量卡状态 sim simstatus"},
    {Field::SimExpires, "sim卡到期时间 流量卡到期时间 simexpires simexpiresat"},
    {Field::Apps, "主要应用 应用 应用名称 app apps mainapps"},
    {Field::FreeMb, "可用存储mb 可用存储 freemb freestoragemb"},
    {Field::TotalMb, "总存储mb 总存储 totalmb totalstoragemb"},
    {Field::Revision, "修订号 revision"},
};
constexpr const char *kAppVersionHeaders = "应用版本 应用版本号 主要应用版本 appversion appversions";

struct LabelSynonyms {
    Field field;
    const char *code;
    const char *labels; ///< folded, parted by blanks
};

constexpr LabelSynonyms kLabels[] = {
    {Field::Type, "FACE_TERMINAL", "刷脸终端 刷脸设备 刷脸机 蜻蜓"},
    {Field::Type, "TAP_TERMINAL", "碰一下终端 碰一下 碰一下设备"},
    {Field::Type, "SCAN_BOX", "扫码盒 扫码盒子"},
    {Field::Type, "VOICE_SPEAKER", "播报音箱 音箱 语音播报音箱"},
    {Field::Type, "CASHIER_POS", "收银一体机 收银机"},
    {Field::Type, "VENDING", "售货机 自动售货机"},
    {Field::Type, "TURNSTILE", "闸机"},
    {Field::Os, "ANDROID", "安卓"},
    {Field::Channel, "SUPPLIER_DIRECT", "供应商自发货"},
    {Field::Channel, "PLATFORM_MALL", "平台商城"},
    {Field::Channel, "ISV_CHANNEL", "服务商渠道 服务商"},
    {Field::Channel, "LEASING", "租赁商"},
    {Field::Transfer, "SOLD", "出售 销售 售卖"},
    {Field::Transfer, "LEASED", "租赁 租用"},
    {Field::Transfer, "GIFTED", "赠送"},
    {Field::Transfer, "TRIAL", "试用"},
    {Field::Role, "OWNER", "所有者"},
    {Field::Role, "GRANTEE", "被授权者 被授权方"},
    {Field::Scopes, "POSTER", "海报投放"},
    {Field::Scopes, "APP_DISTRIBUTION", "应用分发"},
    {Field::Scopes, "BROADCAST", "播报运营"},
    {Field::Scopes, "REMOTE_MANAGEMENT", "远程管理"},
    {Field::Bind, "BOUND", "已绑定 是"},
    {Field::Bind, "UNBOUND", "未绑定 否"},
    {Field::Activation, "UNREGISTERED", "未注册"},
    {Field::Activation, "INACTIVE", "未激活 否"},
    {Field::Activation, "ACTIVE", "已激活 是"},
    {Field::Network, "WIFI", "wifi 无线网络 无线"},
    {Field::Network, "CELLULAR", "蜂窝网络 移动网络 流量 4g"},
    {Field::Network, "WIRED", "有线 有线网络 以太网"},
    {Field::Network, "NONE", "无网络"},
    {Field::SimProvider, "PLATFORM", "平台 平台卡"},
    {Field::SimProvider, "OTHER", "其他 其它 其他渠道"},
    {Field::SimStatus, "ACTIVE", "正常 使用中 已激活"},
    {Field::SimStatus, "SUSPENDED", "停机 已停机 已停用"},
    {Field::SimStatus, "EXPIRED", "已过期 已到期 过期"},
};

constexpr std::string_view kYes = "是 在线 yes online true y 1";
constexpr std::string_view kNo = "否 离线 不在线 no offline false n 0";
constexpr std::string_view kNeverWords = "从未 从未在线 从未开机 never";
constexpr std::string_view kUntold = "- -- — —— / 无 暂无 null n/a";

// Lower case, without blanks and the marks that exports put around words.
std::string folded(std::string_view text)
{
    std::string folded;
    const QString lower = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
    QString kept;
    for (const QChar c : lower) {
        if (!c.isSpace() && !QStringView(u"_-()（）[]【】:：*.,").contains(c))
            kept += c;
    }
    return kept.toStdString();
}

template <typename Fn>
void eachWord(std::string_view words, Fn fn)
{
    while (!words.empty()) {
        const size_t end = std::min(words.find(' '), words.size());
        fn(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

bool isWordOf(std::string_view words, std::string_view word)
{
    bool found = false;
    eachWord(words, [&](std::string_view candidate) { found = found || candidate == word; });
    return found;
}

std::string trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

using HeaderMap = std::unordered_map<std::string, ColumnMeaning>;

const HeaderMap &headerMap()
{
    static const HeaderMap map = [] {
        HeaderMap made;
        for (const HeaderSynonyms &entry : kHeaders)
            eachWord(entry.names, [&](std::string_view name) { made.emplace(name, entry.field); });
        eachWord(kAppVersionHeaders, [&](std::string_view name) { made.emplace(name, AppVersionColumn{}); });
        for (const domain::FieldInfo &info : domain::kFields) {
            if (canBeImported(info.field))
                made.emplace(folded(info.id), info.field);
        }
        return made;
    }();
    return map;
}

std::optional<unsigned> numberAt(std::string_view &text)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<size_t>(end - text.data()));
    return number;
}

bool skip(std::string_view &text, std::string_view anyOf)
{
    if (text.empty() || anyOf.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

// Days since 1899-12-30 with the time of day as a fraction, as XLSX stores times.
std::optional<qint64> parseDayNumber(std::string_view text)
{
    double days = 0;
    const QString number = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    bool isNumber = false;
    days = number.toDouble(&isNumber);
    if (!isNumber || days < 20'000 || days > 80'000) // 1954 to 2119
        return std::nullopt;
    constexpr double kEpochDay = 25'569; // 1970-01-01
    constexpr qint64 kBeijingSeconds = 8 * 3600;
    return (std::llround((days - kEpochDay) * 86'400) - kBeijingSeconds) * 1000;
}

std::optional<qint64> parseLooseTime(std::string_view text)
{
    const auto year = numberAt(text);
    if (!year || !skip(text, "-/."))
        return std::nullopt;
    const auto month = numberAt(text);
    if (!month || !skip(text, "-/."))
        return std::nullopt;
    const auto day = numberAt(text);
    if (!day)
        return std::nullopt;
    unsigned hour = 0, minute = 0, second = 0;
    if (skip(text, " T")) {
        const auto h = numberAt(text);
        if (!h || !skip(text, ":"))
            return std::nullopt;
        const auto m = numberAt(text);
        if (!m)
            return std::nullopt;
        hour = *h;
        minute = *m;
        if (skip(text, ":")) {
            const auto s = numberAt(text);
            if (!s)
                return std::nullopt;
            second = *s;
        }
    }
    if (!text.empty() || *year > 9999)
        return std::nullopt;
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%04u-%02u-%02u %02u:%02u:%02u", *year, *month, *day, hour, minute, second);
    return base::parseBeijingTime(buffer);
}

// "收银台 2.3.1" -> name and version; a version begins with a digit, or with v and a digit.
domain::InstalledApp parseApp(std::string_view text)
{
    domain::InstalledApp app;
    app.main = true;
    const size_t blank = text.rfind(' ');
    if (blank != std::string_view::npos) {
        std::string_view version = text.substr(blank + 1);
        const bool isVersion = !version.empty() && (std::isdigit(static_cast<unsigned char>(version.front()))
            || (version.size() > 1 && (version.front() == 'v' || version.front() == 'V') && std::isdigit(static_cast<unsigned char>(version[1]))));
        if (isVersion) {
            app.name = trimmed(text.substr(0, blank));
            app.version = std::string(version);
            return app;
        }
    }
    app.name = std::string(text);
    return app;
}

// Parts a list at ; and the Chinese marks for the same, and at line ends; `more` are further separators.
std::vector<std::string> splitList(std::string_view text, QStringView more = {})
{
    std::vector<std::string> parts;
    QString part;
    const auto finish = [&] {
        part = part.trimmed();
        if (!part.isEmpty())
            parts.push_back(part.toStdString());
        part.clear();
    };
    for (const QChar c : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))) {
        if (QStringView(u";；、\n\r").contains(c) || more.contains(c))
            finish();
        else
            part += c;
    }
    finish();
    return parts;
}

bool assignNumber(std::optional<qint64> &target, std::string_view text)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return false;
    target = number;
    return true;
}

bool assignDegrees(std::optional<qint64> &target, std::string_view text)
{
    bool isNumber = false;
    const double degrees = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toDouble(&isNumber);
    if (!isNumber || !(std::abs(degrees) <= 180))
        return false;
    target = std::llround(degrees * 1'000'000);
    return true;
}

bool assignTime(std::optional<qint64> &target, std::string_view text)
{
    target = parseConsoleTime(text);
    return target.has_value();
}

void assignYesNo(std::optional<bool> &target, std::string_view text)
{
    const std::string word = folded(text);
    if (isWordOf(kYes, word))
        target = true;
    else if (isWordOf(kNo, word))
        target = false;
}

/// Reads a cell into the member of its field.
struct CellReader {
    Device &device;
    Field field;
    std::string_view text;

    bool operator()(std::monostate) const { return true; }
    bool operator()(std::string Device::*member) const
    {
        device.*member = domain::fieldInfo(field).kind == FieldKind::Enum ? codeOfLabel(field, text) : std::string(text);
        return true;
    }
    bool operator()(std::optional<bool> Device::*member) const
    {
        assignYesNo(device.*member, text);
        return true;
    }
    bool operator()(std::optional<qint64> Device::*member) const
    {
        switch (domain::fieldInfo(field).kind) {
        case FieldKind::Time: return assignTime(device.*member, text);
        case FieldKind::Degrees: return assignDegrees(device.*member, text);
        default: return assignNumber(device.*member, text);
        }
    }
    bool operator()(std::vector<domain::Component> Device::*member) const
    {
        for (const std::string &part : splitList(text)) {
            for (domain::Component &component : domain::parseComponents(part))
                (device.*member).push_back(std::move(component));
        }
        return true;
    }
    bool operator()(std::vector<std::string> Device::*member) const
    {
        for (const std::string &part : splitList(text, u",，/|"))
            (device.*member).push_back(codeOfLabel(field, part));
        return true;
    }
    bool operator()(std::vector<domain::InstalledApp> Device::*member) const
    {
        for (const std::string &part : splitList(text))
            (device.*member).push_back(parseApp(part));
        return true;
    }
};

} // namespace

bool canBeImported(Field field)
{
    return field != Field::Account && field != Field::Source && field != Field::Synced;
}

ColumnMeaning meaningOfHeader(std::string_view header)
{
    const std::string name = folded(header);
    if (const auto found = headerMap().find(name); found != headerMap().end())
        return found->second;
    // The titles of this program's own exports, in the language it speaks now.
    for (const domain::FieldInfo &info : domain::kFields) {
        if (canBeImported(info.field) && folded(text::fieldLabel(info.field).toStdString()) == name)
            return info.field;
    }
    return {};
}

std::string codeOfLabel(Field field, std::string_view label)
{
    const std::string word = folded(label);
    for (const text::CodeLabel &known : text::codeLabels(field)) {
        if (folded(known.code) == word || folded(known.label) == word)
            return known.code;
    }
    for (const LabelSynonyms &entry : kLabels) {
        if (entry.field == field && isWordOf(entry.labels, word))
            return entry.code;
    }
    return std::string(label);
}

std::optional<qint64> parseConsoleTime(std::string_view text)
{
    if (const auto exact = base::parseBeijingTime(text))
        return exact;
    if (isWordOf(kNeverWords, folded(text)))
        return domain::kNever;
    if (const auto loose = parseLooseTime(text))
        return loose;
    return parseDayNumber(text);
}

bool assign(Device &device, Field field, std::string_view text)
{
    if (text.empty() || isWordOf(kUntold, text))
        return true;
    const CellReader reader{device, field, text};
    return std::visit(reader, domain::memberOf(field));
}

void assignAppVersions(Device &device, std::string_view text)
{
    const std::vector<std::string> versions = splitList(text, u",，");
    auto version = versions.begin();
    for (domain::InstalledApp &app : device.apps) {
        if (version == versions.end())
            return;
        if (app.version.empty())
            app.version = *version++;
    }
}

} // namespace tapfleet::exchange
