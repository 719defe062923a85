#pragma once

#include "domain/journal.h"

#include <QString>

#include <map>
#include <mutex>
#include <optional>

namespace tapfleet::sync {

/// What the writes of one account's journal withhold from it: in memory only, for the process that was given it. Any thread.
class Withheld
{
public:
    /// Held while an operation is put into the journal together with what it withholds, so that no runner finds only one of the two.
    std::unique_lock<std::mutex> lock() { return std::unique_lock(m_mutex); }
    /// The caller holds the lock.
    void put(domain::OperationId id, const QString &secret) { m_secrets[id] = secret; }
    std::optional<QString> of(domain::OperationId id)
    {
        const std::lock_guard guard(m_mutex);
        const auto found = m_secrets.find(id);
        return found == m_secrets.end() ? std::nullopt : std::optional(found->second);
    }
    void forget(domain::OperationId id)
    {
        const std::lock_guard guard(m_mutex);
        m_secrets.erase(id);
    }

private:
    std::mutex m_mutex;
    std::map<domain::OperationId, QString> m_secrets;
};

} // namespace tapfleet::sync
