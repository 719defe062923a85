#include "base/errorcodes.h"
#include "cache/connection.h"
#include "cache/history.h"
#include "cache/sqlconsole.h"
#include "cache/sqlviews.h"
#include "cache/syncwriter.h"
#include "fleetofdevices.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using cache::SqlConsole;
using cache::SqlLimits;
using cache::SqlRun;

/// A person's statements over an account's files: they read, and nothing else.
class SqlConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyViewHasItsColumns();
    void tellsTextsInThePlaceOfNumbers();
    void tellsTimesAndAges();
    void findsAppsFromEitherSide();
    void readsTheHistoryToo();
    void refusesWhatIsNotReading_data();
    void refusesWhatIsNotReading();
    void takesWhatIsReading_data();
    void takesWhatIsReading();
    void tellsWhereAStatementIsWrong_data();
    void tellsWhereAStatementIsWrong();
    void stopsAtTheTimeLimit_data();
    void stopsAtTheTimeLimit();
    void stopsWhenItIsAskedTo();
    void stopsBeforeItTakesAllMemory();
    void cutsALongResult();
    void keepsValuesAsTheyCome();
    void anAccountThatWasNeverSyncedIsEmpty();
    void leavesTheFilesAsTheyWere();

private:
    SqlRun run(const QString &sql);
    base::Error errorOf(const QString &sql, const SqlLimits &limits = {}, const base::StopToken &stop = {});
    QByteArray sumOfFiles() const;

    QTemporaryDir m_dir;
    cache::AccountFolder m_folder;
    tests::SetClock m_clock;
    std::unique_ptr<SqlConsole> m_console;
};

static QString text(const domain::ResultTable::Cell &cell)
{
    if (const auto *integer = std::get_if<qint64>(&cell))
        return QString::number(*integer);
    if (const auto *real = std::get_if<double>(&cell))
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    if (const auto *utf8 = std::get_if<std::string_view>(&cell))
        return QString::fromUtf8(utf8->data(), static_cast<qsizetype>(utf8->size()));
    return u"NULL"_s;
}

/// The rows, a line each, cells with a bar between them.
static QString text(const SqlRun &run)
{
    QStringList lines;
    for (qint64 row = 0; row < run.table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < run.table.columnCount(); ++column)
            cells << text(run.table.cell(row, column));
        lines << cells.join(u'|');
    }
    return lines.join(u'\n');
}

void SqlConsoleTest::initTestCase()
{
    if (!SqlConsole::isAvailable())
        QSKIP("this build does not share its copy of SQLite with Qt");
    m_folder = {m_dir.filePath(u"it's/accounts/1"_s)};
    m_clock.now = QDateTime::currentMSecsSinceEpoch();
    {
        const auto writer = cache::SyncWriter::open(m_folder, m_clock);
        QVERIFY(writer);
        tests::Fleet fleet = tests::makeFleet(60);
        for (int round = 0; round < 2; ++round) {
            const auto plan = (*writer)->begin(true, 1);
            QVERIFY(plan);
            for (const domain::DevicePage &page : tests::pagesOf(fleet, 20, u"t"_s))
                QVERIFY((*writer)->write(*plan, 0, page));
            QVERIFY((*writer)->finish(*plan));
            domain::Device &changed = fleet.begin()->second; // for the second round
            changed.merchantName = "新商户";
            m_clock.now += 1000;
        }
    }
    auto console = SqlConsole::open(m_folder);
    QVERIFY2(console, console ? "" : qPrintable(base::logLine(console.error())));
    m_console = std::move(*console);
}

SqlRun SqlConsoleTest::run(const QString &sql)
{
    auto run = m_console->run(sql);
    if (!run) {
        qWarning("%s", qPrintable(base::logLine(run.error())));
        return {};
    }
    return std::move(*run);
}

base::Error SqlConsoleTest::errorOf(const QString &sql, const SqlLimits &limits, const base::StopToken &stop)
{
    const auto run = m_console->run(sql, limits, stop);
    return run ? base::Error{.detail = u"it ran"_s} : run.error();
}

QByteArray SqlConsoleTest::sumOfFiles() const
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (const QString &path :
         {m_folder.cacheDb(), m_folder.cacheDb() + u"-wal"_s, m_folder.ownDb(), m_folder.ownDb() + u"-wal"_s}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            sum.addData(file.readAll());
    }
    return sum.result() + QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden).join(u' ').toUtf8();
}

void SqlConsoleTest::everyViewHasItsColumns()
{
    for (const cache::SqlView &view : cache::sqlViews()) {
        const SqlRun rows = run(u"SELECT * FROM "_s + QLatin1StringView(view.name));
        std::vector<std::string> documented;
        for (const cache::SqlColumn &column : view.columns)
            documented.emplace_back(column.name);
        QVERIFY2(rows.table.columns() == documented, view.name);
    }
}

void SqlConsoleTest::tellsTextsInThePlaceOfNumbers()
{
    QCOMPARE(text(run(u"SELECT sn, supplier_id, merchant, scope, os, online, latitude FROM devices WHERE sn = 'SN3'"_s)),
             u"SN3|S0|商户3|POSTER,BROADCAST|ANDROID|0|30.270003"_s);
    QCOMPARE(text(run(u"SELECT count(*), count(iccid), count(ssid) FROM devices"_s)), u"60|30|60"_s); // absent ones are NULL
    QCOMPARE(
        text(run(u"SELECT merchant, count(*) n FROM devices GROUP BY merchant ORDER BY n DESC, 1 LIMIT 1"_s)).section(u'|', 1),
        u"5"_s);
}

void SqlConsoleTest::tellsTimesAndAges()
{
    const qint64 boot = 1'690'000'000'000 + 7;
    QCOMPARE(text(run(u"SELECT last_boot FROM devices WHERE sn = 'SN7'"_s)),
             QDateTime::fromMSecsSinceEpoch(boot).toString(u"yyyy-MM-dd HH:mm:ss"_s));
    const qint64 days = (QDateTime::currentMSecsSinceEpoch() - 1'690'000'100'000) / 86'400'000;
    QCOMPARE(text(run(u"SELECT silent_days, never_online, last_online IS NULL FROM devices WHERE sn = 'SN7'"_s)),
             u"%1|0|0"_s.arg(days));
    QCOMPARE(text(run(u"SELECT silent_days, never_online, last_online FROM devices WHERE sn = 'SN6'"_s)), u"NULL|1|NULL"_s);
    const double left = static_cast<double>(1'800'000'000'000 - QDateTime::currentMSecsSinceEpoch()) / 86'400'000;
    QCOMPARE(text(run(u"SELECT sim_days_left FROM devices WHERE sn = 'SN7'"_s)), QString::number(qint64(std::floor(left))));
}

void SqlConsoleTest::findsAppsFromEitherSide()
{
    QCOMPARE(text(run(u"SELECT app_count FROM devices WHERE sn = 'SN9'"_s)), u"4"_s);
    QCOMPARE(text(run(u"SELECT name, version, main, auto_start FROM apps WHERE sn = 'SN9' AND app_id = 'APP1'"_s)),
             u"应用1|1.1|0|1"_s);
    QCOMPARE(text(run(u"SELECT count(*) FROM apps"_s)), u"240"_s);
    QCOMPARE(text(run(u"SELECT count(*) FROM devices d JOIN apps a ON a.sn = d.sn AND a.supplier_id = d.supplier_id "
                      "WHERE d.merchant = '商户5' AND a.main"_s)),
             text(run(u"SELECT count(*) FROM devices WHERE merchant = '商户5'"_s)));
}

void SqlConsoleTest::readsTheHistoryToo()
{
    QCOMPARE(text(run(u"SELECT field, after FROM changes"_s)), u"merchant|新商户"_s);
    QCOMPARE(
        text(run(u"SELECT count(*) FROM changes c JOIN devices d USING (sn) WHERE c.at_ms > 0 AND d.merchant = c.after"_s)),
        u"1"_s);
    QCOMPARE(text(run(u"SELECT count(*), sum(ended IS NOT NULL) FROM syncs"_s)), u"2|2"_s);
}

void SqlConsoleTest::refusesWhatIsNotReading_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QString::fromUtf8(sql); };
    row("an insert into a table", "INSERT INTO device (sn) VALUES ('x')");
    row("an insert into a view", "INSERT INTO devices (sn) VALUES ('x')");
    row("an insert behind a WITH", "WITH x AS (SELECT 1) INSERT INTO main.term (id, text) SELECT 9, 'x' FROM x");
    row("a replace", "REPLACE INTO own.device_note VALUES (1, 'x', 1)");
    row("an update", "UPDATE main.device SET sn = 'x'");
    row("a delete", "DELETE FROM own.activity");
    row("a delete with a returning", "DELETE FROM main.device RETURNING sn");
    row("a new table", "CREATE TABLE x (a)");
    row("a new temporary table", "CREATE TEMP TABLE x AS SELECT 1");
    row("a new view", "CREATE TEMP VIEW x AS SELECT 1");
    row("a new index", "CREATE INDEX main.x ON device (name)");
    row("a new trigger", "CREATE TEMP TRIGGER x AFTER INSERT ON main.device BEGIN SELECT 1; END");
    row("a virtual table", "CREATE VIRTUAL TABLE temp.x USING fts5(a)");
    row("a dropped view", "DROP VIEW devices");
    row("a dropped table", "DROP TABLE main.device");
    row("an altered table", "ALTER TABLE main.device ADD COLUMN x");
    row("another file", "ATTACH 'other.db' AS other");
    row("another file under a name", "ATTACH DATABASE '/tmp/other.db' AS other");
    row("a file let go", "DETACH own");
    row("a copy of the file", "VACUUM INTO '/tmp/tapfleet-copy.db'");
    row("a vacuum", "VACUUM");
    row("a begin", "BEGIN IMMEDIATE");
    row("a commit", "COMMIT");
    row("a savepoint", "SAVEPOINT x");
    row("an analyze", "ANALYZE");
    row("a reindex", "REINDEX");
    row("writing again", "PRAGMA query_only = OFF");
    row("an open schema", "PRAGMA writable_schema = ON");
    row("another journal", "PRAGMA main.journal_mode = DELETE");
    row("a place for temporary files", "PRAGMA temp_store_directory = '/tmp'");
    row("a key of the file's", "PRAGMA user_version");
    row("the files' paths", "PRAGMA database_list");
    row("the columns of a table", "PRAGMA table_info(device)");
    row("a pragma as a table", "SELECT * FROM pragma_database_list");
    row("a pragma as a table with a value", "SELECT * FROM pragma_journal_mode('DELETE')");
    row("a pragma as a table, counted", "SELECT count(*) FROM pragma_journal_mode('DELETE')");
    row("an extension", "SELECT load_extension('/tmp/x.so')");
    row("a file read", "SELECT readfile('/etc/passwd')");
    row("a file written", "SELECT writefile('/tmp/x', 'x')");
    row("a tokenizer's address", "SELECT fts3_tokenizer('simple')");
    row("a function of the program", "SELECT tapfleet_marker()");
    row("a value out of nothing", "SELECT randomblob(1000000000)");
    row("zeros out of nothing", "SELECT zeroblob(1000000000)");
    row("a table behind the views", "SELECT * FROM main.device");
    row("a table without its file's name", "SELECT text FROM term");
    row("a count of a table that no view reads", "SELECT count(*) FROM main.sync_token");
    row("a count in the schema", "SELECT count(*) FROM main.sqlite_master");
    row("a table in a subquery", "SELECT sn FROM devices WHERE sn IN (SELECT sn FROM main.device)");
    row("a table of the person's file", "SELECT hash FROM own.activity");
    row("another table under a view's name", "WITH devices AS (SELECT * FROM own.activity) SELECT * FROM devices");
    row("the schema", "SELECT sql FROM main.sqlite_master");
    row("the temporary schema", "SELECT sql FROM sqlite_temp_master");
    row("the schema in disguise", "WITH devices AS (SELECT * FROM sqlite_schema) SELECT * FROM devices");
    row("the pages", "SELECT * FROM dbstat");
    row("the statements", "SELECT * FROM sqlite_stmt");
    row("the sync's tokens", "SELECT token FROM main.sync_token");
}

void SqlConsoleTest::refusesWhatIsNotReading()
{
    QFETCH(QString, sql);
    const QByteArray before = sumOfFiles();
    const auto done = m_console->run(sql);
    QVERIFY2(!done, "it ran");
    const QString code = done.error().subCode;
    // What SQLite does not know here at all is as good as refused.
    const bool isUnknown =
        code == base::codes::SqlWrong
        && (done.error().message.contains("no such"_L1) || done.error().message.contains("cannot modify"_L1));
    QVERIFY2(code == base::codes::SqlRefused || isUnknown, qPrintable(base::logLine(done.error())));
    QCOMPARE(sumOfFiles(), before);
    QVERIFY(!QFile::exists(u"/tmp/tapfleet-copy.db"_s));
    QCOMPARE(text(run(u"SELECT count(*) FROM devices"_s)), u"60"_s); // the console is none the worse for it
}

void SqlConsoleTest::takesWhatIsReading_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *sql, const char *rows) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(rows);
    };
    row("a value", "SELECT 1 + 1", "2");
    row("a semicolon, blanks and comments around", " -- first\n/* then */ ;SELECT 1 ; -- last", "1");
    row("a comment that is not ended", "SELECT 1 /* the rest", "1");
    row("values", "VALUES (1, 'a'), (2, NULL)", "1|a\n2|NULL");
    row("a recursion that ends",
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n", "1\n2\n3");
    row("a union", "SELECT 'a' UNION ALL SELECT 'b'", "a\nb");
    row("a window", "SELECT row_number() OVER (ORDER BY sn) FROM devices WHERE sn IN ('SN1', 'SN2')", "1\n2");
    row("JSON as rows", "SELECT value FROM json_each('[1,\"b\"]')", "1\nb");
    row("a pattern", "SELECT count(*) FROM devices WHERE name LIKE '收银台 1_'", "10");
    row("a WITH over a view", "WITH d AS (SELECT * FROM devices) SELECT count(*) FROM d", "60");
    row("names in any case", "select SN from Devices where sn = 'SN1'", "SN1");
    row("the columns of a view", "PRAGMA table_info(syncs)",
        "0|sync_id|INTEGER|0|NULL|0\n1|started||0|NULL|0\n2|ended||0|NULL|0\n3|full|INTEGER|0|NULL|0\n4|devices|INTEGER|0|NULL|0\n"
        "5|online|INTEGER|0|NULL|0\n6|silent|INTEGER|0|NULL|0");
}

void SqlConsoleTest::takesWhatIsReading()
{
    QFETCH(QString, sql);
    QTEST(text(run(sql)), "rows");
}

void SqlConsoleTest::tellsWhereAStatementIsWrong_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("position");
    const auto row = [](const char *name, const char *sql, QLatin1StringView code, const char *message, const char *position) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString(code) << QString::fromUtf8(message)
                            << QString::fromUtf8(position);
    };
    using namespace base::codes;
    row("a column that is not there", "SELECT merchantt FROM devices", SqlWrong, "no such column: merchantt", "7");
    row("the same behind Chinese words", "SELECT '大润发', merchantt FROM devices", SqlWrong, "no such column: merchantt",
        "14");
    row("the same behind a comment", "-- 一\n SELECT merchantt FROM devices", SqlWrong, "no such column: merchantt", "13");
    row("a text in double quotes", "SELECT sn FROM devices WHERE merchant = \"x\"", SqlWrong, "no such column: x", "40");
    row("a table that is not there", "SELECT 1 FROM device_list", SqlWrong, "no such table: device_list", "");
    row("a word in the wrong place", "SELECT sn FORM devices x", SqlWrong, "near \"devices\": syntax error", "15");
    row("no end", "SELECT sn FROM", SqlWrong, "incomplete input", "14");
    row("a function that is not there", "SELECT nope(1)", SqlWrong, "no such function: nope", "7");
    row("two statements", "SELECT 1; SELECT 2", SqlSeveral, "more than one statement", "10");
    row("a second one that would write", "SELECT 1; DELETE FROM devices", SqlSeveral, "more than one statement", "10");
    row("a parameter", "SELECT * FROM devices WHERE sn = :sn", SqlParameter, ":sn", "33");
    row("nothing", "  ", SqlEmpty, "there is no statement", "");
    row("nothing but a comment", "-- SELECT 1", SqlEmpty, "there is no statement", "");
    row("a function that is refused", "SELECT sn, load_extension('x') FROM devices", SqlRefused, "load_extension", "11");
    row("a table that is refused", "SELECT sn FROM main.device", SqlRefused, "device", "20");
    row("an act that is refused", "  delete FROM main.device", SqlRefused, "DELETE", "2");
    row("an act upon the schema", "DROP VIEW devices", SqlRefused, "DROP", "0");
}

void SqlConsoleTest::tellsWhereAStatementIsWrong()
{
    QFETCH(QString, sql);
    const base::Error error = errorOf(sql);
    QTEST(error.subCode, "code");
    QTEST(error.message, "message");
    QTEST(error.code, "position");
    QCOMPARE(error.kind, base::ErrorKind::Invalid);
}

void SqlConsoleTest::stopsAtTheTimeLimit_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a recursion without an end")
        << u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s;
    QTest::newRow("rows without an end")
        << u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT 1 FROM n) SELECT i FROM n WHERE i > 1"_s;
    QTest::newRow("a join of all with all") << u"SELECT count(*) FROM devices a, devices b, devices c, devices d, devices e"_s;
}

void SqlConsoleTest::stopsAtTheTimeLimit()
{
    QFETCH(QString, sql);
    QElapsedTimer since;
    since.start();
    const base::Error error = errorOf(sql, {.time = std::chrono::milliseconds(150)});
    QCOMPARE(error.subCode, QString(base::codes::SqlTooLong));
    QVERIFY(since.elapsed() >= 150 && since.elapsed() < 5000);
    QCOMPARE(text(run(u"SELECT 1"_s)), u"1"_s);
}

void SqlConsoleTest::stopsWhenItIsAskedTo()
{
    base::StopSource stop;
    QThreadPool::globalInstance()->start([&stop] {
        QThread::msleep(50); // within the statement
        stop.requestStop();
    });
    const base::Error error = errorOf(
        u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s, {}, stop.token());
    QThreadPool::globalInstance()->waitForDone();
    QCOMPARE(error.kind, base::ErrorKind::Canceled);
    QCOMPARE(errorOf(u"SELECT sn FROM devices"_s, {}, stop.token()).kind, base::ErrorKind::Canceled); // stopped before it began
}

void SqlConsoleTest::stopsBeforeItTakesAllMemory()
{
    const base::Error error =
        errorOf(u"WITH RECURSIVE n(i, t) AS (VALUES (1, '') UNION ALL SELECT i + 1, printf('%900000d', i) FROM n) "
                "SELECT count(*) FROM (SELECT i, t FROM n ORDER BY t DESC)"_s,
                {.time = std::chrono::seconds(60), .memory = qint64(64) << 20});
    QCOMPARE(error.subCode, QString(base::codes::SqlTooLarge));
}

void SqlConsoleTest::cutsALongResult()
{
    const QString endless = u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i, 'text' FROM n"_s;
    const auto byRows = m_console->run(endless, {.rows = 3000});
    QVERIFY(byRows && byRows->cut == SqlRun::Cut::Rows);
    QCOMPARE(byRows->table.rowCount(), 3000);
    QCOMPARE(text(byRows->table.cell(2999, 0)), u"3000"_s);
    const auto byBytes = m_console->run(endless, {.bytes = 100'000});
    QVERIFY(byBytes && byBytes->cut == SqlRun::Cut::Bytes);
    QVERIFY(byBytes->table.bytes() < 101'000);
    const auto whole = m_console->run(u"SELECT sn FROM devices"_s, {.rows = 60});
    QVERIFY(whole && whole->cut == SqlRun::Cut::No); // as many as the limit lets in
}

void SqlConsoleTest::keepsValuesAsTheyCome()
{
    const SqlRun values = run(u"SELECT 9007199254740993, 0.1, '', NULL, x'00ff', '中文' AS \"名 字\""_s);
    QCOMPARE(text(values), u"9007199254740993|0.1||NULL|x'00ff'|中文"_s);
    QCOMPARE(QString::fromStdString(values.table.columns().back()), u"名 字"_s);
    QCOMPARE(values.table.columnNamed("NULL"), 3);
    QCOMPARE(values.table.columnNamed("sn"), -1);
}

void SqlConsoleTest::anAccountThatWasNeverSyncedIsEmpty()
{
    const auto console = SqlConsole::open({m_dir.filePath(u"new/accounts/1"_s)});
    QVERIFY(console);
    const auto none = (*console)->run(u"SELECT count(*) FROM devices"_s);
    QVERIFY(none);
    QCOMPARE(text(*none), u"0"_s);
}

void SqlConsoleTest::leavesTheFilesAsTheyWere()
{
    const QByteArray before = sumOfFiles();
    static_cast<void>(run(u"SELECT * FROM devices ORDER BY merchant, shop, name"_s));
    QCOMPARE(sumOfFiles(), before);
}

QTEST_GUILESS_MAIN(SqlConsoleTest)

#include "tst_sqlconsole.moc"
