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
    enum class Of : std::uint8_t { Devices, GrantsGiven, GrantsReceived, GrantDevices, Apps, Tasks, TaskDevices, Orders };
    Kind kind = Kind::List;
    Of of = Of::Devices;
    std::uint8_t account = 0;   ///< whose list it is
    std::uint64_t subject = 0;  ///< what the list belongs to: a grant, a task
    std::uint32_t shard = 0, shards = 1;
    std::uint64_t position = 0; ///< Devices: the number to go on from, of Changes the revision to go on after; else the number
    std::uint64_t moment = 0;   ///< the revision of what is listed when the first page was answered
    std::uint64_t since = 0;    ///< Changes of other lists than Devices: the revision after which
    std::uint32_t total = 0;    ///< as the first page told it

    bool isOfSameList(const ListMark &other) const
    {
        return of == other.of && account == other.account && subject == other.subject;
    }
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
    /// The same for one that must go on with `list` of the same account; its kind, position and moment are what is read.
    std::optional<ListMark> readCursor(const QByteArray &text, const ListMark &list) const;
    std::optional<ListMark> readToken(const QByteArray &text, const ListMark &list) const;
    void expireCursors() { ++m_cursorEpoch; }
    void expireTokens() { ++m_tokenEpoch; }

private:
    std::uint32_t epoch(ListMark::Kind kind) const;
    const base::Clock &m_clock;
    const quint64 m_secret; ///< of this run: marks of an earlier one are not known any more
    std::atomic_uint32_t m_cursorEpoch{0}, m_tokenEpoch{0};
};

} // namespace tapfleet::sandbox
