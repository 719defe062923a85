#include "domain/app.h"

#include "domain/version.h"

#include <algorithm>

namespace tapfleet::domain {

const AppVersion *findVersion(const App &app, std::string_view version)
{
    const auto found =
        std::find_if(app.versions.begin(), app.versions.end(), [&](const AppVersion &one) { return one.version == version; });
    return found == app.versions.end() ? nullptr : &*found;
}

const AppVersion *newestLive(const App &app)
{
    const AppVersion *newest = nullptr;
    for (const AppVersion &one : app.versions) {
        if (one.state == "LIVE" && (!newest || compareVersions(one.version, newest->version) > 0))
            newest = &one;
    }
    return newest;
}

std::vector<std::string_view> componentsNeededBy(std::string_view kind)
{
    if (kind == kMiniProgram)
        return {"IOT_SDK", "XPAAS"};
    if (kind == kLightApp)
        return {"IOT_SDK", "SMILE"};
    if (kind == kAndroidApp || kind == kOfficialApp || kind == kSystem)
        return {"IOT_SDK"};
    return {};
}

} // namespace tapfleet::domain
