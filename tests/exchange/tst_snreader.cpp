#include "base/errorcodes.h"
#include "exchange/snreader.h"
#include "exchange/tablewriter.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace tapfleet;
using namespace Qt::StringLiterals;
using domain::SnListRow;
using Texts = QStringList;

/// Lists of SNs as people bring them.
class TestSnReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPastedText_data();
    void readsPastedText();
    void readsFiles_data();
    void readsFiles();
    void readsGb18030();
    void readsAWorkbook();
    void keepsARowWithoutAnSn();
    void takesTheSupplierFromItsColumn();
    void refusesWhatIsNoTable();

private:
    QString write(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"list.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    QTemporaryDir m_folder;
};

namespace {

QStringList ids(const std::vector<SnListRow> &rows)
{
    QStringList texts;
    for (const SnListRow &row : rows)
        texts << QString::fromStdString(row.supplierId.empty() ? row.sn : row.sn + '@' + row.supplierId);
    return texts;
}

} // namespace

void TestSnReader::readsPastedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sns");
    QTest::newRow("a line each") << u"A1\nB2\r\nC3\n"_s << Texts{u"A1"_s, u"B2"_s, u"C3"_s};
    QTest::newRow("commas, tabs and semicolons") << u"A1,B2\tC3;D4"_s << Texts{u"A1"_s, u"B2"_s, u"C3"_s, u"D4"_s};
    QTest::newRow("their Chinese forms") << u"A1，B2；C3、D4"_s << Texts{u"A1"_s, u"B2"_s, u"C3"_s, u"D4"_s};
    QTest::newRow("blanks and empty places between") << u"  A1 , , \n\n B2\u3000"_s << Texts{u"A1"_s, u"B2"_s};
    QTest::newRow("the title of the column above") << u"设备SN\nA1\nB2"_s << Texts{u"A1"_s, u"B2"_s};
    QTest::newRow("with suppliers") << u"A1@S1\nA1@S2"_s << Texts{u"A1@S1"_s, u"A1@S2"_s};
    QTest::newRow("protected from a spreadsheet") << u"=\"0012\"\n'0034"_s << Texts{u"0012"_s, u"0034"_s};
    QTest::newRow("full-width and unseen characters") << u"ＡＢ１\u200b\n\ufeffC3"_s << Texts{u"AB1"_s, u"C3"_s};
    QTest::newRow("nothing") << u" \n\t"_s << Texts{};
}

void TestSnReader::readsPastedText()
{
    QFETCH(QString, text);
    QTEST(ids(exchange::readSnText(text)), "sns");
}

void TestSnReader::readsFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("sns");
    QTest::newRow("the column named SN") << QByteArray("name,SN\nx,A1\ny,B2\n") << u"SN"_s << Texts{u"A1"_s, u"B2"_s};
    QTest::newRow("设备SN, after a BOM") << QByteArray("\xEF\xBB\xBF设备SN,门店\nA1,x\n") << u"设备SN"_s << Texts{u"A1"_s};
    QTest::newRow("序列号, under a title") << QByteArray("2025 入库单\n\n序号,序列号\n1,A1\n") << u"序列号"_s << Texts{u"A1"_s};
    QTest::newRow("the first column where no title says SN")
        << QByteArray("A1,x\nB2,y\n") << QString() << Texts{u"A1"_s, u"B2"_s};
    QTest::newRow("a plain text") << QByteArray("A1\nB2") << QString() << Texts{u"A1"_s, u"B2"_s};
    QTest::newRow("more rows than are searched for a title")
        << QByteArray("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n") << QString() << u"1 2 3 4 5 6 7 8 9 10 11 12"_s.split(u' ');
    QTest::newRow("failed rows with their reasons, read again")
        << QByteArray("SN,原因,建议\nA1,云端没有,\n\"=\"\"0012\"\"\",前导零,\n") << u"SN"_s << Texts{u"A1"_s, u"0012"_s};
    QTest::newRow("nothing") << QByteArray() << QString() << Texts{};
}

void TestSnReader::readsFiles()
{
    QFETCH(QByteArray, content);
    const auto file = exchange::readSnFile(write(content));
    QVERIFY(file);
    QTEST(file->column, "column");
    QTEST(ids(file->rows), "sns");
    QCOMPARE(file->encoding, u"UTF-8"_s);
}

void TestSnReader::readsGb18030()
{
    const auto file =
        exchange::readSnFile(write("\xC9\xE8\xB1\xB8SN,\xC3\xC5\xB5\xEA\nA1,\xC9\xCF\xBA\xA3\n")); // 设备SN,门店 A1,上海
    QVERIFY(file);
    QCOMPARE(file->encoding, u"GB18030"_s);
    QCOMPARE(file->column, u"设备SN"_s);
    QCOMPARE(ids(file->rows), Texts{u"A1"_s});
}

void TestSnReader::readsAWorkbook()
{
    exchange::TableSource table;
    table.columns = {{u"名称"_s, domain::Field::Name, false}, {u"设备序列号"_s, domain::Field::Sn, true}};
    table.rows = 2;
    table.cell = [](qint64 row, int column, std::string &out) { out += column == 1 ? "00" + std::to_string(row) : "x"; };
    table.value = [](qint64 row, int column) {
        return domain::Value(column == 1 ? "00" + std::to_string(row) : std::string("x"));
    };
    const QString path = m_folder.filePath(u"list.xlsx"_s);
    QVERIFY(exchange::writeTable(table, path, {.format = exchange::Format::Xlsx}));
    const auto file = exchange::readSnFile(path);
    QVERIFY(file);
    QCOMPARE(file->encoding, u"XLSX"_s);
    QCOMPARE(ids(file->rows), (Texts{u"000"_s, u"001"_s}));
}

void TestSnReader::keepsARowWithoutAnSn()
{
    const auto file = exchange::readSnFile(write("SN,name\nA1,x\n,till 7\n,\n"));
    QVERIFY(file);
    QCOMPARE(file->rows.size(), size_t(2));
    QCOMPARE(file->rows[1], (SnListRow{"till 7", "", ""}));
}

void TestSnReader::takesTheSupplierFromItsColumn()
{
    const auto file = exchange::readSnFile(write("设备SN,供应商ID\nA1,S1\nB2@S3,S1\nC3,\n"));
    QVERIFY(file);
    QCOMPARE(ids(file->rows), (Texts{u"A1@S1"_s, u"B2@S3"_s, u"C3"_s}));
}

void TestSnReader::refusesWhatIsNoTable()
{
    const auto file = exchange::readSnFile(write(QByteArray("\0\1\2\xff", 4)));
    QVERIFY(!file);
    QCOMPARE(file.error().subCode, QString(base::codes::FileUnreadable));
    QVERIFY(!exchange::readSnFile(m_folder.filePath(u"none.csv"_s)));
}

QTEST_GUILESS_MAIN(TestSnReader)
#include "tst_snreader.moc"
