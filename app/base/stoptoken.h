#pragma once

#include <atomic>
#include <memory>

namespace tapfleet::base {

/// Asked by long work, at short intervals, whether to stop. Copyable, any thread.
class StopToken
{
public:
    StopToken() = default; ///< never stops
    bool stopRequested() const { return m_flag && m_flag->load(std::memory_order_relaxed); }

private:
    friend class StopSource;
    explicit StopToken(std::shared_ptr<std::atomic_bool> flag) : m_flag(std::move(flag)) {}
    std::shared_ptr<std::atomic_bool> m_flag;
};

/// Held by the owner of long work; its destruction stops the work.
class StopSource
{
public:
    StopSource() : m_flag(std::make_shared<std::atomic_bool>(false)) {}
    ~StopSource() { requestStop(); }
    StopSource(const StopSource &) = delete;
    StopSource &operator=(const StopSource &) = delete;
    /// Stops what was started with the old token and begins anew: the newest request wins.
    void renew()
    {
        requestStop();
        m_flag = std::make_shared<std::atomic_bool>(false);
    }
    void requestStop() { m_flag->store(true, std::memory_order_relaxed); }
    StopToken token() const { return StopToken(m_flag); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

} // namespace tapfleet::base
