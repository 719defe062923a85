#include "sandbox/accounts.h"

#include "sandbox/devicemaker.h"

#include <QDir>

#include <algorithm>

namespace tapfleet::sandbox {

base::Result<Accounts> Accounts::open(const QString &folder, const KeyPair &keys, std::uint32_t count, std::uint64_t seed)
{
    Accounts accounts;
    accounts.m_accounts.push_back({0, kAppId, company(0), PartyRole::Isv, folder, keys.appPublic});
    const DeviceMaker maker(seed, 0);
    for (std::uint32_t number = 1; number < count; ++number) {
        const QString own = QDir(folder).filePath(QStringLiteral("account%1").arg(number + 1));
        auto key = openAppKey(own, keys.gatewayPrivate.publicKey());
        if (!key)
            return base::failure(key.error());
        const bool isMerchant = number % 2 == 0;
        accounts.m_accounts.push_back({number, QByteArray::number(QByteArray(kAppId).toLongLong() + number),
                                       isMerchant ? maker.chain(number / 2 - 1) : company(number / 2 + 1),
                                       isMerchant ? PartyRole::Merchant : PartyRole::Isv, own, std::move(*key)});
    }
    return accounts;
}

const Account *Accounts::byAppId(QByteArrayView appId) const
{
    const auto found =
        std::find_if(m_accounts.begin(), m_accounts.end(), [&](const Account &each) { return each.appId == appId; });
    return found == m_accounts.end() ? nullptr : &*found;
}

const Account *Accounts::byPid(std::string_view pid) const
{
    const auto found =
        std::find_if(m_accounts.begin(), m_accounts.end(), [&](const Account &each) { return each.party.pid == pid; });
    return found == m_accounts.end() ? nullptr : &*found;
}

std::vector<std::string> Accounts::pids() const
{
    std::vector<std::string> pids;
    for (const Account &account : m_accounts)
        pids.push_back(account.party.pid);
    return pids;
}

} // namespace tapfleet::sandbox
