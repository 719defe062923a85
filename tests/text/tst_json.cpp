#include "text/json.h"

#include <QTest>

using namespace tapfleet;
using domain::Field;
using domain::Value;

Q_DECLARE_METATYPE(Value)

class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesValues_data();
    void writesValues();
};

void TestJson::writesValues_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, Field field, Value value, const char *json) { QTest::newRow(name) << field << value << QByteArray(json); };
    row("nothing", Field::Name, {}, "null");
    row("text stays UTF-8", Field::Name, std::string("收银台 🦊"), "\"收银台 🦊\"");
    row("quotes, backslashes and control characters are escaped", Field::Name, std::string("a\"b\\c\n\t\r\x01\x1f"),
        "\"a\\\"b\\\\c\\n\\t\\u000d\\u0001\\u001f\"");
    row("an SN of digits is text", Field::Sn, std::string("0012"), "\"0012\"");
    row("a code stays a code", Field::Type, std::string("TAP_TERMINAL"), "\"TAP_TERMINAL\"");
    row("true", Field::Online, true, "true");
    row("false", Field::AntOs, false, "false");
    row("an integer", Field::Signal, qint64(-67), "-67");
    row("degrees", Field::Latitude, qint64(30'274'085), "30.274085");
    row("degrees under one", Field::Longitude, qint64(-500'000), "-0.5");
    row("a time in UTC", Field::LastOnline, qint64(1'739'454'001'999), "\"2025-02-13T13:40:01Z\"");
    row("a time before 1970", Field::LastOnline, qint64(-1'000), "\"1969-12-31T23:59:59Z\"");
    row("never", Field::LastOnline, domain::kNever, "\"NEVER\"");
    row("a set of codes", Field::Scopes, std::string("POSTER,BROADCAST"), "[\"POSTER\",\"BROADCAST\"]");
    row("a list", Field::Apps, std::string("收银台 2.3.1; 碰一下 1.0.9"), "[\"收银台 2.3.1\",\"碰一下 1.0.9\"]");
    row("a list of one", Field::Components, std::string("IOT_SDK 3.2.1"), "[\"IOT_SDK 3.2.1\"]");
}

void TestJson::writesValues()
{
    QFETCH(const Field, field);
    QFETCH(const Value, value);
    QFETCH(const QByteArray, json);
    std::string out("before:");
    text::appendJson(out, field, value);
    QCOMPARE(QByteArray::fromStdString(out), "before:" + json);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
