#include "ui/shell/alertnotices.h"

#include "text/alerttext.h"

namespace tapfleet::ui {

namespace {
constexpr size_t kLines = 5; // what a system's notice has room for
} // namespace

AlertNotices::AlertNotices(services::AlertService &alerts, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_notice(window)
{
    connect(&alerts, &services::AlertService::fired, this, &AlertNotices::tell);
}

void AlertNotices::tell(const std::vector<domain::AlertFiring> &firings)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(firings.size(), kLines); ++i)
        lines.append(text::alertLine(firings[i]));
    if (firings.size() > kLines)
        lines.append(tr("and %n more", nullptr, static_cast<int>(firings.size() - kLines)));
    const QString title = tr("%n alert(s)", nullptr, static_cast<int>(firings.size()));
    if (firings.size() == 1)
        m_notice.tell(title, lines.front(), tr("Show the devices"), [this, firing = firings.front()] { Q_EMIT devicesRequested(firing); });
    else
        m_notice.tell(title, lines.join(u'\n'), tr("Show the alerts"), [this] { Q_EMIT listRequested(); });
}

} // namespace tapfleet::ui
