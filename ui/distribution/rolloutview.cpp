#include "ui/distribution/rolloutview.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/distribution/countersdelegate.h"
#include "ui/distribution/rolloutsmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/restoredquestion.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Rollout;
using domain::RolloutState;
using services::AccountRollout;
using services::RolloutService;

namespace {

QTableView *makeTable(const QString &name, QAbstractItemModel *model, std::initializer_list<int> widths, int progress)
{
    auto *table = new QTableView;
    table->setObjectName(name);
    table->setProperty("padded", true);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setItemDelegateForColumn(progress, new CountersDelegate(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    const int digit = table->fontMetrics().horizontalAdvance(u'0');
    int column = 0;
    for (const int width : widths)
        table->setColumnWidth(column++, width * digit);
    return table;
}

/// A plain task is a roll-out of one wave and stands among the tasks, unless there is no task or something stands against it.
bool isShown(const AccountRollout &one)
{
    const Rollout &rollout = one.rollout;
    const bool isTask = rollout.waves.size() == 1 && !rollout.waves.front().task.value().empty();
    return !isTask || (rollout.reason != domain::RolloutReason::None && rollout.reason != domain::RolloutReason::ByPerson);
}

} // namespace

RolloutView::RolloutView(RolloutService &rollouts, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_rollouts(rollouts)
    , m_clock(clock)
    , m_model(new RolloutsModel(clock, this))
    , m_waves(new WavesModel(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, m_stack))
    , m_state(new StateView(m_stack))
{
    setObjectName(u"rolloutView"_s);
    m_splitter->setChildrenCollapsible(false);
    m_table = makeTable(u"rolloutTable"_s, m_model, {38, 16, 26, 14, 18}, RolloutsModel::Progress);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(buildDetail());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_state->setObjectName(u"rolloutState"_s);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectParts();
    retranslate();
}

RolloutView::~RolloutView()
{
    m_table->selectionModel()->disconnect(this); // the view outlives this one's own part by a moment
}

QWidget *RolloutView::buildDetail()
{
    m_detail = new QWidget;
    const auto label = [this](const char *name, bool isSecondary) {
        auto *made = new QLabel(m_detail);
        made->setObjectName(QLatin1StringView(name));
        made->setProperty("secondary", isSecondary);
        made->setWordWrap(true);
        made->setTextFormat(Qt::PlainText);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return made;
    };
    m_title = label("rolloutTitle", false);
    m_title->setFont(uiFont(measure::kTitleText));
    m_terms = label("rolloutTerms", true);
    m_reason = label("rolloutReason", false);
    m_runner = label("rolloutRunner", true);
    m_consequence = label("rolloutConsequence", true);
    const auto button = [this](const char *name, Icon which) {
        auto *made = new QPushButton(icon(which), {}, m_detail);
        made->setObjectName(QLatin1StringView(name));
        return made;
    };
    m_proceed = button("rolloutProceed", Icon::Play);
    m_pause = button("rolloutPause", Icon::Pause);
    m_stop = button("rolloutStop", Icon::Stop);
    m_waveTable = makeTable(u"waveTable"_s, m_waves, {22, 11, 16, 26, 40}, WavesModel::Progress);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(measure::kGap);
    for (QPushButton *one : {m_proceed, m_pause, m_stop})
        acts->addWidget(one);
    acts->addWidget(m_consequence, 1);
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kPagePadding, measure::kCardPadding);
    column->setSpacing(measure::kGap);
    for (QLabel *one : {m_title, m_terms, m_reason})
        column->addWidget(one);
    column->addLayout(acts);
    column->addWidget(m_runner);
    column->addWidget(m_waveTable, 1);
    return m_detail;
}

void RolloutView::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RolloutView::showCurrent);
    connect(m_waveTable, &QTableView::activated, this, &RolloutView::openTask);
    connect(m_proceed, &QPushButton::clicked, this, &RolloutView::proceed);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        decide([this](const domain::Account &account, domain::RolloutId id) { return m_rollouts.pause(account, id); });
    });
    connect(m_stop, &QPushButton::clicked, this, &RolloutView::askToStop);
    connect(m_state, &StateView::nextRequested, this, [this] {
        if (m_error)
            reload();
        else
            Q_EMIT newTaskRequested();
    });
    const auto changed = [this](domain::AccountId account) {
        m_stopped.erase(account);
        m_isStale = true;
        reload();
    };
    connect(&m_rollouts, &RolloutService::rolloutChanged, this, changed);
    connect(&m_rollouts, &RolloutService::idle, this, changed);
    connect(&m_rollouts, &RolloutService::stopped, this, [this](domain::AccountId account, const base::Error &error) {
        m_stopped.insert_or_assign(account, error);
        fillDetail();
    });
}

void RolloutView::setAccounts(const std::vector<domain::Account> &accounts)
{
    m_accounts.clear();
    std::map<domain::AccountId, QString> names;
    for (const domain::Account &account : accounts) {
        m_accounts[account.id] = account;
        names[account.id] = account.name;
    }
    m_table->setColumnHidden(RolloutsModel::Account, names.size() < 2);
    m_model->setAccounts(std::move(names));
}

void RolloutView::setRowHeight(int pixels)
{
    for (QTableView *table : {m_table, m_waveTable})
        table->verticalHeader()->setDefaultSectionSize(pixels);
}

qint64 RolloutView::openCount() const
{
    qint64 count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        count += m_model->rollout(row).rollout.isOver() ? 0 : 1;
    return count;
}

void RolloutView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
}

void RolloutView::reload()
{
    if (m_isReading) {
        m_isStale = true; // many changes are one more reading
        return;
    }
    m_isStale = false;
    m_isReading = true;
    base::whenDone(m_rollouts.rollouts(), this, [this](const Result<std::vector<AccountRollout>> &rollouts) {
        m_isReading = false;
        take(rollouts);
        if (m_isStale)
            reload();
    });
}

void RolloutView::take(const Result<std::vector<AccountRollout>> &rollouts)
{
    m_hasAnswer = true;
    m_error = rollouts ? std::nullopt : std::optional(rollouts.error());
    if (rollouts) {
        std::vector<AccountRollout> shown;
        std::copy_if(rollouts->begin(), rollouts->end(), std::back_inserter(shown), isShown);
        m_model->setRollouts(shown);
    }
    if (m_wanted) {
        if (const int row = m_model->rowOf(m_wanted->first, m_wanted->second); row >= 0) {
            m_wanted.reset();
            m_table->setCurrentIndex(m_model->index(row, 0));
        }
    }
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    fillDetail();
    updateState();
    Q_EMIT countChanged();
    Q_EMIT readyChanged();
}

void RolloutView::showRollout(domain::AccountId account, domain::RolloutId id)
{
    m_wanted = std::pair(account, id);
    reload();
}

void RolloutView::updateState()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (m_model->rowCount() > 0)
        return;
    using State = StateView::State;
    if (m_error) {
        m_state->showError(*m_error, tr("Try again"));
    } else if (!m_hasAnswer) {
        m_state->show(State::Loading, tr("Reading the roll-outs…"));
    } else {
        m_state->show(State::Empty, tr("Nothing has been rolled out in waves yet."),
                      tr("A task can begin with a few devices and go on by itself while all goes well."), tr("New task…"));
    }
}

const AccountRollout *RolloutView::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->rollout(index.row()) : nullptr;
}

void RolloutView::showCurrent()
{
    m_decisionError.reset();
    fillDetail();
}

void RolloutView::fillDetail()
{
    const AccountRollout *one = current();
    m_detail->setVisible(one != nullptr);
    if (!one) {
        for (QPushButton *button : {m_proceed, m_pause, m_stop})
            button->setEnabled(false);
        return m_waves->clear();
    }
    const Rollout &rollout = one->rollout;
    m_title->setText(tr("%1: %2", "a roll-out and its state")
                         .arg(QString::fromStdString(rollout.terms.name),
                              text::withMark(text::rolloutStateLabel(rollout.state), rollout.restored)));
    const QString app = QString::fromStdString(rollout.terms.appName.empty() ? rollout.terms.appId : rollout.terms.appName);
    m_terms->setText(tr("%1 %2 %3", "action, app, version")
                         .arg(text::actionLabel(rollout.terms.action), app, QString::fromStdString(rollout.terms.version))
                     + tr(" · %Ln device(s) in all", nullptr, static_cast<int>(rollout.devices())));
    QString reason = m_decisionError ? text::describe(*m_decisionError).joined() : text::rolloutReasonText(rollout.reason);
    if (rollout.restored && !m_decisionError)
        reason = text::restoredWarning(*rollout.restored);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_waves->setRollout(rollout);
    m_runner->setText(runnerText(*one));
    m_runner->setVisible(!m_runner->text().isEmpty());
    fillActs(rollout);
}

QString RolloutView::runnerText(const AccountRollout &one) const
{
    if (!one.rollout.isFollowed())
        return {};
    if (const auto stopped = m_stopped.find(one.account); stopped != m_stopped.end()) {
        if (stopped->second.subCode == base::codes::RolloutRunning)
            return tr("Another program on this machine runs this account's roll-outs.");
        return tr("It stands still: %1").arg(text::describe(stopped->second).joined());
    }
    if (m_rollouts.isRunning(one.account))
        return tr("This program runs it: keep it open. After it was closed it goes on at the next start.");
    return tr("No program runs it at the moment.");
}

void RolloutView::fillActs(const Rollout &rollout)
{
    const auto next = rollout.current();
    const bool isPaused = rollout.state == RolloutState::Paused;
    const bool isEarly = domain::canOpenGate(rollout);
    m_proceed->setEnabled(rollout.state == RolloutState::Held || isPaused || isEarly);
    m_proceed->setText(isEarly ? tr("Next wave") : tr("Continue"));
    m_pause->setEnabled(rollout.state == RolloutState::Running || rollout.state == RolloutState::Held);
    m_stop->setEnabled(!rollout.isOver());
    QString proceed;
    if (isPaused)
        proceed = tr("Continue: the paused task goes on, and the waves after it.");
    else if (rollout.state == RolloutState::Held && next)
        proceed = tr("Continue: the wave “%1” with %Ln device(s) starts now.", nullptr,
                     static_cast<int>(rollout.waves[*next].devices))
                      .arg(rollout.waves[*next].name);
    else if (isEarly)
        proceed = tr("Next wave: “%1” with %Ln device(s) starts now, without waiting for the gate.", nullptr,
                     static_cast<int>(rollout.waves[*next + 1].devices))
                      .arg(rollout.waves[*next + 1].name);
    QStringList lines;
    if (m_proceed->isEnabled())
        lines.append(proceed);
    if (m_pause->isEnabled())
        lines.append(tr("Pause: no wave is started and the running task is paused."));
    if (m_stop->isEnabled())
        lines.append(tr("Stop: nothing more is started, for good."));
    if (rollout.isOver())
        lines.append(tr("It is over: nothing more can be decided."));
    m_consequence->setText(lines.join(u'\n'));
    m_proceed->setToolTip(proceed);
}

void RolloutView::proceed()
{
    const AccountRollout *one = current();
    if (!one)
        return;
    const bool isAsked = one->rollout.restored.has_value();
    askRestored(window(), one->rollout.restored, [this, isAsked, asked = std::pair(one->account, one->rollout.id)] {
        const AccountRollout *now = current();
        if (now && std::pair(now->account, now->rollout.id) == asked) // the list may have moved under the question
            decide([this, isAsked](const domain::Account &account, domain::RolloutId id) {
                return m_rollouts.proceed(account, id, isAsked);
            });
    });
}

void RolloutView::decide(const Decision &decision)
{
    const AccountRollout *one = current();
    const auto account = one ? m_accounts.find(one->account) : m_accounts.end();
    if (account == m_accounts.end())
        return;
    for (QPushButton *button : {m_proceed, m_pause, m_stop})
        button->setEnabled(false);
    base::whenDone(decision(account->second, one->rollout.id), this, [this](const Result<void> &decided) {
        m_decisionError = decided ? std::nullopt : std::optional(decided.error());
        reload(); // also gives the buttons back
    });
}

void RolloutView::askToStop()
{
    const AccountRollout *one = current();
    if (!one)
        return;
    qint64 left = 0;
    for (const domain::RolloutWave &wave : one->rollout.waves)
        left += wave.state == domain::WaveState::Waiting ? wave.devices : 0;
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Stop the roll-out"),
                        tr("%Ln device(s) of waves that have not begun will not get it.", nullptr, static_cast<int>(left)),
                        QMessageBox::NoButton, window());
    box->setObjectName(u"stopRolloutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("What is running comes to its end, unless it is canceled as a task. A stopped roll-out cannot go on."));
    auto *stop = box->addButton(tr("Stop the roll-out"), QMessageBox::DestructiveRole);
    stop->setObjectName(u"stopRolloutButton"_s);
    auto *keep = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(stop, &QPushButton::clicked, this, [this] {
        decide([this](const domain::Account &account, domain::RolloutId id) { return m_rollouts.stop(account, id); });
    });
    box->open();
}

void RolloutView::openTask(const QModelIndex &index)
{
    const domain::TaskId &task = m_waves->wave(index.row()).task;
    const AccountRollout *one = current();
    if (one && !task.value().empty())
        Q_EMIT taskRequested(one->account, task);
}

void RolloutView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RolloutView::retranslate()
{
    m_table->setAccessibleName(tr("Roll-outs"));
    m_waveTable->setAccessibleName(tr("Waves"));
    m_waveTable->setToolTip(tr("Enter opens the wave's task"));
    m_proceed->setText(tr("Continue"));
    m_pause->setText(tr("Pause"));
    m_stop->setText(tr("Stop…"));
    m_model->retranslate();
    m_waves->retranslate();
    fillDetail();
    updateState();
}

} // namespace tapfleet::ui
