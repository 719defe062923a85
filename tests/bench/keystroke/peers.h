#pragma once

#include <QtGlobal>

#include <QString>

#include <functional>
#include <vector>

namespace tapfleet::bench {

/// Milliseconds of each run of fn.
std::vector<double> timed(const std::vector<QString> &inputs, const std::function<void(const QString &)> &fn);
/// LIKE over the same rows in a SQLite table in memory, every word once: SELECT count(*), or SELECT rowid ... ORDER BY sn.
std::vector<double> sqlLike(quint32 rows, const std::vector<QString> &words, bool ordered);
/// SELECT rowid ... ORDER BY each of these columns, without an index, to the last row.
std::vector<double> sqlOrder(quint32 rows, const std::vector<QString> &columns);
/// QSortFilterProxyModel over the SNs alone, or over several of the seven columns and kept in the order of SN; every word once.
std::vector<double> proxyModel(quint32 rows, const std::vector<QString> &words, int columns);

} // namespace tapfleet::bench
