#pragma once

#include <QStyledItemDelegate>

namespace tapfleet::ui {

/// Draws a cell of counters: the words over a bar of parts. GUI thread.
class CountersDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The model's role for domain::TaskCounters.
    static constexpr int kCountersRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tapfleet::ui
