#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/terminal.h"
#include "services/fleetservice.h"

#include <QFuture>

#include <string>
#include <string_view>
#include <vector>

/// The devices of an operation that a scope names: remote management, broadcasts, posters.
namespace tapfleet::services {

/// A device that may take part, or why not.
struct OperationCandidate {
    domain::Terminal terminal{};
    std::string fault{}; ///< the sub-code that the service would refuse it with, or codes::TerminalUnknown; empty: it may
    bool isOnline = false;
};

/// Who of the selection takes part, in its order. `needsTerminal`: the methods know a device by its biz_tid. Only the owner, and whom the
/// owner lent it to for the scope, may, and only with one that is active (contract/fleet-service.md, Distribution tasks and Sub-codes);
/// what no source tells bars nobody.
std::vector<OperationCandidate> operationCandidates(const DeviceSelection &devices, std::string_view scope, bool needsTerminal);

/// The same devices with what the account's cache knows of them; without a biz_tid they are `unknown`. In the order asked for.
struct FoundTerminals {
    std::vector<domain::Terminal> terminals{};
    std::vector<domain::DeviceId> unknown{};
};
[[nodiscard]] QFuture<base::Result<FoundTerminals>> findTerminals(const cache::AccountFolder &folder, const std::vector<domain::DeviceId> &devices);

} // namespace tapfleet::services
