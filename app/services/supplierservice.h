#pragma once

#include "base/clock.h"
#include "domain/publicsource.h"
#include "services/accountservice.h"

#include <string>
#include <vector>

namespace tapfleet::services {

/// Takes the supplier or item that the public methods want beside an SN, once and for all. GUI thread (or the command line's).
class SupplierService
{
public:
    SupplierService(const AccountService &accounts, const base::Clock &clock);

    /// Remembers it for every device of the account or, with `sns`, for these only. The next sync asks with it.
    [[nodiscard]] base::Result<void> name(domain::AccountId account, const domain::SupplierHint &hint, const std::vector<std::string> &sns = {});

private:
    const AccountService &m_accounts;
    const base::Clock &m_clock;
};

} // namespace tapfleet::services
