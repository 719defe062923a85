#include "base/beijingtime.h"
#include "domain/device.h"
#include "text/cellformat.h"
#include "text/codelabels.h"
#include "text/labels.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace tapfleet;
using domain::Field;
using domain::FieldKind;
using domain::Value;

Q_DECLARE_METATYPE(tapfleet::domain::Value)

/// Runs with TZ=America/New_York: local times have two offsets in a year.
class TestLabels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEveryField();
    void labelsKnownCodesOnly();
    void readsCodesInBothLanguages();
    void writesCells_data();
    void writesCells();
    void writesCellsForMachines_data();
    void writesCellsForMachines();
    void formatsManyCellsAlike();
    void tellsAges_data();
    void tellsAges();
    void groupsDigits();
};

void TestLabels::namesEveryField()
{
    std::set<QString> labels;
    for (const domain::FieldInfo &info : domain::kFields)
        labels.insert(text::fieldLabel(info.field));
    QVERIFY(!labels.contains(QString()));
    QCOMPARE(labels.size(), domain::kFieldCount);
}

void TestLabels::labelsKnownCodesOnly()
{
    QCOMPARE(text::codeLabel(Field::Type, QStringLiteral("FACE_TERMINAL")), QStringLiteral("Face-pay terminal"));
    QCOMPARE(text::codeLabel(Field::Type, QStringLiteral("HOVER_BOARD")), QStringLiteral("HOVER_BOARD"));
    for (const domain::FieldInfo &info : domain::kFields) {
        std::set<QString> labels;
        for (const QString &code : text::knownCodes(info.field))
            labels.insert(text::codeLabel(info.field, code));
        QCOMPARE(labels.size(), static_cast<size_t>(text::knownCodes(info.field).size()));
        const bool hasCodes = (info.kind == FieldKind::Enum && info.field != Field::Account) || info.kind == FieldKind::EnumSet;
        QCOMPARE(!labels.empty(), hasCodes);
    }
}

void TestLabels::readsCodesInBothLanguages()
{
    QFile file(QStringLiteral(TAPFLEET_SOURCE_DIR "/translations/tapfleet_zh_CN.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString translations = QString::fromUtf8(file.readAll());
    for (const domain::FieldInfo &info : domain::kFields) {
        for (const text::CodeLabel &known : text::codeLabels(info.field)) {
            const QString code = QString::fromLatin1(known.code);
            for (const QString &name : {code.toLower(), QString::fromUtf8(known.label).toUpper(), QString::fromUtf8(known.chinese)})
                QCOMPARE(text::codeOf(info.field, name), std::optional(code));
            // The window says the same words.
            const QString said = QStringLiteral("<source>%1</source>\n        <translation>%2</translation>")
                                     .arg(QString::fromUtf8(known.label), QString::fromUtf8(known.chinese));
            QVERIFY2(translations.contains(said), known.code);
        }
    }
    QCOMPARE(text::codeOf(Field::Type, u"HOVER_BOARD"), std::optional<QString>());
}

void TestLabels::writesCells_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("cell");
    const qint64 winter = *base::parseBeijingTime("2025-01-03 10:22:31");
    const qint64 summer = *base::parseBeijingTime("2025-07-03 10:22:31");
    QTest::newRow("absent") << Field::LastBoot << Value() << QString();
    QTest::newRow("a known code") << Field::Network << Value(std::string("WIFI")) << QStringLiteral("Wi-Fi");
    QTest::newRow("an unknown code") << Field::Network << Value(std::string("MESH")) << QStringLiteral("MESH");
    QTest::newRow("scopes") << Field::Scopes << Value(std::string("POSTER,NEW,BROADCAST")) << QStringLiteral("Posters, NEW, Broadcasts");
    QTest::newRow("online") << Field::Online << Value(true) << QStringLiteral("Online");
    QTest::newRow("not online") << Field::Online << Value(false) << QStringLiteral("Offline");
    QTest::newRow("no") << Field::AntOs << Value(false) << QStringLiteral("No");
    QTest::newRow("a winter time is local") << Field::LastBoot << Value(winter) << QStringLiteral("2025-01-02 21:22:31");
    QTest::newRow("a summer time is local") << Field::LastBoot << Value(summer) << QStringLiteral("2025-07-02 22:22:31");
    QTest::newRow("never") << Field::LastOnline << Value(domain::kNever) << QStringLiteral("Never");
    QTest::newRow("a number") << Field::Signal << Value(qint64(-67)) << QStringLiteral("-67");
    QTest::newRow("a large number has no separators") << Field::TotalMb << Value(qint64(1048576)) << QStringLiteral("1048576");
    QTest::newRow("degrees") << Field::Latitude << Value(qint64(30274085)) << QStringLiteral("30.274085");
    QTest::newRow("degrees under one") << Field::Longitude << Value(qint64(-50)) << QStringLiteral("-0.00005");
    QTest::newRow("an id") << Field::Iccid << Value(std::string("0089")) << QStringLiteral("0089");
}

void TestLabels::writesCells()
{
    QFETCH(Field, field);
    QFETCH(Value, value);
    QTEST(text::cellText(field, value), "cell");
}

void TestLabels::writesCellsForMachines_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("cell");
    const qint64 at = *base::parseBeijingTime("2025-01-03 10:22:31");
    QTest::newRow("a code stays") << Field::Network << Value(std::string("WIFI")) << QStringLiteral("WIFI");
    QTest::newRow("a time is UTC") << Field::LastBoot << Value(at) << QStringLiteral("2025-01-03T02:22:31Z");
    QTest::newRow("never") << Field::LastBoot << Value(domain::kNever) << QStringLiteral("NEVER");
    QTest::newRow("yes") << Field::Online << Value(true) << QStringLiteral("true");
    QTest::newRow("absent") << Field::Online << Value() << QString();
}

void TestLabels::writesCellsForMachines()
{
    QFETCH(Field, field);
    QFETCH(Value, value);
    QTEST(text::plainText(field, value), "cell");
}

void TestLabels::formatsManyCellsAlike()
{
    text::CellFormat format;
    const auto check = [&format](Field field, const Value &value) {
        std::string cell;
        format.append(cell, field, value);
        QCOMPARE(QString::fromStdString(cell), text::cellText(field, value));
    };
    // Every hour of the days around a change of the clocks, and of some years.
    const qint64 change = *base::parseBeijingTime("2025-03-09 00:00:00");
    for (int hour = 0; hour < 72; ++hour)
        check(Field::LastBoot, Value(change + hour * 3'600'000LL));
    for (int day = 0; day < 3000; day += 13)
        check(Field::LastBoot, Value(change - day * 86'400'000LL));
    for (const domain::FieldInfo &info : domain::kFields) {
        for (const QString &code : text::knownCodes(info.field))
            check(info.field, Value(code.toStdString() + (info.kind == FieldKind::EnumSet ? ",X" : "")));
        check(info.field, Value());
    }
    check(Field::LastOnline, Value(domain::kNever));
    check(Field::Latitude, Value(qint64(-1)));
    check(Field::Signal, Value(std::numeric_limits<qint64>::min() + 1));
    check(Field::AntOs, Value(true));
    check(Field::Online, Value(false));
}

void TestLabels::tellsAges_data()
{
    QTest::addColumn<qint64>("passed");
    QTest::addColumn<QString>("age");
    QTest::newRow("under a minute") << qint64(59'999) << QStringLiteral("just now");
    QTest::newRow("a clock that is behind") << qint64(-5'000) << QStringLiteral("just now");
    QTest::newRow("minutes") << qint64(3 * 60'000 + 59'000) << QStringLiteral("3 minute(s) ago");
    QTest::newRow("hours") << qint64(23 * 3'600'000) << QStringLiteral("23 hour(s) ago");
    QTest::newRow("days") << qint64(400) * 86'400'000 << QStringLiteral("400 day(s) ago");
}

void TestLabels::tellsAges()
{
    QFETCH(qint64, passed);
    constexpr qint64 kNow = 1'800'000'000'000;
    QTEST(text::age(kNow - passed, kNow), "age");
    QCOMPARE(text::age(domain::kNever, kNow), QStringLiteral("Never"));
}

void TestLabels::groupsDigits()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(text::count(340118), QStringLiteral("340,118"));
    QVERIFY(text::fullTime(*base::parseBeijingTime("2025-01-03 10:22:31")).endsWith(QStringLiteral("21:22:31")));
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
