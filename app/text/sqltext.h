#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

/// Words of the SQL page, in the language of the installed translators. Any thread.
namespace tapfleet::text {

/// Why a statement is wrong, or what of it is not permitted; SQLite's own words where they have no translation. Empty for an error
/// without a reason.
QString sqlReason(const base::Error &error);
/// "第 2 行第 8 列": where in the statement the error is; empty where that is not known.
QString sqlPlace(const QString &sql, const base::Error &error);

/// What a view holds.
QString sqlViewMeaning(const QString &view);
/// What a column of a view holds and in which form.
QString sqlColumnMeaning(const QString &view, const QString &column);
/// The codes that can stand in a column, a line each with its label; empty when it holds none or they are not known.
QStringList sqlColumnCodes(const QString &view, const QString &column);

/// The name of a statement that comes with the program, by its word.
QString starterQueryName(const QString &word);

} // namespace tapfleet::text
