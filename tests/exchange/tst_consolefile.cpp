#include "base/beijingtime.h"
#include "base/errorcodes.h"
#include "exchange/consolefile.h"
#include "exchange/tablewriter.h"
#include "text/cellformat.h"
#include "text/labels.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tapfleet;
using domain::Device;
using domain::Field;
using exchange::ConsoleFile;

/// Runs with TZ=Asia/Shanghai: exports write local times, consoles Beijing times.
class TestConsoleFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheConsolesExports_data();
    void readsTheConsolesExports();
    void refusesRowsWithAReason();
    void understandsTimes_data();
    void understandsTimes();
    void findsTheHeaderUnderATitle();
    void needsAnSnColumn();
    void readsWhatWeWrite();
    void takesColumnsAsAPersonSays();
    void knowsTheSameTitlesInAnotherOrder();
    void keepsAMappingAsJson();
    void writesRefusedRowsThatCanBeReadAgain();
    void readsAWorkbook();

private:
    QString write(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("file.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    QTemporaryDir m_folder;
};

void TestConsoleFile::readsTheConsolesExports_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8 with BOM") << QStringLiteral("console-export-utf8-bom.csv") << QStringLiteral("UTF-8");
    QTest::newRow("GB18030") << QStringLiteral("console-export-gb18030.csv") << QStringLiteral("GB18030");
}

void TestConsoleFile::readsTheConsolesExports()
{
    QFETCH(QString, file);
    const auto read = exchange::readConsoleFile(QStringLiteral(TAPFLEET_SOURCE_DIR "/tests/exchange/data/") + file);
    QVERIFY(read);
    QTEST(read->encoding, "encoding");
    QVERIFY(read->refused.empty());
    QCOMPARE(read->columns.leftOut(), QStringList());
    QCOMPARE(read->devices.size(), size_t(3));

    const Device &face = read->devices[0];
    QCOMPARE(face.sn, std::string("SM20230400017"));
    QCOMPARE(face.name, std::string("前台刷脸机"));
    QCOMPARE(face.type, std::string("FACE_TERMINAL"));
    QCOMPARE(face.channel, std::string("SUPPLIER_DIRECT"));
    QCOMPARE(face.transfer, std::string("SOLD"));
    QCOMPARE(face.ownerPid, std::string("2088102177894561"));
    QCOMPARE(face.ownerUpdatedAt, base::parseBeijingTime("2025-01-03 10:22:31"));
    QCOMPARE(face.online, std::optional(true));
    QCOMPARE(face.apps.size(), size_t(1));
    QCOMPARE(face.apps[0].name, std::string("收银台"));
    QCOMPARE(face.apps[0].version, std::string("2.3.1"));

    const Device &tap = read->devices[1];
    QCOMPARE(tap.sn, std::string("00210057734418"));
    QCOMPARE(tap.type, std::string("TAP_TERMINAL"));
    QCOMPARE(tap.merchantName, std::string("张记面馆, 总店"));
    QVERIFY(QString::fromStdString(tap.shopName).split(QLatin1Char('\n')).size() == 2);
    QCOMPARE(tap.online, std::optional(false));

    const Device &box = read->devices[2];
    QCOMPARE(box.name, std::string("=播报音箱"));
    QCOMPARE(box.type, std::string("VOICE_SPEAKER"));
    QCOMPARE(box.transfer, std::string("GIFTED"));
    QVERIFY(box.ownerPid.empty() && box.ownerName.empty());
    QVERIFY(!box.lastBootAt && !box.lastOnlineAt && !box.ownerUpdatedAt);
    QVERIFY(box.apps.empty());
}

void TestConsoleFile::refusesRowsWithAReason()
{
    const auto read = exchange::readConsoleFile(write("机具编号,最后在线时间,备注,设备类型\n"
                                                      "A1,2025-01-01 00:00:00,x,新品类\n"
                                                      "1.00E+14,,,\n"
                                                      ",,y,\n"
                                                      "A1,,,\n"
                                                      "A2,yesterday,,\n"
                                                      "A1@S2,从未,,\n"
                                                      "@S2,,,\n"));
    QVERIFY(read);
    QCOMPARE(read->devices.size(), size_t(2));
    QCOMPARE(read->devices[0].type, std::string("新品类"));
    QCOMPARE(read->devices[1].supplierId, std::string("S2"));
    QCOMPARE(read->devices[1].lastOnlineAt, std::optional(domain::kNever));
    QCOMPARE(read->columns.leftOut(), QStringList{QStringLiteral("备注")});
    QStringList refused;
    for (const exchange::RefusedRow &row : read->refused)
        refused << QStringLiteral("%1 %2 %3").arg(row.line).arg(row.reason, row.text);
    QCOMPARE(refused, (QStringList{QStringLiteral("3 damaged-sn 1.00E+14"), QStringLiteral("4 no-sn "),
                                   QStringLiteral("5 duplicate-sn A1"), QStringLiteral("6 bad-time yesterday"),
                                   QStringLiteral("8 no-sn ")}));
}

void TestConsoleFile::understandsTimes_data()
{
    QTest::addColumn<QByteArray>("beijing");
    QTest::newRow("2025/1/3 9:05") << QByteArray("2025-01-03 09:05:00");
    QTest::newRow("2025-01-03 10:22:31") << QByteArray("2025-01-03 10:22:31");
    QTest::newRow("2025-01-03T10:22:31") << QByteArray("2025-01-03 10:22:31");
    QTest::newRow("2025.1.3") << QByteArray("2025-01-03 00:00:00");
    QTest::newRow("45660.5") << QByteArray("2025-01-03 12:00:00");
}

void TestConsoleFile::understandsTimes()
{
    QFETCH(QByteArray, beijing);
    const auto read = exchange::readConsoleFile(write("sn,last_boot\nA1," + QByteArray(QTest::currentDataTag())));
    QVERIFY(read);
    QVERIFY(read->refused.empty());
    QCOMPARE(read->devices.at(0).lastBootAt, base::parseBeijingTime(beijing.toStdString()));
}

void TestConsoleFile::findsTheHeaderUnderATitle()
{
    const auto read = exchange::readConsoleFile(write("设备列表,\n导出时间,2025-01-01\nDevice SN,Device type\nA1,Tap terminal\n"));
    QVERIFY(read);
    QCOMPARE(read->devices.size(), size_t(1));
    QCOMPARE(read->devices[0].type, std::string("TAP_TERMINAL"));
}

void TestConsoleFile::needsAnSnColumn()
{
    const auto read = exchange::readConsoleFile(write("名称,类型\na,b\n"));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, base::ErrorKind::Invalid);
    QCOMPARE(read.error().subCode, base::codes::FileWithoutSn);
}

void TestConsoleFile::readsWhatWeWrite()
{
    Device full;
    full.sn = "00210057734418";
    full.supplierId = "201812";
    full.itemId = "2018121900000001";
    full.bizTid = "010101";
    full.name = "=HYPERLINK(\"x\"), \"前台\"";
    full.model = "D2-F";
    full.supplierName = "蜻蜓科技";
    full.type = "FACE_TERMINAL";
    full.osFamily = "ANDROID";
    full.osVersion = "9.0";
    full.antOs = true;
    full.components = {{"IOT_SDK", "3.2.1"}, {"SMILE", "2.0"}};
    full.channel = "LEASING";
    full.transfer = "LEASED";
    full.ownerName = "张*";
    full.ownerPid = "2088102177894561";
    full.ownerUpdatedAt = base::parseBeijingTime("2025-01-03 10:22:31");
    full.role = "GRANTEE";
    full.scopes = {"POSTER", "REMOTE_MANAGEMENT"};
    full.merchantName = "大润发\n总店";
    full.merchantPid = "2088000000000001";
    full.shopName = "@店";
    full.shopId = "0001";
    full.shopCity = "杭州";
    full.bindStatus = "UNBOUND";
    full.activation = "ACTIVE";
    full.online = false;
    full.lastBootAt = base::parseBeijingTime("2025-02-12 08:01:12");
    full.lastOnlineAt = domain::kNever;
    full.address = "文三路 90 号";
    full.province = "浙江省";
    full.city = "杭州市";
    full.district = "西湖区";
    full.latitudeE6 = 30274085;
    full.longitudeE6 = -120155070;
    full.locatedAt = base::parseBeijingTime("2025-02-12 08:00:00");
    full.networkType = "CELLULAR";
    full.ssid = "+shop";
    full.signalDbm = -67;
    full.networkOperator = "中国移动";
    full.iccid = "89860012345678901234";
    full.simProvider = "OTHER";
    full.simStatus = "SUSPENDED";
    full.simExpiresAt = base::parseBeijingTime("2026-01-01 00:00:00");
    full.apps = {{{}, "收银台", {}, "2.3.1", {}, true, false}, {{}, "碰一下 支付", {}, "1.0.9", {}, true, false}};
    full.freeMb = 1024;
    full.totalMb = 16384;
    full.revision = 42;
    Device bare;
    bare.sn = "1E5";
    bare.type = "HOVER_BOARD";
    const std::vector<Device> devices{full, bare};

    std::vector<Field> fields;
    exchange::TableSource table;
    for (const domain::FieldInfo &info : domain::kFields) {
        fields.push_back(info.field);
        table.columns.push_back({text::fieldLabel(info.field), info.field, info.kind == domain::FieldKind::Text});
    }
    text::CellFormat format;
    table.rows = static_cast<qint64>(devices.size());
    table.cell = [&](qint64 row, int column, std::string &out) {
        const Field field = fields[static_cast<size_t>(column)];
        format.append(out, field, domain::value(devices[static_cast<size_t>(row)], field));
    };
    const QString path = m_folder.filePath(QStringLiteral("ours.csv"));
    QVERIFY(exchange::writeTable(table, path, {}));

    const auto read = exchange::readConsoleFile(path);
    QVERIFY(read);
    QVERIFY(read->refused.empty());
    QCOMPARE(read->devices.size(), devices.size());
    for (size_t i = 0; i < devices.size(); ++i) {
        for (const Field field : fields)
            QVERIFY2(domain::value(read->devices[i], field) == domain::value(devices[i], field), domain::fieldInfo(field).id);
    }
}

void TestConsoleFile::takesColumnsAsAPersonSays()
{
    const QString path = write("导出,,\n编码,备注,备注,\nA1,收银,二楼,x\n");
    const auto head = exchange::readConsoleHead(path);
    QVERIFY(head);
    exchange::ConsoleColumns columns = exchange::mappedColumns(*head, 1, {});
    QCOMPARE(columns.titles, (QStringList{QStringLiteral("编码"), QStringLiteral("备注"), QStringLiteral("备注 (2)"), QStringLiteral("#4")}));
    columns.assign(0, Field::Sn);
    columns.assign(1, Field::Shop);
    columns.assign(2, Field::Shop); // of two columns for one field the later choice counts
    const auto read = exchange::readConsoleFile(path, columns);
    QVERIFY(read);
    QCOMPARE(read->devices.size(), size_t(1));
    QCOMPARE(read->devices[0].sn, std::string("A1"));
    QCOMPARE(read->devices[0].shopName, std::string("二楼"));
    QCOMPARE(read->columns.leftOut(), QStringList{QStringLiteral("备注")});
    QCOMPARE(read->first.size(), size_t(1));
    QCOMPARE(read->first[0].line, 3);
    QCOMPARE(read->first[0].cells[1], std::string("收银"));
}

void TestConsoleFile::knowsTheSameTitlesInAnotherOrder()
{
    const QStringList titles{QStringLiteral("编码"), QStringLiteral("备注")};
    const QStringList turned{QStringLiteral("备注"), QStringLiteral("编码")};
    QCOMPARE(exchange::headerFingerprint(titles), exchange::headerFingerprint(turned));
    QCOMPARE(exchange::headerFingerprint(titles), exchange::headerFingerprint(titles + QStringList{QStringLiteral("原因")}));
    QVERIFY(exchange::headerFingerprint(titles) != exchange::headerFingerprint({QStringLiteral("编码")}));
    const exchange::ColumnMapping mapping{{QStringLiteral("编码"), Field::Sn}, {QStringLiteral("备注"), Field::Name}};
    const exchange::ConsoleColumns columns = exchange::mappedColumns({turned}, 0, mapping);
    QVERIFY((columns.meanings == std::vector<exchange::ColumnMeaning>{Field::Name, Field::Sn}));
}

void TestConsoleFile::keepsAMappingAsJson()
{
    const exchange::ColumnMapping mapping{{QStringLiteral("a"), Field::OwnerPid}, {QStringLiteral("b"), exchange::AppVersionColumn{}},
                                          {QStringLiteral("c"), {}}};
    QVERIFY(exchange::mappingFromJson(exchange::toJson(mapping)) == mapping);
    const QJsonObject others{{QStringLiteral("a"), QStringLiteral("account")}, {QStringLiteral("b"), QStringLiteral("colour")}};
    const exchange::ColumnMapping nothing{{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}};
    QVERIFY(exchange::mappingFromJson(others) == nothing);
}

void TestConsoleFile::writesRefusedRowsThatCanBeReadAgain()
{
    const auto reason = [](const exchange::RefusedRow &row) { return row.reason; };
    QString path = write("机具编号,设备名称,最后在线时间,\n00210057734418,=\"甲\",yesterday,x\nA2,乙,,\n,丙,,\n");
    for (int round = 0; round < 2; ++round) { // the second time the file has its reasons already
        auto read = exchange::readConsoleFile(path);
        QVERIFY(read);
        QCOMPARE(read->refused.size(), size_t(2));
        const auto file = std::make_shared<const ConsoleFile>(std::move(*read));
        path = m_folder.filePath(QStringLiteral("refused-%1.csv").arg(round));
        QVERIFY(exchange::writeTable(exchange::refusedTable(file, QStringLiteral("原因"), reason), path, {}));
    }
    const auto again = exchange::readConsoleFile(path);
    QVERIFY(again);
    QVERIFY(exchange::holdsRefusedRows(again->columns));
    QCOMPARE(again->columns.titles.size(), 5);
    QVERIFY(again->columns.leftOut().isEmpty());
    QCOMPARE(again->refused.size(), size_t(2));
    QCOMPARE(again->refused[0].cells, (std::vector<std::string>{"00210057734418", "甲", "yesterday", "x", "bad-time"}));
}

void TestConsoleFile::readsAWorkbook()
{
    const std::vector<std::vector<std::string>> rows{{"00210057734418", "前台", "刷脸终端"}, {"A2", "收银", "碰一下终端"}};
    exchange::TableSource table;
    table.columns = {{QStringLiteral("设备SN"), Field::Sn, true},
                     {QStringLiteral("设备名称"), Field::Name, false},
                     {QStringLiteral("设备类型"), Field::Type, false}};
    table.rows = 2;
    table.cell = [&](qint64 row, int column, std::string &out) { out += rows[static_cast<size_t>(row)][static_cast<size_t>(column)]; };
    table.value = [&](qint64 row, int column) { return domain::Value(rows[static_cast<size_t>(row)][static_cast<size_t>(column)]); };
    const QString path = m_folder.filePath(QStringLiteral("list.xlsx"));
    QVERIFY(exchange::writeTable(table, path, {.format = exchange::Format::Xlsx}));
    const auto read = exchange::readConsoleFile(path);
    QVERIFY(read);
    QCOMPARE(read->encoding, QStringLiteral("XLSX"));
    QCOMPARE(read->devices.size(), size_t(2));
    QCOMPARE(read->devices[0].sn, std::string("00210057734418"));
    QCOMPARE(read->devices[1].type, std::string("TAP_TERMINAL"));
}

QTEST_GUILESS_MAIN(TestConsoleFile)
#include "tst_consolefile.moc"
