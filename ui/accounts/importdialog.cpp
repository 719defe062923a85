#include "ui/accounts/importdialog.h"

#include "base/async.h"
#include "services/importmappings.h"
#include "text/describe.h"
#include "text/importtext.h"
#include "text/labels.h"
#include "ui/accounts/columnheader.h"
#include "ui/accounts/importrowsmodel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

namespace tapfleet::ui {

using base::Result;
using services::ImportDraftPtr;

namespace {

constexpr int kErrorsTab = 1;
constexpr auto kForecastAfter = std::chrono::milliseconds(200);

} // namespace

ImportDialog::ImportDialog(services::AccountService &accounts, const QString &path, const QStringList &fileAccounts,
                           const QString &accountName, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_path(path)
    , m_summary(new QLabel(this))
    , m_forecast(new QLabel(this))
    , m_account(new QComboBox(this))
    , m_isWhole(new QCheckBox(tr("This file is the complete list: remove devices that it does not hold"), this))
    , m_isConfirmed(new QCheckBox(this))
    , m_mapping(new QComboBox(this))
    , m_mappingName(new QLineEdit(this))
    , m_working(new ThinBar(this))
    , m_tabs(new QTabWidget(this))
    , m_table(new QTableView(m_tabs))
    , m_header(new ColumnHeader(m_table))
    , m_rows(new ImportRowsModel(this))
    , m_errors(new QStringListModel(this))
    , m_problem(new QLabel(this))
    , m_writeRefused(new QPushButton(this))
    , m_import(new QPushButton(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import a device list"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    layout->setSpacing(measure::kGap);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    layout->addWidget(m_summary);
    m_forecast->setObjectName(QStringLiteral("importForecast"));
    m_forecast->setWordWrap(true);
    layout->addWidget(m_forecast);
    auto *form = new QFormLayout;
    buildTarget(form, fileAccounts, accountName);
    layout->addLayout(form);
    layout->addWidget(m_working);
    layout->addWidget(buildTables(), 1);
    m_problem->setObjectName(QStringLiteral("importProblem"));
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buildButtons(buttons);
    layout->addLayout(buttons);
    resize(1040, 640);
    read(services::readForImport(m_accounts, m_path));
}

void ImportDialog::buildTarget(QFormLayout *form, const QStringList &fileAccounts, const QString &accountName)
{
    m_account->setObjectName(QStringLiteral("importAccount"));
    m_account->setAccessibleName(tr("Account name"));
    m_account->setEditable(true);
    m_account->addItems(fileAccounts);
    m_account->setEditText(accountName);
    m_account->setToolTip(tr("Name of the account that the devices go into"));
    form->addRow(tr("Account"), m_account);
    m_isWhole->setObjectName(QStringLiteral("importIsWhole"));
    form->addRow(QString(), m_isWhole);
    m_isConfirmed->setObjectName(QStringLiteral("importIsConfirmed"));
    m_isConfirmed->setVisible(false);
    form->addRow(QString(), m_isConfirmed);
    buildMappings(form);
    m_mappingName->setObjectName(QStringLiteral("importMappingName"));
    m_mappingName->setAccessibleName(tr("Name of the column mapping"));
    m_mappingName->setPlaceholderText(tr("Name for tapfleetctl import console --map (optional)"));
    form->addRow(tr("Remember as"), m_mappingName);
    m_forecastDelay.setSingleShot(true);
    m_forecastDelay.setInterval(kForecastAfter);
    connect(&m_forecastDelay, &QTimer::timeout, this, &ImportDialog::askForecast);
    connect(m_account, &QComboBox::editTextChanged, this, &ImportDialog::updateState);
    connect(m_account, &QComboBox::editTextChanged, &m_forecastDelay, qOverload<>(&QTimer::start));
    connect(m_isWhole, &QCheckBox::toggled, &m_forecastDelay, qOverload<>(&QTimer::start));
    connect(m_isConfirmed, &QCheckBox::toggled, this, &ImportDialog::updateState);
}

void ImportDialog::buildMappings(QFormLayout *form)
{
    const auto names = services::ImportMappings(m_accounts.appStore()).names();
    m_mapping->setObjectName(QStringLiteral("importMapping"));
    m_mapping->setAccessibleName(tr("Column mapping"));
    m_mapping->setToolTip(tr("What each column is taken for: as proposed for this file, or as it was kept under a name"));
    m_mapping->setPlaceholderText(tr("Chosen by hand"));
    m_mapping->addItem(tr("As remembered or proposed"), QString());
    for (const QString &name : names.value_or(QStringList()))
        m_mapping->addItem(name, name);
    m_mapping->setCurrentIndex(0);
    form->addRow(tr("Columns"), m_mapping);
    form->setRowVisible(m_mapping, m_mapping->count() > 1);
    if (!names)
        showToast(this, text::describe(names.error()).joined());
    connect(m_mapping, &QComboBox::activated, this, [this](int at) { chooseMapping(m_mapping->itemData(at).toString()); });
}

QWidget *ImportDialog::buildTables()
{
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_table->setObjectName(QStringLiteral("importRows"));
    m_table->setAccessibleName(tr("Rows as they would be read"));
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Compact));
    m_header->setDefaultSectionSize(fontMetrics().horizontalAdvance(u'0') * 20);
    connect(m_header, &ColumnHeader::chosen, this, &ImportDialog::choose);
    m_tabs->addTab(m_table, tr("Preview"));
    m_tabs->setTabToolTip(0, tr("The window shows the first %1 rows.").arg(text::count(exchange::kShownRows)));
    auto *errors = new QListView(m_tabs);
    errors->setObjectName(QStringLiteral("importErrors"));
    errors->setAccessibleName(tr("Rows that will not be taken"));
    errors->setUniformItemSizes(true);
    errors->setEditTriggers(QAbstractItemView::NoEditTriggers);
    errors->setModel(m_errors);
    m_tabs->addTab(errors, QString());
    return m_tabs;
}

void ImportDialog::buildButtons(QHBoxLayout *row)
{
    m_writeRefused->setObjectName(QStringLiteral("writeRefusedRows"));
    m_writeRefused->setToolTip(tr("A CSV with the reasons that can be put right and imported again"));
    m_writeRefused->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_import->setObjectName(QStringLiteral("importDevices"));
    m_import->setDefault(true);
    setLook(m_import, "primary");
    row->addWidget(m_writeRefused);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_import);
    connect(m_writeRefused, &QPushButton::clicked, this, &ImportDialog::askRefusedTarget);
    connect(cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::start);
}

void ImportDialog::read(const QFuture<Result<ImportDraftPtr>> &reading)
{
    const quint64 asked = ++m_asked;
    m_isReading = true;
    m_error.clear();
    m_working->setBusy();
    updateState();
    base::whenDone(reading, this, [this, asked](const Result<ImportDraftPtr> &draft) {
        if (asked != m_asked)
            return;
        m_isReading = false;
        m_working->setIdle();
        if (!draft) {
            m_error = text::describe(draft.error()).joined();
            return updateState();
        }
        m_draft = *draft;
        m_columns = m_draft->file.columns;
        showDraft();
    });
}

void ImportDialog::choose(int column, const exchange::ColumnMeaning &meaning)
{
    m_mapping->setCurrentIndex(-1);
    m_columns.assign(static_cast<size_t>(column), meaning);
    m_header->setColumns(m_columns);
    read(services::readForImport(m_path, m_columns));
}

void ImportDialog::chooseMapping(const QString &name)
{
    read(services::readForImport(m_accounts, m_path, name));
}

void ImportDialog::showDraft()
{
    m_rows->setDraft(m_draft);
    m_header->setColumns(m_columns);
    QStringList lines;
    for (const exchange::RefusedRow &row : m_draft->file.refused) {
        const QString reason = text::importReason(row.reason);
        lines << (row.text.isEmpty() ? tr("Line %1: %2").arg(text::count(row.line), reason)
                                     : tr("Line %1: %2 (%3)").arg(text::count(row.line), reason, row.text));
    }
    m_errors->setStringList(lines);
    updateState();
    askForecast();
}

void ImportDialog::askForecast()
{
    m_stop.renew();
    const quint64 asked = ++m_forecastAsked;
    m_forecast->clear();
    setDoubted({});
    if (!draft() || !problem().isEmpty())
        return;
    base::whenDone(services::forecastImport(m_accounts, m_draft, target(), m_stop.token()), this,
                   [this, asked](const Result<services::ImportForecast> &forecast) {
                       if (asked != m_forecastAsked)
                           return;
                       forecast ? showForecast(*forecast) : m_forecast->setText(text::describe(forecast.error()).joined());
                   });
}

void ImportDialog::showForecast(const services::ImportForecast &forecast)
{
    QString text = tr("In this account: %1 new, %2 changed, %3 unchanged, %4 removed.")
                       .arg(text::count(forecast.added), text::count(forecast.changed), text::count(forecast.unchanged),
                            text::count(forecast.removed));
    if (forecast.newerAsOf)
        text += u' ' + tr("The account holds newer data, of %1.").arg(text::fullTime(*forecast.newerAsOf));
    m_forecast->setText(text);
    setDoubted(forecast);
}

// Agreed to is what was shown: another file, account or choice is asked about anew.
void ImportDialog::setDoubted(const services::ImportForecast &forecast)
{
    m_isDoubted = forecast.isDoubted;
    m_isConfirmed->setChecked(false);
    m_isConfirmed->setVisible(m_isDoubted);
    m_isConfirmed->setText(tr("Yes, remove %1 of its %2 devices").arg(text::count(forecast.removed), text::count(forecast.before)));
    updateState();
}

services::ImportTarget ImportDialog::target() const
{
    return {m_account->currentText().trimmed(), m_isWhole->isChecked(), m_isConfirmed->isChecked()};
}

void ImportDialog::updateState()
{
    const qsizetype devices = m_draft ? static_cast<qsizetype>(m_draft->file.devices.size()) : 0;
    const qsizetype refused = m_draft ? static_cast<qsizetype>(m_draft->file.refused.size()) : 0;
    if (m_draft) {
        const QString rows = tr("%Ln row(s) read", nullptr, static_cast<int>(devices + refused)) + QStringLiteral(" · ")
                             + tr("%Ln with errors", nullptr, static_cast<int>(refused));
        m_summary->setText(tr("%1 · %2 · file of %3").arg(rows, m_draft->file.encoding, text::fullTime(m_draft->writtenAt)));
    } else {
        m_summary->setText(m_isReading ? tr("Reading the file…") : QFileInfo(m_path).fileName());
    }
    m_tabs->setTabText(kErrorsTab, tr("Errors (%1)").arg(text::count(refused)));
    m_writeRefused->setText(tr("Save failed rows (%1)…").arg(text::count(refused)));
    m_writeRefused->setEnabled(refused > 0 && !m_isReading);
    const QString why = problem();
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    m_import->setText(tr("Import %Ln device(s)", nullptr, static_cast<int>(devices)));
    m_import->setEnabled(draft() && why.isEmpty());
}

QString ImportDialog::problem() const
{
    if (!m_error.isEmpty() || !draft())
        return m_error;
    if (!m_draft->file.columns.hasSn())
        return tr("Choose the column that holds the SN.");
    if (m_draft->file.devices.empty())
        return tr("The file holds no device that can be taken.");
    if (m_account->currentText().trimmed().isEmpty())
        return tr("Name the account that the devices go into.");
    if (m_isDoubted && !m_isConfirmed->isChecked())
        return tr("Over 30 % of the account's devices would be removed. Agree to it, or leave the complete list unticked.");
    return {};
}

void ImportDialog::askRefusedTarget()
{
    auto *dialog = new QFileDialog(this, tr("Save failed rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    const QFileInfo file(m_path);
    dialog->setDirectory(file.absolutePath());
    dialog->selectFile(file.completeBaseName() + u'-' + tr("failed") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::writeRefused);
    dialog->open();
}

void ImportDialog::writeRefused(const QString &path)
{
    base::whenDone(services::writeRefusedRows(m_draft, path), this, [this](const Result<exchange::ExportReport> &report) {
        showToast(this, report ? tr("%Ln row(s) written.", nullptr, static_cast<int>(report->rows))
                               : text::describe(report.error()).joined());
    });
}

void ImportDialog::start()
{
    services::ImportMappings mappings(m_accounts.appStore());
    const QString name = m_mappingName->text().trimmed();
    Result<void> kept = mappings.remember(m_draft->file.columns);
    if (kept && !name.isEmpty())
        kept = mappings.keep(name, m_draft->file.columns);
    if (!kept) {
        showToast(this, text::describe(kept.error()).joined());
        return;
    }
    const services::ImportTarget agreed = target();
    accept();
    Q_EMIT importRequested(m_draft, agreed);
}

} // namespace tapfleet::ui
