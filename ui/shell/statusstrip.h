#pragma once

#include "base/clock.h"
#include "services/syncservice.h"
#include "ui/widgets/joblist.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace tapfleet::ui {

class AgeLabel;
class ElidedLabel;
class JobTray;

/// The lower edge of the window: account, how old the data is and where it came from, jobs, connection with the
/// reason when there is none, version. GUI thread.
class StatusStrip final : public QWidget
{
    Q_OBJECT
public:
    StatusStrip(services::AccountService &accounts, services::SyncService &sync, JobList &jobs, const base::Clock &clock,
                QWidget *parent = nullptr);

    JobTray &jobTray() { return *m_tray; }

Q_SIGNALS:
    void syncRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showFreshness(const std::vector<domain::Account> &accounts);
    void showConnection(const std::vector<domain::Account> &accounts);
    void explain();

    services::AccountService &m_accounts;
    services::SyncService &m_sync;
    ElidedLabel *m_account;
    QToolButton *m_syncButton;
    AgeLabel *m_age;
    JobTray *m_tray;
    QToolButton *m_connection;
    std::optional<base::Error> m_error;
};

} // namespace tapfleet::ui
