#pragma once

#include "base/clock.h"
#include "services/importservice.h"
#include "ui/widgets/joblist.h"

#include <QObject>

class QWidget;

namespace tapfleet::ui {

/// Leads through the import of a console export file: choose it, look at what it would bring, write it as a job. GUI thread.
class FileImport final : public QObject
{
    Q_OBJECT
public:
    FileImport(services::AccountService &accounts, JobList &jobs, const base::Clock &clock, QWidget *window);

    void chooseFile(const QString &accountName = {});
    /// Nothing is written before the person agrees to what the dialog shows.
    void preview(const QString &path, const QString &accountName);
    void run(const services::ImportDraftPtr &draft, const services::ImportTarget &target);

Q_SIGNALS:
    void imported(const tapfleet::domain::Account &account);

private:
    QStringList fileAccounts() const;
    void showReport(const services::ImportReport &report);

    services::AccountService &m_accounts;
    JobList &m_jobs;
    const base::Clock &m_clock;
    QWidget *m_window;
};

} // namespace tapfleet::ui
