#include "domain/deviceverdict.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::domain;

namespace {

using Checks = std::vector<Check>;

constexpr qint64 kNow = 1'800'000'000'000, kHour = 3'600'000;

base::Error failureOf(base::ErrorKind kind, const QString &subCode = {})
{
    return {.kind = kind, .subCode = subCode};
}

Check answered(CheckKind kind, CheckVerdict verdict = CheckVerdict::Good, Cause cause = Cause::None)
{
    return {.kind = kind, .verdict = verdict, .cause = cause, .source = CheckSource::Live, .at = kNow};
}

Check kept(CheckKind kind, CheckVerdict verdict = CheckVerdict::Good, Cause cause = Cause::None)
{
    return {.kind = kind, .verdict = verdict, .cause = cause, .source = CheckSource::Cache, .at = kNow - kHour};
}

Check failed(Check check, base::ErrorKind kind = base::ErrorKind::Timeout)
{
    check.error = failureOf(kind);
    return check;
}

const LiveProgress kEnded{.asked = 2, .answered = 1}, kAsking{.asked = 2, .answered = 1, .isAsking = true};

} // namespace

Q_DECLARE_METATYPE(Checks)

class TestDeviceVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noAnswerIsNoGoodAnswer_data();
    void noAnswerIsNoGoodAnswer();
    void itNamesWhatItDoesNotRestOn();
    void theFailureOfMostIsSaidOnce();
    void anSnWithoutADevice_data();
    void anSnWithoutADevice();
};

void TestDeviceVerdict::noAnswerIsNoGoodAnswer_data()
{
    QTest::addColumn<Checks>("checks");
    QTest::addColumn<bool>("isAsking");
    QTest::addColumn<QByteArray>("finding");
    QTest::addColumn<QByteArray>("cause");
    const auto row = [](const char *name, const Checks &checks, const char *finding, const char *cause = "",
                        bool isAsking = false) {
        QTest::newRow(name) << checks << isAsking << QByteArray(finding) << QByteArray(cause);
    };
    using enum CheckVerdict;
    using K = CheckKind;
    row("nothing is known at all", {}, "not-known");
    row("all answered and good", {answered(K::Network), answered(K::Sim)}, "nothing-found");
    row("all answered, one bad", {answered(K::Network), answered(K::Sim, Bad, Cause::CardExpired)}, "fault", "card-expired");
    row("all answered, one to be looked at", {answered(K::Network), answered(K::Storage, Warning, Cause::StorageLow)}, "fault",
        "storage-low");
    row("nobody answered, the cache was good", {failed(kept(K::Network)), failed(kept(K::Sim))}, "not-known");
    row("nobody answered, the cache was bad", {failed(kept(K::Network)), failed(kept(K::Sim, Bad, Cause::CardExpired))},
        "not-known", "card-expired");
    row("one did not answer, the rest is good", {answered(K::Network), failed(kept(K::Sim))}, "not-known");
    row("one did not answer, another is bad", {failed(kept(K::Network)), answered(K::Sim, Bad, Cause::CardExpired)}, "fault",
        "card-expired");
    row("what is stale and bad does not hide what is bad now",
        {failed(kept(K::Network, Bad, Cause::Offline)), answered(K::Storage, Warning, Cause::StorageLow)}, "fault",
        "storage-low");
    row("the live row shows a fault although the closer look-up failed", {failed(answered(K::Sim, Bad, Cause::CardExpired))},
        "fault", "card-expired");
    row("the live row is good, but the closer look-up failed", {answered(K::Storage), failed(answered(K::Network))},
        "not-known");
    row("nobody answered, and the last task had failed", {failed(kept(K::Network)), kept(K::Tasks, Warning, Cause::TaskFailed)},
        "not-known", "task-failed");
    row("only the cache was asked and is good", {kept(K::Network), kept(K::Sim)}, "nothing-found");
    row("only the cache was asked and is bad", {kept(K::Network), kept(K::Sim, Bad, Cause::CardExpired)}, "fault",
        "card-expired");
    row("whether it is online is not told", {answered(K::Network, Unknown), answered(K::Sim)}, "not-known");
    row("a place that is not told is no fault", {answered(K::Network), answered(K::Place, Unknown)}, "nothing-found");
    row("still asking, the cache is good", {kept(K::Network), kept(K::Sim)}, "asking", "", true);
    row("still asking, the cache is bad", {kept(K::Network, Bad, Cause::Offline)}, "asking", "offline", true);
    row("still asking, an answer is bad", {answered(K::Network, Bad, Cause::Dns), kept(K::Sim)}, "fault", "dns", true);
    row("still asking, nothing is known yet", {}, "asking", "", true);
}

void TestDeviceVerdict::noAnswerIsNoGoodAnswer()
{
    QFETCH(Checks, checks);
    QFETCH(bool, isAsking);
    QFETCH(QByteArray, finding);
    QFETCH(QByteArray, cause);
    const DeviceVerdict verdict = deviceVerdict(checks, isAsking ? kAsking : kEnded);
    QCOMPARE(findingId(verdict.finding), finding.constData());
    QCOMPARE(causeId(verdict.first.cause), cause.constData());
}

void TestDeviceVerdict::itNamesWhatItDoesNotRestOn()
{
    Check older = kept(CheckKind::Boot);
    older.at = kNow - 3 * kHour;
    const DeviceVerdict verdict = deviceVerdict({answered(CheckKind::Owner),
                                                 answered(CheckKind::Network),
                                                 failed(kept(CheckKind::Sim)),
                                                 older,
                                                 answered(CheckKind::Place, CheckVerdict::Unknown),
                                                 {.kind = CheckKind::Storage, .source = CheckSource::Live},
                                                 kept(CheckKind::Tasks),
                                                 kept(CheckKind::Changes)},
                                                kEnded);
    QCOMPARE(verdict.unanswered, (std::vector{CheckKind::Sim, CheckKind::Storage}));
    QCOMPARE(verdict.notAsked, std::vector{CheckKind::Boot});
    QCOMPARE(verdict.untold, std::vector{CheckKind::Place});
    QCOMPARE(verdict.keptAt, std::optional(kNow - 3 * kHour));
    QCOMPARE(verdict.live, kEnded);
}

void TestDeviceVerdict::theFailureOfMostIsSaidOnce()
{
    using base::ErrorKind;
    const DeviceVerdict verdict = deviceVerdict(
        {failed(kept(CheckKind::Owner), ErrorKind::Forbidden), failed(kept(CheckKind::Network)), failed(kept(CheckKind::Sim))});
    QVERIFY(verdict.error && verdict.error->kind == ErrorKind::Timeout);
    QVERIFY(isSameFailure(*verdict.error, {.kind = ErrorKind::Timeout, .detail = u"another call"_s}));
    QVERIFY(!isSameFailure(failureOf(ErrorKind::Forbidden, u"A"_s), failureOf(ErrorKind::Forbidden, u"B"_s)));
    QVERIFY(!deviceVerdict({answered(CheckKind::Network)}).error);
}

void TestDeviceVerdict::anSnWithoutADevice_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<bool>("isAsking");
    QTest::addColumn<QByteArray>("finding");
    QTest::newRow("all said that there is none") << int(Cause::NotFound) << false << QByteArray("fault");
    QTest::newRow("somebody could not be asked") << int(Cause::NotAsked) << false << QByteArray("not-known");
    QTest::newRow("several have it") << int(Cause::Ambiguous) << false << QByteArray("not-known");
    QTest::newRow("they are still asked") << int(Cause::NotFound) << true << QByteArray("asking");
}

void TestDeviceVerdict::anSnWithoutADevice()
{
    QFETCH(int, cause);
    QFETCH(bool, isAsking);
    QFETCH(QByteArray, finding);
    const DeviceVerdict verdict = missingVerdict(Cause(cause), failureOf(base::ErrorKind::Offline), {.isAsking = isAsking});
    QCOMPARE(findingId(verdict.finding), finding.constData());
    QCOMPARE(causeId(verdict.first.cause), causeId(Cause(cause)));
    QVERIFY(verdict.error);
}

QTEST_APPLESS_MAIN(TestDeviceVerdict)
#include "tst_deviceverdict.moc"
