#pragma once

#include "cloud/gateway/keys.h"
#include "sandbox/party.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

/// Who the sandbox takes its callers to be, and what these accounts may do.
namespace tapfleet::sandbox {

inline constexpr const char *kAppId = "9021000160203747";
inline constexpr const char *kAccountPid = "2088102177894561";
inline constexpr const char *kAccountName = "杭州云桥科技有限公司";

inline constexpr unsigned kPageSizeDefault = 200, kPageSizeMax = 500, kSnListMax = 100, kShardsMax = 16, kSnsPerWrite = 500;

inline constexpr unsigned kAllScopes = 15;
inline constexpr const char *kScopes[] = {"POSTER", "APP_DISTRIBUTION", "BROADCAST", "REMOTE_MANAGEMENT"};

/// One of the accounts that the sandbox serves.
struct Account {
    std::uint32_t number = 0; ///< 0 is the main one; it is also its place among the fleet's viewers
    QByteArray appId;
    Party party;
    PartyRole role = PartyRole::Isv;
    QString keysFolder;
    cloud::PublicKey appKey; ///< what its requests are verified with
};

inline constexpr const char *roleName(PartyRole role)
{
    return role == PartyRole::Isv ? "ISV" : "MERCHANT";
}

/// The scopes of contract/fleet-service.md whose bits are set, in the contract's order.
inline std::vector<std::string> heldScopes(unsigned bits)
{
    std::vector<std::string> scopes;
    unsigned bit = 1;
    for (const char *scope : kScopes) {
        if (bits & bit)
            scopes.emplace_back(scope);
        bit <<= 1;
    }
    return scopes;
}

} // namespace tapfleet::sandbox
