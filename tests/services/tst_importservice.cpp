#include "cache/devicereader.h"
#include "profile.h"
#include "services/importmappings.h"
#include "services/importservice.h"

#include "base/errorcodes.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

void write(const QString &path, const QString &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
        qFatal("%s", qPrintable(file.errorString()));
}

const QString kFirst = u"设备SN,设备名称,设备类型,所有者,最后在线时间\r\n"
                       "SM001,前台,刷脸终端,2088102177894561,2025-02-13 21:40:00\r\n"
                       "00210057734418,收银,碰一下终端,2088102177894561,\r\n"
                       "1.00E+14,坏的,碰一下终端,,\r\n"_s;
const QString kSecond = u"设备SN,设备名称,设备类型,所有者,最后在线时间\r\n"
                        "SM001,后厨,刷脸终端,2088000000000000,2025-02-14 08:00:00\r\n"_s;

} // namespace

class TestImportService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConsoleFileBecomesAnAccountOfItsOwn();
    void aNewerFileReplacesTheListAndKeepsTheHistory();
    void aFileThatCannotBeReadLeavesNoAccount();
    void aGatewayAccountTakesNoFile();
    void devicesStandForTheTimeOfTheFile();
    void aPartOfTheListRemovesNothing();
    void whatAPersonDecidedComesBackWithTheSameTitles();
    void aKeptMappingIsTakenByItsName();
    void refusedRowsArePutRightAndAdded();
    void aRowThatCannotBeReadRemovesNoDevice();
    void theForecastSaysWhatTheImportThenDoes();
    void aFileOfFarFewerDevicesRemovesNothingUnlessAgreed_data();
    void aFileOfFarFewerDevicesRemovesNothingUnlessAgreed();
    void aFieldWithoutAColumnStaysAsItIs_data();
    void aFieldWithoutAColumnStaysAsItIs();
    void anSnWithoutASupplierIsTheKnownDevice();
};

void TestImportService::aConsoleFileBecomesAnAccountOfItsOwn()
{
    tests::Profile profile;
    write(profile.file(u"list.csv"_s), kFirst);
    const auto report = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, profile.file(u"list.csv"_s), u"控制台"_s));
    QVERIFY_RESULT(report);
    QCOMPARE(report->added, 2);
    QCOMPARE(report->refused.size(), 1u);
    QCOMPARE(report->refused.front().line, 4);
    QCOMPARE(report->account.kind, domain::AccountKind::ConsoleFile);
    const auto reader = cache::DeviceReader::open(profile.home.account(report->account.id));
    QVERIFY_RESULT(reader);
    const auto stored = (*reader)->devices({"00210057734418", {}});
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->size(), 1u);
    QCOMPARE(stored->front().source, domain::kSourceConsoleFile);
    QCOMPARE(stored->front().device.type, "TAP_TERMINAL");
    QVERIFY((*reader)->syncState()->asOf.has_value());
}

void TestImportService::aNewerFileReplacesTheListAndKeepsTheHistory()
{
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    write(path, kFirst);
    QVERIFY_RESULT(tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s)));
    const auto same = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(same);
    QCOMPARE(same->unchanged, 2);
    write(path, kSecond);
    const auto report = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(report);
    QCOMPARE(report->changed, 1);
    QCOMPARE(report->removed, 1);
    QCOMPARE(profile.accounts.accounts()->size(), 1u);
    const auto reader = cache::DeviceReader::open(profile.home.account(report->account.id));
    const auto changes = (*reader)->history({"SM001", {}});
    QVERIFY_RESULT(changes);
    const bool renamed = std::any_of(changes->begin(), changes->end(), [](const domain::FieldChange &change) {
        return change.field == "name" && change.before == u"前台"_s.toStdString() && change.after == u"后厨"_s.toStdString();
    });
    QVERIFY(renamed);
}

void TestImportService::aFileThatCannotBeReadLeavesNoAccount()
{
    tests::Profile profile;
    write(profile.file(u"list.csv"_s), u"名称,备注\r\n前台,x\r\n"_s);
    QVERIFY(!tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, profile.file(u"list.csv"_s), u"shop"_s)));
    QVERIFY(!tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, profile.file(u"gone.csv"_s), u"shop"_s)));
    QVERIFY(profile.accounts.accounts()->empty());
}

void TestImportService::aGatewayAccountTakesNoFile()
{
    tests::TestCloud cloud(1);
    tests::Profile profile;
    profile.add(cloud, u"shop"_s);
    write(profile.file(u"list.csv"_s), kFirst);
    const auto report = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, profile.file(u"list.csv"_s), u"shop"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Conflict);
}

void TestImportService::devicesStandForTheTimeOfTheFile()
{
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    write(path, kFirst);
    const QDateTime written = QDateTime::fromMSecsSinceEpoch(1'739'000'000'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(written, QFileDevice::FileModificationTime));
    file.close();
    const auto report = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(report);
    const auto reader = cache::DeviceReader::open(profile.home.account(report->account.id));
    QCOMPARE((*reader)->syncState()->asOf, std::optional(written.toMSecsSinceEpoch()));
    const auto stored = (*reader)->devices({"SM001", {}});
    QCOMPARE(stored->front().source, domain::kSourceConsoleFile);
    QCOMPARE(stored->front().fetchedAt, written.toMSecsSinceEpoch());
}

void TestImportService::aPartOfTheListRemovesNothing()
{
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    write(path, kFirst);
    const auto whole = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(whole);
    const auto reader = cache::DeviceReader::open(profile.home.account(whole->account.id));
    const auto asOf = (*reader)->syncState()->asOf;
    write(path, kSecond);
    for (const bool isFirst : {true, false}) {
        const auto draft = tests::answerOf(services::readForImport(profile.accounts, path));
        QVERIFY_RESULT(draft);
        const auto report = tests::answerOf(services::importDraft(profile.accounts, profile.clock, *draft, {u"shop"_s, false}));
        QVERIFY_RESULT(report);
        QCOMPARE(report->added, 0);
        QCOMPARE(report->changed, isFirst ? 1 : 0);
        QCOMPARE(report->unchanged, isFirst ? 0 : 1);
        QCOMPARE(report->removed, 0);
    }
    QCOMPARE((*reader)->deviceCount().value(), 2);
    QCOMPARE((*reader)->syncState()->asOf, asOf);
}

void TestImportService::whatAPersonDecidedComesBackWithTheSameTitles()
{
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    write(path, u"编码,备注\r\nSM001,前台\r\n"_s);
    const auto unknown = tests::answerOf(services::readForImport(profile.accounts, path));
    QVERIFY_RESULT(unknown);
    QVERIFY(!(*unknown)->file.columns.hasSn());
    const auto refused = tests::answerOf(services::importDraft(profile.accounts, profile.clock, *unknown, {u"shop"_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, base::codes::FileWithoutSn);
    QVERIFY(profile.accounts.accounts()->empty());

    exchange::ConsoleColumns columns = (*unknown)->file.columns;
    columns.assign(0, domain::Field::Sn);
    columns.assign(1, domain::Field::Name);
    QVERIFY_RESULT(services::ImportMappings(profile.accounts.appStore()).remember(columns));
    write(path, u"标题,\r\n备注,编码\r\n前台,SM001\r\n"_s);
    const auto report = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(report);
    QCOMPARE(report->added, 1);
    QVERIFY(report->ignoredHeaders.isEmpty());
}

void TestImportService::aKeptMappingIsTakenByItsName()
{
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    write(path, u"编码,设备名称,备注\r\nSM001,前台,二楼\r\n"_s);
    services::ImportMappings mappings(profile.accounts.appStore());
    exchange::ConsoleColumns columns{0, {u"编码"_s, u"备注"_s}, {domain::Field::Sn, domain::Field::Shop}};
    QVERIFY_RESULT(mappings.keep(u"仓库"_s, columns));
    QCOMPARE(mappings.names().value(), QStringList{u"仓库"_s});
    const auto draft = tests::answerOf(services::readForImport(profile.accounts, path, u"仓库"_s));
    QVERIFY_RESULT(draft);
    QCOMPARE((*draft)->file.devices.front().shopName, u"二楼"_s.toStdString());
    QVERIFY((*draft)->file.devices.front().name.empty());

    const auto missing = tests::answerOf(services::readForImport(profile.accounts, path, u"none"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().subCode, base::codes::ImportMappingUnknown);
    write(path, kFirst);
    const auto foreign = tests::answerOf(services::readForImport(profile.accounts, path, u"仓库"_s));
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().subCode, base::codes::FileWithoutSn);
}

void TestImportService::refusedRowsArePutRightAndAdded()
{
    tests::Profile profile;
    write(profile.file(u"list.csv"_s), kFirst);
    const auto draft = tests::answerOf(services::readForImport(profile.accounts, profile.file(u"list.csv"_s)));
    QVERIFY_RESULT(draft);
    QVERIFY_RESULT(tests::answerOf(services::importDraft(profile.accounts, profile.clock, *draft, {u"shop"_s})));
    const QString failed = profile.file(u"failed.csv"_s);
    QVERIFY_RESULT(tests::answerOf(services::writeRefusedRows(*draft, failed)));
    QFile file(failed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(file.readAll());
    file.close();
    QVERIFY(text.contains(u"1.00E+14"_s));
    text.replace(u"1.00E+14"_s, u"00210057734419"_s);
    write(failed, text);
    const auto again = tests::answerOf(services::readForImport(profile.accounts, failed));
    QVERIFY_RESULT(again);
    const auto report = tests::answerOf(services::importDraft(profile.accounts, profile.clock, *again, {u"shop"_s, false}));
    QVERIFY_RESULT(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(report->removed, 0);
    QVERIFY(report->refused.empty());
}

void TestImportService::aRowThatCannotBeReadRemovesNoDevice()
{
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    write(path, kFirst);
    QVERIFY_RESULT(tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s)));
    write(path, u"最后在线时间,设备SN,设备名称\r\nyesterday,SM001,后厨\r\n"_s);
    const auto report = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(report);
    QCOMPARE(report->refused.size(), 1u);
    QCOMPARE(report->changed, 0);
    QCOMPARE(report->unchanged, 0);
    QCOMPARE(report->removed, 1); // the other one is not in the list
    const auto reader = cache::DeviceReader::open(profile.home.account(report->account.id));
    const auto stored = (*reader)->devices({"SM001", {}});
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->size(), 1u);
    QCOMPARE(stored->front().device.name, u"前台"_s.toStdString());
}

void TestImportService::theForecastSaysWhatTheImportThenDoes()
{
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    const QString title = u"设备SN,设备名称,主要应用,应用版本,最后在线时间\r\n"_s;
    const QString first = title + u"A1,a,收银台,2.3.1,\r\nA2,b,,,从未\r\nA3,c,,,\r\nA4,d,,,\r\n"_s;
    const QString second = title + u"A1,a,收银台,2.3.1,\r\nA2,B,,,从未\r\nA3,c,,,yesterday\r\nA5,e,,,\r\n"_s;
    for (const QString &content : {first, first, second}) {
        write(path, content);
        const auto draft = tests::answerOf(services::readForImport(profile.accounts, path));
        QVERIFY_RESULT(draft);
        const services::ImportTarget target{.account = u"shop"_s, .isWhole = true};
        const auto forecast = tests::answerOf(services::forecastImport(profile.accounts, *draft, target, {}));
        QVERIFY_RESULT(forecast);
        const auto report = tests::answerOf(services::importDraft(profile.accounts, profile.clock, *draft, target));
        QVERIFY_RESULT(report);
        QCOMPARE(forecast->added, report->added);
        QCOMPARE(forecast->changed, report->changed);
        QCOMPARE(forecast->unchanged, report->unchanged);
        QCOMPARE(forecast->removed, report->removed);
        QVERIFY(!forecast->newerAsOf);
        if (content == second)
            QCOMPARE((QList<qint64>{report->added, report->changed, report->unchanged, report->removed}), (QList<qint64>{1, 1, 1, 1}));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime::fromMSecsSinceEpoch(1'739'000'000'000), QFileDevice::FileModificationTime));
    file.close();
    const auto older = tests::answerOf(services::readForImport(profile.accounts, path));
    const auto forecast = tests::answerOf(services::forecastImport(profile.accounts, *older, {u"shop"_s}, {}));
    QVERIFY_RESULT(forecast);
    QVERIFY(forecast->newerAsOf);
    QCOMPARE(forecast->removed, 0);
}

void TestImportService::aFileOfFarFewerDevicesRemovesNothingUnlessAgreed_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<bool>("isConfirmed");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<qint64>("left");
    const QString empty(base::codes::ImportEmpty), smaller(base::codes::ImportMuchSmaller);
    QTest::newRow("a title row only") << 0 << false << false << empty << qint64(10);
    QTest::newRow("a title row only, as the complete list") << 0 << true << false << empty << qint64(10);
    QTest::newRow("a title row only, as the complete list, agreed to") << 0 << true << true << QString() << qint64(0);
    QTest::newRow("a few rows") << 2 << false << false << QString() << qint64(10);
    QTest::newRow("31 % fewer, as the complete list") << 6 << true << false << smaller << qint64(10);
    QTest::newRow("31 % fewer, as the complete list, agreed to") << 6 << true << true << QString() << qint64(6);
    QTest::newRow("30 % fewer, as the complete list") << 7 << true << false << QString() << qint64(7);
}

void TestImportService::aFileOfFarFewerDevicesRemovesNothingUnlessAgreed()
{
    QFETCH(int, rows);
    QFETCH(bool, isWhole);
    QFETCH(bool, isConfirmed);
    QFETCH(QString, refusal);
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    const auto fileOf = [](int devices) {
        QString text = u"设备SN,设备名称\n"_s;
        for (int i = 0; i < devices; ++i)
            text += u"SM%1,柜台\n"_s.arg(i);
        return text;
    };
    write(path, fileOf(10));
    const auto first = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(first);
    write(path, fileOf(rows));
    const auto draft = tests::answerOf(services::readForImport(profile.accounts, path));
    QVERIFY_RESULT(draft);
    const auto report =
        tests::answerOf(services::importDraft(profile.accounts, profile.clock, *draft, {u"shop"_s, isWhole, isConfirmed}));
    QCOMPARE(report ? QString() : report.error().subCode, refusal);
    const auto reader = cache::DeviceReader::open(profile.home.account(first->account.id));
    QTEST((*reader)->deviceCount().value(), "left");
}

void TestImportService::aFieldWithoutAColumnStaysAsItIs_data()
{
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QString>("expected"); // name, type, owner, app
    const QString kept = u"|TAP_TERMINAL|王五|收银台 2.3.1"_s;
    QTest::newRow("the file has the name only") << u"设备SN,设备名称\nA1,新名\n"_s << false << u"新名"_s + kept;
    QTest::newRow("also as the complete list") << u"设备SN,设备名称\nA1,新名\n"_s << true << u"新名"_s + kept;
    QTest::newRow("a title that is not known") << u"设备SN,别的\nA1,新名\n"_s << false << u"前台"_s + kept;
    QTest::newRow("an empty cell clears") << u"设备SN,设备名称,设备类型\nA1,前台,\n"_s << false << u"前台||王五|收银台 2.3.1"_s;
    QTest::newRow("a row that ends early clears") << u"设备SN,设备名称\nA1\n"_s << false << kept;
    QTest::newRow("an app without the column of its version") << u"设备SN,主要应用\nA1,收银台\n"_s << false << u"前台"_s + kept;
    QTest::newRow("another owner") << u"设备SN,所有者\nA1,2088102177894561\n"_s << false
                                   << u"前台|TAP_TERMINAL|2088102177894561|收银台 2.3.1"_s;
}

void TestImportService::aFieldWithoutAColumnStaysAsItIs()
{
    QFETCH(QString, second);
    QFETCH(bool, isWhole);
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    write(path, u"设备SN,设备名称,设备类型,所有者,主要应用,应用版本\nA1,前台,碰一下终端,王五,收银台,2.3.1\n"_s);
    const auto first = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(first);
    write(path, second);
    const auto draft = tests::answerOf(services::readForImport(profile.accounts, path));
    QVERIFY_RESULT(draft);
    QVERIFY_RESULT(tests::answerOf(services::importDraft(profile.accounts, profile.clock, *draft, {u"shop"_s, isWhole})));
    const auto reader = cache::DeviceReader::open(profile.home.account(first->account.id));
    const auto stored = (*reader)->devices({"A1", {}});
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->size(), 1u);
    const domain::Device &device = stored->front().device;
    const std::string text =
        device.name + '|' + device.type + '|' + device.ownerName + device.ownerPid + '|' + domain::appsText(device.apps);
    QTEST(QString::fromStdString(text), "expected");
}

void TestImportService::anSnWithoutASupplierIsTheKnownDevice()
{
    tests::Profile profile;
    const QString path = profile.file(u"list.csv"_s);
    write(path, u"设备SN,供应商ID,设备名称\nA1,S1,前台\nB1,S1,甲\nB1,S2,乙\n"_s);
    const auto first = tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, path, u"shop"_s));
    QVERIFY_RESULT(first);
    write(path, u"设备SN,设备名称\nA1,后厨\nB1,丙\n"_s);
    const auto draft = tests::answerOf(services::readForImport(profile.accounts, path));
    QVERIFY_RESULT(draft);
    const services::ImportTarget target{.account = u"shop"_s, .isWhole = true};
    const auto forecast = tests::answerOf(services::forecastImport(profile.accounts, *draft, target, {}));
    const auto report = tests::answerOf(services::importDraft(profile.accounts, profile.clock, *draft, target));
    QVERIFY_RESULT(report);
    QCOMPARE((QList<qint64>{report->added, report->changed, report->unchanged, report->removed}), (QList<qint64>{0, 1, 0, 0}));
    QCOMPARE(forecast->changed, report->changed);
    QCOMPARE(report->refused.size(), 1u);
    QCOMPARE(report->refused.front().reason, u"ambiguous-sn"_s);
    QCOMPARE(report->refused.front().line, 3);
    const auto reader = cache::DeviceReader::open(profile.home.account(report->account.id));
    QCOMPARE((*reader)->devices({"A1", {}})->front().device.supplierId, "S1");
    QCOMPARE((*reader)->devices({"B1", {}})->size(), 2u);
}

QTEST_GUILESS_MAIN(TestImportService)
#include "tst_importservice.moc"
