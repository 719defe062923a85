#pragma once

#include "base/clock.h"
#include "domain/publicsource.h"
#include "services/accountservice.h"

#include <string>
#include <vector>

namespace tapfleet::services {

/// What an account with the public methods only remembers beside its devices: the supplier or item that an SN wants, named
/// once and for all, and which methods the app may call. GUI thread (or the command line's).
class SupplierService
{
public:
    SupplierService(const AccountService &accounts, const base::Clock &clock);

    /// Remembers it for every device of the account or, with `sns`, for these only. The next sync asks with it.
    [[nodiscard]] base::Result<void> name(domain::AccountId account, const domain::SupplierHint &hint, const std::vector<std::string> &sns = {});
    /// As the last syncs have found them; none before the first.
    [[nodiscard]] base::Result<std::vector<domain::MethodPermission>> permissions(domain::AccountId account) const;

private:
    const AccountService &m_accounts;
    const base::Clock &m_clock;
};

} // namespace tapfleet::services
