#pragma once

#include "cache/history.h"
#include "domain/journal.h"

#include <vector>

namespace tapfleet::cache {

/// Inserts a plan's steps with their rows, each statement prepared once. Within a transaction of its user; the connection outlives it.
/// One thread.
class JournalPlanting
{
public:
    explicit JournalPlanting(Connection &own) : m_own(own) {}

    [[nodiscard]] base::Result<void> open();
    /// A step of a keyed method gets an out_biz_no of its own. `facts` are of its devices; may be shorter.
    [[nodiscard]] base::Result<void> plant(qint64 operation, int position, const domain::PlannedStep &step, const std::vector<QString> &facts);

private:
    Connection &m_own;
    HistoryStore m_devices;
    Statement m_step, m_row;
};

} // namespace tapfleet::cache
