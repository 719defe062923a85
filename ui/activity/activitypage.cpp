#include "ui/activity/activitypage.h"

#include "ui/activity/activitydetails.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/openoperations.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLinesAtOnce = 200;
constexpr auto kSoon = std::chrono::milliseconds(200);
const QString kSplitterSetting = u"activity.splitter"_s;

QTableView *makeTable(QAbstractItemModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(u"activityTable"_s);
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
    table->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array widths{160, 240, 70, 170, 90, 110, 170};
    for (size_t column = 0; column < widths.size(); ++column)
        table->setColumnWidth(static_cast<int>(column), widths[column]);
    return table;
}

} // namespace

ActivityPage::ActivityPage(const ActivityPageParts &parts, QWidget *parent)
    : Page(u"activity"_s, Icon::Clock, parent)
    , m_activity(parts.activity)
    , m_accounts(parts.accounts)
    , m_clock(parts.clock)
    , m_settings(parts.settings)
    , m_jobs(parts.jobs)
    , m_model(new ActivityModel(this))
    , m_filter(new QLineEdit(this))
    , m_account(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_verify(new QPushButton(ui::icon(Icon::Shield), {}, this))
    , m_export(new QPushButton(ui::icon(Icon::Export), {}, this))
    , m_open(new OpenOperations(parts.journal, parts.accounts, parts.sync, this))
    , m_limit(kLinesAtOnce)
{
    setObjectName(u"activityPage"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    buildBar();
    setContent(buildContent());
    connectParts();
    connect(&parts.journal, &services::JournalService::operationChanged, this, [this] {
        m_isStale = !isVisible();
        if (!m_isStale)
            m_soon.start();
    });
}

ActivityPage::~ActivityPage()
{
    m_table->selectionModel()->disconnect(this); // the view outlives this page's own part by a moment
}

QString ActivityPage::title() const
{
    return tr("Activity log");
}

QString ActivityPage::railLabel()
{
    return tr("Activity", "under the icon on the rail, two characters in Chinese");
}

void ActivityPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ActivityPage::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
    m_open->setRowHeight(pixels);
    m_details->setRowHeight(pixels);
}

void ActivityPage::leave()
{
    m_settings.setSetting(kSplitterSetting, QString::fromLatin1(m_splitter->saveState().toBase64()));
}

bool ActivityPage::isReady() const
{
    return !m_isReading && !m_isStale && m_open->isReady();
}

void ActivityPage::refresh()
{
    readAccounts();
    m_open->reload();
    read();
}

void ActivityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_isStale, false))
        refresh();
}

void ActivityPage::buildBar()
{
    m_filter->setObjectName(u"activityFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(160);
    m_filter->setMaximumWidth(360);
    m_filter->addAction(ui::icon(Icon::Search), QLineEdit::LeadingPosition);
    m_account->setObjectName(u"activityAccount"_s);
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_account->setMaximumWidth(160);
    m_period->setObjectName(u"activityPeriod"_s);
    m_period->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_verify->setObjectName(u"activityVerify"_s);
    m_export->setObjectName(u"activityExport"_s);
    bar()->addStretch();
    bar()->addWidget(m_filter, 1);
    bar()->addWidget(m_account);
    bar()->addWidget(m_period);
    bar()->addWidget(m_verify);
    bar()->addWidget(m_export);
}

QWidget *ActivityPage::buildContent()
{
    auto *content = new QWidget;
    m_verdict = new QWidget(content);
    m_verdictIcon = new QLabel(m_verdict);
    m_verdictText = new QLabel(m_verdict);
    m_verdictText->setObjectName(u"activityVerdict"_s);
    m_verdictText->setWordWrap(true);
    m_verdictText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *verdict = new QHBoxLayout(m_verdict);
    verdict->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, 0);
    verdict->setSpacing(measure::kGap);
    verdict->addWidget(m_verdictIcon);
    verdict->addWidget(m_verdictText, 1);
    m_verdict->hide();
    m_summary = new QLabel(content);
    m_summary->setObjectName(u"activitySummary"_s);
    m_summary->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);

    m_stack = new QStackedWidget(content);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_table = makeTable(m_model);
    m_details = new ActivityDetails;
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_details);
    scroll->setMinimumWidth(260);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(scroll);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({860, 300});
    m_splitter->restoreState(QByteArray::fromBase64(m_settings.setting(kSplitterSetting).toLatin1()));
    m_state = new StateView(m_stack);
    m_state->setObjectName(u"activityState"_s);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_open);
    column->addWidget(m_verdict);
    column->addWidget(m_summary);
    column->addWidget(m_stack, 1);
    return content;
}

void ActivityPage::connectParts()
{
    const auto narrowed = [this] {
        m_limit = kLinesAtOnce;
        m_soon.start();
    };
    connect(m_filter, &QLineEdit::textChanged, this, narrowed);
    connect(m_account, &QComboBox::activated, this, narrowed);
    connect(m_period, &QComboBox::activated, this, narrowed);
    connect(&m_soon, &QTimer::timeout, this, &ActivityPage::read);
    connect(m_verify, &QPushButton::clicked, this, &ActivityPage::verify);
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::exportLines);
    auto *shortcut = new QShortcut(Qt::CTRL | Qt::Key_E, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &ActivityPage::exportLines);
    auto *copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ActivityPage::copyRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPage::showDetails);
    connect(m_model, &ActivityModel::moreRequested, this, [this] {
        m_limit += kLinesAtOnce;
        read();
    });
    connect(m_state, &StateView::nextRequested, this, [this] {
        if (m_names.empty())
            Q_EMIT pageRequested(u"accounts"_s);
        else if (m_error)
            refresh();
        else {
            m_account->setCurrentIndex(0);
            m_period->setCurrentIndex(0);
            m_filter->clear();
            read();
        }
    });
    connect(m_open, &OpenOperations::readyChanged, this, &Page::readyChanged);
    connect(&m_accounts, &services::AccountService::accountsChanged, this, [this] {
        m_isStale = !isVisible();
        if (!m_isStale)
            refresh();
    });
}

} // namespace tapfleet::ui
