#include "cloud/gateway/answer.h"
#include "cloud/gateway/envelope.h"

#include "base/errorcodes.h"
#include "tests/cloud/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace tapfleet;
using namespace tapfleet::cloud;
using base::ErrorKind;
namespace codes = tapfleet::base::codes;

class TestEnvelope : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownAnswersVerify_data();
    void knownAnswersVerify();
    void anEncryptedNodeIsSignedWithItsQuotes();
    void oneChangedByteIsNotBelieved_data();
    void oneChangedByteIsNotBelieved();
    void aCutAnswerIsNeverBelieved();
    void anyGarbageIsAnError_data();
    void anyGarbageIsAnError();
    void readsGbkBodies_data();
    void readsGbkBodies();
    void believesWhatWasSignedWithPlainSlashes();
    void tellsARewrittenAnswer_data();
    void tellsARewrittenAnswer();
    void unsignedAnswers_data();
    void unsignedAnswers();
    void aSignMayHoldEscapedSlashes();
    void aSignedRefusalIsAuthenticated();
    void anUnreadableAnswerToAWriteLeavesItOpen();
    void anotherMethodsAnswerIsRefused();
    void anEncryptedAnswerIsVerifiedThenDecrypted();
    void anUnsignedRefusalMayBeEncrypted_data();
    void anUnsignedRefusalMayBeEncrypted();
};

namespace {

const QString kMethod = QStringLiteral("a.b");

base::Result<Answer> answerTo(const QByteArray &body, CallNature nature = CallNature::Read)
{
    return readAnswer({body, QStringLiteral("trace-1"), {}}, kMethod, nature, {test::gatewayPublic()});
}

} // namespace

void TestEnvelope::knownAnswersVerify_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("signedText");
    int number = 0;
    for (const QJsonValue value : test::vectors().value(u"classic_responses").toArray())
        QTest::addRow("classic answer %d", ++number)
            << value[u"body"].toString().toUtf8() << value[u"signed_text"].toString().toUtf8();
    QCOMPARE(number, 3);
}

void TestEnvelope::knownAnswersVerify()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, signedText);
    const auto envelope = openEnvelope(body, kMethod);
    QVERIFY(envelope);
    QCOMPARE(envelope->node.toByteArray(), signedText);
    QCOMPARE(verify(*envelope, test::gatewayPublic()).trust, Trust::Verified);
    QCOMPARE(verify(*envelope, test::appKey().publicKey()).trust, Trust::Wrong);
    const auto answer = answerTo(body);
    QVERIFY(answer);
    QCOMPARE(answer->node, signedText);
    QCOMPARE(answer->body, body);
}

void TestEnvelope::anEncryptedNodeIsSignedWithItsQuotes()
{
    const QJsonObject aes = test::vectors().value(u"aes").toObject();
    const QByteArray body = aes.value(u"response_body").toString().toUtf8();
    const auto envelope = openEnvelope(body, kMethod);
    QVERIFY(envelope);
    const Verdict verdict = verify(*envelope, test::gatewayPublic());
    QCOMPARE(verdict.trust, Trust::Verified);
    QCOMPARE(verdict.signedText, aes.value(u"signed_text").toString().toUtf8());
}

void TestEnvelope::oneChangedByteIsNotBelieved_data()
{
    knownAnswersVerify_data();
}

void TestEnvelope::oneChangedByteIsNotBelieved()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, signedText);
    const qsizetype begin = body.indexOf(signedText);
    for (qsizetype i = begin; i < begin + signedText.size(); ++i) {
        QByteArray tampered = body;
        tampered[i] = static_cast<char>(tampered[i] ^ 1);
        const auto answer = answerTo(tampered);
        QVERIFY2(!answer, tampered.constData());
        QVERIFY(answer.error().kind == ErrorKind::Untrusted || answer.error().kind == ErrorKind::Protocol);
    }
    QByteArray added = body;
    added.insert(begin + 1, ' ');
    QCOMPARE(answerTo(added).error().kind, ErrorKind::Untrusted);
}

void TestEnvelope::aCutAnswerIsNeverBelieved()
{
    const QByteArray utf8 = test::vectors().value(u"classic_responses")[1][u"body"].toString().toUtf8();
    const QByteArray gbk = test::signedBody("a_b_response", "{\"code\":\"10000\",\"name\":\"\xD5\x5C\"}");
    for (const QByteArray &body : {utf8, gbk}) {
        QVERIFY(answerTo(body));
        for (qsizetype size = 0; size < body.size(); ++size) {
            const auto answer = answerTo(body.left(size));
            QVERIFY2(!answer, body.left(size).constData());
        }
    }
}

void TestEnvelope::anyGarbageIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("subCode");
    const QString malformed = codes::AnswerMalformed;
    const QByteArray ok = "{\"code\":\"10000\"}";
    const QByteArray sign = "\"sign\":\"" + test::gatewayKey().sign(ok) + "\"";
    QTest::newRow("nothing") << QByteArray() << malformed;
    QTest::newRow("a page of a proxy") << QByteArray("<html>Sign in</html>") << malformed;
    QTest::newRow("an array") << QByteArray("[]") << malformed;
    QTest::newRow("an empty object") << QByteArray("{}") << malformed;
    QTest::newRow("bytes of no encoding") << QByteArray("\xFF\xFE\x00{\"\x80", 7) << malformed;
    QTest::newRow("brackets that do not match") << QByteArray("{\"a_b_response\":{]," + sign + "}") << malformed;
    QTest::newRow("a million brackets") << QByteArray("{\"a_b_response\":" + QByteArray(1'000'000, '[')) << malformed;
    QTest::newRow("a million braces, closed")
        << QByteArray("{\"a_b_response\":" + QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') + "}") << malformed;
    QTest::newRow("more after the object") << QByteArray("{\"a_b_response\":" + ok + "," + sign + "}x") << malformed;
    QTest::newRow("a comma too many") << QByteArray("{\"a_b_response\":" + ok + "," + sign + ",}") << malformed;
    QTest::newRow("hundreds of keys") << [&] {
        QByteArray body = "{";
        for (int i = 0; i < 500; ++i)
            body += "\"k" + QByteArray::number(i) + "\":1,";
        return QByteArray(body + "\"a_b_response\":" + ok + "," + sign + "}");
    }() << malformed;
    QTest::newRow("a sign that is a number") << QByteArray("{\"a_b_response\":" + ok + ",\"sign\":5}") << malformed;
    QTest::newRow("the node twice") << QByteArray("{\"a_b_response\":" + ok + ",\"a_b_response\":{}," + sign + "}")
                                    << QString(codes::AnswerDuplicateNode);
    QTest::newRow("the node twice, once spelled with an escape")
        << QByteArray("{\"a_b_response\":" + ok + ",\"a_b_respons\\u0065\":{}," + sign + "}") << QString(codes::AnswerDuplicateNode);
    QTest::newRow("the sign twice") << QByteArray("{\"a_b_response\":" + ok + "," + sign + "," + sign + "}")
                                    << QString(codes::AnswerDuplicateNode);
    QTest::newRow("a sign that is not base64") << QByteArray("{\"a_b_response\":" + ok + ",\"sign\":\"***\"}")
                                               << QString(codes::SignatureWrong);
}

void TestEnvelope::anyGarbageIsAnError()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, subCode);
    const auto answer = answerTo(body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().subCode, subCode);
    QCOMPARE(answer.error().traceId, QStringLiteral("trace-1"));
}

void TestEnvelope::readsGbkBodies_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("a trail byte that is a backslash") << QByteArray("\xD5\x5C") << QStringLiteral("誠");
    QTest::newRow("a trail byte that is an opening brace") << QByteArray("\x81\x7B") << QString(QChar(0x4E84));
    QTest::newRow("a trail byte that is a closing brace") << QByteArray("\x81\x7D") << QString(QChar(0x4E87));
    QTest::newRow("the busy message seen in the field") << QByteArray("\xCF\xB5\xCD\xB3\xB7\xB1\xC3\xA6") << QStringLiteral("系统繁忙");
    QTest::newRow("a four-byte character of GB18030") << QByteArray("\x94\x39\xFC\x36") << QStringLiteral("😀");
}

void TestEnvelope::readsGbkBodies()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    const auto answer = answerTo(test::signedBody("a_b_response", "{\"code\":\"10000\",\"name\":\"" + name + "\"}"));
    QVERIFY2(answer, answer ? "" : qPrintable(base::logLine(answer.error())));
    const QJsonObject node = QJsonDocument::fromJson(answer->node).object();
    QCOMPARE(node.value(u"name").toString(), text);
}

void TestEnvelope::believesWhatWasSignedWithPlainSlashes()
{
    const auto answer = answerTo(test::signedBody("a_b_response", QByteArrayLiteral("{\"code\":\"10000\",\"u\":\"https:\\/\\/a\"}"),
                                                  QByteArrayLiteral("{\"code\":\"10000\",\"u\":\"https://a\"}")));
    QVERIFY(answer);
    QCOMPARE(answer->node, QByteArrayLiteral("{\"code\":\"10000\",\"u\":\"https://a\"}"));
}

void TestEnvelope::tellsARewrittenAnswer_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("signedText");
    QTest::addColumn<int>("offset");
    QTest::newRow("slashes lost their backslash")
        << QByteArray(R"({"code":"10000","u":"a/b"})") << QByteArray(R"({"code":"10000","u":"a\/b"})") << 22;
    QTest::newRow("escapes became characters")
        << QByteArray("{\"code\":\"10000\",\"u\":\"\xE4\xB8\xAD\"}") << QByteArray(R"({"code":"10000","u":"\u4e2d"})") << 21;
    QTest::newRow("characters became escapes")
        << QByteArray(R"({"code":"10000","u":"\u4e2d"})") << QByteArray("{\"code\":\"10000\",\"u\":\"\xE4\xB8\xAD\"}") << 21;
    QTest::newRow("blanks came in") << QByteArray(R"({"code": "10000"})") << QByteArray(R"({"code":"10000"})") << 8;
}

void TestEnvelope::tellsARewrittenAnswer()
{
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, signedText);
    QFETCH(int, offset);
    const auto answer = answerTo(test::signedBody("a_b_response", received, signedText));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Untrusted);
    QCOMPARE(answer.error().subCode, codes::SignatureReserialised);
    QVERIFY2(answer.error().detail.contains(QStringLiteral("offset %1:").arg(offset)), qPrintable(answer.error().detail));
}

void TestEnvelope::unsignedAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subCode");
    QTest::newRow("a refusal before the method is known")
        << QByteArray(R"({"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-app-id"}})")
        << ErrorKind::Unauthorized << QStringLiteral("isv.invalid-app-id");
    QTest::newRow("a refusal in the method's node")
        << QByteArray(R"({"a_b_response":{"code":"20000","sub_code":"aop.unknow-error"}})") << ErrorKind::Server
        << QStringLiteral("aop.unknow-error");
    QTest::newRow("an empty sign is none")
        << QByteArray(R"({"error_response":{"code":"40001","sub_code":"isv.missing-method"},"sign":""})") << ErrorKind::Invalid
        << QStringLiteral("isv.missing-method");
    QTest::newRow("a success") << QByteArray(R"({"a_b_response":{"code":"10000"}})") << ErrorKind::Untrusted
                               << QString(codes::SignatureMissing);
    QTest::newRow("no code at all") << QByteArray(R"({"a_b_response":{"items":[]}})") << ErrorKind::Untrusted
                                    << QString(codes::SignatureMissing);
    QTest::newRow("an encrypted text") << QByteArray(R"({"a_b_response":"AAAA"})") << ErrorKind::Untrusted
                                       << QString(codes::SignatureMissing);
}

void TestEnvelope::unsignedAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subCode);
    const auto answer = answerTo(body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(answer.error().subCode, subCode);
    QVERIFY(!answer.error().authenticated);
}

void TestEnvelope::aSignMayHoldEscapedSlashes()
{
    QByteArray sign;
    QByteArray node;
    for (int i = 0; !sign.contains('/'); ++i) {
        node = "{\"code\":\"10000\",\"n\":" + QByteArray::number(i) + "}";
        sign = test::gatewayKey().sign(node);
    }
    QVERIFY(answerTo("{ \"sign\" : \"" + sign.replace("/", "\\/") + "\" , \"a_b_response\" :\n" + node + " }\n"));
}

void TestEnvelope::aSignedRefusalIsAuthenticated()
{
    const auto answer = answerTo(test::signedBody(
        "error_response", R"({"code":"40006","msg":"x","sub_code":"isv.insufficient-isv-permissions","sub_msg":"a &amp; &quot;b&quot;"})"));
    QVERIFY(!answer);
    QVERIFY(answer.error().authenticated);
    QCOMPARE(answer.error().kind, ErrorKind::Forbidden);
    QCOMPARE(answer.error().message, QStringLiteral("a & \"b\""));
    QCOMPARE(answer.error().traceId, QStringLiteral("trace-1"));
}

void TestEnvelope::anUnreadableAnswerToAWriteLeavesItOpen()
{
    QCOMPARE(answerTo("garbage", CallNature::Read).error().kind, ErrorKind::Protocol);
    QCOMPARE(answerTo("garbage", CallNature::Write).error().kind, ErrorKind::OutcomeUnknown);
}

void TestEnvelope::anotherMethodsAnswerIsRefused()
{
    const auto answer = answerTo(test::signedBody("c_d_response", R"({"code":"10000"})"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().subCode, codes::AnswerMalformed);
}

void TestEnvelope::anEncryptedAnswerIsVerifiedThenDecrypted()
{
    const QJsonObject vector = test::vectors().value(u"aes").toObject();
    const QByteArray body = vector.value(u"response_body").toString().toUtf8();
    const auto envelope = openEnvelope(body, kMethod);
    QVERIFY(envelope);
    const Verdict verdict = verify(*envelope, test::gatewayPublic());
    QCOMPARE(verdict.trust, Trust::Verified);
    QCOMPARE(verdict.signedText, vector.value(u"signed_text").toString().toUtf8());
    const auto cipher = ContentCipher::parse(vector.value(u"key").toString().toLatin1());
    QCOMPARE(asUtf8(verdict.signedText, &*cipher).value(), vector.value(u"text").toString().toUtf8());

    // Through a whole answer, with the right key, another app's, and none.
    const QByteArray node = '"' + cipher->encrypted(R"({"code":"10000","msg":"成功"})") + '"';
    const Received received{test::signedBody("a_b_response", node), QStringLiteral("trace-1"), {}};
    const auto answer = readAnswer(received, kMethod, CallNature::Read, {.key = test::gatewayPublic(), .cipher = *cipher});
    QVERIFY(answer);
    QCOMPARE(answer->node, QByteArray(R"({"code":"10000","msg":"成功"})"));
    const auto other = ContentCipher::parse(QByteArray(16, 'x').toBase64());
    const auto wrong = readAnswer(received, kMethod, CallNature::Read, {.key = test::gatewayPublic(), .cipher = *other});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().subCode, QString(base::codes::AesUnreadable));
    QVERIFY(!readAnswer(received, kMethod, CallNature::Read, {.key = test::gatewayPublic()}));
}

void TestEnvelope::anUnsignedRefusalMayBeEncrypted_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("an encrypted text") << true;
    QTest::newRow("a plain object") << false;
}

void TestEnvelope::anUnsignedRefusalMayBeEncrypted()
{
    QFETCH(bool, encrypted);
    const auto cipher = ContentCipher::parse(QByteArray(16, 'k').toBase64());
    const QByteArray refusal = R"({"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-app-id"})";
    const QByteArray node = encrypted ? '"' + cipher->encrypted(refusal) + '"' : refusal;
    const auto answer = readAnswer({"{\"error_response\":" + node + '}', {}, {}}, kMethod, CallNature::Read,
                                   {.key = test::gatewayPublic(), .cipher = *cipher});
    QVERIFY(!answer);
    QCOMPARE(answer.error().subCode, QStringLiteral("isv.invalid-app-id"));
    QVERIFY(!answer.error().authenticated);
}

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
