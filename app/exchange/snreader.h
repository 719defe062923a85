#pragma once

#include "base/result.h"
#include "domain/snlist.h"

#include <QString>
#include <QStringView>

#include <string_view>
#include <vector>

/// Reads the SN lists that people bring. Any thread.
namespace tapfleet::exchange {

struct SnFile {
    std::vector<domain::SnListRow> rows;
    QString column;   ///< the title of the column that was taken; empty when there is no header, and the first column was taken
    QString encoding; ///< as readTable()
};

/// A CSV, TSV or plain text file, or the first sheet of an XLSX: the column whose title says SN (in the first ten rows), else the
/// first one. Rows without anything are left out. Failures are those of readTable().
[[nodiscard]] base::Result<SnFile> readSnFile(const QString &path);

/// A pasted text: SNs between line ends, tabs, commas, semicolons and their Chinese forms. A title above them is left out.
std::vector<domain::SnListRow> readSnText(QStringView text);

/// One SN, or SN@SUPPLIER, as it was typed or scanned: blanks and what keeps a spreadsheet from changing it are taken away,
/// full-width forms become plain ones.
domain::SnListRow readSn(std::string_view raw);

} // namespace tapfleet::exchange
