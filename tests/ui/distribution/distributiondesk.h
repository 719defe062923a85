#pragma once

#include "../../services/profile.h"
#include "domain/rollout.h"
#include "services/fleetservice.h"
#include "services/journalservice.h"
#include "services/rolloutservice.h"
#include "services/syncservice.h"
#include "services/taskservice.h"
#include "tests/cloud/vectors.h"
#include "tests/support/distributioncloud.h"
#include "tests/support/settingsinmemory.h"
#include "ui/widgets/joblist.h"

#include <QMap>
#include <QSignalSpy>

namespace tapfleet::tests {

/// An account at a cloud that distributes, and the services over it.
struct DistributionDesk {
    domain::Account add(const QString &name, const QUrl &gateway)
    {
        services::AccountDraft draft;
        draft.name = name;
        draft.gateway = gateway;
        draft.appId = QStringLiteral("2021");
        draft.privateKey = test::vectorFile(QStringLiteral("app_private_pkcs1.pem"));
        draft.alipayPublicKey = test::vectorFile(QStringLiteral("gw_public.pem"));
        const auto made = answerOf(profile.accounts.add(draft));
        if (!made)
            qFatal("%s", qPrintable(base::logLine(made.error())));
        return *made;
    }

    /// Begins a roll-out of so many devices, by cumulative percents.
    domain::RolloutId begin(const std::string &name, int devices, std::vector<int> percents = {100}, domain::WaveGate gate = {})
    {
        std::vector<domain::DeviceId> some;
        for (int i = 0; i < devices; ++i)
            some.push_back({"SN" + std::to_string(m_next++), "S1"});
        domain::RolloutPlan plan{{.name = name, .appId = "A1", .appName = "收银台", .appKind = "ANDROID_APP", .version = "2.0"},
                                 domain::wavesByPercent(std::move(some), percents, 7),
                                 gate};
        const auto id = answerOf(rollouts.begin(account, std::move(plan)));
        if (!id)
            qFatal("%s", qPrintable(base::logLine(id.error())));
        return *id;
    }

    test::DistributionCloud cloud;
    Profile profile;
    const domain::Account account = add(QStringLiteral("shop"), cloud.url());
    services::FleetService fleet{profile.accounts, profile.clock};
    services::SyncService sync{profile.accounts, profile.clock};
    services::JournalService journal{profile.accounts, profile.clock};
    services::TaskService tasks{profile.accounts, fleet, journal, profile.clock};
    services::RolloutService rollouts{profile.accounts, journal, profile.clock};
    SettingsInMemory settings;
    ui::JobList jobs;

private:
    int m_next = 100'000;
};

template <typename T>
T *part(const QObject *of, const char *name)
{
    auto *found = of->findChild<T *>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

inline constexpr int kPatience = 60'000;

} // namespace tapfleet::tests
