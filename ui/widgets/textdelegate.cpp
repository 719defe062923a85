#include "ui/widgets/textdelegate.h"

#include "base/visibletext.h"

namespace tapfleet::ui {

QString TextDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    // Before: of line feeds, which are no marks, the base class makes line separators.
    if (value.userType() == QMetaType::QString)
        return QStyledItemDelegate::displayText(base::visibleText(value.toString()), locale);
    return QStyledItemDelegate::displayText(value, locale);
}

QString TextDelegate::shownText(const QModelIndex &index, int role)
{
    return base::visibleText(index.data(role).toString());
}

} // namespace tapfleet::ui
