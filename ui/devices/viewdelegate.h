#pragma once

#include "ui/widgets/textdelegate.h"

namespace tapfleet::ui {

/// Paints the rows of a ViewPanel: a caption, or a view's name with how many devices match it. GUI thread.
class ViewDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    /// IdRole is empty for a caption; MarkRole is what stands behind the name, "*" for a view that differs from what is kept.
    enum Role { IdRole = Qt::UserRole + 1, CountRole, CurrentRole, MarkRole };

    using TextDelegate::TextDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tapfleet::ui
