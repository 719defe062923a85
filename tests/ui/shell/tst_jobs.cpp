#include "../../services/operationdesk.h"
#include "../devices/fleet.h"
#include "cloud/fleet/commandplans.h"
#include "services/syncservice.h"
#include "ui/devices/deviceexport.h"
#include "ui/shell/joblistview.h"
#include "ui/shell/joblog.h"
#include "ui/shell/jobnotices.h"
#include "ui/shell/jobtray.h"
#include "ui/shell/journaljobs.h"
#include "ui/shell/syncjobs.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::Job;

namespace {

QStringList logOf(const Job &job)
{
    QStringList lines;
    for (const Job::LogLine &line : job.log())
        lines.append(line.text);
    return lines;
}

QToolButton *button(const QWidget &list, const QString &tip)
{
    for (QToolButton *each : list.findChildren<QToolButton *>()) {
        if (each->toolTip() == tip && each->isVisibleTo(&list))
            return each;
    }
    return nullptr;
}

} // namespace

/// The jobs of the tray: what a person does with them there.
class TestJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSyncIsPausedAndGoesOnWhereItWas();
    void aPausedSyncIsStopped();
    void aWriteIsPausedAndGoesOn();
    void ofAStoppedWriteNothingMoreIsSent();
    void aJobTellsHowLongItStillTakes();
    void theLogIsReadWhileTheJobGoesOn();
    void anExportSaysWhatItWroteAndOffersTheFile();
    void aFileThatIsGoneIsSaidToBeGone();
    void whatCouldNotBeWrittenIsSaid();
    void theTrayShowsWhatEndedUntilTheListWasOpened();
    void whatWasNotSeenIsNotCrowdedOut();
    void aSyncThatWentWellIsNoNews();
};

void TestJobs::aSyncIsPausedAndGoesOnWhereItWas()
{
    tests::TestCloud cloud(6'000);
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    services::SyncService sync(profile.accounts, profile.clock);
    ui::JobList jobs;
    ui::SyncJobs syncJobs(profile.accounts, sync, jobs);
    cloud.server().setLatency(std::chrono::milliseconds(60));
    sync.start(account);
    QTRY_VERIFY(!jobs.jobs().isEmpty() && jobs.jobs().front()->done() > 0);
    Job *const job = jobs.jobs().front();
    job->pause();
    QTRY_COMPARE(job->state(), Job::State::Paused);
    const qint64 before = job->done();
    QVERIFY(before < 6'000);
    QVERIFY(!sync.status(account.id).running);
    cloud.server().setLatency(std::chrono::milliseconds(0));
    job->resume();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 60'000);
    QCOMPARE(jobs.jobs().size(), 1); // the same job all along
    QCOMPARE(cloud.differenceFrom(profile.home.account(account.id)), QString());
}

void TestJobs::aPausedSyncIsStopped()
{
    tests::TestCloud cloud(6'000);
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    services::SyncService sync(profile.accounts, profile.clock);
    ui::JobList jobs;
    ui::SyncJobs syncJobs(profile.accounts, sync, jobs);
    cloud.server().setLatency(std::chrono::milliseconds(60));
    sync.start(account);
    QTRY_VERIFY(!jobs.jobs().isEmpty() && jobs.jobs().front()->done() > 0);
    Job *const job = jobs.jobs().front();
    job->pause();
    QTRY_COMPARE(job->state(), Job::State::Paused);
    job->cancel();
    QCOMPARE(job->state(), Job::State::Canceled);
}

namespace {

/// A write of several steps that takes a while.
struct WritingDesk : tests::OperationDesk {
    WritingDesk() : OperationDesk(900)
    {
        std::vector<domain::DeviceId> all;
        for (const domain::Terminal &one : takers({}, "REMOTE_MANAGEMENT", 400))
            all.push_back(one.device);
        cloud.server().setLatency(std::chrono::milliseconds(400));
        id = tests::answerOf(journal.submit(account, cloud::commandDevices(domain::RemoteCommand::Refresh, all))).value();
        if (!QTest::qWaitFor([this] { return !jobs.jobs().isEmpty() && jobs.jobs().front()->done() > 0; }, 30'000))
            qFatal("no job");
    }
    domain::Operation operation() { return tests::answerOf(journal.operation(account.id, id)).value(); }

    ui::JobList jobs;
    ui::JournalJobs journalJobs{journal, jobs};
    domain::OperationId id;
};

} // namespace

void TestJobs::aWriteIsPausedAndGoesOn()
{
    WritingDesk desk;
    Job *const job = desk.jobs.jobs().front();
    job->pause();
    QTRY_COMPARE(job->state(), Job::State::Paused);
    QVERIFY(job->done() < 400);
    desk.cloud.server().setLatency(std::chrono::milliseconds(0));
    job->resume();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 30'000);
    QCOMPARE(domain::stateOf(desk.operation()), domain::OperationState::Done);
    QCOMPARE(desk.jobs.jobs().size(), 1);
    // A line for its begin, its pause, its end, and each of the four steps.
    QCOMPARE(logOf(*job).filter(QRegularExpression(u"^Step \\d of 4: Confirmed"_s)).size(), 4);
}

void TestJobs::ofAStoppedWriteNothingMoreIsSent()
{
    WritingDesk desk;
    Job *const job = desk.jobs.jobs().front();
    job->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(job->isOver(), 30'000);
    const domain::Operation operation = desk.operation();
    QCOMPARE(operation.steps.front().state, domain::StepState::Confirmed); // what was sent stays
    QCOMPARE(operation.steps.back().state, domain::StepState::Abandoned);
}

void TestJobs::aJobTellsHowLongItStillTakes()
{
    ui::JobList jobs;
    ui::JobListView list(jobs);
    Job *const job = jobs.add(u"Sync"_s);
    job->report(1'000, 10'000, 50);
    QVERIFY(list.grab().width() > 0); // laid out
    const auto texts = [&list] {
        QStringList all;
        for (const QWidget *label : list.findChildren<QWidget *>()) {
            if (label->property("text").isValid() || !label->toolTip().isEmpty())
                all.append(label->toolTip());
        }
        return all.join(u'|');
    };
    QVERIFY2(texts().contains(u"3 minute"_s), qPrintable(texts()));
    job->setPaused(true);
    QVERIFY2(texts().contains(u"paused"_s), qPrintable(texts()));
    QVERIFY(!button(list, u"Pause"_s)); // this one cannot be paused by a person
}

void TestJobs::theLogIsReadWhileTheJobGoesOn()
{
    ui::JobList jobs;
    ui::JobListView list(jobs);
    Job *const job = jobs.add(u"Sync"_s);
    job->note(u"the first page"_s);
    QToolButton *const open = button(list, u"Show its log"_s);
    QVERIFY(open);
    open->click();
    QWidget *log = nullptr;
    for (QWidget *each : QApplication::topLevelWidgets())
        log = qobject_cast<ui::JobLog *>(each) ? each : log;
    QVERIFY(log);
    auto *lines = log->findChild<QPlainTextEdit *>();
    QVERIFY(lines->toPlainText().contains(u"the first page"_s));
    job->finish(Job::State::Done, u"10 new"_s);
    QVERIFY(lines->toPlainText().endsWith(u"10 new"_s));
    jobs.clearFinished(); // the log stays as long as it is read
    QVERIFY(lines->toPlainText().endsWith(u"10 new"_s));
    delete log;
}

namespace {

/// Takes the place of the programs that would open a file.
class Opener final : public QObject
{
    Q_OBJECT
public:
    Opener() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url.toLocalFile()); }
};

/// A window with the jobs' notices, and what stands in its toast.
struct NoticeDesk {
    NoticeDesk()
    {
        window.resize(600, 400);
        window.show();
    }
    QFrame *toast()
    {
        QFrame *newest = nullptr;
        for (QFrame *each : window.findChildren<QFrame *>(u"toast"_s)) {
            if (each->isVisible())
                newest = each;
        }
        return newest;
    }
    QString text() { return toast() ? toast()->findChild<QLabel *>(u"toastText"_s)->text() : QString(); }
    void press(const QString &label)
    {
        for (QPushButton *each : toast()->findChildren<QPushButton *>()) {
            if (each->text() == label)
                return each->click();
        }
        QFAIL(qPrintable(label));
    }

    ui::JobList jobs;
    QWidget window;
    ui::JobNotices notices{jobs, window};
    Opener opener;
    QTemporaryDir folder;
};

/// A fleet of three devices, for an export to `path`.
services::ExportRequest threeDevices(const QString &path)
{
    services::ExportRequest request;
    request.selection = {tests::fleet(3), {0, 1, 2}};
    request.fields = {domain::Field::Sn};
    request.path = path;
    return request;
}

} // namespace

void TestJobs::anExportSaysWhatItWroteAndOffersTheFile()
{
    NoticeDesk desk;
    const QString path = desk.folder.filePath(u"three.csv"_s);
    ui::DeviceExport::start(desk.jobs, threeDevices(path));
    QTRY_COMPARE_WITH_TIMEOUT(desk.text(), u"Exported 3 device(s)."_s, 60'000);
    desk.press(u"Open"_s);
    QCOMPARE(desk.opener.opened, QStringList{path});
    QTRY_VERIFY(!desk.toast());

    ui::DeviceExport::start(desk.jobs, threeDevices(path));
    QTRY_VERIFY_WITH_TIMEOUT(desk.toast(), 60'000);
    desk.press(u"Open folder"_s);
    QCOMPARE(desk.opener.opened, (QStringList{path, desk.folder.path()}));
}

void TestJobs::aFileThatIsGoneIsSaidToBeGone()
{
    NoticeDesk desk;
    const QString path = desk.folder.filePath(u"three.csv"_s);
    ui::DeviceExport::start(desk.jobs, threeDevices(path));
    QTRY_VERIFY_WITH_TIMEOUT(desk.toast(), 60'000);
    QVERIFY(QFile::remove(path));
    desk.press(u"Open"_s);
    QTRY_VERIFY2(desk.text().contains(path), qPrintable(desk.text()));
    QCOMPARE(desk.opener.opened, QStringList());
}

void TestJobs::whatCouldNotBeWrittenIsSaid()
{
    NoticeDesk desk;
    QSignalSpy asked(&desk.notices, &ui::JobNotices::listRequested);
    ui::DeviceExport::start(desk.jobs, threeDevices(desk.folder.filePath(u"no/such/folder/three.csv"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(desk.text().startsWith(u"Export to three.csv failed: "_s), 60'000);
    desk.press(u"Show the jobs"_s);
    QCOMPARE(asked.size(), 1);
}

void TestJobs::theTrayShowsWhatEndedUntilTheListWasOpened()
{
    ui::JobList jobs;
    ui::JobTray tray(jobs);
    auto *const button = tray.findChild<QToolButton *>(u"jobTray"_s);
    QCOMPARE(button->text(), u"No jobs"_s);
    Job *const first = jobs.add(u"Export to a.csv"_s);
    Job *const second = jobs.add(u"Export to b.csv"_s);
    first->finish(Job::State::Done, u"3 rows"_s);
    QCOMPARE(button->text(), u"1 job(s) running · 1 job(s) finished"_s);
    second->finish(Job::State::Failed, u"The disk is full."_s);
    QCOMPARE(button->text(), u"1 job(s) failed · 1 job(s) finished"_s);
    jobs.clearFinished(); // what was not seen stays
    QCOMPARE(jobs.jobs().size(), 2);
    tray.openList();
    QCOMPARE(button->text(), u"No jobs"_s);
    jobs.add(u"Export to c.csv"_s)->finish(Job::State::Done, u"4 rows"_s); // under the eyes of the user
    QCOMPARE(button->text(), u"No jobs"_s);
    jobs.clearFinished();
    QVERIFY(jobs.jobs().isEmpty());
}

void TestJobs::whatWasNotSeenIsNotCrowdedOut()
{
    ui::JobList jobs;
    jobs.add(u"Export to lost.csv"_s)->finish(Job::State::Failed, u"The disk is full."_s);
    for (int each = 0; each < 20; ++each) {
        Job *const job = jobs.add(u"Sync"_s);
        job->setSeen();
        job->finish(Job::State::Done, u"Nothing has changed."_s);
    }
    ui::JobListView list(jobs);
    QStringList shown;
    for (const QWidget *each : list.findChildren<QWidget *>())
        shown.append(each->accessibleName());
    QVERIFY2(shown.contains(u"Export to lost.csv"_s), qPrintable(shown.join(u'|')));
}

void TestJobs::aSyncThatWentWellIsNoNews()
{
    tests::TestCloud cloud(20);
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    services::SyncService sync(profile.accounts, profile.clock);
    ui::JobList jobs;
    ui::SyncJobs syncJobs(profile.accounts, sync, jobs);
    ui::JobTray tray(jobs);
    sync.start(account);
    QTRY_VERIFY_WITH_TIMEOUT(!jobs.jobs().isEmpty() && jobs.jobs().front()->isOver(), 60'000);
    QCOMPARE(jobs.jobs().front()->state(), Job::State::Done);
    QCOMPARE(tray.findChild<QToolButton *>(u"jobTray"_s)->text(), u"No jobs"_s);
}

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
