#include "cache/restoredown.h"
#include "distributiondesk.h"
#include "text/journaltext.h"
#include "text/tasktext.h"
#include "ui/distribution/rolloutsmodel.h"
#include "ui/distribution/rolloutview.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::tests;
using domain::RolloutState;

namespace {

struct Desk : DistributionDesk {
    Desk()
    {
        view.setAccounts({account});
        view.resize(1200, 700);
        view.show();
    }
    QString text(const char *label) const { return part<QLabel>(&view, label)->text(); }
    RolloutState stateOf(domain::RolloutId id) { return answerOf(rollouts.rollout(account.id, id)).value().state; }

    ui::RolloutView view{rollouts, profile.clock};
    QTableView *table = part<QTableView>(&view, "rolloutTable");
    QTableView *waves = part<QTableView>(&view, "waveTable");
    QPushButton *proceed = part<QPushButton>(&view, "rolloutProceed");
    QPushButton *pause = part<QPushButton>(&view, "rolloutPause");
    QPushButton *stop = part<QPushButton>(&view, "rolloutStop");
};

} // namespace

class TestRolloutView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutOneItSaysWhatWavesAreFor();
    void aHeldOneSaysWhyAndGoesOn();
    void stoppingSaysHowManyAreLeftOut();
    void aPlainTaskIsNoRolloutInWaves();
    void anotherProgramRunsIt();
    void oneFromABackupSaysSoAndAsksBeforeItGoesOn();
};

void TestRolloutView::withoutOneItSaysWhatWavesAreFor()
{
    Desk desk;
    auto *state = part<ui::StateView>(&desk.view, "rolloutState");
    QTRY_COMPARE_WITH_TIMEOUT(state->state(), ui::StateView::State::Empty, kPatience);
    QSignalSpy asked(&desk.view, &ui::RolloutView::newTaskRequested);
    Q_EMIT state->nextRequested();
    QCOMPARE(asked.count(), 1);
}

void TestRolloutView::aHeldOneSaysWhyAndGoesOn()
{
    Desk desk;
    QAbstractItemModelTester tester(desk.table->model()), waveTester(desk.waves->model());
    const auto id = desk.begin("收银台 2.0", 20, {10, 100}, {.holdBeforeNext = true});
    QTRY_COMPARE_WITH_TIMEOUT(desk.table->model()->rowCount(), 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.proceed->isEnabled() && desk.proceed->text() == u"Continue"_s, kPatience); // it is held
    QCOMPARE(desk.stateOf(id), RolloutState::Held);
    QCOMPARE(desk.text("rolloutReason"), text::rolloutReasonText(domain::RolloutReason::PersonLooks));
    QCOMPARE(desk.waves->model()->rowCount(), 2);
    // What follows is said before it is done: the next wave and its devices.
    QVERIFY(desk.text("rolloutConsequence").contains(u"18"_s));
    QSignalSpy asked(&desk.view, &ui::RolloutView::taskRequested);
    Q_EMIT desk.waves->activated(desk.waves->model()->index(0, 0));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(qvariant_cast<domain::TaskId>(asked.first().at(1)).value(), std::string("T1"));

    desk.proceed->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), RolloutState::Done, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.stop->isEnabled(), kPatience);
    QCOMPARE(desk.view.openCount(), 0);
    QVERIFY(!desk.proceed->isEnabled());
    QVERIFY(!desk.pause->isEnabled());
}

void TestRolloutView::stoppingSaysHowManyAreLeftOut()
{
    Desk desk;
    const auto id = desk.begin("收银台 2.0", 20, {10, 50, 100}, {.holdBeforeNext = true});
    QTRY_VERIFY_WITH_TIMEOUT(desk.proceed->isEnabled() && desk.proceed->text() == u"Continue"_s, kPatience); // it is held
    desk.stop->click();
    auto *box = part<QMessageBox>(&desk.view, "stopRolloutBox");
    QVERIFY2(box->text().contains(u"18"_s), qPrintable(box->text()));
    QVERIFY(box->defaultButton() != part<QPushButton>(box, "stopRolloutButton"));
    box->reject();
    QCOMPARE(desk.stateOf(id), RolloutState::Held);
    desk.stop->click();
    for (auto *button : desk.view.findChildren<QPushButton *>(u"stopRolloutButton"_s)) {
        if (button->isVisible())
            button->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), RolloutState::Stopped, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.stop->isEnabled(), kPatience);
    QCOMPARE(desk.cloud.tasks(), 1);
    QCOMPARE(desk.text("rolloutReason"), text::rolloutReasonText(domain::RolloutReason::ByPerson));
}

void TestRolloutView::aPlainTaskIsNoRolloutInWaves()
{
    Desk desk;
    const auto id = desk.begin("收银台 2.0", 5);
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), RolloutState::Done, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.table->model()->rowCount(), 0, kPatience);
    QCOMPARE(part<ui::StateView>(&desk.view, "rolloutState")->state(), ui::StateView::State::Empty);
}

void TestRolloutView::anotherProgramRunsIt()
{
    Desk desk;
    services::JournalService journal{desk.profile.accounts, desk.profile.clock};
    services::RolloutService other{desk.profile.accounts, journal, desk.profile.clock};
    desk.cloud.failEvery(2); // its waves stay under way
    desk.begin("收银台 2.0", 20, {10, 100}, {.errorPercent = 0, .errorCount = 0});
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.tasks() > 0, kPatience);
    ui::RolloutView view(other, desk.profile.clock);
    view.setAccounts({desk.account});
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>(&view, "rolloutTable")->model()->rowCount(), 1, kPatience);
    QSignalSpy stopped(&other, &services::RolloutService::stopped);
    other.resumeRunner(desk.account);
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kPatience);
    QVERIFY2(part<QLabel>(&view, "rolloutRunner")->text().contains(u"Another program"_s),
             qPrintable(part<QLabel>(&view, "rolloutRunner")->text()));
    QVERIFY(desk.text("rolloutRunner").contains(u"This program"_s));
}

void TestRolloutView::oneFromABackupSaysSoAndAsksBeforeItGoesOn()
{
    Desk desk;
    const auto id = desk.begin("收银台 2.0", 20, {10, 100}, {.holdBeforeNext = true});
    QTRY_VERIFY_WITH_TIMEOUT(desk.proceed->isEnabled() && desk.proceed->text() == u"Continue"_s, kPatience); // it is held
    const domain::Restored mark{domain::Restored::From::Backup, 1'700'000'000'000};
    {
        const auto own =
            cache::Connection::open(desk.profile.home.account(desk.account.id).ownDb(), {cache::DatabaseKind::Own});
        QVERIFY(cache::pauseRestored(**own, mark));
    }
    desk.view.showRollout(desk.account.id, id);
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.table->model()->index(0, ui::RolloutsModel::State).data().toString().contains(text::restoredMark(mark)),
        kPatience);
    QCOMPARE(desk.text("rolloutReason"), text::restoredWarning(mark));
    const auto question = [&] { return desk.view.window()->findChild<QMessageBox *>(u"restoredQuestion"_s); };
    desk.proceed->click();
    QVERIFY(question());
    QCOMPARE(question()->text(), text::restoredWarning(mark));
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QCOMPARE(desk.stateOf(id), RolloutState::Paused);
    QCOMPARE(desk.cloud.tasks(), 1);
    desk.proceed->click();
    part<QPushButton>(question(), "restoredAgree")->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), RolloutState::Done, kPatience);
}

QTEST_MAIN(TestRolloutView)
#include "tst_rolloutview.moc"
