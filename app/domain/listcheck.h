#pragma once

#include <QSet>
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What every paged list is held to before anything is concluded from it: absence is not deletion. Pure.
namespace tapfleet::domain {

/// Recognises a page that was given before, to this request or to another one: a signature proves who wrote an answer, not to which
/// question. Bounded: a page that is refused is asked for again, at most kMostRepeats times in a row. One object a list, all its
/// shards included. One thread.
class PageGuard
{
public:
    static constexpr int kMostRepeats = 3;

    enum class Verdict {
        Fits,
        Repeated, ///< to be asked for again
        Hopeless  ///< repeated once too often: the list cannot be read
    };

    void clear();
    /// The cursor of a request that is sent; empty for a first page.
    void asked(const QString &cursor);
    /// `items` identify what the page holds, its first and its last item at least; `next` is its next cursor, empty on a last page.
    Verdict judge(const std::vector<size_t> &items, const QString &next);
    template <typename Items, typename IdOf>
    Verdict judge(const Items &items, IdOf idOf, const QString &next)
    {
        // The ends are all that is compared: a list of a million is not hashed item by item.
        const auto hashOf = [&idOf](const auto &item) { return std::hash<std::string>()(idOf(item)); };
        return items.empty() ? judge({}, next) : judge({hashOf(items.front()), hashOf(items.back())}, next);
    }

private:
    QSet<QString> m_cursors;
    QSet<size_t> m_items; ///< the first and the last item of each page
    int m_repeats = 0;
};

/// How much of a list, or of one shard of it, was read.
struct ListTally {
    qint64 listed = 0;             ///< different items
    qint64 unreadable = 0;         ///< items that could not be read: nobody knows which they are
    std::optional<qint64> total{}; ///< as the service tells
    bool isEnded = false;          ///< the last page was read

    /// Everything that the service says there is was listed.
    bool isComplete() const { return isEnded && total && listed + unreadable == *total; }
};

/// A device that is removed can be found as long as this, and comes back with its history.
constexpr int kGoneDays = 90;

/// Whether so many missing items of a complete list of `before` may go at once, or only when a second list agrees: more than 20 % and
/// more than 20 are more likely a fault of the service than the truth.
bool isTooMuchToRemove(qint64 missing, qint64 before);

/// Whether a file that leaves `after` of `before` items is more likely the wrong file than the truth, so that the user is asked: over 30 %
/// fewer.
bool isMuchSmaller(qint64 after, qint64 before);

} // namespace tapfleet::domain
