#include "cloud/gateway/retrypolicy.h"

#include "base/errorcodes.h"

#include <QTest>

using namespace tapfleet;
using base::ErrorKind;
using cloud::retryDelay;
namespace codes = tapfleet::base::codes;

class TestRetryPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void delays_data();
    void delays();
    void honoursWhatTheGatewayAsks();
};

void TestRetryPolicy::delays_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subCode");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("milliseconds"); // -1: not again
    const auto row = [](const char *name, ErrorKind kind, int attempt, double random, int ms, QLatin1StringView subCode = {}) {
        QTest::newRow(name) << kind << QString(subCode) << attempt << random << ms;
    };
    using K = ErrorKind;
    row("offline, first", K::Offline, 1, 0.5, 100);
    row("offline doubles", K::Offline, 3, 0.5, 400);
    row("jitter may be none", K::Offline, 3, 0.0, 0);
    row("back-off is bounded", K::Server, 60, 0.5, 5000);
    row("timeout", K::Timeout, 2, 0.5, 200);
    row("server", K::Server, 1, 0.5, 100);
    row("limited waits longer", K::RateLimited, 1, 0.5, 250);
    row("limited is bounded", K::RateLimited, 60, 0.5, 15000);
    row("an untrusted answer is fetched again", K::Untrusted, 1, 0.5, 100, codes::SignatureWrong);
    row("and once more", K::Untrusted, 2, 0.5, 200, codes::SignatureWrong);
    row("but not a third time", K::Untrusted, 3, 0.5, -1, codes::SignatureWrong);
    row("a garbled answer is fetched again", K::Protocol, 1, 0.5, 100, codes::AnswerMalformed);
    row("a garbled answer, third time", K::Protocol, 3, 0.5, -1, codes::AnswerMalformed);
    row("a redirect stays one", K::Protocol, 1, 0.5, -1, codes::Redirected);
    row("an impossible head stays so", K::Protocol, 1, 0.5, -1, codes::AnswerHeadWrong);
    row("an answer that is too long stays so", K::Protocol, 1, 0.5, -1, codes::AnswerTooLarge);
    row("a TLS failure stays one", K::Offline, 1, 0.5, -1, codes::TlsFailed);
    row("an unknown outcome is never repeated", K::OutcomeUnknown, 1, 0.5, -1);
    row("refused keys", K::Unauthorized, 1, 0.5, -1);
    row("no permission", K::Forbidden, 1, 0.5, -1);
    row("not found", K::NotFound, 1, 0.5, -1);
    row("conflict", K::Conflict, 1, 0.5, -1);
    row("invalid", K::Invalid, 1, 0.5, -1);
    row("canceled", K::Canceled, 1, 0.5, -1);
}

void TestRetryPolicy::delays()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subCode);
    QFETCH(int, attempt);
    QFETCH(double, random);
    QFETCH(int, milliseconds);
    base::Error error;
    error.kind = kind;
    error.subCode = subCode;
    const auto delay = retryDelay(error, attempt, random);
    QCOMPARE(delay ? static_cast<int>(delay->count()) : -1, milliseconds);
}

void TestRetryPolicy::honoursWhatTheGatewayAsks()
{
    base::Error error;
    error.kind = ErrorKind::RateLimited;
    error.retryAfter = std::chrono::seconds(2);
    QCOMPARE(retryDelay(error, 1, 0.0)->count(), 2000);
    QVERIFY(retryDelay(error, 1, 0.9)->count() > 2000);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
