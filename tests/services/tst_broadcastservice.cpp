#include "base/errorcodes.h"
#include "operationdesk.h"
#include "services/broadcastservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::BroadcastTerms;
using services::BroadcastOverview;
using services::BroadcastService;

namespace {

struct Desk : tests::OperationDesk {
    using OperationDesk::OperationDesk;
    std::vector<domain::Terminal> takers(const QString &filter, size_t most) { return OperationDesk::takers(filter, BroadcastService::kScope, most); }
    BroadcastOverview newest()
    {
        const auto all = tests::answerOf(broadcasts.broadcasts());
        if (!all || all->empty())
            qFatal("no broadcast");
        return all->front();
    }

    BroadcastService broadcasts{profile.accounts, journal, profile.clock};
};

const BroadcastTerms kOnce{.text = u"早上好"_s};
const BroadcastTerms kDaily{.text = u"早上好"_s, .way = BroadcastTerms::Way::Daily};

} // namespace

class TestBroadcastService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBroadcastIsFollowedUntilTheDevicesHaveSpoken();
    void whoIsOfflineHasNotSpoken();
    void whoIsBarredIsWhomTheServiceRefuses();
    void aRefusedDeviceLeavesTheOthersAlone();
    void aDailyBroadcastIsStopped();
    void whatCannotBeSpokenIsNotKept_data();
    void whatCannotBeSpokenIsNotKept();
    void whatIsKnownIsThereWithoutACloud();
    void textsAreKeptByName();
};

void TestBroadcastService::aBroadcastIsFollowedUntilTheDevicesHaveSpoken()
{
    Desk desk;
    QCOMPARE(domain::stateOf(desk.settled(desk.broadcasts.start(desk.account, kOnce, desk.takers(u"online:yes"_s, 3)))), domain::OperationState::Done);
    const qint64 now = desk.profile.clock.nowMs();
    QVERIFY(desk.newest().isOpen(now));
    QCOMPARE(desk.newest().spoken(), 0);
    desk.letDevicesWork();
    desk.broadcasts.follow();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.newest().isOpen(now), 60'000);
    const BroadcastOverview broadcast = desk.newest();
    QCOMPARE(broadcast.terms, kOnce);
    QCOMPARE(broadcast.spoken(), 3);
    QVERIFY(broadcast.askedAt());
    for (const services::BroadcastDevice &one : broadcast.devices)
        QVERIFY(one.told->result.at);
}

void TestBroadcastService::whoIsOfflineHasNotSpoken()
{
    Desk desk;
    desk.settled(desk.broadcasts.start(desk.account, kOnce, desk.takers(u"online:no activation:ACTIVE"_s, 2)));
    desk.letDevicesWork();
    QVERIFY_RESULT(tests::answerOf(desk.broadcasts.refresh(desk.account, desk.newest())));
    const BroadcastOverview broadcast = desk.newest();
    QCOMPARE(broadcast.spoken(), 0);
    QCOMPARE(broadcast.refused(), 0);
    QVERIFY(broadcast.askedAt());
    // Nobody is asked for ever.
    QVERIFY(!broadcast.isOpen(desk.profile.clock.nowMs() + std::chrono::milliseconds(domain::kBroadcastWait).count() + 1));
}

void TestBroadcastService::whoIsBarredIsWhomTheServiceRefuses()
{
    Desk desk;
    std::vector<domain::Terminal> some;
    std::map<domain::DeviceId, bool> barred;
    for (const services::OperationCandidate &one : services::operationCandidates(desk.select(u"activation:ACTIVE"_s), BroadcastService::kScope, true)) {
        if (some.size() == 60)
            break;
        some.push_back(one.terminal);
        barred[one.terminal.device] = !one.fault.empty();
    }
    QCOMPARE(domain::stateOf(desk.settled(desk.broadcasts.start(desk.account, kOnce, some))), domain::OperationState::Partly);
    int refused = 0;
    for (const services::BroadcastDevice &one : desk.newest().devices) {
        QCOMPARE(one.state == domain::StepState::Refused, barred[one.device]);
        refused += barred[one.device] ? 1 : 0;
    }
    QVERIFY(refused > 0 && refused < 60);
}

void TestBroadcastService::aRefusedDeviceLeavesTheOthersAlone()
{
    Desk desk;
    std::vector<domain::Terminal> terminals = desk.takers(u"online:yes"_s, 3);
    terminals[1].bizTid = "T000000000000000"; // of no device
    desk.settled(desk.broadcasts.start(desk.account, kOnce, terminals));
    const BroadcastOverview broadcast = desk.newest();
    QCOMPARE(broadcast.refused(), 1);
    QCOMPARE(broadcast.devices[1].subCode, u"DEVICE_NOT_EXIST"_s);
    QCOMPARE(broadcast.devices[2].state, domain::StepState::Confirmed);
}

void TestBroadcastService::aDailyBroadcastIsStopped()
{
    Desk desk;
    desk.settled(desk.broadcasts.start(desk.account, kDaily, desk.takers(u"online:yes"_s, 2)));
    QVERIFY(!desk.newest().isStopped);
    QVERIFY(!desk.newest().isOpen(desk.profile.clock.nowMs())); // of a daily one nothing is told
    const domain::Operation stop = desk.settled(desk.broadcasts.stop(desk.account, desk.newest().operation));
    QCOMPARE(domain::stateOf(stop), domain::OperationState::Done);
    QVERIFY(desk.newest().isStopped);
    // It is not there any more.
    const domain::Operation again = desk.settled(desk.broadcasts.stop(desk.account, desk.newest().operation));
    QCOMPARE(again.steps.front().subCode, u"AUDIO_NOT_EXIST"_s);
}

void TestBroadcastService::whatCannotBeSpokenIsNotKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasDevices");
    QTest::addColumn<bool>("isOften");
    QTest::newRow("nothing") << u" "_s << true << false;
    QTest::newRow("an emoji") << u"🎉"_s << true << false;
    QTest::newRow("too much") << QString(domain::kBroadcastMost + 1, u'好') << true << false;
    QTest::newRow("to nobody") << u"a"_s << false << false;
    QTest::newRow("every minute") << u"a"_s << true << true;
}

void TestBroadcastService::whatCannotBeSpokenIsNotKept()
{
    QFETCH(QString, text);
    QFETCH(bool, hasDevices);
    QFETCH(bool, isOften);
    Desk desk(60);
    BroadcastTerms terms = isOften ? kDaily : kOnce;
    terms.text = text;
    terms.every = isOften ? std::chrono::minutes(1) : terms.every;
    const auto refused = tests::answerOf(desk.broadcasts.start(desk.account, terms, desk.takers({}, hasDevices ? 1 : 0)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::BroadcastInvalid));
    QVERIFY(tests::answerOf(desk.broadcasts.broadcasts())->empty());
}

void TestBroadcastService::whatIsKnownIsThereWithoutACloud()
{
    Desk desk;
    desk.settled(desk.broadcasts.start(desk.account, kOnce, desk.takers(u"online:yes"_s, 2)));
    desk.letDevicesWork();
    QVERIFY_RESULT(tests::answerOf(desk.broadcasts.refresh(desk.account, desk.newest())));
    desk.cloud.stop();
    services::JournalService journal(desk.profile.accounts, desk.profile.clock);
    BroadcastService later(desk.profile.accounts, journal, desk.profile.clock); // as after a start without a network
    const auto all = tests::answerOf(later.broadcasts());
    QVERIFY_RESULT(all);
    QCOMPARE(all->front().spoken(), 2);
    QCOMPARE(all->front().askedAt(), desk.newest().askedAt());
}

void TestBroadcastService::textsAreKeptByName()
{
    Desk desk(60);
    QSignalSpy changed(&desk.broadcasts, &BroadcastService::templatesChanged);
    QVERIFY_RESULT(desk.broadcasts.keepTemplate({u" 早会 "_s, u"开会了"_s}));
    QVERIFY_RESULT(desk.broadcasts.keepTemplate({u"早会"_s, u"请开会"_s}));
    QCOMPARE(*desk.broadcasts.templates(), (std::vector<domain::BroadcastTemplate>{{u"早会"_s, u"请开会"_s}}));
    QVERIFY(!desk.broadcasts.keepTemplate({u" "_s, u"a"_s}));
    QVERIFY(!desk.broadcasts.keepTemplate({u"a"_s, u"🎉"_s}));
    QVERIFY_RESULT(desk.broadcasts.removeTemplate(u"早会"_s));
    QVERIFY(desk.broadcasts.templates()->empty());
    QCOMPARE(changed.count(), 3);
}

QTEST_GUILESS_MAIN(TestBroadcastService)
#include "tst_broadcastservice.moc"
