#include "profile.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

/// A person's statements from the command line.
class TestSqlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsAreDocuments();
    void rowsAreText();
    void rowsAreWritten();
    void anExampleIsRunByItsName();
    void whatCanBeReadIsListed();
    void mistakesHaveTheirStatus_data();
    void mistakesHaveTheirStatus();
    void theTimeIsLimited();
    void aCutResultIsSaid();

private:
    Outcome sql(const QStringList &words) const { return m_profile.ctl(QStringList{u"sql"_s} + words); }

    Profile m_profile;
    std::unique_ptr<Program> m_sandbox;
};

void TestSqlCommand::initTestCase()
{
    m_sandbox =
        std::make_unique<Program>(u"tapfleet-sandbox"_s, QStringList{u"--port"_s, u"0"_s, u"--devices"_s, u"200"_s, u"--seed"_s,
                                                                     u"5"_s, u"--keys"_s, m_profile.file(u"keys"_s)});
    const QJsonObject said = QJsonDocument::fromJson(m_sandbox->firstLine(60'000)).object();
    const Outcome added = m_profile.addAccount(QUrl(said.value("gateway"_L1).toString()), said.value("app_id"_L1).toString(),
                                               said.value("keys"_L1).toString());
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 0);
    if (sql({u"SELECT 1"_s}).err.contains("sql.unavailable"))
        QSKIP("this build does not share its copy of SQLite with Qt");
}

void TestSqlCommand::rowsAreDocuments()
{
    const int devices = m_profile.ctl({u"devices"_s, u"--count"_s}).json().value("count"_L1).toInt();
    QVERIFY(devices >= 200);
    const auto rows = sql({u"SELECT count(*) AS n, NULL AS none, 1.5 AS half, 'x' AS half FROM devices"_s}).jsonLines();
    QVERIFY(rows && rows->size() == 1);
    const QJsonObject expected{{u"n"_s, devices}, {u"none"_s, QJsonValue()}, {u"half"_s, 1.5}, {u"half (2)"_s, u"x"_s}};
    QCOMPARE(rows->front(), expected);
}

void TestSqlCommand::rowsAreText()
{
    const Outcome told = sql({u"SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, NULL"_s, u"--format"_s, u"tsv"_s});
    QCOMPARE(told.status, 0);
    QCOMPARE(told.out, QByteArray("a\tb\n1\tx\n2\t\n"));
}

void TestSqlCommand::rowsAreWritten()
{
    const QString path = m_profile.file(u"rows.out"_s);
    const Outcome told = sql({u"SELECT sn FROM devices ORDER BY sn LIMIT 4"_s, u"--format"_s, u"csv"_s, u"--output"_s, path});
    QVERIFY2(told.status == 0, told.err.constData());
    QCOMPARE(told.json().value("rows"_L1).toInt(), 4);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("\xEF\xBB\xBFsn\r\n"));
}

void TestSqlCommand::anExampleIsRunByItsName()
{
    const auto rows = sql({u"--saved"_s, u"app-versions"_s}).jsonLines();
    QVERIFY(rows && rows->size() > 3 && rows->front().contains("devices"_L1));
    QCOMPARE(sql({u"--saved"_s, u"nobody's"_s}).status, 1);
}

void TestSqlCommand::whatCanBeReadIsListed()
{
    const auto lines = sql({u"--schema"_s}).jsonLines();
    QVERIFY(lines && lines->size() > 100);
    for (const QJsonObject &line : *lines)
        QVERIFY(!line.value("meaning"_L1).toString().isEmpty());
}

void TestSqlCommand::mistakesHaveTheirStatus_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no statement") << QStringList{} << 2 << QByteArray("missing");
    QTest::newRow("a wrong column") << QStringList{u"SELECT merchantt FROM devices"_s} << 2 << QByteArray("Line 1, column 8");
    QTest::newRow("a delete") << QStringList{u"DELETE FROM main.device"_s} << 2 << QByteArray("DELETE is not permitted");
    QTest::newRow("another file") << QStringList{u"ATTACH 'x.db' AS x"_s} << 2 << QByteArray("ATTACH is not permitted");
    QTest::newRow("two statements") << QStringList{u"SELECT 1; SELECT 2"_s} << 2 << QByteArray("more than one");
    QTest::newRow("a format that is none") << QStringList{u"SELECT 1"_s, u"--format"_s, u"pdf"_s} << 2
                                           << QByteArray("--format");
    QTest::newRow("a workbook to nowhere") << QStringList{u"SELECT 1"_s, u"--format"_s, u"xlsx"_s} << 2
                                           << QByteArray("--output");
    QTest::newRow("a time that is none") << QStringList{u"SELECT 1"_s, u"--timeout"_s, u"0"_s} << 2 << QByteArray("--timeout");
}

void TestSqlCommand::mistakesHaveTheirStatus()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, said);
    const Outcome told = sql(words);
    QTEST(told.status, "status");
    QVERIFY2(told.err.contains(said), told.err.constData());
    QVERIFY(told.out.isEmpty());
}

void TestSqlCommand::theTimeIsLimited()
{
    const Outcome told = sql({u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s,
                              u"--timeout"_s, u"1"_s});
    QCOMPARE(told.status, 1);
    QVERIFY2(told.err.contains("sql.too-long"), told.err.constData());
}

void TestSqlCommand::aCutResultIsSaid()
{
    const Outcome told = sql({u"SELECT sn FROM devices"_s, u"--limit"_s, u"10"_s});
    QCOMPARE(told.status, 0);
    QCOMPARE(told.jsonLines()->size(), 10);
    QVERIFY(told.err.contains("there are more"));
}

QTEST_GUILESS_MAIN(TestSqlCommand)

#include "tst_sqlcommand.moc"
