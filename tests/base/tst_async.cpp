#include "base/async.h"
#include "base/errorcodes.h"
#include "base/stoptoken.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QtConcurrent>

#include <stdexcept>

using namespace tapfleet::base;

class TestAsync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whenDoneCallsOnceInTheReceiversThread();
    void whenDoneCallsLaterForAFinishedFuture();
    void whenDoneIsSilentWhenTheReceiverIsGone();
    void whenDoneIsSilentForACanceledFuture();
    void whenDoneTellsOfWorkThatThrew();
    void andThenGoesOn();
    void andThenPassesFailuresThrough();
    void andThenAnswersWhenTheReceiverIsGone();
    void aStopSourceStopsItsTokens();
    void renewingStopsTheOldWorkOnly();
};

void TestAsync::whenDoneCallsOnceInTheReceiversThread()
{
    int calls = 0;
    QThread *thread = nullptr;
    int value = 0;
    whenDone(QtConcurrent::run([] { return 42; }), this, [&](int result) {
        ++calls;
        value = result;
        thread = QThread::currentThread();
    });
    QTRY_COMPARE(calls, 1);
    QCOMPARE(value, 42);
    QCOMPARE(thread, this->thread());
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

void TestAsync::whenDoneCallsLaterForAFinishedFuture()
{
    bool called = false;
    whenDone(readyFuture(1), this, [&called](int) { called = true; });
    QVERIFY2(!called, "not before the caller is done");
    QTRY_VERIFY(called);
}

void TestAsync::whenDoneIsSilentWhenTheReceiverIsGone()
{
    bool called = false;
    QPromise<int> promise;
    promise.start();
    auto receiver = std::make_unique<QObject>();
    whenDone(promise.future(), receiver.get(), [&called](int) { called = true; });
    promise.addResult(1);
    promise.finish(); // the event of it is on its way
    receiver.reset();
    bool later = false;
    whenDone(readyFuture(1), this, [&later](int) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void TestAsync::whenDoneIsSilentForACanceledFuture()
{
    bool called = false;
    QPromise<int> promise;
    promise.start();
    whenDone(promise.future(), this, [&called](int) { called = true; });
    promise.future().cancel();
    promise.finish();
    bool later = false;
    whenDone(readyFuture(1), this, [&later](int) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void TestAsync::whenDoneTellsOfWorkThatThrew()
{
    std::optional<Error> told;
    const auto work = QtConcurrent::run([]() -> Result<int> { throw std::length_error("vector::reserve"); });
    whenDone(work, this, [&told](const Result<int> &result) { told = result.error(); });
    QTRY_VERIFY(told);
    QCOMPARE(told->subCode, QString(codes::ProgramFault));
    QCOMPARE(told->detail, QStringLiteral("vector::reserve"));
}

void TestAsync::andThenGoesOn()
{
    auto answer = andThen(readyFuture<Result<int>>(20), this,
                          [](int value) { return readyFuture<Result<QString>>(QString::number(value + 1)); });
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(*answer.takeResult(), QStringLiteral("21"));
}

void TestAsync::andThenPassesFailuresThrough()
{
    bool called = false;
    auto answer = andThen(readyFuture<Result<int>>(failure(ErrorKind::Offline, QStringLiteral("no network"))), this, [&called](int) {
        called = true;
        return readyFuture<Result<int>>(1);
    });
    QTRY_VERIFY(answer.isFinished());
    const Result<int> result = answer.takeResult();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Offline);
    QCOMPARE(result.error().detail, QStringLiteral("no network"));
    QVERIFY(!called);
}

void TestAsync::andThenAnswersWhenTheReceiverIsGone()
{
    QPromise<Result<int>> promise;
    promise.start();
    auto receiver = std::make_unique<QObject>();
    auto answer = andThen(promise.future(), receiver.get(), [](int value) { return readyFuture<Result<int>>(value); });
    receiver.reset();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.takeResult().error().kind, ErrorKind::Canceled);
    promise.addResult(1);
    promise.finish();
}

void TestAsync::aStopSourceStopsItsTokens()
{
    StopToken token;
    QVERIFY(!token.stopRequested());
    {
        StopSource source;
        token = source.token();
        QVERIFY(!token.stopRequested());
    }
    QVERIFY2(token.stopRequested(), "the owner is gone");
}

void TestAsync::renewingStopsTheOldWorkOnly()
{
    StopSource source;
    const StopToken older = source.token();
    source.renew();
    QVERIFY(older.stopRequested());
    QVERIFY(!source.token().stopRequested());
    source.requestStop();
    QVERIFY(source.token().stopRequested());
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
