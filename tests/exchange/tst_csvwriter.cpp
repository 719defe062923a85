#include "exchange/tablereader.h"
#include "exchange/tablewriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tapfleet;
using exchange::CsvOptions;
using exchange::TableSource;

class TestCsvWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesCells_data();
    void writesCells();
    void protectedCellsComeBack_data();
    void protectedCellsComeBack();
    void writesTheWholeFile();
    void leavesOutWhatIsNotAskedFor();

private:
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }
    QTemporaryDir m_folder;
};

void TestCsvWriter::writesCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isIdentifier");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *name, const char *text, bool isIdentifier, const char *cell) {
        QTest::newRow(name) << QByteArray(text) << isIdentifier << QByteArray(cell);
    };
    row("plain text stays", "前台刷脸机", false, "前台刷脸机");
    row("nothing stays nothing", "", true, "");
    row("a comma is quoted", "张记面馆, 总店", false, "\"张记面馆, 总店\"");
    row("a quote is doubled", "the \"big\" one", false, "\"the \"\"big\"\" one\"");
    row("a line break is quoted", "a\nb", false, "\"a\nb\"");
    row("a formula is made harmless", "=cmd|' /C calc'!A0", false, "'=cmd|' /C calc'!A0");
    row("a plus sign is made harmless", "+86 138", false, "'+86 138");
    row("a minus sign is made harmless", "-2+3", false, "'-2+3");
    row("an at sign is made harmless", "@SUM(A1)", false, "'@SUM(A1)");
    row("a tab is made harmless", "\t=1", false, "'\t=1");
    row("a carriage return is made harmless and quoted", "\r=1", false, "\"'\r=1\"");
    row("a formula with a comma is both", "=A(1,2)", false, "\"'=A(1,2)\"");
    row("a negative number stays", "-67", false, "-67");
    row("a negative fraction stays", "-0.5", false, "-0.5");
    row("a leading zero survives", "00210057734418", true, "=\"00210057734418\"");
    row("more than 11 digits survive", "210057734418", true, "=\"210057734418\"");
    row("11 digits need nothing", "21005773441", true, "21005773441");
    row("a lone zero needs nothing", "0", true, "0");
    row("what looks like an exponent survives", "1E5", true, "=\"1E5\"");
    row("what looks like a date survives", "3-12", true, "=\"3-12\"");
    row("letters need nothing", "SM20230400017", true, "SM20230400017");
    row("an identifier can be a formula too", "=1+1", true, "'=1+1");
    row("digits in a text column stay", "00210057734418", false, "00210057734418");
}

void TestCsvWriter::writesCells()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isIdentifier);
    QFETCH(QByteArray, cell);
    std::string out("before;");
    exchange::appendCsvCell(out, text.toStdString(), isIdentifier, CsvOptions());
    QCOMPARE(QByteArray::fromStdString(out), "before;" + cell);
}

void TestCsvWriter::protectedCellsComeBack_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"=1+1", "'=1+1", "''=1", "+86 1", "-x", "@x", "1E5", "00012", "it's", "'quoted'", "a,\"b\"\r\nc", "-5"})
        QTest::newRow(text) << QByteArray(text);
}

void TestCsvWriter::protectedCellsComeBack()
{
    QFETCH(QByteArray, text);
    for (const bool isIdentifier : {false, true}) {
        std::string out;
        exchange::appendCsvCell(out, text.toStdString(), isIdentifier, CsvOptions());
        std::vector<std::string> rows;
        const auto openQuote = exchange::parseCsv(out, ',', [&](qint64, std::vector<std::string> &cells) {
            exchange::unwrapCell(cells.front());
            rows = cells;
            return true;
        });
        QVERIFY(!openQuote);
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(QByteArray::fromStdString(rows.front()), text);
    }
}

void TestCsvWriter::writesTheWholeFile()
{
    const TableSource table{.columns = {{.header = QStringLiteral("设备SN"), .isIdentifier = true}, {.header = QStringLiteral("名称")}},
                            .rows = 2,
                            .cell = [](qint64 row, int column, std::string &out) {
                                if (column == 0)
                                    out += row == 0 ? "0021" : "SM1";
                                else
                                    out += row == 0 ? "=x" : "a,b";
                            }};
    const QString path = m_folder.filePath(QStringLiteral("whole.csv"));
    const auto report = exchange::writeTable(table, path, {});
    QVERIFY(report);
    const QByteArray expected("\xEF\xBB\xBF设备SN,名称\r\n=\"0021\",'=x\r\nSM1,\"a,b\"\r\n");
    QCOMPARE(content(path), expected);
    QCOMPARE(report->rows, 2);
    QCOMPARE(report->bytes, expected.size());
    QCOMPARE(report->file, path);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("whole*")}).size(), 1);
}

void TestCsvWriter::leavesOutWhatIsNotAskedFor()
{
    const TableSource table{.columns = {{QStringLiteral("n")}, {QStringLiteral("x")}},
                            .rows = 1,
                            .cell = [](qint64, int column, std::string &out) { out += column == 0 ? "=1" : "a;b"; }};
    const QString path = m_folder.filePath(QStringLiteral("plain.csv"));
    QVERIFY(exchange::writeTable(table, path, {.csv = {.bom = false, .protectForExcel = false, .separator = ';'}}));
    QCOMPARE(content(path), "n;x\r\n=1;\"a;b\"\r\n");
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
