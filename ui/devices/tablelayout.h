#pragma once

#include "snapshot/fleetsnapshot.h"

#include <QString>

#include <vector>

namespace tapfleet::ui {

/// One column as a person left it.
struct ColumnLayout {
    domain::Field field = domain::Field::Sn;
    int width = 0; ///< device-independent pixels; 0: the default of the column
    bool visible = true;
};

/// A table as a person left it: columns from left to right (each field once), and the order of rows. Any thread.
struct TableLayout {
    std::vector<ColumnLayout> columns;
    std::vector<snapshot::SortKey> sort;

    static TableLayout standard();
    /// Kept by field ids, so that it outlives new columns and new versions of the program: unknown ids are left out,
    /// missing fields are appended as in standard(). A text that is no layout is the standard one.
    static TableLayout fromText(const QString &text);
    QString toText() const;
};

} // namespace tapfleet::ui
