#include "../../services/twoaccounts.h"
#include "services/catalogueservice.h"
#include "services/journalservice.h"
#include "services/rolloutservice.h"
#include "services/syncservice.h"
#include "ui/distribution/appchooser.h"
#include "ui/distribution/taskwizard.h"
#include "ui/wizards/devicestep.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::TaskWizard;

namespace {

/// Of a machine that has other work: what is waited for comes, or never does.
constexpr int kPatience = 60'000;

const QString kAndroidApp = u"2021001172680094"_s;
const QString kOfficialApp = u"2019091767145019"_s;

template <typename T>
T *part(const QObject *of, const char *name)
{
    auto *found = of->findChild<T *>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

/// The giver's fleet and the wizard over it.
struct Desk : tests::TwoAccounts {
    Desk()
    {
        fleet.reload();
        if (!QTest::qWaitFor([this] { return fleet.isLoaded() && !fleet.isLoading(); }, kPatience))
            qFatal("the fleet did not load");
        wizard = new TaskWizard({profile.accounts, catalogue, fleet, rollouts, sync, clock}, {giver});
        wizard->show();
        next = part<QPushButton>(wizard, "wizardNext");
        back = part<QPushButton>(wizard, "wizardBack");
    }
    ~Desk() { delete wizard; }

    void chooseApp(const QString &id)
    {
        wizard->setApp(id);
        auto *chooser = part<ui::AppChooser>(wizard, "appChooser");
        if (!QTest::qWaitFor([&] { return chooser->app() && QString::fromStdString(chooser->app()->appId) == id && chooser->version(); }, kPatience))
            qFatal("the app did not come");
    }
    /// So many devices of the account, online or not, as rows of the snapshot.
    services::DeviceSelection devices(size_t most) const
    {
        services::DeviceSelection selection{fleet.snapshot(), {}};
        for (quint32 row = 0; row < selection.snapshot->rowCount() && selection.rows.size() < most; ++row) {
            if (selection.snapshot->account(row) == giver.id)
                selection.rows.push_back(row);
        }
        return selection;
    }
    /// From the first step to the preflight.
    void preflight(size_t most)
    {
        chooseApp(kAndroidApp);
        wizard->setDevices(devices(most));
        next->click();
        if (!QTest::qWaitFor([this] { return next->isEnabled(); }, kPatience))
            qFatal("the devices were not frozen");
        next->click();
        if (!QTest::qWaitFor([this] { return next->isEnabled(); }, kPatience))
            qFatal("nothing is ready");
    }
    qint64 readyDevices() const
    {
        const auto *buckets = part<QTableWidget>(wizard, "preflightBuckets");
        return buckets->item(0, 0)->text().remove(u',').toLongLong();
    }

    services::FleetService fleet{profile.accounts, clock};
    services::CatalogueService catalogue{profile.accounts, clock};
    services::RolloutService rollouts{profile.accounts, journal, clock};
    TaskWizard *wizard;
    QPushButton *next, *back;
};

} // namespace

class TestTaskWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyReadyDevicesGoOut();
    void backLosesNothing();
    void aBucketIsLeftOutOrCopied();
    void whatCannotBeDoneIsSaidBesideIt();
    void wrongPlansAreSaid_data();
    void wrongPlansAreSaid();
    void leavingAsksWhenSomethingWouldBeLost();
    void aTaskIsClonedToOtherDevices();
};

void TestTaskWizard::onlyReadyDevicesGoOut()
{
    Desk desk;
    QVERIFY(!desk.next->isEnabled());
    desk.preflight(1000);
    const qint64 ready = desk.readyDevices();
    QVERIFY(ready > 100 && ready < 1000);
    desk.next->click();
    QCOMPARE(desk.wizard->step(), int(TaskWizard::Plan));
    part<QComboBox>(desk.wizard, "taskSplit")->setCurrentIndex(1); // by shares
    desk.next->click();
    QCOMPARE(desk.wizard->step(), int(TaskWizard::Confirm));
    QVERIFY(!desk.next->isEnabled());
    auto *typed = part<QLineEdit>(desk.wizard, "typedCount");
    typed->setText(QString::number(ready + 1));
    QVERIFY(!desk.next->isEnabled());
    typed->setText(QString::number(ready));
    QVERIFY(desk.next->isEnabled());
    QVERIFY(desk.next->text().contains(QString::number(ready)));

    QSignalSpy begun(desk.wizard, &TaskWizard::begun);
    desk.next->click();
    QTRY_COMPARE_WITH_TIMEOUT(begun.size(), 1, kPatience);
    const auto id = begun.front().at(1).value<domain::RolloutId>();
    const auto rollout = tests::answerOf(desk.rollouts.rollout(desk.giver.id, id));
    QVERIFY(rollout);
    QCOMPARE(rollout->devices(), ready);
    QCOMPARE(rollout->waves.size(), size_t(4));
    QCOMPARE(QString::fromStdString(rollout->terms.appId), kAndroidApp);
}

void TestTaskWizard::backLosesNothing()
{
    Desk desk;
    desk.preflight(300);
    const qint64 ready = desk.readyDevices();
    desk.next->click();
    auto *name = part<QLineEdit>(desk.wizard, "taskName");
    name->selectAll();
    QTest::keyClicks(name, u"night upgrade"_s); // a name that is set by code is a suggestion and may be replaced by the next one
    for (int step = TaskWizard::Plan; step > TaskWizard::App; --step)
        desk.back->click();
    QCOMPARE(desk.wizard->step(), int(TaskWizard::App));
    for (int step = TaskWizard::App; step < TaskWizard::Plan; ++step) {
        QTRY_VERIFY_WITH_TIMEOUT(desk.next->isEnabled(), kPatience);
        desk.next->click();
    }
    QCOMPARE(name->text(), u"night upgrade"_s);
    QCOMPARE(desk.readyDevices(), ready);
}

void TestTaskWizard::aBucketIsLeftOutOrCopied()
{
    Desk desk;
    desk.preflight(1000);
    auto *buckets = part<QTableWidget>(desk.wizard, "preflightBuckets");
    const int rows = buckets->rowCount();
    buckets->selectRow(1);
    part<QPushButton>(desk.wizard, "preflightCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), buckets->item(1, 0)->text().toInt());
    auto *leaveOut = part<QPushButton>(desk.wizard, qPrintable(u"fix%1"_s.arg(int(domain::Readiness::OsNotAndroid))));
    leaveOut->click();
    QTRY_COMPARE_WITH_TIMEOUT(buckets->rowCount(), rows - 1, kPatience);
}

void TestTaskWizard::whatCannotBeDoneIsSaidBesideIt()
{
    Desk desk;
    desk.chooseApp(kOfficialApp);
    QVERIFY(!desk.next->isEnabled());
    QVERIFY(!part<QLabel>(desk.wizard, "appRule")->text().isEmpty());
    part<QComboBox>(desk.wizard, "taskAction")->setCurrentIndex(int(domain::DistributionAction::Upgrade));
    QVERIFY(desk.next->isEnabled());
    QVERIFY(!part<QCheckBox>(desk.wizard, "taskAutoStart")->isEnabled());
}

void TestTaskWizard::wrongPlansAreSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("percents");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("rising shares") << u"n"_s << u"5 50 100"_s << true;
    QTest::newRow("commas of a Chinese keyboard") << u"n"_s << u"5，50，100"_s << true;
    QTest::newRow("no name") << QString() << u"100"_s << false;
    QTest::newRow("the last is not all") << u"n"_s << u"1, 50"_s << false;
    QTest::newRow("falling shares") << u"n"_s << u"50, 10, 100"_s << false;
    QTest::newRow("no number") << u"n"_s << u"half, 100"_s << false;
}

void TestTaskWizard::wrongPlansAreSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, percents);
    QFETCH(bool, isFine);
    Desk desk;
    desk.preflight(300);
    desk.next->click();
    part<QComboBox>(desk.wizard, "taskSplit")->setCurrentIndex(1);
    part<QLineEdit>(desk.wizard, "taskName")->setText(name);
    part<QLineEdit>(desk.wizard, "taskPercents")->setText(percents);
    QCOMPARE(desk.next->isEnabled(), isFine);
    QCOMPARE(part<QLabel>(desk.wizard, "planProblem")->text().isEmpty(), isFine);
}

void TestTaskWizard::leavingAsksWhenSomethingWouldBeLost()
{
    Desk desk;
    desk.wizard->setDevices(desk.devices(3));
    desk.wizard->reject();
    auto *box = part<QMessageBox>(desk.wizard, "leaveWizard");
    QVERIFY(box->isVisible());
    QVERIFY(desk.wizard->isVisible());
    box->reject();
    QVERIFY(desk.wizard->isVisible());
}

void TestTaskWizard::aTaskIsClonedToOtherDevices()
{
    Desk desk;
    domain::DistributionTerms terms{.name = "收银台 三店", .action = domain::DistributionAction::Upgrade, .appId = kAndroidApp.toStdString()};
    terms.wifiOnly = true;
    desk.wizard->setTerms(terms);
    QTRY_VERIFY_WITH_TIMEOUT(desk.next->isEnabled(), kPatience);
    QCOMPARE(part<QComboBox>(desk.wizard, "taskAction")->currentIndex(), int(domain::DistributionAction::Upgrade));
    QVERIFY(part<QCheckBox>(desk.wizard, "taskWifiOnly")->isChecked());
    QVERIFY(part<ui::DeviceStep>(desk.wizard, "deviceStep")->devices().empty());
}

QTEST_MAIN(TestTaskWizard)
#include "tst_taskwizard.moc"
