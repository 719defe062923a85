#pragma once

#include "services/taskservice.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace tapfleet::ui {

/// What the failed devices of a task have in common against those that succeeded: an association, and said to be one. Asks only
/// while it is looked at. GUI thread.
class ComparisonView final : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonView(services::TaskService &tasks, QWidget *parent = nullptr);

    /// What is known of the task is read again when it is looked at.
    void setTask(const services::AccountTask &one);
    void refresh(); ///< the devices are told otherwise than before
    void setRowHeight(int pixels);
    bool isReady() const { return !m_isReading; }

Q_SIGNALS:
    void readyChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void fill();

    services::TaskService &m_tasks;
    std::optional<services::AccountTask> m_task;
    base::Result<std::vector<domain::Difference>> m_differences;
    bool m_isStale = false, m_isReading = false, m_hasAnswer = false;
    quint64 m_asked = 0;
    QLabel *m_what;
    QLabel *m_caution;
    QTableWidget *m_table;
};

} // namespace tapfleet::ui
