#include "ui/widgets/textdelegate.h"

#include "base/visibletext.h"

namespace tapfleet::ui {

QString TextDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return base::visibleText(QStyledItemDelegate::displayText(value, locale));
}

QString TextDelegate::shownText(const QModelIndex &index, int role)
{
    return base::visibleText(index.data(role).toString());
}

} // namespace tapfleet::ui
