#include "../../services/profile.h"
#include "sync/pullengine.h"
#include "ui/overview/figuretile.h"
#include "ui/overview/overviewpage.h"
#include "ui/widgets/stateview.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::FigureTile;
using ui::OverviewPage;

namespace {

/// A profile and the page over it.
struct Desk {
    void addFleet(std::uint32_t devices)
    {
        cloud = std::make_unique<tests::TestCloud>(devices);
        const domain::Account account = profile.add(*cloud, u"shop"_s);
        sync::PullEngine engine(profile.home.account(account.id), cloud->config, clock);
        QVERIFY_RESULT(tests::answerOf(engine.run({})));
        QSignalSpy loaded(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        QTRY_VERIFY(!fleet.isLoading());
    }
    quint32 selected(const QString &filter)
    {
        const auto selection = tests::answerOf(fleet.select({filter}));
        if (!selection)
            qFatal("%s: %s", qPrintable(filter), qPrintable(base::logLine(selection.error())));
        return static_cast<quint32>(selection->rows.size());
    }

    base::SystemClock clock;
    tests::Profile profile;
    std::unique_ptr<tests::TestCloud> cloud;
    services::SyncService sync{profile.accounts, clock};
    services::FleetService fleet{profile.accounts, clock};
    services::OverviewService overview{fleet, clock};
    services::DiffService diff{profile.accounts, clock};
    services::JournalService journal{profile.accounts, clock};
    services::TaskService tasks{profile.accounts, fleet, journal, clock};
    services::GrantService grants{profile.accounts, sync, journal, clock};
    OverviewPage page{{fleet, overview, profile.accounts, sync, diff, tasks, grants, clock}};
};

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNumberIsThatOfItsFilter();
    void aClickAsksForTheDevicesCounted();
    void theKeyboardReachesABar();
    void anEmptyFleetLeadsToTheAccounts();
    void numbersFollowASync();
    void linesOverTheDaysTellWhatWasCounted();
};

void TestOverviewPage::everyNumberIsThatOfItsFilter()
{
    Desk desk;
    desk.addFleet(1500);
    const auto overview = tests::answerOf(desk.overview.load());
    QVERIFY_RESULT(overview);
    QCOMPARE(overview->devices, 1500U);
    QCOMPARE(overview->figures.size(), size_t(6));
    for (const services::OverviewFigure &figure : overview->figures)
        QVERIFY2(desk.selected(figure.filter) == figure.devices, qPrintable(figure.filter));
    quint32 bars = 0;
    for (const services::OverviewPanel &panel : overview->panels) {
        quint32 told = panel.further;
        for (const services::OverviewBar &bar : panel.bars) {
            QVERIFY2(desk.selected(bar.filter) == bar.devices, qPrintable(bar.filter));
            told += bar.devices;
            ++bars;
        }
        if (panel.field != domain::Field::Apps && panel.field != domain::Field::SimStatus)
            QVERIFY2(told <= overview->devices, domain::fieldInfo(panel.field).id);
    }
    QVERIFY(bars > 30);
}

void TestOverviewPage::aClickAsksForTheDevicesCounted()
{
    Desk desk;
    desk.addFleet(300);
    desk.page.show();
    QTRY_VERIFY(desk.page.isReady());
    QSignalSpy asked(&desk.page, &OverviewPage::devicesRequested);
    desk.page.findChild<FigureTile *>(u"overviewFigure1"_s)->click();
    QCOMPARE(asked.last().first().toString(), u"silent>7d"_s);
    auto *bars = desk.page.findChild<QListWidget *>(u"overviewBars"_s);
    QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualItemRect(bars->item(0)).center());
    QCOMPARE(asked.count(), 2);
    QVERIFY(asked.last().first().toString().startsWith(u"type:"_s));
}

void TestOverviewPage::theKeyboardReachesABar()
{
    Desk desk;
    desk.addFleet(300);
    desk.page.show();
    QTRY_VERIFY(desk.page.isReady());
    QSignalSpy asked(&desk.page, &OverviewPage::devicesRequested);
    auto *bars = desk.page.findChild<QListWidget *>(u"overviewBars"_s);
    bars->setFocus();
    bars->setCurrentRow(1);
    QTest::keyClick(bars, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QVERIFY(!bars->item(1)->data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestOverviewPage::anEmptyFleetLeadsToTheAccounts()
{
    Desk desk;
    desk.fleet.reload();
    QTRY_VERIFY(desk.fleet.isLoaded());
    desk.page.show();
    QTRY_VERIFY(desk.page.isReady());
    auto *state = desk.page.findChild<ui::StateView *>();
    QVERIFY(state->isVisible());
    QCOMPARE(state->state(), ui::StateView::State::Empty);
    QSignalSpy asked(&desk.page, &ui::Page::pageRequested);
    Q_EMIT state->nextRequested();
    QCOMPARE(asked.last().first().toString(), u"accounts"_s);
}

void TestOverviewPage::numbersFollowASync()
{
    Desk desk;
    desk.addFleet(300);
    desk.page.show();
    QTRY_VERIFY(desk.page.isReady());
    desk.cloud->server().addDevices(50);
    const auto account = desk.profile.accounts.accounts()->front();
    sync::PullEngine engine(desk.profile.home.account(account.id), desk.cloud->config, desk.clock);
    QVERIFY_RESULT(tests::answerOf(engine.run({})));
    desk.fleet.reload();
    auto *online = desk.page.findChildren<FigureTile *>().first();
    const QString before = online->accessibleName();
    QTRY_VERIFY(desk.page.findChildren<FigureTile *>().first()->accessibleName() != before);
}

void TestOverviewPage::linesOverTheDaysTellWhatWasCounted()
{
    Desk desk;
    desk.addFleet(300);
    const auto overview = tests::answerOf(desk.overview.load());
    QVERIFY_RESULT(overview);
    const auto trend = tests::answerOf(desk.diff.trend(30));
    QVERIFY_RESULT(trend);
    QCOMPARE(trend->size(), size_t(30));
    QVERIFY(!trend->front().devices);
    QCOMPARE(trend->back().devices, std::optional<qint64>(300));
    QCOMPARE(trend->back().online, std::optional<qint64>(overview->figures[0].devices));
    QCOMPARE(trend->back().silent, std::optional<qint64>(overview->figures[1].devices));
    desk.page.show();
    QTRY_VERIFY(desk.page.isReady());
    auto *number = desk.page.findChild<QFrame *>(u"trendCard2"_s)->findChild<QLabel *>(u"trendNumber"_s);
    QTRY_COMPARE(number->text(), u"300"_s);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
