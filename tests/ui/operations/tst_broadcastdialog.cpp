#include "../../services/operationdesk.h"
#include "services/broadcastservice.h"
#include "services/syncservice.h"
#include "showndialog.h"
#include "ui/operations/broadcastdialog.h"
#include "ui/operations/broadcastsmodel.h"
#include "ui/operations/broadcaststab.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::BroadcastDialog;
using ui::BroadcastsTab;

namespace {

struct Desk : tests::OperationDesk {
    services::DeviceSelection select(size_t takers, size_t barred = 0)
    {
        return some(u"online:yes"_s, services::BroadcastService::kScope, true, takers, barred);
    }
    services::BroadcastService broadcasts{profile.accounts, journal, profile.clock};
    services::SyncService sync{profile.accounts, profile.clock};
    ui::WriteParts writes{journal, sync, profile.accounts};
};

struct Shown : tests::ShownDialog<BroadcastDialog> {
    Shown(Desk &desk, const services::DeviceSelection &devices) : ShownDialog(new BroadcastDialog(desk.broadcasts, desk.account, devices)) {}
    QPushButton *send() const { return find<QPushButton>("broadcastSend"); }
    QPlainTextEdit *text() const { return find<QPlainTextEdit>("broadcastText"); }
};

} // namespace

class TestBroadcastDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWillBeSpokenIsShown();
    void nothingIsSentUnread();
    void tooMuchIsSaid();
    void barredDevicesAreNamedAndLeftOut();
    void aTextIsTakenAndKept();
    void dailyTimesThatDoNotFitAreSaid();
    void whatWasSentStandsInTheTabAndIsStopped();
    void anEmptyTabLeadsToTheDevices();
};

void TestBroadcastDialog::whatWillBeSpokenIsShown()
{
    Desk desk;
    Shown shown(desk, desk.select(2));
    QVERIFY(!shown.find<QLabel>("broadcastSpoken")->isVisible());
    shown.text()->setPlainText(u"欢迎🎉\n光临"_s);
    const QString preview = shown.find<QLabel>("broadcastSpoken")->text();
    QVERIFY(preview.contains(u"欢迎 光临"_s));
    QVERIFY(preview.contains(u"🎉"_s));
    QVERIFY(shown.find<QLabel>("broadcastLength")->text().contains(u"200"_s));
}

void TestBroadcastDialog::nothingIsSentUnread()
{
    Desk desk;
    Shown shown(desk, desk.select(2));
    QVERIFY(!shown.send()->isEnabled());
    QVERIFY(shown.find<QLabel>("broadcastProblem")->isHidden()); // nobody is told off before the first letter
    shown.text()->setPlainText(u"早上好"_s);
    QVERIFY(shown.send()->isEnabled());
    QSignalSpy sent(shown.dialog, &BroadcastDialog::sent);
    QTest::keyClick(shown.dialog, Qt::Key_Return); // Cancel is what a hasty Enter does
    QCOMPARE(sent.count(), 0);
    QVERIFY(tests::answerOf(desk.broadcasts.broadcasts())->empty());
}

void TestBroadcastDialog::tooMuchIsSaid()
{
    Desk desk;
    Shown shown(desk, desk.select(1));
    shown.text()->setPlainText(QString(201, u'好'));
    QVERIFY(!shown.send()->isEnabled());
    QVERIFY(shown.find<QLabel>("broadcastProblem")->text().contains(u"201"_s));
}

void TestBroadcastDialog::barredDevicesAreNamedAndLeftOut()
{
    Desk desk;
    Shown shown(desk, desk.select(2, 3));
    QCOMPARE(shown.find<QListWidget>("participantsBarred")->count(), 3);
    shown.text()->setPlainText(u"早上好"_s);
    QSignalSpy sent(shown.dialog, &BroadcastDialog::sent);
    shown.send()->click();
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(tests::answerOf(desk.broadcasts.broadcasts())->front().devices.size(), size_t(2));
}

void TestBroadcastDialog::aTextIsTakenAndKept()
{
    Desk desk;
    Shown shown(desk, desk.select(1));
    auto *texts = shown.find<QComboBox>("broadcastTemplates");
    const int starters = texts->count();
    texts->setCurrentIndex(1);
    Q_EMIT texts->activated(1);
    const QString starter = shown.text()->toPlainText();
    QVERIFY(!starter.isEmpty());
    shown.find<QPushButton>("broadcastKeep")->click();
    shown.find<QInputDialog>("broadcastName")->setTextValue(u"开店"_s);
    shown.find<QInputDialog>("broadcastName")->accept();
    QCOMPARE(texts->count(), starters + 1);
    QCOMPARE(*desk.broadcasts.templates(), (std::vector<domain::BroadcastTemplate>{{u"开店"_s, starter}}));
    auto *forget = shown.find<QPushButton>("broadcastForget");
    QVERIFY(!forget->isEnabled()); // no own text is chosen
    texts->setCurrentIndex(starters);
    Q_EMIT texts->activated(starters);
    forget->click();
    QCOMPARE(texts->count(), starters);
}

void TestBroadcastDialog::dailyTimesThatDoNotFitAreSaid()
{
    Desk desk;
    Shown shown(desk, desk.select(1));
    shown.text()->setPlainText(u"早上好"_s);
    shown.find<QTimeEdit>("broadcastTo")->setTime(QTime(8, 0));
    QVERIFY(shown.send()->isEnabled()); // once, no matter when
    shown.find<QRadioButton>("broadcastDaily")->click();
    QVERIFY(!shown.send()->isEnabled());
    QVERIFY(!shown.find<QLabel>("broadcastProblem")->text().isEmpty());
    shown.find<QTimeEdit>("broadcastTo")->setTime(QTime(20, 0));
    QVERIFY(shown.send()->isEnabled());
}

void TestBroadcastDialog::whatWasSentStandsInTheTabAndIsStopped()
{
    Desk desk;
    BroadcastsTab tab(desk.broadcasts, desk.writes, desk.profile.clock);
    auto *model = tab.findChild<ui::BroadcastsModel *>();
    auto *devices = tab.findChild<ui::BroadcastDevicesModel *>();
    const QAbstractItemModelTester modelTester(model), devicesTester(devices);
    tab.show();
    Shown shown(desk, desk.select(3));
    shown.text()->setPlainText(u"早上好"_s);
    shown.find<QRadioButton>("broadcastDaily")->click();
    shown.send()->click();
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_COMPARE(devices->rowCount(), 3);
    auto *stop = tab.findChild<QPushButton *>(u"broadcastStop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stop->isEnabled(), 30'000);
    stop->click();
    QVERIFY(!stop->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(model->row(0)->isStopped, 30'000);
    QVERIFY(!stop->isEnabled());
    QSignalSpy asked(&tab, &BroadcastsTab::devicesRequested);
    tab.findChild<QPushButton *>(u"broadcastDevicesOpen"_s)->click();
    QCOMPARE(*tests::answerOf(desk.fleet.counts({asked.first().first().toString()})), std::vector<std::optional<quint32>>{3U});
}

void TestBroadcastDialog::anEmptyTabLeadsToTheDevices()
{
    Desk desk;
    BroadcastsTab tab(desk.broadcasts, desk.writes, desk.profile.clock);
    tab.show();
    auto *state = tab.findChild<ui::StateView *>();
    QTRY_COMPARE(state->state(), ui::StateView::State::Empty);
    QSignalSpy asked(&tab, &BroadcastsTab::devicesRequested);
    Q_EMIT state->nextRequested();
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestBroadcastDialog)
#include "tst_broadcastdialog.moc"
