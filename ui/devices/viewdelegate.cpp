#include "ui/devices/viewdelegate.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace tapfleet::ui {

namespace {
constexpr int kRow = 28;
constexpr int kMark = 3; ///< the bar at the left of the current view
} // namespace

void ViewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    const QRect row = option.rect;
    const bool isCaption = index.data(IdRole).toString().isEmpty();
    const bool isCurrent = index.data(CurrentRole).toBool();
    painter->save();
    if (isCurrent) {
        painter->fillRect(row, colors.selection);
        painter->fillRect(QRect(row.left(), row.top(), kMark, row.height()), colors.accent);
    } else if (!isCaption && option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(row, colors.hover);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && !isCaption) {
        painter->setPen(colors.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }

    QRect box = row.adjusted(measure::kCardPadding, 0, -measure::kCardPadding, 0);
    const QString name = shownText(index);
    if (isCaption) {
        painter->setFont(uiFont(measure::kSecondaryText));
        painter->setPen(colors.secondary);
        painter->drawText(box.adjusted(0, 0, 0, -measure::kGrid), Qt::AlignLeft | Qt::AlignBottom,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, box.width()));
        painter->restore();
        return;
    }
    const QString count = index.data(CountRole).toString();
    painter->setFont(tabularFont(measure::kSecondaryText));
    painter->setPen(colors.secondary);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, count);
    box.setRight(box.right() - painter->fontMetrics().horizontalAdvance(count) - measure::kGap);
    painter->setFont(option.font);
    painter->setPen(colors.text);
    const QString mark = index.data(MarkRole).toString();
    const int markWidth = painter->fontMetrics().horizontalAdvance(mark);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, box.width() - markWidth) + mark);
    painter->restore();
}

QSize ViewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, std::max(kRow, option.fontMetrics.height() + measure::kGap)};
}

} // namespace tapfleet::ui
