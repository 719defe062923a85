#include "services/writeaccess.h"

#include "cache/devicereader.h"
#include "services/syncservice.h"

#include <QFile>

namespace tapfleet::services {

domain::WriteAccount writeAccount(const SyncService &sync, const domain::Account &account)
{
    return {account.kind, sync.status(account.id).state.publicOnly};
}

std::vector<domain::Account> writableAccounts(const SyncService &sync, std::vector<domain::Account> accounts,
                                              domain::Write write)
{
    std::erase_if(accounts, [&](const domain::Account &account) {
        return domain::whyNotWrite(writeAccount(sync, account), write).has_value();
    });
    return accounts;
}

base::Result<domain::WriteAccount> readWriteAccount(const cache::Home &home, const domain::Account &account)
{
    domain::WriteAccount known{account.kind, false};
    const cache::AccountFolder folder = home.account(account.id);
    if (account.kind != domain::AccountKind::Gateway || !QFile::exists(folder.cacheDb()))
        return known;
    const auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(reader.error());
    const auto state = (*reader)->syncState();
    if (!state)
        return base::failure(state.error());
    known.publicOnly = state->publicOnly;
    return known;
}

} // namespace tapfleet::services
