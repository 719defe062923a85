#include "ui/distribution/taskdetailpane.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/distribution/comparisonview.h"
#include "ui/distribution/taskchips.h"
#include "ui/distribution/tasksmodel.h"
#include "ui/distribution/timelineview.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/flowgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/writes/writenote.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

enum Tab { DevicesTab, ComparisonTab, TimelineTab };

QTableView *makeTable(TaskDevicesModel *model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(u"taskDevices"_s);
    table->setProperty("padded", true);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(TaskDevicesModel::Sn, Qt::AscendingOrder);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    const int digit = table->fontMetrics().horizontalAdvance(u'0');
    constexpr int widths[] = {34, 24, 11, 28, 34, 11, 18, 30, 16};
    for (int column = 0; column < TaskDevicesModel::ColumnCount; ++column)
        table->setColumnWidth(column, widths[column] * digit);
    return table;
}

} // namespace

TaskDetailPane::TaskDetailPane(const TaskDetailParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_tasks(parts.tasks)
    , m_jobs(parts.jobs)
    , m_clock(parts.clock)
    , m_model(new TaskDevicesModel(parts.clock, this))
    , m_close(new QToolButton(this))
    , m_stateIcon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_terms(new QLabel(this))
    , m_note(new WriteNote(parts.writes, this))
    , m_chips(new TaskChips(this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_search(new QLineEdit(this))
    , m_age(new AgeLabel(parts.clock, this))
    , m_error(new QLabel(this))
    , m_comparison(new ComparisonView(parts.tasks, this))
    , m_timeline(new TimelineView(parts.tasks, this))
{
    setObjectName(u"taskDetail"_s);
    m_close->setObjectName(u"taskClose"_s);
    m_close->setIcon(icon(Icon::Close));
    m_title->setObjectName(u"taskTitle"_s);
    m_title->setFont(uiFont(measure::kTitleText));
    m_terms->setObjectName(u"taskTerms"_s);
    m_terms->setProperty("secondary", true);
    m_note->setObjectName(u"taskNote"_s);
    for (QLabel *label : {m_title, m_terms}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    buildButtons();
    build();
    connectParts();
    retranslate();
}

TaskDetailPane::~TaskDetailPane()
{
    m_table->selectionModel()->disconnect(this); // the view outlives this pane's own part by a moment
}

void TaskDetailPane::buildButtons()
{
    const auto button = [this](const char *name, Icon which, auto act) {
        auto *made = new QPushButton(which == Icon::None ? QIcon() : icon(which), {}, this);
        made->setObjectName(QLatin1StringView(name));
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_turn = button("taskTurn", Icon::Play, &TaskDetailPane::turn);
    m_cancel = button("taskCancel", Icon::Stop, &TaskDetailPane::cancel);
    m_retry = button("taskRetry", Icon::Sync, &TaskDetailPane::retry);
    m_clone = button("taskClone", Icon::Copy, [this] { Q_EMIT cloneRequested(m_task->account, m_task->task); });
    m_export = button("taskExport", Icon::Export, &TaskDetailPane::exportResult);
    m_copySns = button("taskCopySns", Icon::Copy, &TaskDetailPane::copySns);
    m_openDevices = button("taskOpenDevices", Icon::Devices, &TaskDetailPane::openDevices);
}

QWidget *TaskDetailPane::buildDevices()
{
    auto *devices = new QWidget(m_stack);
    m_search->setObjectName(u"taskDeviceSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_age->setProperty("secondary", true);
    m_table = makeTable(m_model, devices);
    m_error->setObjectName(u"taskDeviceError"_s);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::RichText);
    m_error->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_error->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(measure::kGap);
    line->addWidget(m_search, 1);
    line->addWidget(m_age);
    auto *uses = new FlowGrid(fontMetrics().horizontalAdvance(u'0') * 18, 3, devices);
    uses->setSpacing(measure::kGap);
    uses->setWidgets({m_export, m_copySns, m_openDevices});
    auto *column = new QVBoxLayout(devices);
    column->setContentsMargins(0, measure::kGap, 0, 0);
    column->setSpacing(measure::kGap);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    column->addWidget(m_error);
    column->addWidget(uses);
    return devices;
}

void TaskDetailPane::build()
{
    m_tabs->setObjectName(u"taskTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = 0; tab <= TimelineTab; ++tab)
        m_tabs->addTab({});
    m_stack->addWidget(buildDevices());
    m_stack->addWidget(m_comparison);
    m_stack->addWidget(m_timeline);
    auto *head = new QHBoxLayout;
    head->setSpacing(measure::kGap);
    head->addWidget(m_stateIcon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *acts = new FlowGrid(fontMetrics().horizontalAdvance(u'0') * 16, 4, this);
    acts->setSpacing(measure::kGap);
    acts->setWidgets({m_turn, m_cancel, m_retry, m_clone});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kPagePadding, measure::kCardPadding);
    column->setSpacing(measure::kGap);
    column->addLayout(head);
    column->addWidget(m_terms);
    column->addWidget(acts);
    column->addWidget(m_note);
    column->addWidget(m_chips);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
}

void TaskDetailPane::connectParts()
{
    connect(m_close, &QToolButton::clicked, this, &TaskDetailPane::closeRequested);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &TaskDetailPane::applyFilter);
    connect(m_chips, &TaskChips::chosen, this, [this](std::optional<domain::TaskDeviceGroup> group, bool onlyUnverified) {
        m_model->setFilter({group, onlyUnverified, m_search->text()});
        m_tabs->setCurrentIndex(DevicesTab);
        fillButtons();
        showError();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TaskDetailPane::showError);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TaskDetailPane::showError);
    connect(m_error, &QLabel::linkActivated, this, &TaskDetailPane::helpOnCode);
    connect(m_comparison, &ComparisonView::readyChanged, this, &TaskDetailPane::readyChanged);
    connect(m_note, &WriteNote::changed, this, &TaskDetailPane::fillButtons);
}

void TaskDetailPane::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
    m_comparison->setRowHeight(pixels);
    m_timeline->setRowHeight(pixels);
}

bool TaskDetailPane::isReady() const
{
    return !m_task || (!m_isReading && !m_isStale && m_comparison->isReady());
}

int TaskDetailPane::tab() const
{
    return m_tabs->currentIndex();
}

void TaskDetailPane::setTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void TaskDetailPane::showTask(const services::AccountTask &one, const domain::Account &account)
{
    const bool isAnother = !m_task || m_task->task.id != one.task.id || m_task->account != one.account;
    m_task = one;
    m_account = account;
    if (isAnother) {
        ++m_asked;
        m_isReading = m_hasDevices = false;
        m_note->clear();
        m_search->clear();
        m_chips->setFilter({});
        m_model->setDevices({}, true);
        m_model->setFilter({});
    }
    m_comparison->setTask(one);
    m_timeline->setTask(one);
    fill();
    readDevices();
}

void TaskDetailPane::refresh()
{
    m_isOutdated = m_task && !isVisible();
    if (!m_task || m_isOutdated)
        return;
    m_comparison->refresh();
    readDevices();
}

void TaskDetailPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        refresh();
}

void TaskDetailPane::readDevices()
{
    m_isStale = m_isReading; // many changes are one more reading
    if (m_isReading)
        return;
    m_isReading = true;
    const quint64 asked = ++m_asked;
    base::whenDone(m_tasks.detail(m_task->account, m_task->task.id), this,
                   [this, asked](base::Result<services::TaskDetail> detail) {
                       if (asked != m_asked)
                           return;
                       m_isReading = false;
                       takeDetail(std::move(detail));
                       if (m_isStale)
                           return readDevices();
                       Q_EMIT readyChanged();
                   });
}

void TaskDetailPane::takeDetail(base::Result<services::TaskDetail> detail)
{
    if (!detail)
        return m_note->showError(detail.error());
    const bool isFirst = !std::exchange(m_hasDevices, true);
    if (isFirst && !detail->devicesAsOf)
        m_tasks.fetchDevices(m_account, m_task->task.id); // it ended before anyone watched it
    m_age->setTime(detail->devicesAsOf, tr("Devices as of %1"), tr("Devices not read yet"));
    m_model->setDevices(std::move(detail->devices), isFirst);
    m_chips->setCounters(m_task->task.counters, m_model->countUnverified());
    fillButtons();
    showError();
}

void TaskDetailPane::applyFilter()
{
    TaskDevicesModel::Filter filter = m_model->filter();
    filter.words = m_search->text();
    m_model->setFilter(filter);
    fillButtons();
}

/// The whole error of the current device, what to do next, and where to read on.
void TaskDetailPane::showError()
{
    const QModelIndex current = m_table->currentIndex();
    const std::string code = current.isValid() ? m_model->device(current.row()).device.errorCode : std::string();
    m_error->setVisible(!code.empty());
    if (code.empty())
        return;
    const QString id = QString::fromStdString(code);
    m_error->setText(u"%1 %2 <a href=\"%3\">%4</a>"_s.arg(text::deviceErrorText(code).toHtmlEscaped(),
                                                          text::deviceErrorNextStep(code).toHtmlEscaped(), id.toHtmlEscaped(),
                                                          tr("Learn more").toHtmlEscaped()));
    m_error->setToolTip(id);
}

QString TaskDetailPane::termsText() const
{
    const domain::Task &task = m_task->task;
    const QString app = QString::fromStdString(task.appName.empty() ? task.appId : task.appName);
    QStringList facts{
        text::taskStateLabel(task.state),
        tr("%1 %2 %3", "action, app, version").arg(taskActionText(task), app, QString::fromStdString(task.version)).trimmed()};
    if (!task.appKind.empty())
        facts.append(text::appKindLabel(task.appKind));
    if (task.autoStart.value_or(false))
        facts.append(tr("Start on boot"));
    if (task.wifiOnly.value_or(false))
        facts.append(tr("Wi-Fi only"));
    if (task.expiresAt && !domain::isFinal(task))
        facts.append(tr("Until %1").arg(text::fullTime(*task.expiresAt)));
    facts.append(tr("Task %1").arg(QString::fromStdString(task.id.value())));
    QString words = facts.join(u" · "_s);
    if (m_task->estimate && !domain::isFinal(task))
        words += u'\n' + text::estimateText(*m_task->estimate);
    return words;
}

void TaskDetailPane::fill()
{
    if (!m_task)
        return;
    const domain::Task &task = m_task->task;
    m_title->setText(QString::fromStdString(task.name));
    m_stateIcon->setPixmap(taskStateIcon(task.state).pixmap(QSize(measure::kIcon, measure::kIcon), devicePixelRatioF()));
    m_stateIcon->setAccessibleName(text::taskStateLabel(task.state));
    m_stateIcon->setToolTip(text::taskStateLabel(task.state));
    m_terms->setText(termsText());
    m_chips->setCounters(task.counters, m_hasDevices ? std::optional(m_model->countUnverified()) : std::nullopt);
    fillButtons();
}

QString TaskDetailPane::whyNoTurn() const
{
    if (m_note->isAtWork())
        return tr("The last act is still being sent.");
    if (domain::isFinal(m_task->task))
        return tr("The task has ended. Clone it to distribute the same to other devices.");
    return {};
}

void TaskDetailPane::fillButtons()
{
    if (!m_task)
        return;
    const domain::Task &task = m_task->task;
    const QString why = whyNoTurn();
    m_turn->setText(task.state == "RUNNING" ? tr("Pause") : task.state == "PAUSED" ? tr("Resume") : tr("Start"));
    m_turn->setIcon(icon(task.state == "RUNNING" ? Icon::Pause : Icon::Play));
    for (QPushButton *button : {m_turn, m_cancel}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    }
    const bool mayRetry = !m_note->isAtWork() && task.counters.failed > 0 && m_hasDevices;
    m_retry->setEnabled(mayRetry);
    m_retry->setToolTip(mayRetry ? QString() : m_note->isAtWork() ? why : tr("No device of it has failed."));
    m_clone->setToolTip(tr("The same app and terms for devices that you choose"));
    m_export->setEnabled(!m_model->all().empty());
    for (QPushButton *button : {m_copySns, m_openDevices})
        button->setEnabled(m_model->rowCount() > 0);
    m_copySns->setText(tr("Copy %Ln SN(s)", nullptr, m_model->rowCount()));
}

void TaskDetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        fill();
}

void TaskDetailPane::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the details"));
    m_search->setPlaceholderText(tr("Search SN"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(tr("Devices of the task"));
    m_tabs->setAccessibleName(tr("Parts of the task"));
    m_tabs->setTabText(DevicesTab, tr("Devices"));
    m_tabs->setTabText(ComparisonTab, tr("Failures compared"));
    m_tabs->setTabText(TimelineTab, tr("Timeline"));
    m_cancel->setText(tr("Cancel…"));
    m_retry->setText(tr("Retry failed…"));
    m_clone->setText(tr("Clone…"));
    m_export->setText(tr("Export result…"));
    m_openDevices->setText(tr("Show on devices page"));
    m_model->retranslate();
    fill();
    showError();
}

} // namespace tapfleet::ui
