#include "base/errorcodes.h"
#include "cache/connection.h"
#include "cache/migrations.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tapfleet;
using cache::Connection;
using cache::DatabaseKind;

/// The only way to a schema.
class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNumberedWithoutAGap_data();
    void areNumberedWithoutAGap();
    void releasedFilesNeverChange();
    void runOnceAndAreThenLeftAlone_data();
    void runOnceAndAreThenLeftAlone();
    void refuseANewerFileUntouched();
    void leaveNothingOfAStepThatFails();
    void splitAtSemicolonsBeforeEmptyLines();
    void makeStrictTables();
    void tellErrorsApart();
};

static void kinds()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("app.db") << int(DatabaseKind::App);
    QTest::newRow("cache.db") << int(DatabaseKind::Cache);
    QTest::newRow("own.db") << int(DatabaseKind::Own);
}

void MigrationsTest::areNumberedWithoutAGap_data()
{
    kinds();
}

void MigrationsTest::areNumberedWithoutAGap()
{
    QFETCH(int, kind);
    const auto steps = cache::migrations(DatabaseKind(kind));
    QVERIFY(!steps.empty());
    for (size_t i = 0; i < steps.size(); ++i)
        QCOMPARE(steps[i].number, int(i) + 1);
}

void MigrationsTest::releasedFilesNeverChange()
{
    // A released file is on people's disks: what it lacks goes into the next number.
    const QMap<QString, QByteArray> released{
        {QStringLiteral("0001_accounts.sql"), "b66be5b7875ec8cee7d2420f0f27e0b56ab095111ed931973de786ff79e3b519"},
        {QStringLiteral("0002_certificates.sql"), "42f4009fd900f09c24474fe40ff3d3500285489f6ce7de3d647fcc8ac4249dce"},
        {QStringLiteral("0004_rate.sql"), "c892642f8573285beabce7fca3d458e288901d1deda1fb9821c3fa8c1489a36a"},
        {QStringLiteral("0001_devices.sql"), "7b8d2ec6be871fdb7969cd189b082569fa5410e1a2ea95dbbe5e653d8e0b84e6"},
        {QStringLiteral("0001_history.sql"), "cf5f7bba0fa8d89fa21ada6d91a2adcbc0b5156c8f5f5cc417232e962dfa2f6b"},
        {QStringLiteral("0002_public.sql"), "d34008ae73aaa4cbf6ed1beb6ec46ccaff911ce3f8d3790ffc1577c15ac0e0ee"},
        {QStringLiteral("0003_grants.sql"), "10bb9faa3f259e5659fab9719885e0fca465262b392b9e4c320d7a06a98e6d0b"},
        {QStringLiteral("0003_labels.sql"), "34ac879dedb24cf50538d20f8e2dc7d64f1dd68a24bd3d673b35657743bdad04"},
        {QStringLiteral("0004_journal.sql"), "5dd92ae7f30719ff03744f0b2b93b4a51da5ea86bc43cfae7952dca0a98731e8"},
        {QStringLiteral("0005_distribution.sql"), "e106bd41125ac09725b81fdd9a7b41fec3da2eba9c683d4ae75ce98e5e1efe53"},
        {QStringLiteral("0006_accepted_failures.sql"), "a2c79a282bd0aebdec1416f668fc97d82b31f9a002445feeb846e2e9fb01572b"},
        {QStringLiteral("0007_fleet_counts.sql"), "d3d8838eb54a901043cd3e4c23c8541679f58276bd0e91f984ec74f1115f1f9e"},
        {QStringLiteral("0004_tasks.sql"), "987e2842458adddd12b322e245b541ddb5283a7bf560121e78dc58a54ac2d1c6"},
        {QStringLiteral("0005_orders.sql"), "0cd2178f816b497e835e4c76aa4ae20e45e5088c023a4310ad1721793c93b2f9"},
        {QStringLiteral("0003_lists.sql"), "eea9f1973d08094b7a4e3d86345ee397cea4ee0bc5a969ab3c63c1ca9cb2dabc"},
        {QStringLiteral("0005_views.sql"), "2b6907492c14b28afaf12152997598a8dbe55296a64840164d426dd6f1ad9c19"},
        {QStringLiteral("0006_queries.sql"), "8e845d9f66657bdf92ece6e7fa468427748c3bc3ba4752ef3fc6885e8f38c3a7"},
        {QStringLiteral("0007_merchants.sql"), "73f0d1bba04b32f0ec545dba5218335b648964c523c28a50a1030fcec3b50bed"},
        {QStringLiteral("0008_alerts.sql"), "5fb75a4335ddd6d9ecae8343cd2699e5f263b55f713561fe8742375110e5ad37"},
        {QStringLiteral("0009_broadcast_templates.sql"), "58d08dc85fb1c6ecc919c539a0bc3b21cae70e52bc0ccfb7e756de0591d41de0"},
        {QStringLiteral("0006_posters.sql"), "e062daf9ebf887d23de28a32d8a7d219d5ef4985c166b604eb4325e0bf23eeb5"},
        {QStringLiteral("0007_list_proof.sql"), "736db904fca1b0e0899f48067d0bfba21754bf872b0cfa124e4a50c584dcbbfe"},
        {QStringLiteral("0008_gone.sql"), "d9a4e6837677a8b180e2e3e4df9dd7df4ba4dd517d7740a44796b3c4c7780120"},
        {QStringLiteral("0009_broadcasts.sql"), "d751ca2e273b761605aee5b904ab873956aaa8d42b2d2b75b1d78185f8e75975"},
        {QStringLiteral("0010_restored.sql"), "089e0e8319fcf30fca3be0b1d5cfbfda3855478a2450ceec375af2c48d62e2c6"},
        {QStringLiteral("0011_journal_counts.sql"), "ba8473136243ad706e5e5c16954990e57b625b35b60f263b183581433a4306ce"},
        {QStringLiteral("0008_commands.sql"), "4e0d2b1ff80e967812463acbc14cd9e6fd52f20108592082526041db85d01234"},
        {QStringLiteral("0002_suppliers.sql"), "fa23560169ec041d81d7108322feefaba1222a94b80eac735d32c53687a30e48"},
    };
    int found = 0;
    for (const DatabaseKind kind : {DatabaseKind::App, DatabaseKind::Cache, DatabaseKind::Own}) {
        for (const cache::Migration &step : cache::migrations(kind)) {
            const QByteArray sum = QCryptographicHash::hash(step.sql, QCryptographicHash::Sha256).toHex();
            QVERIFY2(released.contains(step.name), qPrintable(step.name));
            QCOMPARE(sum, released.value(step.name));
            ++found;
        }
    }
    QCOMPARE(found, released.size());
}

void MigrationsTest::runOnceAndAreThenLeftAlone_data()
{
    kinds();
}

void MigrationsTest::runOnceAndAreThenLeftAlone()
{
    QFETCH(int, kind);
    const QTemporaryDir dir;
    for (int run = 0; run < 2; ++run) {
        const auto connection = Connection::open(dir.filePath(QStringLiteral("x.db")), {DatabaseKind(kind)});
        QVERIFY(connection);
        const auto version = (*connection)->integer(QStringLiteral("PRAGMA user_version"));
        QCOMPARE(version.value_or(-1), qint64(cache::migrations(DatabaseKind(kind)).size()));
    }
}

void MigrationsTest::refuseANewerFileUntouched()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("x.db"));
    {
        const auto connection = Connection::open(path, {DatabaseKind::App});
        QVERIFY(connection);
        QVERIFY((*connection)->execute(QStringLiteral("PRAGMA user_version = 999")));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    const auto connection = Connection::open(path, {DatabaseKind::App});
    QVERIFY(!connection);
    QCOMPARE(connection.error().subCode, QString(base::codes::Newer));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void MigrationsTest::leaveNothingOfAStepThatFails()
{
    const QTemporaryDir dir;
    const auto connection = Connection::open(dir.filePath(QStringLiteral("x.db")), {DatabaseKind::App});
    QVERIFY(connection);
    auto steps = cache::migrations(DatabaseKind::App);
    const int next = int(steps.size()) + 1;
    steps.push_back({next, QStringLiteral("broken"), "CREATE TABLE half (a);\n\nCREATE TABLE half (a);\n"});
    QVERIFY(!cache::migrate(**connection, steps));
    QCOMPARE((*connection)->integer(QStringLiteral("PRAGMA user_version")).value_or(-1), next - 1);
    QCOMPARE((*connection)->integer(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'half'")).value_or(-1), 0);
}

void MigrationsTest::splitAtSemicolonsBeforeEmptyLines()
{
    QCOMPARE(cache::splitStatements("A ';' b;\n\nB;  \n  \nC (x;\ny);\n"),
             QStringList({QStringLiteral("A ';' b"), QStringLiteral("B"), QStringLiteral("C (x;\ny)")}));
    QCOMPARE(cache::splitStatements("A;\r\n\r\nB;"), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
}

void MigrationsTest::makeStrictTables()
{
    const QTemporaryDir dir;
    for (const DatabaseKind kind : {DatabaseKind::App, DatabaseKind::Cache, DatabaseKind::Own}) {
        const auto connection = Connection::open(dir.filePath(QStringLiteral("%1.db").arg(int(kind))), {kind});
        QVERIFY(connection);
        QCOMPARE((*connection)->integer(QStringLiteral("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                                                       "AND NOT strict AND name NOT LIKE 'sqlite_%'")).value_or(-1), 0);
    }
    const auto connection = Connection::open(dir.filePath(QStringLiteral("1.db")), {DatabaseKind::Cache});
    QVERIFY(!(*connection)->execute(QStringLiteral("INSERT INTO term (id, text) VALUES (1, x'00')")));
}

void MigrationsTest::tellErrorsApart()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("x.db"));
    const auto connection = Connection::open(path, {DatabaseKind::Cache, Connection::Access::QueryOnly});
    QVERIFY(connection);
    const auto written = (*connection)->run(QStringLiteral("DELETE FROM term"));
    QVERIFY(!written);
    QCOMPARE(written.error().subCode, QString(base::codes::NotWritable));
    const auto full = Connection::open(dir.filePath(QStringLiteral("full.db")), {DatabaseKind::Cache});
    QVERIFY(full);
    QVERIFY((*full)->execute(QStringLiteral("PRAGMA max_page_count = 1")));
    const auto added = (*full)->run(QStringLiteral("INSERT INTO term (id, text) VALUES (?, ?)"), qint64(1), QString(1'000'000, u'x'));
    QVERIFY(!added);
    QCOMPARE(added.error().subCode, QString(base::codes::DiskFull));
}

QTEST_GUILESS_MAIN(MigrationsTest)

#include "tst_migrations.moc"
