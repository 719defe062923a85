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

void TestRedaction::aCheckLosesItsOwnersName()
{
    Redactor redactor;
    domain::Check check{.kind = domain::CheckKind::Owner};
    check.facts = {{domain::FactKind::Owner, std::string("王建国")}, {domain::FactKind::OwnerPid, std::string("2088123456789012")}};
    check.changes = {{.device = {}, .field = "owner", .before = "王建国", .after = "赵敏"}};
    check.error = base::Error{.detail = u"王建国 at 13912345678"_s};
    const domain::Check hidden = redactor.check(check);
    QCOMPARE(std::get<std::string>(hidden.facts[0].value), std::string("王**"));
    QCOMPARE(std::get<std::string>(hidden.facts[1].value), std::string("2088123456789012"));
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
