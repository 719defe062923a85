#include "ui/orders/bindtab.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/ordertext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/qrcode.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <chrono>
#include <set>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using services::AccountOperation;
using services::BindingInquiry;
using services::BindingRow;

namespace {

constexpr qint64 kShownMs = 30LL * 86'400'000; ///< applications of the last month
constexpr auto kFirstPoll = std::chrono::seconds(5), kSlowestPoll = std::chrono::seconds(60);
enum Column { Sn, State, Applied, Account, ColumnCount };

} // namespace

BindTab::BindTab(services::BindingService &bindings, services::AccountService &accounts, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_bindings(bindings)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_state(new StateView(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_signTitle(new QLabel(this))
    , m_qr(new QrCode(this))
    , m_copy(new QPushButton(icon(Icon::Copy), {}, this))
    , m_refresh(new QPushButton(icon(Icon::Sync), {}, this))
    , m_unbind(new QPushButton(this))
{
    setObjectName(u"bindTab"_s);
    m_table->setObjectName(u"bindTable"_s);
    m_table->setProperty("padded", true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_signTitle->setWordWrap(true);
    m_unbind->setObjectName(u"bindUnbind"_s);
    setLook(m_unbind, "danger");
    auto *side = new QVBoxLayout;
    side->addWidget(m_signTitle);
    side->addWidget(m_qr);
    for (QPushButton *button : {m_copy, m_refresh, m_unbind})
        side->addWidget(button);
    side->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, measure::kPagePadding, measure::kPagePadding);
    row->setSpacing(measure::kPagePadding);
    row->addWidget(m_state, 1);
    row->addWidget(m_table, 1);
    row->addLayout(side);
    m_poll.setSingleShot(true);
    m_poll.setInterval(kFirstPoll);
    connect(&m_poll, &QTimer::timeout, this, &BindTab::follow);
    connect(m_state, &StateView::nextRequested, this, &BindTab::newRequested);
    connect(m_table, &QTableWidget::currentCellChanged, this, &BindTab::showSign);
    connect(m_refresh, &QPushButton::clicked, this, &BindTab::follow);
    connect(m_unbind, &QPushButton::clicked, this, &BindTab::unbind);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const Line *line = current())
            QGuiApplication::clipboard()->setText(line->row.fact.signUrl);
    });
    connect(&m_bindings.journal(), &services::JournalService::operationChanged, this, &BindTab::load);
    retranslate();
}

BindTab::~BindTab() = default;

void BindTab::load()
{
    base::whenDone(m_bindings.journal().operations({.since = m_clock.nowMs() - kShownMs, .kinds = {u"devicebind."_s, u"device.bind"_s, u"device.unbind"_s}}), this,
                   [this](const base::Result<std::vector<AccountOperation>> &operations) {
                       if (operations)
                           take(*operations);
                       else
                           m_state->showError(operations.error());
                   });
}

void BindTab::take(const std::vector<AccountOperation> &operations)
{
    std::set<std::pair<domain::AccountId, domain::DeviceId>> seen;
    std::vector<Line> lines;
    for (const AccountOperation &one : operations) {
        const QString &kind = one.operation.kind;
        if (kind != "devicebind.apply"_L1 && kind != "device.bind"_L1 && kind != "device.unbind"_L1)
            continue;
        const domain::OperationState state = domain::stateOf(one.operation);
        const bool isHeld = state == domain::OperationState::Draft || state == domain::OperationState::Paused;
        for (BindingRow &row : services::BindingService::rowsOf(one.operation)) {
            // The newest thing that was done with a device counts.
            if (!seen.emplace(one.account, row.fact.device).second || kind == "device.unbind"_L1)
                continue;
            Line line{one.account, std::move(row), one.operation.preparedAt, one.operation.id, isHeld};
            for (const Line &before : m_lines) {
                const bool isSame = before.account == line.account && before.row.fact.device == line.row.fact.device && before.at == line.at;
                if (isSame && before.row.fact.isBound())
                    line.row.fact = before.row.fact;
            }
            lines.push_back(std::move(line));
        }
    }
    m_lines = std::move(lines);
    fill();
    if (std::any_of(m_lines.begin(), m_lines.end(), [this](const Line &line) { return isWaiting(line); }) && !m_poll.isActive())
        m_poll.start(kFirstPoll);
}

bool BindTab::isWaiting(const Line &line) const
{
    return !line.isHeld && !line.row.error && !line.row.fact.isBound();
}

/// Asks how those stand that are not bound yet; less and less often while nothing moves.
void BindTab::follow()
{
    if (!isVisible())
        return; // goes on when it is looked at
    std::map<domain::AccountId, std::vector<domain::DeviceId>> waiting;
    for (const Line &line : m_lines) {
        if (isWaiting(line))
            waiting[line.account].push_back(line.row.fact.device);
    }
    const auto accounts = m_accounts.accounts();
    for (const domain::Account &account : accounts ? *accounts : std::vector<domain::Account>()) {
        const auto found = waiting.find(account.id);
        if (found == waiting.end() || m_inquiries.contains(account.id))
            continue;
        auto &inquiry = m_inquiries[account.id] = m_bindings.query(account, std::move(found->second));
        connect(inquiry.get(), &BindingInquiry::finished, this, [this, id = account.id] { followed(id); }, Qt::QueuedConnection);
    }
    if (!waiting.empty())
        m_poll.start(std::min<std::chrono::milliseconds>(m_poll.intervalAsDuration() * 2, kSlowestPoll));
}

void BindTab::followed(domain::AccountId account)
{
    const auto inquiry = std::move(m_inquiries[account]);
    m_inquiries.erase(account);
    for (const BindingRow &told : inquiry->rows()) {
        for (Line &line : m_lines) {
            if (line.account != account || line.row.fact.device != told.fact.device || told.error)
                continue;
            const QString sign = line.row.fact.signUrl;
            line.row.fact = told.fact;
            line.row.fact.signUrl = told.fact.isBound() ? QString() : sign;
            if (told.fact.isBound())
                m_poll.setInterval(kFirstPoll);
        }
    }
    fill();
}

void BindTab::fill()
{
    m_state->setVisible(m_lines.empty());
    m_table->setVisible(!m_lines.empty());
    if (m_lines.empty())
        m_state->show(StateView::State::Empty, tr("No device was bound from here lately."),
                      tr("Bind devices to a merchant and a shop. Where the merchant must sign, the QR code appears here."), tr("Bind devices…"));
    std::map<domain::AccountId, QString> names;
    if (const auto accounts = m_accounts.accounts()) {
        for (const domain::Account &account : *accounts)
            names[account.id] = account.name;
    }
    const int row = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    const Colors &colors = colorsFor(palette());
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const Line &line = m_lines[static_cast<size_t>(i)];
        const domain::BindingFact &fact = line.row.fact;
        const QString words = line.row.error ? text::describe(*line.row.error).what
                              : line.isHeld  ? tr("Not sent yet")
                                             : text::bindingLabel(fact);
        auto *state = new QTableWidgetItem(line.row.error ? icon(Icon::Error, colors.fault)
                                           : fact.isBound() ? icon(Icon::Check, colors.online)
                                                            : icon(Icon::Clock, colors.waiting),
                                           words);
        m_table->setItem(i, Sn, new QTableWidgetItem(QString::fromStdString(domain::longForm(fact.device))));
        m_table->setItem(i, State, state);
        m_table->setItem(i, Applied, new QTableWidgetItem(text::fullTime(line.at)));
        m_table->setItem(i, Account, new QTableWidgetItem(names[line.account]));
    }
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_table->setColumnWidth(Sn, digit * 30);
    m_table->setColumnWidth(State, digit * 30);
    m_table->setColumnWidth(Applied, digit * 22);
    if (m_table->rowCount() > 0)
        m_table->selectRow(std::clamp(row, 0, m_table->rowCount() - 1));
    showSign();
}

const BindTab::Line *BindTab::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_lines.size()) ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

void BindTab::showSign()
{
    const Line *const line = current();
    const bool hasSign = line && !line->row.fact.signUrl.isEmpty() && isWaiting(*line);
    m_signTitle->setVisible(hasSign);
    m_qr->setVisible(hasSign);
    m_copy->setVisible(hasSign);
    m_qr->setText(hasSign ? line->row.fact.signUrl : QString());
    m_refresh->setVisible(line != nullptr);
    m_unbind->setVisible(line && line->row.fact.isBound());
    if (line && line->isHeld)
        Q_EMIT heldShown(line->account, line->operation);
}

void BindTab::unbind()
{
    const Line *const line = current();
    if (!line)
        return;
    const auto accounts = m_accounts.accounts();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unbind"),
                                tr("%1 will no longer belong to its merchant and shop. Payments on it stop.")
                                    .arg(QString::fromStdString(domain::longForm(line->row.fact.device))),
                                QMessageBox::Cancel, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const yes = box->addButton(tr("Unbind"), QMessageBox::DestructiveRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, yes, asked = *line, accounts](QAbstractButton *button) {
        if (button != yes || !accounts)
            return;
        for (const domain::Account &account : *accounts) {
            if (account.id == asked.account)
                Q_EMIT submitted(account.id,
                                 m_bindings.unbind(account, domain::BindingTerms::Way::Onboarding, {asked.row.fact.device}));
        }
    });
    box->open();
}

void BindTab::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void BindTab::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("SN"), tr("State"), tr("Applied"), tr("Account")});
    m_table->setAccessibleName(tr("Bindings"));
    m_signTitle->setText(tr("The merchant scans this with Alipay and signs:"));
    m_copy->setText(tr("Copy the link"));
    m_refresh->setText(tr("Ask again"));
    m_unbind->setText(tr("Unbind…"));
    fill();
}

void BindTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BindTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

} // namespace tapfleet::ui
