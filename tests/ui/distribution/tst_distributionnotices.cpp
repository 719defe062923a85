#include "distributiondesk.h"
#include "ui/shell/distributionnotices.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::tests;

class TestDistributionNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTaskThatEndedIsToldAndOpened();
    void severalWithinAMomentAreOneNotice();
};

namespace {

struct Desk : DistributionDesk {
    QFrame *toast() const { return window.findChild<QFrame *>(u"toast"_s); }
    QWidget window;
    ui::DistributionNotices notices{tasks, rollouts, &window};
};

} // namespace

void TestDistributionNotices::aTaskThatEndedIsToldAndOpened()
{
    Desk desk;
    desk.window.resize(900, 600);
    desk.window.show();
    desk.tasks.watch(desk.account);
    desk.begin("收银台 2.0", 3);
    QTRY_VERIFY_WITH_TIMEOUT(desk.toast(), kPatience);
    QVERIFY(part<QLabel>(desk.toast(), "toastText")->text().contains(u"收银台 2.0"_s));
    QSignalSpy asked(&desk.notices, &ui::DistributionNotices::openRequested);
    QSignalSpy rollout(&desk.notices, &ui::DistributionNotices::rolloutRequested);
    desk.toast()->findChild<QPushButton *>()->click();
    QCOMPARE(asked.count() + rollout.count(), 1);
}

void TestDistributionNotices::severalWithinAMomentAreOneNotice()
{
    Desk desk;
    desk.window.resize(900, 600);
    desk.window.show();
    domain::Task task;
    for (const char *id : {"T1", "T2", "T3"}) {
        task.id = domain::TaskId(id);
        task.name = std::string("升级 ") + id;
        task.state = "FINISHED";
        Q_EMIT desk.tasks.taskEnded(desk.account.id, task);
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk.toast(), kPatience);
    const QString words = part<QLabel>(desk.toast(), "toastText")->text();
    for (const QString &id : {u"T1"_s, u"T2"_s, u"T3"_s})
        QVERIFY2(words.contains(id), qPrintable(words));
    QSignalSpy asked(&desk.notices, &ui::DistributionNotices::openRequested);
    desk.toast()->findChild<QPushButton *>()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(qvariant_cast<domain::TaskId>(asked.first().at(1)), domain::TaskId("T3"));
}

QTEST_MAIN(TestDistributionNotices)
#include "tst_distributionnotices.moc"
