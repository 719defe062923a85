#include "base/errorcodes.h"
#include "exchange/tablereader.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace tapfleet;

class TestTableReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsText_data();
    void readsText();
    void countsLines();
    void unwrapsCells_data();
    void unwrapsCells();
    void knowsDamagedNumbers_data();
    void knowsDamagedNumbers();
    void readsXlsx();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void refusesAZipBomb();

private:
    QString write(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("file%1").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    QString zipped(const QList<QPair<QByteArray, QByteArray>> &entries)
    {
        const QString path = m_folder.filePath(QStringLiteral("file%1.xlsx").arg(++m_files));
        zip *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
        for (const auto &[name, content] : entries)
            zip_file_add(archive, name.constData(),
                         zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0), 0);
        if (zip_close(archive) != 0)
            qFatal("cannot zip");
        return path;
    }
    static QString rows(const QString &path, QString *encoding = nullptr)
    {
        QStringList lines;
        const auto read = exchange::readTable(path, [&lines](qint64 line, std::vector<std::string> &cells) {
            QStringList texts;
            for (const std::string &cell : cells)
                texts << QString::fromStdString(cell);
            lines << QString::number(line) + QLatin1Char(':') + texts.join(QLatin1Char('|'));
            return true;
        });
        if (!read)
            return read.error().subCode;
        if (encoding)
            *encoding = *read;
        return lines.join(QLatin1Char('/'));
    }
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestTableReader::readsText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("encoding");
    const QString utf8 = QStringLiteral("UTF-8");
    QTest::newRow("UTF-8") << QByteArray("设备,b\r\n1,2\r\n") << QStringLiteral("1:设备|b/2:1|2") << utf8;
    QTest::newRow("UTF-8 with BOM") << QByteArray("\xEF\xBB\xBF设备,b") << QStringLiteral("1:设备|b") << utf8;
    QTest::newRow("GB18030, a trail byte that is a backslash") << QByteArray("\xD5\x5C,\xC9\xE8") << QStringLiteral("1:誠|设") << QStringLiteral("GB18030");
    QTest::newRow("UTF-16 with tabs, as Excel's Unicode text") << QByteArray("\xFF\xFEs\0n\0\t\0x\0\r\0\n\0", 14) << QStringLiteral("1:sn|x") << QStringLiteral("UTF-16");
    QTest::newRow("tabs") << QByteArray("a\tb,c\n1\t2") << QStringLiteral("1:a|b,c/2:1|2") << utf8;
    QTest::newRow("semicolons") << QByteArray("a;b\n1;2") << QStringLiteral("1:a|b/2:1|2") << utf8;
    QTest::newRow("quoted separators and quotes") << QByteArray("\"a,\"\"b\"\"\",c") << QStringLiteral("1:a,\"b\"|c") << utf8;
    QTest::newRow("empty cells stay") << QByteArray("a,,\n,,c") << QStringLiteral("1:a||/2:||c") << utf8;
    QTest::newRow("old Mac line ends") << QByteArray("a,b\rc,d") << QStringLiteral("1:a|b/2:c|d") << utf8;
    QTest::newRow("nothing") << QByteArray() << QString() << utf8;
}

void TestTableReader::readsText()
{
    QFETCH(QByteArray, bytes);
    QString encoding;
    QTEST(rows(write(bytes), &encoding), "rows");
    QTEST(encoding, "encoding");
}

void TestTableReader::countsLines()
{
    // The row after a cell of two lines begins on line 4, after a blank line on 6.
    QCOMPARE(rows(write("h,i\na,\"x\r\ny\"\nb,c\n\nd,e\n")), QStringLiteral("1:h|i/2:a|x\r\ny/4:b|c/6:d|e"));
}

void TestTableReader::unwrapsCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("text in a formula") << QByteArray("=\"0123\"") << QByteArray("0123");
    QTest::newRow("a quote before digits") << QByteArray("'00210057734418") << QByteArray("00210057734418");
    QTest::newRow("a tab before digits") << QByteArray("\t00210057734418") << QByteArray("00210057734418");
    QTest::newRow("a quote before a formula") << QByteArray("'=1") << QByteArray("=1");
    QTest::newRow("a quote before a word stays") << QByteArray("'t Hof") << QByteArray("'t Hof");
    QTest::newRow("a real formula stays") << QByteArray("=\"a\"&\"b\"") << QByteArray("=\"a\"&\"b\"");
    QTest::newRow("blanks around") << QByteArray(" \xE3\x80\x80x\xC2\xA0 ") << QByteArray("x");
}

void TestTableReader::unwrapsCells()
{
    QFETCH(QByteArray, cell);
    std::string text = cell.toStdString();
    exchange::unwrapCell(text);
    QTEST(QByteArray::fromStdString(text), "text");
}

void TestTableReader::knowsDamagedNumbers_data()
{
    QTest::addColumn<bool>("isDamaged");
    for (const char *text : {"1.00E+14", "2E+11", "210057734418.0", "#N/A", "####"})
        QTest::newRow(text) << true;
    for (const char *text : {"SM20230400017", "00210057734418", "12E5", "1.2.3", "A#1", "E+14", "1.00E+", "3.14"})
        QTest::newRow(text) << false;
}

void TestTableReader::knowsDamagedNumbers()
{
    QFETCH(bool, isDamaged);
    QCOMPARE(exchange::isDamagedNumber(QTest::currentDataTag()), isDamaged);
}

static const QByteArray kWorkbook = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                    "<sheet name=\"old\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"设备\" r:id=\"rId2\"/></sheets></workbook>";
static const QByteArray kRelations = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                                     "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>";

void TestTableReader::readsXlsx()
{
    const QString path = zipped({
        {"xl/workbook.xml", kWorkbook},
        {"xl/_rels/workbook.xml.rels", kRelations},
        {"xl/sharedStrings.xml", "<sst><si><t>设备SN</t></si><si><r><t>前台</t></r><r><t>机</t></r><rPh><t>qian</t></rPh></si></sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>wrong</v></c></row></sheetData></worksheet>"},
        {"xl/worksheets/sheet2.xml",
         "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
         "<row r=\"3\"><c r=\"A3\"><v>210057734418</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>a &amp; b</t></is></c>"
         "<c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\"><f>1+1</f><v>2</v></c></row><row r=\"4\"/></sheetData></worksheet>"},
    });
    QString encoding;
    QCOMPARE(rows(path, &encoding), QStringLiteral("1:设备SN||前台机/3:210057734418|a & b|TRUE|2"));
    QCOMPARE(encoding, QStringLiteral("XLSX"));
}

void TestTableReader::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a missing file") << m_folder.filePath(QStringLiteral("none"));
    QTest::newRow("bytes of no encoding") << write("\xFF\x00\x01\x80\x80");
    QTest::newRow("an old XLS") << write(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0", 12));
    QTest::newRow("a quote that is never closed") << write("a,\"b\nc,d\n");
    QTest::newRow("a torn zip") << write("PK\x03\x04 and nothing more");
    QTest::newRow("a zip of something else") << zipped({{"word/document.xml", "<x/>"}});
    QTest::newRow("a sheet that is cut off") << zipped({{"xl/workbook.xml", kWorkbook}, {"xl/_rels/workbook.xml.rels", kRelations},
                                                        {"xl/worksheets/sheet2.xml", "<worksheet><sheetData><row"}});
    QTest::newRow("a text that is not there") << zipped({{"xl/workbook.xml", kWorkbook}, {"xl/_rels/workbook.xml.rels", kRelations},
        {"xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>9</v></c></row></sheetData></worksheet>"}});
    QTest::newRow("entities") << zipped({{"xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + kWorkbook}});
}

void TestTableReader::refusesWhatIsNoTable()
{
    QFETCH(QString, path);
    QCOMPARE(rows(path), base::codes::FileUnreadable);
}

void TestTableReader::refusesAZipBomb()
{
    const QByteArray sheet = "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>" + QByteArray(40'000'000, 'x')
        + "</t></is></c></row></sheetData></worksheet>";
    const QString path = zipped({{"xl/workbook.xml", kWorkbook}, {"xl/_rels/workbook.xml.rels", kRelations}, {"xl/worksheets/sheet2.xml", sheet}});
    QVERIFY(QFileInfo(path).size() < 100'000);
    QCOMPARE(rows(path), base::codes::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
