#pragma once

#include <QtGlobal>

#include <atomic>
#include <optional>

namespace tapfleet::cli {

/// One line on stderr that counts rows, where stderr is a terminal; elsewhere nothing. One thread at a time.
class ProgressLine
{
public:
    void show(qint64 done, std::optional<qint64> total, double perSecond);
    /// Ends the line, so that the next words begin on their own.
    void close();

private:
    std::atomic_bool m_isOpen = false;
};

} // namespace tapfleet::cli
