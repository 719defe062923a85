#include "ui/distribution/timelineview.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

using Event = std::pair<qint64, QString>; ///< UTC ms, what happened

std::vector<Event> eventsOf(const domain::Task &task)
{
    std::vector<Event> events;
    const auto add = [&events](std::optional<qint64> at, const QString &what) {
        if (at)
            events.emplace_back(*at, what);
    };
    const QString by = QString::fromStdString(task.createdByName.empty() ? task.createdByPid : task.createdByName);
    add(task.createdAt, by.isEmpty() ? TimelineView::tr("Created") : TimelineView::tr("Created by %1").arg(by));
    add(task.startAfter, TimelineView::tr("Starts at the earliest"));
    add(task.startedAt, TimelineView::tr("Started"));
    add(task.expiresAt, domain::isFinal(task) ? TimelineView::tr("Its time was over") : TimelineView::tr("Its time is over"));
    add(task.finishedAt, task.state == "CANCELED" ? TimelineView::tr("Canceled") : TimelineView::tr("Ended"));
    return events;
}

QString operationText(const domain::Operation &operation)
{
    qint64 devices = 0, refused = 0;
    for (const domain::WriteStep &step : operation.steps) {
        devices += step.devices;
        refused += step.refused;
    }
    QString words = TimelineView::tr("%1: %2", "what was sent: its state")
                        .arg(text::operationLabel(operation.kind), text::operationStateLabel(domain::stateOf(operation)));
    if (devices > 0)
        words += TimelineView::tr(" · %Ln device(s)", nullptr, static_cast<int>(devices));
    if (refused > 0)
        words += TimelineView::tr(" · %1 refused").arg(text::count(refused));
    if (!operation.person.isEmpty())
        words += u" · "_s + operation.person;
    return words;
}

} // namespace

TimelineView::TimelineView(services::TaskService &tasks, QWidget *parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_table(new QTableWidget(0, 2, this))
    , m_problem(new QLabel(this))
{
    m_table->setObjectName(u"taskTimeline"_s);
    m_table->setProperty("padded", true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(0, fontMetrics().horizontalAdvance(u'0') * 26);
    m_problem->setWordWrap(true);
    m_problem->setProperty("fault", true);
    m_problem->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, measure::kGap, 0, 0);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_problem);
    fill();
}

void TimelineView::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void TimelineView::setTask(const services::AccountTask &one)
{
    if (!m_task || m_task->task.id != one.task.id || m_task->account != one.account)
        m_operations.clear();
    m_task = one;
    m_isStale = true;
    fill();
    if (isVisible())
        read();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void TimelineView::read()
{
    if (!m_task)
        return;
    m_isStale = false;
    const quint64 asked = ++m_asked;
    base::whenDone(m_tasks.operations(m_task->account, m_task->task), this,
                   [this, asked](const base::Result<std::vector<domain::Operation>> &operations) {
                       if (asked != m_asked)
                           return;
                       m_problem->setVisible(!operations);
                       if (!operations)
                           return m_problem->setText(text::describe(operations.error()).joined());
                       m_operations = *operations;
                       fill();
                   });
}

void TimelineView::fill()
{
    m_table->setHorizontalHeaderLabels({tr("When"), tr("What")});
    m_table->setAccessibleName(tr("Timeline"));
    std::vector<Event> events = m_task ? eventsOf(m_task->task) : std::vector<Event>();
    for (const domain::Operation &operation : m_operations)
        events.emplace_back(operation.preparedAt, operationText(operation));
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.first > b.first; });
    m_table->setRowCount(static_cast<int>(events.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Event &event = events[static_cast<size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(text::fullTime(event.first)));
        auto *what = new QTableWidgetItem(event.second);
        what->setToolTip(event.second);
        m_table->setItem(row, 1, what);
    }
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace tapfleet::ui
