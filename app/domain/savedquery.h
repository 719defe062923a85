#pragma once

#include "base/strongid.h"

#include <QString>

namespace tapfleet::domain {

struct SavedQueryIdTag;
using SavedQueryId = base::StrongId<SavedQueryIdTag, qint64>;

/// A statement that a person keeps under a name.
struct SavedQuery {
    SavedQueryId id;
    QString name; ///< unique, folded forms being one
    QString sql;
    friend bool operator==(const SavedQuery &, const SavedQuery &) = default;
};

} // namespace tapfleet::domain
