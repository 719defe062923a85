#include "base/textdecoding.h"

#include <QTest>

using namespace tapfleet::base;

class TestTextDecoding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodesGb18030_data();
    void decodesGb18030();
    void refusesOtherBytes();
    void knowsUtf8();
};

void TestTextDecoding::decodesGb18030_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("ASCII") << QByteArray("SM2023") << QStringLiteral("SM2023");
    QTest::newRow("two bytes") << QByteArray("\xCF\xB5\xCD\xB3") << QStringLiteral("系统");
    QTest::newRow("a trail byte that is a backslash") << QByteArray("\xD5\x5C") << QStringLiteral("誠");
    QTest::newRow("four bytes") << QByteArray("\x95\x32\x82\x36") << QString::fromUcs4(U"\U00020000", 1);
}

void TestTextDecoding::decodesGb18030()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto decoded = decodeGb18030(bytes);
    QVERIFY(decoded);
    QCOMPARE(*decoded, text);
}

void TestTextDecoding::refusesOtherBytes()
{
    QVERIFY(!decodeGb18030("\xFF\xFF"));
    QVERIFY(!decodeGb18030("ok\x81 "));
}

void TestTextDecoding::knowsUtf8()
{
    QVERIFY(isUtf8("系统"));
    QVERIFY(isUtf8(""));
    QVERIFY2(!isUtf8("\xC9\xE8\xB1\xB8"), "GB18030");
    QVERIFY2(!isUtf8("\xC0\x80"), "an overlong form");
    QVERIFY2(!isUtf8("\xE7\xB3"), "a character that is cut off");
}

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "tst_textdecoding.moc"
