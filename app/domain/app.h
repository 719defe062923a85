#pragma once

#include "domain/device.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The app catalogue (contract/fleet-service.md, Catalogue). Codes are kept as they stand when unknown.
namespace tapfleet::domain {

inline constexpr std::string_view kAndroidApp = "ANDROID_APP", kMiniProgram = "MINI_PROGRAM", kLightApp = "LIGHT_APP",
                                  kOfficialApp = "OFFICIAL_APP", kSystem = "SYSTEM";

struct AppVersion {
    std::string version{};
    std::optional<qint64> versionCode{};
    std::optional<qint64> releasedAt{}; ///< UTC ms
    std::optional<qint64> sizeBytes{};
    std::string state{};                      ///< LIVE, IN_REVIEW or WITHDRAWN
    std::string minOsVersion{};               ///< empty: any
    std::vector<std::string> modelsAllowed{}; ///< empty: all
    std::string notes{};
    friend bool operator==(const AppVersion &, const AppVersion &) = default;
};

struct App {
    std::string appId{}, name{}, kind{}, packageName{}, publisher{};
    std::optional<bool> openToMe{};
    std::vector<AppVersion> versions{}; ///< as the service tells them
    friend bool operator==(const App &, const App &) = default;
};

const AppVersion *findVersion(const App &app, std::string_view version);
/// The newest version that is LIVE, or nothing.
const AppVersion *newestLive(const App &app);

/// The components that an app of this kind needs on a device (fleet-service.md, COMPONENT_MISSING); none for a kind that is not known.
std::vector<std::string_view> componentsNeededBy(std::string_view kind);

} // namespace tapfleet::domain
