#pragma once

#include "services/taskservice.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace tapfleet::ui {

/// What happened to a task, newest first: created, started, ended, and what was sent from here. GUI thread.
class TimelineView final : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(services::TaskService &tasks, QWidget *parent = nullptr);

    void setTask(const services::AccountTask &one);
    void setRowHeight(int pixels);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void fill();

    services::TaskService &m_tasks;
    std::optional<services::AccountTask> m_task;
    std::vector<domain::Operation> m_operations;
    bool m_isStale = false;
    quint64 m_asked = 0;
    QTableWidget *m_table;
    QLabel *m_problem;
};

} // namespace tapfleet::ui
