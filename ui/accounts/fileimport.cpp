#include "ui/accounts/fileimport.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>

namespace tapfleet::ui {

namespace {

QString reasonText(const QString &reason)
{
    if (reason == QLatin1StringView("no-sn"))
        return FileImport::tr("no SN");
    if (reason == QLatin1StringView("damaged-sn"))
        return FileImport::tr("SN damaged by a spreadsheet");
    if (reason == QLatin1StringView("duplicate-sn"))
        return FileImport::tr("SN stands twice in the file");
    if (reason == QLatin1StringView("bad-time"))
        return FileImport::tr("time not understood");
    return reason;
}

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
    connect(dialog, &QFileDialog::fileSelected, this, [this, accountName](const QString &path) { askAccount(path, accountName); });
    dialog->open();
}

void FileImport::askAccount(const QString &path, const QString &accountName)
{
    const QStringList names = fileAccounts();
    auto *ask = new QInputDialog(m_window->window());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Import a device list"));
    ask->setLabelText(tr("Name of the account that the devices go into. The file is taken as its whole list: devices it "
                         "no longer holds are removed from an existing account."));
    ask->setOkButtonText(tr("Import"));
    if (!names.isEmpty()) {
        ask->setComboBoxItems(names);
        ask->setComboBoxEditable(true);
    }
    ask->setTextValue(!accountName.isEmpty() ? accountName : names.isEmpty() ? QFileInfo(path).completeBaseName() : names.front());
    connect(ask, &QInputDialog::textValueSelected, this, [this, path](const QString &name) {
        if (!name.trimmed().isEmpty())
            run(path, name.trimmed());
    });
    ask->open();
}

void FileImport::run(const QString &path, const QString &accountName)
{
    Job *job = m_jobs.add(tr("Import %1").arg(QFileInfo(path).fileName()));
    job->report(0, std::nullopt);
    base::whenDone(services::importConsoleFile(m_accounts, m_clock, path, accountName), this,
                   [this, job](const base::Result<services::ImportReport> &report) {
                       if (!report) {
                           const text::Description description = text::describe(report.error());
                           job->finish(Job::State::Failed, description.what);
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
        text += QStringLiteral("\n\n") + tr("%n row(s) could not be taken; the details name them.", nullptr, static_cast<int>(report.refused.size()));
    if (!report.ignoredHeaders.isEmpty())
        text += QStringLiteral("\n\n") + tr("Columns that mean nothing here: %1").arg(report.ignoredHeaders.join(QStringLiteral(", ")));
    auto *box = new QMessageBox(report.refused.empty() ? QMessageBox::Information : QMessageBox::Warning, tr("Import a device list"),
                                text, QMessageBox::Ok, m_window->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    QStringList lines;
    for (const exchange::RefusedRow &row : report.refused)
        lines << tr("Line %1: %2 (%3)").arg(text::count(row.line), reasonText(row.reason), row.text);
    if (!lines.isEmpty())
        box->setDetailedText(lines.join(u'\n'));
    box->open();
}

} // namespace tapfleet::ui
