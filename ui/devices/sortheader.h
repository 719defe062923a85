#pragma once

#include "snapshot/fleetsnapshot.h"

#include <QHeaderView>

#include <vector>

namespace tapfleet::ui {

/// The table's header: movable columns, several sort keys with their order, a click that says whether Shift was down.
/// GUI thread.
class SortHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit SortHeader(QWidget *parent = nullptr);

    void setSortKeys(std::vector<snapshot::SortKey> keys);
    const std::vector<snapshot::SortKey> &sortKeys() const { return m_keys; }

Q_SIGNALS:
    /// The person changed the order: a click sorts by one column or turns it round, Shift+click adds a key.
    void sortKeysChanged();
    void chooserRequested(const QPoint &globalPosition);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    void toggle(domain::Field field, bool add);
    std::vector<snapshot::SortKey> m_keys;
    bool m_add = false;
};

} // namespace tapfleet::ui
