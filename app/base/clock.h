#pragma once

#include <QtGlobal>

namespace tapfleet::base {

/// Tells the time; passed in wherever time matters so that tests can move it. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0; ///< UTC milliseconds since 1970
};

class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
};

} // namespace tapfleet::base
