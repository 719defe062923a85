#include "sandbox/software.h"

#include <initializer_list>

namespace tapfleet::sandbox {

namespace {

// The places of catalogue::apps().
enum AppNumber : size_t { FacePay, TapPay, Firmware, Cashier, Member, Queue, Order, Coupon, Voice, Gate, Goods, Poster };

struct Wanted {
    AppNumber app;
    std::uint32_t perMille;
};

std::initializer_list<Wanted> wantedFor(const std::string &type)
{
    static const std::initializer_list<Wanted> face = {{FacePay, 1000}, {Firmware, 950}, {Cashier, 600}, {Member, 450}, {Coupon, 250}};
    static const std::initializer_list<Wanted> tap = {{TapPay, 1000}, {Firmware, 950}, {Member, 400}, {Poster, 350}, {Cashier, 150}};
    static const std::initializer_list<Wanted> cashier = {{Cashier, 980}, {TapPay, 350}, {Firmware, 900}, {Queue, 350}, {Order, 450}};
    static const std::initializer_list<Wanted> vending = {{Goods, 1000}, {FacePay, 700}, {Firmware, 900}};
    static const std::initializer_list<Wanted> gate = {{Gate, 950}, {FacePay, 500}, {Firmware, 950}};
    static const std::initializer_list<Wanted> voice = {{Voice, 980}, {Firmware, 600}};
    if (type == "FACE_TERMINAL" || type == "PALM_TERMINAL")
        return face;
    if (type == "TAP_TERMINAL")
        return tap;
    if (type == "CASHIER_POS")
        return cashier;
    if (type == "VENDING")
        return vending;
    return type == "TURNSTILE" ? gate : voice;
}

bool holds(const domain::Device &device, const char *component)
{
    for (const domain::Component &held : device.components) {
        if (held.name == component)
            return true;
    }
    return false;
}

bool canRun(const domain::Device &device, const catalogue::App &app)
{
    if (device.osFamily != "ANDROID")
        return app.kind == "OFFICIAL_APP" || app.kind == "SYSTEM";
    if (app.kind == "MINI_PROGRAM")
        return holds(device, "XPAAS");
    return app.kind != "LIGHT_APP" || holds(device, "SMILE");
}

const std::string &drawnVersion(Draw &draw, std::span<const std::string> versions)
{
    // Most are up to date, some are one behind, a few are old.
    const std::uint32_t age = draw.below(100);
    const size_t behind = age < 58 ? 0 : age < 84 ? 1 : 2 + draw.below(3);
    return versions[versions.size() - 1 - std::min(behind, versions.size() - 1)];
}

} // namespace

void installSoftware(domain::Device &device, const catalogue::Model &model, Draw &draw)
{
    static const std::string sdk[] = {"3.0.8", "3.1.5", "3.2.1"};
    static const std::string xpaas[] = {"1.3.2", "1.4.0"};
    static const std::string smile[] = {"2.8.0", "2.9.3"};
    if (device.osFamily == "ANDROID" && !draw.chance(60)) {
        device.components.push_back({"IOT_SDK", drawnVersion(draw, sdk)});
        if (draw.chance(680))
            device.components.push_back({"XPAAS", drawnVersion(draw, xpaas)});
        if (model.antOs && draw.chance(720))
            device.components.push_back({"SMILE", drawnVersion(draw, smile)});
    } else if (device.osFamily == "LINUX" && draw.chance(500)) {
        device.components.push_back({"IOT_SDK", drawnVersion(draw, sdk)});
    }

    const bool online = device.online.value_or(false);
    for (const Wanted &wanted : wantedFor(device.type)) {
        const catalogue::App &app = catalogue::apps()[wanted.app];
        if (!draw.chance(wanted.perMille) || !canRun(device, app))
            continue;
        domain::InstalledApp installed;
        installed.appId = app.id;
        installed.name = app.name;
        installed.kind = app.kind;
        installed.version = drawnVersion(draw, app.versions);
        installed.main = device.apps.empty();
        installed.autoStart = device.antOs.value_or(false) && installed.main;
        installed.state = online && (installed.main || draw.chance(650)) ? "RUNNING" : "STOPPED";
        device.apps.push_back(std::move(installed));
    }
    if (model.totalMb > 0 && !draw.chance(30)) {
        device.totalMb = model.totalMb;
        device.freeMb = draw.chance(25) ? draw.between(3, 90) : model.totalMb * draw.between(8, 71) / 100;
    }
}

} // namespace tapfleet::sandbox
