#include "ui/authorization/operationview.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/helpdesk.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"
#include "ui/writes/writeacts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using domain::OperationState;

namespace {

constexpr int kRowsShown = 2000;

bool isOver(OperationState state)
{
    return state == OperationState::Done || state == OperationState::Partly || state == OperationState::Refused
           || state == OperationState::Discarded || state == OperationState::Expired;
}

} // namespace

OperationView::OperationView(services::GrantService &grants, const WriteParts &writes, QWidget *parent)
    : QWidget(parent)
    , m_grants(grants)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_more(new QLabel(this))
    , m_bar(new ThinBar(this))
    , m_refused(new QTableWidget(0, 2, this))
    , m_copy(new QPushButton(icon(Icon::Copy), {}, this))
    , m_retry(new QPushButton(icon(Icon::Sync), {}, this))
    , m_acts(new WriteActs(writes, this))
{
    setObjectName(u"operationView"_s);
    m_title->setObjectName(u"operationTitle"_s);
    m_title->setFont(uiFont(measure::kTitleText));
    m_text->setObjectName(u"operationText"_s);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_more->setObjectName(u"operationMore"_s);
    m_more->setTextFormat(Qt::RichText);
    connect(m_more, &QLabel::linkActivated, this, &HelpDesk::open);
    m_refused->setObjectName(u"refusedRows"_s);
    m_refused->setProperty("padded", true);
    m_refused->verticalHeader()->hide();
    m_refused->horizontalHeader()->setStretchLastSection(true);
    m_refused->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_refused->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_refused->setShowGrid(false);
    m_copy->setObjectName(u"copyRefused"_s);
    m_retry->setObjectName(u"retryRefused"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_retry);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addWidget(m_text);
    column->addWidget(m_more);
    column->addWidget(m_acts);
    column->addWidget(m_refused, 1);
    column->addLayout(buttons);
    column->addStretch(0);
    connect(m_copy, &QPushButton::clicked, this, &OperationView::copyRefused);
    connect(m_acts, &WriteActs::failed, this,
            [this](const base::Error &error) { m_text->setText(text::describe(error).joined()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { follow(m_account, m_grants.retry(m_account, *m_operation)); });
    connect(&m_grants.journal(), &services::JournalService::operationChanged, this,
            [this](domain::AccountId account, domain::OperationId id) {
                if (account == m_account && id == m_id)
                    read();
            });
    connect(&m_grants.journal(), &services::JournalService::stopped, this, [this](domain::AccountId account, const base::Error &error) {
        if (account != m_account || m_isEnded)
            return;
        m_stopped = error;
        fill();
    });
    fill();
}

void OperationView::follow(domain::AccountId account, const QFuture<Result<domain::OperationId>> &submitted)
{
    m_account = account;
    m_operation.reset();
    m_stopped.reset();
    m_isEnded = false;
    fill();
    base::whenDone(submitted, this, [this](const Result<domain::OperationId> &id) {
        if (!id)
            return showError(id.error());
        m_id = *id;
        read();
    });
}

void OperationView::read()
{
    base::whenDone(m_grants.journal().operation(m_account, m_id), this, [this](const Result<domain::Operation> &operation) {
        if (!operation)
            return showError(operation.error());
        if (operation->id != m_id)
            return;
        m_operation = *operation;
        const bool was = std::exchange(m_isEnded, isOver(domain::stateOf(*operation)));
        fill();
        if (m_isEnded && !was)
            Q_EMIT ended();
    });
}

void OperationView::showError(const base::Error &error)
{
    const text::Description described = text::describe(error);
    m_title->setText(described.what);
    m_text->setText(described.joined());
    showMore(HelpDesk::topicOf(error));
    m_bar->setIdle();
    m_isEnded = true;
    Q_EMIT ended();
}

void OperationView::showMore(const QString &topic)
{
    m_more->setText(HelpDesk::link(topic));
    m_more->setVisible(!topic.isEmpty());
}

void OperationView::fill()
{
    m_copy->setText(tr("Copy the refused SNs"));
    m_retry->setText(tr("Retry the refused devices only"));
    m_refused->setHorizontalHeaderLabels({tr("Refused SN"), tr("Reason")});
    m_refused->setAccessibleName(tr("Refused devices"));
    fillRefused();
    if (!m_operation) {
        m_acts->clear();
        m_title->setText(tr("Sending…"));
        m_text->setText(tr("It is kept in the journal first, so that nothing is lost or done twice."));
        return m_bar->setBusy();
    }
    qint64 all = 0, done = 0, refused = 0;
    QStringList notes;
    for (const domain::WriteStep &step : m_operation->steps) {
        all += step.devices;
        done += step.done;
        refused += step.refused;
        if (step.state == domain::StepState::Refused && step.refused == 0)
            notes.append(text::subCodeText(step.subCode.isEmpty() ? step.message : step.subCode));
    }
    const OperationState state = domain::stateOf(*m_operation);
    m_acts->setOperation(m_account, *m_operation);
    m_title->setText(tr("%1: %2", "what is done: its state").arg(text::operationLabel(m_operation->kind), text::operationStateLabel(state)));
    if (all > 0)
        notes.prepend(tr("%1 of %2 devices done, %3 refused.").arg(text::count(done), text::count(all), text::count(refused)));
    if (const QString reason = text::operationStateReason(state); !reason.isEmpty())
        notes.append(reason);
    if (m_stopped && !m_isEnded)
        notes.append(text::describe(*m_stopped).joined());
    notes.removeDuplicates();
    m_text->setText(notes.join(u'\n'));
    if (m_isEnded || m_stopped || state == OperationState::Draft || state == OperationState::Paused)
        m_bar->setIdle();
    else
        m_bar->setProgress(done + refused, std::max<qint64>(all, 1));
}

void OperationView::fillRefused()
{
    const auto rows = m_operation ? cloud::refusedRows(*m_operation) : std::vector<domain::RowOutcome>();
    m_refused->setRowCount(std::min(static_cast<int>(rows.size()), kRowsShown));
    for (int i = 0; i < m_refused->rowCount(); ++i) {
        const domain::RowOutcome &row = rows[static_cast<size_t>(i)];
        m_refused->setItem(i, 0, new QTableWidgetItem(QString::fromStdString(domain::longForm(row.device))));
        m_refused->setItem(i, 1, new QTableWidgetItem(text::subCodeText(row.subCode)));
    }
    m_refused->setColumnWidth(0, fontMetrics().horizontalAdvance(u'0') * 28);
    m_refused->setVisible(!rows.empty());
    m_copy->setVisible(!rows.empty());
    showMore(rows.empty() ? QString() : HelpDesk::topicOf(rows.front().subCode));
    m_retry->setVisible(!rows.empty() && m_isEnded && cloud::retryRefused(*m_operation).has_value());
}

void OperationView::copyRefused()
{
    QStringList lines;
    for (const domain::RowOutcome &row : cloud::refusedRows(*m_operation))
        lines.append(QString::fromStdString(domain::longForm(row.device)) + u'\t' + text::subCodeText(row.subCode));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void OperationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

OperationDialog::OperationDialog(services::GrantService &grants, const WriteParts &writes, domain::AccountId account,
                                 const QFuture<Result<domain::OperationId>> &submitted, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"operationDialog"_s);
    setWindowTitle(tr("Authorisation"));
    auto *view = new OperationView(grants, writes, this);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 70);
    view->follow(account, submitted);
}

} // namespace tapfleet::ui
