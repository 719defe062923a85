#include "ui/devices/facetdelegate.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace tapfleet::ui {

namespace {

constexpr int kRow = 26;
constexpr int kMark = 14; ///< side of the mark before a chosen or excluded value

} // namespace

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {TextDelegate::sizeHint(option, index).width(), std::max(kRow, option.fontMetrics.height() + measure::kGap)};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    painter->save();
    const auto kind = static_cast<Kind>(index.data(KindRole).toInt());
    const QRect inner = option.rect.adjusted(measure::kPagePadding, 0, -measure::kGap, 0);
    if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors.hover);
    if (kind == Value) {
        paintValue(painter, option, index);
    } else {
        QFont font = option.font;
        font.setPixelSize(measure::kSecondaryText);
        font.setBold(kind == Group);
        painter->setFont(font);
        painter->setPen(kind == Group ? colors.secondary : colors.accentText);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, shownText(index));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(colors.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void FacetDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    const auto standing = static_cast<Standing>(index.data(StandingRole).toInt());
    const QRect inner = option.rect.adjusted(measure::kPagePadding, 0, -measure::kGap, 0);
    // The share as a bar behind the text: full for the most frequent value of the field.
    const int width = static_cast<int>(inner.width() * index.data(ShareRole).toDouble());
    painter->fillRect(QRect(inner.left() - measure::kGrid, option.rect.top() + 2, width + measure::kGrid, option.rect.height() - 4),
                      standing == Standing::Chosen ? colors.selection : colors.panel);
    const QString count = index.data(CountRole).toString();
    const QFont digits = tabularFont(measure::kSecondaryText);
    const int countWidth = QFontMetrics(digits).horizontalAdvance(count);
    int left = inner.left();
    if (standing != Standing::Free) {
        const QColor colour = standing == Standing::Chosen ? colors.accentText : colors.faultText;
        const QPixmap mark = iconPixmap(standing == Standing::Chosen ? Icon::Check : Icon::Close, kMark, painter->device()->devicePixelRatioF(), colour);
        painter->drawPixmap(left, option.rect.center().y() - kMark / 2 + 1, mark);
        left += kMark + measure::kGrid;
    }
    QFont font = option.font;
    font.setStrikeOut(standing == Standing::Excluded);
    painter->setFont(font);
    painter->setPen(standing == Standing::Excluded ? colors.secondary : standing == Standing::Chosen ? colors.accentText : colors.text);
    const QRect text(left, option.rect.top(), inner.right() - left - countWidth - measure::kGap, option.rect.height());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(shownText(index), Qt::ElideRight, text.width()));
    painter->setFont(digits);
    painter->setPen(colors.secondary);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, count);
}

} // namespace tapfleet::ui
