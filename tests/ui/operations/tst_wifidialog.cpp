#include "../../services/operationdesk.h"
#include "services/syncservice.h"
#include "services/wifiservice.h"
#include "ui/operations/wifidialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::WifiDialog;

namespace {

struct Desk : tests::OperationDesk {
    Desk()
        : terminal(takers(u"online:yes network:WIFI"_s, services::WifiService::kScope, 1).front())
        , dialog(new WifiDialog(wifi, {journal, sync, profile.accounts}, account, terminal))
    {
        dialog->show();
        if (!QTest::qWaitFor([this] { return find<QComboBox>("wifiSsid")->count() > 0; }, 30'000))
            qFatal("no status");
    }
    ~Desk() { delete dialog; }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        auto *found = dialog->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void set(const QString &ssid, const QString &password)
    {
        find<QComboBox>("wifiSsid")->setEditText(ssid);
        find<QLineEdit>("wifiPassword")->setText(password);
        QSignalSpy idle(&journal, &services::JournalService::idle);
        find<QPushButton>("wifiSet")->click();
        if (!idle.wait(30'000))
            qFatal("the journal does not end");
        letDevicesWork();
    }

    services::SyncService sync{profile.accounts, profile.clock};
    services::WifiService wifi{profile.accounts, journal, profile.clock};
    domain::Terminal terminal;
    QPointer<WifiDialog> dialog;
};

} // namespace

class TestWifiDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDevicesNetworksAreOffered();
    void thePasswordIsHiddenUntilItIsAskedFor();
    void aDeviceIsFollowedIntoItsNetwork();
    void aWrongPasswordIsSaidAndCanBeMended();
    void withoutANetworkItIsADraftThatCanBeDiscarded();
};

void TestWifiDialog::theDevicesNetworksAreOffered()
{
    Desk desk;
    auto *ssid = desk.find<QComboBox>("wifiSsid");
    QVERIFY(ssid->count() >= 3);
    QVERIFY(desk.find<QLabel>("wifiStatus")->text().contains(ssid->itemText(0)));
    QCOMPARE(ssid->currentText(), ssid->itemText(0)); // the one it is in
    ssid->setEditText({});
    QVERIFY(!desk.find<QPushButton>("wifiSet")->isEnabled());
}

void TestWifiDialog::thePasswordIsHiddenUntilItIsAskedFor()
{
    Desk desk;
    auto *password = desk.find<QLineEdit>("wifiPassword");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    desk.find<QCheckBox>("wifiShown")->click();
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
}

void TestWifiDialog::aDeviceIsFollowedIntoItsNetwork()
{
    Desk desk;
    auto *ssid = desk.find<QComboBox>("wifiSsid");
    const QString other = ssid->itemText(ssid->count() - 1);
    desk.set(other, u"passwort-12"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>("wifiStatus")->text().contains(other), 60'000);
    QVERIFY(!desk.find<QLabel>("wifiOutcome")->property("fault").toBool());
}

void TestWifiDialog::aWrongPasswordIsSaidAndCanBeMended()
{
    Desk desk;
    auto *ssid = desk.find<QComboBox>("wifiSsid");
    const QString other = ssid->itemText(ssid->count() - 1);
    desk.set(other, u"wrong-12345"_s);
    QVERIFY(!desk.find<QPushButton>("wifiSet")->isEnabled()); // one after the other
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>("wifiOutcome")->property("fault").toBool(), 60'000);
    QVERIFY(desk.find<QPushButton>("wifiSet")->isEnabled());
    desk.set(other, u"passwort-12"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>("wifiStatus")->text().contains(other), 60'000);
}

void TestWifiDialog::withoutANetworkItIsADraftThatCanBeDiscarded()
{
    Desk desk;
    desk.cloud.stop();
    desk.find<QComboBox>("wifiSsid")->setEditText(u"elsewhere"_s);
    auto *set = desk.find<QPushButton>("wifiSet");
    set->click();
    auto *discard = desk.find<QPushButton>("writeDiscard");
    QTRY_VERIFY_WITH_TIMEOUT(discard->isVisible(), 60'000);
    QVERIFY(desk.find<QPushButton>("writeSend")->isVisible());
    QVERIFY(desk.find<QLabel>("wifiOutcome")->text().contains(u"without a connection"_s));
    QVERIFY(!set->isEnabled()); // one after the other
    discard->click();
    auto *box = desk.dialog->findChild<QMessageBox *>(u"discardOperation"_s);
    QVERIFY(box);
    for (QAbstractButton *each : box->buttons()) {
        if (box->buttonRole(each) == QMessageBox::DestructiveRole)
            each->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(set->isEnabled(), 60'000);
    QVERIFY(!discard->isVisible());
}

QTEST_MAIN(TestWifiDialog)
#include "tst_wifidialog.moc"
