#pragma once

#include "services/rolloutservice.h"
#include "services/taskservice.h"
#include "ui/shell/systemnotice.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace tapfleet::ui {

/// Tells of tasks that ended and roll-outs that wait for a person: by the system where it shows such words, else at the lower
/// edge of the window. Several within a moment are one notice. GUI thread.
class DistributionNotices final : public QObject
{
    Q_OBJECT
public:
    DistributionNotices(services::TaskService &tasks, services::RolloutService &rollouts, QWidget *window,
                        QObject *parent = nullptr);

Q_SIGNALS:
    /// The notice was chosen. Of several it is the newest one's task.
    void openRequested(tapfleet::domain::AccountId account, const tapfleet::domain::TaskId &task);
    void rolloutRequested(tapfleet::domain::AccountId account, tapfleet::domain::RolloutId rollout);

private:
    struct Notice {
        domain::AccountId account;
        domain::TaskId task{};
        std::optional<domain::RolloutId> rollout{};
        QString title{}, text{};
    };
    void add(Notice notice);
    void addPlain(domain::AccountId account, const domain::Rollout &rollout);
    void tell();
    void open();

    SystemNotice m_notice;
    std::vector<Notice> m_notices;
    std::vector<Notice> m_last; ///< those of the notice before
    Notice m_told;              ///< what a click opens
    QTimer m_soon;
};

} // namespace tapfleet::ui
