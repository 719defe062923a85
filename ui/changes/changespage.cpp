#include "ui/changes/changespage.h"

#include "ui/changes/appversionspanel.h"
#include "ui/changes/changerowsmodel.h"
#include "ui/widgets/exportjob.h"
#include "ui/changes/whenbar.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBusyAfter = std::chrono::milliseconds(120);
const QString kPresetSetting = u"changes.preset"_s;
const QString kSplitterSetting = u"changes.splitter"_s;
const QString kTabSetting = u"changes.tab"_s;

QTableView *makeTable(const QString &name, QAbstractItemModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(name);
    table->setProperty("padded", true);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace

ChangesPage::ChangesPage(const ChangesPageParts &parts, QWidget *parent)
    : Page(u"changes"_s, Icon::History, parent)
    , m_diffs(parts.diff)
    , m_accounts(parts.accounts)
    , m_sync(parts.sync)
    , m_settings(parts.settings)
    , m_jobs(parts.jobs)
    , m_fieldsModel(new ChangeFieldsModel(this))
    , m_rowsModel(new ChangeRowsModel(*m_fieldsModel, this))
    , m_when(new WhenBar(parts.clock, this))
    , m_export(new QPushButton(ui::icon(Icon::Export), {}, this))
    , m_tabs(new QTabWidget(this))
    , m_age(new AgeLabel(parts.clock, this))
    , m_versions(new AppVersionsPanel(parts.diff, this))
    , m_openAction(new QAction(ui::icon(Icon::Devices), {}, this))
    , m_copyAction(new QAction(ui::icon(Icon::Copy), {}, this))
{
    setObjectName(u"changesPage"_s);
    m_busyDelay.setSingleShot(true);
    m_busyDelay.setInterval(kBusyAfter);
    m_when->setPreset(WhenBar::fromWord(m_settings.setting(kPresetSetting)));
    buildBar();
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildChanges(), {});
    m_tabs->addTab(m_versions, {});
    setContent(m_tabs);
    connectParts();
    m_tabs->setCurrentIndex(m_settings.setting(kTabSetting).toInt());
    reloadAll();
}

ChangesPage::~ChangesPage()
{
    // The views outlive the models by a moment and tell of the change; this page is no longer one to be told.
    m_fields->disconnect(this);
    m_fields->selectionModel()->disconnect(this);
    m_rows->selectionModel()->disconnect(this);
}

QString ChangesPage::title() const
{
    return tr("Changes");
}

QString ChangesPage::railLabel()
{
    return tr("Changes", "under the icon on the rail, two characters in Chinese");
}

void ChangesPage::focusFilter()
{
    m_fields->setFocus(Qt::ShortcutFocusReason);
}

void ChangesPage::setRowHeight(int pixels)
{
    m_fields->verticalHeader()->setDefaultSectionSize(pixels);
    m_rows->verticalHeader()->setDefaultSectionSize(pixels);
    m_versions->setRowHeight(pixels);
}

void ChangesPage::leave()
{
    m_settings.setSetting(kPresetSetting, WhenBar::word(m_when->preset()));
    m_settings.setSetting(kTabSetting, QString::number(m_tabs->currentIndex()));
    m_settings.setSetting(kSplitterSetting, QString::fromLatin1(m_splitter->saveState().toBase64()));
}

bool ChangesPage::isReady() const
{
    return !m_isWorking && m_hasSyncs && m_versions->isReady();
}

void ChangesPage::refresh()
{
    reloadAll();
}

void ChangesPage::buildBar()
{
    m_export->setObjectName(u"changesExport"_s);
    bar()->addStretch();
    bar()->addWidget(m_when);
    bar()->addWidget(m_export);
}

void ChangesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_isStale, false))
        reloadAll();
}

QWidget *ChangesPage::buildChanges()
{
    auto *content = new QWidget;
    m_working = new ThinBar(content);
    m_summary = new QLabel(content);
    m_summary->setObjectName(u"changesSummary"_s);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_age->setProperty("secondary", true);
    m_show = new QPushButton(ui::icon(Icon::Devices), {}, content);
    m_show->setObjectName(u"changesShowDevices"_s);
    m_stack = new QStackedWidget(content);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_fields = makeTable(u"changeFields"_s, m_fieldsModel);
    m_fields->horizontalHeader()->setSectionResizeMode(ChangeFieldsModel::Field, QHeaderView::Stretch);
    m_rows = makeTable(u"changeRows"_s, m_rowsModel);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    // As the diff has them until a title is clicked; the third click on one goes back to that.
    m_rows->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_rows->horizontalHeader()->setSortIndicatorClearable(true);
    m_rows->setSortingEnabled(true);
    m_rows->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_rows->addActions({m_openAction, m_copyAction});
    m_openAction->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_copyAction->setShortcut(QKeySequence::Copy);
    for (QAction *action : {m_openAction, m_copyAction})
        action->setShortcutContext(Qt::WidgetShortcut);
    constexpr std::array widths{160, 90, 130, 170, 170, 160};
    for (size_t column = 0; column < widths.size(); ++column)
        m_rows->setColumnWidth(static_cast<int>(column), widths[column]);
    m_splitter->addWidget(m_fields);
    m_splitter->addWidget(m_rows);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({280, 900});
    m_splitter->restoreState(QByteArray::fromBase64(m_settings.setting(kSplitterSetting).toLatin1()));
    m_state = new StateView(m_stack);
    m_state->setObjectName(u"changesState"_s);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(measure::kPagePadding, measure::kGrid, measure::kPagePadding, measure::kGrid);
    line->setSpacing(measure::kCardPadding);
    line->addWidget(m_summary, 1);
    line->addWidget(m_age);
    line->addWidget(m_show);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_working);
    column->addLayout(line);
    column->addWidget(m_stack, 1);
    return content;
}

void ChangesPage::connectParts()
{
    connect(m_when, &WhenBar::changed, this, &ChangesPage::compare);
    connect(m_export, &QPushButton::clicked, this, &ChangesPage::exportRows);
    auto *shortcut = new QShortcut(Qt::CTRL | Qt::Key_E, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this,
            [this] { m_tabs->currentIndex() == 0 ? exportRows() : m_versions->requestExport(); });
    connect(m_show, &QPushButton::clicked, this, &ChangesPage::showDevices);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        m_when->setVisible(tab == 0);
        m_export->setVisible(tab == 0);
    });
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesPage::showField);
    connect(m_rows, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { openDevice(index.row()); });
    connect(m_openAction, &QAction::triggered, this, [this] { openDevice(m_rows->currentIndex().row()); });
    connect(m_copyAction, &QAction::triggered, this, &ChangesPage::copyRow);
    connect(m_state, &StateView::nextRequested, this, [this] {
        if (m_names.empty())
            Q_EMIT pageRequested(u"accounts"_s);
        else if (m_error)
            reloadAll();
        else
            m_when->setOwn(historyBegin().value_or(m_when->from()), m_when->to());
    });
    const auto moved = [this] {
        m_isStale = !isVisible();
        if (!m_isStale)
            reloadAll();
    };
    connect(&m_accounts, &services::AccountService::accountsChanged, this, moved);
    connect(&m_sync, &services::SyncService::finished, this, moved);
    connect(&m_sync, &services::SyncService::cacheChanged, this, moved); // an import, or another program's sync
    connect(&m_busyDelay, &QTimer::timeout, this, [this] {
        if (m_isWorking)
            m_working->setBusy();
    });
    connect(m_versions, &AppVersionsPanel::readyChanged, this, &Page::readyChanged);
    connect(m_versions, &AppVersionsPanel::exportRequested, this, [this](const services::AppVersionsReport &report) {
        chooseExportFile(tr("versions-%1.csv").arg(report.appId), [this, report](const QString &path) {
            ExportJob::start(m_jobs, path, 0, [report, path](const base::StopToken &, const auto &) {
                return services::exportAppVersions(report, path);
            });
        });
    });
}

} // namespace tapfleet::ui
