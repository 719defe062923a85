#pragma once

#include "domain/device.h"
#include "domain/task.h"

#include <QtGlobal>

#include <span>
#include <string>
#include <vector>

/// A roll-out in waves, run by the client: how devices are split, and what follows from how a wave goes. Pure; any thread.
namespace tapfleet::domain {

/// When the next wave may start, and when the roll-out pauses by itself.
struct WaveGate {
    int successPercent = 90;     ///< of a wave's devices, SKIPPED counted as well; the next wave waits for it
    int errorPercent = 5;        ///< of a wave's devices; over it the roll-out is paused. 0: never
    qint64 errorCount = 20;      ///< failed devices of a wave that are enough by themselves. 0: any number
    bool holdBeforeNext = false; ///< a person looks before the next wave starts
    friend bool operator==(const WaveGate &, const WaveGate &) = default;
};

struct Wave {
    std::string name; ///< "1 %", a store, a city, a model …
    std::vector<DeviceId> devices;
};

/// Cumulative shares, such as {1, 10, 30, 100}, each > the one before and the last 100: wave i holds what is between share i-1
/// and share i, at least one device while there are any. Which device comes when is random but the same for the same seed.
std::vector<Wave> wavesByPercent(std::vector<DeviceId> devices, std::span<const int> cumulativePercent, quint64 seed);
/// One wave for each key (a store, a city, a model), the smallest first; `keys` goes along with `devices`. Devices without a
/// key come last.
std::vector<Wave> wavesByKey(const std::vector<DeviceId> &devices, const std::vector<std::string> &keys);

enum class WaveMove : quint8 {
    Wait,      ///< the wave is under way
    Advance,   ///< its gate is open: the next wave starts, or the roll-out is done when it was the last
    Hold,      ///< its gate is open and a person wants to look, or it ended without reaching the gate
    Pause    ///< too many failures: what runs is paused until a person decides
};

/// What follows from the counters of a wave's task. `isLast`: no wave comes after it. `accepted`: failures that a person has
/// gone on with.
WaveMove moveAfter(const WaveGate &gate, const Task &task, bool isLast, qint64 accepted = 0);
/// Failures of a wave of so many devices that pause it; nothing when any number may fail.
std::optional<qint64> failuresThatPause(const WaveGate &gate, qint64 devices);

} // namespace tapfleet::domain
