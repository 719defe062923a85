#pragma once

#include "domain/account.h"
#include "domain/journal.h"
#include "exchange/table.h"
#include "text/cellformat.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tapfleet::services {

/// What the rows of an exported log need of the caller's language, gathered in the caller's thread, where the translators are.
struct ActivityWords {
    explicit ActivityWords(const std::vector<domain::Account> &accounts);

    std::map<domain::AccountId, std::string> accounts;
    text::CellFormat times;
};

/// Lines of activity logs as a table: a device a row, a line without devices one row. Its cells may be asked for on any one thread.
exchange::TableSource activityTable(std::vector<std::pair<domain::AccountId, domain::Activity>> lines, std::shared_ptr<ActivityWords> words);

} // namespace tapfleet::services
