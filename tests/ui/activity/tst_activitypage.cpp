#include "../../services/profile.h"
#include "../devices/fleet.h"
#include "cache/restoredown.h"
#include "text/journaltext.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/operationsmodel.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/stateview.h"
#include "ui/writes/draftdialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::OperationId;
using domain::OperationState;

namespace {

/// A cloud with two accounts, the journal of the first, and the page over it.
class Desk
{
public:
    Desk()
        : cloud(300, 1, tests::TestCloud::Speaks::Keys, 2)
        , sync(profile.accounts, profile.clock)
        , journal(profile.accounts, profile.clock)
        , activity(profile.accounts)
    {
        grantee = cloud.server().accounts()[1].pid;
        for (const domain::Device &device : cloud.server().fleet()) {
            if (device.role == "OWNER")
                owned.push_back(device.id());
        }
    }

    void addAccount() { account = profile.add(cloud, u"shop"_s); }
    OperationId grant(std::vector<domain::DeviceId> devices)
    {
        const QJsonObject content{{"grantee_pid"_L1, grantee}, {"scopes"_L1, QJsonArray{"POSTER"_L1}}};
        const auto id = tests::answerOf(
            journal.submit(account, {.kind = u"grant.create"_s,
                                     .subject = R"({"grantee":"王**","scopes":["POSTER"]})",
                                     .steps = {{.method = u"tapfleet.grant.create"_s,
                                                .content = QJsonDocument(content).toJson(QJsonDocument::Compact),
                                                .devices = std::move(devices),
                                                .borrows = {}}}}));
        return id ? *id : OperationId();
    }
    OperationState state(OperationId id) { return domain::stateOf(*tests::answerOf(journal.operation(account.id, id))); }
    void openPage()
    {
        page = std::make_unique<ui::ActivityPage>(
            ui::ActivityPageParts{activity, journal, profile.accounts, sync, settings, jobs, profile.clock});
        page->resize(1200, 700);
        page->show();
        QTRY_VERIFY(page->isReady());
    }
    template <typename T>
    T *child(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    QAbstractItemModel *lines() const { return child<QTableView>(u"activityTable"_s)->model(); }
    QAbstractItemModel *open() const { return child<QTableView>(u"openOperations"_s)->model(); }
    void click(const QString &button) const { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }

    tests::TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
    services::SyncService sync;
    services::JournalService journal;
    services::ActivityService activity;
    tests::SettingsInMemory settings;
    ui::JobList jobs;
    QString grantee;
    std::vector<domain::DeviceId> owned;
    std::unique_ptr<ui::ActivityPage> page;
};

} // namespace

class TestActivityPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theModelsKeepTheirRules();
    void withoutAnAccountItSaysWhatToDo();
    void anEmptyLogSaysWhatItIsFor();
    void aWriteIsShownWithItsDevices();
    void theFilterNarrowsAndIsTakenBack();
    void anAccountAndAPeriodNarrowToo();
    void theVerdictIsShown();
    void linesAreExported();
    void aDraftIsSentAfterALookAtWhatHasChanged();
    void anUndecidedOneIsThePersonsToDecide();
    void whatComesFromABackupSaysSoAndAsksBeforeItIsSent();
    void aDiscardIsAskedFor();
};

void TestActivityPage::theModelsKeepTheirRules()
{
    ui::ActivityModel lines;
    ui::OperationsModel operations;
    QAbstractItemModelTester linesTester(&lines, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester operationsTester(&operations, QAbstractItemModelTester::FailureReportingMode::Fatal);
    services::ActivityPage page;
    page.lines = {{domain::AccountId(1), {.number = 2, .at = 5}, 0, 0, 0},
                  {domain::AccountId(1), {.number = 1, .at = 4}, 3, 2, 1}};
    page.hasMore = true;
    QSignalSpy more(&lines, &ui::ActivityModel::moreRequested);
    lines.setPage(page);
    QCOMPARE(lines.rowCount(), 2);
    QCOMPARE(lines.rowOf(domain::AccountId(1), 1), 1);
    QCOMPARE(lines.rowOf(domain::AccountId(2), 1), -1);
    QCOMPARE(more.count(), 1); // the tester asks, once: until more has come there is none
    QVERIFY(!lines.canFetchMore({}));

    domain::Operation operation;
    operation.id = OperationId(7);
    operation.steps.resize(2);
    operation.steps[0].state = domain::StepState::Confirmed;
    operations.setOperations({{domain::AccountId(1), operation}});
    QSignalSpy reset(&operations, &QAbstractItemModel::modelReset);
    operations.setOperations({{domain::AccountId(1), operation}});
    QCOMPARE(reset.count(), 0); // the selection stays while it is sent
    QVERIFY(operations.index(0, ui::OperationsModel::Progress).data().toString().contains(u"1"));
    operations.setOperations({});
    QCOMPARE(operations.rowCount(), 0);
}

void TestActivityPage::withoutAnAccountItSaysWhatToDo()
{
    Desk desk;
    desk.openPage();
    auto *state = desk.child<ui::StateView>(u"activityState"_s);
    QCOMPARE(state->state(), ui::StateView::State::NoSource);
    QSignalSpy asked(desk.page.get(), &ui::Page::pageRequested);
    Q_EMIT state->nextRequested();
    QCOMPARE(asked.front().front().toString(), u"accounts"_s);
}

void TestActivityPage::anEmptyLogSaysWhatItIsFor()
{
    Desk desk;
    desk.addAccount();
    desk.openPage();
    QCOMPARE(desk.child<ui::StateView>(u"activityState"_s)->state(), ui::StateView::State::Empty);
    QVERIFY(!desk.child<QPushButton>(u"activityVerify"_s)->isEnabled());
    QVERIFY(!desk.child<QTableView>(u"openOperations"_s)->isVisible());
}

void TestActivityPage::aWriteIsShownWithItsDevices()
{
    Desk desk;
    desk.addAccount();
    desk.openPage();
    desk.grant({desk.owned[0], desk.owned[1], {"NOSUCH", {}}});
    QTRY_COMPARE(desk.lines()->rowCount(), 1);
    const QString what = desk.lines()->index(0, ui::ActivityModel::What).data().toString();
    QVERIFY2(what.contains(u"王**"), qPrintable(what));
    QCOMPARE(desk.lines()->index(0, ui::ActivityModel::Devices).data().toString(), u"3"_s);
    QVERIFY(desk.lines()->index(0, ui::ActivityModel::Result).data().toString().contains(u"2"));
    QVERIFY(!desk.lines()->index(0, ui::ActivityModel::TraceId).data().toString().isEmpty());
    auto *rows = desk.child<QTableWidget>(u"activityRows"_s);
    QTRY_COMPARE(rows->rowCount(), 3);
    QCOMPARE(rows->item(2, 0)->text(), u"NOSUCH"_s);
    QVERIFY(rows->item(2, 1)->text().size() > rows->item(0, 1)->text().size()); // with its reason
    QTRY_VERIFY(!desk.child<QTableView>(u"openOperations"_s)->isVisible());
}

void TestActivityPage::theFilterNarrowsAndIsTakenBack()
{
    Desk desk;
    desk.addAccount();
    desk.grant({desk.owned[0]});
    desk.grant({desk.owned[1]});
    desk.openPage();
    QTRY_COMPARE(desk.lines()->rowCount(), 2);
    auto *filter = desk.child<QLineEdit>(u"activityFilter"_s);
    filter->setText(QString::fromStdString(desk.owned[1].sn));
    QTRY_COMPARE(desk.lines()->rowCount(), 1);
    filter->setText(u"nothing of the kind"_s);
    QTRY_COMPARE(desk.lines()->rowCount(), 0);
    auto *state = desk.child<ui::StateView>(u"activityState"_s);
    QTRY_VERIFY(state->isVisible() && desk.page->isReady());
    Q_EMIT state->nextRequested();
    QTRY_COMPARE(desk.lines()->rowCount(), 2);
}

void TestActivityPage::anAccountAndAPeriodNarrowToo()
{
    Desk desk;
    desk.addAccount();
    desk.grant({desk.owned[0]});
    QVERIFY(desk.profile.accounts.addConsoleFileAccount(u"files"_s));
    desk.openPage();
    QTRY_COMPARE(desk.lines()->rowCount(), 1);
    auto *account = desk.child<QComboBox>(u"activityAccount"_s);
    auto *period = desk.child<QComboBox>(u"activityPeriod"_s);
    QVERIFY(account->isVisible());
    account->setCurrentIndex(account->findText(u"files"_s));
    Q_EMIT account->activated(account->currentIndex());
    QTRY_COMPARE(desk.lines()->rowCount(), 0);
    auto *state = desk.child<ui::StateView>(u"activityState"_s);
    QTRY_VERIFY(state->isVisible() && desk.page->isReady());
    Q_EMIT state->nextRequested();
    QTRY_COMPARE(desk.lines()->rowCount(), 1);
    period->setCurrentIndex(1);
    Q_EMIT period->activated(1);
    QTRY_VERIFY(desk.page->isReady());
    QCOMPARE(desk.lines()->rowCount(), 1); // it was now
}

void TestActivityPage::theVerdictIsShown()
{
    Desk desk;
    desk.addAccount();
    desk.grant({desk.owned[0]});
    desk.openPage();
    QTRY_COMPARE(desk.lines()->rowCount(), 1);
    auto *verdict = desk.child<QLabel>(u"activityVerdict"_s);
    QVERIFY(!verdict->isVisible());
    desk.click(u"activityVerify"_s);
    QTRY_VERIFY(verdict->isVisible());
    const QString whole = verdict->text();
    {
        const auto own =
            std::move(*cache::Connection::open(desk.profile.home.account(desk.account.id).ownDb(), {cache::DatabaseKind::Own}));
        QVERIFY(own->execute(u"DROP TRIGGER activity_is_not_altered"_s));
        QVERIFY(own->execute(u"UPDATE activity SET person = 'wang'"_s));
    }
    QTRY_VERIFY(desk.child<QPushButton>(u"activityVerify"_s)->isEnabled());
    desk.click(u"activityVerify"_s);
    QTRY_VERIFY(verdict->text() != whole);
    QVERIFY2(verdict->text().contains(u"shop"), qPrintable(verdict->text()));
}

void TestActivityPage::linesAreExported()
{
    Desk desk;
    desk.addAccount();
    desk.grant({desk.owned[0], desk.owned[1]});
    desk.openPage();
    QTRY_COMPARE(desk.lines()->rowCount(), 1);
    desk.click(u"activityExport"_s);
    auto *dialog = desk.page->window()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = desk.profile.file(u"activity.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!desk.jobs.jobs().isEmpty() && desk.jobs.jobs().constFirst()->state() == ui::Job::State::Done);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 3);
}

void TestActivityPage::aDraftIsSentAfterALookAtWhatHasChanged()
{
    Desk desk;
    desk.addAccount();
    // As a write that was prepared without a connection leaves it.
    const auto own = [&] {
        const cache::AccountFolder folder = desk.profile.home.account(desk.account.id);
        QDir().mkpath(folder.path);
        return std::move(*cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own}));
    };
    const QJsonObject content{{"grantee_pid"_L1, desk.grantee}, {"scopes"_L1, QJsonArray{"POSTER"_L1}}};
    OperationId id;
    {
        const auto file = own();
        cache::JournalStore store(*file);
        const domain::WritePlan plan{.kind = u"grant.create"_s,
                                     .subject = "{}",
                                     .steps = {{.method = u"tapfleet.grant.create"_s,
                                                .content = QJsonDocument(content).toJson(QJsonDocument::Compact),
                                                .devices = {desk.owned[0], {"GONE", "S"}},
                                                .borrows = {}}}};
        id = *store.add(
            plan,
            {.at = desk.profile.clock.nowMs(), .asOf = {}, .person = u"li"_s, .facts = {{{}, u"OWNER\u001f2088\u001f"_s}}});
        QVERIFY(store.changeHold(id, {domain::Hold::Ready}, domain::Hold::Draft, desk.profile.clock.nowMs() + 86'400'000));
    }
    desk.openPage();
    QTRY_COMPARE(desk.open()->rowCount(), 1);
    desk.click(u"operationSend"_s);
    auto *dialog = desk.page->window()->findChild<ui::DraftDialog *>();
    QVERIFY(dialog);
    auto *send = dialog->findChild<QPushButton *>(u"draftSend"_s);
    QVERIFY(!send->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(send->isEnabled(), 20'000);
    QVERIFY(dialog->findChild<QTableWidget *>(u"draftChanges"_s)->rowCount() >= 1);
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_COMPARE(desk.state(id), OperationState::Partly);
    QTRY_COMPARE(desk.lines()->rowCount(), 1);
    QTRY_COMPARE(desk.open()->rowCount(), 0);
}

void TestActivityPage::anUndecidedOneIsThePersonsToDecide()
{
    Desk desk;
    desk.addAccount();
    sandbox::Faults faults;
    faults.cut = 1;
    desk.cloud.server().setFaults(faults);
    desk.openPage();
    const auto id = tests::answerOf(desk.journal.submit(
        desk.account,
        {.kind = u"wifi.set"_s,
         .subject = "{}",
         .steps = {{.method = u"alipay.commerce.iot.wifi.set"_s, .content = "{}", .devices = {}, .borrows = {}}}}));
    QVERIFY_RESULT(id);
    auto *happened = desk.child<QPushButton>(u"operationHappened"_s);
    QTRY_VERIFY(happened->isVisible());
    QVERIFY(!desk.child<QLabel>(u"operationReason"_s)->text().isEmpty());
    desk.click(u"operationHappened"_s);
    QTRY_COMPARE(desk.state(*id), OperationState::Done);
    QTRY_COMPARE(desk.open()->rowCount(), 0);
    QTRY_COMPARE(desk.lines()->rowCount(), 2); // unknown, then decided
}

void TestActivityPage::whatComesFromABackupSaysSoAndAsksBeforeItIsSent()
{
    Desk desk;
    desk.addAccount();
    const domain::Restored mark{domain::Restored::From::Backup, 1'700'000'000'000};
    OperationId id;
    {
        const auto own =
            cache::Connection::open(desk.profile.home.account(desk.account.id).ownDb(), {cache::DatabaseKind::Own});
        cache::JournalStore store(**own);
        const QJsonObject content{{"grantee_pid"_L1, desk.grantee}, {"scopes"_L1, QJsonArray{"POSTER"_L1}}};
        const domain::WritePlan plan{.kind = u"grant.create"_s,
                                     .subject = "{}",
                                     .steps = {{.method = u"tapfleet.grant.create"_s,
                                                .content = QJsonDocument(content).toJson(QJsonDocument::Compact),
                                                .devices = {desk.owned[0]},
                                                .borrows = {}}}};
        id = *store.add(plan, {.at = 1, .asOf = {}, .person = u"li"_s, .facts = {}});
        QVERIFY(cache::pauseRestored(**own, mark));
    }
    desk.openPage();
    desk.journal.keepGoing(); // asks the service, which has never received it
    QTRY_VERIFY_WITH_TIMEOUT(desk.child<QPushButton>(u"operationResume"_s)->isVisible(), 60'000);
    QCOMPARE(desk.state(id), OperationState::Paused);
    QVERIFY(desk.open()->index(0, ui::OperationsModel::State).data().toString().contains(text::restoredMark(mark)));
    const auto question = [&] { return desk.page->window()->findChild<QMessageBox *>(u"restoredQuestion"_s); };
    desk.click(u"operationResume"_s);
    QVERIFY(question());
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QVERIFY(desk.cloud.server().effects().empty());
    desk.click(u"operationResume"_s);
    question()->findChild<QPushButton *>(u"restoredAgree"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), OperationState::Done, 60'000);
    QCOMPARE(desk.cloud.server().effects().size(), size_t(1));
}

void TestActivityPage::aDiscardIsAskedFor()
{
    Desk desk;
    desk.addAccount();
    desk.cloud.stop();
    const OperationId id = desk.grant({desk.owned[0]});
    desk.openPage();
    QTRY_VERIFY(desk.child<QPushButton>(u"operationSend"_s)->isVisible()); // not reached: a draft
    desk.click(u"operationDiscard"_s);
    auto *box = desk.page->window()->findChild<QMessageBox *>(u"discardOperation"_s);
    QVERIFY(box);
    QCOMPARE(desk.state(id), OperationState::Draft);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(desk.state(id), OperationState::Discarded);
    QTRY_COMPARE(desk.open()->rowCount(), 0);
}

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
