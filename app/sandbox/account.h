#pragma once

#include <string>
#include <vector>

/// Who the sandbox takes its caller to be, and what that account may do.
namespace tapfleet::sandbox {

inline constexpr const char *kAppId = "9021000160203747";
inline constexpr const char *kAccountPid = "2088102177894561";
inline constexpr const char *kAccountName = "杭州云桥科技有限公司";

inline constexpr unsigned kPageSizeDefault = 200, kPageSizeMax = 500, kSnListMax = 100, kShardsMax = 16, kSnsPerWrite = 500;

/// The scopes of contract/fleet-service.md whose bits are set, in the contract's order.
inline std::vector<std::string> heldScopes(unsigned bits)
{
    std::vector<std::string> scopes;
    unsigned bit = 1;
    for (const char *scope : {"POSTER", "APP_DISTRIBUTION", "BROADCAST", "REMOTE_MANAGEMENT"}) {
        if (bits & bit)
            scopes.emplace_back(scope);
        bit <<= 1;
    }
    return scopes;
}

} // namespace tapfleet::sandbox
