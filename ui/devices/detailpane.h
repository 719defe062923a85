#pragma once

#include "base/clock.h"
#include "services/fleetservice.h"
#include "services/grantservice.h"
#include "services/taskservice.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace tapfleet::ui {

class AccessList;
class ChangeList;
class DetailGroup;
class FieldRow;
class LabelEditor;
class TaskList;

/// Everything about the current device: all fields in groups with their source and age, and what changed lately. Shows
/// what the snapshot holds at once; the rest follows with setDetail(). GUI thread.
class DetailPane final : public QWidget
{
    Q_OBJECT
public:
    explicit DetailPane(const base::Clock &clock, QWidget *parent = nullptr);

    /// Where a person's own tags, notes and colours are kept; before the first device. Without it there is no place for them.
    void setLabels(services::LabelService &labels) { m_labels = &labels; }
    /// Who tells who may do what on a device; before the first. Without it that is not told.
    void setGrants(services::GrantService &grants) { m_grants = &grants; }
    /// Who tells which distribution tasks a device is in; before the first. Without it that is not told.
    void setTasks(services::TaskService &tasks) { m_tasks = &tasks; }
    /// Makes the widgets that show a device, some two hundred: before the first is shown at the latest.
    void build();
    bool isBuilt() const { return m_scroll != nullptr; }
    void showNothing();
    void showDevice(std::shared_ptr<const snapshot::FleetSnapshot> snapshot, quint32 row);
    void setDetail(const services::DeviceDetail &detail);
    void setDetailError(const base::Error &error);
    void refreshAges();
    /// Wide enough for the labels and headings: the pane cuts nothing off.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeRequested();
    void taskRequested(tapfleet::domain::AccountId account, const tapfleet::domain::TaskId &task);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    void buildGroups(QWidget *content);
    void retranslate();
    void retranslateDevice();
    void fill();
    void fillRow(FieldRow *row);
    /// The public method that would fill the field and that the app was refused.
    std::optional<domain::PublicMethod> refusedMethod(domain::Field field) const;
    void fillOrigin();
    void fillMapLink();
    void openRecord();
    void fillChanges();

    const base::Clock &m_clock;
    std::shared_ptr<const snapshot::FleetSnapshot> m_snapshot;
    quint32 m_row = 0;
    std::optional<services::DeviceDetail> m_detail;
    std::optional<base::Error> m_error;
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    // From the first device on:
    QScrollArea *m_scroll = nullptr;
    QLabel *m_sn = nullptr;
    QLabel *m_name = nullptr;
    QToolButton *m_close = nullptr;
    std::vector<DetailGroup *> m_groups;
    DetailGroup *m_changesGroup = nullptr;
    ChangeList *m_changes = nullptr;
    services::LabelService *m_labels = nullptr;
    DetailGroup *m_labelGroup = nullptr;
    LabelEditor *m_labelEditor = nullptr;
    services::GrantService *m_grants = nullptr;
    DetailGroup *m_accessGroup = nullptr;
    AccessList *m_access = nullptr;
    services::TaskService *m_tasks = nullptr;
    DetailGroup *m_taskGroup = nullptr;
    TaskList *m_taskList = nullptr;
    QLabel *m_map = nullptr;
    QPushButton *m_record = nullptr;
};

} // namespace tapfleet::ui
