#include "../../services/twoaccounts.h"
#include "tests/support/settingsinmemory.h"
#include "ui/authorization/authorizationpage.h"
#include "ui/authorization/grantwizard.h"
#include "ui/authorization/operationview.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::GrantWizard;

namespace {

/// Two accounts and the page over them.
struct Desk : tests::TwoAccounts {
    Desk()
    {
        QSignalSpy loaded(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        if (!QTest::qWaitFor([this] { return fleet.isLoaded() && !fleet.isLoading(); }, 60'000))
            qFatal("the fleet did not load");
        page.resize(1280, 720);
        page.show();
        table = page.findChild<QTableView *>(u"grantTable"_s);
        // What the seed has lent is none of the tests' business.
        page.findChild<QLineEdit *>(u"grantSearch"_s)->setText(takerPid);
        if (!QTest::qWaitFor([this] { return page.isReady(); }, 10'000))
            qFatal("the page is not ready");
    }

    GrantWizard *wizard() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = widget->findChild<GrantWizard *>();
            if (found && found->isVisible())
                return found;
        }
        return nullptr;
    }

    tests::SettingsInMemory settings;
    services::FleetService fleet{profile.accounts, clock};
    ui::AuthorizationPage page{{service, fleet, settings, clock, {journal, sync, profile.accounts}}};
    QTableView *table;
};

template <typename T>
T *part(const QObject *of, const char *name)
{
    auto *found = of->findChild<T *>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

} // namespace

class TestAuthorizationPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWizardAuthorisesAndTellsRowByRow();
    void revokingNeedsTheCountTyped();
    void receivedGrantsTellWhyTheyCannotBeChanged();
    void endingSoonIsAFilter();
    void aGatewayWithoutGrantsSaysWhatToDo();
};

void TestAuthorizationPage::theWizardAuthorisesAndTellsRowByRow()
{
    Desk desk;
    QAbstractItemModelTester tester(desk.table->model());
    QCOMPARE(desk.table->model()->rowCount(), 0);
    desk.page.openWizard();
    GrantWizard *wizard = desk.wizard();
    QVERIFY(wizard);
    auto *next = part<QPushButton>(wizard, "wizardNext");
    QVERIFY(!next->isEnabled());
    part<QComboBox>(wizard, "grantAccount")->setCurrentText(u"giver"_s);
    QString text = u"NO-SUCH-SN\n"_s;
    for (const domain::DeviceId &id : desk.own(3))
        text += QString::fromStdString(domain::longForm(id)) + u'\n';
    for (const domain::Device &device : desk.cloud.server().fleet()) {
        if (device.role == "GRANTEE" && !device.ownerPid.empty()) {
            text += QString::fromStdString(domain::longForm(device.id()));
            break;
        }
    }
    wizard->setText(text);
    QTRY_VERIFY(next->isEnabled());
    QCOMPARE(wizard->devices().grantable.size(), size_t(3));
    auto *barred = part<QTableWidget>(wizard, "leftOut");
    QCOMPARE(barred->rowCount(), 2);
    QCOMPARE(barred->item(0, 0)->text(), u"NO-SUCH-SN"_s);
    QVERIFY(!barred->item(1, 1)->text().isEmpty());

    next->click();
    QCOMPARE(wizard->step(), int(GrantWizard::Grantee));
    QVERIFY(!next->isEnabled());
    auto *whom = part<QLineEdit>(wizard, "granteeEdit");
    QTest::keyClicks(whom, desk.takerPid);
    part<QPushButton>(wizard, "granteeFind")->click();
    QTRY_VERIFY(next->isEnabled());
    QVERIFY(part<QLabel>(wizard, "granteeFound")->text().contains(u'*'));

    next->click();
    QVERIFY(!next->isEnabled());
    part<QCheckBox>(wizard, "scope_POSTER")->setChecked(true);
    QVERIFY(next->isEnabled());
    QVERIFY(next->text().contains(u'3'));
    // Back loses nothing.
    part<QPushButton>(wizard, "wizardBack")->click();
    part<QPushButton>(wizard, "wizardBack")->click();
    QCOMPARE(wizard->devices().grantable.size(), size_t(3));
    next->click();
    next->click();
    QCOMPARE(wizard->step(), int(GrantWizard::Terms));

    next->click();
    QTRY_VERIFY(wizard->findChild<ui::OperationView *>()->isEnded());
    QVERIFY(part<QLabel>(wizard, "operationText")->text().contains(u"3"_s));
    // The page has it after the sync that follows.
    QTRY_COMPARE(desk.table->model()->rowCount(), 1);
    QCOMPARE(desk.grants(desk.giver, domain::GrantDirection::Given).front().grant.scopes, QStringList{u"POSTER"_s});
    wizard->reject();
    QTRY_VERIFY(!desk.wizard());
}

void TestAuthorizationPage::revokingNeedsTheCountTyped()
{
    Desk desk;
    desk.ended(desk.service.create(desk.giver, {{desk.takerPid, {}}, {u"POSTER"_s}, {}}, desk.own(5)));
    QTRY_COMPARE(desk.table->model()->rowCount(), 1);
    desk.table->setCurrentIndex(desk.table->model()->index(0, 0));
    auto *revoke = part<QPushButton>(&desk.page, "grantRevoke");
    QVERIFY(revoke->isEnabled());
    revoke->click();
    auto *dialog = part<QDialog>(&desk.page, "revokeDialog");
    auto *button = part<QPushButton>(dialog, "revokeButton");
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(part<QLineEdit>(dialog, "revokeCount"), u"4"_s);
    QVERIFY(!button->isEnabled());
    part<QLineEdit>(dialog, "revokeCount")->setText(u"5"_s);
    button->click();
    QTRY_COMPARE(desk.grants(desk.giver, domain::GrantDirection::Given).front().grant.state, u"REVOKED"_s);
    // Shown and still there, with the reason why it cannot be changed any more.
    QTRY_VERIFY(!revoke->isEnabled());
    QVERIFY(!revoke->toolTip().isEmpty());
}

void TestAuthorizationPage::receivedGrantsTellWhyTheyCannotBeChanged()
{
    Desk desk;
    part<QLineEdit>(&desk.page, "grantSearch")->clear();
    part<QTabBar>(&desk.page, "grantTabs")->setCurrentIndex(1);
    QVERIFY(desk.table->model()->rowCount() > 0);
    desk.table->setCurrentIndex(desk.table->model()->index(0, 0));
    for (const char *name : {"grantAdd", "grantRemove", "grantModify", "grantRevoke"}) {
        auto *button = part<QPushButton>(&desk.page, name);
        QVERIFY(button->isVisible());
        QVERIFY(!button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
    }
    QVERIFY(!part<QLabel>(&desk.page, "grantNote")->text().isEmpty());
    auto *devices = part<QTableView>(&desk.page, "grantDevices");
    QTRY_VERIFY(devices->model()->rowCount() > 0);
    // As a list they can be shown on the devices page.
    QSignalSpy asked(&desk.page, &ui::AuthorizationPage::devicesRequested);
    part<QPushButton>(&desk.page, "grantShow")->click();
    QTRY_COMPARE(asked.count(), 1);
    const auto shown = tests::answerOf(desk.fleet.select({asked.first().first().toString()}));
    QVERIFY_RESULT(shown);
    QVERIFY(!shown->rows.empty());
}

void TestAuthorizationPage::endingSoonIsAFilter()
{
    Desk desk;
    constexpr qint64 kDay = 24 * 60 * 60 * qint64(1000);
    desk.ended(desk.service.create(desk.giver, {{desk.takerPid, {}}, {u"POSTER"_s}, desk.clock.nowMs() + 40 * kDay}, desk.own(2)));
    QTRY_COMPARE(desk.table->model()->rowCount(), 1);
    auto *soon = part<QCheckBox>(&desk.page, "grantSoon");
    soon->setChecked(true);
    QCOMPARE(desk.table->model()->rowCount(), 0);
    QVERIFY(part<ui::StateView>(&desk.page, "authorizationState")->isVisible());
    soon->setChecked(false);
    desk.clock.shiftMs = 15 * kDay;
    soon->setChecked(true);
    QCOMPARE(desk.table->model()->rowCount(), 1);
}

void TestAuthorizationPage::aGatewayWithoutGrantsSaysWhatToDo()
{
    tests::TestCloud cloud{20, 1, tests::TestCloud::Speaks::PublicMethodsOnly};
    tests::Profile profile;
    base::SystemClock clock;
    tests::SettingsInMemory settings;
    services::SyncService sync{profile.accounts, clock};
    services::JournalService journal{profile.accounts, clock};
    services::GrantService grants{profile.accounts, sync, journal, clock};
    services::FleetService fleet{profile.accounts, clock};
    ui::AuthorizationPage page{{grants, fleet, settings, clock, {journal, sync, profile.accounts}}};
    page.show();
    auto *state = part<ui::StateView>(&page, "authorizationState");
    QTRY_COMPARE(state->state(), ui::StateView::State::NoSource);
    auto *begin = part<QPushButton>(&page, "grantNew");
    QVERIFY(!begin->isEnabled());
    QVERIFY(!begin->toolTip().isEmpty());

    const domain::Account account = profile.add(cloud, u"public"_s);
    QSignalSpy finished(&sync, &services::SyncService::finished);
    sync.start(account);
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() > 0, 60'000);
    QTRY_COMPARE(state->state(), ui::StateView::State::NoSource);
    QSignalSpy asked(&page, &ui::Page::pageRequested);
    Q_EMIT state->nextRequested();
    QCOMPARE(asked.last().first().toString(), u"accounts"_s);
}

QTEST_MAIN(TestAuthorizationPage)
#include "tst_authorizationpage.moc"
