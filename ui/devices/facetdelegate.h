#pragma once

#include "ui/widgets/textdelegate.h"

namespace tapfleet::ui {

/// Paints the rows of a FacetPanel: a field's title, a value with its count over a bar of its share, "more". GUI thread.
class FacetDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole + 1, FieldRole, PatternRole, KeyRole, CountRole, ShareRole, StandingRole };
    enum Kind { Group, Value, More };
    enum class Standing { Free, Chosen, Excluded };

    using TextDelegate::TextDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace tapfleet::ui
