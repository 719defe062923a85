#include "ui/sql/sqlpage.h"

#include "services/starterqueries.h"
#include "ui/sql/querylist.h"
#include "ui/sql/schemapanel.h"
#include "ui/sql/sqleditor.h"
#include "ui/sql/sqlresultmodel.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kStatement = u"sql.statement"_s;
const QString kAcross = u"sql.across"_s;
const QString kSide = u"sql.side"_s;
const QString kDown = u"sql.down"_s;

QTableView *makeTable(QAbstractItemModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(u"sqlTable"_s);
    table->setProperty("padded", true);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QString stateOf(const QSplitter *splitter)
{
    return QString::fromLatin1(splitter->saveState().toBase64());
}

} // namespace

SqlPage::SqlPage(const SqlPageParts &parts, QWidget *parent)
    : Page(u"sql"_s, Icon::Database, parent)
    , m_queries(parts.queries)
    , m_accounts(parts.accounts)
    , m_lists(parts.lists)
    , m_settings(parts.settings)
    , m_jobs(parts.jobs)
    , m_model(new SqlResultModel(this))
    , m_account(new QComboBox(this))
    , m_limit(new QComboBox(this))
    , m_run(new QPushButton(this))
    , m_stopButton(new QPushButton(ui::icon(Icon::Stop), {}, this))
    , m_export(new QPushButton(ui::icon(Icon::Export), {}, this))
{
    setObjectName(u"sqlPage"_s);
    buildBar();
    setContent(buildContent());
    connectParts();
    restore();
}

SqlPage::~SqlPage()
{
    m_stop.requestStop();
}

QString SqlPage::title() const
{
    return tr("SQL queries");
}

QString SqlPage::railLabel()
{
    return tr("SQL", "under the icon on the rail, two characters in Chinese");
}

void SqlPage::focusFilter()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void SqlPage::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void SqlPage::leave()
{
    m_settings.setSetting(kStatement, m_editor->toPlainText());
    if (m_account->currentIndex() >= 0)
        m_settings.setSetting(kAccountSetting, m_account->currentData().toString());
    m_settings.setSetting(kAcross, stateOf(m_across));
    m_settings.setSetting(kSide, stateOf(m_side));
    m_settings.setSetting(kDown, stateOf(m_down));
}

void SqlPage::restore()
{
    for (const auto &[splitter, key] : {std::pair(m_across, kAcross), std::pair(m_side, kSide), std::pair(m_down, kDown)})
        splitter->restoreState(QByteArray::fromBase64(m_settings.setting(key).toLatin1()));
    m_editor->setPlainText(m_settings.setting(kStatement, QString::fromUtf8(services::starterQueries().front().sql)));
}

bool SqlPage::isReady() const
{
    return !m_isRunning && m_list->isReady();
}

void SqlPage::refresh()
{
    readAccounts();
}

void SqlPage::buildBar()
{
    m_account->setObjectName(u"sqlAccount"_s);
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_account->setMaximumWidth(200);
    m_limit->setObjectName(u"sqlLimit"_s);
    m_limit->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_run->setObjectName(u"sqlRun"_s);
    setLook(m_run, "primary");
    m_stopButton->setObjectName(u"sqlStop"_s);
    m_stopButton->setEnabled(false);
    m_export->setObjectName(u"sqlExport"_s);
    bar()->addStretch();
    bar()->addWidget(m_account);
    bar()->addWidget(m_limit);
    bar()->addWidget(m_stopButton);
    bar()->addWidget(m_export);
    bar()->addWidget(m_run);
}

QWidget *SqlPage::buildContent()
{
    m_stack = new QStackedWidget;
    m_across = new QSplitter(Qt::Horizontal, m_stack);
    m_across->setChildrenCollapsible(false);
    m_side = new QSplitter(Qt::Vertical);
    m_side->setChildrenCollapsible(false);
    m_list = new QueryList(m_queries);
    m_schema = new SchemaPanel;
    m_side->addWidget(m_list);
    m_side->addWidget(m_schema);
    m_side->setSizes({260, 380});
    m_side->setMinimumWidth(240);
    m_across->addWidget(m_side);
    m_across->addWidget(buildWork());
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({310, 860});
    m_state = new StateView(m_stack);
    m_state->setObjectName(u"sqlState"_s);
    m_stack->addWidget(m_across);
    m_stack->addWidget(m_state);
    return m_stack;
}

/// The statement over its result.
QWidget *SqlPage::buildWork()
{
    m_down = new QSplitter(Qt::Vertical);
    m_down->setChildrenCollapsible(false);
    auto *upper = new QWidget(m_down);
    m_editor = new SqlEditor(upper);
    m_editor->setObjectName(u"sqlEditor"_s);
    m_editor->setFrameShape(QFrame::NoFrame);
    QStringList names;
    for (const services::QueryView &view : services::QueryService::views())
        names << view.name;
    m_editor->setViews(names);
    m_message = new QWidget(upper);
    m_messageIcon = new QLabel(m_message);
    m_messageText = new QLabel(m_message);
    m_messageText->setObjectName(u"sqlMessage"_s);
    m_messageText->setWordWrap(true);
    m_messageText->setTextFormat(Qt::PlainText);
    m_messageText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *message = new QHBoxLayout(m_message);
    message->setContentsMargins(measure::kCardPadding, measure::kGap, measure::kPagePadding, measure::kGap);
    message->setSpacing(measure::kGap);
    message->addWidget(m_messageIcon, 0, Qt::AlignTop);
    message->addWidget(m_messageText, 1);
    m_message->hide();
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_message);
    m_down->addWidget(upper);
    m_down->addWidget(buildResult());
    m_down->setStretchFactor(1, 1);
    m_down->setSizes({220, 420});
    return m_down;
}

QWidget *SqlPage::buildResult()
{
    auto *lower = new QWidget;
    m_working = new ThinBar(lower);
    m_summary = new QLabel(lower);
    m_summary->setObjectName(u"sqlSummary"_s);
    m_devices = new QPushButton(ui::icon(Icon::Devices), {}, lower);
    m_devices->setObjectName(u"sqlDevices"_s);
    QSizePolicy keeping = m_devices->sizePolicy();
    keeping.setRetainSizeWhenHidden(true); // the rows below stay where they are
    m_devices->setSizePolicy(keeping);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(measure::kPagePadding, measure::kGrid, measure::kPagePadding, measure::kGrid);
    line->addWidget(m_summary, 1);
    line->addWidget(m_devices);
    m_result = new QStackedWidget(lower);
    m_table = makeTable(m_model);
    m_resultState = new StateView(m_result);
    m_resultState->setObjectName(u"sqlResultState"_s);
    m_result->addWidget(m_table);
    m_result->addWidget(m_resultState);
    auto *column = new QVBoxLayout(lower);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_working);
    column->addLayout(line);
    column->addWidget(m_result, 1);
    return lower;
}

void SqlPage::connectParts()
{
    connect(m_run, &QPushButton::clicked, this, &SqlPage::run);
    connect(m_editor, &SqlEditor::runRequested, this, &SqlPage::run);
    connect(m_stopButton, &QPushButton::clicked, this, &SqlPage::stop);
    connect(m_export, &QPushButton::clicked, this, &SqlPage::exportRun);
    connect(m_devices, &QPushButton::clicked, this, &SqlPage::openDevices);
    auto *shortcut = new QShortcut(Qt::CTRL | Qt::Key_E, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &SqlPage::exportRun);
    auto *copying = new QShortcut(QKeySequence::Copy, m_table);
    copying->setContext(Qt::WidgetShortcut);
    connect(copying, &QShortcut::activated, this, &SqlPage::copy);
    connect(m_list, &QueryList::opened, this, &SqlPage::open);
    connect(m_list, &QueryList::saveRequested, this, [this] { m_list->save(m_editor->toPlainText()); });
    connect(m_list, &QueryList::saveAsRequested, this, [this] { m_list->saveAs(m_editor->toPlainText()); });
    connect(m_list, &QueryList::readyChanged, this, &Page::readyChanged);
    connect(m_schema, &SchemaPanel::nameChosen, m_editor, &SqlEditor::insertWord);
    connect(m_editor, &SqlEditor::textChanged, this, [this] {
        if (!m_isRunning)
            m_message->hide(); // it spoke of what stood there before
    });
    connect(m_state, &StateView::nextRequested, this, [this] {
        if (m_accountsError)
            refresh();
        else
            Q_EMIT pageRequested(u"accounts"_s);
    });
    connect(&m_accounts, &services::AccountService::accountsChanged, this, &SqlPage::readAccounts);
}

} // namespace tapfleet::ui
