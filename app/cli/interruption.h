#pragma once

#include "base/stoptoken.h"

#include <QTimer>

namespace tapfleet::cli {

/// Turns the first Ctrl+C (SIGINT) or SIGTERM into a wish to stop, so that a command can leave nothing half done; the second
/// ends the program as ever. One at a time, in a thread with an event loop.
class Interruption final
{
public:
    Interruption();
    ~Interruption();
    base::StopToken token() const { return m_stop.token(); }

private:
    base::StopSource m_stop;
    QTimer m_look;
};

} // namespace tapfleet::cli
