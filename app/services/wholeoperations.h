#pragma once

#include "cache/journalstore.h"
#include "services/journalservice.h"

#include <map>
#include <memory>

namespace tapfleet::services {

/// Reads those operations again with their rows, in their order: `take(account, operation, own) -> Result<void>`. Any thread.
template <typename Take>
[[nodiscard]] base::Result<void> eachWhole(const cache::Home &home, const std::vector<AccountOperation> &operations, Take take)
{
    std::map<domain::AccountId, std::unique_ptr<cache::Connection>> files;
    for (const AccountOperation &one : operations) {
        auto &own = files[one.account];
        if (!own) {
            auto opened = cache::Connection::open(home.account(one.account).ownDb(), {.kind = cache::DatabaseKind::Own});
            if (!opened)
                return base::failure(std::move(opened.error()));
            own = std::move(*opened);
        }
        auto whole = cache::JournalStore(*own).operation(one.operation.id);
        if (!whole)
            return base::failure(std::move(whole.error()));
        if (auto taken = take(one.account, std::move(*whole), *own); !taken)
            return taken;
    }
    return {};
}

} // namespace tapfleet::services
