#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/rollout.h"

#include <functional>
#include <optional>
#include <vector>

namespace tapfleet::cache {

/// The roll-outs in an account's own.db. Every change is one transaction and durable when the call returns. The connection
/// outlives it. One thread.
class RolloutStore
{
public:
    explicit RolloutStore(Connection &own) : m_own(own) {}

    /// Invalid when there is no device, or one is in two waves (codes::RolloutWithoutDevices, RolloutDeviceTwice).
    [[nodiscard]] base::Result<domain::RolloutId> add(const domain::RolloutPlan &plan, qint64 at);
    /// NotFound (codes::RolloutUnknown) when there is none.
    [[nodiscard]] base::Result<domain::Rollout> rollout(domain::RolloutId id);
    [[nodiscard]] base::Result<std::vector<domain::Rollout>> rollouts(); ///< newest first
    [[nodiscard]] base::Result<std::vector<domain::DeviceId>> devices(domain::RolloutId id,
                                                                      size_t wave); ///< in the frozen order
    /// Reads, lets `decide` change it, and writes, in one transaction: decisions of two processes do not overwrite each other. When it
    /// comes to be paused or stopped, what the journal has not yet sent of its waves is paused or discarded with it. `also` does in the same
    /// transaction what else belongs to it in own.db; when it fails nothing is changed.
    [[nodiscard]] base::Result<domain::Rollout> change(domain::RolloutId id, const std::function<void(domain::Rollout &)> &decide,
                                                       const std::function<base::Result<void>(Connection &, const domain::Rollout &)> &also = {});
    /// The operations of its waves that are not started yet.
    [[nodiscard]] base::Result<std::vector<domain::OperationId>> beginning(const domain::Rollout &rollout);
    /// The operation that the journal has for a wave already, should the program have ended before it was noted here.
    [[nodiscard]] base::Result<std::optional<domain::OperationId>> operationInJournal(domain::RolloutId id, size_t wave);

private:
    base::Result<std::vector<domain::RolloutWave>> waves(domain::RolloutId id);
    base::Result<void> write(const domain::Rollout &rollout);
    base::Result<void> holdInJournal(const domain::Rollout &rollout);
    Connection &m_own;
};

/// Members of an operation's subject by which the journal knows a wave again.
inline constexpr QLatin1StringView kRolloutMark{"rollout"}, kWaveMark{"wave"};

} // namespace tapfleet::cache
