#include "cache/connection.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace tapfleet;
using namespace Qt::StringLiterals;

/// One statement means the same over SQLite's own interface and over Qt's.
class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numberedPlaces_data();
    void numberedPlaces();
};

void TestStatement::numberedPlaces_data()
{
    QTest::addColumn<cache::SqlPath>("path");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    for (const auto &[name, path] : {std::pair("fastest", cache::SqlPath::Fastest), std::pair("over Qt", cache::SqlPath::QtOnly)}) {
        const auto row = [&](const char *what, const QString &sql, const QString &expected) {
            QTest::addRow("%s, %s", what, name) << path << sql << expected;
        };
        row("places in order", u"SELECT ? || '-' || ?"_s, u"one-two"_s);
        row("a value that is used twice", u"SELECT ?1 || '-' || ?2 || '-' || ?1"_s, u"one-two-one"_s);
        row("numbers out of order", u"SELECT ?2 || '-' || ?1"_s, u"two-one"_s);
        row("a question mark in a text is no place", u"SELECT '?2''?' || ?2 || ?1"_s, u"?2'?twoone"_s);
        row("a question mark in a name is no place", u"SELECT ?1 || ?2 AS \"what?1\""_s, u"onetwo"_s);
    }
}

void TestStatement::numberedPlaces()
{
    QFETCH(cache::SqlPath, path);
    QFETCH(QString, sql);
    const QTemporaryDir folder;
    auto connection = cache::Connection::open(folder.filePath(u"app.db"_s), {.kind = cache::DatabaseKind::App, .path = path});
    QVERIFY(connection);
    if (path == cache::SqlPath::QtOnly)
        QVERIFY(!(*connection)->isRaw());
    auto statement = (*connection)->prepare(sql);
    QVERIFY(statement);
    for (int round = 0; round < 2; ++round) {
        statement->bind(0, u"one"_s);
        statement->bind(1, u"two"_s);
        const auto row = statement->step();
        QVERIFY(row && *row);
        QTEST(QString::fromUtf8(statement->text(0).data(), static_cast<qsizetype>(statement->text(0).size())), "expected");
        statement->reset();
    }
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
