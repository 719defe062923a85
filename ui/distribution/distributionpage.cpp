#include "ui/distribution/distributionpage.h"

#include "ui/distribution/countersdelegate.h"
#include "ui/distribution/rolloutview.h"
#include "ui/distribution/taskdetailpane.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kTabSetting = u"distribution.tab"_s, kWhichSetting = u"distribution.which"_s,
              kPaneSetting = u"distribution.pane"_s, kTaskSetting = u"distribution.task"_s,
              kSplitterSetting = u"distribution.splitter"_s;
constexpr int kFirstSize = 600;
enum Tab { TasksTab, RolloutsTab, OwnTabs };

QTableView *makeTable(TasksModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(u"tasksTable"_s);
    table->setProperty("padded", true);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setItemDelegateForColumn(TasksModel::Progress, new CountersDelegate(table));
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(TasksModel::Created, Qt::DescendingOrder);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    const int digit = table->fontMetrics().horizontalAdvance(u'0');
    constexpr int widths[] = {28, 15, 28, 18, 11, 10, 46, 14, 14};
    for (int column = 0; column < TasksModel::ColumnCount; ++column)
        table->setColumnWidth(column, widths[column] * digit);
    return table;
}

} // namespace

DistributionPage::DistributionPage(const DistributionPageParts &parts, QWidget *parent)
    : Page(u"distribution"_s, Icon::Distribution, parent)
    , m_tasks(parts.tasks)
    , m_accounts(parts.accounts)
    , m_sync(parts.sync)
    , m_settings(parts.settings)
    , m_clock(parts.clock)
    , m_model(new TasksModel(parts.clock, this))
    , m_tabs(new QTabBar(this))
    , m_search(new QLineEdit(this))
    , m_which(new QComboBox(this))
    , m_age(new AgeLabel(parts.clock, this))
    , m_new(new QPushButton(this))
{
    setObjectName(u"distributionPage"_s);
    buildBar();
    setContent(buildContent(parts));
    restore();
    connectParts();
    connectServices(parts.fleet);
    applyFilter();
}

DistributionPage::~DistributionPage()
{
    m_table->selectionModel()->disconnect(this); // the view outlives this page's own part by a moment
}

QString DistributionPage::title() const
{
    return tr("App distribution");
}

QString DistributionPage::railLabel()
{
    return tr("Distribute", "under the icon on the rail, two characters in Chinese");
}

void DistributionPage::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DistributionPage::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
    m_pane->setRowHeight(pixels);
    m_rollouts->setRowHeight(pixels);
}

void DistributionPage::leave()
{
    m_settings.setSetting(kTabSetting, QString::number(m_tabs->currentIndex()));
    m_settings.setSetting(kWhichSetting, QString::number(m_which->currentIndex()));
    m_settings.setSetting(kPaneSetting, QString::number(m_pane->tab()));
    m_settings.setSetting(kSplitterSetting, QString::fromLatin1(m_splitter->saveState().toBase64()));
    m_settings.setSetting(kTaskSetting,
                          m_current
                              ? u"%1 %2"_s.arg(m_current->first.value()).arg(QString::fromStdString(m_current->second.value()))
                              : QString());
}

void DistributionPage::restore()
{
    m_which->setCurrentIndex(m_settings.setting(kWhichSetting, u"2"_s).toInt());
    m_pane->setTab(m_settings.setting(kPaneSetting).toInt());
    m_splitter->restoreState(QByteArray::fromBase64(m_settings.setting(kSplitterSetting).toLatin1()));
    m_tabs->setCurrentIndex(m_settings.setting(kTabSetting).toInt());
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    const QString task = m_settings.setting(kTaskSetting);
    if (const auto blank = task.indexOf(u' '); blank > 0)
        m_wanted = Key(domain::AccountId(task.left(blank).toLongLong()), domain::TaskId(task.mid(blank + 1).toStdString()));
}

void DistributionPage::buildBar()
{
    m_search->setObjectName(u"taskSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(ui::icon(Icon::Search), QLineEdit::LeadingPosition);
    m_which->setObjectName(u"taskWhich"_s);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_which->addItems({{}, {}, {}});
    m_age->setObjectName(u"taskAge"_s);
    m_age->setProperty("secondary", true);
    m_new->setObjectName(u"taskNew"_s);
    setLook(m_new, "primary");
    bar()->addWidget(m_search, 1);
    bar()->addStretch(); // takes the place of the search on the other tabs
    bar()->addWidget(m_which);
    bar()->addWidget(m_age);
    bar()->addWidget(m_new);
}

QWidget *DistributionPage::buildContent(const DistributionPageParts &parts)
{
    auto *content = new QWidget(this);
    m_tabs->setObjectName(u"distributionTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = 0; tab < OwnTabs; ++tab)
        m_tabs->addTab({});
    m_pages = new QStackedWidget(content);
    m_stack = new QStackedWidget(m_pages);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_table = makeTable(m_model);
    m_pane = new TaskDetailPane({parts.tasks, {parts.journal, parts.sync, parts.accounts}, parts.jobs, parts.clock});
    m_pane->hide();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kFirstSize, kFirstSize}); // of any length: what counts is that both are equal
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_table->setMinimumWidth(digit * 40);
    m_pane->setMinimumWidth(digit * 60);
    m_state = new StateView(m_stack);
    m_state->setObjectName(u"distributionState"_s);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    m_rollouts = new RolloutView(parts.rollouts, parts.clock, m_pages);
    m_pages->addWidget(m_stack);
    m_pages->addWidget(m_rollouts);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    return content;
}

void DistributionPage::addTab(QWidget *widget, std::function<QString()> label)
{
    m_pages->addWidget(widget);
    m_tabs->addTab(label());
    m_labels.push_back(std::move(label));
    // The tab that was kept may be this one.
    if (m_settings.setting(kTabSetting).toInt() == m_tabs->count() - 1)
        m_tabs->setCurrentIndex(m_tabs->count() - 1);
}

void DistributionPage::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        arrange();
    });
    connect(m_search, &QLineEdit::textChanged, this, &DistributionPage::applyFilter);
    connect(m_which, &QComboBox::currentIndexChanged, this, &DistributionPage::applyFilter);
    connect(m_new, &QPushButton::clicked, this, &DistributionPage::newTaskRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DistributionPage::showCurrent);
    connect(m_state, &StateView::nextRequested, this, &DistributionPage::goOn);
    connect(m_pane, &TaskDetailPane::closeRequested, this, &DistributionPage::closePane);
    connect(m_pane, &TaskDetailPane::cloneRequested, this, &DistributionPage::cloneRequested);
    connect(m_pane, &TaskDetailPane::devicesRequested, this, &DistributionPage::devicesRequested);
    connect(m_pane, &TaskDetailPane::helpOnCode, this, &DistributionPage::helpOnCode);
    connect(m_pane, &TaskDetailPane::toastRequested, this, &DistributionPage::toastRequested);
    connect(m_pane, &TaskDetailPane::readyChanged, this, &DistributionPage::readyChanged);
    connect(m_rollouts, &RolloutView::taskRequested, this, &DistributionPage::openTask);
    connect(m_rollouts, &RolloutView::newTaskRequested, this, &DistributionPage::newTaskRequested);
    connect(m_rollouts, &RolloutView::countChanged, this, &DistributionPage::updateCounts);
    connect(m_rollouts, &RolloutView::readyChanged, this, &DistributionPage::readyChanged);
    const auto shortcut = [this](const QKeySequence &keys, auto act) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    shortcut(Qt::Key_Escape, [this] { closePane(); });
    shortcut(Qt::CTRL | Qt::Key_E, [this] {
        if (m_pane->isVisible())
            m_pane->exportResult();
    });
}

void DistributionPage::connectServices(const services::FleetService &fleet)
{
    using services::TaskService;
    connect(&m_tasks, &TaskService::tasksChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            load(); // and the devices of the task in the pane
    });
    connect(&m_tasks, &TaskService::polled, this, [this](domain::AccountId account) { answered(account, std::nullopt); });
    connect(&m_tasks, &TaskService::pollFailed, this,
            [this](domain::AccountId account, const base::Error &error) { answered(account, error); });
    connect(&m_accounts, &services::AccountService::accountsChanged, this, [this] {
        readAccounts();
        m_isStale = true;
        if (isVisible())
            refresh();
    });
    connect(&m_sync, &services::SyncService::finished, this, &DistributionPage::updateState);
    // What is verified, and what failed devices have in common, is read from the snapshot.
    connect(&fleet, &services::FleetService::snapshotChanged, m_pane, &TaskDetailPane::refresh);
}

void DistributionPage::retranslate()
{
    Page::retranslate();
    m_search->setPlaceholderText(tr("Search task, app or version"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_which->setAccessibleName(tr("Which tasks"));
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_new->setText(tr("New task…"));
    m_table->setAccessibleName(tr("Distribution tasks"));
    for (size_t i = 0; i < m_labels.size(); ++i)
        m_tabs->setTabText(OwnTabs + static_cast<int>(i), m_labels[i]());
    m_model->retranslate();
    updateCounts();
    updateState();
    readAge();
}

} // namespace tapfleet::ui
