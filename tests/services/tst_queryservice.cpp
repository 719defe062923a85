#include "base/errorcodes.h"
#include "profile.h"
#include "services/queryexport.h"
#include "services/queryservice.h"
#include "services/starterqueries.h"
#include "sync/pullengine.h"
#include "text/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::QueryService;

namespace {

/// A synced account and the service over it.
struct Desk {
    Desk() : cloud(120), account(profile.add(cloud, u"shop"_s)), queries(profile.accounts, profile.clock)
    {
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        if (const auto report = tests::answerOf(engine.run({})); !report)
            qFatal("%s", qPrintable(base::logLine(report.error())));
    }

    base::Result<QueryService::RunPtr> run(const QString &sql) { return tests::answerOf(queries.run(account.id, sql, {}, {})); }
    QByteArray exported(const QString &sql, const QString &name)
    {
        const auto rows = run(sql);
        if (!rows)
            return rows.error().detail.toUtf8();
        const auto written = tests::answerOf(queries.exportRun(*rows, profile.file(name)));
        QFile file(profile.file(name));
        return written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not written");
    }

    tests::TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
    QueryService queries;
};

} // namespace

/// Statements of a person as the windows and the command line run them.
class QueryServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCacheAnswersAsTheCloudStands();
    void everyExampleRuns_data();
    void everyExampleRuns();
    void everyColumnIsExplained();
    void aMistakeIsToldInWords_data();
    void aMistakeIsToldInWords();
    void aResultIsWrittenWithItsTypes_data();
    void aResultIsWrittenWithItsTypes();
    void theDevicesOfAResultComeOnce();
    void keptQueriesAreTold();

private:
    std::unique_ptr<Desk> m_desk;
};

void QueryServiceTest::initTestCase()
{
    if (!QueryService::isAvailable())
        QSKIP("this build does not share its copy of SQLite with Qt");
    m_desk = std::make_unique<Desk>();
}

void QueryServiceTest::theCacheAnswersAsTheCloudStands()
{
    Desk &desk = *m_desk;
    const auto rows = desk.run(u"SELECT sn, supplier_id, merchant, app_count, last_online_of FROM devices"_s);
    QVERIFY(!rows);
    QCOMPARE(rows.error().subCode, QString(base::codes::SqlWrong));
    const auto told = desk.run(u"SELECT sn, supplier_id, merchant, app_count FROM devices"_s);
    QVERIFY_RESULT(told);
    std::map<domain::DeviceId, domain::Device> fleet;
    for (domain::Device &device : desk.cloud.server().fleet())
        fleet.emplace(device.id(), std::move(device));
    const domain::ResultTable &table = (*told)->table;
    QCOMPARE(table.rowCount(), qint64(fleet.size()));
    for (qint64 row = 0; row < table.rowCount(); ++row) {
        std::string sn, supplier, merchant;
        services::appendCellText(sn, table.cell(row, 0));
        services::appendCellText(supplier, table.cell(row, 1));
        services::appendCellText(merchant, table.cell(row, 2));
        const auto device = fleet.find({sn, supplier});
        QVERIFY(device != fleet.end());
        QCOMPARE(merchant, device->second.merchantName);
        QCOMPARE(std::get<qint64>(table.cell(row, 3)), qint64(device->second.apps.size()));
    }
}

void QueryServiceTest::everyExampleRuns_data()
{
    QTest::addColumn<QString>("word");
    for (const services::StarterQuery &starter : services::starterQueries())
        QTest::newRow(starter.word) << QString::fromLatin1(starter.word);
}

void QueryServiceTest::everyExampleRuns()
{
    QFETCH(QString, word);
    Desk &desk = *m_desk;
    const auto run = desk.run(QString::fromUtf8(services::starterQuery(word)->sql));
    QVERIFY_RESULT(run);
    QVERIFY(text::starterQueryName(word) != word);
    if (word == "app-versions"_L1) {
        qint64 apps = 0;
        for (qint64 row = 0; row < (*run)->table.rowCount(); ++row)
            apps += std::get<qint64>((*run)->table.cell(row, 2));
        qint64 inFleet = 0;
        for (const domain::Device &device : desk.cloud.server().fleet())
            inFleet += static_cast<qint64>(device.apps.size());
        QCOMPARE(apps, inFleet);
    }
}

void QueryServiceTest::everyColumnIsExplained()
{
    for (const services::QueryView &view : QueryService::views()) {
        QVERIFY2(!text::sqlViewMeaning(view.name).isEmpty(), qPrintable(view.name));
        for (const QString &column : view.columns)
            QVERIFY2(!text::sqlColumnMeaning(view.name, column).isEmpty(), qPrintable(view.name + u'.' + column));
    }
    QVERIFY(text::sqlColumnCodes(u"devices"_s, u"network"_s).size() > 2);
    QVERIFY(text::sqlColumnCodes(u"devices"_s, u"sn"_s).isEmpty());
}

void QueryServiceTest::aMistakeIsToldInWords_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("place");
    QTest::newRow("a column") << u"SELECT sn,\n  merchantt\nFROM devices"_s << u"There is no column merchantt."_s
                              << u"Line 2, column 3"_s;
    QTest::newRow("a view") << u"SELECT * FROM device_list"_s << u"There is no view device_list."_s << QString();
    QTest::newRow("a word") << u"SELECT sn FORM devices x"_s << u"devices cannot stand here."_s << u"Line 1, column 16"_s;
    QTest::newRow("the end") << u"SELECT"_s << u"The statement is not finished."_s << u"Line 1, column 7"_s;
    QTest::newRow("an open quote") << u"SELECT 'x"_s << u"'x cannot be read. Is a quote missing?"_s << u"Line 1, column 8"_s;
    QTest::newRow("an aggregate") << u"SELECT sn FROM devices WHERE count(*) > 1"_s
                                  << u"count() counts over rows and cannot stand here: use HAVING or a subquery."_s
                                  << u"Line 1, column 30"_s;
    QTest::newRow("a column of two views") << u"SELECT sn FROM devices, apps"_s
                                           << u"Several views have a column sn: write the view's name before it."_s
                                           << u"Line 1, column 8"_s;
    QTest::newRow("a view that is written to") << u"DELETE FROM devices"_s << u"devices can only be read."_s << QString();
    QTest::newRow("a refusal") << u"DROP VIEW devices"_s << u"DROP is not permitted here."_s << u"Line 1, column 1"_s;
    QTest::newRow("a parameter") << u"SELECT ?"_s << u"? has no value."_s << u"Line 1, column 8"_s;
}

void QueryServiceTest::aMistakeIsToldInWords()
{
    QFETCH(QString, sql);
    Desk &desk = *m_desk;
    const auto run = desk.run(sql);
    QVERIFY(!run);
    QTEST(text::sqlReason(run.error()), "reason");
    QTEST(text::sqlPlace(sql, run.error()), "place");
}

void QueryServiceTest::aResultIsWrittenWithItsTypes_data()
{
    const QString values = u"SELECT '001' AS sn, 5 AS n, 5 AS n, 0.1 AS r, NULL AS none, 'a,b' AS \"te\"\"xt\" UNION ALL "
                           "SELECT 'SN2', 6, 7, 2, 'x', ''"_s;
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("CSV keeps digits that are no number")
        << values << u"x.csv"_s
        << QByteArray("\xEF\xBB\xBFsn,n,n (2),r,none,\"te\"\"xt\"\r\n=\"001\",5,5,0.1,,\"a,b\"\r\nSN2,6,7,2,x,\r\n");
    QTest::newRow("JSON lines have numbers and each key once")
        << values << u"x.jsonl"_s
        << QByteArray("{\"sn\":\"001\",\"n\":5,\"n (2)\":5,\"r\":0.1,\"none\":null,\"te\\\"xt\":\"a,b\"}\n"
                      "{\"sn\":\"SN2\",\"n\":6,\"n (2)\":7,\"r\":2,\"none\":\"x\",\"te\\\"xt\":\"\"}\n");
    QTest::newRow("a number too small for millionths stays whole as a text")
        << u"SELECT 1.5e-9 AS r"_s << u"x.jsonl"_s << QByteArray("{\"r\":\"1.5e-09\"}\n");
    QTest::newRow("no rows leave the header") << u"SELECT sn FROM devices WHERE 0"_s << u"x.tsv"_s << QByteArray("sn\n");
}

void QueryServiceTest::aResultIsWrittenWithItsTypes()
{
    QFETCH(QString, sql);
    QFETCH(QString, file);
    Desk &desk = *m_desk;
    QTEST(desk.exported(sql, file), "content");
}

void QueryServiceTest::theDevicesOfAResultComeOnce()
{
    Desk &desk = *m_desk;
    const auto of = [&desk](const QString &sql) { return tests::answerOf(desk.queries.devices(*desk.run(sql))).value(); };
    const auto rows = of(u"SELECT 'B' AS SN, 's1' AS supplier_id UNION ALL SELECT 'A', NULL UNION ALL SELECT 'B', 's1' "
                         "UNION ALL SELECT 'B', 's2' UNION ALL SELECT NULL, 's1'"_s);
    const std::vector<domain::SnListRow> expected{{"B@s1", "B", "s1"}, {"A", "A", ""}, {"B@s2", "B", "s2"}};
    QVERIFY(rows == expected);
    QVERIFY(of(u"SELECT name FROM devices"_s).empty());
}

void QueryServiceTest::keptQueriesAreTold()
{
    Desk &desk = *m_desk;
    QSignalSpy changed(&desk.queries, &QueryService::queriesChanged);
    const auto kept = tests::answerOf(desk.queries.add(u"mine"_s, u"SELECT 1"_s));
    QVERIFY_RESULT(kept);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!tests::answerOf(desk.queries.add(u"MINE"_s, u"SELECT 2"_s)));
    QVERIFY_RESULT(tests::answerOf(desk.queries.update(kept->id, u"SELECT 3"_s)));
    QVERIFY_RESULT(tests::answerOf(desk.queries.rename(kept->id, u"ours"_s)));
    const auto queries = tests::answerOf(desk.queries.queries());
    QVERIFY(queries && queries->size() == 1 && queries->front().name == u"ours"_s && queries->front().sql == u"SELECT 3"_s);
    QVERIFY_RESULT(tests::answerOf(desk.queries.remove(kept->id)));
    QTRY_COMPARE(changed.size(), 4);
}

QTEST_GUILESS_MAIN(QueryServiceTest)

#include "tst_queryservice.moc"
