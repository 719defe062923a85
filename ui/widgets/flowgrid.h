#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace tapfleet::ui {

/// Widgets in as many equal columns as have room, filled row by row. GUI thread.
class FlowGrid final : public QWidget
{
    Q_OBJECT
public:
    /// `columnWidth`: no column is narrower, unless it is the only one.
    FlowGrid(int columnWidth, int mostColumns, QWidget *parent = nullptr);
    void setSpacing(int pixels); ///< between columns and rows
    /// Takes the place of what was there, which is deleted.
    void setWidgets(const QList<QWidget *> &widgets);
    const QList<QWidget *> &widgets() const { return m_widgets; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    const int m_columnWidth, m_mostColumns;
    QGridLayout *m_grid;
    QList<QWidget *> m_widgets;
    int m_columns = 0;
    bool m_isSized = false; ///< before it has a place it is as low as it can be
};

} // namespace tapfleet::ui
