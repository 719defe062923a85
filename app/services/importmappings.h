#pragma once

#include "base/result.h"
#include "cache/appstore.h"
#include "exchange/consolecolumns.h"

namespace tapfleet::services {

/// What people have decided about the columns of console exports: remembered by the set of titles, and kept under names for the
/// command line. In app.db; its thread.
class ImportMappings
{
public:
    explicit ImportMappings(cache::AppStore &store) : m_store(store) {}

    /// The columns of a file by its first rows: as remembered for these titles, else as they are proposed.
    [[nodiscard]] base::Result<exchange::ConsoleColumns> columnsOf(const std::vector<QStringList> &head) const;
    /// The same by a kept mapping: NotFound (codes::ImportMappingUnknown) when there is none of that name, Invalid
    /// (codes::FileWithoutSn) when the file has not the title of its SN.
    [[nodiscard]] base::Result<exchange::ConsoleColumns> columnsOf(const std::vector<QStringList> &head,
                                                                   const QString &name) const;

    /// For the next file with these titles.
    [[nodiscard]] base::Result<void> remember(const exchange::ConsoleColumns &columns);
    /// One of that name is replaced.
    [[nodiscard]] base::Result<void> keep(const QString &name, const exchange::ConsoleColumns &columns);
    [[nodiscard]] base::Result<QStringList> names() const;

private:
    base::Result<QJsonObject> read(const QString &key) const;
    base::Result<void> write(const QString &key, const QJsonObject &json);

    cache::AppStore &m_store;
};

} // namespace tapfleet::services
