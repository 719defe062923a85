#include "ui/shell/distributionnotices.h"

#include "text/labels.h"
#include "text/tasktext.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kGrouped{2};

QString outcomeText(const domain::TaskCounters &counters)
{
    return DistributionNotices::tr("%1 of %2 devices succeeded, %3 failed.")
        .arg(text::count(counters.succeeded + counters.skipped), text::count(counters.total), text::count(counters.failed));
}

} // namespace

DistributionNotices::DistributionNotices(services::TaskService &tasks, services::RolloutService &rollouts, QWidget *window,
                                         QObject *parent)
    : QObject(parent)
    , m_notice(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGrouped);
    connect(&m_soon, &QTimer::timeout, this, &DistributionNotices::tell);
    connect(&tasks, &services::TaskService::taskEnded, this, [this](domain::AccountId account, const domain::Task &task) {
        add({.account = account,
             .task = task.id,
             .title = tr("“%1”: %2", "a task and its state")
                          .arg(QString::fromStdString(task.name), text::taskStateLabel(task.state)),
             .text = outcomeText(task.counters)});
    });
    connect(
        &rollouts, &services::RolloutService::attentionNeeded, this,
        [this](domain::AccountId account, const domain::Rollout &rollout) {
            const bool isPlain = rollout.waves.size() == 1;
            if (isPlain && rollout.state == domain::RolloutState::Done)
                return addPlain(account, rollout);
            const QString reason = text::rolloutReasonText(rollout.reason);
            add({.account = account,
                 .rollout = rollout.id,
                 .title = (isPlain ? tr("“%1”: %2", "a task and its state") : tr("Roll-out “%1”: %2", "its name and its state"))
                              .arg(QString::fromStdString(rollout.terms.name), text::rolloutStateLabel(rollout.state)),
                 .text = reason.isEmpty() ? outcomeText(rollout.counters()) : reason});
        });
}

/// A plain task that is over; one that still runs tells of its end itself.
void DistributionNotices::addPlain(domain::AccountId account, const domain::Rollout &rollout)
{
    const domain::RolloutWave &wave = rollout.waves.front();
    if (!wave.isTaskOver)
        return;
    add({.account = account,
         .task = wave.task,
         .title = tr("“%1”: %2", "a task and its state")
                      .arg(QString::fromStdString(rollout.terms.name), text::rolloutStateLabel(rollout.state)),
         .text = outcomeText(wave.counters)});
}

void DistributionNotices::add(Notice notice)
{
    // Whoever reads the end of a task first tells of it, and the other may as well.
    const auto isSame = [&notice](const Notice &other) {
        return !notice.rollout && !other.rollout && other.account == notice.account && other.task == notice.task;
    };
    if (std::any_of(m_notices.begin(), m_notices.end(), isSame) || std::any_of(m_last.begin(), m_last.end(), isSame))
        return;
    m_notices.push_back(std::move(notice));
    if (!m_soon.isActive())
        m_soon.start();
}

void DistributionNotices::tell()
{
    m_told = m_notices.back();
    const auto count = static_cast<int>(m_notices.size());
    QString title = m_told.title, text = m_told.text;
    if (count > 1) {
        QStringList lines;
        for (const Notice &notice : m_notices)
            lines.append(notice.title);
        title = tr("%n news of app distribution", nullptr, count);
        text = lines.join(u'\n');
    }
    m_last = std::exchange(m_notices, {});
    m_notice.tell(title, text, tr("Open"), [this] { open(); });
}

void DistributionNotices::open()
{
    if (m_told.rollout)
        Q_EMIT rolloutRequested(m_told.account, *m_told.rollout);
    else
        Q_EMIT openRequested(m_told.account, m_told.task);
}

} // namespace tapfleet::ui
