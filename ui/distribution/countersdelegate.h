#pragma once

#include "ui/widgets/textdelegate.h"

namespace tapfleet::ui {

/// Draws a cell of counters: the words over a bar of parts. GUI thread.
class CountersDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    /// The model's role for domain::TaskCounters.
    static constexpr int kCountersRole = Qt::UserRole + 1;

    using TextDelegate::TextDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tapfleet::ui
