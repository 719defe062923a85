#pragma once

#include "services/accountservice.h"
#include "services/programsettings.h"
#include "ui/settings/settingscard.h"
#include "ui/widgets/joblist.h"

#include <functional>

class QMessageBox;
class QPushButton;

namespace tapfleet::ui {

/// Where the data lie and how long they stay, backups, and the log. GUI thread.
class DataCard final : public SettingsCard
{
    Q_OBJECT
public:
    DataCard(services::SettingsService &settings, services::AccountService &accounts, JobList &jobs, const base::Clock &clock,
             const QString &platformFolder, QWidget *parent = nullptr);
    /// Packs a backup into the file, as a job of the tray.
    void backUp(const QString &path);
    /// Lays the move of the data ready for the next start, and asks for that.
    void moveTo(const QString &folder);
    /// Looks at a backup, asks, and lays it ready for the next start.
    void restore(const QString &path);

Q_SIGNALS:
    /// What was laid ready takes its place when the program starts anew.
    void restartRequested();

protected:
    void retranslate() override;

private:
    void fill();
    void chooseBackup();
    void chooseRestore();
    void chooseFolder();
    using Step = std::function<base::Result<void>()>;
    /// Whether the program shall start anew now; `confirm` releases what was laid ready for it, `drop` forgets it.
    void askStart(QMessageBox *box, const QString &yes, const Step &confirm, const Step &drop);
    void askRestart(qint64 madeAt, int accounts);
    void showProblem(const base::Error &error);

    services::SettingsService &m_settings;
    services::AccountService &m_accounts;
    JobList &m_jobs;
    const base::Clock &m_clock;
    const QString m_platformFolder;
    QPushButton *m_open, *m_move, *m_backUp, *m_restore;
    Row m_folder, m_history, m_backups, m_log;
    QLabel *m_problem;
};

} // namespace tapfleet::ui
