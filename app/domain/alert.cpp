#include "domain/alert.h"

#include <algorithm>
#include <iterator>

namespace tapfleet::domain {

using namespace Qt::StringLiterals;

namespace {
const QString kTimeFormat = u"HH:mm"_s;
} // namespace

bool QuietHours::contains(QTime time) const
{
    if (!from.isValid() || !to.isValid())
        return false;
    return from <= to ? time >= from && time < to : time >= from || time < to;
}

QDateTime QuietHours::endAfter(const QDateTime &now) const
{
    const QDateTime today(now.date(), to);
    return today > now ? today : QDateTime(now.date().addDays(1), to);
}

std::optional<QuietHours> QuietHours::parse(const QString &text)
{
    if (text.isEmpty())
        return QuietHours{};
    const QStringList ends = text.split(u'-');
    if (ends.size() != 2)
        return std::nullopt;
    const QuietHours hours{QTime::fromString(ends[0].trimmed(), kTimeFormat), QTime::fromString(ends[1].trimmed(), kTimeFormat)};
    return hours.from.isValid() && hours.to.isValid() ? std::optional(hours) : std::nullopt;
}

QString QuietHours::text() const
{
    return from.isValid() && to.isValid() ? from.toString(kTimeFormat) + u'-' + to.toString(kTimeFormat) : QString();
}

AlertDiff alertDiff(const std::vector<AlertDevice> &before, const std::vector<AlertDevice> &now)
{
    AlertDiff diff;
    std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(diff.fresh));
    std::set_difference(before.begin(), before.end(), now.begin(), now.end(), std::back_inserter(diff.gone));
    return diff;
}

} // namespace tapfleet::domain
