#pragma once

#include "base/strongid.h"

#include <QString>

namespace tapfleet::domain {

struct ViewIdTag;
/// The number of a person's own view in app.db, or the word of a starter view ("silent").
using ViewId = base::StrongId<ViewIdTag, QString>;

/// A way to look at the devices: a filter and how the table is arranged.
struct View {
    ViewId id;
    QString name;
    QString filter; ///< the filter language
    QString layout; ///< the table's text (columns, widths, order, sort); empty: as the table of all devices
    friend bool operator==(const View &, const View &) = default;
};

/// What a person made of a view that comes with the program.
struct StarterState {
    ViewId starter;
    bool hidden = false;
    QString filter; ///< of a starter that asks for its values: the filter that came of the answer
    QString layout; ///< empty: never arranged
};

} // namespace tapfleet::domain
