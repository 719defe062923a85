#include "../../services/profile.h"
#include "../../support/settingsinmemory.h"
#include "services/syncservice.h"
#include "sync/pullengine.h"
#include "ui/alerts/alertdialog.h"
#include "ui/alerts/alerthistorymodel.h"
#include "ui/alerts/alertrulesmodel.h"
#include "ui/alerts/alertspage.h"
#include "ui/filter/filterbox.h"
#include "ui/shell/alertnotices.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::AlertDialog;
using ui::AlertsPage;

namespace {

struct Desk {
    Desk()
    {
        account = profile.add(cloud, u"shop"_s);
        sync();
        page.show();
    }
    void sync()
    {
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        if (!tests::answerOf(engine.run({})))
            qFatal("no sync");
        QSignalSpy loaded(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        if (!loaded.wait(30'000))
            qFatal("no fleet");
    }
    template <typename Widget>
    Widget *find(QWidget &in, const char *name)
    {
        auto *found = in.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    AlertDialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<AlertDialog *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    void add(const QString &name, const QString &filter)
    {
        if (!tests::answerOf(alerts.add({.name = name, .filter = filter})))
            qFatal("not added");
    }
    ui::AlertRulesModel *rules() { return page.findChild<ui::AlertRulesModel *>(); }
    ui::AlertHistoryModel *history() { return page.findChild<ui::AlertHistoryModel *>(); }

    tests::Profile profile;
    tests::TestCloud cloud{120};
    domain::Account account;
    services::FleetService fleet{profile.accounts, profile.clock};
    services::AlertService alerts{profile.accounts, fleet, profile.clock};
    tests::SettingsInMemory settings;
    AlertsPage page{{alerts, fleet, settings}};
};

} // namespace

class TestAlertsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutRulesItOffersToMakeOne();
    void aRuleIsMadeFromATemplate();
    void aWrongFilterIsSaidAndNothingIsLost();
    void theBoxSwitchesARuleOff();
    void whatWasToldLeadsToItsDevices();
    void aLongListLeadsToTheRule();
    void aRuleIsRemovedAfterAQuestion();
    void quietHoursAreKept();
    void aNoticeOfOneRuleOpensItsDevices();
};

void TestAlertsPage::withoutRulesItOffersToMakeOne()
{
    Desk desk;
    auto *state = desk.page.findChild<ui::StateView *>();
    QVERIFY(state->isVisible());
    QCOMPARE(state->state(), ui::StateView::State::Empty);
    Q_EMIT state->nextRequested();
    QTRY_VERIFY(desk.dialog());
}

void TestAlertsPage::aRuleIsMadeFromATemplate()
{
    Desk desk;
    const QAbstractItemModelTester rulesTester(desk.rules()), historyTester(desk.history());
    desk.find<QPushButton>(desk.page, "alertNew")->click();
    QTRY_VERIFY(desk.dialog());
    auto *starters = desk.find<QComboBox>(*desk.dialog(), "alertStarters");
    starters->setCurrentIndex(1);
    Q_EMIT starters->activated(1);
    QCOMPARE(desk.find<ui::FilterBox>(*desk.dialog(), "alertFilter")->text(), u"silent>3d"_s);
    const auto matching = tests::answerOf(desk.fleet.counts({u"silent>3d"_s}));
    auto *told = desk.find<QLabel>(*desk.dialog(), "alertMatching");
    QTRY_VERIFY2(told->text().contains(QString::number(matching->front().value())), qPrintable(told->text()));
    desk.find<QPushButton>(*desk.dialog(), "alertSave")->click();
    QTRY_COMPARE(desk.rules()->rowCount(), 1);
    QTRY_VERIFY(!desk.dialog());
    QTRY_COMPARE(desk.rules()->index(0, ui::AlertRulesModel::Matching).data().toString(), QString::number(matching->front().value()));
    QVERIFY(!desk.page.findChild<ui::StateView *>()->isVisible());
}

void TestAlertsPage::aWrongFilterIsSaidAndNothingIsLost()
{
    Desk desk;
    desk.find<QPushButton>(desk.page, "alertNew")->click();
    QTRY_VERIFY(desk.dialog());
    desk.find<QLineEdit>(*desk.dialog(), "alertName")->setText(u"mine"_s);
    desk.find<ui::FilterBox>(*desk.dialog(), "alertFilter")->setText(u"nosuch:1"_s);
    desk.find<QPushButton>(*desk.dialog(), "alertSave")->click();
    QTRY_VERIFY(desk.find<QLabel>(*desk.dialog(), "alertProblem")->isVisible());
    QCOMPARE(desk.find<QLineEdit>(*desk.dialog(), "alertName")->text(), u"mine"_s);
    QCOMPARE(desk.rules()->rowCount(), 0);
    desk.dialog()->reject();
}

void TestAlertsPage::theBoxSwitchesARuleOff()
{
    Desk desk;
    desk.add(u"all"_s, u"sn:*"_s);
    QTRY_COMPARE(desk.rules()->rowCount(), 1);
    const QModelIndex box = desk.rules()->index(0, 0);
    QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(desk.rules()->setData(box, Qt::Unchecked, Qt::CheckStateRole));
    QTRY_VERIFY(!desk.alerts.rules()->front().isOn);
    QTRY_COMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestAlertsPage::whatWasToldLeadsToItsDevices()
{
    Desk desk;
    desk.add(u"all"_s, u"sn:*"_s);
    QVERIFY_RESULT(tests::answerOf(desk.alerts.check()));
    desk.cloud.server().addDevices(3);
    desk.sync();
    QVERIFY_RESULT(tests::answerOf(desk.alerts.check()));
    QTRY_COMPARE(desk.history()->rowCount(), 1);
    QSignalSpy asked(&desk.page, &AlertsPage::devicesRequested);
    Q_EMIT desk.find<QTableView>(desk.page, "alertHistory")->activated(desk.history()->index(0, 0));
    QCOMPARE(asked.count(), 1);
    const auto selected = tests::answerOf(desk.fleet.counts({asked.first().first().toString()}));
    QCOMPARE(selected->front(), std::optional(3U));
}

void TestAlertsPage::aLongListLeadsToTheRule()
{
    std::vector<domain::AlertDevice> many(300, {domain::AccountId(1), {"1", {}}});
    QCOMPARE(AlertsPage::filterOf({.filter = u"online:no"_s, .devices = 300}, many), u"online:no"_s);
    many.resize(2);
    QCOMPARE(AlertsPage::filterOf({.filter = u"online:no"_s, .devices = 2}, many), u"sn=\"1\",\"1\""_s);
}

void TestAlertsPage::aRuleIsRemovedAfterAQuestion()
{
    Desk desk;
    desk.add(u"all"_s, u"sn:*"_s);
    QTRY_COMPARE(desk.rules()->rowCount(), 1);
    desk.find<QTableView>(desk.page, "alertRules")->selectRow(0);
    desk.find<QPushButton>(desk.page, "alertRemove")->click();
    auto *box = desk.page.window()->findChild<QMessageBox *>(u"removeAlert"_s);
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(desk.rules()->rowCount(), 0);
}

void TestAlertsPage::quietHoursAreKept()
{
    Desk desk;
    desk.find<QCheckBox>(desk.page, "quietHours")->setChecked(true);
    QCOMPARE(desk.alerts.quietHours()->text(), u"22:00-08:00"_s);
    desk.find<QCheckBox>(desk.page, "quietHours")->setChecked(false);
    QCOMPARE(desk.alerts.quietHours()->text(), QString());
}

void TestAlertsPage::aNoticeOfOneRuleOpensItsDevices()
{
    Desk desk;
    ui::AlertNotices notices(desk.alerts, &desk.page);
    QSignalSpy devices(&notices, &ui::AlertNotices::devicesRequested);
    QSignalSpy list(&notices, &ui::AlertNotices::listRequested);
    const auto press = [&desk] {
        auto *toast = desk.page.findChild<QWidget *>(u"toast"_s);
        QVERIFY(toast);
        toast->findChild<QPushButton *>()->click();
    };
    Q_EMIT desk.alerts.fired({{.id = 1, .name = u"a"_s, .devices = 2}});
    press();
    QCOMPARE(devices.count(), 1);
    Q_EMIT desk.alerts.fired({{.id = 1, .name = u"a"_s, .devices = 2}, {.id = 2, .name = u"b"_s, .devices = 1}});
    press();
    QCOMPARE(list.count(), 1);
}

QTEST_MAIN(TestAlertsPage)
#include "tst_alertspage.moc"
