#pragma once

#include "base/result.h"
#include "cache/connection.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tapfleet::cache {

/// One file of resources/sql/migrations; its number is the user_version it leads to. Immutable.
struct Migration {
    int number = 0;
    QString name;
    QByteArray sql;
};

/// The kind's migrations in order, numbered 1, 2, 3 ... without a gap. Any thread.
std::vector<Migration> migrations(DatabaseKind kind);

/// The statements of a migration: each ends with ";" at the end of a line before an empty line or the end of the text.
QStringList splitStatements(const QByteArray &sql);

/// codes::Newer when the file's user_version is higher than this program's. Reads only.
[[nodiscard]] base::Result<void> refuseNewer(Connection &connection, DatabaseKind kind);

/// Runs what is missing, each migration in one transaction with its user_version.
[[nodiscard]] base::Result<void> migrate(Connection &connection, DatabaseKind kind);
/// The same with a given list, for tests.
[[nodiscard]] base::Result<void> migrate(Connection &connection, const std::vector<Migration> &steps);

} // namespace tapfleet::cache
