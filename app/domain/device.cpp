#include "domain/device.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

template <typename Fn>
void split(std::string_view textValue, std::string_view separator, Fn fn)
{
    while (!textValue.empty()) {
        const size_t end = textValue.find(separator);
        fn(textValue.substr(0, end));
        if (end == std::string_view::npos)
            return;
        textValue.remove_prefix(end + separator.size());
    }
}

} // namespace

std::string longForm(const DeviceId &id)
{
    return id.supplierId.empty() ? id.sn : id.sn + '@' + id.supplierId;
}

DeviceId parseLongForm(std::string_view textValue)
{
    const size_t at = textValue.rfind('@');
    if (at == std::string_view::npos)
        return {std::string(textValue), {}};
    return {std::string(textValue.substr(0, at)), std::string(textValue.substr(at + 1))};
}

std::string componentsText(const std::vector<Component> &components)
{
    std::string joined;
    for (const Component &component : components) {
        if (!joined.empty())
            joined += "; ";
        joined += component.name;
        if (!component.version.empty())
            joined += ' ' + component.version;
    }
    return joined;
}

std::vector<Component> parseComponents(std::string_view textValue)
{
    std::vector<Component> components;
    split(textValue, "; ", [&](std::string_view part) {
        const size_t blank = part.find(' ');
        if (blank == std::string_view::npos)
            components.push_back({std::string(part), {}});
        else
            components.push_back({std::string(part.substr(0, blank)), std::string(part.substr(blank + 1))});
    });
    return components;
}

std::string appsText(const std::vector<InstalledApp> &apps)
{
    std::string joined;
    appendAppsText(joined, apps, [](const InstalledApp &app) { return AppText{app.appId, app.name, app.version, app.main}; });
    return joined;
}

std::string scopesText(const std::vector<std::string> &scopes)
{
    std::string joined;
    for (const std::string &scope : scopes) {
        if (!joined.empty())
            joined += ',';
        joined += scope;
    }
    return joined;
}

std::vector<std::string> parseScopes(std::string_view textValue)
{
    std::vector<std::string> scopes;
    split(textValue, ",", [&](std::string_view part) { scopes.emplace_back(part); });
    return scopes;
}

} // namespace tapfleet::domain
