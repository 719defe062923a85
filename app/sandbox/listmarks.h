#pragma once

#include "base/clock.h"

#include <QByteArray>

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

namespace tapfleet::sandbox {

/// What a cursor or a sync token stands for.
struct ListMark {
    enum class Kind : std::uint8_t { List, Changes, Token };
    Kind kind = Kind::List;
    std::uint32_t shard = 0, shards = 1;
    std::uint64_t position = 0; ///< List: the device number to go on from; Changes: the revision to go on after
    std::uint64_t moment = 0;   ///< the fleet's revision when the first page was answered
    std::uint32_t total = 0;    ///< as the first page told it
};

/// Writes cursors and sync tokens as opaque texts and reads them back; knows only its own. Any thread.
class ListMarks
{
public:
    explicit ListMarks(const base::Clock &clock);

    std::string write(const ListMark &mark) const;
    /// Nothing for a text that this service has not written, that was expired, or that is too old (a cursor lives two
    /// days, a token thirty).
    std::optional<ListMark> read(const QByteArray &text) const;
    void expireCursors() { ++m_cursorEpoch; }
    void expireTokens() { ++m_tokenEpoch; }

private:
    std::uint32_t epoch(ListMark::Kind kind) const;
    const base::Clock &m_clock;
    const quint64 m_secret; ///< of this run: marks of an earlier one are not known any more
    std::atomic_uint32_t m_cursorEpoch{0}, m_tokenEpoch{0};
};

} // namespace tapfleet::sandbox
