#pragma once

#include "profile.h"
#include "services/grantservice.h"

#include <QSignalSpy>

namespace tapfleet::tests {

using namespace Qt::StringLiterals;

/// A clock that a test moves together with the sandbox's.
struct MovedClock final : base::Clock {
    qint64 nowMs() const override { return base::SystemClock().nowMs() + shiftMs; }
    qint64 shiftMs = 0;
};

/// Two accounts of one cloud, and the services over them.
struct TwoAccounts {
    TwoAccounts()
    {
        giver = profile.add(cloud, u"giver"_s);
        services::AccountDraft draft = Profile::draft(cloud, u"taker"_s);
        const cloud::GatewayConfig config = cloud.configOf(1);
        draft.appId = config.appId;
        draft.privateKey = cloud.key(u"account2/app_private.pem"_s);
        taker = answerOf(profile.accounts.add(draft)).value();
        takerPid = cloud.server().accounts()[1].pid;
        synced(giver);
        synced(taker);
    }

    void synced(const domain::Account &account)
    {
        QSignalSpy finished(&sync, &services::SyncService::finished);
        sync.start(account);
        if (!finished.wait(60'000) || sync.status(account.id).lastError)
            qFatal("the sync failed: %s", qPrintable(sync.status(account.id).lastError ? base::logLine(*sync.status(account.id).lastError) : QString()));
    }

    /// What the operation became, when it has ended and the fleet is up to date again.
    domain::Operation ended(const QFuture<base::Result<domain::OperationId>> &submitted)
    {
        QSignalSpy finished(&sync, &services::SyncService::finished);
        const auto id = answerOf(submitted);
        if (!id)
            qFatal("%s", qPrintable(base::logLine(id.error())));
        if (!finished.wait(60'000))
            qFatal("no sync followed the write");
        return answerOf(journal.operation(giver.id, *id)).value();
    }

    std::vector<domain::DeviceId> own(size_t count)
    {
        std::vector<domain::DeviceId> ids;
        for (const domain::Device &device : cloud.server().fleet()) {
            if (device.role == "OWNER" && ids.size() < count)
                ids.push_back(device.id());
        }
        return ids;
    }

    std::vector<services::AccountGrant> grants(const domain::Account &account, domain::GrantDirection direction)
    {
        auto overview = answerOf(service.load()).value();
        std::erase_if(overview.grants, [&](const services::AccountGrant &one) { return one.account != account.id || one.grant.direction != direction; });
        return overview.grants;
    }

    domain::Verdict verdict(const domain::Account &account, const domain::DeviceId &device, size_t scope)
    {
        return answerOf(service.access(account.id, device)).value().scopes[scope].verdict;
    }

    MovedClock clock;
    TestCloud cloud{600, 1, TestCloud::Speaks::Keys, 3};
    Profile profile;
    domain::Account giver, taker;
    QString takerPid;
    services::SyncService sync{profile.accounts, clock};
    services::JournalService journal{profile.accounts, clock};
    services::GrantService service{profile.accounts, sync, journal, clock};
};

} // namespace tapfleet::tests
