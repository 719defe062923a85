#pragma once

#include <QByteArray>

#include <atomic>
#include <ctime>
#include <thread>
#include <vector>

namespace tapfleet::bench {

/// Asks the GUI thread a thousand times a second to answer, and notes how long each answer took: by the clock, and as the time
/// that the GUI thread itself computed meanwhile (other programs on the same core add to the first only). Made and ended in
/// the GUI thread.
class Watchdog
{
public:
    struct Hold {
        double wallMs = 0, cpuMs = 0;
    };

    Watchdog();
    ~Watchdog();
    /// Ends the asking.
    std::vector<Hold> holds();

private:
    void ask();

    clockid_t m_guiClock{};
    std::atomic_bool m_ending{false};
    std::vector<Hold> m_holds;
    std::thread m_thread;
};

/// What the children print of them: "asked worst-wall worst-cpu over16-wall over16-cpu", in ms and numbers of answers.
QByteArray summary(const std::vector<Watchdog::Hold> &holds);

} // namespace tapfleet::bench
