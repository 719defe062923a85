#pragma once

#include "profile.h"
#include "services/fleetservice.h"
#include "services/journalservice.h"
#include "services/operationdevices.h"
#include "sync/pullengine.h"

#include <QSignalSpy>

namespace tapfleet::tests {

/// An account whose fleet is synced and loaded, and its journal.
struct OperationDesk {
    explicit OperationDesk(std::uint32_t devices = 300) : cloud(devices), account(profile.add(cloud, QStringLiteral("shop")))
    {
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        if (!answerOf(engine.run({})))
            qFatal("no sync");
        QSignalSpy loaded(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        if (!loaded.wait(30'000))
            qFatal("no fleet");
    }
    services::DeviceSelection select(const QString &filter)
    {
        auto found = answerOf(fleet.select({filter}));
        if (!found)
            qFatal("%s", qPrintable(base::logLine(found.error())));
        return *found;
    }
    /// So many devices of those that take part in operations of the scope, and so many that do not.
    services::DeviceSelection some(const QString &filter, const char *scope, bool needsTerminal, size_t takers, size_t barred = 0)
    {
        services::DeviceSelection all = select(filter), chosen{all.snapshot, {}};
        const auto candidates = services::operationCandidates(all, scope, needsTerminal);
        for (size_t i = 0; i < candidates.size(); ++i) {
            size_t &left = candidates[i].fault.empty() ? takers : barred;
            if (left == 0)
                continue;
            --left;
            chosen.rows.push_back(all.rows[i]);
        }
        if (takers + barred > 0)
            qFatal("too few devices");
        return chosen;
    }
    /// Devices that take part in operations of the scope.
    std::vector<domain::Terminal> takers(const QString &filter, const char *scope, size_t most)
    {
        std::vector<domain::Terminal> terminals;
        for (services::OperationCandidate &one : services::operationCandidates(select(filter), scope, true)) {
            if (one.fault.empty() && terminals.size() < most)
                terminals.push_back(std::move(one.terminal));
        }
        if (terminals.size() < most)
            qFatal("too few devices take part");
        return terminals;
    }
    static std::vector<domain::DeviceId> idsOf(const std::vector<domain::Terminal> &terminals)
    {
        std::vector<domain::DeviceId> ids;
        for (const domain::Terminal &one : terminals)
            ids.push_back(one.device);
        return ids;
    }
    /// What a write that was just submitted has become, when the journal has nothing left to do.
    domain::Operation settled(const QFuture<base::Result<domain::OperationId>> &submitted)
    {
        QSignalSpy idle(&journal, &services::JournalService::idle);
        const auto id = answerOf(submitted);
        if (!id)
            qFatal("%s", qPrintable(base::logLine(id.error())));
        if (idle.isEmpty() && !idle.wait(30'000))
            qFatal("the journal does not end");
        return answerOf(journal.operation(account.id, *id)).value();
    }
    /// By an hour, in which the devices of the sandbox work.
    void letDevicesWork() { cloud.server().advanceClock(std::chrono::hours(1)); }

    Profile profile;
    TestCloud cloud;
    domain::Account account;
    services::FleetService fleet{profile.accounts, profile.clock};
    services::JournalService journal{profile.accounts, profile.clock};
};

} // namespace tapfleet::tests
