#include "../../services/operationdesk.h"
#include "services/syncservice.h"
#include "showndialog.h"
#include "ui/operations/commanddialog.h"
#include "ui/operations/commandsmodel.h"
#include "ui/operations/commandstab.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::CommandDialog;
using ui::CommandsTab;

namespace {

struct Desk : tests::OperationDesk {
    Desk() : OperationDesk(900) {}
    services::DeviceSelection select(size_t takers, size_t barred = 0)
    {
        return some(u"online:yes"_s, services::CommandService::kScope, false, takers, barred);
    }
    static QString tail(const services::DeviceSelection &devices, size_t i)
    {
        return QString::fromStdString(devices.snapshot->id(devices.rows[i]).sn).right(4);
    }

    services::CommandService commands{profile.accounts, journal, profile.clock};
    services::SyncService sync{profile.accounts, profile.clock};
    ui::WriteParts writes{journal, sync, profile.accounts};
};

struct Shown : tests::ShownDialog<CommandDialog> {
    Shown(Desk &desk, const services::DeviceSelection &devices) : ShownDialog(new CommandDialog(desk.commands, desk.account, devices)) {}
    QPushButton *sendButton() const { return find<QPushButton>("commandSend"); }
};

} // namespace

class TestCommandDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHastyEnterSendsNothing();
    void barredDevicesAreNamedAndLeftOut();
    void aResetAsksForTheEndOfEachSn();
    void moreThanTenAreNotReset();
    void manyDevicesAskForTheirCount();
    void whatWasSentStandsInTheTab();
    void aRestartWithoutANetworkIsADraftWithSendAndDiscard();
    void anEmptyTabLeadsToTheDevices();
};

void TestCommandDialog::aHastyEnterSendsNothing()
{
    Desk desk;
    Shown shown(desk, desk.select(2));
    QSignalSpy sent(shown.dialog, &CommandDialog::sent);
    QTest::keyClick(shown.dialog, Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
    QVERIFY(tests::answerOf(desk.commands.commands())->empty());
}

void TestCommandDialog::barredDevicesAreNamedAndLeftOut()
{
    Desk desk;
    Shown shown(desk, desk.select(2, 3));
    QCOMPARE(shown.find<QListWidget>("participantsBarred")->count(), 3);
    QVERIFY(shown.find<QListWidget>("participantsBarred")->isVisible());
    QSignalSpy sent(shown.dialog, &CommandDialog::sent);
    shown.sendButton()->click();
    QTRY_COMPARE(sent.count(), 1);
    const auto commands = tests::answerOf(desk.commands.commands());
    QVERIFY_RESULT(commands);
    QCOMPARE(commands->front().devices.size(), size_t(2));
}

void TestCommandDialog::aResetAsksForTheEndOfEachSn()
{
    Desk desk;
    const services::DeviceSelection devices = desk.select(2);
    Shown shown(desk, devices);
    QVERIFY(shown.sendButton()->isEnabled());
    shown.find<QRadioButton>("command_FACTORY_RESET")->click();
    QVERIFY(!shown.sendButton()->isEnabled());
    auto *typed = shown.find<QLineEdit>("commandTyped");
    QVERIFY(typed->isVisible());
    typed->setText(Desk::tail(devices, 0));
    QVERIFY(!shown.sendButton()->isEnabled());
    typed->setText(Desk::tail(devices, 1) + u"，"_s + Desk::tail(devices, 0));
    QVERIFY(shown.sendButton()->isEnabled());
    shown.find<QRadioButton>("command_REBOOT")->click();
    QVERIFY(!typed->isVisible());
    shown.find<QRadioButton>("command_FACTORY_RESET")->click();
    QVERIFY(!shown.sendButton()->isEnabled()); // it is typed for each time
}

void TestCommandDialog::moreThanTenAreNotReset()
{
    Desk desk;
    Shown shown(desk, desk.select(11));
    shown.find<QRadioButton>("command_FACTORY_RESET")->click();
    QVERIFY(!shown.sendButton()->isEnabled());
    QVERIFY(!shown.find<QLineEdit>("commandTyped")->isVisible());
    QVERIFY(shown.find<QLabel>("commandAsk")->text().contains(u"10"_s));
}

void TestCommandDialog::manyDevicesAskForTheirCount()
{
    Desk desk;
    Shown shown(desk, desk.select(101));
    QVERIFY(!shown.sendButton()->isEnabled());
    shown.find<QLineEdit>("commandTyped")->setText(u"100"_s);
    QVERIFY(!shown.sendButton()->isEnabled());
    shown.find<QLineEdit>("commandTyped")->setText(u"101"_s);
    QVERIFY(shown.sendButton()->isEnabled());
}

void TestCommandDialog::whatWasSentStandsInTheTab()
{
    Desk desk;
    CommandsTab tab(desk.commands, desk.writes, desk.profile.clock);
    auto *model = tab.findChild<ui::CommandsModel *>();
    auto *devices = tab.findChild<ui::CommandDevicesModel *>();
    const QAbstractItemModelTester modelTester(model), devicesTester(devices);
    tab.show();
    Shown shown(desk, desk.select(3));
    shown.sendButton()->click();
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_COMPARE(devices->rowCount(), 3);
    desk.letDevicesWork();
    QTRY_VERIFY_WITH_TIMEOUT(devices->row(0)->row && domain::isFinal(*devices->row(0)->row), 60'000);
    QSignalSpy asked(&tab, &CommandsTab::devicesRequested);
    tab.findChild<QPushButton *>(u"commandDevicesOpen"_s)->click();
    QCOMPARE(*tests::answerOf(desk.fleet.counts({asked.first().first().toString()})), std::vector<std::optional<quint32>>{3U});
}

void TestCommandDialog::aRestartWithoutANetworkIsADraftWithSendAndDiscard()
{
    Desk desk;
    CommandsTab tab(desk.commands, desk.writes, desk.profile.clock);
    tab.show();
    const auto chosen = desk.select(3);
    desk.cloud.stop();
    Shown shown(desk, chosen);
    QSignalSpy sent(shown.dialog, &CommandDialog::sent);
    shown.sendButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(sent.count(), 1, 60'000);
    const auto id = sent.first().last().value<domain::OperationId>();
    tab.showOperation(desk.account.id, id);
    auto *model = tab.findChild<ui::CommandsModel *>();
    const auto progress = [model] { return model->index(0, ui::CommandsModel::Progress).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(progress(), u"Draft"_s, 60'000);
    auto *const words = tab.findChild<QLabel *>(u"writeWords"_s);
    QVERIFY2(words->text().contains(u"Draft"_s), qPrintable(words->text()));
    QVERIFY(tab.findChild<QPushButton *>(u"writeSend"_s)->isVisible());
    auto *const discard = tab.findChild<QPushButton *>(u"writeDiscard"_s);
    QVERIFY(discard->isVisible());
    discard->click();
    auto *const box = tab.findChild<QMessageBox *>(u"discardOperation"_s);
    QVERIFY(box);
    for (QAbstractButton *each : box->buttons()) {
        if (box->buttonRole(each) == QMessageBox::DestructiveRole)
            each->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(progress(), u"Discarded"_s, 60'000);
    QVERIFY(!discard->isVisible());
}

void TestCommandDialog::anEmptyTabLeadsToTheDevices()
{
    Desk desk;
    CommandsTab tab(desk.commands, desk.writes, desk.profile.clock);
    tab.show();
    auto *state = tab.findChild<ui::StateView *>();
    QTRY_COMPARE(state->state(), ui::StateView::State::Empty);
    QSignalSpy asked(&tab, &CommandsTab::devicesRequested);
    Q_EMIT state->nextRequested();
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestCommandDialog)
#include "tst_commanddialog.moc"
