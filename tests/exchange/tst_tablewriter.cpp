#include "base/errorcodes.h"
#include "exchange/tablewriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace tapfleet;
using domain::Field;
using exchange::Format;
using exchange::TableSource;

class TestTableWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesFormats();
    void keepsTheOldFileWhenStopped_data() { formats(); }
    void keepsTheOldFileWhenStopped();
    void packingAWorkbookIsStopped();
    void keepsTheOldFileWhenTheDiskTakesNoMore_data() { formats(); }
    void keepsTheOldFileWhenTheDiskTakesNoMore();
    void saysThatAPlaceCannotBeWritten_data() { formats(); }
    void saysThatAPlaceCannotBeWritten();
    void tellsProgressInOrder();
    void writesRowsOfText_data();
    void writesRowsOfText();
    void streamsWhatItWouldWrite();
    void severalThreadsWriteWhatOneWould_data() { formats(); }
    void severalThreadsWriteWhatOneWould();
    void severalThreadsStopWhenTheyAreAskedTo();

private:
    static void formats()
    {
        QTest::addColumn<Format>("format");
        for (const Format format : exchange::kFormats)
            QTest::newRow(qPrintable(exchange::formatId(format))) << format;
    }
    /// Rows of it may be encoded by several threads.
    static TableSource copyable(TableSource table)
    {
        table.copy = [table] { return table; };
        return table;
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }
    static TableSource numbers(qint64 rows)
    {
        return {.columns = {{QStringLiteral("SN"), Field::Sn}, {QStringLiteral("MB"), Field::FreeMb}},
                .rows = rows,
                .cell = [](qint64 row, int, std::string &out) { out += std::to_string(row); },
                .value = [](qint64 row,
                            int column) { return column == 0 ? domain::Value(std::to_string(row)) : domain::Value(row); }};
    }
    QStringList beside(const QString &path) const
    {
        return QFileInfo(path).dir().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QTemporaryDir m_scratch;
};

void TestTableWriter::namesFormats()
{
    for (const Format format : exchange::kFormats)
        QCOMPARE(exchange::formatFromId(exchange::formatId(format)), std::optional(format));
    QCOMPARE(exchange::formatFromId(QStringLiteral("bmp")), std::nullopt);
}

void TestTableWriter::keepsTheOldFileWhenStopped()
{
    QFETCH(const Format, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept"));
    QVERIFY(exchange::writeTable(numbers(1), path, {.format = format}));
    const QByteArray before = content(path);

    base::StopSource source;
    TableSource table = numbers(100'000);
    const auto value = table.value;
    table.value = [&](qint64 row, int column) {
        if (row == 50'000)
            source.requestStop();
        return value(row, column);
    };
    table.cell = [&](qint64 row, int column, std::string &out) {
        if (row == 50'000)
            source.requestStop();
        out += std::to_string(row + column);
    };
    const auto report = exchange::writeTable(table, path, {.format = format}, source.token());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Canceled);
    QCOMPARE(content(path), before);
    QCOMPARE(beside(path), QStringList{QStringLiteral("kept")});
}

void TestTableWriter::packingAWorkbookIsStopped()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept"));
    QVERIFY(exchange::writeTable(numbers(1), path, {.format = Format::Xlsx}));
    const QByteArray before = content(path);

    // The wish comes with the last row: nothing but the packing is left to be stopped.
    base::StopSource source;
    TableSource table = numbers(120'000);
    const auto cell = table.cell;
    table.cell = [&](qint64 row, int column, std::string &out) {
        cell(row, column, out);
        if (row == table.rows - 1)
            source.requestStop();
    };
    const auto report = exchange::writeTable(table, path, {.format = Format::Xlsx}, source.token());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Canceled);
    QCOMPARE(content(path), before);
    QTRY_COMPARE(beside(path), QStringList{QStringLiteral("kept")});
}

void TestTableWriter::keepsTheOldFileWhenTheDiskTakesNoMore()
{
#ifdef Q_OS_UNIX
    QFETCH(const Format, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept"));
    QVERIFY(exchange::writeTable(numbers(1), path, {.format = format}));
    const QByteArray before = content(path);

    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit old = limit;
    limit.rlim_cur = 600'000;
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    const auto report = exchange::writeTable(copyable(numbers(200'000)), path, {.format = format});
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);

    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Storage);
    QCOMPARE(report.error().subCode, base::codes::WriteFailed);
    QCOMPARE(content(path), before);
    QCOMPARE(beside(path), QStringList{QStringLiteral("kept")});
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestTableWriter::saysThatAPlaceCannotBeWritten()
{
    QFETCH(const Format, format);
    for (const QString &path : {m_scratch.filePath(QStringLiteral("no/such/folder.csv")), m_scratch.path()}) {
        const auto report = exchange::writeTable(numbers(1), path, {.format = format});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, base::ErrorKind::Storage);
        QCOMPARE(report.error().subCode, base::codes::NotWritable);
    }
}

void TestTableWriter::tellsProgressInOrder()
{
    TableSource table = numbers(20'000);
    table.cell = [](qint64 row, int, std::string &out) {
        if (row % 4096 == 0)
            QTest::qSleep(60); // stands for slow rows: without them there is nothing to tell
        out += 'x';
    };
    QList<qint64> told;
    QVERIFY(exchange::writeTable(table, m_scratch.filePath(QStringLiteral("slow.csv")), {}, {},
                                 [&told](qint64 rows) { told << rows; }));
    QVERIFY(told.size() >= 2);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.last() <= 20'000);
}

void TestTableWriter::writesRowsOfText_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<bool>("header");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("TSV: breaks and tabs become blanks") << Format::Tsv << true << QByteArray("S N\tMB\na b|c d\t12\n\t\n");
    QTest::newRow("TSV without a header") << Format::Tsv << false << QByteArray("a b|c d\t12\n\t\n");
    QTest::newRow("Markdown: bars are escaped, breaks stay")
        << Format::Markdown << true << QByteArray("| S N | MB |\n| --- | ---: |\n| a\tb\\|c<br>d | 12 |\n|  |  |\n");
    QTest::newRow("JSON lines: ids, types and null")
        << Format::JsonLines << true << QByteArray("{\"sn\":\"a\\tb|c\\nd\",\"free_mb\":12}\n{\"sn\":null,\"free_mb\":null}\n");
}

void TestTableWriter::writesRowsOfText()
{
    QFETCH(const Format, format);
    QFETCH(const bool, header);
    QFETCH(const QByteArray, expected);
    const auto value = [](qint64 row, int column) {
        if (row == 1)
            return domain::Value();
        return column == 0 ? domain::Value(std::string("a\tb|c\nd")) : domain::Value(qint64(12));
    };
    TableSource table = numbers(2);
    table.columns[0].header = format == Format::Tsv ? QStringLiteral("S\tN") : QStringLiteral("S N");
    table.value = value;
    table.cell = [&value](qint64 row, int column, std::string &out) {
        const domain::Value cell = value(row, column);
        if (const auto *text = std::get_if<std::string>(&cell))
            out += *text;
        else if (const auto *number = std::get_if<qint64>(&cell))
            out += std::to_string(*number);
    };
    const QString path = m_scratch.filePath(QStringLiteral("rows"));
    const auto report = exchange::writeTable(table, path, {.format = format, .csv = {.header = header}});
    QVERIFY(report);
    QCOMPARE(report->rows, 2);
    QCOMPARE(report->bytes, expected.size());
    QCOMPARE(content(path), expected);
}

void TestTableWriter::streamsWhatItWouldWrite()
{
    const TableSource table = numbers(200'000);
    const QString path = m_scratch.filePath(QStringLiteral("streamed"));
    for (const Format format : {Format::Csv, Format::Tsv, Format::JsonLines, Format::Markdown}) {
        QVERIFY(exchange::writeTable(table, path, {.format = format}));
        const auto text = exchange::tableText(table, {.format = format});
        QVERIFY(text);
        QVERIFY(QByteArray::fromStdString(*text) == content(path));
    }
    base::StopSource source;
    source.requestStop();
    QCOMPARE(exchange::tableText(table, {}, source.token()).error().kind, base::ErrorKind::Canceled);
}

void TestTableWriter::severalThreadsWriteWhatOneWould()
{
    QFETCH(const Format, format);
    const QString one = m_scratch.filePath(QStringLiteral("one")), several = m_scratch.filePath(QStringLiteral("several"));
    const TableSource table = numbers(50'001); // the last piece is a short one
    QVERIFY(exchange::writeTable(table, one, {.format = format}));
    QList<qint64> told;
    const auto report = exchange::writeTable(copyable(table), several, {.format = format}, {}, [&told](qint64 rows) { told << rows; });
    QVERIFY(report);
    QCOMPARE(report->rows, table.rows);
    if (format != Format::Xlsx) { // a workbook holds the time it was made
        QVERIFY(content(several) == content(one));
        QCOMPARE(report->bytes, content(one).size());
    }
    QVERIFY(std::is_sorted(told.begin(), told.end()));
}

void TestTableWriter::severalThreadsStopWhenTheyAreAskedTo()
{
    const QString path = m_scratch.filePath(QStringLiteral("stopped.csv"));
    base::StopSource source;
    TableSource table = numbers(200'000);
    table.cell = [&source](qint64 row, int, std::string &out) {
        if (row == 90'000)
            source.requestStop();
        out += std::to_string(row);
    };
    const auto report = exchange::writeTable(copyable(table), path, {}, source.token());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Canceled);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
