#include "ui/accounts/fileimport.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/accounts/importdialog.h"
#include "ui/widgets/toast.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace tapfleet::ui {

namespace {

QString countsText(const services::ImportReport &report)
{
    return FileImport::tr("%1: %2 added, %3 changed, %4 unchanged, %5 removed.")
        .arg(report.account.name, text::count(report.added), text::count(report.changed), text::count(report.unchanged),
             text::count(report.removed));
}

} // namespace

FileImport::FileImport(services::AccountService &accounts, JobList &jobs, const base::Clock &clock, QWidget *window)
    : QObject(window), m_accounts(accounts), m_jobs(jobs), m_clock(clock), m_window(window)
{
}

void FileImport::chooseFile(const QString &accountName)
{
    auto *dialog = new QFileDialog(m_window->window(), tr("Import a device list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Device lists (*.csv *.tsv *.txt *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, accountName](const QString &path) { preview(path, accountName); });
    dialog->open();
}

void FileImport::preview(const QString &path, const QString &accountName)
{
    const QStringList names = fileAccounts();
    const QString name = !accountName.isEmpty() ? accountName : names.isEmpty() ? QFileInfo(path).completeBaseName() : names.front();
    auto *dialog = new ImportDialog(m_accounts, path, names, name, m_window->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::importRequested, this, &FileImport::run);
    dialog->open();
}

void FileImport::run(const services::ImportDraftPtr &draft, const services::ImportTarget &target)
{
    Job *job = m_jobs.add(tr("Import %1").arg(QFileInfo(draft->path).fileName()));
    job->report(0, std::nullopt);
    base::whenDone(services::importDraft(m_accounts, m_clock, draft, target), this,
                   [this, job](const base::Result<services::ImportReport> &report) {
                       if (!report) {
                           const text::Description description = text::describe(report.error());
                           job->fail(report.error());
                           auto *box = new QMessageBox(QMessageBox::Warning, tr("Import a device list"), description.joined(),
                                                       QMessageBox::Ok, m_window->window());
                           box->setAttribute(Qt::WA_DeleteOnClose);
                           box->open();
                           return;
                       }
                       job->finish(Job::State::Done, countsText(*report));
                       Q_EMIT imported(report->account);
                       showReport(*report);
                   });
}

QStringList FileImport::fileAccounts() const
{
    QStringList names;
    const auto accounts = m_accounts.accounts();
    if (accounts) {
        for (const domain::Account &account : *accounts) {
            if (account.kind == domain::AccountKind::ConsoleFile)
                names << account.name;
        }
    }
    return names;
}

void FileImport::showReport(const services::ImportReport &report)
{
    QString text = countsText(report);
    if (!report.refused.empty())
        text += u'\n' + tr("%n row(s) could not be taken.", nullptr, static_cast<int>(report.refused.size()));
    showToast(m_window->window(), text);
}

} // namespace tapfleet::ui
