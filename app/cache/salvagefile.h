#pragma once

#include "base/result.h"
#include "cache/connection.h"

#include <functional>
#include <optional>
#include <set>
#include <span>

namespace tapfleet::cache {

/// Whether a text of a damaged file can be one: it is UTF-8.
bool isSoundText(std::string_view text);

/// Takes rows from a damaged file into a sound one, in the caller's transaction: the part that all kinds of file share.
class RowSalvager
{
protected:
    using Take = std::function<void(const Statement &row)>;
    struct Insert {
        Statement *statement;
        const QString *sql;
    };

    RowSalvager(Connection &from, Connection &to);
    ~RowSalvager() = default;
    Q_DISABLE_COPY_MOVE(RowSalvager)

    [[nodiscard]] base::Result<void> prepare(std::span<const Insert> inserts);
    /// Gives each row of a query to `take`; false when the damage ended the reading.
    bool read(const QString &sql, const Take &take, std::optional<qint64> key = {});
    /// Asks for the keys between those that were read, one by one.
    void probe(const QString &sql, const std::set<qint64> &read, const Take &take);
    void keep(Statement &insert);
    /// Why the new file did not take a row.
    [[nodiscard]] base::Result<void> outcome() const;

private:
    Connection &m_from, &m_to;
    std::optional<base::Error> m_error;
};

/// Makes the new file `target`, which must not be there, and lets `take` fill it in one transaction from what can be opened of
/// `damaged`. When the schema is unreadable it is taken from the new file, since every file of a kind begins with the same page;
/// `tables` are those that must be found. `damaged` itself is only read: what is worked on is a copy, which is removed again.
[[nodiscard]] base::Result<void> salvageFile(const QString &damaged, const QString &target, DatabaseKind kind,
                                             std::span<const char *const> tables, SqlPath path,
                                             const std::function<base::Result<void>(Connection &from, Connection &to)> &take);

} // namespace tapfleet::cache
