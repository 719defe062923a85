#pragma once

#include <QByteArray>

#include <span>
#include <string_view>
#include <vector>

namespace tapfleet::cache {

/// A column of a view and what it is made of.
struct SqlColumn {
    enum class Form {
        Plain,     ///< as it stands
        Term,      ///< a number of the dictionary: its text, NULL when empty
        Text,      ///< NULL when empty
        Time,      ///< milliseconds: local date and time, NULL for never
        DaysSince, ///< milliseconds: whole days until now
        DaysUntil, ///< milliseconds: whole days from now, negative after it
        Degrees    ///< millionths
    };
    const char *name;
    Form form;
    const char *source; ///< an expression over `from`
};

/// A view that statements of people read: texts in the place of numbers of the dictionary, local times in the place of milliseconds,
/// NULL for what is not told.
struct SqlView {
    const char *name;
    std::vector<const char *> tables; ///< that it reads, by their own names
    const char *from;
    std::vector<SqlColumn> columns;
};

/// All that a statement may read, in the order in which it is documented. Any thread.
std::span<const SqlView> sqlViews();
const SqlView *sqlView(std::string_view name); ///< in any ASCII case; null when there is none

/// The statement that makes it on a connection to cache.db with own.db attached as `own`.
QByteArray makeView(const SqlView &view);

} // namespace tapfleet::cache
