#include "ui/changes/versionbars.h"

#include "text/changetext.h"
#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 200;
constexpr int kMostWide = 72;

} // namespace

VersionBars::VersionBars(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"versionBars"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void VersionBars::setReport(services::AppVersionsReport report)
{
    m_report = std::move(report);
    QStringList weeks;
    for (const services::AppVersionsWeek &week : m_report.weeks)
        weeks << tip(week);
    setAccessibleDescription(weeks.join(u'\n'));
    update();
}

QSize VersionBars::sizeHint() const
{
    return {400, kHeight};
}

QColor VersionBars::colour(const QPalette &palette, size_t version, size_t versions)
{
    const Colors &colors = colorsFor(palette);
    // From the accent towards the background, never into it.
    const double fade = versions < 2 ? 0 : 0.8 * static_cast<double>(version) / static_cast<double>(versions - 1);
    const auto mixed = [fade](int from, int to) { return static_cast<int>(from + (to - from) * fade); };
    return {mixed(colors.accent.red(), colors.panel.red()), mixed(colors.accent.green(), colors.panel.green()),
            mixed(colors.accent.blue(), colors.panel.blue())};
}

QRect VersionBars::column(int week) const
{
    const int count = std::max(static_cast<int>(m_report.weeks.size()), 1);
    const int width = std::min(this->width() / count, kMostWide);
    const int labels = fontMetrics().height() + measure::kGap;
    return {week * width + measure::kGap / 2, labels, std::max(width - measure::kGap, 2), height() - 2 * labels};
}

qint64 VersionBars::total(const services::AppVersionsWeek &week) const
{
    qint64 devices = week.moment.untold;
    for (const auto &[version, count] : week.moment.devices)
        devices += count;
    return devices;
}

QString VersionBars::tip(const services::AppVersionsWeek &week) const
{
    QStringList lines{tr("Week of %1").arg(week.monday.toString(Qt::ISODate))};
    for (const std::string &version : m_report.versions) {
        if (const auto found = week.moment.devices.find(version); found != week.moment.devices.end())
            lines << u"%1: %2"_s.arg(QString::fromStdString(version), text::count(found->second));
    }
    if (week.moment.untold > 0)
        lines << u"%1: %2"_s.arg(text::versionNotTold(), text::count(week.moment.untold));
    if (!week.moment.isKnown)
        lines << tr("The history does not reach back so far.");
    return lines.join(u'\n');
}

void VersionBars::paintWeek(QPainter &painter, int at, qint64 most) const
{
    const services::AppVersionsWeek &week = m_report.weeks[static_cast<size_t>(at)];
    const Colors &colors = colorsFor(palette());
    const QRect area = column(at);
    const qint64 devices = total(week);
    const auto heightOf = [&area, most](qint64 count) {
        return most > 0 ? static_cast<int>(area.height() * static_cast<double>(count) / static_cast<double>(most)) : 0;
    };
    if (!week.moment.isKnown && devices == 0)
        painter.fillRect(area, QBrush(colors.line, Qt::BDiagPattern));
    qint64 below = 0;
    const auto paintPart = [&](qint64 count, const QBrush &brush) {
        const int bottom = area.bottom() + 1 - heightOf(below);
        below += count;
        const int top = area.bottom() + 1 - heightOf(below);
        // A line of background parts the versions, so that colour is not all that does.
        painter.fillRect(QRect(area.left(), top, area.width(), std::max(bottom - top - 1, count > 0 ? 1 : 0)), brush);
    };
    for (size_t version = 0; version < m_report.versions.size(); ++version) {
        const auto found = week.moment.devices.find(m_report.versions[version]);
        if (found != week.moment.devices.end())
            paintPart(found->second, colour(palette(), version, m_report.versions.size()));
    }
    paintPart(week.moment.untold, QBrush(colors.secondary, Qt::Dense6Pattern));
    painter.setPen(colors.secondary);
    const QRect label(area.left() - measure::kGap / 2, area.bottom() + 2, area.width() + measure::kGap, fontMetrics().height());
    painter.drawText(label, Qt::AlignCenter, week.monday.toString(u"MM-dd"_s));
    painter.setPen(colors.text);
    if (devices > 0)
        painter.drawText(label.translated(0, area.top() - fontMetrics().height() - 2 - label.top()), Qt::AlignCenter,
                         text::count(devices));
}

void VersionBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(tabularFont(measure::kSecondaryText));
    qint64 most = 0;
    for (const services::AppVersionsWeek &week : m_report.weeks)
        most = std::max(most, total(week));
    for (int week = 0; week < static_cast<int>(m_report.weeks.size()); ++week)
        paintWeek(painter, week, most);
}

bool VersionBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int week = 0; week < static_cast<int>(m_report.weeks.size()); ++week) {
        const QRect area = column(week);
        if (help->pos().x() >= area.left() && help->pos().x() <= area.right()) {
            QToolTip::showText(help->globalPos(), tip(m_report.weeks[static_cast<size_t>(week)]), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace tapfleet::ui
