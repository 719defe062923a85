#pragma once

#include <QStyledItemDelegate>

namespace tapfleet::ui {

/// Draws the text of an item with control characters and marks that turn its direction made visible (base::visibleText()). The base
/// of every delegate that draws text of data; PlainTextRule gives it to views that have none of their own. GUI thread.
class TextDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    /// What is drawn of a role.
    static QString shownText(const QModelIndex &index, int role = Qt::DisplayRole);
};

} // namespace tapfleet::ui
