#pragma once

#include "cache/statement.h"

#include <QSqlDatabase>

struct sqlite3;

namespace tapfleet::cache {

/// What a Statement stands on: SQLite's own calls, or a QSqlQuery. One thread.
class Statement::Backend
{
public:
    virtual ~Backend() = default;
    virtual void bind(int index, qint64 value) = 0;
    virtual void bind(int index, std::string_view utf8) = 0;
    virtual void bind(int index, const QString &text) = 0;
    virtual void bindBlob(int index, QByteArrayView bytes) = 0;
    virtual void bindNull(int index) = 0;
    virtual base::Result<bool> step() = 0;
    virtual void reset() = 0;
    virtual qint64 integer(int column) const = 0;
    virtual bool isNull(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual QByteArrayView blob(int column) const = 0;

    static base::Result<std::unique_ptr<Backend>> prepareQt(const QSqlDatabase &database, const QString &sql);
    /// Only where rawHandle() has given the handle.
    static base::Result<std::unique_ptr<Backend>> prepareRaw(sqlite3 *database, const QString &sql);
    /// Qt's connection as SQLite's own, when this program and Qt provably use one copy of SQLite; else null.
    static sqlite3 *rawHandle(const QSqlDatabase &database);
    /// Must be called before the first connection is opened; any number of times.
    static void registerMarker();
};

} // namespace tapfleet::cache
