#include "cloud/gateway/request.h"

#include "base/beijingtime.h"
#include "tests/cloud/vectors.h"

#include <QTest>

using namespace tapfleet;
using namespace tapfleet::cloud;

class TestRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signsTheKnownRequest();
    void canonical_data();
    void canonical();
    void encodingSurvivesBothWays_data();
    void encodingSurvivesBothWays();
    void readsFormsOfOtherClients();
    void putsSystemParametersInTheQuery();
    void sendsNoEmptyParameter();
    void findsWhereTheEchoDeparts();
    void certificateModeNamesItsCertificates();
    void contentIsEncryptedBeforeItIsSigned();
    void aFileTakesNoPartInTheSignature();
};

namespace {

GatewayConfig config()
{
    GatewayConfig c;
    c.url = QUrl(QStringLiteral("https://gateway.example/gateway.do"));
    c.appId = QStringLiteral("2021000000000000");
    c.privateKey = test::appKey();
    return c;
}

QByteArray valueOf(const Parameters &parameters, const QByteArray &key)
{
    for (const auto &[name, value] : parameters) {
        if (name == key)
            return value;
    }
    return "(absent)";
}

} // namespace

void TestRequest::signsTheKnownRequest()
{
    const QJsonObject vector = test::vectors().value(u"classic_request").toObject();
    const QJsonObject params = vector.value(u"params").toObject();
    Parameters parameters;
    for (auto it = params.begin(); it != params.end(); ++it)
        parameters.emplace_back(it.key().toUtf8(), it.value().toString().toUtf8());
    QCOMPARE(canonicalString(parameters), vector.value(u"canonical").toString().toUtf8());
    QCOMPARE(test::appKey().sign(canonicalString(parameters)), vector.value(u"sign").toString().toLatin1());

    // The same through a whole request, as it goes on the wire.
    GatewayConfig c = config();
    c.appAuthToken = params.value(u"app_auth_token").toString();
    Call call;
    call.method = params.value(u"method").toString();
    call.bizContent = params.value(u"biz_content").toString().toUtf8();
    const auto at = base::parseBeijingTime(params.value(u"timestamp").toString().toStdString());
    const SignedRequest request = signedRequest(c, call, *at);
    QCOMPARE(request.canonical, vector.value(u"canonical").toString().toUtf8());
    const Parameters query = parseForm(request.url.query(QUrl::FullyEncoded).toLatin1());
    QCOMPARE(valueOf(query, "sign"), vector.value(u"sign").toString().toLatin1());
    QCOMPARE(valueOf(parseForm(request.body), "biz_content"), call.bizContent);
}

void TestRequest::canonical_data()
{
    QTest::addColumn<QList<QPair<QByteArray, QByteArray>>>("parameters");
    QTest::addColumn<QByteArray>("text");
    using List = QList<QPair<QByteArray, QByteArray>>;
    QTest::newRow("keys are sorted by their bytes") << List{{"b", "2"}, {"a", "1"}, {"B", "3"}} << QByteArray("B=3&a=1&b=2");
    QTest::newRow("sign stays out and sign_type stays in")
        << List{{"sign_type", "RSA2"}, {"sign", "x"}} << QByteArray("sign_type=RSA2");
    QTest::newRow("a parameter without a value stays out") << List{{"a", ""}, {"b", "1"}} << QByteArray("b=1");
    QTest::newRow("values stand raw") << List{{"a", "1+1=2&x%41 \xF0\x9F\x98\x80"}} << QByteArray("a=1+1=2&x%41 \xF0\x9F\x98\x80");
    QTest::newRow("nothing is nothing") << List{} << QByteArray();
}

void TestRequest::canonical()
{
    using List = QList<QPair<QByteArray, QByteArray>>;
    QFETCH(List, parameters);
    QFETCH(QByteArray, text);
    Parameters list;
    for (const auto &parameter : parameters)
        list.emplace_back(parameter.first, parameter.second);
    QCOMPARE(canonicalString(list), text);
}

void TestRequest::encodingSurvivesBothWays_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("plus, ampersand, percent, equals and blank") << QByteArray("+&%= ") << QByteArray("%2B%26%25%3D%20");
    QTest::newRow("an escape that was in the text") << QByteArray("%41") << QByteArray("%2541");
    QTest::newRow("an emoji") << QByteArray("\xF0\x9F\x98\x80") << QByteArray("%F0%9F%98%80");
    QTest::newRow("unreserved characters") << QByteArray("aZ09-._~") << QByteArray("aZ09-._~");
    QTest::newRow("JSON") << QByteArray("{\"a\":\"\\/'\"}") << QByteArray("%7B%22a%22%3A%22%5C%2F%27%22%7D");
}

void TestRequest::encodingSurvivesBothWays()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, encoded);
    QCOMPARE(percentEncoded(value), encoded);
    const Parameters back = parseForm(formEncoded({{"k", value}, {"l", "1"}}));
    QCOMPARE(back.size(), size_t(2));
    QCOMPARE(back[0].second, value);
}

void TestRequest::readsFormsOfOtherClients()
{
    const Parameters form = parseForm("a=1+1&b=%e4%b8%ad&c=100%&d&e=%4&&f=x=y");
    QCOMPARE(form.size(), size_t(6));
    QCOMPARE(form[0].second, "1 1");
    QCOMPARE(form[1].second, "\xE4\xB8\xAD");
    QCOMPARE(form[2].second, "100%");
    QCOMPARE(form[3].first, "d");
    QVERIFY(form[3].second.isEmpty());
    QCOMPARE(form[4].second, "%4");
    QCOMPARE(form[5].second, "x=y");
}

void TestRequest::putsSystemParametersInTheQuery()
{
    Call call;
    call.method = QStringLiteral("tapfleet.device.list");
    call.bizContent = "{\"a\":1}";
    call.parameters = {{QStringLiteral("prod_code"), QStringLiteral("P 1")}};
    // 2026-01-01 00:30 at UTC+8 is still the day before in UTC.
    const SignedRequest request = signedRequest(config(), call, *base::parseBeijingTime("2026-01-01 00:30:00"));
    const Parameters query = parseForm(request.url.query(QUrl::FullyEncoded).toLatin1());
    QCOMPARE(valueOf(query, "charset"), "utf-8");
    QCOMPARE(valueOf(query, "timestamp"), "2026-01-01 00:30:00");
    QCOMPARE(valueOf(query, "sign_type"), "RSA2");
    QCOMPARE(valueOf(query, "version"), "1.0");
    QCOMPARE(valueOf(query, "method"), "tapfleet.device.list");
    QCOMPARE(valueOf(query, "app_auth_token"), "(absent)");
    QCOMPARE(valueOf(query, "biz_content"), "(absent)");
    QCOMPARE(valueOf(parseForm(request.body), "prod_code"), "P 1");

    Parameters all = query;
    for (const auto &parameter : parseForm(request.body))
        all.push_back(parameter);
    const QByteArray signature = QByteArray::fromBase64(valueOf(query, "sign"));
    QVERIFY(test::appKey().publicKey().verifies(canonicalString(all), signature));
}

void TestRequest::sendsNoEmptyParameter()
{
    Call call;
    call.method = QStringLiteral("a.b");
    call.parameters = {{QStringLiteral("terminal_type"), QString()}};
    const SignedRequest request = signedRequest(config(), call, 0);
    QCOMPARE(request.body, "biz_content=%7B%7D");
    for (const auto &[key, value] : parseForm(request.url.query(QUrl::FullyEncoded).toLatin1()))
        QVERIFY2(!value.isEmpty(), key.constData());
}

void TestRequest::findsWhereTheEchoDeparts()
{
    const QByteArray ours = "app_id=1&charset=utf-8";
    QVERIFY(!signatureEcho(QStringLiteral("验签出错"), ours).isThere);
    const SignatureEcho other = signatureEcho(QStringLiteral("验签出错，网关生成的验签字符串为：app_id=1&charset=gbk"), ours);
    QCOMPARE(other.differsAt, std::optional<qsizetype>(17));
    QVERIFY(other.ours.endsWith(QStringLiteral("utf-8")) && other.theirs.endsWith(QStringLiteral("gbk")));
    const SignatureEcho same = signatureEcho(QStringLiteral("网关生成的验签字符串为【app_id=1&charset=utf-8】"), ours);
    QVERIFY(same.isThere && !same.differsAt);
}

void TestRequest::certificateModeNamesItsCertificates()
{
    const auto file = [](const char *name) { return test::vectorFile(QStringLiteral("certificates/") + QLatin1StringView(name)); };
    GatewayConfig c = config();
    c.privateKey = PrivateKey::parse(file("app_private.pem")).value();
    c.certificates = parseCertificateSet(file(kAppCertificateFile), file(kAlipayCertificateFile), file(kRootCertificatesFile), c.privateKey,
                                         std::nullopt)
                         .value();
    const SignedRequest request = signedRequest(c, {QStringLiteral("a.b"), "{}", {}}, 1'790'000'000'000);
    const Parameters query = parseForm(request.url.query(QUrl::FullyEncoded).toLatin1());
    QCOMPARE(valueOf(query, "app_cert_sn"), QByteArray("cd3145abcdc257511c40615aa0796b84"));
    QCOMPARE(valueOf(query, "alipay_root_cert_sn"), QByteArray("1ce80176b70f25ae84df39004df12817"));
    QVERIFY(request.canonical.startsWith("alipay_root_cert_sn=1ce80176b70f25ae84df39004df12817&app_cert_sn=cd3145ab"));
}

void TestRequest::contentIsEncryptedBeforeItIsSigned()
{
    const QJsonObject vector = test::vectors().value(u"aes").toObject();
    GatewayConfig c = config();
    c.cipher = ContentCipher::parse(vector.value(u"key").toString().toLatin1()).value();
    const QByteArray encrypted = vector.value(u"encrypted").toString().toLatin1();
    const SignedRequest request = signedRequest(c, {QStringLiteral("a.b"), vector.value(u"text").toString().toUtf8(), {}}, 1'790'000'000'000);
    QCOMPARE(valueOf(parseForm(request.body), "biz_content"), encrypted);
    QCOMPARE(valueOf(parseForm(request.url.query(QUrl::FullyEncoded).toLatin1()), "encrypt_type"), QByteArray("AES"));
    QVERIFY(request.canonical.contains("biz_content=" + encrypted + "&charset=utf-8&encrypt_type=AES&"));
}

void TestRequest::aFileTakesNoPartInTheSignature()
{
    Call call;
    call.method = QStringLiteral("alipay.commerce.iot.advertiser.material.create");
    call.parameters = {{QStringLiteral("plan_name"), QStringLiteral("双11 \"大促\"")}};
    call.file = FilePart{"file_content", "a\"b.png", "image/png", QByteArray("\x89PNG\r\n\x1A\n\0--", 11)};
    const SignedRequest request = signedRequest(config(), call, 1'790'000'000'000);
    Call without = call;
    without.file.reset();
    QCOMPARE(request.canonical, signedRequest(config(), without, 1'790'000'000'000).canonical);
    QVERIFY(request.canonical.contains("plan_name=" + QStringLiteral("双11 \"大促\"").toUtf8()));
    QVERIFY(!request.canonical.contains("file_content"));
    // The whole body as RFC 7578 has it.
    const QByteArray intro = "multipart/form-data; boundary=";
    QVERIFY(request.contentType.startsWith(intro));
    const QByteArray boundary = request.contentType.mid(intro.size());
    QVERIFY(!call.file->bytes.contains(boundary));
    QCOMPARE(request.body,
             "--" + boundary + "\r\nContent-Disposition: form-data; name=\"plan_name\"\r\n\r\n" + QStringLiteral("双11 \"大促\"").toUtf8() + "\r\n--" + boundary
                 + "\r\nContent-Disposition: form-data; name=\"file_content\"; filename=\"a%22b.png\"\r\nContent-Type: image/png\r\n\r\n" + call.file->bytes
                 + "\r\n--" + boundary + "--\r\n");
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
