#include "base/errorcodes.h"
#include "text/describe.h"
#include "text/errortexts.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace tapfleet;
using base::Error;
using base::ErrorKind;

class TestDescribe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSalvageNamesTheListsThatLackRows();
    void hasASentenceForEveryKind();
    void hasASentenceForEveryLocalCode_data();
    void hasASentenceForEveryLocalCode();
    void knowsGatewaySubCodes_data();
    void knowsGatewaySubCodes();
    void knowsEveryFleetSubCode_data();
    void knowsEveryFleetSubCode();
    void fallsBackToTheResultCode_data();
    void fallsBackToTheResultCode();
    void saysWhatTheGatewaySaysOfUnknownCodes();
    void saysThatARefusalIsNotAuthenticated();
    void anUnknownOutcomeStaysUnknown();
    void tellsWhenToTryAgain();
    void tellsWhereAFilterIsWrong();
    void givesCodesAndTraceId();

private:
    static Error ofKind(ErrorKind kind)
    {
        Error error;
        error.kind = kind;
        return error;
    }
    static Error refusal(const char *code, const char *subCode)
    {
        Error error;
        error.kind = ErrorKind::Invalid;
        error.code = QString::fromLatin1(code);
        error.subCode = QString::fromLatin1(subCode);
        return error;
    }
};

void TestDescribe::hasASentenceForEveryKind()
{
    std::set<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Invalid); ++kind) {
        const Error error = ofKind(static_cast<ErrorKind>(kind));
        const text::Description description = text::describe(error);
        QVERIFY(!description.what.isEmpty());
        QVERIFY(description.reference.isEmpty());
        QVERIFY2(!description.next.isEmpty() || error.kind == ErrorKind::Canceled, qPrintable(base::kindName(error.kind)));
        sentences.insert(description.what);
    }
    QCOMPARE(sentences.size(), static_cast<size_t>(ErrorKind::Invalid) + 1);
}

void TestDescribe::hasASentenceForEveryLocalCode_data()
{
    QTest::addColumn<QString>("code");
    // Read from the header, so that a new code without a sentence is found.
    QFile header(QStringLiteral(TAPFLEET_SOURCE_DIR "/app/base/errorcodes.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression code(QStringLiteral("QLatin1StringView \\w+\\{\"([^\"]+)\"\\}"));
    auto matches = code.globalMatch(QString::fromUtf8(header.readAll()));
    while (matches.hasNext()) {
        const QString found = matches.next().captured(1);
        QTest::newRow(qPrintable(found)) << found;
    }
    QTest::newRow("secrets.too-large") << QStringLiteral("secrets.too-large");
}

void TestDescribe::hasASentenceForEveryLocalCode()
{
    QFETCH(QString, code);
    const text::Description description = text::describe(refusal("", qPrintable(code)));
    const text::Description generic = text::describe(ofKind(ErrorKind::Invalid));
    QVERIFY(description.what != generic.what);
    QVERIFY(!description.next.isEmpty());
    QCOMPARE(description.reference, code);
}

void TestDescribe::knowsGatewaySubCodes_data()
{
    QTest::addColumn<QString>("subCode");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *subCode, const char *part) {
        QTest::newRow(subCode) << QString::fromLatin1(subCode) << QString::fromUtf8(part);
    };
    row("isv.invalid-signature", "signature");
    row("invalid-signature", "signature");
    row("isv.invalid-app-id", "app ID");
    row("aop.invalid-app-auth-token", "merchant's authorisation is not valid");
    row("aop.invalid-app-auth-token-no-api", "does not cover");
    row("aop.invalid-auth-token", "user's authorisation is not valid");
    row("aop.app-auth-token-time-out", "merchant's authorisation has expired");
    row("aop.auth-token-time-out", "user's authorisation has expired");
    row("isp.unknow-error", "temporarily");
    row("aop.unknow-error", "temporarily");
    row("aop.ACQ.SYSTEM_ERROR", "fault of its own");
    row("AQC.SYSTEM_ERROR", "fault of its own");
    row("ACQ.TRADE_SYSTEM_ERROR", "fault of its own");
    row("isv.missing-method", "method");
    row("isv.missing-signature", "misses the signature");
    row("isv.missing-signature-config", "no public key");
    row("isv.missing-app-id", "app ID");
    row("isv.missing-timestamp", "time");
    row("isv.missing-version", "version");
    row("isv.invalid-timestamp", "time");
    row("isv.invalid-method", "does not have this function");
    row("isv.invalid-charset", "encoding");
    row("isv.illegal-json", "JSON");
    row("isv.forbidden-api", "may not use");
    row("isv.suspected-attack", "attack");
    row("isv.app-cert-not-exist", "certificate");
    row("isv.app-cert-expired", "expired");
    row("isv.invalid-alipay-root-cert-sn", "root certificate");
    row("not-online-app", "not online");
    row("isv.decryption-error-unknown", "decrypt");
    row("invalid-auth-relations", "not authorised");
    row("isv.app-call-limited", "too many calls");
    row("isv.method-call-limited", "too often");
    row("isv.insufficient-isv-permissions", "no permission");
    row("isv.insufficient-user-permissions", "user has not permitted");
    row("isv.self-invoke-forbidden", "for itself");
    row("isv.access-forbidden", "not permit");
    row("isv.ip-forbidden", "network address");
}

void TestDescribe::knowsGatewaySubCodes()
{
    QFETCH(QString, subCode);
    QFETCH(QString, part);
    const text::Description description = text::describe(refusal("40002", qPrintable(subCode)));
    QVERIFY2(description.what.contains(part), qPrintable(description.what));
    QVERIFY(!description.next.isEmpty());
}

void TestDescribe::knowsEveryFleetSubCode_data()
{
    QTest::addColumn<int>("unused");
    for (const char *subCode : {"DEVICE_NOT_FOUND", "SN_AMBIGUOUS", "SIM_NOT_PLATFORM", "APP_NOT_FOUND", "ACCOUNT_NOT_FOUND",
             "GRANT_NOT_FOUND", "TASK_NOT_FOUND", "ORDER_NOT_FOUND", "COMMAND_NOT_FOUND", "NOT_OWNER", "SCOPE_MISSING",
             "GRANTEE_IS_SELF", "GRANT_EXPIRED", "TASK_STATE_CONFLICT", "ORDER_STATE_CONFLICT", "SN_NOT_IN_ORDER",
             "OUT_BIZ_NO_CONFLICT", "SYNC_TOKEN_EXPIRED", "CURSOR_EXPIRED", "PARAM_INVALID", "SYSTEM_ERROR", "OS_NOT_ANDROID",
             "COMPONENT_MISSING", "LIGHT_APP_UNINSTALL_UNSUPPORTED", "AUTO_START_NEEDS_ANT_OS", "ACTION_NOT_ALLOWED",
             "MODEL_NOT_ALLOWED", "OS_VERSION_TOO_LOW", "VERSION_NOT_LIVE", "APP_NOT_OPEN", "DOWNGRADE_NOT_ALLOWED",
             "NOT_INSTALLED", "DEVICE_NOT_ACTIVE", "IN_OTHER_TASK"})
        QTest::newRow(subCode) << 0;
}

void TestDescribe::knowsEveryFleetSubCode()
{
    const text::Description description = text::describe(refusal("40004", QTest::currentDataTag()));
    const text::Description unknown = text::describe(refusal("40004", "SOMETHING_NEW"));
    QVERIFY(description.what != unknown.what);
    QVERIFY(!description.next.isEmpty());
}

void TestDescribe::fallsBackToTheResultCode_data()
{
    QTest::addColumn<int>("unused");
    for (const char *code : {"10003", "20000", "20001", "40001", "40002", "40003", "40004", "40005", "40006"})
        QTest::newRow(code) << 0;
}

void TestDescribe::fallsBackToTheResultCode()
{
    const text::Description description = text::describe(refusal(QTest::currentDataTag(), "isv.never-heard-of"));
    QVERIFY(description.what != text::describe(ofKind(ErrorKind::Invalid)).what);
    QVERIFY(!description.next.isEmpty());
}

void TestDescribe::saysWhatTheGatewaySaysOfUnknownCodes()
{
    Error error = refusal("40004", "ACQ.SOMETHING_NEW");
    error.message = QStringLiteral("系统繁忙");
    QVERIFY(text::describe(error).why.contains(error.message));
}

void TestDescribe::saysThatARefusalIsNotAuthenticated()
{
    Error error = refusal("40002", "isv.invalid-app-id");
    QVERIFY(!text::describe(error).joined().contains(QStringLiteral("not authenticated")));
    error.authenticated = false;
    const text::Description description = text::describe(error);
    QVERIFY(description.what.contains(QStringLiteral("app ID")));
    QVERIFY(description.why.contains(QStringLiteral("not authenticated")));
}

void TestDescribe::anUnknownOutcomeStaysUnknown()
{
    Error error = refusal("20000", "aop.ACQ.SYSTEM_ERROR");
    error.kind = ErrorKind::OutcomeUnknown;
    const text::Description description = text::describe(error);
    QCOMPARE(description.what, text::describe(ofKind(ErrorKind::OutcomeUnknown)).what);
    QVERIFY(description.next.contains(QStringLiteral("Do not repeat")));
}

void TestDescribe::tellsWhenToTryAgain()
{
    Error error = refusal("40005", "isv.app-call-limited");
    error.retryAfter = std::chrono::milliseconds(2500);
    QVERIFY(text::describe(error).next.contains(QStringLiteral("3 ")));
}

void TestDescribe::tellsWhereAFilterIsWrong()
{
    Error error = refusal("4", "filter.invalid");
    const text::Description description = text::describe(error);
    QVERIFY(description.why.contains(QStringLiteral("character 5")));
    QCOMPARE(description.reference, QStringLiteral("filter.invalid"));
}

void TestDescribe::givesCodesAndTraceId()
{
    Error error = refusal("40002", "isv.invalid-signature");
    error.traceId = QStringLiteral("0be5f1");
    QCOMPARE(text::describe(error).reference, QStringLiteral("40002 / isv.invalid-signature / trace_id 0be5f1"));
    error.message = QStringLiteral("验签出错，请确认charset参数放在了URL查询字符串中");
    QVERIFY(text::describe(error).what.contains(QStringLiteral("encoding")));
}

void TestDescribe::aSalvageNamesTheListsThatLackRows()
{
    domain::AccountSalvage salvage;
    salvage.settingsWhole = salvage.listsWhole = true;
    salvage.lists = {QStringLiteral("shipment"), QStringLiteral("stock")};
    QVERIFY(!text::describe(salvage).joined().contains(QStringLiteral("stock")));
    salvage.cutLists = {QStringLiteral("stock")};
    QVERIFY(text::describe(salvage).why.contains(QStringLiteral("stock")));
    const QString before = text::describe(salvage).why;
    salvage.listsWhole = false;
    QVERIFY(text::describe(salvage).why.size() > before.size());
}

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
