#include "../../services/twoaccounts.h"
#include "services/fleetservice.h"
#include "ui/orders/bindtab.h"
#include "ui/orders/bindwizard.h"
#include "ui/orders/ordersmodel.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/receiptdialog.h"
#include "ui/widgets/qrcode.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

template <typename T>
T *part(const QObject *of, const QString &name)
{
    auto *found = of->findChild<T *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return found;
}

struct Desk : tests::TwoAccounts {
    Desk()
    {
        fleet.reload();
        if (!QTest::qWaitFor([this] { return fleet.isLoaded() && !fleet.isLoading(); }, 60'000))
            qFatal("the fleet did not load");
        page.resize(1280, 760);
        page.show();
        if (!QTest::qWaitFor([this] { return page.isReady(); }, 20'000))
            qFatal("no orders came");
    }
    QTableView *table() const { return part<QTableView>(&page, u"orderTable"_s); }
    /// Chooses the first order of that state.
    void choose(const std::string &state)
    {
        auto *model = static_cast<ui::OrdersModel *>(table()->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->order(row)->order.state == state && model->order(row)->account == giver.id)
                return table()->setCurrentIndex(model->index(row, 0));
        }
        qFatal("no order is %s", state.c_str());
    }

    services::OrderService orders{profile.accounts, sync, journal, clock};
    services::BindingService bindings{profile.accounts, journal, clock};
    services::FleetService fleet{profile.accounts, clock};
    ui::OrdersPage page{{orders, bindings, profile.accounts, sync, fleet, clock}};
};

} // namespace

class TestOrdersPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordersAreShownAndSearched();
    void aScanNamesWhatIsShortAndWhatIsOfAnotherOrder();
    void receiptIsConfirmed();
    void aPartlyConfirmedReceiptComesBackToThePage();
    void devicesAreBoundAndTheMerchantSigns();
};

void TestOrdersPage::ordersAreShownAndSearched()
{
    Desk desk;
    auto *model = static_cast<ui::OrdersModel *>(desk.table()->model());
    const QAbstractItemModelTester tester(model);
    const int all = model->rowCount();
    QVERIFY(all >= 5);
    part<QLineEdit>(&desk.page, u"orderSearch"_s)->setText(u"AO20261100003"_s);
    QCOMPARE(model->rowCount(), 1);
    part<QLineEdit>(&desk.page, u"orderSearch"_s)->clear();
    desk.page.findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(model->rowCount() < all);
    desk.choose("SHIPPED");
    QVERIFY(part<QPushButton>(&desk.page, u"orderReceive"_s)->isVisible());
    QVERIFY(!part<QPushButton>(&desk.page, u"orderCancel"_s)->isVisible());
    QVERIFY(part<QListWidget>(&desk.page, u"orderDevices"_s)->count() > 0);
    desk.choose("REVIEWING");
    QVERIFY(!part<QPushButton>(&desk.page, u"orderReceive"_s)->isVisible());
    QVERIFY(part<QPushButton>(&desk.page, u"orderCancel"_s)->isVisible());
}

void TestOrdersPage::aScanNamesWhatIsShortAndWhatIsOfAnotherOrder()
{
    domain::Order order{.id = domain::OrderId("AO1"), .state = "SHIPPED"};
    order.items = {{"1", "x", "m", 2, {{"A1", "S"}, {"B2", "S"}}}};
    ui::ReceiptDialog dialog(order);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *confirm = part<QPushButton>(&dialog, u"receiptConfirm"_s);
    auto *scan = part<QLineEdit>(&dialog, u"receiptScan"_s);
    auto *last = part<QLabel>(&dialog, u"receiptLast"_s);
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(scan, u"Z9"_s);
    QTest::keyClick(scan, Qt::Key_Return); // as a scanner ends what it types
    QVERIFY(last->text().contains("Z9"_L1));
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(scan, u"a1"_s);
    QTest::keyClick(scan, Qt::Key_Return);
    QVERIFY(scan->text().isEmpty());
    QVERIFY(!confirm->isEnabled()); // B2 is missing
    part<QCheckBox>(&dialog, u"receiptAccept"_s)->setChecked(true);
    QVERIFY(confirm->isEnabled());
    part<QCheckBox>(&dialog, u"receiptAccept"_s)->setChecked(false);
    dialog.take(u"B2"_s);
    QVERIFY(confirm->isEnabled());
    QSignalSpy confirmed(&dialog, &ui::ReceiptDialog::confirmed);
    confirm->click();
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(dialog.receipt().matched.size(), 2u);
    QCOMPARE(dialog.receipt().extra, std::vector<std::string>{"Z9"});
}

void TestOrdersPage::receiptIsConfirmed()
{
    Desk desk;
    desk.choose("SHIPPED");
    QStringList sns;
    auto *devices = part<QListWidget>(&desk.page, u"orderDevices"_s);
    for (int i = 0; i < devices->count(); ++i)
        sns << devices->item(i)->text();
    part<QPushButton>(&desk.page, u"orderReceive"_s)->click();
    auto *dialog = part<ui::ReceiptDialog>(desk.page.window(), u"receiptDialog"_s);
    dialog->take(sns.join(u' '));
    QSignalSpy synced(&desk.sync, &services::SyncService::finished);
    part<QPushButton>(dialog, u"receiptConfirm"_s)->click();
    QVERIFY(synced.wait(30'000)); // whose the devices are now
    auto *model = static_cast<ui::OrdersModel *>(desk.table()->model());
    QTRY_VERIFY(model->order(desk.table()->currentIndex().row())->order.state == "RECEIVED");
}

void TestOrdersPage::aPartlyConfirmedReceiptComesBackToThePage()
{
    Desk desk;
    desk.choose("SHIPPED");
    auto *devices = part<QListWidget>(&desk.page, u"orderDevices"_s);
    QCOMPARE(devices->count(), 6);
    QStringList sns;
    for (int i = 0; i < 5; ++i)
        sns << devices->item(i)->text();
    const QString last = devices->item(5)->text();
    part<QPushButton>(&desk.page, u"orderReceive"_s)->click();
    auto *dialog = part<ui::ReceiptDialog>(desk.page.window(), u"receiptDialog"_s);
    dialog->take(sns.join(u' '));
    part<QCheckBox>(dialog, u"receiptAccept"_s)->setChecked(true);
    part<QPushButton>(dialog, u"receiptConfirm"_s)->click();
    const auto received = [devices] { return devices->findItems(u"received"_s, Qt::MatchContains).size(); };
    QTRY_COMPARE_WITH_TIMEOUT(received(), 5, 60'000);
    QCOMPARE(devices->item(5)->text(), last);
    QVERIFY(part<QLabel>(&desk.page, u"orderDevicesTitle"_s)->text().endsWith(u"5 received, 1 missing"_s));
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(&desk.page, u"writeWords"_s)->text().contains(u"5 of 5"_s), 60'000);

    // What was received is not asked for again, and is no stranger to the order.
    QTRY_VERIFY(!desk.page.window()->findChild<ui::ReceiptDialog *>());
    part<QPushButton>(&desk.page, u"orderReceive"_s)->click();
    dialog = part<ui::ReceiptDialog>(desk.page.window(), u"receiptDialog"_s);
    QCOMPARE(dialog->receipt().missing.size(), 1u);
    dialog->take(sns.front());
    QVERIFY(part<QLabel>(dialog, u"receiptLast"_s)->text().contains(u"received before"_s));
    QVERIFY(dialog->receipt().extra.empty());
    dialog->take(last);
    part<QPushButton>(dialog, u"receiptConfirm"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(received(), 6, 60'000);
}

void TestOrdersPage::devicesAreBoundAndTheMerchantSigns()
{
    Desk desk;
    QString merchant;
    for (int number = 0; merchant.isEmpty(); ++number) {
        const domain::BindingTerms terms{.merchantId = "2088" + std::to_string(100'000'000'000 + number), .shopId = "2019"};
        const auto inquiry = desk.bindings.check(desk.giver, terms, desk.own(1));
        QTRY_VERIFY(inquiry->isFinished());
        if (inquiry->rows().front().fact.needsNoSigning == std::optional(false))
            merchant = QString::fromStdString(terms.merchantId);
    }
    const domain::DeviceId device = desk.own(1).front();
    part<QPushButton>(&desk.page, u"orderBind"_s)->click();
    auto *wizard = part<ui::BindWizard>(desk.page.window(), u"bindWizard"_s);
    auto *next = part<QPushButton>(wizard, u"wizardNext"_s);
    QVERIFY(!next->isEnabled());
    wizard->findChild<QPlainTextEdit *>()->setPlainText(QString::fromStdString(domain::longForm(device)) + u"\nNOBODYS"_s);
    QTRY_VERIFY(next->isEnabled());
    next->click();
    QVERIFY(!next->isEnabled());
    part<QLineEdit>(wizard, u"bindMerchant"_s)->setText(merchant);
    part<QLineEdit>(wizard, u"bindShop"_s)->setText(u"2019"_s);
    QVERIFY(next->isEnabled());
    next->click();
    QTRY_VERIFY(next->isEnabled());
    next->click();
    auto *table = part<QTableWidget>(&desk.page, u"bindTable"_s);
    auto *code = desk.page.findChild<ui::BindTab *>()->findChild<ui::QrCode *>();
    QTRY_COMPARE(table->rowCount(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!code->isEmpty(), 20'000);
    QCOMPARE(desk.cloud.server().signBinding(QString::fromStdString(device.sn)), 1);
    QTRY_VERIFY_WITH_TIMEOUT(code->isEmpty(), 30'000); // followed until it is bound
    QVERIFY(part<QPushButton>(&desk.page, u"bindUnbind"_s)->isVisible());
}

QTEST_MAIN(TestOrdersPage)
#include "tst_orderspage.moc"
