#include "cloud/fleet/numbers.h"

#include "domain/field.h"

#include <QTest>

using namespace tapfleet;

class TestNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void degrees_data();
    void degrees();
    void integers();
    void times();
};

void TestNumbers::degrees_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<qint64>("millionths");
    const auto row = [](const char *name, const char *text, std::optional<qint64> value) {
        QTest::newRow(name) << QByteArray(text) << value.has_value() << value.value_or(0);
    };
    row("six decimals", "31.230416", 31230416);
    row("fewer decimals", "121.4", 121400000);
    row("a whole number", "90", 90000000);
    row("west and south", "-0.000001", -1);
    row("seven decimals round up", "31.2304165", 31230417);
    row("and down", "31.2304164999999999999999999", 31230416);
    row("away from zero", "-31.2304165", -31230417);
    row("an exponent", "3.1230416e1", 31230416);
    row("a tiny exponent", "1e-06", 1);
    row("less than tiny", "1e-300", 0);
    row("what double would change", "0.1234565", 123457);
    row("zero", "0.0", 0);
    row("out of range", "90.000001", std::nullopt);
    row("far out of range", "1e300", std::nullopt);
    row("many digits", "123456789012345678901234567890", std::nullopt);
    row("nothing", "", std::nullopt);
    row("a sign alone", "-", std::nullopt);
    row("a word", "north", std::nullopt);
    row("two points", "1.2.3", std::nullopt);
    row("an exponent without digits", "1e", std::nullopt);
}

void TestNumbers::degrees()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, readable);
    QFETCH(qint64, millionths);
    const auto value = cloud::parseDegrees(text.toStdString(), text.startsWith("121") ? 180 : 90);
    QCOMPARE(value.has_value(), readable);
    QCOMPARE(value.value_or(0), millionths);
}

void TestNumbers::integers()
{
    QCOMPARE(*cloud::parseInteger("9007199254740993"), 9007199254740993);
    QCOMPARE(*cloud::parseInteger("-71"), -71);
    QCOMPARE(*cloud::parseInteger("12.0"), 12);
    for (const char *text : {"", "1.5", "1e3", "x", "12 ", "99999999999999999999", "1."})
        QVERIFY2(!cloud::parseInteger(text), text);
}

void TestNumbers::times()
{
    QCOMPARE(*cloud::parseTime("NEVER"), domain::kNever);
    QCOMPARE(*cloud::parseTime("1970-01-02 08:00:00"), 86'400'000);
    QVERIFY(!cloud::parseTime(""));
    QVERIFY(!cloud::parseTime("2026-02-30 00:00:00"));
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
