#include "base/errorcodes.h"
#include "profile.h"
#include "services/viewservice.h"
#include "sync/pullengine.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Device;
using domain::View;
using domain::ViewId;
using services::FleetService;
using services::ViewService;

namespace {

constexpr qint64 kDay = 24 * 3'600'000;

/// A profile that has been synced once, its fleet in memory.
struct Desk {
    explicit Desk(std::uint32_t devices)
        : cloud(devices)
        , account(profile.add(cloud, u"shop"_s))
        , fleet(profile.accounts, profile.clock)
        , views(profile.home, fleet)
    {
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        if (const auto report = tests::answerOf(engine.run({})); !report)
            qFatal("%s", qPrintable(base::logLine(report.error())));
    }

    void load()
    {
        fleet.reload();
        QTRY_VERIFY(fleet.isLoaded() && !fleet.isLoading());
    }
    std::optional<quint32> devices(const QString &id) const { return views.view(ViewId(id))->devices; }
    View add(const QString &name, const QString &filter) { return views.add({{}, name, filter, {}}).value(); }

    tests::TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
    FleetService fleet;
    ViewService views;
};

QStringList names(const ViewService &views)
{
    QStringList all;
    for (const services::ListedView &listed : views.views()) {
        if (!listed.starter)
            all << listed.view.name;
    }
    return all;
}

} // namespace

class ViewServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStarterCountsWhatItsNameSays_data();
    void aStarterCountsWhatItsNameSays();
    void everyStarterIsAFilterInItsPrintedForm();
    void aWrongVersionIsNeitherTheRightOneNorNone();
    void countsFollowTheFleetAndTheViews();
    void theNewestCountWins();
    void whatCannotBeFollowedIsNotCounted();
    void aStarterIsHiddenAndShownAgain();
    void aRemovedViewIsPutBackInItsPlace();
    void aViewIsFoundByItsName();
    void theWholeListOutlivesTheProgram();
};

using Says = std::function<bool(const Device &, qint64 now)>;

void ViewServiceTest::aStarterCountsWhatItsNameSays_data()
{
    QTest::addColumn<Says>("says");
    QTest::newRow("all") << Says([](const Device &, qint64) { return true; });
    QTest::newRow("silent") << Says(
        [](const Device &device, qint64 now) { return device.lastOnlineAt && *device.lastOnlineAt < now - 7 * kDay; });
    QTest::newRow("never-online") << Says([](const Device &device, qint64) { return device.lastOnlineAt == domain::kNever; });
    QTest::newRow("no-network") << Says([](const Device &device, qint64) { return device.networkType == "NONE"; });
    QTest::newRow("sim-expiring") << Says([](const Device &device, qint64 now) {
        return device.simExpiresAt && *device.simExpiresAt < now + 30 * kDay && device.simStatus != "EXPIRED";
    });
    QTest::newRow("granted") << Says([](const Device &device, qint64) { return device.role == "GRANTEE"; });
    QTest::newRow("unbound") << Says([](const Device &device, qint64) { return device.bindStatus == "UNBOUND"; });
}

void ViewServiceTest::aStarterCountsWhatItsNameSays()
{
    QFETCH(Says, says);
    static Desk desk(3'000);
    if (desk.fleet.snapshot()->rowCount() < 3'000) // for the first row of data
        desk.load();
    const QString word = QString::fromLatin1(QTest::currentDataTag());
    quint32 expected = 0;
    const auto devices = desk.cloud.server().fleet();
    for (const Device &device : devices)
        expected += says(device, desk.profile.clock.nowMs()) ? 1 : 0;
    QTRY_COMPARE(desk.devices(word), expected);
    QVERIFY2(expected > 0, "the fleet has no such device: nothing was compared");
}

void ViewServiceTest::everyStarterIsAFilterInItsPrintedForm()
{
    for (const services::StarterView &starter : services::starterViews()) {
        const QString filter = QString::fromUtf8(starter.filter);
        const auto tree = query::parse(filter);
        QVERIFY2(tree.has_value(), starter.word);
        QCOMPARE(query::print(*tree), filter);
    }
}

void ViewServiceTest::aWrongVersionIsNeitherTheRightOneNorNone()
{
    Desk desk(500);
    desk.load();
    const ViewId id(u"other-version"_s);
    QVERIFY(desk.views.view(id)->isUnanswered());
    const auto choices = tests::answerOf(desk.views.apps());
    QVERIFY(!choices.empty());
    const auto several =
        std::find_if(choices.begin(), choices.end(), [](const auto &choice) { return choice.versions.size() > 1; });
    QVERIFY(several != choices.end());
    const std::string app = several->app.toStdString(), version = several->versions.front().toStdString();
    QVERIFY(desk.views.answer(id, services::otherVersionsFilter(several->app, several->versions.front())));
    QTRY_VERIFY(desk.devices(u"other-version"_s).has_value());
    quint32 expected = 0;
    const auto devices = desk.cloud.server().fleet();
    for (const Device &device : devices) {
        const auto has = [&](bool rightOne) {
            return std::any_of(device.apps.begin(), device.apps.end(), [&](const auto &installed) {
                return installed.name == app && (!rightOne || installed.version == version);
            });
        };
        expected += has(false) && !has(true) ? 1 : 0;
    }
    QCOMPARE(*desk.devices(u"other-version"_s), expected);
    QVERIFY(expected > 0);
}

void ViewServiceTest::countsFollowTheFleetAndTheViews()
{
    Desk desk(50);
    const View view = desk.add(u"some"_s, u"role:OWNER"_s);
    QVERIFY(!desk.devices(view.id.value())); // nothing is loaded yet
    desk.load();
    QTRY_COMPARE(desk.devices(u"all"_s), 50u); // not the count of an empty fleet before it
    const quint32 owned = *desk.devices(view.id.value());
    QVERIFY(desk.views.update(view.id, u"-role:OWNER"_s, {}));
    QTRY_VERIFY(desk.devices(view.id.value()).has_value());
    QTRY_COMPARE(desk.devices(view.id.value()), 50 - owned);
    QVERIFY_RESULT(tests::answerOf(desk.profile.accounts.remove(desk.account.id)));
    QTRY_COMPARE(desk.devices(u"all"_s), 0u);
    QCOMPARE(desk.devices(view.id.value()), 0u);
}

void ViewServiceTest::theNewestCountWins()
{
    Desk desk(2'000);
    desk.load();
    std::vector<QFuture<base::Result<FleetService::Counts>>> asked;
    for (int i = 0; i < 5; ++i)
        asked.push_back(desk.fleet.counts({u"a"_s, u"b"_s, QString()}));
    const auto last = tests::answerOf(asked.back());
    QVERIFY_RESULT(last);
    QCOMPARE(last->back(), 2'000u);
    for (const auto &earlier : asked) {
        const auto answer = tests::answerOf(earlier);
        QVERIFY(answer || answer.error().kind == base::ErrorKind::Canceled);
    }
    // Of quick changes one after the other only the last is counted in the end.
    const View view = desk.add(u"some"_s, u"nowhere"_s);
    QVERIFY(desk.views.update(view.id, u"sn:*"_s, {}));
    QTRY_COMPARE(desk.devices(view.id.value()), 2'000u);
}

void ViewServiceTest::whatCannotBeFollowedIsNotCounted()
{
    Desk desk(20);
    const View wrong = desk.add(u"of a newer version"_s, u"colour:red"_s);
    desk.load();
    QTRY_VERIFY(desk.devices(u"all"_s).has_value());
    QVERIFY(!desk.devices(wrong.id.value()));
    QVERIFY(!desk.devices(u"other-version"_s));
}

void ViewServiceTest::aStarterIsHiddenAndShownAgain()
{
    Desk desk(1);
    const ViewId id(u"silent"_s);
    QSignalSpy changed(&desk.views, &ViewService::viewsChanged);
    QVERIFY(desk.views.keepLayout(id, u"1;sn:180:shown;sn:up"_s));
    QCOMPARE(changed.count(), 0);
    QVERIFY(desk.views.setHidden(id, true));
    QVERIFY(desk.views.view(id)->isHidden);
    QVERIFY(desk.views.setHidden(id, false));
    QVERIFY(!desk.views.view(id)->isHidden);
    QCOMPARE(desk.views.view(id)->view.layout, u"1;sn:180:shown;sn:up"_s);
    QCOMPARE(changed.count(), 2);
    QVERIFY(!desk.views.setHidden(ViewService::allDevices(), true));
    QVERIFY(!desk.views.answer(id, u"sn:1"_s)); // its filter is not to be edited
}

void ViewServiceTest::aRemovedViewIsPutBackInItsPlace()
{
    Desk desk(1);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        desk.add(name, {});
    const auto removed = desk.views.remove(desk.views.named(u"b"_s)->view.id);
    QVERIFY(removed);
    QCOMPARE(names(desk.views), (QStringList{u"a"_s, u"c"_s}));
    QVERIFY(desk.views.putBack(*removed));
    QCOMPARE(names(desk.views), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(!desk.views.remove(ViewId(u"silent"_s)));
}

void ViewServiceTest::aViewIsFoundByItsName()
{
    Desk desk(1);
    const View own = desk.add(u"No network"_s, u"ssid:x"_s);
    QCOMPARE(desk.views.named(u"no NETWORK"_s)->view.id, own.id); // the person's own before the program's
    QCOMPARE(desk.views.named(u"no-network"_s)->view.filter, u"network:\"NONE\""_s);
    QCOMPARE(desk.views.named(u"nobody"_s).error().subCode, QString(base::codes::ViewUnknown));
    QCOMPARE(desk.views.freeName(u"no network"_s), u"no network (2)"_s);
    QCOMPARE(desk.views.freeName(u" other "_s), u"other"_s);
}

void ViewServiceTest::theWholeListOutlivesTheProgram()
{
    Desk desk(1);
    desk.add(u"a"_s, u"sn:1"_s);
    desk.add(u"b"_s, {});
    QVERIFY(desk.views.move(desk.views.named(u"b"_s)->view.id, 0));
    QVERIFY(desk.views.setHidden(ViewId(u"granted"_s), true));
    ViewService again(desk.profile.home, desk.fleet);
    QVERIFY(again.load());
    QCOMPARE(names(again), (QStringList{u"b"_s, u"a"_s}));
    QVERIFY(again.view(ViewId(u"granted"_s))->isHidden);
    QCOMPARE(again.views().front().view.id, ViewService::allDevices());
}

QTEST_GUILESS_MAIN(ViewServiceTest)
#include "tst_viewservice.moc"
