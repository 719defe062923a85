#pragma once

#include "services/journalservice.h"
#include "services/taskservice.h"
#include "ui/distribution/taskdevicesmodel.h"
#include "ui/writes/writeparts.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;
class QToolButton;

namespace tapfleet::ui {

class AgeLabel;
class ComparisonView;
class JobList;
class TaskChips;
class TimelineView;
class WriteNote;

/// What the pane of a task works on.
struct TaskDetailParts {
    services::TaskService &tasks;
    WriteParts writes;
    JobList &jobs;
    const base::Clock &clock;
};

/// All of one task: its terms, counters, devices, what failed ones have in common, what happened, and what can be done with it.
/// What cannot be done stays there with the reason. GUI thread.
class TaskDetailPane final : public QWidget
{
    Q_OBJECT
public:
    explicit TaskDetailPane(const TaskDetailParts &parts, QWidget *parent = nullptr);
    ~TaskDetailPane() override;

    /// Shows the task, or what is new of it and of its devices; `account` is whose it is.
    void showTask(const services::AccountTask &one, const domain::Account &account);
    /// What is known of its devices is other than before.
    void refresh();
    void setRowHeight(int pixels);
    /// True when all that is shown of the task has been read.
    bool isReady() const;
    const std::optional<services::AccountTask> &task() const { return m_task; }
    /// Devices, comparison or timeline, as a number to be kept.
    int tab() const;
    void setTab(int tab);
    void exportResult(); ///< asks where to

Q_SIGNALS:
    void closeRequested();
    void cloneRequested(tapfleet::domain::AccountId account, const tapfleet::domain::Task &task);
    void devicesRequested(const QString &filter);
    void helpOnCode(const QString &code);
    void toastRequested(const QString &text);
    void readyChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildButtons();
    QWidget *buildDevices();
    void build();
    void connectParts();
    void retranslate();
    void fill();
    QString termsText() const;
    void fillButtons();
    QString whyNoTurn() const;
    void readDevices();
    void takeDetail(base::Result<services::TaskDetail> detail);
    void applyFilter();
    void showError();
    // What is done with the task: taskdetailpane_acts.cpp.
    void turn();
    void cancel();
    void retry();
    void follow(const QFuture<base::Result<domain::OperationId>> &submitted);
    void copySns();
    void openDevices();

    services::TaskService &m_tasks;
    JobList &m_jobs;
    const base::Clock &m_clock;
    std::optional<services::AccountTask> m_task;
    domain::Account m_account;
    bool m_isReading = false, m_isStale = false, m_hasDevices = false;
    bool m_isOutdated = false; ///< the fleet changed while this could not be seen
    quint64 m_asked = 0;       ///< for devices

    TaskDevicesModel *m_model;
    QToolButton *m_close;
    QLabel *m_stateIcon, *m_title, *m_terms;
    WriteNote *m_note;
    TaskChips *m_chips;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QLineEdit *m_search;
    AgeLabel *m_age;
    QTableView *m_table;
    QLabel *m_error;
    ComparisonView *m_comparison;
    TimelineView *m_timeline;
    QPushButton *m_turn, *m_cancel, *m_retry, *m_clone, *m_export, *m_copySns, *m_openDevices;
};

} // namespace tapfleet::ui
