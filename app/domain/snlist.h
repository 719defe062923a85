#pragma once

#include "base/strongid.h"

#include <QString>

#include <string>

namespace tapfleet::domain {

struct SnListTag;
using SnListId = base::StrongId<SnListTag, qint64>;

/// A saved SN list without its rows.
struct SnList {
    SnListId id;
    QString name;   ///< unique, folded forms being one
    QString source; ///< the file or place that it comes from
    qint64 rows = 0;
    qint64 createdAt = 0, updatedAt = 0; ///< UTC ms
    friend bool operator==(const SnList &, const SnList &) = default;
};

/// Whether two names of lists are one: full-width and half-width forms and case do not matter.
bool isSameListName(const QString &a, const QString &b);

/// A row as it was read and the device that it was taken for.
struct SnListRow {
    std::string raw;
    std::string sn;         ///< empty when no SN could be read
    std::string supplierId; ///< empty when the row tells none
    friend bool operator==(const SnListRow &, const SnListRow &) = default;
};

} // namespace tapfleet::domain
