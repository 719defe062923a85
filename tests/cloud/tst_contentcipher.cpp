#include "base/errorcodes.h"
#include "cloud/gateway/contentcipher.h"
#include "tests/cloud/vectors.h"

#include <QTest>

using namespace tapfleet;
using cloud::ContentCipher;

class TestContentCipher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encryptsAndDecryptsTheKnownText();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void refusesWhatItDidNotEncrypt_data();
    void refusesWhatItDidNotEncrypt();
    void neverPrintsItsKey();
};

namespace {
ContentCipher known()
{
    return ContentCipher::parse(test::vectors().value(u"aes").toObject().value(u"key").toString().toLatin1()).value();
}
} // namespace

void TestContentCipher::encryptsAndDecryptsTheKnownText()
{
    const QJsonObject vector = test::vectors().value(u"aes").toObject();
    const QByteArray text = vector.value(u"text").toString().toUtf8();
    const QByteArray encrypted = vector.value(u"encrypted").toString().toLatin1();
    QCOMPARE(known().encrypted(text), encrypted);
    QCOMPARE(known().decrypted(encrypted).value_or(QByteArray()), text);
    QCOMPARE(known().decrypted(known().encrypted({})).value_or("other"), QByteArray());
}

void TestContentCipher::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("16 bytes in base64") << QByteArray("BwcHBwcHBwcHBwcHBwcHBw==") << true;
    QTest::newRow("with blanks and a line end around it") << QByteArray(" BwcHBwcHBwcHBwcHBwcHBw==\r\n") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("15 bytes") << QByteArray(15, 'a').toBase64() << false;
    QTest::newRow("32 bytes") << QByteArray(32, 'a').toBase64() << false;
    QTest::newRow("not base64") << QByteArray("这不是密钥") << false;
}

void TestContentCipher::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, accepted);
    const auto cipher = ContentCipher::parse(text);
    QCOMPARE(cipher.has_value(), accepted);
    if (!accepted)
        QCOMPARE(cipher.error().subCode, QString(base::codes::AesKeyWrong));
}

void TestContentCipher::refusesWhatItDidNotEncrypt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("another key") << ContentCipher::parse(QByteArray(16, 'x').toBase64())->encrypted("{\"code\":\"10000\"}");
    QTest::newRow("a part of a block") << QByteArray("abcd").toBase64();
    QTest::newRow("not base64") << QByteArray("{}");
    QTest::newRow("nothing") << QByteArray();
}

void TestContentCipher::refusesWhatItDidNotEncrypt()
{
    QFETCH(QByteArray, text);
    const auto plain = known().decrypted(text);
    QVERIFY(!plain);
    QCOMPARE(plain.error().subCode, QString(base::codes::AesUnreadable));
}

void TestContentCipher::neverPrintsItsKey()
{
    QString printed;
    QDebug(&printed) << known();
    QCOMPARE(printed.trimmed(), QStringLiteral("***"));
}

QTEST_GUILESS_MAIN(TestContentCipher)
#include "tst_contentcipher.moc"
