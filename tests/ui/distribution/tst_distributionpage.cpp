#include "distributiondesk.h"
#include "query/query.h"
#include "ui/distribution/distributionpage.h"
#include "ui/distribution/taskdevicesmodel.h"
#include "ui/distribution/taskdialogs.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::tests;
using ui::DistributionPage;

namespace {

/// The page over a cloud that distributes; a task's devices end as soon as the service is asked.
struct Desk : DistributionDesk {
    Desk()
    {
        page.resize(1280, 760);
        page.show();
    }
    ui::StateView *state() const { return part<ui::StateView>(&page, "distributionState"); }
    QPushButton *button(const char *name) const { return part<QPushButton>(&page, name); }
    QAbstractItemModel *rows() const { return table->model(); }
    /// Chooses the first task, and waits for its devices and for so many of them to have failed.
    bool choose(int count, int failed = 0)
    {
        table->setCurrentIndex(rows()->index(0, 0));
        const auto *model = qobject_cast<const ui::TaskDevicesModel *>(devices->model());
        return QTest::qWaitFor(
            [&] {
                const auto &all = model->all();
                return model->rowCount() == count && std::count_if(all.begin(), all.end(), [](const auto &row) {
                                                         return row.device.state == "FAILED";
                                                     }) == failed;
            },
            kPatience);
    }
    QString stateWord(int row = 0) const { return rows()->index(row, ui::TasksModel::State).data().toString(); }

    DistributionPage page{{tasks, rollouts, journal, profile.accounts, sync, fleet, settings, jobs, profile.clock}};
    QTableView *table = part<QTableView>(&page, "tasksTable");
    QTableView *devices = part<QTableView>(&page, "taskDevices");
};

QString shownText(const QObject *of, const char *label)
{
    return part<QLabel>(of, label)->text();
}

} // namespace

class TestDistributionPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyPageLeadsToANewTask();
    void withoutACloudItLeadsToTheAccounts();
    void aGatewayWithoutTasksSaysWhatToDo();
    void offlineWhatIsKeptStays();
    void tasksComeInWithoutTakingTheChosenOne();
    void countersFilterTheDevices();
    void failedDevicesAreTriedAgain();
    void pausingIsFollowed();
    void cancelingSaysHowManyCanBeRecalled();
    void theResultIsExported();
    void whatIsAskedForElsewhereIsNamed();
    void tooFewFailuresAreNotCompared();
    void aNarrowPageShowsOneAtATime();
    void aTabCanBeAdded();
};

void TestDistributionPage::anEmptyPageLeadsToANewTask()
{
    Desk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.state()->state(), ui::StateView::State::Empty, kPatience);
    QVERIFY(desk.page.isReady());
    QSignalSpy asked(&desk.page, &DistributionPage::newTaskRequested);
    Q_EMIT desk.state()->nextRequested();
    QCOMPARE(asked.count(), 1);
    desk.button("taskNew")->click();
    QCOMPARE(asked.count(), 2);
}

void TestDistributionPage::withoutACloudItLeadsToTheAccounts()
{
    Desk desk;
    QVERIFY_RESULT(answerOf(desk.profile.accounts.remove(desk.account.id)));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state()->state(), ui::StateView::State::NoSource, kPatience);
    QVERIFY(!desk.button("taskNew")->isEnabled());
    QSignalSpy asked(&desk.page, &ui::Page::pageRequested);
    Q_EMIT desk.state()->nextRequested();
    QCOMPARE(asked.last().first().toString(), u"accounts"_s);
}

void TestDistributionPage::aGatewayWithoutTasksSaysWhatToDo()
{
    TestCloud cloud{20, 1, TestCloud::Speaks::PublicMethodsOnly};
    Desk desk;
    desk.profile.add(cloud, u"public"_s);
    QVERIFY_RESULT(answerOf(desk.profile.accounts.remove(desk.account.id)));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state()->state(), ui::StateView::State::NoSource, kPatience);
    QVERIFY(shownText(desk.state(), "stateWhy").contains(u"public method"_s));
    QSignalSpy asked(&desk.page, &ui::DistributionPage::publicUpgradeRequested);
    Q_EMIT desk.state()->nextRequested();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<std::vector<domain::Account>>().front().name, u"public"_s);
    QVERIFY(!desk.button("taskNew")->isEnabled());
    QVERIFY(!desk.button("taskNew")->toolTip().isEmpty());
}

void TestDistributionPage::offlineWhatIsKeptStays()
{
    Desk desk;
    desk.begin("收银台 2.0", 3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    // The same account in a page whose gateway is gone.
    auto gone = std::make_unique<test::DistributionCloud>();
    const domain::Account away = desk.add(u"away"_s, gone->url());
    gone.reset();
    QSignalSpy failed(&desk.tasks, &services::TaskService::pollFailed);
    desk.tasks.watch(away);
    QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 0, kPatience);
    QCOMPARE(desk.rows()->rowCount(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(&desk.page, "taskAge").startsWith(u"Offline"_s), kPatience);
}

void TestDistributionPage::tasksComeInWithoutTakingTheChosenOne()
{
    Desk desk;
    QAbstractItemModelTester tester(desk.rows());
    desk.cloud.failEvery(3);
    desk.begin("first", 6);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    QVERIFY(desk.choose(6, 2));
    QCOMPARE(shownText(&desk.page, "taskTitle"), u"first"_s);
    desk.begin("second", 3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 2, kPatience);
    QCOMPARE(shownText(&desk.page, "taskTitle"), u"first"_s);
    QCOMPARE(desk.rows()->index(desk.table->currentIndex().row(), 0).data().toString(), u"first"_s);
    // The filter hides it, the pane keeps it.
    part<QLineEdit>(&desk.page, "taskSearch")->setText(u"second"_s);
    QCOMPARE(desk.rows()->rowCount(), 1);
    QCOMPARE(shownText(&desk.page, "taskTitle"), u"first"_s);
    QVERIFY(part<QWidget>(&desk.page, "taskDetail")->isVisible());
    part<QToolButton>(&desk.page, "taskClose")->click();
    QVERIFY(!part<QWidget>(&desk.page, "taskDetail")->isVisible());
}

void TestDistributionPage::countersFilterTheDevices()
{
    Desk desk;
    desk.cloud.failEvery(4);
    desk.begin("收银台 2.0", 12);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    QVERIFY(desk.choose(12, 3));
    auto *failed = part<QToolButton>(&desk.page, "chipFailed");
    QTRY_VERIFY_WITH_TIMEOUT(failed->isEnabled(), kPatience);
    QVERIFY(failed->text().contains(u'3'));
    QTRY_VERIFY_WITH_TIMEOUT(!part<QToolButton>(&desk.page, "chipWaiting")->isEnabled(), kPatience);
    failed->click();
    QCOMPARE(desk.devices->model()->rowCount(), 3);
    QVERIFY(failed->isChecked());
    QVERIFY(!part<QToolButton>(&desk.page, "chipAll")->isChecked());
    // The error in words, what to do, and where to read on.
    auto *error = part<QLabel>(&desk.page, "taskDeviceError");
    QVERIFY(!error->isVisible());
    desk.devices->setCurrentIndex(desk.devices->model()->index(0, 0));
    QVERIFY(error->isVisible());
    QSignalSpy help(&desk.page, &DistributionPage::helpOnCode);
    Q_EMIT error->linkActivated(u"DOWNLOAD_TIMEOUT"_s);
    QCOMPARE(help.last().first().toString(), u"DOWNLOAD_TIMEOUT"_s);
    QVERIFY(error->text().contains(u"DOWNLOAD_TIMEOUT"_s));
    desk.button("taskCopySns")->click();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
}

void TestDistributionPage::failedDevicesAreTriedAgain()
{
    Desk desk;
    desk.cloud.failEvery(4);
    desk.begin("收银台 2.0", 12, {100}, {.errorPercent = 0, .errorCount = 0});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    QVERIFY(desk.choose(12, 3));
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("taskRetry")->isEnabled(), kPatience);
    desk.cloud.failEvery(0);
    desk.button("taskRetry")->click();
    auto *dialog = part<QDialog>(&desk.page, "retryDialog");
    auto *retry = part<QPushButton>(dialog, "retryButton");
    QVERIFY(retry->text().contains(u'3'));
    part<QRadioButton>(dialog, "retryTransient")->setChecked(true);
    QVERIFY(retry->isEnabled());
    auto *rest = part<QCheckBox>(dialog, "retryRest");
    rest->setChecked(true);
    QVERIFY(!retry->isEnabled()); // they have failed just now
    rest->setChecked(false);
    retry->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.cloud.retried().size(), size_t(3), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateWord(), u"Finished"_s, kPatience);
    // Of what has ended nothing can be turned, and the reason is told.
    QTRY_VERIFY_WITH_TIMEOUT(!desk.button("taskTurn")->isEnabled(), kPatience);
    QVERIFY(!desk.button("taskTurn")->toolTip().isEmpty());
    QVERIFY(!desk.button("taskRetry")->isEnabled());
}

void TestDistributionPage::pausingIsFollowed()
{
    Desk desk;
    desk.cloud.failEvery(2); // it stays open
    desk.begin("收银台 2.0", 4, {100}, {.errorPercent = 0, .errorCount = 0});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateWord(), u"Running"_s, kPatience);
    QVERIFY(desk.choose(4, 2));
    QCOMPARE(desk.button("taskTurn")->text(), u"Pause"_s);
    desk.button("taskTurn")->click();
    QVERIFY(!desk.button("taskTurn")->isEnabled()); // not twice
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateWord(), u"Paused"_s, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.button("taskTurn")->text(), u"Resume"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("taskTurn")->isEnabled(), kPatience);
    QVERIFY(shownText(&desk.page, "writeWords").contains(u"Done"_s));
    part<QTabBar>(&desk.page, "taskTabs")->setCurrentIndex(2);
    auto *timeline = part<QTableWidget>(&desk.page, "taskTimeline");
    QTRY_VERIFY_WITH_TIMEOUT(timeline->rowCount() >= 4, kPatience); // created, started, sent, paused
}

void TestDistributionPage::cancelingSaysHowManyCanBeRecalled()
{
    Desk desk;
    domain::Task task;
    task.counters = {.total = 30, .pending = 4, .active = 6, .waiting = 5, .succeeded = 15};
    ui::CancelTaskDialog asked(task);
    QVERIFY(shownText(&asked, "cancelRecalled").contains(u'9'));
    QVERIFY(shownText(&asked, "cancelTooLate").contains(u'6'));
    QVERIFY(!part<QPushButton>(&asked, "cancelTaskButton")->isDefault());

    desk.cloud.failEvery(2);
    desk.begin("收银台 2.0", 4, {100}, {.errorPercent = 0, .errorCount = 0});
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    QVERIFY(desk.choose(4, 2));
    desk.button("taskCancel")->click();
    auto *dialog = part<QDialog>(&desk.page, "cancelTaskDialog");
    QCOMPARE(desk.cloud.calls(u"tapfleet.task.cancel"_s), 0);
    part<QPushButton>(dialog, "cancelTaskButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateWord(), u"Canceled"_s, kPatience);
    QCOMPARE(desk.cloud.calls(u"tapfleet.task.cancel"_s), 1);
}

void TestDistributionPage::theResultIsExported()
{
    Desk desk;
    desk.cloud.failEvery(4);
    desk.begin("收银台 2.0", 12);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    QVERIFY(desk.choose(12, 3));
    desk.button("taskExport")->click();
    auto *dialog = part<QFileDialog>(&desk.page, "taskExportDialog");
    const QString path = desk.profile.file(u"result.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_COMPARE_WITH_TIMEOUT(desk.jobs.jobs().size(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.jobs.jobs().first()->state(), ui::Job::State::Done, kPatience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray lines = file.readAll();
    QCOMPARE(lines.count('\n'), 13);
    QVERIFY(lines.contains("DOWNLOAD_TIMEOUT"));
}

void TestDistributionPage::whatIsAskedForElsewhereIsNamed()
{
    Desk desk;
    desk.cloud.failEvery(4);
    desk.begin("收银台 2.0", 12);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    QVERIFY(desk.choose(12, 3));
    QSignalSpy devices(&desk.page, &DistributionPage::devicesRequested);
    desk.button("taskOpenDevices")->click();
    QCOMPARE(devices.last().first().toString(), u"task:T1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(part<QToolButton>(&desk.page, "chipFailed")->isEnabled(), kPatience);
    part<QToolButton>(&desk.page, "chipFailed")->click();
    desk.button("taskOpenDevices")->click();
    const QString filter = devices.last().first().toString();
    QCOMPARE(filter, u"task:T1@FAILED"_s);
    const auto tree = query::parse(filter);
    QVERIFY(tree);
    QSignalSpy cloned(&desk.page, &DistributionPage::cloneRequested);
    desk.button("taskClone")->click();
    QCOMPARE(cloned.count(), 1);
    QCOMPARE(qvariant_cast<domain::Task>(cloned.first().at(1)).id, domain::TaskId("T1"));
}

void TestDistributionPage::tooFewFailuresAreNotCompared()
{
    Desk desk;
    desk.cloud.failEvery(5);
    desk.begin("收银台 2.0", 10);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    QVERIFY(desk.choose(10, 2));
    part<QTabBar>(&desk.page, "taskTabs")->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(&desk.page, "comparisonWhat").contains(u"2 of at least 3"_s), kPatience);
    QVERIFY(!part<QTableWidget>(&desk.page, "comparisonTable")->isVisible());
}

void TestDistributionPage::aNarrowPageShowsOneAtATime()
{
    Desk desk;
    desk.begin("收银台 2.0", 3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows()->rowCount(), 1, kPatience);
    desk.page.resize(900, 700);
    QVERIFY(desk.table->isVisible());
    QVERIFY(desk.choose(3));
    QVERIFY(!desk.table->isVisible());
    part<QToolButton>(&desk.page, "taskClose")->click();
    QVERIFY(desk.table->isVisible());
}

void TestDistributionPage::aTabCanBeAdded()
{
    Desk desk;
    auto *catalogue = new QLabel(u"apps"_s);
    desk.page.addTab(catalogue, [] { return u"Apps"_s; });
    auto *tabs = part<QTabBar>(&desk.page, "distributionTabs");
    QCOMPARE(tabs->tabText(2), u"Apps"_s);
    tabs->setCurrentIndex(2);
    QVERIFY(catalogue->isVisible());
    QVERIFY(!part<QLineEdit>(&desk.page, "taskSearch")->isVisible());
}

QTEST_MAIN(TestDistributionPage)
#include "tst_distributionpage.moc"
