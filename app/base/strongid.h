#pragma once

#include <QHashFunctions>

#include <compare>
#include <utility>

namespace tapfleet::base {

/// A value that cannot be mistaken for another of the same representation.
template <typename Tag, typename T>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(T value) : m_value(std::move(value)) {}
    const T &value() const { return m_value; }
    friend bool operator==(const StrongId &, const StrongId &) = default;
    friend auto operator<=>(const StrongId &, const StrongId &) = default;
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    T m_value{};
};

} // namespace tapfleet::base
