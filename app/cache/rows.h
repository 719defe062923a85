#pragma once

#include "cache/connection.h"

#include <optional>
#include <string>
#include <utility>

/// Short ways to bind values and to walk the rows of a statement, for stores.
namespace tapfleet::cache {

inline void bindValue(Statement &statement, int index, qint64 value)
{
    statement.bind(index, value);
}
inline void bindValue(Statement &statement, int index, int value)
{
    statement.bind(index, qint64(value));
}
inline void bindValue(Statement &statement, int index, bool value)
{
    statement.bind(index, qint64(value));
}
inline void bindValue(Statement &statement, int index, std::string_view value)
{
    statement.bind(index, value);
}
inline void bindValue(Statement &statement, int index, const std::string &value)
{
    statement.bind(index, std::string_view(value));
}
inline void bindValue(Statement &statement, int index, const char *value)
{
    statement.bind(index, std::string_view(value));
}
inline void bindValue(Statement &statement, int index, const QString &value)
{
    statement.bind(index, value);
}
template <typename T>
void bindValue(Statement &statement, int index, const std::optional<T> &value)
{
    if (value)
        bindValue(statement, index, *value);
    else
        statement.bindNull(index);
}

/// Binds the values from 0 on and runs to the end.
template <typename... Values>
[[nodiscard]] base::Result<void> runWith(Statement &statement, const Values &...values)
{
    [[maybe_unused]] int at = 0;
    (bindValue(statement, at++, values), ...);
    return statement.run();
}

template <typename... Values>
[[nodiscard]] base::Result<void> runOnce(Connection &connection, const QString &sql, const Values &...values)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return base::failure(std::move(statement.error()));
    return runWith(*statement, values...);
}

/// The first column of the row that the statement answers; nothing when it answers none.
template <typename... Values>
[[nodiscard]] base::Result<std::optional<qint64>> answered(Statement &statement, const Values &...values)
{
    [[maybe_unused]] int at = 0;
    (bindValue(statement, at++, values), ...);
    const auto row = statement.step();
    if (!row)
        return base::failure(row.error());
    if (!*row)
        return std::nullopt;
    const qint64 value = statement.integer(0);
    statement.reset();
    return value;
}

/// Gives each row of a prepared and bound query to `onRow`.
template <typename OnRow>
[[nodiscard]] base::Result<void> eachRow(Statement &select, OnRow onRow)
{
    for (;;) {
        const auto row = select.step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        onRow(std::as_const(select));
    }
}

/// Gives each row of a query to `onRow`.
template <typename OnRow, typename... Values>
[[nodiscard]] base::Result<void> eachRow(Connection &connection, const QString &sql, OnRow onRow, const Values &...values)
{
    auto select = connection.prepare(sql);
    if (!select)
        return base::failure(std::move(select.error()));
    [[maybe_unused]] int at = 0;
    (bindValue(*select, at++, values), ...);
    return eachRow(*select, std::move(onRow));
}

inline std::optional<qint64> optionalInteger(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}
inline std::optional<bool> optionalBool(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column) != 0);
}
inline std::string textOf(const Statement &row, int column)
{
    return std::string(row.text(column));
}

} // namespace tapfleet::cache
