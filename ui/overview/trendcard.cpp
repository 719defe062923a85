#include "ui/overview/trendcard.h"

#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QHelpEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLineHeight = 72;
constexpr double kPen = 1.5;

QString numberText(TrendCard::Kind kind, double value)
{
    if (kind == TrendCard::Kind::OnlineShare)
        return QLocale().toString(value, 'f', 1) + u'%';
    return text::count(static_cast<qint64>(value));
}

QString dayText(qint64 atMs)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(atMs).date(), u"M-d"_s);
}

} // namespace

/// The drawing: days from left to right; between the lowest and the highest value, so that small moves are seen.
class TrendCard::Line final : public QWidget
{
public:
    Line(Kind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
    {
        setMinimumHeight(kLineHeight + QFontMetrics(tabularFont(measure::kSecondaryText)).height());
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMouseTracking(true);
    }

    void setPoints(std::vector<std::pair<qint64, std::optional<double>>> points)
    {
        m_points = std::move(points);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto range = valueRange();
        if (!range)
            return;
        const Colors &colors = colorsFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colors.line);
        painter.drawLine(QPointF(0, kLineHeight - 0.5), QPointF(width(), kLineHeight - 0.5));
        paintRuns(painter, *range, colors);
        painter.setFont(tabularFont(measure::kSecondaryText));
        painter.setPen(colors.secondary);
        const QRect days(0, kLineHeight, width(), height() - kLineHeight);
        painter.drawText(days, Qt::AlignLeft | Qt::AlignBottom, dayText(m_points.front().first));
        painter.drawText(days, Qt::AlignRight | Qt::AlignBottom, dayText(m_points.back().first));
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip || m_points.empty())
            return QWidget::event(event);
        const auto *help = static_cast<QHelpEvent *>(event);
        const double step = stepWidth();
        const auto day = static_cast<size_t>(std::clamp(std::lround(help->pos().x() / step), 0L, static_cast<long>(m_points.size()) - 1));
        const auto &[at, value] = m_points[day];
        QToolTip::showText(help->globalPos(),
                           TrendCard::tr("%1: %2").arg(dayText(at), value ? numberText(m_kind, *value) : TrendCard::tr("not known")), this);
        return true;
    }

private:
    double stepWidth() const { return std::max(1.0, double(width()) / std::max<double>(1, double(m_points.size()) - 1)); }

    std::optional<std::pair<double, double>> valueRange() const
    {
        std::optional<std::pair<double, double>> range;
        for (const auto &[at, value] : m_points) {
            if (value)
                range = range ? std::pair(std::min(range->first, *value), std::max(range->second, *value)) : std::pair(*value, *value);
        }
        return range;
    }

    QPointF place(size_t day, double value, const std::pair<double, double> &range) const
    {
        constexpr double margin = 6;
        const double room = kLineHeight - 2 * margin, span = range.second - range.first;
        const double height = span > 0 ? (value - range.first) / span : 0.5;
        return {std::clamp(double(day) * stepWidth(), 2.0, width() - 2.0), margin + room * (1 - height)};
    }

    void paintRuns(QPainter &painter, const std::pair<double, double> &range, const Colors &colors) const
    {
        QPolygonF run;
        const auto end = [&] {
            if (run.size() > 1) {
                painter.setPen(QPen(colors.accent, kPen));
                painter.drawPolyline(run);
            }
            if (!run.isEmpty()) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(colors.accent);
                painter.drawEllipse(run.last(), 2.5, 2.5);
            }
            run.clear();
        };
        for (size_t day = 0; day < m_points.size(); ++day) {
            if (m_points[day].second)
                run.append(place(day, *m_points[day].second, range));
            else
                end();
        }
        end();
    }

    const Kind m_kind;
    std::vector<std::pair<qint64, std::optional<double>>> m_points;
};

TrendCard::TrendCard(Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_title(new QLabel(this))
    , m_number(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_line(new Line(kind, this))
{
    setProperty("card", true);
    setObjectName(u"trendCard%1"_s.arg(static_cast<int>(kind)));
    QFont bold = uiFont();
    bold.setBold(true);
    m_title->setFont(bold);
    m_number->setFont(tabularFont(measure::kTitleText));
    m_number->setObjectName(u"trendNumber"_s);
    m_hint->setProperty("secondary", true);
    m_hint->setFont(uiFont(measure::kSecondaryText));
    m_hint->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_number);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kCardPadding, measure::kCardPadding, measure::kCardPadding, measure::kCardPadding);
    column->setSpacing(measure::kGap);
    column->addLayout(head);
    column->addWidget(m_line);
    column->addWidget(m_hint);
    column->addStretch(1);
    retranslate();
}

std::optional<double> TrendCard::valueOf(Kind kind, const domain::TrendPoint &point)
{
    const auto asNumber = [](const std::optional<qint64> &count) { return count ? std::optional(double(*count)) : std::nullopt; };
    switch (kind) {
    case Kind::OnlineShare:
        if (!point.online || point.devices.value_or(0) == 0)
            return {};
        return 100.0 * double(*point.online) / double(*point.devices);
    case Kind::Silent: return asNumber(point.silent);
    case Kind::Devices: return asNumber(point.devices);
    }
    return {};
}

void TrendCard::setNow(std::optional<double> now)
{
    m_now = now;
    setTrend(std::vector<domain::TrendPoint>(m_trend));
}

void TrendCard::setTrend(const std::vector<domain::TrendPoint> &trend)
{
    m_trend = trend;
    std::vector<std::pair<qint64, std::optional<double>>> points;
    std::optional<double> first, last;
    int known = 0;
    for (const domain::TrendPoint &point : trend) {
        const bool isToday = &point == &trend.back();
        const auto value = isToday && m_now ? m_now : valueOf(m_kind, point);
        points.emplace_back(point.at, value);
        known += value ? 1 : 0;
        if (value && !first)
            first = value;
        if (value)
            last = value;
    }
    m_line->setPoints(std::move(points));
    m_number->setText(last ? numberText(m_kind, *last) : u"–"_s);
    m_hint->setText(tr("Counted since today; the line grows with every day that has a sync."));
    m_hint->setVisible(known < 2);
    m_line->setVisible(known >= 2);
    const auto days = static_cast<int>(trend.size());
    setAccessibleName(known >= 2 ? tr("%1 over %n days: from %2 to %3", nullptr, days)
                                       .arg(m_title->text(), numberText(m_kind, *first), numberText(m_kind, *last))
                                 : m_title->text());
}

void TrendCard::retranslate()
{
    switch (m_kind) {
    case Kind::OnlineShare: m_title->setText(tr("Online share")); break;
    case Kind::Silent: m_title->setText(tr("Silent for over 7 days")); break;
    case Kind::Devices: m_title->setText(tr("All devices")); break;
    }
    setTrend(std::vector<domain::TrendPoint>(m_trend));
}

void TrendCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
