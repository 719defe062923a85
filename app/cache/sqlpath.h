#pragma once

namespace tapfleet::cache {

/// How statements reach SQLite.
enum class SqlPath {
    Fastest, ///< SQLite's own calls where they are proven to be the copy that Qt uses, else Qt
    QtOnly
};

} // namespace tapfleet::cache
