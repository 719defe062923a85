#include "ui/distribution/countersdelegate.h"

#include "ui/distribution/counterswords.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace tapfleet::ui {

namespace {

constexpr int kBar = 4;

} // namespace

void CountersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString words = ground.text;
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    painter->save();
    const QRect inner = option.rect.adjusted(measure::kGap, 3, -measure::kGap, -4);
    const QFont digits = tabularFont(measure::kSecondaryText);
    painter->setFont(digits);
    painter->setPen(colorsFor(option.palette).text);
    painter->drawText(inner.adjusted(0, 0, 0, -kBar - 1), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(digits).elidedText(words, Qt::ElideRight, inner.width()));
    CountersWords::paintBar(painter, {inner.left(), inner.bottom() - kBar + 1, inner.width(), kBar},
                            index.data(kCountersRole).value<domain::TaskCounters>(), option.palette);
    painter->restore();
}

} // namespace tapfleet::ui
