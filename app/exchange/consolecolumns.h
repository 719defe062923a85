#pragma once

#include "domain/devicemembers.h"
#include "exchange/consolevalues.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

/// Which column of a console export is which field. Any thread.
namespace tapfleet::exchange {

/// The columns of one file and what each is taken for.
struct ConsoleColumns {
    int headerRow = 0;  ///< its place among the rows that are not blank, from 0
    QStringList titles; ///< each another: a second 备注 is "备注 (2)", an empty one in the third column "#3"
    std::vector<ColumnMeaning> meanings; ///< one a title; monostate: left out

    bool hasSn() const;
    QStringList leftOut() const; ///< titles; not that of the reasons, which this program added itself
    /// Takes a column for something else; the column that was taken for it until now is left out.
    void assign(size_t column, const ColumnMeaning &meaning);
};

/// The fields that have a column. One column tells the owner's name or PID.
domain::FieldSet toldFields(const ConsoleColumns &columns);
bool hasAppVersions(const ConsoleColumns &columns);

/// What a person has decided for columns of these titles, in whatever order they come.
using ColumnMapping = std::map<QString, ColumnMeaning>;

/// Finds the header among the first rows of a file, the first that names an SN, and takes its titles for what they say. Without
/// one the row with the most known titles is taken, and the result has no SN.
ConsoleColumns proposedColumns(const std::vector<QStringList> &head);

/// The columns under one of the rows as the mapping has them; a title that it does not know is left out.
ConsoleColumns mappedColumns(const std::vector<QStringList> &head, int headerRow, const ColumnMapping &mapping);

ColumnMapping mappingOf(const ConsoleColumns &columns);

/// The same for two files with the same set of titles. The column of reasons that failed rows are saved with does not count.
QString headerFingerprint(const QStringList &row);

/// Whether the file holds the rows that an import refused, as this program writes them: its last column is that of the reasons.
bool holdsRefusedRows(const ConsoleColumns &columns);

/// "设备SN": "sn"; "app_version" for an AppVersionColumn, "" for a column that is left out.
QJsonObject toJson(const ColumnMapping &mapping);
/// What is not understood is left out.
ColumnMapping mappingFromJson(const QJsonObject &json);

} // namespace tapfleet::exchange
