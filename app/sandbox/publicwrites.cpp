#include "sandbox/publicwrites.h"

#include "sandbox/appreleases.h"
#include "sandbox/distributionrules.h"
#include "sandbox/request.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

constexpr S kUpgrade{"alipay.commerce.iot.device.upgradeapp.create"};

} // namespace

bool PublicWrites::serves(const QByteArray &method)
{
    return method == QByteArrayView(kUpgrade.data(), kUpgrade.size());
}

/// Upgrades the app where it is, at once; an empty answer says no more than that the task was accepted.
std::string PublicWrites::answer(const Account &account, const QJsonObject &request) const
{
    const QJsonArray sns = request.value(S("sn")).toArray();
    const ReleasedApp *const app = releasedApp(request.value(S("target_app_id")).toString().toStdString());
    const std::string version = request.value(S("target_app_version")).toString().toStdString();
    if (sns.isEmpty() || !app || !app->release(version))
        return paramInvalid("sn、target_app_id或target_app_version不正确");
    const auto &versions = app->app->versions;
    const auto number = static_cast<std::uint32_t>(std::find(versions.begin(), versions.end(), version) - versions.begin());
    for (const QJsonValue &sn : sns) {
        for (const SimulatedFleet::Named &named : m_fleet.resolve(account.number, {sn.toString().toStdString(), {}})) {
            const auto device = m_fleet.at(account.number, named.index);
            if (device && installedApp(*device, app->app->id) && number < versions.size())
                m_fleet.changeApp(named.index, {app->number, number, false, false}, m_clock.nowMs());
        }
    }
    return openNode() + '}';
}

} // namespace tapfleet::sandbox
