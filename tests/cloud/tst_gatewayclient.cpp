#include "cloud/gateway/gatewayclient.h"

#include "base/errorcodes.h"
#include "cloud/gateway/canonical.h"
#include "tests/cloud/vectors.h"
#include "tests/support/loopbackserver.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tapfleet;
using namespace tapfleet::cloud;
using namespace std::chrono_literals;
using base::ErrorKind;
using test::LoopbackServer;
namespace codes = tapfleet::base::codes;

class TestGatewayClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsASignedRequestAndBelievesTheAnswer();
    void aWriteThatIsCutIsOnTheWireOnce_data();
    void aWriteThatIsCutIsOnTheWireOnce();
    void aReadThatIsCutIsSignedAnewEachTime();
    void aKeptConnectionThatClosesIsNotRepeatedByTheLibrary();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void refusesPlainHttpBeforeSending_data();
    void refusesPlainHttpBeforeSending();
    void nobodyListening();
    void anAnswerThatDoesNotComeTimesOut();
    void atMostSoManyInFlight();
    void limitedThenServed();
    void tamperedThenServed();
    void alwaysTamperedIsUntrusted();
    void anAnswerThatCannotBecomeRightIsRefusedAtOnce_data();
    void anAnswerThatCannotBecomeRightIsRefusedAtOnce();
    void stopEndsTheCall();
    void aCallMadeWhenAnotherEndsIsAnsweredAsWell();
    void destructionEndsAllCalls();
    void theTokenStaysOutOfErrors();

private:
    base::SystemClock m_clock;
};

namespace {

const QByteArray kNode = R"({"code":"10000","msg":"Success"})";

QByteArray okBody()
{
    return test::signedBody("a_b_response", kNode);
}

GatewayConfig configFor(const LoopbackServer &server)
{
    GatewayConfig config;
    config.url = server.url();
    config.appId = QStringLiteral("2021");
    config.privateKey = test::appKey();
    config.alipayPublicKey = test::gatewayPublic();
    config.timeout = 5s;
    return config;
}

/// A gzip stream of so many zero bytes, with no end.
QByteArray gzipOfZeros(int size)
{
    // qCompress() writes its length in front of a zlib stream, whose head is two bytes long.
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + qCompress(QByteArray(size, '\0'), 9).sliced(6).chopped(4);
}

Call call(CallNature nature = CallNature::Read, bool retry = true)
{
    Call c;
    c.method = QStringLiteral("a.b");
    c.bizContent = R"({"name":"碰一下 +&%= 😀"})";
    c.nature = nature;
    c.retry = retry;
    return c;
}

} // namespace

#define ANSWERED(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), 20'000)

void TestGatewayClient::sendsASignedRequestAndBelievesTheAnswer()
{
    LoopbackServer server([](const auto &) {
        return LoopbackServer::answer(okBody(), 200, {"trace_id: 0a1b", "Date: Tue, 24 Nov 2026 03:07:50 GMT"});
    });
    GatewayClient client(configFor(server), m_clock);
    auto future = client.call(call());
    ANSWERED(future);
    const auto answer = future.result();
    QVERIFY2(answer, answer ? "" : qPrintable(base::logLine(answer.error())));
    QCOMPARE(answer->node, kNode);
    QCOMPARE(answer->traceId, QStringLiteral("0a1b"));
    QCOMPARE(answer->serverDateMs.value_or(0), QDateTime(QDate(2026, 11, 24), QTime(3, 7, 50), Qt::UTC).toMSecsSinceEpoch());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(client.requestsSent(), 1);

    const LoopbackServer::Request request = server.requests().constFirst();
    QVERIFY(request.head.startsWith("POST /gateway.do?"));
    QCOMPARE(request.header("content-type"), "application/x-www-form-urlencoded;charset=utf-8");
    const qsizetype mark = request.target.indexOf('?');
    Parameters all = parseForm(request.target.sliced(mark + 1));
    for (const auto &parameter : parseForm(request.body))
        all.push_back(parameter);
    QByteArray sign;
    for (const auto &[key, value] : all) {
        if (key == "sign")
            sign = value;
        if (key == "biz_content")
            QCOMPARE(value, call().bizContent);
    }
    QVERIFY(test::appKey().publicKey().verifies(canonicalString(all), QByteArray::fromBase64(sign)));
}

void TestGatewayClient::aWriteThatIsCutIsOnTheWireOnce_data()
{
    QTest::addColumn<QByteArray>("beforeTheCut");
    QTest::newRow("right after the request was read") << QByteArray();
    QTest::newRow("within the answer's head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("within the answer's body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"a_b_resp");
}

void TestGatewayClient::aWriteThatIsCutIsOnTheWireOnce()
{
    QFETCH(QByteArray, beforeTheCut);
    LoopbackServer server([&](const auto &) { return LoopbackServer::Reply{beforeTheCut, true, 0, false}; });
    GatewayClient client(configFor(server), m_clock);
    auto future = client.call(call(CallNature::Write));
    ANSWERED(future);
    QCOMPARE(future.result().error().kind, ErrorKind::OutcomeUnknown);
    QTest::qWait(100); // time for a repetition that must not come
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(client.requestsSent(), 1);
}

void TestGatewayClient::aReadThatIsCutIsSignedAnewEachTime()
{
    struct MovingClock final : base::Clock {
        mutable qint64 now = 1'700'000'000'000;
        qint64 nowMs() const override { return now += 1000; }
    } clock;
    int served = 0;
    LoopbackServer server([&](const auto &) {
        return ++served < 4 ? LoopbackServer::Reply{{}, true, 0, false} : LoopbackServer::answer(okBody());
    });
    GatewayClient client(configFor(server), clock);
    auto future = client.call(call());
    ANSWERED(future);
    QVERIFY(future.result());
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(client.requestsSent(), 4);
    QSet<QByteArray> targets;
    for (const auto &request : server.requests())
        targets.insert(request.target);
    QCOMPARE(targets.size(), 4);
}

void TestGatewayClient::aKeptConnectionThatClosesIsNotRepeatedByTheLibrary()
{
    int served = 0;
    LoopbackServer server([&](const auto &) {
        return ++served == 1 ? LoopbackServer::answer(okBody()) : LoopbackServer::Reply{{}, true, 0, false};
    });
    GatewayClient client(configFor(server), m_clock);
    auto first = client.call(call(CallNature::Write));
    ANSWERED(first);
    QVERIFY(first.result());
    auto second = client.call(call(CallNature::Write));
    ANSWERED(second);
    QCOMPARE(second.result().error().kind, ErrorKind::OutcomeUnknown);
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(client.requestsSent(), 2);
}

void TestGatewayClient::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("status %d", status) << status;
}

void TestGatewayClient::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    LoopbackServer other([](const auto &) { return LoopbackServer::answer(okBody()); });
    LoopbackServer server([&](const auto &) {
        return LoopbackServer::answer({}, status, {"Location: " + other.url().toEncoded()});
    });
    GatewayClient client(configFor(server), m_clock);
    auto future = client.call(call());
    ANSWERED(future);
    QCOMPARE(future.result().error().subCode, codes::Redirected);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.requests().size(), 0);
}

void TestGatewayClient::refusesPlainHttpBeforeSending_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("another host") << QStringLiteral("http://openapi.alipay.com/gateway.do");
    QTest::newRow("a host that only looks local") << QStringLiteral("http://127.0.0.1.example.com/");
    QTest::newRow("an address in the local network") << QStringLiteral("http://192.168.0.1/");
    QTest::newRow("another scheme") << QStringLiteral("ftp://127.0.0.1/");
    QTest::newRow("no host") << QStringLiteral("https:///gateway.do");
    QTest::newRow("nothing") << QString();
}

void TestGatewayClient::refusesPlainHttpBeforeSending()
{
    QFETCH(QString, url);
    GatewayConfig config;
    config.url = QUrl(url);
    config.privateKey = test::appKey();
    GatewayClient client(config, m_clock);
    const auto future = client.call(call());
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().subCode, codes::InsecureUrl);
    QCOMPARE(client.requestsSent(), 0);
}

void TestGatewayClient::nobodyListening()
{
    GatewayConfig config;
    {
        LoopbackServer gone([](const auto &) { return LoopbackServer::Reply{}; });
        config = configFor(gone);
    }
    GatewayClient client(config, m_clock);
    auto future = client.call(call(CallNature::Write));
    ANSWERED(future);
    QCOMPARE(future.result().error().kind, ErrorKind::Offline);
}

void TestGatewayClient::anAnswerThatDoesNotComeTimesOut()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Reply{{}, false, 0, true}; });
    GatewayConfig config = configFor(server);
    config.timeout = 150ms;
    GatewayClient client(config, m_clock);
    auto read = client.call(call(CallNature::Read, false));
    auto write = client.call(call(CallNature::Write));
    ANSWERED(read);
    ANSWERED(write);
    QCOMPARE(read.result().error().kind, ErrorKind::Timeout);
    QCOMPARE(write.result().error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 2);
}

void TestGatewayClient::atMostSoManyInFlight()
{
    LoopbackServer server([](const auto &) {
        auto reply = LoopbackServer::answer(okBody());
        reply.delayMs = 20;
        return reply;
    });
    GatewayConfig config = configFor(server);
    config.maxInFlight = 3;
    GatewayClient client(config, m_clock);
    QList<QFuture<base::Result<Answer>>> futures;
    for (int i = 0; i < 12; ++i)
        futures.append(client.call(call()));
    for (auto &future : futures) {
        ANSWERED(future);
        QVERIFY(future.result());
    }
    QCOMPARE(server.requests().size(), 12);
    QCOMPARE(server.mostAtOnce(), 3);
}

void TestGatewayClient::limitedThenServed()
{
    int served = 0;
    LoopbackServer server([&](const auto &) {
        return LoopbackServer::answer(++served == 1 ? test::signedBody(
                                          "a_b_response", R"({"code":"40005","sub_code":"isv.app-call-limited","retry_after_seconds":0.2})")
                                                    : okBody());
    });
    GatewayClient client(configFor(server), m_clock);
    QElapsedTimer waited;
    waited.start();
    auto future = client.call(call());
    ANSWERED(future);
    QVERIFY(future.result());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(waited.elapsed() >= 200);
}

void TestGatewayClient::tamperedThenServed()
{
    int served = 0;
    LoopbackServer server([&](const auto &) {
        QByteArray body = okBody();
        if (++served < 3)
            body.replace("Success", "Succesz");
        return LoopbackServer::answer(body);
    });
    GatewayClient client(configFor(server), m_clock);
    auto future = client.call(call());
    ANSWERED(future);
    QVERIFY(future.result());
    QCOMPARE(future.result()->node, kNode);
    QCOMPARE(server.requests().size(), 3);
}

void TestGatewayClient::alwaysTamperedIsUntrusted()
{
    LoopbackServer server([&](const auto &) { return LoopbackServer::answer(okBody().replace("Success", "Succesz")); });
    GatewayClient client(configFor(server), m_clock);
    auto future = client.call(call());
    ANSWERED(future);
    QCOMPARE(future.result().error().kind, ErrorKind::Untrusted);
    QCOMPARE(future.result().error().subCode, codes::SignatureWrong);
    QCOMPARE(server.requests().size(), 3);
}

void TestGatewayClient::anAnswerThatCannotBecomeRightIsRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("subCode");
    const auto headed = [](const QByteArray &headers, const QByteArray &body = okBody()) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\n" + headers + "\r\n\r\n" + body;
    };
    const QString malformed = codes::AnswerHeadWrong, tooLarge = codes::AnswerTooLarge;
    QTest::newRow("a negative length") << headed("Content-Length: -5") << malformed;
    QTest::newRow("a length beyond 64 bits") << headed("Content-Length: 99999999999999999999999") << malformed;
    QTest::newRow("a length that is no number") << headed("Content-Length: many") << malformed;
    QTest::newRow("two lengths that differ") << headed("Content-Length: 5\r\nContent-Length: 7") << malformed;
    QTest::newRow("a length beyond what is ever read") << headed("Content-Length: 9000000000") << tooLarge;
    QByteArray lines;
    for (int i = 0; i < 90; ++i)
        lines += "X-Long-" + QByteArray::number(i) + ": " + QByteArray(1'000, 'x') + "\r\n";
    QTest::newRow("a head of ninety kilobytes") << headed(lines + "Content-Length: 5") << malformed;
    QTest::newRow("a compressed answer that grows without end")
        << headed("Content-Encoding: gzip\r\nContent-Length: 60000000", gzipOfZeros(80 << 20)) << tooLarge;
    QTest::newRow("a compressed answer that is none") << headed("Content-Encoding: gzip\r\nContent-Length: 3000", QByteArray(3'000, 'x')) << malformed;
}

void TestGatewayClient::anAnswerThatCannotBecomeRightIsRefusedAtOnce()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, subCode);
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    LoopbackServer server([&](const auto &) { return LoopbackServer::Reply{answer, false, 0, false}; });
    GatewayConfig config = configFor(server);
    config.timeout = 60s;
    GatewayClient client(config, m_clock);
    for (const CallNature nature : {CallNature::Read, CallNature::Write}) {
        const auto before = server.requests().size();
        auto future = client.call(call(nature));
        ANSWERED(future);
        const auto result = future.result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, nature == CallNature::Write ? ErrorKind::OutcomeUnknown : ErrorKind::Protocol);
        QCOMPARE(result.error().subCode, subCode);
        QCOMPARE(server.requests().size(), before + 1);
    }
}

void TestGatewayClient::stopEndsTheCall()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Reply{{}, false, 0, true}; });
    GatewayConfig config = configFor(server);
    config.maxInFlight = 1;
    GatewayClient client(config, m_clock);
    base::StopSource stop;
    auto flying = client.call(call(), stop.token());
    auto queued = client.call(call(), stop.token());
    QTRY_COMPARE(server.requests().size(), 1);
    QElapsedTimer waited;
    waited.start();
    stop.requestStop();
    ANSWERED(flying);
    ANSWERED(queued);
    QVERIFY(waited.elapsed() < 1000);
    QCOMPARE(flying.result().error().kind, ErrorKind::Canceled);
    QCOMPARE(queued.result().error().kind, ErrorKind::Canceled);
    QCOMPARE(server.requests().size(), 1);
}

// Its end is heard of while the client goes through those that wait.
void TestGatewayClient::aCallMadeWhenAnotherEndsIsAnsweredAsWell()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Reply{okBody()}; });
    GatewayClient client(configFor(server), m_clock);
    base::StopSource stop;
    stop.requestStop();
    QList<QFuture<base::Result<Answer>>> made;
    int ended = 0;
    connect(&client, &GatewayClient::callEnded, this, [&] {
        if (++ended <= 50)
            made << client.call(call(), stop.token());
    });
    made << client.call(call(), stop.token());
    QCOMPARE(made.size(), 51);
    QCOMPARE(ended, 51);
    for (const auto &one : std::as_const(made)) {
        QVERIFY(one.isFinished());
        QCOMPARE(one.result().error().kind, ErrorKind::Canceled);
    }
    QVERIFY(server.requests().isEmpty());
}

void TestGatewayClient::destructionEndsAllCalls()
{
    LoopbackServer server([](const auto &) { return LoopbackServer::Reply{{}, false, 0, true}; });
    GatewayConfig config = configFor(server);
    config.maxInFlight = 1;
    auto client = std::make_unique<GatewayClient>(config, m_clock);
    const auto flying = client->call(call());
    const auto queued = client->call(call());
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    QVERIFY(flying.isFinished());
    QVERIFY(queued.isFinished());
    QCOMPARE(flying.result().error().kind, ErrorKind::Canceled);
    QCOMPARE(queued.result().error().kind, ErrorKind::Canceled);
}

void TestGatewayClient::theTokenStaysOutOfErrors()
{
    const QByteArray node = R"({"code":"40002","sub_code":"isv.invalid-signature","sub_msg":"网关生成的验签字符串为app_auth_token=TOKEN9&amp;x=1"})";
    LoopbackServer server([&](const auto &) { return LoopbackServer::answer(test::signedBody("a_b_response", node)); });
    GatewayConfig config = configFor(server);
    config.appAuthToken = QStringLiteral("TOKEN9");
    GatewayClient client(config, m_clock);
    auto future = client.call(call());
    ANSWERED(future);
    const base::Error error = future.result().error();
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QCOMPARE(error.subCode, QString(base::codes::SignatureTextChanged));
    QVERIFY(!base::logLine(error).contains(QStringLiteral("TOKEN9")));
    QVERIFY(!error.message.contains(QStringLiteral("OKEN"))); // nor a part of it
    // What to compare in the console, and where the texts part.
    QVERIFY(error.detail.contains(QString::fromLatin1(test::appKey().publicKey().base64())));
    QVERIFY(error.detail.contains(QStringLiteral("departs from the gateway's at byte 19")));
}

QTEST_GUILESS_MAIN(TestGatewayClient)
#include "tst_gatewayclient.moc"
