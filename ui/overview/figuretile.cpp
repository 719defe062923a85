#include "ui/overview/figuretile.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace tapfleet::ui {

namespace {
constexpr int kMark = 16;
constexpr int kLeastWidth = 150;
} // namespace

FigureTile::FigureTile(Icon icon, Tone tone, QWidget *parent) : QAbstractButton(parent), m_icon(icon), m_tone(tone)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setFigure(const QString &word, const QString &count, const QString &share)
{
    setText(word);
    m_count = count;
    m_share = share;
    setAccessibleName(share.isEmpty() ? tr("%1: %2").arg(word, count) : tr("%1: %2, %3").arg(word, count, share));
    update();
}

QSize FigureTile::sizeHint() const
{
    const int number = QFontMetrics(tabularFont(measure::kNumberText)).height();
    return {kLeastWidth + 30, 2 * measure::kCardPadding + fontMetrics().height() + measure::kGrid + number};
}

QSize FigureTile::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

void FigureTile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FigureTile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void FigureTile::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? colors.accent : colors.line);
    painter.setBrush(underMouse() || isDown() ? colors.hover : colors.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::kCorner, measure::kCorner);
    const QRect inner =
        rect().adjusted(measure::kCardPadding, measure::kCardPadding, -measure::kCardPadding, -measure::kCardPadding);
    const QRect top(inner.left(), inner.top(), inner.width(), fontMetrics().height());
    const QColor mark = m_tone == Tone::Good ? colors.online : m_tone == Tone::Attention ? colors.waiting : colors.secondary;
    painter.drawPixmap(top.left(), top.center().y() - kMark / 2 + 1, iconPixmap(m_icon, kMark, devicePixelRatioF(), mark));
    const QRect word = top.adjusted(kMark + measure::kGrid + 2, 0, 0, 0);
    painter.setPen(colors.secondary);
    painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
    const QFont big = tabularFont(measure::kNumberText);
    painter.setFont(big);
    painter.setPen(colors.text);
    const QRect bottom(inner.left(), top.bottom() + measure::kGrid, inner.width(), QFontMetrics(big).height());
    painter.drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter, m_count);
    const int used = QFontMetrics(big).horizontalAdvance(m_count) + measure::kGap;
    painter.setFont(tabularFont(measure::kSecondaryText));
    painter.setPen(colors.secondary);
    if (used + QFontMetrics(painter.font()).horizontalAdvance(m_share) <= bottom.width())
        painter.drawText(bottom.adjusted(used, 0, 0, -2), Qt::AlignLeft | Qt::AlignBottom, m_share);
}

} // namespace tapfleet::ui
