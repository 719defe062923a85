#include "ui/devices/snlistdialog.h"

#include "domain/listcheck.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/devices/savedlists.h"
#include "ui/devices/scanline.h"
#include "ui/devices/snrowsmodel.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"
#include "ui/widgets/toast.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {

constexpr auto kCheckAfter = std::chrono::milliseconds(200);

QPushButton *addButton(QHBoxLayout *row, const QString &text, const char *name, Icon icon = Icon::None)
{
    auto *button = new QPushButton(text);
    if (icon != Icon::None)
        button->setIcon(ui::icon(icon));
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false); // Return ends a scan
    row->addWidget(button);
    return button;
}

} // namespace

SnListDialog::SnListDialog(services::FleetService &fleet, const base::Clock &clock, std::optional<qint64> asOf, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_clock(clock)
    , m_saved(new SavedLists(fleet.lists(), clock, this))
    , m_model(new SnRowsModel(this))
{
    setObjectName(QStringLiteral("snListDialog"));
    setWindowTitle(tr("SN lists"));
    m_checkDelay.setSingleShot(true);
    m_checkDelay.setInterval(kCheckAfter);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(measure::kGap, 0, 0, 0);
    column->setSpacing(measure::kGap);
    column->addWidget(buildInputs());
    column->addWidget(buildRows(), 1);
    m_basis = new AgeLabel(m_clock, right);
    m_basis->setProperty("secondary", true);
    m_basis->setTime(asOf, tr("Looked up in the data on this computer, %1", "%1: 3 minutes ago"),
                     tr("Looked up in the data on this computer"));
    column->addWidget(m_basis);
    column->addWidget(buildActions());
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_saved);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({220, 760});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    layout->addWidget(splitter);
    resize(1100, 660);
    connectParts();
    findChild<QPushButton *>(QStringLiteral("pasteSns"))->setFocus();
    updateState();
}

SnListDialog::~SnListDialog() = default;

QWidget *SnListDialog::buildInputs()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap);
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kGap);
    m_title = new QLabel(box);
    m_title->setObjectName(QStringLiteral("listTitle"));
    m_title->setFont(uiFont(measure::kTitleText));
    row->addWidget(m_title, 1);
    auto *paste = addButton(row, tr("Paste"), "pasteSns", Icon::Copy);
    auto *file = addButton(row, tr("Open a file…"), "openSns", Icon::File);
    auto *scan = addButton(row, tr("Scan"), "scanSns", Icon::Keyboard);
    paste->setToolTip(tr("SNs from the clipboard, one a line or with commas between (Ctrl+V)"));
    file->setToolTip(tr("CSV, XLSX or text; the column is found by its title"));
    scan->setToolTip(tr("A scanner that types like a keyboard: one SN a Return"));
    connect(paste, &QPushButton::clicked, this, &SnListDialog::paste);
    connect(file, &QPushButton::clicked, this, &SnListDialog::chooseFile);
    connect(scan, &QPushButton::clicked, this, &SnListDialog::startScanning);
    column->addLayout(row);
    m_scan = new ScanLine(box);
    m_scan->hide();
    column->addWidget(m_scan);
    return box;
}

QWidget *SnListDialog::buildRows()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pages = new QTabBar(box);
    m_pages->setObjectName(QStringLiteral("listPages"));
    m_pages->addTab(tr("Rows"));
    m_pages->addTab(tr("Against the cloud"));
    m_pages->setDrawBase(false);
    m_pages->setExpanding(false);
    m_tabs = new QTabBar(box);
    m_tabs->setObjectName(QStringLiteral("listParts"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_working = new ThinBar(box);
    m_stack = new QStackedWidget(box);
    m_table = new QTableView(m_stack);
    m_table->setObjectName(QStringLiteral("listRows"));
    m_table->setAccessibleName(tr("Rows of the list"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    header->resizeSection(SnRowsModel::Number, digit * 8);
    header->resizeSection(SnRowsModel::Sn, digit * 30);
    header->resizeSection(SnRowsModel::Outcome, digit * 20);
    header->setSectionResizeMode(SnRowsModel::Reason, QHeaderView::Stretch);
    header->resizeSection(SnRowsModel::Suggestion, digit * 22);
    m_state = new StateView(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    column->addWidget(m_pages);
    column->addWidget(m_tabs);
    column->addWidget(m_working);
    column->addWidget(m_stack, 1);
    return box;
}

QWidget *SnListDialog::buildActions()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap);
    m_accept = addButton(row, tr("Take the suggestion"), "acceptSuggestion");
    m_acceptAll = addButton(row, {}, "acceptSuggestions");
    row->addStretch();
    m_writeFailed = addButton(row, {}, "writeFailedRows");
    m_write = addButton(row, {}, "writeRows", Icon::Export);
    m_show = addButton(row, tr("Show in the table"), "showList");
    m_save = addButton(row, {}, "saveList");
    setLook(m_save, "primary");
    m_writeFailed->setToolTip(tr("A CSV with the reasons that can be put right and opened here again"));
    return box;
}

void SnListDialog::connectParts()
{
    connect(m_saved, &SavedLists::opened, this, &SnListDialog::openSaved);
    connect(m_saved, &SavedLists::renamed, this, [this](const QString &name, const QString &newName) {
        if (m_work.name == name)
            m_work.name = newName;
        updateState();
    });
    connect(m_saved, &SavedLists::removed, this, [this](const QString &name) {
        if (m_work.name == name)
            m_work.name.clear(); // its rows stay here until something else is opened
        updateState();
    });
    connect(m_pages, &QTabBar::currentChanged, this, &SnListDialog::showParts);
    connect(m_tabs, &QTabBar::currentChanged, this, &SnListDialog::showPart);
    connect(m_state, &StateView::nextRequested, this, [this] { m_error ? chooseFile() : paste(); });
    connect(m_model, &SnRowsModel::snEdited, this, &SnListDialog::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SnListDialog::updateActions);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SnListDialog::openRowMenu);
    connect(m_scan, &ScanLine::scanned, this, &SnListDialog::scan);
    connect(m_scan, &ScanLine::closeRequested, m_scan, &QWidget::hide);
    connect(&m_checkDelay, &QTimer::timeout, this, &SnListDialog::check);
    connect(&m_fleet, &services::FleetService::snapshotChanged, this, &SnListDialog::check);
    connect(m_accept, &QPushButton::clicked, this, [this] { acceptSuggestions(currentListRow()); });
    connect(m_acceptAll, &QPushButton::clicked, this, [this] { acceptSuggestions({}); });
    connect(m_writeFailed, &QPushButton::clicked, this, [this] { askTarget(tr("failed"), &SnListDialog::writeFailed); });
    connect(m_write, &QPushButton::clicked, this, [this] { askTarget({}, &SnListDialog::writeShown); });
    connect(m_save, &QPushButton::clicked, this, &SnListDialog::askName);
    connect(m_show, &QPushButton::clicked, this, &SnListDialog::showInTable);
    auto *shortcut = new QShortcut(QKeySequence::Paste, this);
    connect(shortcut, &QShortcut::activated, this, &SnListDialog::paste);
}

void SnListDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open an SN list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("SN lists (*.csv *.tsv *.txt *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SnListDialog::openFile);
    dialog->open();
}

void SnListDialog::askName()
{
    const bool isPart = m_pages->currentIndex() == static_cast<int>(Page::Reconcile);
    const QString base = m_work.name.isEmpty() ? m_work.source.section(u'.', 0, 0) : m_work.name;
    const int part = m_tabs->currentIndex();
    auto *ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save as a list"));
    ask->setLabelText(tr("Name of the list. Filters name it as list:NAME."));
    ask->setTextValue(
        isPart && part >= 0
            ? tr("%1 %2", "list, then a part such as: missing in the cloud").arg(base, m_parts[static_cast<size_t>(part)].label)
            : base);
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (const QString wanted = name.trimmed(); !wanted.isEmpty())
            saveAs(wanted);
    });
    ask->open();
}

void SnListDialog::askReplacing(const domain::SnList &known)
{
    const auto after = static_cast<qint64>(rowsToSave().size());
    QString question = tr("A list named %1 exists. Replace its %2 rows by these %3?")
                           .arg(known.name, text::count(known.rows), text::count(after));
    if (domain::isMuchSmaller(after, known.rows))
        question += u'\n' + tr("That is over 30 % fewer: it may be the wrong file.");
    const auto icon = domain::isMuchSmaller(after, known.rows) ? QMessageBox::Warning : QMessageBox::Question;
    auto *ask = new QMessageBox(icon, tr("Save as a list"), question, QMessageBox::Cancel, this);
    ask->setObjectName(QStringLiteral("replaceList"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setDefaultButton(QMessageBox::Cancel);
    const QPushButton *replace = ask->addButton(tr("Replace"), QMessageBox::AcceptRole);
    connect(replace, &QPushButton::clicked, this, [this, name = known.name] { save(name, true); });
    ask->open();
}

void SnListDialog::askTarget(const QString &suffix, void (SnListDialog::*writeTo)(const QString &path))
{
    QString name = m_work.name.isEmpty() ? m_work.source.section(u'.', 0, 0) : m_work.name;
    if (!suffix.isEmpty())
        name += u' ' + suffix;
    auto *dialog = new QFileDialog(this, tr("Save rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("Excel (*.xlsx)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("xlsx")) ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    dialog->selectFile(name + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, writeTo);
    dialog->open();
}

void SnListDialog::reject()
{
    if (!m_work.isChanged)
        return QDialog::reject();
    auto *ask = new QMessageBox(QMessageBox::Question, tr("SN lists"),
                                tr("Scans or corrections are not saved. Close all the same?"), QMessageBox::Cancel, this);
    ask->setObjectName(QStringLiteral("askDiscard"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setDefaultButton(QMessageBox::Cancel);
    const QPushButton *discard = ask->addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    ask->open();
}

void SnListDialog::complain(const base::Error &error)
{
    if (error.kind != base::ErrorKind::Canceled)
        showToast(this, text::describe(error).joined());
}

} // namespace tapfleet::ui
