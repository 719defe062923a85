#pragma once

#include "base/result.h"
#include "sandbox/account.h"
#include "sandbox/keypair.h"

#include <optional>
#include <vector>

namespace tapfleet::sandbox {

inline constexpr std::uint32_t kMostAccounts = 8;

/// The accounts of a sandbox: the main service provider, then by turns a further service provider and a merchant. All of
/// them own devices of the seeded fleet. Immutable once opened; any thread.
class Accounts
{
public:
    /// Account 1 has `keys` of `folder`; account 2 has app_private.pem app_public.pem gateway_public.pem in folder/account2,
    /// and so on, made when missing. Chains have their pids from `seed`.
    [[nodiscard]] static base::Result<Accounts> open(const QString &folder, const KeyPair &keys, std::uint32_t count,
                                                     std::uint64_t seed);

    const std::vector<Account> &all() const { return m_accounts; }
    const Account &main() const { return m_accounts.front(); }
    const Account *byAppId(QByteArrayView appId) const; ///< null for an unknown one
    const Account *byPid(std::string_view pid) const;   ///< null for an unknown one
    std::vector<std::string> pids() const;

private:
    std::vector<Account> m_accounts;
};

} // namespace tapfleet::sandbox
