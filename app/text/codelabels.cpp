#include "text/codelabels.h"

namespace tapfleet::text {

namespace {

using domain::Field;

constexpr CodeLabel kType[] = {
    {"FACE_TERMINAL", QT_TRANSLATE_NOOP("CodeLabel", "Face-pay terminal"), "刷脸终端"},
    {"TAP_TERMINAL", QT_TRANSLATE_NOOP("CodeLabel", "Tap terminal"), "碰一下终端"},
    {"SCAN_BOX", QT_TRANSLATE_NOOP("CodeLabel", "Scan box"), "扫码盒"},
    {"VOICE_SPEAKER", QT_TRANSLATE_NOOP("CodeLabel", "Voice box"), "播报音箱"},
    {"CASHIER_POS", QT_TRANSLATE_NOOP("CodeLabel", "Cashier POS"), "收银一体机"},
    {"VENDING", QT_TRANSLATE_NOOP("CodeLabel", "Vending machine"), "售货机"},
    {"TURNSTILE", QT_TRANSLATE_NOOP("CodeLabel", "Turnstile"), "闸机"},
};
constexpr CodeLabel kOs[] = {
    {"ANDROID", QT_TRANSLATE_NOOP("CodeLabel", "Android"), "安卓"},
    {"LINUX", QT_TRANSLATE_NOOP("CodeLabel", "Linux"), "Linux"},
    {"RTOS", QT_TRANSLATE_NOOP("CodeLabel", "RTOS"), "RTOS"},
};
constexpr CodeLabel kChannel[] = {
    {"SUPPLIER_DIRECT", QT_TRANSLATE_NOOP("CodeLabel", "Shipped by supplier"), "供应商自发货"},
    {"PLATFORM_MALL", QT_TRANSLATE_NOOP("CodeLabel", "Platform mall"), "平台商城"},
    {"ISV_CHANNEL", QT_TRANSLATE_NOOP("CodeLabel", "Service provider"), "服务商渠道"},
    {"LEASING", QT_TRANSLATE_NOOP("CodeLabel", "Leasing company"), "租赁商"},
};
constexpr CodeLabel kTransfer[] = {
    {"SOLD", QT_TRANSLATE_NOOP("CodeLabel", "Sold"), "出售"},
    {"LEASED", QT_TRANSLATE_NOOP("CodeLabel", "Leased"), "租赁"},
    {"GIFTED", QT_TRANSLATE_NOOP("CodeLabel", "Given for free"), "赠送"},
    {"TRIAL", QT_TRANSLATE_NOOP("CodeLabel", "Trial"), "试用"},
};
constexpr CodeLabel kRole[] = {
    {"OWNER", QT_TRANSLATE_NOOP("CodeLabel", "Owner"), "所有者"},
    {"GRANTEE", QT_TRANSLATE_NOOP("CodeLabel", "Grantee"), "被授权者"},
};
constexpr CodeLabel kScopes[] = {
    {"POSTER", QT_TRANSLATE_NOOP("CodeLabel", "Posters"), "海报投放"},
    {"APP_DISTRIBUTION", QT_TRANSLATE_NOOP("CodeLabel", "App distribution"), "应用分发"},
    {"BROADCAST", QT_TRANSLATE_NOOP("CodeLabel", "Broadcasts"), "播报运营"},
    {"REMOTE_MANAGEMENT", QT_TRANSLATE_NOOP("CodeLabel", "Remote management"), "远程管理"},
};
constexpr CodeLabel kBind[] = {
    {"BOUND", QT_TRANSLATE_NOOP("CodeLabel", "Bound"), "已绑定"},
    {"UNBOUND", QT_TRANSLATE_NOOP("CodeLabel", "Not bound"), "未绑定"},
};
constexpr CodeLabel kActivation[] = {
    {"UNREGISTERED", QT_TRANSLATE_NOOP("CodeLabel", "Not registered"), "未注册"},
    {"INACTIVE", QT_TRANSLATE_NOOP("CodeLabel", "Not activated"), "未激活"},
    {"ACTIVE", QT_TRANSLATE_NOOP("CodeLabel", "Activated"), "已激活"},
};
constexpr CodeLabel kNetwork[] = {
    {"WIFI", QT_TRANSLATE_NOOP("CodeLabel", "Wi-Fi"), "Wi-Fi"},
    {"CELLULAR", QT_TRANSLATE_NOOP("CodeLabel", "Mobile network"), "移动网络"},
    {"WIRED", QT_TRANSLATE_NOOP("CodeLabel", "Wired"), "有线"},
    {"NONE", QT_TRANSLATE_NOOP("CodeLabel", "No network"), "无网络"},
};
constexpr CodeLabel kSimProvider[] = {
    {"PLATFORM", QT_TRANSLATE_NOOP("CodeLabel", "Platform"), "平台"},
    {"OTHER", QT_TRANSLATE_NOOP("CodeLabel", "Other provider"), "其他"},
};
constexpr CodeLabel kSimStatus[] = {
    {"ACTIVE", QT_TRANSLATE_NOOP("CodeLabel", "In service"), "正常"},
    {"SUSPENDED", QT_TRANSLATE_NOOP("CodeLabel", "Suspended"), "已停机"},
    {"EXPIRED", QT_TRANSLATE_NOOP("CodeLabel", "Expired"), "已过期"},
};
constexpr CodeLabel kSource[] = {
    {"FLEET_SERVICE", QT_TRANSLATE_NOOP("CodeLabel", "Fleet service"), "云端"},
    {"PUBLIC_OPENAPI", QT_TRANSLATE_NOOP("CodeLabel", "Public API"), "公开接口"},
    {"CONSOLE_FILE", QT_TRANSLATE_NOOP("CodeLabel", "Console export"), "控制台导出"},
};

} // namespace

std::span<const CodeLabel> codeLabels(Field field)
{
    switch (field) {
    case Field::Type: return kType;
    case Field::Os: return kOs;
    case Field::Channel: return kChannel;
    case Field::Transfer: return kTransfer;
    case Field::Role: return kRole;
    case Field::Scopes: return kScopes;
    case Field::Bind: return kBind;
    case Field::Activation: return kActivation;
    case Field::Network: return kNetwork;
    case Field::SimProvider: return kSimProvider;
    case Field::SimStatus: return kSimStatus;
    case Field::Source: return kSource;
    default: return {};
    }
}

std::optional<QString> codeOf(Field field, QStringView word)
{
    const auto folded = [](QStringView text) { return text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded(); };
    const QString wanted = folded(word);
    for (const CodeLabel &known : codeLabels(field)) {
        for (const char *name : {known.code, known.label, known.chinese}) {
            if (folded(QString::fromUtf8(name)) == wanted)
                return QString::fromLatin1(known.code);
        }
    }
    return std::nullopt;
}

} // namespace tapfleet::text
