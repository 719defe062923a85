// What the SQL page asks, shows and does with a result; how it is built stands in sqlpage.cpp.
#include "ui/sql/sqlpage.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "query/query.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/sqltext.h"
#include "ui/sql/querylist.h"
#include "ui/sql/sqleditor.h"
#include "ui/sql/sqlresultmodel.h"
#include "ui/widgets/exportjob.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using services::QueryService;

namespace {

/// More than these make a saved list in the place of a filter of SNs.
constexpr size_t kMostSnsInFilter = 100;
constexpr qint64 kMostCopied = 500'000;
constexpr int kLeastWidth = 70, kMostWidth = 340;
constexpr int kRowsMeasured = 100;

QString filterOf(const std::vector<domain::SnListRow> &devices)
{
    query::Term term{{.field = domain::Field::Sn}, query::Op::Equals, {}};
    for (const domain::SnListRow &device : devices)
        term.values.push_back({query::literal(QString::fromStdString(device.sn))});
    return query::print({query::Node::Kind::Term, {}, term});
}

QString filterOf(const QString &list)
{
    return query::print({query::Node::Kind::Term,
                         {},
                         {{.field = {}, .computed = query::Computed::List}, query::Op::Equals, {{query::literal(list)}}}});
}

} // namespace

void SqlPage::readAccounts()
{
    const QString before = m_account->count() > 0 ? m_account->currentData().toString() : m_settings.setting(kAccountSetting);
    const auto accounts = m_accounts.accounts();
    m_accountsError = accounts ? std::nullopt : std::optional(accounts.error());
    m_account->clear();
    if (accounts) {
        for (const domain::Account &account : *accounts)
            m_account->addItem(account.name, account.id.value());
    }
    m_account->setCurrentIndex(std::max(m_account->findData(before.toLongLong()), m_account->count() > 0 ? 0 : -1));
    m_account->setVisible(m_account->count() > 1);
    updateState();
}

void SqlPage::fillLimits()
{
    const int chosen = std::max(m_limit->currentIndex(), 0);
    m_limit->clear();
    for (const int seconds : {10, 60, 600}) {
        m_limit->addItem(seconds < 60 ? tr("At most %n second(s)", nullptr, seconds)
                                      : tr("At most %n minute(s)", nullptr, seconds / 60),
                         seconds);
    }
    m_limit->setCurrentIndex(chosen);
}

// As if it were typed, so that what stood there comes back with Ctrl+Z.
void SqlPage::open(const QString &sql)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.select(QTextCursor::Document);
    cursor.insertText(sql);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void SqlPage::run()
{
    if (m_account->currentIndex() < 0 || !QueryService::isAvailable())
        return;
    m_stop.renew();
    m_isRunning = true;
    m_editor->clearMistake();
    m_message->hide();
    updateState();
    const quint64 asked = ++m_asked;
    const cache::SqlLimits limits{.time = std::chrono::seconds(m_limit->currentData().toInt())};
    const domain::AccountId account(m_account->currentData().toLongLong());
    base::whenDone(m_queries.run(account, m_editor->toPlainText(), limits, m_stop.token()), this,
                   [this, asked](const Result<QueryService::RunPtr> &run) {
                       if (asked != m_asked)
                           return;
                       m_isRunning = false;
                       if (run)
                           showRun(*run);
                       else
                           showError(run.error());
                       updateState();
                       Q_EMIT readyChanged();
                   });
}

void SqlPage::stop()
{
    m_stop.requestStop();
}

void SqlPage::showRun(const QueryService::RunPtr &run)
{
    m_model->setRun(run);
    sizeColumns();
    m_table->scrollToTop();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    if (run->cut != cache::SqlRun::Cut::No)
        say(Icon::Warning, tr("Only the first %1 rows were read: there are more. Ask for less with WHERE or LIMIT.")
                               .arg(text::count(run->table.rowCount())));
}

void SqlPage::showError(const base::Error &error)
{
    const text::Description description = text::describe(error);
    const QString place = text::sqlPlace(m_editor->toPlainText(), error);
    // That there is a mistake goes without saying where it is named.
    const bool isNamed = !text::sqlReason(error).isEmpty();
    QStringList sentences;
    for (const QString &sentence : {isNamed ? QString() : description.what, description.why, description.next}) {
        if (!sentence.isEmpty())
            sentences << sentence;
    }
    const QString words = sentences.join(u' ');
    say(error.kind == base::ErrorKind::Canceled ? Icon::Info : Icon::Error,
        place.isEmpty() ? words : tr("%1: %2", "a place in the statement and what is wrong there").arg(place, words));
    bool isNumber = false;
    if (const qsizetype position = error.code.toLongLong(&isNumber); isNumber && !place.isEmpty())
        m_editor->markMistake(position);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void SqlPage::say(Icon icon, const QString &words)
{
    const Colors &colors = colorsFor(palette());
    const QColor colour = icon == Icon::Error ? colors.fault : icon == Icon::Warning ? colors.waiting : colors.secondary;
    m_messageIcon->setPixmap(iconPixmap(icon, measure::kIcon, devicePixelRatioF(), colour));
    m_messageText->setText(words);
    m_message->show();
}

void SqlPage::updateState()
{
    const bool isPossible = m_account->count() > 0 && QueryService::isAvailable();
    m_stack->setCurrentIndex(isPossible ? 0 : 1);
    m_run->setEnabled(isPossible);
    m_stopButton->setEnabled(m_isRunning);
    m_limit->setVisible(isPossible);
    m_table->setEnabled(!m_isRunning); // what was there before stays, greyed
    if (m_isRunning)
        m_working->setBusy();
    else
        m_working->setIdle();
    m_export->setEnabled(m_model->columnCount() > 0 && !m_isRunning);
    updateSummary();
    if (!QueryService::isAvailable()) {
        const text::Description description =
            text::describe({.kind = base::ErrorKind::Invalid, .subCode = base::codes::SqlUnavailable});
        return m_state->show(StateView::State::NoSource, description.what, description.why);
    }
    if (m_accountsError) {
        return m_state->showError(*m_accountsError, tr("Try again"));
    }
    if (!isPossible) {
        return m_state->show(StateView::State::NoSource, tr("There is no account yet."),
                             tr("Queries read what was fetched of an account's devices."), tr("Add an account"));
    }
    const bool hasRows = m_model->rowCount() > 0;
    m_result->setCurrentIndex(hasRows ? 0 : 1);
    if (hasRows)
        return;
    if (m_isRunning)
        m_resultState->show(StateView::State::Loading, tr("Running…"));
    else if (m_model->run())
        m_resultState->show(StateView::State::Empty, tr("The statement brought no rows."), tr("Its conditions fit nothing."));
    else
        m_resultState->show(StateView::State::Empty, tr("Run the statement to see its rows."),
                            tr("Ctrl+Enter runs it. It can read everything at the left, and change nothing."));
}

void SqlPage::updateSummary()
{
    const QueryService::RunPtr &run = m_model->run();
    const bool hasSns = run && run->table.rowCount() > 0 && run->table.columnNamed("sn") >= 0;
    m_devices->setVisible(hasSns);
    m_devices->setEnabled(!m_isRunning);
    if (!run)
        return m_summary->clear();
    const QString seconds = QLocale().toString(static_cast<double>(run->took.count()) / 1000, 'f', 2);
    m_summary->setText(tr("%Ln row(s)", nullptr, static_cast<int>(run->table.rowCount())) + u" · "_s + tr("%1 s").arg(seconds));
}

void SqlPage::sizeColumns()
{
    const QFontMetrics metrics(m_table->font());
    const int rows = std::min(m_model->rowCount(), kRowsMeasured);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < rows; ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
        m_table->setColumnWidth(column, std::clamp(width + 2 * measure::kCardPadding, kLeastWidth, kMostWidth));
    }
}

void SqlPage::exportRun()
{
    const QueryService::RunPtr run = m_model->run();
    if (!run || m_isRunning)
        return;
    auto *dialog = new QFileDialog(window(), tr("Export"), tr("query.csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV files (*.csv)"), tr("Excel workbooks (*.xlsx)"), tr("JSON lines (*.jsonl)"),
                            tr("Tab-separated files (*.tsv)"), tr("Markdown tables (*.md)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u"(*."_s, 1).chopped(1)); });
    dialog->selectFile(tr("query.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, run](const QString &path) {
        ExportJob::start(m_jobs, path, run->table.rowCount(),
                         [this, run, path](const base::StopToken &stop, const auto &progress) {
                             return m_queries.exportRun(run, path, {}, stop, progress);
                         });
    });
    dialog->open();
}

void SqlPage::openDevices()
{
    base::whenDone(m_queries.devices(m_model->run()), this, [this](const Result<std::vector<domain::SnListRow>> &devices) {
        if (!devices)
            return showError(devices.error());
        if (devices->empty())
            Q_EMIT toastRequested(tr("The rows tell no SN."));
        else if (devices->size() <= kMostSnsInFilter)
            Q_EMIT devicesRequested(filterOf(*devices));
        else
            showListed(*devices);
    });
}

/// Too many for a filter that a person can read: they become the list of the last result.
void SqlPage::showListed(const std::vector<domain::SnListRow> &devices)
{
    const QString name = tr("SQL result", "the name of a saved SN list");
    const QString source = tr("SQL queries");
    const auto shown = [this, name](const Result<domain::SnList> &list) {
        if (list)
            Q_EMIT devicesRequested(filterOf(name));
        else
            showError(list.error());
    };
    base::whenDone(m_lists.create(name, source, devices), this,
                   [this, name, source, devices, shown](const Result<domain::SnList> &made) {
                       if (!made && made.error().subCode == base::codes::ListExists)
                           base::whenDone(m_lists.replace(name, source, devices, services::Shrinking::Agreed), this, shown);
                       else
                           shown(made);
                   });
}

void SqlPage::copy()
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    int top = INT_MAX, bottom = -1, left = INT_MAX, right = -1;
    for (const QItemSelectionRange &range : selection) {
        top = std::min(top, range.top());
        bottom = std::max(bottom, range.bottom());
        left = std::min(left, range.left());
        right = std::max(right, range.right());
    }
    if (qint64(bottom - top + 1) * (right - left + 1) > kMostCopied)
        return Q_EMIT toastRequested(tr("These are too many cells to copy: export them."));
    QStringList lines;
    for (int row = top; row <= bottom; ++row) {
        QStringList cells;
        for (int column = left; column <= right; ++column) {
            const bool isChosen = selection.contains(m_model->index(row, column));
            cells << (isChosen ? m_model->plainText(row, column).replace(u'\t', u' ').replace(u'\n', u' ') : QString());
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void SqlPage::retranslate()
{
    Page::retranslate();
    m_account->setAccessibleName(tr("Account"));
    m_limit->setAccessibleName(tr("Time limit"));
    fillLimits();
    m_run->setText(tr("Run"));
    m_run->setToolTip(tr("Run the statement (Ctrl+Enter)"));
    m_stopButton->setText(tr("Stop"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Export the rows (Ctrl+E)"));
    m_devices->setText(tr("Open as device filter"));
    m_devices->setToolTip(tr("Show the devices of the column sn on the page of devices"));
    m_editor->setAccessibleName(tr("Statement"));
    m_editor->setPlaceholderText(tr("SELECT … FROM devices WHERE …"));
    m_table->setAccessibleName(tr("Rows of the statement"));
    m_message->hide();
    readAccounts();
}

} // namespace tapfleet::ui
