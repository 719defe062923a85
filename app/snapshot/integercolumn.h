#pragma once

#include "snapshot/fleetsnapshot.h"

#include <variant>
#include <vector>

namespace tapfleet::snapshot {

/// One whole number a row, or absent, in as many bytes as the range needs. Times in whole seconds are kept as seconds;
/// nothing is lost for others.
class IntegerColumn
{
public:
    static constexpr qint64 kAbsent = std::numeric_limits<qint64>::min();

    void reserve(size_t rows);
    void add(qint64 value);
    void finish();

    /// The value, or kAbsent.
    qint64 operator[](size_t row) const
    {
        return std::visit([this, row](const auto &stored) {
            const auto value = static_cast<quint64>(stored[row]);
            return value == 0 ? kAbsent : static_cast<qint64>(static_cast<quint64>(m_bias) + (value - 1) * m_scale);
        }, m_stored);
    }
    /// Rows whose value lies in [low, high].
    RowSet rowsBetween(qint64 low, qint64 high) const;
    RowSet present() const;
    /// Calls fn with the stored vector: 0 is absent, the rest are in the order of the values.
    template <typename Fn>
    decltype(auto) visit(Fn fn) const
    {
        return std::visit(fn, m_stored);
    }
    size_t memoryBytes() const;

private:
    RowSet rowsStored(quint64 low, quint64 high) const;

    std::vector<qint64> m_filling; ///< until finish()
    std::variant<std::vector<quint8>, std::vector<quint16>, std::vector<quint32>, std::vector<quint64>> m_stored;
    qint64 m_bias = 0;
    quint64 m_scale = 1;
    quint64 m_largest = 0; ///< stored
};

} // namespace tapfleet::snapshot
