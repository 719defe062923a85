#pragma once

#include "ui/widgets/textdelegate.h"

#include <QCache>
#include <QFont>
#include <QStaticText>

#include <functional>

namespace tapfleet::ui {

/// Draws one cell of the device table. Texts are laid out once and kept, because laying them out is most of the cost of
/// a frame. GUI thread.
class DeviceDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    /// `isSelected` tells of a row of the model whether it is drawn as selected.
    explicit DeviceDelegate(std::function<bool(int row)> isSelected, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Only where it tells more than the cell: a cut-off text, a full time, why a cell is empty.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Key {
        QString text;
        int width;
        bool tabular;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.width, key.tabular); }
    };
    struct Laid {
        QStaticText text;
        QSizeF size;
    };
    const Laid &laid(const Key &key, const QFont &font) const;
    const QFont &font(const QStyleOptionViewItem &option, bool tabular) const;

    const std::function<bool(int row)> m_isSelected;
    mutable QCache<Key, Laid> m_laid;
    mutable QFont m_base;
    mutable QFont m_tabular;
};

} // namespace tapfleet::ui
