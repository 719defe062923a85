#include "domain/waves.h"

#include <algorithm>
#include <map>
#include <random>

namespace tapfleet::domain {

namespace {

/// As std::shuffle, but the same on every platform.
void shuffle(std::vector<DeviceId> &devices, quint64 seed)
{
    std::mt19937_64 random(seed);
    for (size_t left = devices.size(); left > 1; --left)
        std::swap(devices[left - 1], devices[random() % left]);
}

} // namespace

std::vector<Wave> wavesByPercent(std::vector<DeviceId> devices, std::span<const int> cumulativePercent, quint64 seed)
{
    std::sort(devices.begin(), devices.end());
    shuffle(devices, seed);
    std::vector<Wave> waves;
    size_t from = 0;
    for (const int percent : cumulativePercent) {
        if (from == devices.size())
            break;
        const size_t share = (devices.size() * static_cast<size_t>(std::clamp(percent, 0, 100)) + 99) / 100;
        const size_t to = std::clamp(share, from + 1, devices.size());
        const auto at = [&](size_t place) { return devices.begin() + static_cast<std::ptrdiff_t>(place); };
        waves.push_back({std::to_string(percent) + " %", {at(from), at(to)}});
        from = to;
    }
    return waves;
}

std::vector<Wave> wavesByKey(const std::vector<DeviceId> &devices, const std::vector<std::string> &keys)
{
    std::map<std::string, std::vector<DeviceId>> byKey;
    for (size_t i = 0; i < devices.size(); ++i)
        byKey[i < keys.size() ? keys[i] : std::string()].push_back(devices[i]);
    std::vector<Wave> waves;
    for (auto &[key, some] : byKey)
        waves.push_back({key, std::move(some)});
    std::stable_sort(waves.begin(), waves.end(), [](const Wave &a, const Wave &b) {
        return a.name.empty() != b.name.empty() ? b.name.empty() : a.devices.size() < b.devices.size();
    });
    return waves;
}

std::optional<qint64> failuresThatPause(const WaveGate &gate, qint64 devices)
{
    std::optional<qint64> most;
    if (gate.errorPercent > 0)
        most = devices * gate.errorPercent / 100 + 1;
    if (gate.errorCount > 0)
        most = most ? std::min(*most, gate.errorCount) : gate.errorCount;
    return most;
}

WaveMove moveAfter(const WaveGate &gate, const Task &task, bool isLast, qint64 accepted)
{
    const TaskCounters &counters = task.counters;
    const bool isOver = isFinal(task) || (counters.total > 0 && counters.open() == 0);
    if (isLast && isOver)
        return WaveMove::Advance; // nothing is left to be spared
    if (const auto most = failuresThatPause(gate, counters.total); most && counters.failed - accepted >= *most)
        return WaveMove::Pause;
    if (isLast)
        return WaveMove::Wait;
    const bool isReached =
        counters.total > 0 && (counters.succeeded + counters.skipped) * 100 >= counters.total * gate.successPercent;
    if (isReached)
        return gate.holdBeforeNext ? WaveMove::Hold : WaveMove::Advance;
    return isOver ? WaveMove::Hold : WaveMove::Wait;
}

} // namespace tapfleet::domain
