#pragma once

#include "base/clock.h"

#include <atomic>

namespace tapfleet::sandbox {

/// The system's clock, put forward by tests. Any thread.
class SandboxClock final : public base::Clock
{
public:
    qint64 nowMs() const override { return m_system.nowMs() + m_ahead; }
    void advance(qint64 ms) { m_ahead += ms; }
    qint64 aheadMs() const { return m_ahead; } ///< how far it was put forward

private:
    base::SystemClock m_system;
    std::atomic<qint64> m_ahead{0};
};

} // namespace tapfleet::sandbox
