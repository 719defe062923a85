// What the page of changes asks and shows; how it is built stands in changespage.cpp.
#include "ui/changes/changespage.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/changes/appversionspanel.h"
#include "ui/changes/changerowsmodel.h"
#include "ui/widgets/exportjob.h"
#include "ui/changes/whenbar.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/thinbar.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSyncsListed = 200;

/// A text as the filter language takes it literally.
QString quoted(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\' || c == u'*')
            escaped += u'\\';
        escaped += c;
    }
    return u'"' + escaped + u'"';
}

} // namespace

void ChangesPage::reloadAll()
{
    readAccounts();
    readSyncs();
    readApps();
    compare();
}

void ChangesPage::readAccounts()
{
    m_names.clear();
    if (const auto accounts = m_accounts.accounts()) {
        for (const domain::Account &account : *accounts)
            m_names[account.id] = account.name;
    }
    m_rowsModel->setAccounts(m_names);
    m_rows->setColumnHidden(ChangeRowsModel::Account, m_names.size() < 2);
}

void ChangesPage::readSyncs()
{
    base::whenDone(m_diffs.syncs({}, kSyncsListed), this, [this](base::Result<std::vector<services::AccountSync>> syncs) {
        m_hasSyncs = true;
        if (syncs) {
            std::optional<qint64> last;
            for (const services::AccountSync &sync : *syncs) {
                if (sync.run.endedAt)
                    last = std::max(last.value_or(0), sync.run.startedAt);
            }
            m_age->setTime(last, tr("as of %1"));
            m_when->setSyncs(std::move(*syncs));
        }
        Q_EMIT readyChanged();
    });
}

void ChangesPage::readApps()
{
    base::whenDone(m_diffs.apps(), this, [this](base::Result<services::AppNames> apps) {
        if (!apps)
            return; // the fields then bear the ids of the apps; compare() says what is wrong
        m_fieldsModel->setApps(*apps);
        m_rowsModel->retranslate();
        m_versions->setApps(*apps);
    });
}

void ChangesPage::compare()
{
    const quint64 asked = ++m_asked;
    m_isWorking = true;
    m_busyDelay.start();
    const services::DiffQuestion question{{m_when->from(), {}}, {m_when->to(), {}}, {}};
    base::whenDone(m_diffs.compare(question), this, [this, asked](const base::Result<services::DiffService::DiffPtr> &diff) {
        if (asked != m_asked)
            return;
        m_isWorking = false;
        m_busyDelay.stop();
        m_working->setIdle();
        m_error = diff ? std::nullopt : std::optional(diff.error());
        showDiff(diff ? *diff : nullptr);
        Q_EMIT readyChanged();
    });
    updateState();
}

void ChangesPage::showDiff(services::DiffService::DiffPtr diff)
{
    m_diff = std::move(diff);
    m_fieldsModel->setDiff(m_diff);
    m_fields->setCurrentIndex(m_fieldsModel->index(m_fieldsModel->rowOf(m_field), 0));
    showField();
    updateSummary();
    updateState();
}

void ChangesPage::showField()
{
    const domain::DiffField field = m_fieldsModel->rowsAt(m_fields->currentIndex().row());
    if (m_diff)
        m_field = field.id;
    m_rowsModel->setRows(m_diff, field);
    m_rows->scrollToTop();
    m_show->setEnabled(!devicesFilter().isEmpty());
}

std::optional<qint64> ChangesPage::historyBegin() const
{
    if (!m_diff)
        return std::nullopt;
    std::optional<qint64> earliest;
    for (const domain::HistoryBegin &begin : m_diff->begins) {
        if (begin.at)
            earliest = std::min(earliest.value_or(*begin.at), *begin.at);
    }
    return earliest;
}

void ChangesPage::updateSummary()
{
    if (!m_diff)
        return m_summary->clear();
    const auto number = [](size_t count) { return text::count(static_cast<qint64>(count)); };
    QString words = tr("%1 devices changed · %2 added · %3 removed")
                        .arg(number(m_diff->changedDevices), number(m_diff->added), number(m_diff->removed));
    if (m_diff->returned > 0)
        words += u" · "_s + tr("%1 left and came back").arg(number(m_diff->returned));
    std::optional<qint64> begins;
    for (const domain::HistoryBegin &begin : m_diff->begins) {
        if (begin.at)
            begins = std::max(begins.value_or(*begin.at), *begin.at);
    }
    if (begins && *begins > m_diff->from)
        words += u" · "_s + tr("the history begins on %1").arg(text::fullTime(*begins));
    m_summary->setText(words);
}

void ChangesPage::updateState()
{
    const bool hasRows = m_diff && !m_diff->rows.empty();
    m_export->setEnabled(hasRows);
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    if (hasRows)
        return;
    if (m_names.empty()) {
        m_state->show(StateView::State::NoSource, tr("There is no account yet."),
                      tr("The history begins with the first sync of an account."), tr("Add an account"));
    } else if (m_error && m_error->kind != base::ErrorKind::Canceled) {
        m_state->showError(*m_error, tr("Try again"));
    } else if (!m_diff) {
        m_state->show(StateView::State::Loading, tr("Reading the history…"));
    } else if (!historyBegin()) {
        m_state->show(StateView::State::NoSource, tr("There is no history yet."),
                      tr("Each sync adds what it finds changed. After the second one there is something to compare."));
    } else {
        m_state->show(StateView::State::Empty, tr("Nothing changed between these two times."),
                      tr("Changes are seen by syncs and bear the time of the sync that saw them."),
                      tr("Show the whole history"));
    }
}

void ChangesPage::openDevice(int row)
{
    if (row >= 0 && row < m_rowsModel->rowCount())
        Q_EMIT devicesRequested(u"sn="_s + quoted(QString::fromStdString(m_rowsModel->device(row).id.sn)));
}

QString ChangesPage::devicesFilter() const
{
    if (!m_diff || m_field.empty())
        return {};
    const bool isApp = m_field.starts_with(domain::kAppFieldPrefix);
    if (!isApp && !domain::fieldById(m_field))
        return {};
    // "@>" begins when the named second has passed: the last one that has when the first change may come.
    const qint64 second = (m_diff->from + 1) / 1000 - 1;
    const QString since = QDateTime::fromSecsSinceEpoch(second).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    return u"changed:%1@>%2"_s.arg(isApp ? u"app"_s : QString::fromStdString(m_field), since);
}

void ChangesPage::showDevices()
{
    if (const QString filter = devicesFilter(); !filter.isEmpty())
        Q_EMIT devicesRequested(filter);
}

void ChangesPage::chooseExportFile(const QString &name, std::function<void(const QString &path)> write)
{
    auto *dialog = new QFileDialog(window(), tr("Export"), name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("CSV files (*.csv)")});
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(write));
    dialog->open();
}

void ChangesPage::exportRows()
{
    if (!m_diff || m_rowsModel->rowCount() == 0)
        return;
    services::DiffExport request{
        m_diff, m_rowsModel->begin(), m_rowsModel->end(), m_rowsModel->order(), m_fieldsModel->apps(), m_names, {}, {}};
    chooseExportFile(tr("changes.csv"), [this, request](const QString &path) mutable {
        request.path = path;
        const auto rows = static_cast<qint64>(request.end - request.begin);
        ExportJob::start(m_jobs, path, rows, [request](const base::StopToken &stop, const auto &progress) {
            return services::exportDiff(request, stop, progress);
        });
    });
}

void ChangesPage::copyRow()
{
    const QModelIndex current = m_rows->currentIndex();
    if (!current.isValid())
        return;
    QStringList cells;
    for (int column = 0; column < m_rowsModel->columnCount(); ++column)
        cells << current.siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void ChangesPage::retranslate()
{
    Page::retranslate();
    m_tabs->setTabText(0, tr("Between two times"));
    m_tabs->setTabText(1, tr("App versions by week"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Export the changes that are shown (Ctrl+E)"));
    m_show->setText(tr("Show these devices"));
    m_show->setToolTip(tr("The devices whose field changed since the first time, in the table of devices"));
    m_openAction->setText(tr("Open the device"));
    m_copyAction->setText(tr("Copy"));
    m_fields->setAccessibleName(tr("Changed fields"));
    m_rows->setAccessibleName(tr("Changes"));
    m_fieldsModel->retranslate();
    m_rowsModel->retranslate();
    updateSummary();
    updateState();
}

} // namespace tapfleet::ui
