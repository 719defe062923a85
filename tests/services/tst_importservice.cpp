#include "cache/devicereader.h"
#include "profile.h"
#include "services/importservice.h"

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

QTEST_GUILESS_MAIN(TestImportService)
#include "tst_importservice.moc"
