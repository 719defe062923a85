#include "domain/listcheck.h"

namespace tapfleet::domain {

namespace {

constexpr qint64 kMostRemoved = 20;
constexpr qint64 kMostRemovedPercent = 20;
constexpr qint64 kMostFewerPercent = 30;

} // namespace

void PageGuard::clear()
{
    m_cursors.clear();
    m_items.clear();
    m_repeats = 0;
}

void PageGuard::asked(const QString &cursor)
{
    if (!cursor.isEmpty())
        m_cursors.insert(cursor);
}

PageGuard::Verdict PageGuard::judge(const std::vector<size_t> &items, const QString &next)
{
    const bool leadsBack = !next.isEmpty() && m_cursors.contains(next);
    if (leadsBack || (!items.empty() && (m_items.contains(items.front()) && m_items.contains(items.back()))))
        return ++m_repeats > kMostRepeats ? Verdict::Hopeless : Verdict::Repeated;
    m_repeats = 0;
    if (!items.empty()) {
        m_items.insert(items.front());
        m_items.insert(items.back());
    }
    return Verdict::Fits;
}

bool isTooMuchToRemove(qint64 missing, qint64 before)
{
    return missing > kMostRemoved && missing * 100 > before * kMostRemovedPercent;
}

bool isMuchSmaller(qint64 after, qint64 before)
{
    return (before - after) * 100 > before * kMostFewerPercent;
}

} // namespace tapfleet::domain
