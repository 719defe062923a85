#pragma once

#include <cstdint>
#include <span>

namespace tapfleet::sandbox {

/// A stream of random numbers that depends on nothing but its seed: the same on every platform.
class Draw
{
public:
    explicit constexpr Draw(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return mixed(m_state);
    }
    /// 0 .. bound-1
    constexpr std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }
    /// from .. to, both included
    constexpr int between(int from, int to) { return from + static_cast<int>(below(static_cast<std::uint32_t>(to - from + 1))); }
    constexpr bool chance(std::uint32_t perMille) { return below(1000) < perMille; }
    constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    template <typename T>
    constexpr const T &oneOf(std::span<const T> values)
    {
        return values[below(static_cast<std::uint32_t>(values.size()))];
    }

    /// Scatters a number over 64 bits.
    static constexpr std::uint64_t mixed(std::uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }
    static constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) { return mixed(a ^ mixed(b + 0x9E3779B97F4A7C15ULL)); }

private:
    std::uint64_t m_state;
};

} // namespace tapfleet::sandbox
