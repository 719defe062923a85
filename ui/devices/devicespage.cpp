#include "ui/devices/devicespage.h"

#include "text/describe.h"
#include "text/labels.h"
#include "ui/devices/chiprow.h"
#include "ui/devices/columnchooser.h"
#include "ui/devices/detailpane.h"
#include "ui/devices/deviceexport.h"
#include "ui/devices/devicefinder.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/exportdialog.h"
#include "ui/devices/facetpanel.h"
#include "ui/devices/filtercontroller.h"
#include "ui/devices/labelacts.h"
#include "ui/devices/snlistdialog.h"
#include "ui/devices/viewcontroller.h"
#include "ui/devices/viewpanel.h"
#include "ui/filter/filterbox.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tapfleet::ui {

namespace {

constexpr auto kBusyAfter = std::chrono::milliseconds(120);
constexpr auto kPaneAfter = std::chrono::milliseconds(30);
constexpr auto kDetailAfter = std::chrono::milliseconds(80); ///< a held arrow key does not read the history of every row
constexpr auto kStoreAfter = std::chrono::milliseconds(800);
constexpr auto kAgeing = std::chrono::seconds(30);

const auto kLayoutSetting = QStringLiteral("devices.layout");
const auto kFilterSetting = QStringLiteral("devices.filter");
const auto kPaneSetting = QStringLiteral("devices.pane");
const auto kSideWidthSetting = QStringLiteral("devices.sidewidth");
const auto kSideSetting = QStringLiteral("devices.side");
const auto kDetailSetting = QStringLiteral("devices.detail");

} // namespace

DevicesPage::DevicesPage(const DevicesPageParts &parts, QWidget *parent)
    : Page(u"devices"_qs, Icon::Devices, parent)
    , m_fleet(parts.fleet)
    , m_sync(parts.sync)
    , m_accounts(parts.accounts)
    , m_settings(parts.settings)
    , m_jobs(parts.jobs)
    , m_clock(parts.clock)
    , m_model(parts.clock)
    , m_finder(new DeviceFinder(parts.fleet, this))
{
    setObjectName(u"devicesPage"_qs);
    buildBar();
    setContent(buildContent());
    m_chooser = new ColumnChooser(*m_table, this);
    m_chooser->hide();
    for (QTimer *timer : {&m_paneDelay, &m_detailDelay, &m_busyDelay, &m_storeDelay})
        timer->setSingleShot(true);
    m_paneDelay.setInterval(kPaneAfter);
    m_detailDelay.setInterval(kDetailAfter);
    m_busyDelay.setInterval(kBusyAfter);
    m_storeDelay.setInterval(kStoreAfter);

    m_filtering = new FilterController({*m_filter, *m_chips, *m_facets, *m_table}, m_fleet, m_settings, this);
    // Behind it: a changed text has been judged when the views hear of it.
    m_views = new ViewController({parts.views, m_settings, *m_filter, *m_table, *m_viewPanel, *m_viewButton}, this);
    connectTable();
    addActs(parts);
    connectServices();
    addShortcuts();
    readAccounts();
    updateSync();
    restore();
    m_views->restore();
    m_ageing.start(kAgeing);
}

DevicesPage::~DevicesPage()
{
    // The table outlives the model by a moment and tells of the change; this page is no longer one to be told.
    m_table->disconnect(this);
    m_detail->disconnect(this);
}

QString DevicesPage::title() const
{
    return tr("Devices");
}

QString DevicesPage::railLabel()
{
    return tr("Devices", "under the icon on the rail, two characters in Chinese");
}

void DevicesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DevicesPage::setRowHeight(int pixels)
{
    m_table->setRowHeight(pixels);
}

void DevicesPage::leave()
{
    store();
}

bool DevicesPage::isReady() const
{
    return (m_fleet.isLoaded() && m_finder->hasAnswer() && !m_finder->isWorking()) || m_loadError;
}

bool DevicesPage::hasContent() const
{
    return m_model.rowCount() > 0 || isReady();
}

bool DevicesPage::isDetailOpen() const
{
    return !m_detail->isHidden();
}

void DevicesPage::setDetailOpen(bool open)
{
    m_detailWanted = open;
    m_detailForced = open;
    updateDetailVisible();
    m_storeDelay.start();
}

void DevicesPage::showFilter(const QString &filter)
{
    m_filter->setFilter(filter);
}

bool DevicesPage::isSideOpen() const
{
    return !m_side->isHidden();
}

void DevicesPage::setSideOpen(bool open)
{
    m_sideWanted = open;
    m_sideForced = open;
    updateSideVisible();
    m_storeDelay.start();
}

void DevicesPage::openExport()
{
    const services::DeviceSelection &selection = m_model.selection();
    if (selection.rows.empty() || !m_fleet.isLoaded())
        return;
    auto *dialog = new ExportDialog(selection, m_table->visibleFields(), asOf(), m_settings, this);
    connect(dialog, &ExportDialog::exportRequested, this,
            [this](const services::ExportRequest &request) { DeviceExport::start(m_jobs, request); });
    if (!m_table->selectedDevices().isEmpty())
        dialog->offerSelected(m_table->chosenDevices());
    dialog->open();
}

void DevicesPage::openLists()
{
    auto *dialog = new SnListDialog(m_fleet, m_clock, asOf(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SnListDialog::filterRequested, m_filter, &FilterBox::setText);
    dialog->open();
}

void DevicesPage::retranslate()
{
    Page::retranslate();
    // The sheet of shortcuts names them by this.
    for (const auto &[shortcut, what] : m_shortcuts)
        shortcut->setWhatsThis(tr(what));
    m_lists->setText(tr("Lists"));
    m_lists->setToolTip(tr("SN lists: paste, open or scan SNs and see which devices they are (Ctrl+L)"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Export what is shown (Ctrl+E)"));
    m_viewButton->setText(tr("Views"));
    retranslateActs();
    m_viewButton->setToolTip(tr("Choose and keep views"));
    m_columns->setToolTip(tr("Columns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_table->setAccessibleName(tr("Device table"));
    m_table->viewport()->update();
    m_table->horizontalHeader()->viewport()->update();
    // The wider of its two texts, so that a running sync moves nothing.
    const QFontMetrics metrics = m_syncButton->fontMetrics();
    const int widest = std::max(metrics.horizontalAdvance(tr("Synchronise")), metrics.horizontalAdvance(tr("Stop")));
    m_syncButton->setMinimumWidth(widest + measure::kIcon + 4 * measure::kGap);
    updateSync();
    updateState();
}

void DevicesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Before the first size is known the splitter would divide by size hints.
    if (!std::exchange(m_isDivided, true))
        divide();
    if (width() >= kNarrow)
        m_detailForced = m_sideForced = false;
    updateDetailVisible();
    updateSideVisible();
}

void DevicesPage::divide()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int pane = m_paneWidth > 0 ? m_paneWidth : digit * 46;
    const int side = m_sideWidth > 0 ? m_sideWidth : digit * 33;
    const int table = width() - (isDetailOpen() ? pane : 0) - (isSideOpen() ? side : 0);
    m_splitter->setSizes({side, table, pane});
}

void DevicesPage::buildBar()
{
    m_filter = new FilterBox(this);
    m_columns = new QToolButton(this);
    m_columns->setObjectName(u"columnsButton"_qs);
    m_columns->setIcon(ui::icon(ui::Icon::Columns));
    m_columns->setAutoRaise(true);
    m_viewButton = new QToolButton(this);
    m_viewButton->setObjectName(u"viewButton"_qs);
    m_viewButton->setIcon(ui::icon(ui::Icon::ChevronDown));
    m_viewButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_viewButton->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the word
    m_lists = new QPushButton(ui::icon(ui::Icon::File), {}, this);
    m_lists->setObjectName(u"listsButton"_qs);
    m_export = new QPushButton(ui::icon(ui::Icon::Export), {}, this);
    m_export->setObjectName(u"exportButton"_qs);
    m_syncButton = new QPushButton(this);
    m_syncButton->setObjectName(u"syncButton"_qs);
    bar()->addWidget(m_filter, 1);
    bar()->addWidget(m_viewButton);
    bar()->addWidget(m_columns);
    bar()->addWidget(m_lists);
    bar()->addWidget(m_export);
    bar()->addWidget(m_syncButton);

    connect(m_columns, &QToolButton::clicked, this,
            [this] { m_chooser->popUp(m_columns->mapToGlobal(QPoint(0, m_columns->height()))); });
    connect(m_lists, &QPushButton::clicked, this, &DevicesPage::openLists);
    connect(m_export, &QPushButton::clicked, this, &DevicesPage::openExport);
    connect(m_syncButton, &QPushButton::clicked, this, &DevicesPage::toggleSync);
}

QWidget *DevicesPage::buildContent()
{
    auto *content = new QWidget(this);
    m_working = new ThinBar(content);
    m_chips = new ChipRow(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_splitter = new QSplitter(Qt::Horizontal, content);
    m_splitter->setObjectName(u"devicesSplitter"_qs);
    m_splitter->setChildrenCollapsible(false);
    m_side = new QSplitter(Qt::Vertical, m_splitter);
    m_side->setObjectName(u"devicesSide"_qs);
    m_side->setChildrenCollapsible(false);
    m_viewPanel = new ViewPanel(m_side);
    m_facets = new FacetPanel(m_side);
    m_side->addWidget(m_viewPanel);
    m_side->addWidget(m_facets);
    m_side->setStretchFactor(0, 2);
    m_side->setStretchFactor(1, 3);
    m_stack = new QStackedWidget(m_splitter);
    m_table = new DeviceTable(m_model, m_stack);
    m_state = new StateView(m_stack);
    m_state->setObjectName(u"devicesState"_qs);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    m_detail = new DetailPane(m_clock, m_splitter);
    m_detail->setLabels(m_fleet.labels());
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    layout->addWidget(m_working);
    layout->addWidget(m_chips);
    layout->addWidget(m_splitter, 1);
    return content;
}

void DevicesPage::connectTable()
{
    connect(m_views, &ViewController::queryChosen, this, &DevicesPage::find);
    connect(m_filter, &FilterBox::leaveDown, m_table, &DeviceTable::goToFirstRow);
    connect(m_filter, &FilterBox::leave, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    connect(m_filtering, &FilterController::filterChanged, this, [this] {
        find();
        m_storeDelay.start();
    });
    connect(m_chips, &ChipRow::remedyRequested, this, &DevicesPage::askSupplier);
    connect(m_table, &DeviceTable::filterRequested, this, &DevicesPage::focusFilter);
    connect(m_table, &DeviceTable::currentDeviceChanged, this, &DevicesPage::showCurrentDevice);
    connect(m_table, &DeviceTable::selectedCountChanged, m_chips, &ChipRow::setSelected);
    connect(m_table, &DeviceTable::detailRequested, this, [this] { setDetailOpen(true); });
    connect(m_table, &DeviceTable::doubleClicked, this, [this] { setDetailOpen(true); });
    connect(m_table, &DeviceTable::sortKeysChanged, this, &DevicesPage::find);
    connect(m_table, &DeviceTable::tableLayoutChanged, &m_storeDelay, qOverload<>(&QTimer::start));
    auto *labels = new LabelActs(m_fleet.labels(), this);
    connect(labels, &LabelActs::said, this, &Page::toastRequested);
    connect(m_table, &DeviceTable::rowMenuOpening, labels, [this, labels](QMenu *menu) { labels->fill(menu, m_table->chosenDevices()); });
    connect(m_table, &DeviceTable::chooserRequested, m_chooser, &ColumnChooser::popUp);
    connect(m_table, &DeviceTable::copyRefused, this, [this](qint64 rows) {
        Q_EMIT toastRequested(tr("%1 rows are too many to copy. Export them instead.").arg(text::count(rows)));
    });
    connect(m_splitter, &QSplitter::splitterMoved, &m_storeDelay, qOverload<>(&QTimer::start));
    connect(m_detail, &DetailPane::closeRequested, this, [this] { setDetailOpen(false); });
    connect(m_state, &StateView::nextRequested, this, &DevicesPage::takeNextStep);
}

void DevicesPage::connectServices()
{
    connect(m_finder, &DeviceFinder::started, &m_busyDelay, qOverload<>(&QTimer::start));
    connect(m_finder, &DeviceFinder::found, this, &DevicesPage::showFound);
    connect(m_finder, &DeviceFinder::failed, this, &DevicesPage::showFailure);
    connect(&m_fleet, &services::FleetService::snapshotChanged, this, [this] {
        m_loadError.reset();
        if (m_fleet.isLoaded()) // not with the first rows: labels can wait for the first frame
            readLabels();
    });
    connect(&m_fleet, &services::FleetService::cachedCountsChanged, this, [this] { m_chips->setLoading(m_fleet.devices()); });
    connect(&m_fleet.labels(), &services::LabelService::labelsChanged, this, &DevicesPage::readLabels);
    connect(&m_fleet, &services::FleetService::loadFailed, this, [this](const base::Error &error) {
        m_loadError = error;
        if (!m_fleet.isLoaded()) { // nothing is loading any more
            m_chips->setCounts(m_model.rowCount(), m_fleet.snapshot()->rowCount());
            m_chips->setError(text::describe(error).what);
        }
        updateBusy();
        updateState();
    });
    connect(&m_accounts, &services::AccountService::accountsChanged, this, [this] {
        readAccounts();
        updateSync();
        updateState();
    });
    const auto syncMoved = [this] {
        updateSync();
        updateState();
    };
    connect(&m_sync, &services::SyncService::progressed, this, syncMoved);
    connect(&m_sync, &services::SyncService::progressed, this, &DevicesPage::preferVisible);
    connect(&m_sync, &services::SyncService::finished, this, syncMoved);
    connect(&m_busyDelay, &QTimer::timeout, this, &DevicesPage::updateBusy);
    connect(&m_paneDelay, &QTimer::timeout, this, [this] {
        m_detail->build();
        showCurrentDevice();
    });
    connect(&m_detailDelay, &QTimer::timeout, this, &DevicesPage::askDetail);
    connect(&m_storeDelay, &QTimer::timeout, this, &DevicesPage::store);
    connect(&m_ageing, &QTimer::timeout, this, [this] {
        m_table->refreshAges();
        m_detail->refreshAges();
        updateSync();
    });
}

void DevicesPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const char *what, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
        m_shortcuts.emplace_back(shortcut, what);
    };
    add(Qt::CTRL | Qt::Key_E, QT_TR_NOOP("Export what is shown"), [this] { openExport(); });
    add(QKeySequence::Undo, QT_TR_NOOP("Back to the view before"), [this] { m_views->goBack(); });
    add(Qt::CTRL | Qt::Key_L, QT_TR_NOOP("SN lists"), [this] { openLists(); });
    add(Qt::CTRL | Qt::Key_1, QT_TR_NOOP("Show or hide views and values"), [this] { setSideOpen(!isSideOpen()); });
    add(Qt::CTRL | Qt::Key_2, QT_TR_NOOP("Show or hide the details"), [this] { setDetailOpen(!isDetailOpen()); });
}

void DevicesPage::restore()
{
    m_table->setTableLayout(TableLayout::fromText(m_settings.setting(kLayoutSetting)));
    m_paneWidth = m_settings.setting(kPaneSetting).toInt();
    m_sideWidth = m_settings.setting(kSideWidthSetting).toInt();
    m_sideWanted = m_settings.setting(kSideSetting) != u"closed";
    m_detailWanted = m_settings.setting(kDetailSetting) != u"closed";
    m_filtering->restore(m_settings.setting(kFilterSetting));
}

void DevicesPage::store()
{
    m_storeDelay.stop();
    m_settings.setSetting(kLayoutSetting, m_table->tableLayout().toText());
    // A hidden pane has no width; the one it had is kept for when it comes back.
    if (isDetailOpen() && m_isDivided)
        m_paneWidth = m_splitter->sizes().constLast();
    if (isSideOpen() && m_isDivided)
        m_sideWidth = m_splitter->sizes().constFirst();
    m_views->store();
    m_settings.setSetting(kSideWidthSetting, QString::number(m_sideWidth));
    m_settings.setSetting(kSideSetting, m_sideWanted ? u"open"_qs : u"closed"_qs);
    m_settings.setSetting(kPaneSetting, QString::number(m_paneWidth));
    m_settings.setSetting(kDetailSetting, m_detailWanted ? u"open"_qs : u"closed"_qs);
    m_settings.setSetting(kFilterSetting, m_finder->query().filter);
}

} // namespace tapfleet::ui
