#include "ui/devices/tasklist.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "text/words.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace tapfleet::ui {

using domain::TaskDeviceGroup;

namespace {

constexpr size_t kMost = 10;

std::pair<Icon, QColor> markOf(TaskDeviceGroup group, const Colors &colors)
{
    switch (group) {
    case TaskDeviceGroup::Succeeded:
    case TaskDeviceGroup::Skipped: return {Icon::Check, colors.online};
    case TaskDeviceGroup::Failed: return {Icon::Close, colors.fault};
    case TaskDeviceGroup::Canceled: return {Icon::Stop, colors.secondary};
    case TaskDeviceGroup::Active: return {Icon::Sync, colors.accent};
    case TaskDeviceGroup::Pending:
    case TaskDeviceGroup::Waiting: return {Icon::Clock, colors.waiting};
    }
    return {Icon::Info, colors.secondary};
}

} // namespace

TaskList::TaskList(services::TaskService &tasks, const base::Clock &clock, QWidget *parent)
    : FactLines(parent)
    , m_service(tasks)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("taskList"));
    connect(&m_service, &services::TaskService::tasksChanged, this, [this](domain::AccountId account) {
        if (account == m_account && !m_device.sn.empty())
            read();
    });
    connect(this, &FactLines::linkActivated, this, [this](const QString &link) {
        Q_EMIT taskRequested(m_account, domain::TaskId(link.toStdString()));
    });
}

void TaskList::showDevice(domain::AccountId account, const domain::DeviceId &id)
{
    if (account == m_account && id == m_device && m_tasks)
        return;
    m_account = account;
    m_device = id;
    read();
}

void TaskList::read()
{
    const quint64 asked = ++m_asked;
    base::whenDone(m_service.tasksOf(m_account, m_device), this, [this, asked](const base::Result<services::DeviceTasks> &tasks) {
        if (asked != m_asked)
            return;
        m_tasks = tasks ? std::optional(*tasks) : std::nullopt;
        m_problem = tasks ? QString() : text::describe(tasks.error()).joined();
        refill();
    });
}

void TaskList::fill()
{
    if (!m_tasks)
        return addText(m_problem);
    if (!m_tasks->asOf)
        return addText(tr("Distribution tasks have not been read for this account."));
    if (m_tasks->tasks.empty())
        return addText(tr("No distribution task names this device."));
    const qint64 now = m_clock.nowMs();
    const auto &all = m_tasks->tasks;
    for (size_t i = 0; i < std::min(all.size(), kMost); ++i) {
        const auto &[task, device] = all[i];
        const auto [icon, color] = markOf(domain::groupOf(device.state), colorsFor(palette()));
        const QString state = text::taskDeviceStateLabel(device.state);
        QStringList below{device.updatedAt ? QStringLiteral("%1 · %2").arg(state, text::age(*device.updatedAt, now)) : state};
        if (!device.errorCode.empty())
            below << text::deviceErrorText(device.errorCode) << text::deviceErrorNextStep(device.errorCode);
        below.removeAll(QString());
        const QString id = QString::fromStdString(task.id.value());
        add({icon, color, state, text::taskTitle(task), text::words::dotted({QString::fromStdString(task.name), id}), below,
             id});
    }
    if (all.size() > kMost)
        addText(tr("%Ln older task(s)", nullptr, static_cast<int>(all.size() - kMost)));
}

} // namespace tapfleet::ui
