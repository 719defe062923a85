#include "text/codelabels.h"

namespace tapfleet::text {

namespace {

using domain::Field;

constexpr CodeLabel kType[] = {
    {"FACE_TERMINAL", QT_TRANSLATE_NOOP("CodeLabel", "Face-pay terminal")},
    {"TAP_TERMINAL", QT_TRANSLATE_NOOP("CodeLabel", "Tap terminal")},
    {"SCAN_BOX", QT_TRANSLATE_NOOP("CodeLabel", "Scan box")},
    {"VOICE_SPEAKER", QT_TRANSLATE_NOOP("CodeLabel", "Voice box")},
    {"CASHIER_POS", QT_TRANSLATE_NOOP("CodeLabel", "Cashier POS")},
    {"VENDING", QT_TRANSLATE_NOOP("CodeLabel", "Vending machine")},
    {"TURNSTILE", QT_TRANSLATE_NOOP("CodeLabel", "Turnstile")},
};
constexpr CodeLabel kOs[] = {
    {"ANDROID", QT_TRANSLATE_NOOP("CodeLabel", "Android")},
    {"LINUX", QT_TRANSLATE_NOOP("CodeLabel", "Linux")},
    {"RTOS", QT_TRANSLATE_NOOP("CodeLabel", "RTOS")},
};
constexpr CodeLabel kChannel[] = {
    {"SUPPLIER_DIRECT", QT_TRANSLATE_NOOP("CodeLabel", "Shipped by supplier")},
    {"PLATFORM_MALL", QT_TRANSLATE_NOOP("CodeLabel", "Platform mall")},
    {"ISV_CHANNEL", QT_TRANSLATE_NOOP("CodeLabel", "Service provider")},
    {"LEASING", QT_TRANSLATE_NOOP("CodeLabel", "Leasing company")},
};
constexpr CodeLabel kTransfer[] = {
    {"SOLD", QT_TRANSLATE_NOOP("CodeLabel", "Sold")},
    {"LEASED", QT_TRANSLATE_NOOP("CodeLabel", "Leased")},
    {"GIFTED", QT_TRANSLATE_NOOP("CodeLabel", "Given for free")},
    {"TRIAL", QT_TRANSLATE_NOOP("CodeLabel", "Trial")},
};
constexpr CodeLabel kRole[] = {
    {"OWNER", QT_TRANSLATE_NOOP("CodeLabel", "Owner")},
    {"GRANTEE", QT_TRANSLATE_NOOP("CodeLabel", "Grantee")},
};
constexpr CodeLabel kScopes[] = {
    {"POSTER", QT_TRANSLATE_NOOP("CodeLabel", "Posters")},
    {"APP_DISTRIBUTION", QT_TRANSLATE_NOOP("CodeLabel", "App distribution")},
    {"BROADCAST", QT_TRANSLATE_NOOP("CodeLabel", "Broadcasts")},
    {"REMOTE_MANAGEMENT", QT_TRANSLATE_NOOP("CodeLabel", "Remote management")},
};
constexpr CodeLabel kBind[] = {
    {"BOUND", QT_TRANSLATE_NOOP("CodeLabel", "Bound")},
    {"UNBOUND", QT_TRANSLATE_NOOP("CodeLabel", "Not bound")},
};
constexpr CodeLabel kActivation[] = {
    {"UNREGISTERED", QT_TRANSLATE_NOOP("CodeLabel", "Not registered")},
    {"INACTIVE", QT_TRANSLATE_NOOP("CodeLabel", "Not activated")},
    {"ACTIVE", QT_TRANSLATE_NOOP("CodeLabel", "Activated")},
};
constexpr CodeLabel kNetwork[] = {
    {"WIFI", QT_TRANSLATE_NOOP("CodeLabel", "Wi-Fi")},
    {"CELLULAR", QT_TRANSLATE_NOOP("CodeLabel", "Mobile network")},
    {"WIRED", QT_TRANSLATE_NOOP("CodeLabel", "Wired")},
    {"NONE", QT_TRANSLATE_NOOP("CodeLabel", "No network")},
};
constexpr CodeLabel kSimProvider[] = {
    {"PLATFORM", QT_TRANSLATE_NOOP("CodeLabel", "Platform")},
    {"OTHER", QT_TRANSLATE_NOOP("CodeLabel", "Other provider")},
};
constexpr CodeLabel kSimStatus[] = {
    {"ACTIVE", QT_TRANSLATE_NOOP("CodeLabel", "In service")},
    {"SUSPENDED", QT_TRANSLATE_NOOP("CodeLabel", "Suspended")},
    {"EXPIRED", QT_TRANSLATE_NOOP("CodeLabel", "Expired")},
};
constexpr CodeLabel kSource[] = {
    {"FLEET_SERVICE", QT_TRANSLATE_NOOP("CodeLabel", "Fleet service")},
    {"PUBLIC_OPENAPI", QT_TRANSLATE_NOOP("CodeLabel", "Public API")},
    {"CONSOLE_FILE", QT_TRANSLATE_NOOP("CodeLabel", "Console export")},
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

} // namespace tapfleet::text
