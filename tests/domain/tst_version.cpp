#include "domain/version.h"

#include <QTest>

using namespace tapfleet::domain;

class TestVersion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versionsCompareByPart_data();
    void versionsCompareByPart();
};

void TestVersion::versionsCompareByPart_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    QTest::newRow("numbers are numbers") << QByteArray("2.10.0") << QByteArray("2.9.9") << 1;
    QTest::newRow("a pre-release comes before its release") << QByteArray("3.0-beta") << QByteArray("3.0") << -1;
    QTest::newRow("pre-releases compare too") << QByteArray("3.0-beta.2") << QByteArray("3.0-beta.10") << -1;
    QTest::newRow("missing parts are zeros") << QByteArray("3") << QByteArray("3.0.0") << 0;
    QTest::newRow("a leading v says nothing") << QByteArray("v1.2") << QByteArray("1.2") << 0;
    QTest::newRow("leading zeros say nothing") << QByteArray("1.02") << QByteArray("1.2") << 0;
    QTest::newRow("numbers beyond 64 bits")
        << QByteArray("1.99999999999999999999998") << QByteArray("1.99999999999999999999999") << -1;
    QTest::newRow("a word comes before a number") << QByteArray("1.0.rc") << QByteArray("1.0.1") << -1;
}

void TestVersion::versionsCompareByPart()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, order);
    const auto sign = [](int value) { return (value > 0) - (value < 0); };
    QCOMPARE(sign(compareVersions(a.toStdString(), b.toStdString())), order);
    QCOMPARE(sign(compareVersions(b.toStdString(), a.toStdString())), -order);
}

QTEST_GUILESS_MAIN(TestVersion)
#include "tst_version.moc"
