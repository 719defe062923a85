#include "ui/distribution/preflightview.h"

#include "text/describe.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::PreflightFix;
using domain::Readiness;

namespace {

enum Column { Count, Verdict, Reason, Age, Fix, ColumnCount };

constexpr size_t kShown = 2000;

QStringList snsOf(const services::PreflightBucket &bucket, size_t most)
{
    QStringList sns;
    for (size_t i = 0; i < std::min(bucket.devices.size(), most); ++i)
        sns << QString::fromStdString(domain::longForm(bucket.devices[i]));
    return sns;
}

/// What a button can do; the rest is advice.
bool isAct(PreflightFix fix)
{
    return fix != PreflightFix::None && fix != PreflightFix::WaitForOtherTask;
}

} // namespace

PreflightView::PreflightView(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_notice(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_buckets(new QTableWidget(0, ColumnCount, this))
    , m_bucketTitle(new QLabel(this))
    , m_sns(new QPlainTextEdit(this))
    , m_copy(new QPushButton(icon(Icon::Copy), {}, this))
    , m_basis(new QLabel(this))
{
    setObjectName(u"preflightView"_s);
    m_verdict->setObjectName(u"preflightVerdict"_s);
    m_notice->setObjectName(u"preflightNotice"_s);
    for (QLabel *label : {m_notice, m_verdict, m_bucketTitle, m_basis}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_basis->setProperty("secondary", true);
    m_buckets->setObjectName(u"preflightBuckets"_s);
    m_buckets->setProperty("padded", true);
    m_buckets->verticalHeader()->hide();
    m_buckets->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_buckets->setSelectionMode(QAbstractItemView::SingleSelection);
    m_buckets->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_buckets->setShowGrid(false);
    m_buckets->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // at most eighteen rows
    m_buckets->horizontalHeader()->setSectionResizeMode(Reason, QHeaderView::Stretch);
    m_buckets->horizontalHeader()->setSectionResizeMode(Fix, QHeaderView::Fixed); // its buttons are no contents of cells
    m_sns->setObjectName(u"preflightSns"_s);
    m_sns->setReadOnly(true);
    m_sns->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    m_copy->setObjectName(u"preflightCopy"_s);
    m_copy->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap);
    column->addWidget(m_notice);
    column->addWidget(m_verdict);
    column->addWidget(m_buckets, 1);
    column->addWidget(m_bucketTitle);
    column->addWidget(m_sns);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addWidget(m_basis);
    connect(m_buckets, &QTableWidget::itemSelectionChanged, this, &PreflightView::showBucket);
    connect(m_copy, &QPushButton::clicked, this, &PreflightView::copyBucket);
    setNotice({});
    fill();
}

void PreflightView::setNotice(const QString &notice)
{
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

void PreflightView::showWorking()
{
    m_verdict->setText(tr("Checking each device…"));
    m_buckets->setEnabled(false);
}

void PreflightView::showError(const base::Error &error)
{
    m_report.reset();
    fill();
    m_verdict->setText(text::describe(error).joined());
}

void PreflightView::showReport(const services::PreflightReport &report)
{
    m_report = report;
    fill();
}

void PreflightView::fill()
{
    m_buckets->setHorizontalHeaderLabels({tr("Devices"), tr("Foreseen"), tr("Reason"), tr("As of"), tr("What to do")});
    m_buckets->setAccessibleName(tr("What is foreseen"));
    m_copy->setText(tr("Copy these SNs"));
    m_buckets->setEnabled(true);
    m_buckets->setRowCount(0);
    if (!m_report) {
        showBucket();
        return;
    }
    const services::PreflightBucket *const ready = m_report->bucket(Readiness::Ready);
    const qint64 sent = ready ? static_cast<qint64>(ready->devices.size()) : 0;
    m_verdict->setText(tr("%1 of %2 devices are ready and will be sent; %3 will not.")
                           .arg(text::count(sent), text::count(m_report->devices), text::count(m_report->devices - sent)));
    m_basis->setText(m_report->tasksAsOf ? tr("Other tasks are known as of %1.").arg(text::age(*m_report->tasksAsOf, m_clock.nowMs()))
                                         : tr("Other tasks have not been read: a device that is in one is refused only when it is sent."));
    m_buckets->setRowCount(static_cast<int>(m_report->buckets.size()));
    for (int row = 0; row < m_buckets->rowCount(); ++row)
        fillRow(row);
    int widest = m_buckets->horizontalHeader()->sectionSizeHint(Fix);
    for (int row = 0; row < m_buckets->rowCount(); ++row) {
        const QWidget *const button = m_buckets->cellWidget(row, Fix);
        widest = std::max(widest, button ? button->sizeHint().width()
                                         : fontMetrics().horizontalAdvance(m_buckets->item(row, Fix)->text()) + 2 * measure::kCardPadding);
    }
    m_buckets->setColumnWidth(Fix, widest + measure::kGap);
    m_buckets->selectRow(0);
    showBucket();
}

void PreflightView::fillRow(int row)
{
    const Colors &colors = colorsFor(palette());
    const services::PreflightBucket &bucket = m_report->buckets[static_cast<size_t>(row)];
    const bool isReady = bucket.readiness == Readiness::Ready, isThere = bucket.readiness == Readiness::AlreadyThere;
    const auto set = [&](Column column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(text);
        m_buckets->setItem(row, column, item);
        return item;
    };
    set(Count, text::count(static_cast<qint64>(bucket.devices.size())))->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    set(Verdict, text::readinessLabel(bucket.readiness))
        ->setIcon(isReady   ? icon(Icon::Check, colors.online)
                  : isThere ? icon(Icon::Info, colors.secondary)
                            : icon(Icon::Close, colors.fault));
    set(Reason, text::readinessReason(bucket.readiness));
    set(Age, bucket.oldestFact ? text::age(*bucket.oldestFact, m_clock.nowMs()) : QString());
    if (!isAct(bucket.fix)) {
        set(Fix, text::preflightFixLabel(bucket.fix));
        return;
    }
    auto *button = new QPushButton(text::preflightFixLabel(bucket.fix), m_buckets);
    button->setObjectName(u"fix%1"_s.arg(static_cast<int>(bucket.readiness)));
    button->setAutoDefault(false);
    button->setFlat(true);
    connect(button, &QPushButton::clicked, this,
            [this, fix = bucket.fix, readiness = bucket.readiness] { Q_EMIT fixRequested(fix, readiness); });
    m_buckets->setCellWidget(row, Fix, button);
}

const services::PreflightBucket *PreflightView::current() const
{
    const int row = m_buckets->currentRow();
    return m_report && row >= 0 && static_cast<size_t>(row) < m_report->buckets.size() ? &m_report->buckets[static_cast<size_t>(row)] : nullptr;
}

void PreflightView::showBucket()
{
    const services::PreflightBucket *const bucket = current();
    for (QWidget *part : std::initializer_list<QWidget *>{m_bucketTitle, m_sns, m_copy, m_basis})
        part->setVisible(bucket != nullptr);
    if (!bucket)
        return;
    m_bucketTitle->setText(u"%1 · %2 · %3"_s.arg(text::readinessLabel(bucket->readiness), text::count(static_cast<qint64>(bucket->devices.size())),
                                                 text::readinessReason(bucket->readiness)));
    m_sns->setAccessibleName(m_bucketTitle->text());
    QString sns = snsOf(*bucket, kShown).join(u'\n');
    if (bucket->devices.size() > kShown)
        sns += u"\n…"_s;
    m_sns->setPlainText(sns);
}

void PreflightView::copyBucket() const
{
    if (const services::PreflightBucket *const bucket = current())
        QGuiApplication::clipboard()->setText(snsOf(*bucket, bucket->devices.size()).join(u'\n'));
}

void PreflightView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace tapfleet::ui
