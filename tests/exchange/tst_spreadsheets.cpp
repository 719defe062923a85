// Exports read back by others: XLSX by openpyxl, CSV by Python's csv module.

#include "exchange/tablereader.h"
#include "exchange/tablewriter.h"
#include "text/cellformat.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using domain::Value;
using exchange::Format;
using exchange::TableSource;

class TestSpreadsheets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWorkbookHoldsTypedCells_data();
    void aWorkbookHoldsTypedCells();
    void aSheetIsReadyToWorkWith();
    void manyRowsGoIntoFurtherSheets_data();
    void manyRowsGoIntoFurtherSheets();
    void aCellHoldsNoMoreThanExcelTakes();
    void tooManyColumnsAreRefused();
    void ourOwnReaderReadsAWorkbook();
    void aCsvReadsTheSameElsewhere();

private:
    /// One column of values, as an export has it.
    TableSource column(Field field, std::vector<Value> values, bool isIdentifier = false)
    {
        return {.title = u"设备"_s,
                .columns = {{u"列"_s, field, isIdentifier}},
                .rows = static_cast<qint64>(values.size()),
                .cell = [this, field, values](qint64 row, int,
                                              std::string &out) { m_format.append(out, field, values[size_t(row)]); },
                .value = [values](qint64 row, int) { return values[size_t(row)]; }};
    }
    /// What the script prints of the file.
    QJsonArray readElsewhere(const QString &script, const QString &path)
    {
        // Debian's own Python has Debian's modules.
        const QString python = QFileInfo::exists(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s : u"python3"_s;
        QProcess process;
        process.start(python, {QStringLiteral(TAPFLEET_SOURCE_DIR) + u"/tests/exchange/"_s + script, path});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qWarning() << process.errorString() << process.readAllStandardError();
        return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    }
    QJsonArray workbook(const TableSource &table, qint64 rowsOfSheet = exchange::kXlsxRows)
    {
        const QString path = m_folder.filePath(u"book.xlsx"_s);
        const auto report = exchange::writeTable(table, path, {.format = Format::Xlsx, .rowsOfSheet = rowsOfSheet});
        if (!report) {
            qWarning() << report.error().detail;
            return {};
        }
        if (report->bytes != QFileInfo(path).size()
            || !QDir(m_folder.path()).entryList({u".tapfleet*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty()) {
            qWarning() << "the report is wrong, or temporary files were left";
            return {};
        }
        return readElsewhere(u"read_workbook.py"_s, path);
    }
    QTemporaryDir m_folder;
    text::CellFormat m_format;
};

void TestSpreadsheets::aWorkbookHoldsTypedCells_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QJsonArray>("cell"); // type s text, n number or nothing, d date; value; number format
    const auto row = [](const char *name, Field field, Value value, QJsonArray cell) {
        QTest::newRow(name) << field << value << cell;
    };
    const QString general = u"General"_s, timeFormat = u"yyyy-mm-dd hh:mm:ss"_s;
    row("an SN with a leading zero is text", Field::Sn, std::string("00210057734418"), {u"s"_s, u"00210057734418"_s, u"@"_s});
    row("an ICCID of 20 digits is text", Field::Iccid, std::string("89860012345678901234"),
        {u"s"_s, u"89860012345678901234"_s, u"@"_s});
    row("a formula is text", Field::Name, std::string("=1+1"), {u"s"_s, u"=1+1"_s, general});
    row("marks of XML are text", Field::Name, std::string("<a & \"b\">"), {u"s"_s, u"<a & \"b\">"_s, general});
    row("a line break stays", Field::Name, std::string("a\nb"), {u"s"_s, u"a\nb"_s, general});
    row("blanks at the ends stay", Field::Name, std::string("  a "), {u"s"_s, u"  a "_s, general});
    row("Chinese and emoji", Field::Name, std::string("收银台🦊"), {u"s"_s, u"收银台🦊"_s, general});
    row("an integer is a number", Field::Signal, qint64(-67), {u"n"_s, -67, general});
    row("degrees are a number", Field::Latitude, qint64(30274085), {u"n"_s, 30.274085, u"0.000000"_s});
    row("a time is a date in local time", Field::LastOnline, qint64(1'739'454'001'999),
        {u"d"_s, u"2025-02-13 21:40:01"_s, timeFormat});
    row("a time before daylight saving", Field::LastOnline, qint64(515'520'000'000),
        {u"d"_s, u"1986-05-04 00:00:00"_s, timeFormat});
    row("a time in daylight saving", Field::LastOnline, qint64(515'692'800'000),
        {u"d"_s, u"1986-05-06 01:00:00"_s, timeFormat});
    row("never is a word", Field::LastOnline, domain::kNever, {u"s"_s, u"Never"_s, general});
    row("yes and no are words", Field::Online, false, {u"s"_s, u"Offline"_s, general});
    row("a code is its label", Field::Type, std::string("UNHEARD_OF"), {u"s"_s, u"UNHEARD_OF"_s, general});
    row("nothing is an empty cell", Field::Name, Value(), {u"n"_s, QJsonValue::Null, general});
}

void TestSpreadsheets::aWorkbookHoldsTypedCells()
{
    QFETCH(const Field, field);
    QFETCH(const Value, value);
    QFETCH(const QJsonArray, cell);
    const QJsonArray sheets = workbook(column(field, {value, std::string("end")}, cell[2] == "@"_L1));
    QCOMPARE(sheets.size(), 1);
    const QJsonArray found = sheets[0].toObject()["rows"_L1].toArray()[1].toArray()[0].toArray();
    QVERIFY2(found == cell, QJsonDocument(found).toJson());
}

void TestSpreadsheets::aSheetIsReadyToWorkWith()
{
    const QJsonObject sheet =
        workbook(column(Field::Merchant, {std::string("大润发超市杭州西湖文三路店"), std::string("a")})).first().toObject();
    QCOMPARE(sheet["title"_L1].toString(), u"设备"_s);
    QCOMPARE(sheet["frozen"_L1].toString(), u"A2"_s);
    QCOMPARE(sheet["filter"_L1].toString(), u"A1:A3"_s);
    QCOMPARE(sheet["bold"_L1].toArray(), QJsonArray{true});
    const double width = sheet["widths"_L1].toObject()["A"_L1].toDouble();
    QVERIFY2(width >= 26 && width < 32, qPrintable(QString::number(width)));
}

void TestSpreadsheets::manyRowsGoIntoFurtherSheets_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QList<int>>("rowsOfSheets"); // with the header
    QTest::newRow("none: a header") << 0 << QList<int>{1};
    QTest::newRow("just full") << 10 << QList<int>{11};
    QTest::newRow("one more") << 11 << QList<int>{11, 2};
    QTest::newRow("three sheets") << 25 << QList<int>{11, 11, 6};
}

void TestSpreadsheets::manyRowsGoIntoFurtherSheets()
{
    QFETCH(const int, rows);
    QFETCH(const QList<int>, rowsOfSheets);
    std::vector<Value> values;
    for (int i = 0; i < rows; ++i)
        values.emplace_back(qint64(i));
    const QJsonArray sheets = workbook(column(Field::FreeMb, values), 10);
    QCOMPARE(sheets.size(), rowsOfSheets.size());
    int next = 0;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QJsonArray found = sheets[i].toObject()["rows"_L1].toArray();
        QCOMPARE(found.size(), rowsOfSheets[i]);
        QCOMPARE(sheets[i].toObject()["title"_L1].toString(), i == 0 ? u"设备"_s : u"设备 %1"_s.arg(i + 1));
        QCOMPARE(sheets[i].toObject()["filter"_L1].toString(), found.size() > 1 ? u"A1:A%1"_s.arg(found.size()) : u"A1"_s);
        for (qsizetype row = 1; row < found.size(); ++row)
            QCOMPARE(found[row].toArray()[0].toArray()[1].toInt(), next++);
    }
    QCOMPARE(next, rows);
}

void TestSpreadsheets::aCellHoldsNoMoreThanExcelTakes()
{
    std::string full, longer, wide;
    for (int i = 0; i < 32'767; ++i)
        full += "店";
    longer = full + "店";
    for (int i = 0; i < 16'384; ++i)
        wide += "🦊"; // two units each
    const QJsonArray rows = workbook(column(Field::Name, {full, longer, wide})).first().toObject()["rows"_L1].toArray();
    const auto text = [&rows](int row) { return rows[row].toArray()[0].toArray()[1].toString(); };
    QCOMPARE(text(1), QString::fromStdString(full));
    QCOMPARE(text(2), QString::fromStdString(full).chopped(1) + u'…');
    QCOMPARE(text(3), QString::fromStdString(wide).chopped(2) + u'…');
}

void TestSpreadsheets::tooManyColumnsAreRefused()
{
    TableSource table = column(Field::Name, {});
    table.columns.resize(16'385);
    const auto report = exchange::writeTable(table, m_folder.filePath(u"wide.xlsx"_s), {.format = Format::Xlsx});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Invalid);
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"wide.xlsx"_s)));
}

void TestSpreadsheets::ourOwnReaderReadsAWorkbook()
{
    const QString path = m_folder.filePath(u"own.xlsx"_s);
    QVERIFY(exchange::writeTable(column(Field::Sn, {std::string("0012"), std::string("SM 1")}, true), path,
                                 {.format = Format::Xlsx}));
    QStringList cells;
    const auto encoding = exchange::readTable(path, [&cells](qint64, std::vector<std::string> &row) {
        cells << QString::fromStdString(row.front());
        return true;
    });
    QVERIFY(encoding);
    QCOMPARE(cells, (QStringList{u"列"_s, u"0012"_s, u"SM 1"_s}));
}

void TestSpreadsheets::aCsvReadsTheSameElsewhere()
{
    const QStringList texts{u"a,b"_s, u"\"quoted\""_s, u"a\r\nb"_s, u"收银台"_s, u" "_s, u"'"_s};
    std::vector<Value> values;
    for (const QString &text : texts)
        values.emplace_back(text.toStdString());
    const QString path = m_folder.filePath(u"elsewhere.csv"_s);
    QVERIFY(exchange::writeTable(column(Field::Name, values), path, {.csv = {.protectForExcel = false}}));
    QJsonArray expected{QJsonArray{u"列"_s}};
    for (const QString &text : texts)
        expected.append(QJsonArray{text});
    QCOMPARE(readElsewhere(u"read_csv.py"_s, path), expected);
}

QTEST_GUILESS_MAIN(TestSpreadsheets)
#include "tst_spreadsheets.moc"
