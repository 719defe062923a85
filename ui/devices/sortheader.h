#pragma once

#include "snapshot/fleetsnapshot.h"

#include <QHeaderView>

#include <set>
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
    /// Sorts by that key, or by it where the keys before leave devices equal.
    void sortBy(snapshot::SortKey key, bool add);
    /// Columns that the filter speaks of bear a mark.
    void setFilteredFields(std::set<domain::Field> fields);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The person changed the order: a click sorts by one column or turns it round, Shift+click adds a key.
    void sortKeysChanged();
    void menuRequested(tapfleet::domain::Field field, const QPoint &globalPosition);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    void toggle(domain::Field field, bool add);
    /// Where the column of SNs is drawn while the table holds it at the left edge; empty otherwise.
    QRect pinnedRect() const;
    std::vector<snapshot::SortKey> m_keys;
    std::set<domain::Field> m_filtered;
    bool m_add = false;
    bool m_pressedPinned = false;
};

} // namespace tapfleet::ui
