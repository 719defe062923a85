#include "../../services/operationdesk.h"
#include "cloud/fleet/commandplans.h"
#include "services/syncservice.h"
#include "ui/shell/joblistview.h"
#include "ui/shell/joblog.h"
#include "ui/shell/journaljobs.h"
#include "ui/shell/syncjobs.h"

#include <QApplication>
#include <QPlainTextEdit>
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

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
