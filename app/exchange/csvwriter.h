#pragma once

#include <string>
#include <string_view>

namespace tapfleet::exchange {

struct CsvOptions {
    bool bom = true;             ///< Excel in China reads UTF-8 only with it
    bool protectForExcel = true; ///< identifiers as ="…", cells that begin with = + - @ tab CR made harmless
    char separator = ',';
    bool header = true;
};

/// One cell as it stands in a CSV file.
void appendCsvCell(std::string &out, std::string_view text, bool isIdentifier, const CsvOptions &options);

} // namespace tapfleet::exchange
