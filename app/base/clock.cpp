#include "base/clock.h"

#include <QDateTime>

namespace tapfleet::base {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace tapfleet::base
