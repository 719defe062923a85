#pragma once

#include "snapshot/fleetsnapshot.h"

#include <variant>
#include <vector>

namespace tapfleet::snapshot {

/// One small number a row, in as many bytes as the largest needs. 0 stands for absent.
class CodeColumn
{
public:
    void reserve(size_t rows);
    void add(quint32 code);
    void finish();

    quint32 operator[](size_t row) const
    {
        return std::visit([row](const auto &codes) { return static_cast<quint32>(codes[row]); }, m_codes);
    }
    size_t size() const
    {
        return std::visit([](const auto &codes) { return codes.size(); }, m_codes);
    }
    /// Rows whose code is marked in `wanted` (one entry a code).
    RowSet rowsOf(const std::vector<quint8> &wanted) const;
    /// Calls fn with the vector of codes.
    template <typename Fn>
    decltype(auto) visit(Fn fn) const
    {
        return std::visit(fn, m_codes);
    }
    size_t memoryBytes() const;

private:
    template <typename To>
    void widen();

    size_t m_expected = 0;
    std::variant<std::vector<quint8>, std::vector<quint16>, std::vector<quint32>> m_codes;
};

} // namespace tapfleet::snapshot
