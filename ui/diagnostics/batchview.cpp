#include "ui/diagnostics/batchview.h"

#include "base/async.h"
#include "exchange/snreader.h"
#include "text/describe.h"
#include "text/diagnosistext.h"
#include "text/labels.h"
#include "ui/diagnostics/batchmodel.h"
#include "ui/widgets/exportjob.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QtConcurrentRun>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

BatchView::BatchView(services::DiagnosisService &service, services::AccountService &accounts, services::FleetService &fleet, JobList &jobs,
                     const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_accounts(accounts)
    , m_fleet(fleet)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_model(new BatchModel(this))
    , m_text(new QPlainTextEdit(this))
    , m_start(new QPushButton(this))
    , m_listBox(new QComboBox(this))
    , m_live(new QCheckBox(this))
    , m_causes(new QComboBox(this))
    , m_export(new QPushButton(icon(Icon::Export), {}, this))
    , m_told(new QLabel(this))
    , m_bar(new ThinBar(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"batchDiagnosis"_s);
    build();
    retranslate();
    readLists();
    connect(&m_fleet.lists(), &services::ListService::listsChanged, this, &BatchView::readLists);
}

BatchView::~BatchView() = default;

void BatchView::build()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_text->setObjectName(u"batchSns"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    m_start->setObjectName(u"batchStart"_s);
    setLook(m_start, "primary");
    m_listBox->setObjectName(u"batchList"_s);
    m_listBox->addItem({});
    m_live->setObjectName(u"batchLive"_s);
    m_causes->setObjectName(u"batchCauses"_s);
    m_causes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_export->setObjectName(u"batchExport"_s);
    m_told->setObjectName(u"batchTold"_s);
    m_told->setWordWrap(true);
    m_table->setObjectName(u"batchTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    const std::array<int, BatchModel::ColumnCount> widths{26, 12, 22, 34, 40, 14, 18};
    for (int column = 0; column < BatchModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)] * digit);

    auto *asks = new QHBoxLayout;
    asks->addWidget(m_start);
    asks->addWidget(m_listBox);
    asks->addWidget(m_live);
    asks->addStretch(1);
    asks->addWidget(m_causes);
    asks->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    column->addWidget(m_text);
    column->addLayout(asks);
    column->addWidget(m_told);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);

    connect(m_start, &QPushButton::clicked, this, [this] { setText(m_text->toPlainText()); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_start->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    connect(m_listBox, &QComboBox::activated, this, &BatchView::openList);
    connect(m_live, &QCheckBox::toggled, this, [this] {
        if (!m_rows.empty())
            start();
    });
    connect(m_causes, &QComboBox::activated, this, [this](int index) {
        m_model->setCause(static_cast<domain::Cause>(m_causes->itemData(index).toInt()));
        updateProgress();
    });
    connect(m_export, &QPushButton::clicked, this, &BatchView::exportRows);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT deviceRequested(index.siblingAtColumn(BatchModel::Sn).data().toString());
    });
    m_start->setEnabled(false);
    m_export->setEnabled(false);
    m_causes->hide();
}

void BatchView::readLists()
{
    base::whenDone(m_fleet.lists().lists(), this, [this](const base::Result<std::vector<domain::SnList>> &lists) {
        if (!lists)
            return m_listBox->setToolTip(text::describe(lists.error()).joined());
        m_lists = *lists;
        while (m_listBox->count() > 1)
            m_listBox->removeItem(1);
        for (const domain::SnList &list : m_lists)
            m_listBox->addItem(u"%1 (%2)"_s.arg(list.name, text::count(list.rows)));
    });
}

void BatchView::openList(int index)
{
    if (index <= 0)
        return;
    base::whenDone(m_fleet.lists().rows(m_lists[static_cast<size_t>(index - 1)].id), this, [this](base::Result<std::vector<domain::SnListRow>> rows) {
        if (!rows)
            return m_told->setText(text::describe(rows.error()).joined());
        setRows(std::move(*rows));
    });
}

void BatchView::setText(const QString &text)
{
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    setRows(exchange::readSnText(text));
}

void BatchView::setRows(std::vector<domain::SnListRow> rows)
{
    m_rows = std::move(rows);
    start();
}

void BatchView::start()
{
    m_batch = m_service.diagnoseMany(m_rows, {.appId = m_appId, .account = {}, .live = m_live->isChecked()});
    const services::BatchDiagnosis *const batch = m_batch.get();
    connect(batch, &services::BatchDiagnosis::loaded, this, &BatchView::take);
    connect(batch, &services::BatchDiagnosis::rowChanged, this, [this](int row) { m_model->updateRow(row, m_batch->rows()[static_cast<size_t>(row)]); });
    connect(batch, &services::BatchDiagnosis::progressed, this, &BatchView::updateProgress);
    connect(batch, &services::BatchDiagnosis::finished, this, &BatchView::take); // in order again
    m_bar->setBusy();
    updateProgress();
}

bool BatchView::isFinished() const
{
    return !m_batch || m_batch->isFinished();
}

void BatchView::take()
{
    std::map<domain::AccountId, QString> names;
    const auto accounts = m_accounts.accounts();
    if (accounts) {
        for (const domain::Account &account : *accounts)
            names[account.id] = account.name;
    }
    m_model->setRows(m_batch->rows(), names, m_clock.nowMs());
    fillCauses();
    updateProgress();
}

void BatchView::fillCauses()
{
    const auto chosen = m_causes->currentData();
    m_causes->clear();
    m_causes->addItem(tr("All causes"), static_cast<int>(domain::Cause::None));
    for (const auto &[cause, count] : services::causeCounts(m_batch->rows()))
        m_causes->addItem(u"%1 (%2)"_s.arg(text::causeTitle(cause), text::count(count)), static_cast<int>(cause));
    const int index = std::max(m_causes->findData(chosen), 0);
    m_causes->setCurrentIndex(index);
    m_model->setCause(static_cast<domain::Cause>(m_causes->itemData(index).toInt()));
    m_causes->setVisible(m_causes->count() > 1);
}

void BatchView::updateProgress()
{
    if (!m_batch) {
        m_told->setText(tr("Paste 50 to 5,000 SNs, or take a saved list: each gets its verdict, what is most pressing comes first."));
        return;
    }
    const auto rows = m_batch->rows().size();
    QStringList told{tr("%Ln device(s)", nullptr, static_cast<int>(rows))};
    const auto bad = std::count_if(m_batch->rows().begin(), m_batch->rows().end(), [](const services::BatchRow &row) {
        return row.verdict.finding == domain::Finding::Fault && row.verdict.first.verdict == domain::CheckVerdict::Bad;
    });
    const auto open = std::count_if(m_batch->rows().begin(), m_batch->rows().end(), [](const services::BatchRow &row) {
        return row.verdict.finding == domain::Finding::NotKnown;
    });
    told << tr("%1 broken", "devices").arg(text::count(bad));
    if (open > 0)
        told << tr("%1 not known", "devices").arg(text::count(open));
    if (m_batch->leftOut() > 0)
        told << tr("%1 rows left out: repeated or without an SN").arg(text::count(m_batch->leftOut()));
    if (m_batch->liveTotal() > 0)
        told << tr("asked the cloud: %1 of %2").arg(text::count(m_batch->liveDone()), text::count(m_batch->liveTotal()));
    if (m_batch->error())
        told << text::describe(*m_batch->error()).what;
    m_told->setText(told.join(u" · "_s));
    if (m_batch->isFinished())
        m_bar->setIdle();
    else if (m_batch->liveTotal() > 0)
        m_bar->setProgress(m_batch->liveDone(), m_batch->liveTotal());
    m_export->setEnabled(m_model->rowCount() > 0);
}

void BatchView::exportRows()
{
    auto *dialog = new QFileDialog(this, tr("Export the verdicts"));
    dialog->setObjectName(u"batchExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({u"Excel (*.xlsx)"_s, u"CSV (*.csv)"_s, u"JSON Lines (*.jsonl)"_s, u"Markdown (*.md)"_s});
    dialog->setDefaultSuffix(u"xlsx"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u"(*."_s, 1).chopped(1)); });
    dialog->selectFile(tr("diagnosis.xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        std::map<domain::AccountId, QString> names;
        if (const auto accounts = m_accounts.accounts()) {
            for (const domain::Account &account : *accounts)
                names[account.id] = account.name;
        }
        const exchange::TableSource table = services::diagnosisTable(m_model->shown(), names, m_clock.nowMs());
        ExportJob::start(m_jobs, path, table.rows, [table, path](const base::StopToken &stop, const auto &progress) {
            const auto format = exchange::formatFromId(path.section(u'.', -1).toLower()).value_or(exchange::Format::Csv);
            return QtConcurrent::run([table, path, format, stop, progress] { return exchange::writeTable(table, path, {.format = format}, stop, progress); });
        });
    });
    dialog->open();
}

void BatchView::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void BatchView::retranslate()
{
    m_text->setPlaceholderText(tr("SNs, one a line or as a column of a sheet"));
    m_text->setAccessibleName(tr("SNs"));
    m_start->setText(tr("Diagnose these"));
    m_listBox->setItemText(0, tr("Or take a saved list…"));
    m_listBox->setAccessibleName(tr("Saved list"));
    m_live->setText(tr("Ask the cloud as well"));
    m_causes->setAccessibleName(tr("Cause"));
    m_export->setText(tr("Export"));
    m_table->setAccessibleName(tr("Verdicts"));
    m_model->retranslate();
    if (m_batch)
        fillCauses();
    updateProgress();
}

void BatchView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
