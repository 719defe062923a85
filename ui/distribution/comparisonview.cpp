#include "ui/distribution/comparisonview.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::Difference;

namespace {

constexpr qint64 kLeastFailed = 3; ///< domain::differences() says nothing of fewer

enum Column { Feature, Value, FailedWith, FailedWithout, Odds, ColumnCount };

QString ratio(double number)
{
    return QLocale().toString(number, 'f', number < 100 ? 1 : 0);
}

/// "18 / 40 (45 %)": failed ones of those that failed or succeeded.
QString share(qint64 failed, qint64 succeeded)
{
    const qint64 all = failed + succeeded;
    const QString percent = QLocale().toString(100.0 * double(failed) / double(std::max<qint64>(all, 1)), 'f', 1);
    return u"%1 / %2 (%3%)"_s.arg(text::count(failed), text::count(all), percent);
}

} // namespace

ComparisonView::ComparisonView(services::TaskService &tasks, QWidget *parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_what(new QLabel(this))
    , m_caution(new QLabel(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
{
    m_what->setObjectName(u"comparisonWhat"_s);
    m_what->setWordWrap(true);
    m_caution->setObjectName(u"comparisonCaution"_s);
    m_caution->setWordWrap(true);
    m_caution->setProperty("secondary", true);
    m_table->setObjectName(u"comparisonTable"_s);
    m_table->setProperty("padded", true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    constexpr int widths[] = {10, 15, 15, 20};
    for (int column = 0; column < Odds; ++column)
        m_table->setColumnWidth(column, widths[column] * digit);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, measure::kGap, 0, 0);
    rows->setSpacing(measure::kGap);
    rows->addWidget(m_what);
    rows->addWidget(m_caution);
    rows->addWidget(m_table, 1);
    rows->addStretch(0);
    fill();
}

void ComparisonView::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void ComparisonView::setTask(const services::AccountTask &one)
{
    if (!m_task || m_task->task.id != one.task.id || m_task->account != one.account) {
        m_hasAnswer = false;
        ++m_asked;
        m_isReading = false;
    }
    m_isStale |= !m_task || m_task->account != one.account || m_task->task != one.task;
    m_task = one;
    fill();
    if (m_isStale && isVisible())
        read();
}

void ComparisonView::refresh()
{
    m_isStale = true;
    if (isVisible())
        read();
}

void ComparisonView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void ComparisonView::read()
{
    if (m_isReading || !m_task)
        return; // what came meanwhile is read after
    m_isStale = false;
    m_isReading = true;
    const quint64 asked = ++m_asked;
    base::whenDone(m_tasks.compare(m_task->account, m_task->task.id), this,
                   [this, asked](const base::Result<std::vector<Difference>> &differences) {
                       if (asked != m_asked)
                           return;
                       m_isReading = false;
                       m_hasAnswer = true;
                       m_differences = differences;
                       fill();
                       if (m_isStale && isVisible())
                           return read();
                       Q_EMIT readyChanged();
                   });
}

void ComparisonView::fill()
{
    m_table->setHorizontalHeaderLabels(
        {tr("Property"), tr("Value"), tr("Failed with it"), tr("Failed without it"), tr("Odds ratio (95 %)")});
    m_table->setAccessibleName(tr("Failed devices against those that succeeded"));
    m_caution->setText(
        tr("An association only: it does not say what caused the failures. Devices that share one property often "
           "share others as well."));
    const qint64 failed = m_task ? m_task->task.counters.failed : 0;
    const bool isTold = m_hasAnswer && m_differences && !m_differences->empty();
    m_table->setVisible(isTold);
    m_caution->setVisible(isTold);
    m_table->setRowCount(0);
    if (failed < kLeastFailed) {
        m_what->setText(tr("There are too few failed devices to compare: %1 of at least %2.")
                            .arg(text::count(failed), text::count(kLeastFailed)));
        m_table->hide();
        return m_caution->hide();
    }
    if (!m_hasAnswer)
        return m_what->setText(tr("Comparing the failed devices with those that succeeded…"));
    if (!m_differences)
        return m_what->setText(text::describe(m_differences.error()).joined());
    if (m_differences->empty())
        return m_what->setText(tr("The failed devices have nothing in common that the others have not."));
    m_what->setText(
        tr("Devices with these failed more often than the others, the strongest first. Counts are failed devices of those "
           "that failed or succeeded."));
    m_table->setRowCount(static_cast<int>(m_differences->size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Difference &one = (*m_differences)[static_cast<size_t>(row)];
        const QString odds = u"%1 (%2–%3)"_s.arg(ratio(one.oddsRatio), ratio(one.lowest), ratio(one.highest));
        const QString cells[] = {text::comparedFeatureLabel(one.feature), QString::fromStdString(one.value),
                                 share(one.failedWith, one.succeededWith), share(one.failedWithout, one.succeededWithout),
                                 odds};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            m_table->setItem(row, column, item);
        }
    }
}

void ComparisonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace tapfleet::ui
