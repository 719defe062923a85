#include "domain/redaction.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using domain::Redactor;

/// What must not leave in a file that is given to somebody else.
class TestRedaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hidesInFreeText_data();
    void hidesInFreeText();
    void leavesWhatIsNeeded_data();
    void leavesWhatIsNeeded();
    void aNameToldOnceIsHiddenEverywhere();
    void anIdentifierIsNoPhoneNumber();
    void aMerchantNamedLikeAPersonIsOne_data();
    void aMerchantNamedLikeAPersonIsOne();
    void placeNetworkAndNumbersAreCoarse_data();
    void placeNetworkAndNumbersAreCoarse();
    void whatIsMetLaterIsHiddenInTheSecondPass();
    void aNetworkNamedLikeACodeHidesNoCode();
    void aCheckLosesItsOwnersName();
    void anActivityLineKeepsWhatASupporterAsksFor();
    void countsWhatWasHidden();
    void findsWhatWasOverlooked_data();
    void findsWhatWasOverlooked();
};

void TestRedaction::hidesInFreeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hidden");
    const QString key = QString(96, u'A');
    QTest::newRow("a private key in its armour")
        << u"see -----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY----- end"_s << u"see *** end"_s;
    QTest::newRow("a key whose end is missing") << u"x -----BEGIN RSA PRIVATE KEY-----\nMIIEvQ"_s << u"x ***"_s;
    QTest::newRow("a key without armour") << u"key is "_s + key << u"key is ***"_s;
    QTest::newRow("an AES key") << u"aes aYhk0i7cJm1C2uTfBq4hJQ== used"_s << u"aes *** used"_s;
    QTest::newRow("an app_auth_token") << u"token 201611BB8a9c24c1e2e44b6c9d1f0a7e3b5c4X25 bad"_s << u"token *** bad"_s;
    QTest::newRow("a password by its name") << u"wifi password=geheim12, then"_s << u"wifi password=***, then"_s;
    QTest::newRow("a password in Chinese") << u"密码：abc123 已改"_s << u"密码：*** 已改"_s;
    QTest::newRow("a password in JSON") << u"{\"password\":\"p4ss\",\"a\":1}"_s << u"{\"password\":\"***\",\"a\":1}"_s;
    QTest::newRow("a mobile number") << u"请致电13812345678联系"_s << u"请致电138****5678联系"_s;
    QTest::newRow("a mobile number in groups") << u"138 1234 5678"_s << u"138****5678"_s;
    QTest::newRow("a landline") << u"电话0571-87654321，转告"_s << u"电话0571****4321，转告"_s;
    QTest::newRow("a landline with its area in brackets") << u"(0571) 87654321"_s << u"(0571)****4321"_s;
    QTest::newRow("a landline in one piece") << u"致电 057187654321 即可"_s << u"致电 0571****4321 即可"_s;
    QTest::newRow("a landline with an extension") << u"010-87654321转805 找店长"_s << u"010****4321 找店长"_s;
    QTest::newRow("a number with the country's code") << u"+86 571 8765 4321"_s << u"+86 571****4321"_s;
    QTest::newRow("an e-mail address") << u"to shop.owner@example.com now"_s << u"to s***@*** now"_s;
}

void TestRedaction::hidesInFreeText()
{
    QFETCH(QString, text);
    QFETCH(QString, hidden);
    QCOMPARE(Redactor().text(text), hidden);
}

void TestRedaction::leavesWhatIsNeeded_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a trace id") << u"0b2f5a1c17324567890123456e0a1b"_s;
    QTest::newRow("a long SN") << u"SN8820391745620011"_s;
    QTest::newRow("an ICCID") << u"89860318740000123456"_s;
    QTest::newRow("an address") << u"浙江省杭州市西湖区文三路 138 号 2 幢 1205 室"_s;
    QTest::newRow("an SN of digits") << u"00210050041939"_s;
    QTest::newRow("a moment") << u"2026-11-01 08:00:01"_s;
    QTest::newRow("components") << u"IOT_SDK 3.2.1; XPAAS 2.0.10; SMILE 5.1.0"_s;
    QTest::newRow("what was hidden before") << u"password=***"_s;
    QTest::newRow("a sub-code") << u"ISV.INVALID-SIGNATURE DEVICE_OFFLINE_EXPIRED"_s;
}

void TestRedaction::leavesWhatIsNeeded()
{
    QFETCH(QString, text);
    Redactor redactor;
    QCOMPARE(redactor.text(text), text);
    QCOMPARE(redactor.counts().total(), 0);
}

void TestRedaction::aNameToldOnceIsHiddenEverywhere()
{
    Redactor redactor;
    QCOMPARE(std::get<std::string>(redactor.value(Field::Owner, std::string("欧阳小明"))), std::string("欧**"));
    QCOMPARE(redactor.text(u"欧阳小明的店"_s), u"欧**的店"_s);
    QCOMPARE(std::get<std::string>(redactor.value(Field::Merchant, std::string("杭州欧阳小明餐饮店"))), std::string("杭州欧**餐饮店"));
    QCOMPARE(redactor.name(u"李**"_s), u"李**"_s);
    QCOMPARE(redactor.name(u"杭州云桥科技有限公司"_s), u"杭州云桥科技有限公司"_s);
    QCOMPARE(redactor.name(u"Blue River Coffee Co., Ltd."_s), u"Blue River Coffee Co., Ltd."_s);
}

void TestRedaction::anIdentifierIsNoPhoneNumber()
{
    Redactor redactor;
    QCOMPARE(std::get<std::string>(redactor.value(Field::Sn, std::string("13812345678"))), std::string("13812345678"));
    QCOMPARE(std::get<std::string>(redactor.value(Field::Name, std::string("13812345678"))), std::string("138****5678"));
    QCOMPARE(std::get<std::string>(redactor.value(Field::BizTid, std::string(80, 'x'))), std::string("***"));
}

void TestRedaction::aMerchantNamedLikeAPersonIsOne_data()
{
    QTest::addColumn<QString>("merchant");
    QTest::addColumn<QString>("hidden");
    QTest::newRow("a person") << u"王建国"_s << u"王**"_s;
    QTest::newRow("two characters") << u"李芳"_s << u"李**"_s;
    QTest::newRow("a surname of two characters") << u"欧阳小明"_s << u"欧**"_s;
    QTest::newRow("with the legal form") << u"赵敏（个体工商户）"_s << u"赵**"_s;
    QTest::newRow("a shop with a surname in its name") << u"王记面馆"_s << u"王记面馆"_s;
    QTest::newRow("a brand") << u"大润发"_s << u"大润发"_s;
    QTest::newRow("a company") << u"张氏餐饮有限公司"_s << u"张氏餐饮有限公司"_s;
}

void TestRedaction::aMerchantNamedLikeAPersonIsOne()
{
    QFETCH(QString, merchant);
    QFETCH(QString, hidden);
    for (const Field field : {Field::Merchant, Field::Shop})
        QCOMPARE(QString::fromStdString(std::get<std::string>(Redactor().value(field, merchant.toStdString()))), hidden);
}

void TestRedaction::placeNetworkAndNumbersAreCoarse_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<domain::Value>("value");
    QTest::addColumn<domain::Value>("coarse");
    const auto text = [](const char *bytes) { return domain::Value(std::string(bytes)); };
    QTest::newRow("an address") << Field::Address << text("浙江省杭州市西湖区文三路 138 号 2 幢 1205 室")
                                << text("浙江省杭州市***");
    QTest::newRow("an address without a city") << Field::Address << text("文三路 138 号") << text("***");
    QTest::newRow("a district") << Field::District << text("西湖区") << text("***");
    QTest::newRow("a city") << Field::City << text("杭州市") << text("杭州市");
    QTest::newRow("a latitude") << Field::Latitude << domain::Value(qint64(30'274'151)) << domain::Value(qint64(30'270'000));
    QTest::newRow("a longitude in the west")
        << Field::Longitude << domain::Value(qint64(-77'036'871)) << domain::Value(qint64(-77'040'000));
    QTest::newRow("a network") << Field::Ssid << text("Lao Wang 5G") << text("L***");
    QTest::newRow("an ICCID") << Field::Iccid << text("89860318740000123456") << text("***3456");
    QTest::newRow("a PID") << Field::MerchantPid << text("2088123456789012") << text("***9012");
}

void TestRedaction::placeNetworkAndNumbersAreCoarse()
{
    QFETCH(Field, field);
    QFETCH(domain::Value, value);
    QFETCH(domain::Value, coarse);
    QVERIFY(Redactor().value(field, value) == coarse);
    QVERIFY(Redactor({.place = true, .wifi = true, .ids = true}).value(field, value) == value);
}

void TestRedaction::whatIsMetLaterIsHiddenInTheSecondPass()
{
    Redactor redactor;
    const QString note = u"王建国说 Lao-Wang-5G 连不上，卡号 89860318740000123456"_s;
    const auto pass = [&] {
        const QString hidden = redactor.text(note);
        (void)redactor.change({.device = {}, .field = "owner", .before = "王建国", .after = ""});
        (void)redactor.change({.device = {}, .field = "ssid", .before = "Lao-Wang-5G", .after = ""});
        (void)redactor.change({.device = {}, .field = "iccid", .before = "89860318740000123456", .after = ""});
        return hidden;
    };
    pass();
    redactor.beginPass();
    QCOMPARE(redactor.counts().total(), 0);
    QCOMPARE(pass(), u"王**说 L*** 连不上，卡号 ***3456"_s);
    QCOMPARE(redactor.counts().names, 2);
}

void TestRedaction::aNetworkNamedLikeACodeHidesNoCode()
{
    Redactor redactor;
    (void)redactor.value(Field::Ssid, std::string("WIFI"));
    QCOMPARE(std::get<std::string>(redactor.value(Field::Network, std::string("WIFI"))), std::string("WIFI"));
    QCOMPARE(redactor.text(u"WIFI_WEAK"_s), u"WIFI_WEAK"_s);
    // A login of two letters is not in every word.
    redactor.name(u"li"_s);
    QCOMPARE(redactor.text(u"the live list of li"_s), u"the live list of l**"_s);
}

void TestRedaction::aCheckLosesItsOwnersName()
{
    Redactor redactor;
    domain::Check check{.kind = domain::CheckKind::Owner};
    check.facts = {{domain::FactKind::Owner, std::string("王建国")}, {domain::FactKind::OwnerPid, std::string("2088123456789012")}};
    check.changes = {{.device = {}, .field = "owner", .before = "王建国", .after = "赵敏"}};
    check.error = base::Error{.detail = u"王建国 at 13912345678"_s};
    const domain::Check hidden = redactor.check(check);
    QCOMPARE(std::get<std::string>(hidden.facts[0].value), std::string("王**"));
    QCOMPARE(std::get<std::string>(hidden.facts[1].value), std::string("***9012"));
    QCOMPARE(hidden.changes[0].before, std::string("王**"));
    QCOMPARE(hidden.changes[0].after, std::string("赵**"));
    QCOMPARE(hidden.error->detail, u"王** at 139****5678"_s);
}

void TestRedaction::anActivityLineKeepsWhatASupporterAsksFor()
{
    domain::Activity line{.person = u"zhangsan"_s, .method = u"tapfleet.grant.create"_s, .outBizNo = u"b-1"_s};
    line.subject = "{\"grantee\":\"王建国\"}";
    line.content = "{\"x\":1}";
    line.traceId = u"0b2f5a1c"_s;
    const domain::Activity hidden = Redactor().activity(line);
    QCOMPARE(hidden.person, u"z**"_s);
    QVERIFY(hidden.subject.isEmpty());
    QVERIFY(hidden.content.isEmpty());
    QCOMPARE(hidden.traceId, line.traceId);
    QCOMPARE(hidden.outBizNo, line.outBizNo);
}

void TestRedaction::countsWhatWasHidden()
{
    Redactor redactor;
    redactor.name(u"王建国"_s);
    redactor.text(u"王建国 13812345678 a@example.com password=x"_s);
    QCOMPARE(redactor.counts().names, 2);
    QCOMPARE(redactor.counts().contacts, 2);
    QCOMPARE(redactor.counts().secrets, 1);
}

void TestRedaction::findsWhatWasOverlooked_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("armour") << QByteArray("a -----BEGIN PUBLIC KEY-----") << true;
    QTest::newRow("a bare key") << QByteArray(120, 'b') << true;
    QTest::newRow("a token") << QByteArray("\"t\": \"202308BB52d8f0d7a9e04c0f8a3b2d1e9f6a7X08\"") << true;
    QTest::newRow("an AES key") << QByteArray("aYhk0i7cJm1C2uTfBq4hJQ==") << true;
    QTest::newRow("a SHA-256 sum") << QByteArray(64, 'a') << false;
    QTest::newRow("plain words") << QByteArray("the device is offline, 设备离线") << false;
}

void TestRedaction::findsWhatWasOverlooked()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isSecret);
    QCOMPARE(domain::findSecret(text).has_value(), isSecret);
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
