#include "twoaccounts.h"

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Standing;
using domain::Verdict;
using services::AccountGrant;
using Desk = tests::TwoAccounts;

class TestGrantService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGrantIsGivenReceivedUsedAndLost();
    void whatWasConfirmedShowsBeforeTheSync();
    void aGrantEndsWithItsDay();
    void refusedDevicesAreRetriedAlone();
    void myselfAndStrangersAreNoGrantees();
    void devicesOfOthersAreSortedOut();
};

void TestGrantService::aGrantIsGivenReceivedUsedAndLost()
{
    Desk desk;
    const auto devices = desk.own(7);
    const domain::Operation made = desk.ended(desk.service.create(desk.giver, {{desk.takerPid, {}}, {u"POSTER"_s}, {}}, devices));
    QCOMPARE(domain::stateOf(made), domain::OperationState::Done);
    const auto given = desk.grants(desk.giver, domain::GrantDirection::Given);
    QCOMPARE(given.size(), size_t(1));
    QCOMPARE(given.front().grant.deviceCount, 7);
    QCOMPARE(given.front().grant.id, cloud::grantOf(made));
    QVERIFY(given.front().devicesListed);
    QCOMPARE(tests::answerOf(desk.service.devices(desk.giver.id, given.front().grant.id)).value().size(), size_t(7));

    // The other account has it after its own sync, with the devices and what it may do with them.
    desk.synced(desk.taker);
    const auto received = desk.grants(desk.taker, domain::GrantDirection::Received);
    QVERIFY(std::any_of(received.begin(), received.end(), [&](const AccountGrant &one) { return one.grant.id == given.front().grant.id; }));
    QCOMPARE(desk.verdict(desk.taker, devices[0], 0), Verdict::Granted);
    QCOMPARE(desk.verdict(desk.taker, devices[0], 1), Verdict::NotGranted);
    QCOMPARE(desk.verdict(desk.giver, devices[0], 0), Verdict::Owner);

    desk.ended(desk.service.removeDevices(given.front(), {devices[0]}));
    desk.ended(desk.service.modify(given.front(), {QStringList{u"APP_DISTRIBUTION"_s}, {}}));
    desk.synced(desk.taker);
    QVERIFY(!tests::answerOf(desk.service.access(desk.taker.id, devices[0])).has_value());
    QCOMPARE(desk.verdict(desk.taker, devices[1], 0), Verdict::NotGranted);
    QCOMPARE(desk.verdict(desk.taker, devices[1], 1), Verdict::Granted);

    desk.ended(desk.service.revoke(given.front()));
    QCOMPARE(domain::standing(desk.grants(desk.giver, domain::GrantDirection::Given).front().grant, desk.clock.nowMs()), Standing::Revoked);
    desk.synced(desk.taker);
    QVERIFY(!tests::answerOf(desk.service.access(desk.taker.id, devices[1])).has_value());
}

void TestGrantService::whatWasConfirmedShowsBeforeTheSync()
{
    // The cloud goes as soon as a write is confirmed: no sync can bring what it did.
    const auto loseCloud = [](Desk &desk) {
        QObject::connect(&desk.journal, &services::JournalService::idle, &desk.sync, [&desk] { desk.cloud.stop(); });
    };
    Desk giving;
    loseCloud(giving);
    QVERIFY(tests::answerOf(giving.service.create(giving.giver, {{giving.takerPid, {}}, {u"BROADCAST"_s}, {}}, giving.own(3)))
                .has_value());
    QTRY_COMPARE_WITH_TIMEOUT(giving.grants(giving.giver, domain::GrantDirection::Given).size(), size_t(1), 60'000);
    const domain::Grant given = giving.grants(giving.giver, domain::GrantDirection::Given).front().grant;
    QCOMPARE(given.scopes, QStringList{u"BROADCAST"_s});
    QCOMPARE(given.deviceCount, 3);
    QCOMPARE(given.grantee.pid, giving.takerPid);

    Desk revoking;
    revoking.ended(revoking.service.create(revoking.giver, {{revoking.takerPid, {}}, {u"POSTER"_s}, {}}, revoking.own(7)));
    const auto first = [&revoking] { return revoking.grants(revoking.giver, domain::GrantDirection::Given).front(); };
    loseCloud(revoking);
    QVERIFY(tests::answerOf(revoking.service.revoke(first())).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(domain::standing(first().grant, revoking.clock.nowMs()), Standing::Revoked, 60'000);
    QCOMPARE(first().grant.deviceCount, 7);
}

void TestGrantService::aGrantEndsWithItsDay()
{
    Desk desk;
    const auto devices = desk.own(2);
    constexpr qint64 kDay = 24 * 60 * 60 * qint64(1000);
    desk.ended(desk.service.create(desk.giver, {{desk.takerPid, {}}, {u"POSTER"_s}, desk.clock.nowMs() + 40 * kDay}, devices));
    desk.synced(desk.taker);
    const auto standingNow = [&desk] {
        return domain::standing(desk.grants(desk.giver, domain::GrantDirection::Given).front().grant, desk.clock.nowMs());
    };
    QCOMPARE(standingNow(), Standing::Active);
    desk.clock.shiftMs = 20 * kDay;
    QCOMPARE(standingNow(), Standing::ExpiringSoon);
    // Nothing is synchronised meanwhile: the end is known all the same.
    desk.clock.shiftMs = 41 * kDay;
    QCOMPARE(standingNow(), Standing::Expired);
    QCOMPARE(desk.verdict(desk.taker, devices[0], 0), Verdict::Expired);
}

void TestGrantService::refusedDevicesAreRetriedAlone()
{
    Desk desk;
    auto devices = desk.own(3);
    devices.push_back({"NO-SUCH-SN", {}});
    const domain::Operation made = desk.ended(desk.service.create(desk.giver, {{desk.takerPid, {}}, {u"POSTER"_s}, {}}, devices));
    QCOMPARE(domain::stateOf(made), domain::OperationState::Partly);
    const auto refused = cloud::refusedRows(made);
    QCOMPARE(refused.size(), size_t(1));
    QCOMPARE(refused.front().subCode, u"DEVICE_NOT_FOUND"_s);
    const auto retried = tests::answerOf(desk.service.retry(desk.giver.id, made));
    QVERIFY_RESULT(retried);
    QTRY_COMPARE(domain::stateOf(tests::answerOf(desk.journal.operation(desk.giver.id, *retried)).value()), domain::OperationState::Refused);
    const auto operation = tests::answerOf(desk.journal.operation(desk.giver.id, *retried)).value();
    QCOMPARE(operation.kind, u"grant.device.add"_s);
    QCOMPARE(operation.steps.front().devices, 1);
    QCOMPARE(desk.grants(desk.giver, domain::GrantDirection::Given).size(), size_t(1));
}

void TestGrantService::myselfAndStrangersAreNoGrantees()
{
    Desk desk;
    const auto found = tests::answerOf(desk.service.findGrantee(desk.giver, desk.takerPid));
    QVERIFY_RESULT(found);
    QCOMPARE(found->pid, desk.takerPid);
    QVERIFY(found->nameMasked.contains(u'*'));
    const auto self = tests::answerOf(desk.service.findGrantee(desk.giver, desk.cloud.server().accounts()[0].pid));
    QVERIFY(!self);
    QCOMPARE(self.error().subCode, u"GRANTEE_IS_SELF"_s);
    const auto stranger = tests::answerOf(desk.service.findGrantee(desk.giver, u"nobody@example.com"_s));
    QVERIFY(!stranger);
    QVERIFY(stranger.error().subCode.endsWith(u"ACCOUNT_NOT_FOUND"_s));
}

void TestGrantService::devicesOfOthersAreSortedOut()
{
    Desk desk;
    std::vector<domain::DeviceId> devices;
    size_t own = 0;
    for (const domain::Device &device : desk.cloud.server().fleet()) {
        devices.push_back(device.id());
        own += device.role == "OWNER" ? 1 : 0;
    }
    devices.push_back({"NO-SUCH-SN", {}});
    const auto sorted = tests::answerOf(desk.service.sortOut(desk.giver.id, devices));
    QVERIFY_RESULT(sorted);
    QCOMPARE(sorted->grantable.size(), own);
    QCOMPARE(sorted->barred.size(), devices.size() - own);
    QCOMPARE(sorted->barred.back().why, domain::GrantBar::Unknown);
}

QTEST_GUILESS_MAIN(TestGrantService)
#include "tst_grantservice.moc"
