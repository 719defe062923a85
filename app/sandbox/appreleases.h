#pragma once

#include "sandbox/catalogue.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapfleet::sandbox {

/// A version of an app as the catalogue of contract/fleet-service.md tells it.
struct Release {
    std::string version;
    std::uint32_t code = 0;
    std::int64_t ageDays = 0, sizeBytes = 0;
    const char *state = "LIVE";
    std::string minOsVersion;               ///< empty: any
    std::vector<std::string> modelsAllowed; ///< empty: all
    const char *notes = "";
};

/// An app of catalogue::apps() with its releases, oldest first. What a distribution may bring to devices is among
/// catalogue::App::versions; a release behind them is in review.
struct ReleasedApp {
    std::uint32_t number = 0; ///< its place in catalogue::apps()
    const catalogue::App *app = nullptr;
    std::string packageName, publisher;
    bool isOpen = true;
    std::vector<Release> releases;

    const Release *release(std::string_view version) const; ///< null for an unknown one
};

/// All apps, in the catalogue's order. Immutable; any thread.
const std::vector<ReleasedApp> &releasedApps();
const ReleasedApp *releasedApp(std::string_view appId); ///< null for an unknown one

/// Compares "2.10.0" and "2.9.1" part by part as numbers: below, at or above 0.
int compareVersions(std::string_view a, std::string_view b);

} // namespace tapfleet::sandbox
