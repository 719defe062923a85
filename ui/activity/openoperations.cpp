#include "ui/activity/openoperations.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/activity/operationsmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/restoredquestion.h"
#include "ui/widgets/theme.h"
#include "ui/writes/discardquestion.h"
#include "ui/writes/draftdialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::OperationState;
using services::AccountOperation;

namespace {

constexpr auto kSoon = std::chrono::milliseconds(150);
constexpr int kRowsShown = 5;

QPushButton *makeButton(const QString &name, Icon icon, QWidget *parent)
{
    auto *button = new QPushButton(ui::icon(icon), {}, parent);
    button->setObjectName(name);
    return button;
}

} // namespace

OpenOperations::OpenOperations(services::JournalService &journal, services::AccountService &accounts,
                               services::SyncService &sync, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_accounts(accounts)
    , m_sync(sync)
    , m_model(new OperationsModel(this))
    , m_table(new QTableView(this))
    , m_reason(new QLabel(this))
    , m_send(makeButton(u"operationSend"_s, Icon::Export, this))
    , m_resume(makeButton(u"operationResume"_s, Icon::ChevronRight, this))
    , m_pause(makeButton(u"operationPause"_s, Icon::Stop, this))
    , m_happened(makeButton(u"operationHappened"_s, Icon::Check, this))
    , m_notHappened(makeButton(u"operationNotHappened"_s, Icon::Close, this))
    , m_discard(makeButton(u"operationDiscard"_s, Icon::Remove, this))
{
    layOut();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &OpenOperations::reload);
    connect(&m_journal, &services::JournalService::operationChanged, this, [this] { m_soon.start(); });
    connect(&m_journal, &services::JournalService::idle, this, [this](domain::AccountId account) {
        m_problems.erase(account);
        m_soon.start();
    });
    connect(&m_journal, &services::JournalService::stopped, this, [this](domain::AccountId account, const base::Error &error) {
        if (error.subCode == base::codes::JournalRunning)
            m_problems.erase(account); // it is at work, elsewhere
        else
            m_problems[account] = text::describe(error).what;
        m_soon.start();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OpenOperations::updateActions);
    connect(m_send, &QPushButton::clicked, this, &OpenOperations::sendDraft);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const auto *one = current()) {
            askRestored(window(), one->operation.restored,
                        [this, account = one->account, id = one->operation.id, isAsked = one->operation.restored.has_value()] {
                            act(m_journal.send(account, id, isAsked));
                        });
        }
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const auto *one = current())
            act(m_journal.pause(one->account, one->operation.id));
    });
    connect(m_happened, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_notHappened, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_discard, &QPushButton::clicked, this, &OpenOperations::askDiscard);
    retranslate();
    hide();
}

OpenOperations::~OpenOperations()
{
    m_table->selectionModel()->disconnect(this); // the view outlives this widget's own part by a moment
}

void OpenOperations::layOut()
{
    m_table->setObjectName(u"openOperations"_s);
    m_table->setProperty("padded", true);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(OperationsModel::What, QHeaderView::Stretch);
    constexpr std::array widths{300, 110, 170, 150, 170};
    for (size_t column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(static_cast<int>(column), widths[column]);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(u"operationReason"_s);
    m_reason->setProperty("secondary", true);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(measure::kPagePadding, 0, measure::kPagePadding, 0);
    line->setSpacing(measure::kGap);
    line->addWidget(m_reason, 1);
    for (QPushButton *button : {m_send, m_resume, m_pause, m_happened, m_notHappened, m_discard})
        line->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, measure::kGap);
    column->setSpacing(measure::kGap);
    column->addWidget(m_table);
    column->addLayout(line);
}

void OpenOperations::setAccounts(std::map<domain::AccountId, QString> names)
{
    m_table->setColumnHidden(OperationsModel::Account, names.size() < 2);
    m_model->setAccounts(std::move(names));
}

void OpenOperations::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
    resize();
}

void OpenOperations::reload()
{
    if (std::exchange(m_isReading, true)) {
        m_isStale = true;
        return;
    }
    base::whenDone(m_journal.operations(), this, [this](base::Result<std::vector<AccountOperation>> operations) {
        m_isReading = false;
        if (operations)
            showOperations(std::move(*operations));
        if (std::exchange(m_isStale, false))
            return reload();
        Q_EMIT readyChanged();
    });
}

void OpenOperations::showOperations(std::vector<AccountOperation> operations)
{
    const auto *before = current();
    const auto chosen = before ? std::optional(std::pair(before->account, before->operation.id)) : std::nullopt;
    m_model->setOperations(std::move(operations));
    const int row = chosen ? m_model->rowOf(chosen->first, chosen->second) : -1;
    if (m_model->rowCount() > 0 && (row >= 0 || !m_table->currentIndex().isValid()))
        m_table->setCurrentIndex(m_model->index(std::max(row, 0), 0));
    resize();
    setVisible(m_model->rowCount() > 0);
    updateActions();
}

/// As high as its rows, up to a few.
void OpenOperations::resize()
{
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
}

const AccountOperation *OpenOperations::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->operation(row) : nullptr;
}

void OpenOperations::updateActions()
{
    const AccountOperation *one = current();
    const auto state = one ? domain::stateOf(one->operation) : OperationState::Done;
    m_send->setVisible(state == OperationState::Draft);
    m_resume->setVisible(state == OperationState::Paused || (one && domain::isResumable(one->operation)));
    m_pause->setVisible(state == OperationState::Waiting || state == OperationState::Running
                        || state == OperationState::Unsettled);
    m_happened->setVisible(state == OperationState::Undecided);
    m_notHappened->setVisible(state == OperationState::Undecided);
    m_discard->setVisible(one && one->operation.hold != domain::Hold::Discarded && state != OperationState::Undecided);
    QStringList words;
    if (one) {
        if (const auto problem = m_problems.find(one->account); problem != m_problems.end())
            words << problem->second;
        words << text::operationStateReason(state);
        if (one->operation.restored)
            words << text::restoredWarning(*one->operation.restored);
        if (state == OperationState::Draft && one->operation.expiresAt)
            words << tr("It is kept until %1.").arg(text::fullTime(*one->operation.expiresAt));
    }
    words.removeAll(QString());
    m_reason->setText(words.join(u' '));
}

void OpenOperations::sendDraft()
{
    const AccountOperation *one = current();
    const auto accounts = m_accounts.accounts();
    if (!one || !accounts)
        return;
    for (const domain::Account &account : *accounts) {
        if (account.id != one->account)
            continue;
        auto *dialog = new DraftDialog(m_journal, m_sync, account, one->operation, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void OpenOperations::askDiscard()
{
    const AccountOperation *one = current();
    if (!one)
        return;
    ui::askDiscard(this, one->operation,
                   [this, account = one->account, id = one->operation.id] { act(m_journal.discard(account, id)); });
}

void OpenOperations::decide(bool happened)
{
    const AccountOperation *one = current();
    if (!one)
        return;
    for (const domain::WriteStep &step : one->operation.steps) {
        if (step.state == domain::StepState::Unknown && !domain::isKeyed(step.method))
            return act(m_journal.decide(one->account, one->operation.id, step.position, happened));
    }
}

void OpenOperations::act(const QFuture<base::Result<void>> &acting)
{
    base::whenDone(acting, this, [this](const base::Result<void> &done) {
        if (done)
            return reload();
        auto *box = new QMessageBox(QMessageBox::Warning, u"TapFleet"_s, text::describe(done.error()).joined(), QMessageBox::Ok,
                                    window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void OpenOperations::retranslate()
{
    m_send->setText(tr("Send…"));
    m_send->setToolTip(tr("Shows first what has changed since it was prepared"));
    m_resume->setText(tr("Go on"));
    m_pause->setText(tr("Pause"));
    m_happened->setText(tr("It took effect"));
    m_notHappened->setText(tr("It took no effect"));
    m_discard->setText(tr("Discard"));
    m_table->setAccessibleName(tr("Open operations"));
    m_model->retranslate();
    updateActions();
}

void OpenOperations::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
