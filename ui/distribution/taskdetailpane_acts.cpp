// What is done with a task from its pane; how it is built and filled stands in taskdetailpane.cpp.
#include "ui/distribution/taskdetailpane.h"

#include "query/query.h"
#include "text/labels.h"
#include "ui/distribution/taskdialogs.h"
#include "ui/widgets/exportjob.h"
#include "ui/writes/writenote.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

/// The one device state of a group, for the filter language; empty where the group has several.
QString stateOf(domain::TaskDeviceGroup group)
{
    switch (group) {
    case domain::TaskDeviceGroup::Pending: return u"PENDING"_s;
    case domain::TaskDeviceGroup::Succeeded: return u"SUCCEEDED"_s;
    case domain::TaskDeviceGroup::Failed: return u"FAILED"_s;
    case domain::TaskDeviceGroup::Skipped: return u"SKIPPED"_s;
    case domain::TaskDeviceGroup::Canceled: return u"CANCELED"_s;
    case domain::TaskDeviceGroup::Active:
    case domain::TaskDeviceGroup::Waiting: break;
    }
    return {};
}

} // namespace

void TaskDetailPane::turn()
{
    const domain::Task &task = m_task->task;
    if (task.state == "RUNNING")
        follow(m_tasks.pause(m_account, task));
    else if (task.state == "PAUSED")
        follow(m_tasks.resume(m_account, task));
    else
        follow(m_tasks.start(m_account, task));
}

void TaskDetailPane::cancel()
{
    auto *dialog = new CancelTaskDialog(m_task->task, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, account = m_account, task = m_task->task] { follow(m_tasks.cancel(account, task)); });
    dialog->open();
}

void TaskDetailPane::retry()
{
    auto *dialog = new RetryDialog(m_model->all(), m_clock.nowMs(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, account = m_account, task = m_task->task] {
        follow(m_tasks.retryFailed(account, task, dialog->choice()));
    });
    dialog->open();
}

void TaskDetailPane::follow(const QFuture<base::Result<domain::OperationId>> &submitted)
{
    m_note->follow(m_account.id, submitted);
    fillButtons();
}

void TaskDetailPane::exportResult()
{
    auto *dialog = new QFileDialog(window(), tr("Export the result"));
    dialog->setObjectName(u"taskExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("CSV files (*.csv)"), tr("Excel workbooks (*.xlsx)"), tr("JSON lines (*.jsonl)"), tr("Markdown tables (*.md)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u"(*."_s, 1).chopped(1)); });
    dialog->selectFile(tr("task-%1.csv", "name of a file: a task's id").arg(QString::fromStdString(m_task->task.id.value())));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, detail = services::TaskDetail{*m_task, m_model->all(), {}}](const QString &path) {
                const auto rows = static_cast<qint64>(detail.devices.size());
                ExportJob::start(m_jobs, path, rows, [detail, path](const base::StopToken &stop, const auto &progress) {
                    return services::TaskService::exportResult(detail, path, stop, progress);
                });
            });
    dialog->open();
}

void TaskDetailPane::copySns()
{
    QStringList sns;
    sns.reserve(m_model->rowCount());
    for (int row = 0; row < m_model->rowCount(); ++row)
        sns.append(QString::fromStdString(domain::longForm(m_model->device(row).device.device)));
    QGuiApplication::clipboard()->setText(sns.join(u'\n'));
    Q_EMIT toastRequested(tr("%Ln SN(s) copied.", nullptr, static_cast<int>(sns.size())));
}

void TaskDetailPane::openDevices()
{
    QString filter = u"task:"_s + query::printValue(query::literal(QString::fromStdString(m_task->task.id.value())));
    if (const auto group = m_model->filter().group) {
        if (const QString state = stateOf(*group); !state.isEmpty())
            filter += u'@' + state;
    }
    Q_EMIT devicesRequested(filter);
}

} // namespace tapfleet::ui
