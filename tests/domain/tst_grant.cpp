#include "domain/access.h"

#include <QTest>

using namespace tapfleet::domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24 * 60 * 60 * qint64(1000);
constexpr qint64 kNow = 1'000 * kDay;

Grant received(const QString &id, const QString &scope, const QString &state, std::optional<qint64> end)
{
    Grant grant;
    grant.id = GrantId(id);
    grant.direction = GrantDirection::Received;
    grant.grantor = {u"2088"_s, u"owner"_s};
    grant.scopes = {scope};
    grant.state = state;
    grant.expiresAt = end;
    return grant;
}

} // namespace

class TestGrant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGrantStandsAsItsStateAndItsEndSay_data();
    void aGrantStandsAsItsStateAndItsEndSay();
    void devicesThatCannotBeGrantedAreSortedOutWithTheReason_data();
    void devicesThatCannotBeGrantedAreSortedOutWithTheReason();
    void whetherIMayAndWhyNot_data();
    void whetherIMayAndWhyNot();
    void grantsOfMineNameWhoElseMay();
    void anUnknownScopeIsShownToo();
};

void TestGrant::aGrantStandsAsItsStateAndItsEndSay_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("days"); ///< until its end; 0: none
    QTest::addColumn<Standing>("expected");
    QTest::newRow("without an end") << u"ACTIVE"_s << qint64(0) << Standing::Active;
    QTest::newRow("that ends next year") << u"ACTIVE"_s << qint64(400) << Standing::Active;
    QTest::newRow("that ends in 31 days") << u"ACTIVE"_s << qint64(31) << Standing::Active;
    QTest::newRow("that ends in 30 days") << u"ACTIVE"_s << qint64(30) << Standing::ExpiringSoon;
    QTest::newRow("whose end has passed since it was listed") << u"ACTIVE"_s << qint64(-1) << Standing::Expired;
    QTest::newRow("that the service calls expired") << u"EXPIRED"_s << qint64(0) << Standing::Expired;
    QTest::newRow("revoked before its end") << u"REVOKED"_s << qint64(10) << Standing::Revoked;
    QTest::newRow("revoked and past its end") << u"REVOKED"_s << qint64(-10) << Standing::Revoked;
    QTest::newRow("being applied") << u"PENDING"_s << qint64(5) << Standing::Pending;
    QTest::newRow("in a state of a later contract") << u"FROZEN"_s << qint64(5) << Standing::Other;
}

void TestGrant::aGrantStandsAsItsStateAndItsEndSay()
{
    QFETCH(QString, state);
    QFETCH(qint64, days);
    QFETCH(Standing, expected);
    const Grant grant = received(u"g"_s, u"POSTER"_s, state, days == 0 ? std::nullopt : std::optional(kNow + days * kDay));
    QCOMPARE(standing(grant, kNow), expected);
}

void TestGrant::devicesThatCannotBeGrantedAreSortedOutWithTheReason_data()
{
    QTest::addColumn<GrantCandidate>("device");
    QTest::addColumn<std::optional<GrantBar>>("bar");
    using Bar = std::optional<GrantBar>;
    const DeviceId id{"SN1", "S"};
    QTest::newRow("my own") << GrantCandidate{id, true, u"me"_s, u"OWNER"_s, true} << Bar();
    QTest::newRow("mine by the owner's pid alone") << GrantCandidate{id, true, u"me"_s, {}, true} << Bar();
    QTest::newRow("granted to me") << GrantCandidate{id, true, u"other"_s, u"GRANTEE"_s, true} << Bar(GrantBar::OthersOwn);
    QTest::newRow("nobody's") << GrantCandidate{id, true, {}, u"GRANTEE"_s, true} << Bar(GrantBar::NobodyOwns);
    QTest::newRow("not in the fleet") << GrantCandidate{id, false, {}, {}, true} << Bar(GrantBar::Unknown);
    QTest::newRow("from a source without owners") << GrantCandidate{id, true, {}, {}, false} << Bar(GrantBar::NotTold);
}

void TestGrant::devicesThatCannotBeGrantedAreSortedOutWithTheReason()
{
    QFETCH(GrantCandidate, device);
    QFETCH(std::optional<GrantBar>, bar);
    const SortedDevices sorted = sortedOut({device}, u"me"_s);
    QCOMPARE(sorted.grantable.size(), size_t(bar ? 0 : 1));
    QCOMPARE(sorted.barred.size(), size_t(bar ? 1 : 0));
    if (bar)
        QCOMPARE(sorted.barred.front().why, *bar);
}

void TestGrant::whetherIMayAndWhyNot_data()
{
    QTest::addColumn<DeviceRights>("device");
    QTest::addColumn<std::vector<Grant>>("grants");
    QTest::addColumn<Verdict>("expected");
    QTest::addColumn<QString>("by");
    const Party other{u"2088"_s, u"owner"_s};
    const DeviceRights theirs{other, u"GRANTEE"_s, {}, true};
    const auto in = [](qint64 days) { return std::optional(kNow + days * kDay); };
    const auto poster = [](const QString &id, const QString &state, std::optional<qint64> end) {
        return received(id, u"POSTER"_s, state, end);
    };
    using Grants = std::vector<Grant>;
    QTest::newRow("the owner may") << DeviceRights{other, u"OWNER"_s, {}, true} << Grants{} << Verdict::Owner << QString();
    QTest::newRow("by a grant") << theirs << Grants{poster(u"a"_s, u"ACTIVE"_s, in(5))} << Verdict::Granted << u"a"_s;
    QTest::newRow("by the grant that lasts longest")
        << theirs << Grants{poster(u"a"_s, u"ACTIVE"_s, in(5)), poster(u"b"_s, u"ACTIVE"_s, {}), poster(u"c"_s, u"ACTIVE"_s, in(50))}
        << Verdict::Granted << u"b"_s;
    QTest::newRow("by a grant in force, whatever else was revoked")
        << theirs << Grants{poster(u"a"_s, u"REVOKED"_s, {}), poster(u"b"_s, u"ACTIVE"_s, in(1))} << Verdict::Granted << u"b"_s;
    QTest::newRow("not any more") << theirs << Grants{poster(u"a"_s, u"ACTIVE"_s, in(-3))} << Verdict::Expired << u"a"_s;
    QTest::newRow("not any more, although the device list still says so")
        << DeviceRights{other, u"GRANTEE"_s, {u"POSTER"_s}, true} << Grants{poster(u"a"_s, u"ACTIVE"_s, in(-3))} << Verdict::Expired << u"a"_s;
    QTest::newRow("of what ended, the last to end")
        << theirs << Grants{poster(u"a"_s, u"EXPIRED"_s, in(-9)), poster(u"b"_s, u"EXPIRED"_s, in(-2))} << Verdict::Expired << u"b"_s;
    QTest::newRow("revoked") << theirs << Grants{poster(u"a"_s, u"REVOKED"_s, {})} << Verdict::Revoked << u"a"_s;
    QTest::newRow("not yet") << theirs << Grants{poster(u"a"_s, u"PENDING"_s, {})} << Verdict::Pending << u"a"_s;
    QTest::newRow("another scope is not this one") << theirs << Grants{received(u"a"_s, u"BROADCAST"_s, u"ACTIVE"_s, {})}
                                                   << Verdict::NotGranted << QString();
    QTest::newRow("by the device list alone") << DeviceRights{other, u"GRANTEE"_s, {u"POSTER"_s}, true} << Grants{} << Verdict::Granted << QString();
    QTest::newRow("nobody could grant it") << DeviceRights{{}, {}, {}, true} << Grants{} << Verdict::NobodyOwns << QString();
    QTest::newRow("the source does not tell") << DeviceRights{{}, {}, {}, false} << Grants{} << Verdict::NotTold << QString();
}

void TestGrant::whetherIMayAndWhyNot()
{
    QFETCH(DeviceRights, device);
    QFETCH(std::vector<Grant>, grants);
    QFETCH(Verdict, expected);
    QFETCH(QString, by);
    const DeviceAccess access = accessOf(device, grants, kNow);
    QCOMPARE(access.scopes.size(), kGrantScopes.size());
    QCOMPARE(access.scopes.front().scope, u"POSTER"_s);
    QCOMPARE(access.scopes.front().verdict, expected);
    QCOMPARE(access.scopes.front().grant.value(), by);
}

void TestGrant::grantsOfMineNameWhoElseMay()
{
    Grant given = received(u"g"_s, u"POSTER"_s, u"ACTIVE"_s, kNow + kDay);
    given.direction = GrantDirection::Given;
    given.grantee = {u"2089"_s, u"grantee"_s};
    Grant ended = given;
    ended.expiresAt = kNow - kDay;
    const DeviceAccess access = accessOf({{u"me"_s, u"me"_s}, u"OWNER"_s, {}, true}, {given, ended}, kNow);
    QCOMPARE(access.scopes[0].others.size(), size_t(1));
    QCOMPARE(access.scopes[0].others[0].party, given.grantee);
    QVERIFY(access.scopes[1].others.empty());
    QCOMPARE(access.scopes[1].verdict, Verdict::Owner);
}

void TestGrant::anUnknownScopeIsShownToo()
{
    const DeviceAccess access = accessOf({{u"2088"_s, {}}, u"GRANTEE"_s, {}, true}, {received(u"g"_s, u"VOICE"_s, u"ACTIVE"_s, {})}, kNow);
    QCOMPARE(access.scopes.back().scope, u"VOICE"_s);
    QCOMPARE(access.scopes.back().verdict, Verdict::Granted);
}

QTEST_APPLESS_MAIN(TestGrant)
#include "tst_grant.moc"
