#pragma once

#include "exchange/consolecolumns.h"

#include <QHeaderView>

#include <vector>

class QComboBox;
class QTableView;

namespace tapfleet::ui {

/// The titles of a file's columns, each with a chooser below it for what the column is taken for. GUI thread.
class ColumnHeader final : public QHeaderView
{
    Q_OBJECT
public:
    /// For that table, which is to take it as its horizontal header.
    explicit ColumnHeader(QTableView *table);

    void setColumns(const exchange::ConsoleColumns &columns);
    QComboBox *chooser(int column) const { return m_choosers[static_cast<size_t>(column)]; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int column, const tapfleet::exchange::ColumnMeaning &meaning);

protected:
    void updateGeometries() override;

private:
    QComboBox *addChooser(int column);
    void placeChoosers();

    std::vector<QComboBox *> m_choosers;
};

} // namespace tapfleet::ui
