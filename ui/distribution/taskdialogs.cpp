#include "ui/distribution/taskdialogs.h"

#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnOf(QDialog *dialog)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    dialog->setMinimumWidth(dialog->fontMetrics().horizontalAdvance(u'0') * 60);
    return column;
}

QLabel *sentence(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CancelTaskDialog::CancelTaskDialog(const domain::Task &task, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"cancelTaskDialog"_s);
    setWindowTitle(tr("Cancel the task"));
    const auto recalled = static_cast<int>(task.counters.pending + task.counters.waiting);
    const auto late = static_cast<int>(task.counters.active);
    auto *what = sentence(tr("Cancel “%1”?").arg(QString::fromStdString(task.name)), this);
    what->setFont(uiFont(measure::kTitleText));
    auto *recall = sentence(tr("%Ln device(s) can still be recalled: nothing more happens on them.", nullptr, recalled), this);
    recall->setObjectName(u"cancelRecalled"_s);
    auto *tooLate = sentence(tr("%Ln device(s) are already at it and may come to an end.", nullptr, late), this);
    tooLate->setObjectName(u"cancelTooLate"_s);
    auto *stays = sentence(tr("What was done stays done. A canceled task cannot be started again, only cloned."), this);
    stays->setProperty("secondary", true);
    auto *buttons = new QDialogButtonBox(this);
    auto *keep = buttons->addButton(tr("Keep the task"), QDialogButtonBox::RejectRole);
    auto *cancel = buttons->addButton(tr("Cancel on %Ln device(s)", nullptr, recalled), QDialogButtonBox::DestructiveRole);
    cancel->setObjectName(u"cancelTaskButton"_s);
    setLook(cancel, "danger");
    cancel->setAutoDefault(false);
    keep->setDefault(true);
    keep->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QVBoxLayout *column = columnOf(this);
    for (QLabel *label : {what, recall, tooLate, stays})
        column->addWidget(label);
    column->addStretch();
    column->addWidget(buttons);
}

RetryDialog::RetryDialog(std::vector<services::TaskDeviceRow> devices, qint64 now, QWidget *parent)
    : QDialog(parent)
    , m_devices(std::move(devices))
    , m_all(new QRadioButton(tr("All failed devices"), this))
    , m_transient(new QRadioButton(tr("Only where it may pass by itself: downloads, offline, restarts"), this))
    , m_most(new QSpinBox(this))
    , m_rest(new QCheckBox(tr("Let devices rest first: 5 minutes after a failure, twice as long after each further one"), this))
    , m_now(now)
    , m_left(sentence({}, this))
{
    setObjectName(u"retryDialog"_s);
    setWindowTitle(tr("Retry the failed devices"));
    m_all->setObjectName(u"retryAll"_s);
    m_transient->setObjectName(u"retryTransient"_s);
    m_most->setObjectName(u"retryMost"_s);
    m_most->setRange(1, 99);
    m_most->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_most->setValue(services::RetryChoice().mostAttempts);
    m_rest->setObjectName(u"retryRest"_s);
    m_left->setObjectName(u"retryLeft"_s);
    m_left->setProperty("secondary", true);
    m_all->setChecked(true);
    auto *form = new QFormLayout;
    auto *mostLabel = new QLabel(tr("Leave out devices with so many attempts:"), this);
    mostLabel->setBuddy(m_most);
    m_most->setAccessibleName(mostLabel->text());
    form->addRow(mostLabel, m_most);
    auto *buttons = new QDialogButtonBox(this);
    m_retry = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_retry->setObjectName(u"retryButton"_s);
    setLook(m_retry, "primary");
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(m_all, &QRadioButton::toggled, this, &RetryDialog::updateCount);
    connect(m_rest, &QCheckBox::toggled, this, &RetryDialog::updateCount);
    connect(m_most, &QSpinBox::valueChanged, this, &RetryDialog::updateCount);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QVBoxLayout *column = columnOf(this);
    column->addWidget(m_all);
    column->addWidget(m_transient);
    column->addWidget(m_rest);
    column->addLayout(form);
    column->addWidget(m_left);
    column->addStretch();
    column->addWidget(buttons);
    updateCount();
}

services::RetryChoice RetryDialog::choice() const
{
    return {.onlyTransient = m_transient->isChecked(),
            .mostAttempts = m_most->value(),
            .dueBy = m_rest->isChecked() ? std::optional(m_now) : std::nullopt};
}

void RetryDialog::updateCount()
{
    const auto fits = static_cast<int>(services::TaskService::retryable(m_devices, choice()).size());
    const auto failed = static_cast<int>(
        std::count_if(m_devices.begin(), m_devices.end(), [](const auto &row) { return row.device.state == "FAILED"; }));
    m_retry->setText(tr("Retry %Ln device(s)", nullptr, fits));
    m_retry->setEnabled(fits > 0);
    m_left->setText(tr("%Ln failed device(s) are left out.", nullptr, failed - fits));
    m_left->setVisible(failed > fits);
}

} // namespace tapfleet::ui
