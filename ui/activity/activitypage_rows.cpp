// What the page of activities asks and shows; how it is built stands in activitypage.cpp.
#include "ui/activity/activitypage.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/activity/activitydetails.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/openoperations.h"
#include "ui/widgets/exportjob.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

QString faultText(const cache::ActivityFault &fault)
{
    using Kind = cache::ActivityFault::Kind;
    const QString number = text::count(fault.number);
    switch (fault.kind) {
    case Kind::Altered: return ActivityPage::tr("line %1 was altered").arg(number);
    case Kind::Missing: return ActivityPage::tr("line %1 is missing").arg(number);
    case Kind::Cut: return ActivityPage::tr("the log was cut off before line %1").arg(number);
    case Kind::Unlogged: return ActivityPage::tr("operation %1 has a result and no line").arg(number);
    }
    return {};
}

} // namespace

void ActivityPage::readAccounts()
{
    m_names.clear();
    if (const auto accounts = m_accounts.accounts()) {
        for (const domain::Account &account : *accounts)
            m_names[account.id] = account.name;
    }
    m_model->setAccounts(m_names);
    m_open->setAccounts(m_names);
    m_table->setColumnHidden(ActivityModel::Account, m_names.size() < 2);
    fillChoices();
}

/// What was chosen stays, when it is still there.
void ActivityPage::fillChoices()
{
    const QVariant account = m_account->currentData();
    m_account->clear();
    m_account->addItem(tr("All accounts"));
    for (const auto &[id, name] : m_names)
        m_account->addItem(name, id.value());
    m_account->setCurrentIndex(account.isValid() ? std::max(m_account->findData(account), 0) : 0);
    m_account->setVisible(m_names.size() > 1);

    const int period = std::max(m_period->currentIndex(), 0);
    m_period->clear();
    for (const auto &[days, words] : {std::pair(0, tr("Any time")), std::pair(1, tr("Last 24 hours")), std::pair(7, tr("Last 7 days")),
                                      std::pair(30, tr("Last 30 days"))})
        m_period->addItem(words, days);
    m_period->setCurrentIndex(period);
}

services::ActivityQuestion ActivityPage::question() const
{
    services::ActivityQuestion asked{.text = m_filter->text().trimmed()};
    if (const QVariant account = m_account->currentData(); account.isValid())
        asked.account = domain::AccountId(account.toLongLong());
    if (const int days = m_period->currentData().toInt(); days > 0)
        asked.from = m_clock.nowMs() - days * qint64(86'400'000);
    return asked;
}

bool ActivityPage::isNarrowed() const
{
    return !m_filter->text().trimmed().isEmpty() || m_account->currentIndex() > 0 || m_period->currentIndex() > 0;
}

QString ActivityPage::nameOf(domain::AccountId account) const
{
    const auto name = m_names.find(account);
    return name == m_names.end() ? QString() : name->second;
}

void ActivityPage::read()
{
    const quint64 asked = ++m_asked;
    m_isReading = true;
    base::whenDone(m_activity.page(question(), m_limit), this,
                   [this, asked](base::Result<services::ActivityPage> page) {
                       if (asked != m_asked)
                           return;
                       m_isReading = false;
                       m_error = page ? std::nullopt : std::optional(page.error());
                       showLines(page ? std::move(*page) : services::ActivityPage());
                       Q_EMIT readyChanged();
                   });
    if (m_model->rowCount() == 0)
        updateState();
}

void ActivityPage::showLines(services::ActivityPage page)
{
    const int before = m_table->currentIndex().row();
    const auto chosen =
        before < 0 ? std::nullopt : std::optional(std::pair(m_model->line(before).account, m_model->line(before).line.number));
    m_total = page.total;
    m_model->setPage(std::move(page));
    const int row = chosen ? m_model->rowOf(chosen->first, chosen->second) : 0;
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::max(row, 0), 0));
    showDetails();
    updateSummary();
    updateState();
}

void ActivityPage::showDetails()
{
    const int row = m_table->currentIndex().row();
    const quint64 asked = ++m_detailsAsked;
    if (row < 0 || row >= m_model->rowCount())
        return m_details->clear();
    const services::AccountActivity &one = m_model->line(row);
    base::whenDone(m_activity.line(one.account, one.line.number), this,
                   [this, asked, account = one.account](const base::Result<domain::Activity> &line) {
                       if (asked != m_detailsAsked)
                           return;
                       if (line)
                           m_details->setLine(nameOf(account), *line);
                       else
                           m_details->clear();
                   });
}

void ActivityPage::updateSummary()
{
    const auto shown = static_cast<qint64>(m_model->rowCount());
    const bool isAll = shown == m_total;
    m_summary->setText(isAll ? tr("%Ln line(s)", nullptr, static_cast<int>(m_total))
                             : tr("%1 of %2 lines").arg(text::count(shown), text::count(m_total)));
    m_summary->setVisible(m_total > 0);
}

void ActivityPage::updateState()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_export->setEnabled(hasRows);
    m_verify->setEnabled(m_total > 0);
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    if (hasRows)
        return;
    if (m_names.empty()) {
        m_state->show(StateView::State::NoSource, tr("There is no account yet."),
                      tr("What is changed in an account's fleet is written down here."), tr("Add an account"));
    } else if (m_error) {
        m_state->showError(*m_error, tr("Try again"));
    } else if (m_isReading) {
        m_state->show(StateView::State::Loading, tr("Reading the log…"));
    } else if (isNarrowed()) {
        m_state->show(StateView::State::Empty, tr("No line fits."),
                      tr("SNs, methods, persons, results and trace ids are searched."), tr("Show all lines"));
    } else {
        m_state->show(
            StateView::State::Empty, tr("Nothing has been changed yet."),
            tr("Every call that changes something is written down here: who, when, what, on which devices, with what result."));
    }
}

void ActivityPage::setVerdict(Icon icon, const QString &words)
{
    const Colors &colors = colorsFor(palette());
    m_verdictIcon->setPixmap(
        iconPixmap(icon, measure::kIcon, devicePixelRatioF(), icon == Icon::Check ? colors.online : colors.fault));
    m_verdictText->setText(words);
    m_verdict->show();
}

void ActivityPage::verify()
{
    m_verify->setEnabled(false);
    base::whenDone(m_activity.verify(), this, [this](const base::Result<std::vector<services::ActivityVerdict>> &verdicts) {
        m_verify->setEnabled(true);
        if (verdicts)
            showVerdicts(*verdicts);
        else
            setVerdict(Icon::Error, text::describe(verdicts.error()).joined());
    });
}

void ActivityPage::showVerdicts(const std::vector<services::ActivityVerdict> &verdicts)
{
    qint64 lines = 0;
    QStringList faults;
    for (const services::ActivityVerdict &verdict : verdicts) {
        lines += verdict.lines;
        if (verdict.fault)
            faults << tr("%1: %2", "an account and what is wrong with its log")
                          .arg(nameOf(verdict.account), faultText(*verdict.fault));
    }
    if (faults.isEmpty())
        setVerdict(Icon::Check,
                   tr("All %Ln line(s) are as they were written; none is missing.", nullptr, static_cast<int>(lines)));
    else
        setVerdict(Icon::Error, tr("The log is not as it was written.") + u' ' + faults.join(tr("; ", "between two faults")));
}

void ActivityPage::exportLines()
{
    if (m_model->rowCount() == 0)
        return;
    auto *dialog = new QFileDialog(window(), tr("Export"), tr("activity.csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV files (*.csv)"), tr("Excel workbooks (*.xlsx)"), tr("JSON lines (*.jsonl)"),
                            tr("Tab-separated files (*.tsv)"), tr("Markdown tables (*.md)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u"(*."_s, 1).chopped(1)); });
    dialog->selectFile(tr("activity.csv"));
    const services::ActivityQuestion asked = question();
    connect(dialog, &QFileDialog::fileSelected, this, [this, asked](const QString &path) {
        ExportJob::start(m_jobs, path, 0, [this, asked, path](const base::StopToken &stop, const auto &progress) {
            return m_activity.exportLines(asked, path, stop, progress);
        });
    });
    dialog->open();
}

void ActivityPage::copyRow()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column)
        cells << current.siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void ActivityPage::retranslate()
{
    Page::retranslate();
    m_filter->setPlaceholderText(tr("SN, method, person, result, trace id…"));
    m_filter->setAccessibleName(tr("Filter the log"));
    m_account->setAccessibleName(tr("Account"));
    m_period->setAccessibleName(tr("Period"));
    fillChoices();
    m_verify->setText(tr("Verify"));
    m_verify->setToolTip(tr("Checks that no line of the log was altered or removed"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Export the lines that the filter leaves, a device a row (Ctrl+E)"));
    m_table->setAccessibleName(tr("Activity log"));
    m_verdict->hide();
    m_model->retranslate();
    updateSummary();
    updateState();
}

} // namespace tapfleet::ui
