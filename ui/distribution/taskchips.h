#pragma once

#include "domain/task.h"
#include "ui/distribution/taskdevicesmodel.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace tapfleet::ui {

class FlowGrid;

/// The counters of a task, each a button that leaves only its devices in the table. GUI thread.
class TaskChips final : public QWidget
{
    Q_OBJECT
public:
    explicit TaskChips(QWidget *parent = nullptr);

    /// `unverified`: devices that reported success and were found otherwise; absent before the devices are read.
    void setCounters(const domain::TaskCounters &counters, std::optional<qint64> unverified);
    /// Presses the chip of the filter's group.
    void setFilter(const TaskDevicesModel::Filter &filter);

Q_SIGNALS:
    /// The group and the verification of the filter; the words are left alone.
    void chosen(std::optional<tapfleet::domain::TaskDeviceGroup> group, bool onlyUnverified);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        QToolButton *button;
        std::optional<domain::TaskDeviceGroup> group;
        bool onlyUnverified = false;
    };
    void add(const char *name, std::optional<domain::TaskDeviceGroup> group, bool onlyUnverified);
    QString label(const Entry &entry) const;
    void fill();

    domain::TaskCounters m_counters;
    std::optional<qint64> m_unverified;
    std::vector<Entry> m_entries;
    FlowGrid *m_grid;
};

} // namespace tapfleet::ui
