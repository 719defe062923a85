#pragma once

#include "snapshot/fleetsnapshot.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace tapfleet::snapshot {

/// Orders of a snapshot's rows, computed when first asked for and kept: all the ranks of texts, the last few
/// permutations. Any thread.
class Orders
{
public:
    using Permutation = std::shared_ptr<const std::vector<quint32>>;

    /// All rows in the order of the keys, or null when stopped.
    Permutation permutation(const Columns &columns, std::span<const SortKey> keys, const base::StopToken &stop);
    size_t memoryBytes() const;

private:
    using Ranks = std::vector<quint32>; ///< from 1; 0 is absent; equal values have equal ranks

    struct Kept {
        std::vector<SortKey> keys;
        Permutation rows;
    };
    bool sortBy(const Columns &columns, SortKey key, std::vector<quint32> &rows, const base::StopToken &stop);
    /// Ranks by row (Storage::Text, Storage::Apps) or by code (Storage::Dictionary); null when stopped.
    const Ranks *ranks(const Columns &columns, domain::Field field, const base::StopToken &stop);

    mutable std::mutex m_mutex;
    std::map<domain::Field, Ranks> m_ranks;
    std::vector<Kept> m_kept; ///< the most recent last
};

} // namespace tapfleet::snapshot
