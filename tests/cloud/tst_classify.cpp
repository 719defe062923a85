#include "cloud/gateway/classify.h"

#include "base/errorcodes.h"

#include <QTest>

using namespace tapfleet;
using namespace tapfleet::cloud;
using base::ErrorKind;
namespace codes = tapfleet::base::codes;

class TestClassify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusals_data();
    void refusals();
    void transport_data();
    void transport();
    void readsWhatARefusalSays();
    void unescapesHtmlOnce_data();
    void unescapesHtmlOnce();
};

void TestClassify::refusals_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subCode");
    QTest::addColumn<ErrorKind>("onRead");
    QTest::addColumn<ErrorKind>("onWrite");
    const auto row = [](const char *code, const char *subCode, ErrorKind onRead, std::optional<ErrorKind> onWrite = {}) {
        QTest::addRow("%s %s", code, subCode)
            << QString::fromLatin1(code) << QString::fromLatin1(subCode) << onRead << onWrite.value_or(onRead);
    };
    using K = ErrorKind;
    row("10003", "", K::OutcomeUnknown);
    for (const char *sub : {"isp.unknow-error", "aop.unknow-error", "aop.ACQ.SYSTEM_ERROR", ""})
        row("20000", sub, K::Server, K::OutcomeUnknown);
    for (const char *sub : {"aop.invalid-auth-token", "aop.auth-token-time-out", "aop.invalid-app-auth-token", "aop.app-auth-token-time-out",
                            "aop.invalid-app-auth-token-no-api"})
        row("20001", sub, K::Unauthorized);
    for (const char *sub : {"isv.missing-method", "isv.missing-signature", "isv.missing-app-id", "isv.missing-timestamp", "isv.missing-version"})
        row("40001", sub, K::Invalid);
    for (const char *sub : {"isv.invalid-signature", "isv.invalid-app-id", "isv.app-cert-not-exist", "isv.app-cert-expired",
                            "isv.invalid-alipay-root-cert-sn", "isv.missing-signature-config"})
        row("40002", sub, K::Unauthorized);
    for (const char *sub : {"isv.invalid-timestamp", "isv.invalid-method", "isv.invalid-charset", "isv.illegal-json", "isv.suspected-attack"})
        row("40002", sub, K::Invalid);
    row("40002", "isv.forbidden-api", K::Forbidden);
    row("40002", "not-online-app", K::Forbidden);
    row("40002", "isv.app-call-limited", K::RateLimited);
    row("40003", "isv.missing-signature-config", K::Unauthorized);
    row("40003", "isv.decryption-error-unknown", K::Invalid);
    row("40003", "invalid-auth-relations", K::Forbidden);
    row("40004", "DEVICE_NOT_FOUND", K::NotFound);
    row("40004", "DEVICE_NOT_EXIST", K::NotFound);
    row("40004", "isp.bill_not_exist", K::NotFound);
    row("40004", "SYSTEM_ERROR", K::Server, K::OutcomeUnknown);
    row("40004", "AQC.SYSTEM_ERROR", K::Server, K::OutcomeUnknown);
    row("40004", "SN_AMBIGUOUS", K::Conflict);
    row("40004", "CURSOR_EXPIRED", K::Conflict);
    row("40004", "SYNC_TOKEN_EXPIRED", K::Conflict);
    row("40004", "OUT_BIZ_NO_CONFLICT", K::Conflict);
    row("40004", "TASK_STATE_CONFLICT", K::Conflict);
    row("40004", "SCOPE_MISSING", K::Forbidden);
    row("40004", "NOT_OWNER", K::Forbidden);
    row("40004", "SIM_NOT_PLATFORM", K::Invalid);
    row("40004", "INVAILID_ARGUMENTS", K::Invalid);
    row("40005", "isv.app-call-limited", K::RateLimited);
    row("40005", "isv.method-call-limited", K::RateLimited);
    for (const char *sub : {"isv.insufficient-isv-permissions", "isv.insufficient-user-permissions", "isv.self-invoke-forbidden",
                            "isv.access-forbidden", "isv.ip-forbidden"})
        row("40006", sub, K::Forbidden);
    row("40999", "something-new", K::Invalid);
    row("77777", "", K::Protocol, K::OutcomeUnknown);
}

void TestClassify::refusals()
{
    QFETCH(QString, code);
    QFETCH(QString, subCode);
    QFETCH(ErrorKind, onRead);
    QFETCH(ErrorKind, onWrite);
    Outcome outcome;
    outcome.refusal = Refusal{code, subCode, QStringLiteral("m"), std::chrono::milliseconds(7), false, {}};
    outcome.traceId = QStringLiteral("t");
    const base::Error error = classify(outcome, CallNature::Read);
    QCOMPARE(error.kind, onRead);
    QCOMPARE(error.code, code);
    QCOMPARE(error.subCode, subCode);
    QCOMPARE(error.message, QStringLiteral("m"));
    QCOMPARE(error.traceId, QStringLiteral("t"));
    QCOMPARE(error.retryAfter->count(), 7);
    QVERIFY(!error.authenticated);
    QCOMPARE(classify(outcome, CallNature::Write).kind, onWrite);
}

void TestClassify::transport_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("network");
    QTest::addColumn<bool>("timedOut");
    QTest::addColumn<ErrorKind>("onRead");
    QTest::addColumn<ErrorKind>("onWrite");
    QTest::addColumn<QString>("subCode");
    using K = ErrorKind;
    const auto row = [](const char *name, int status, QNetworkReply::NetworkError network, bool timedOut, K onRead, K onWrite,
                        QLatin1StringView subCode = {}) {
        QTest::newRow(name) << status << static_cast<int>(network) << timedOut << onRead << onWrite << QString(subCode);
    };
    row("nobody listens", 0, QNetworkReply::ConnectionRefusedError, false, K::Offline, K::Offline);
    row("no such host", 0, QNetworkReply::HostNotFoundError, false, K::Offline, K::Offline);
    row("cut after sending", 0, QNetworkReply::RemoteHostClosedError, false, K::Offline, K::OutcomeUnknown);
    row("cut within the answer", 200, QNetworkReply::RemoteHostClosedError, false, K::Offline, K::OutcomeUnknown);
    row("Qt wanted to send again", 0, QNetworkReply::ContentReSendError, false, K::Offline, K::OutcomeUnknown);
    row("the network went away", 0, QNetworkReply::TemporaryNetworkFailureError, false, K::Offline, K::OutcomeUnknown);
    row("no answer in time", 0, QNetworkReply::OperationCanceledError, true, K::Timeout, K::OutcomeUnknown);
    row("TLS refused", 0, QNetworkReply::SslHandshakeFailedError, false, K::Offline, K::Offline, codes::TlsFailed);
    row("not HTTP", 0, QNetworkReply::ProtocolFailure, false, K::Protocol, K::OutcomeUnknown, codes::AnswerMalformed);
    row("redirected", 302, QNetworkReply::NoError, false, K::Protocol, K::Protocol, codes::Redirected);
    row("not found", 404, QNetworkReply::ContentNotFoundError, false, K::Protocol, K::Protocol, codes::AnswerMalformed);
    row("too many requests", 429, QNetworkReply::UnknownContentError, false, K::RateLimited, K::RateLimited);
    row("server error", 500, QNetworkReply::InternalServerError, false, K::Server, K::OutcomeUnknown);
    row("bad gateway", 502, QNetworkReply::UnknownServerError, false, K::Server, K::OutcomeUnknown);
    row("no content", 204, QNetworkReply::NoError, false, K::Protocol, K::Protocol, codes::AnswerMalformed);
}

void TestClassify::transport()
{
    QFETCH(int, status);
    QFETCH(int, network);
    QFETCH(bool, timedOut);
    QFETCH(ErrorKind, onRead);
    QFETCH(ErrorKind, onWrite);
    QFETCH(QString, subCode);
    Outcome outcome;
    outcome.httpStatus = status;
    outcome.network = static_cast<QNetworkReply::NetworkError>(network);
    outcome.timedOut = timedOut;
    QCOMPARE(classify(outcome, CallNature::Read).kind, onRead);
    QCOMPARE(classify(outcome, CallNature::Read).subCode, subCode);
    QCOMPARE(classify(outcome, CallNature::Write).kind, onWrite);
}

void TestClassify::readsWhatARefusalSays()
{
    const auto refusal = readRefusal(R"({"code":40005,"msg":"limited","sub_code":"isv.app-call-limited","retry_after_seconds":"2"})");
    QVERIFY(refusal);
    QCOMPARE(refusal->code, QStringLiteral("40005"));
    QCOMPARE(refusal->message, QStringLiteral("limited"));
    QCOMPARE(refusal->retryAfter->count(), 2000);
    QCOMPARE(readRefusal(R"({"code":"40005","retry_after_seconds":1e300})")->retryAfter->count(), 3'600'000);
    QVERIFY(!readRefusal(R"({"code":"40005","retry_after_seconds":-1})")->retryAfter);
    QVERIFY(!readRefusal(R"({"msg":"x"})"));
    QVERIFY(!readRefusal("\"text\""));
}

void TestClassify::unescapesHtmlOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("named") << QStringLiteral("&lt;a&gt; &amp; &quot;b&quot;&apos;") << QStringLiteral("<a> & \"b\"'");
    QTest::newRow("numbers") << QStringLiteral("&#20013;&#x4E2d;&#128512;") << QStringLiteral("中中😀");
    QTest::newRow("once only") << QStringLiteral("&amp;lt;") << QStringLiteral("&lt;");
    QTest::newRow("what is no entity stays") << QStringLiteral("a&b; &; &#; &#xD800; & c") << QStringLiteral("a&b; &; &#; &#xD800; & c");
}

void TestClassify::unescapesHtmlOnce()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(htmlUnescaped(text), plain);
}

QTEST_GUILESS_MAIN(TestClassify)
#include "tst_classify.moc"
