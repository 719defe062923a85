#include "snapshot/columns.h"

#include <algorithm>

namespace tapfleet::snapshot {

domain::AccountId Columns::account(quint32 row) const
{
    const auto after = std::upper_bound(accounts.begin(), accounts.end(), row,
                                        [](quint32 wanted, const AccountRows &account) { return wanted < account.firstRow; });
    return std::prev(after)->id;
}

std::pair<quint32, quint32> Columns::placesOfSn(std::string_view wanted) const
{
    const auto boundary = [&](auto isBefore) {
        quint32 low = 0, high = rows;
        while (low < high) {
            const quint32 middle = low + (high - low) / 2;
            if (isBefore(sn(rowBySn(middle))))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return {boundary([wanted](std::string_view sn) { return sn < wanted; }),
            boundary([wanted](std::string_view sn) { return sn <= wanted; })};
}

size_t Columns::memoryBytes() const
{
    size_t bytes = sizeof(*this) + accounts.capacity() * sizeof(AccountRows) + snOrder.capacity() * sizeof(quint32)
        + apps.memoryBytes() + orders.memoryBytes();
    for (size_t i = 0; i < domain::kFieldCount; ++i)
        bytes += texts[i].memoryBytes() + codes[i].memoryBytes() + integers[i].memoryBytes();
    return bytes;
}

} // namespace tapfleet::snapshot
