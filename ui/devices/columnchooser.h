#pragma once

#include <QFrame>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace tapfleet::ui {

class DeviceTable;

/// The popup that shows and hides columns: stays open while ticking, finds by name, keeps the last column. GUI thread.
class ColumnChooser final : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnChooser(DeviceTable &table, QWidget *parent = nullptr);

    void popUp(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void narrow(const QString &text);
    void apply(QListWidgetItem *item);
    void updateLast();

    DeviceTable &m_table;
    QLineEdit *m_search;
    QListWidget *m_list;
    QPushButton *m_reset;
    bool m_filling = false;
};

} // namespace tapfleet::ui
