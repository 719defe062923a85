#include "ui/settings/datacard.h"

#include "base/async.h"
#include "base/logfile.h"
#include "services/backup.h"
#include "services/datafolder.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

QWidget *sideBySide(const QList<QPushButton *> &buttons)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(measure::kGap);
    for (QPushButton *button : buttons)
        line->addWidget(button);
    return row;
}

constexpr std::array kDays{90, 180, 365, 730, services::kForever};

} // namespace

DataCard::DataCard(services::SettingsService &settings, services::AccountService &accounts, JobList &jobs, const base::Clock &clock,
                   const QString &platformFolder, QWidget *parent)
    : SettingsCard(parent)
    , m_settings(settings)
    , m_accounts(accounts)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_platformFolder(platformFolder)
    , m_open(new QPushButton(this))
    , m_move(new QPushButton(this))
    , m_backUp(new QPushButton(this))
    , m_restore(new QPushButton(this))
    , m_folder(addRow(u"dataFolder"_s, sideBySide({m_open, m_move})))
    , m_history(addRow(u"historyKept"_s, new QComboBox(this)))
    , m_problem(new QLabel(this))
{
    m_move->setObjectName(u"moveData"_s);
    m_move->setVisible(!m_platformFolder.isEmpty());
    m_backups = addRow(u"backups"_s, sideBySide({m_backUp, m_restore}));
    m_log = addRow(u"logLevel"_s, new QComboBox(this));
    m_backUp->setObjectName(u"backUp"_s);
    m_restore->setObjectName(u"restore"_s);
    m_problem->setObjectName(u"dataProblem"_s);
    m_problem->setProperty("fault", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    addWide(m_problem);

    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_accounts.home().path)); });
    connect(static_cast<QComboBox *>(m_history.control), &QComboBox::activated, this, [this](int index) {
        if (const auto kept = m_settings.setHistoryDays(kDays[static_cast<size_t>(index)]); !kept)
            showProblem(kept.error());
    });
    connect(static_cast<QComboBox *>(m_log.control), &QComboBox::activated, this, [this](int index) {
        base::logDetails(index == 1);
        if (const auto kept = m_settings.setDetailedLog(index == 1); !kept)
            showProblem(kept.error());
    });
    connect(m_move, &QPushButton::clicked, this, &DataCard::chooseFolder);
    connect(m_backUp, &QPushButton::clicked, this, &DataCard::chooseBackup);
    connect(m_restore, &QPushButton::clicked, this, &DataCard::chooseRestore);
    retranslate();
}

void DataCard::fill()
{
    const auto settings = m_settings.read();
    if (!settings)
        return showProblem(settings.error());
    const auto days = std::find(kDays.begin(), kDays.end(), settings->historyDays);
    static_cast<QComboBox *>(m_history.control)->setCurrentIndex(days == kDays.end() ? 2 : static_cast<int>(days - kDays.begin()));
    static_cast<QComboBox *>(m_log.control)->setCurrentIndex(settings->detailedLog ? 1 : 0);
}

void DataCard::chooseBackup()
{
    const QString name = u"TapFleet-%1.zip"_s.arg(QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).toString(u"yyyyMMdd"_s));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Back up to"), QDir(folder).filePath(name), tr("Backups (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"zip"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DataCard::backUp);
    dialog->open();
}

void DataCard::backUp(const QString &path)
{
    m_problem->hide();
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return showProblem(accounts.error());
    Job *job = m_jobs.add(tr("Back up to %1").arg(QFileInfo(path).fileName()));
    const auto packing = QtConcurrent::run(services::writeBackup, m_accounts.home(), *accounts, path, m_clock.nowMs());
    base::whenDone(packing, job, [job](const base::Result<exchange::ExportReport> &report) {
        if (!report)
            return job->fail(report.error());
        job->finish(Job::State::Done, tr("%1 packed. Keys and passwords are not in it.").arg(QLocale().formattedDataSize(report->bytes)), report->file);
    });
}

void DataCard::chooseRestore()
{
    auto *dialog = new QFileDialog(this, tr("Restore from"), {}, tr("Backups (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataCard::restore);
    dialog->open();
}

void DataCard::restore(const QString &path)
{
    m_problem->hide();
    m_restore->setEnabled(false);
    const auto staging = QtConcurrent::run(services::stageRestore, m_accounts.home(), path, m_clock.nowMs());
    base::whenDone(staging, this, [this](const base::Result<services::BackupFacts> &facts) {
        m_restore->setEnabled(true);
        if (!facts)
            return showProblem(facts.error());
        askRestart(facts->madeAt, facts->accounts);
    });
}

void DataCard::askRestart(qint64 madeAt, int accounts)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Restore a backup"),
                                tr("The backup of %1 with %n account(s) takes the place of what is here.", nullptr, accounts)
                                    .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(madeAt), QLocale::ShortFormat)),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"restoreQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("The program starts anew for it and fetches the devices again. What was still to be sent is paused and asks "
           "before it is sent. What is here now stays in the data folder, under “replaced-…”."));
    askStart(
        box, tr("Restore and start anew"), [this] { return services::confirmRestore(m_accounts.home()); },
        [this] { return services::dropRestore(m_accounts.home()); });
}

void DataCard::askStart(QMessageBox *box, const QString &yes, const Step &confirm, const Step &drop)
{
    QPushButton *const restart = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, restart, confirm, drop] {
        const bool isAgreed = box->clickedButton() == restart;
        if (const auto done = isAgreed ? confirm() : drop(); !done)
            return showProblem(done.error());
        if (isAgreed)
            Q_EMIT restartRequested();
    });
    box->open();
}

void DataCard::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Move the data to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &DataCard::moveTo);
    dialog->open();
}

void DataCard::moveTo(const QString &folder)
{
    m_problem->hide();
    if (const auto staged = services::stageMove(m_platformFolder, folder); !staged)
        return showProblem(staged.error());
    auto *box = new QMessageBox(QMessageBox::Question, tr("Move the data"),
                                tr("The data move to %1.").arg(QDir::toNativeSeparators(folder)), QMessageBox::Cancel, this);
    box->setObjectName(u"moveQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("The program starts anew for it. The command line follows; close it, and other windows, before."));
    askStart(
        box, tr("Move and start anew"), [] { return base::Result<void>(); },
        [this] { return services::dropMove(m_platformFolder); });
}

void DataCard::showProblem(const base::Error &error)
{
    m_problem->setText(text::describe(error).joined());
    m_problem->show();
}

void DataCard::retranslate()
{
    setTitle(tr("Data"));
    setTexts(m_folder, tr("Data folder"), QDir::toNativeSeparators(m_accounts.home().path));
    m_open->setText(tr("Open the folder"));
    m_move->setText(tr("Move…"));
    setTexts(m_history, tr("Keep changes for"), tr("Older ones are forgotten after a sync. Your tags, notes and the activity log stay."));
    QStringList kept;
    for (const int days : kDays)
        kept.append(days == services::kForever ? tr("Ever") : tr("%n days", nullptr, days));
    setChoices(m_history, kept, 2);
    setTexts(m_backups, tr("Backup"), tr("What cannot be fetched again: accounts, views, lists, tags, history, activity. No keys."));
    m_backUp->setText(tr("Back up…"));
    m_restore->setText(tr("Restore…"));
    setTexts(m_log, tr("Log"), tr("In the data folder under “logs”. Keys and tokens are never in it."));
    setChoices(m_log, {tr("What matters"), tr("Everything, for support")}, 0);
    fill();
}

} // namespace tapfleet::ui
