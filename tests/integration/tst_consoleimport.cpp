#include "profile.h"
#include "services/importmappings.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using integration::Outcome;
using integration::Profile;

/// Console exports from the command line.
class TestConsoleImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailedIsPutRightAndAdded();
    void aKeptMappingReadsItsFiles();
    void aMappingThatIsNotKeptIsNamed();
    void manyDevicesGoOnlyWhenTheUserSaysSo();

private:
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_profile.file(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    Outcome import(const QString &name, const QStringList &options) const
    {
        return m_profile.ctl(QStringList{u"import"_s, u"console"_s, m_profile.file(name)} + options);
    }

    Profile m_profile;
};

void TestConsoleImport::whatFailedIsPutRightAndAdded()
{
    const QString failed = m_profile.file(u"failed.csv"_s);
    write(u"list.csv"_s, "设备SN,设备名称,最后在线时间\nA1,前台,2025-02-13 21:40:00\nA2,收银,昨天\n");
    const Outcome first = import(u"list.csv"_s, {u"--failed"_s, failed});
    QCOMPARE(first.status, 7);
    QCOMPARE(first.json().value("added"_L1).toInt(), 1);
    QFile file(failed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    file.close();
    QVERIFY(content.contains("昨天"));
    content.replace("昨天", "2025-02-13");
    write(u"failed.csv"_s, content);
    for (const int added : {1, 0}) {
        const Outcome again = import(u"failed.csv"_s, {u"--part"_s});
        QVERIFY2(again.status == 0, again.err.constData());
        QCOMPARE(again.json().value("added"_L1).toInt(), added);
        QCOMPARE(again.json().value("unchanged"_L1).toInt(), 1 - added);
        QCOMPARE(again.json().value("removed"_L1).toInt(), 0);
    }
}

void TestConsoleImport::aKeptMappingReadsItsFiles()
{
    {
        auto store = cache::AppStore::open(cache::Home{m_profile.home()});
        QVERIFY(store);
        const exchange::ConsoleColumns columns{0, {u"编码"_s, u"备注"_s}, {Field::Sn, Field::Shop}};
        QVERIFY(services::ImportMappings(**store).keep(u"仓库"_s, columns));
    }
    write(u"odd.csv"_s, "编码,型号,备注\nX1,D2,二楼\n");
    const Outcome told = import(u"odd.csv"_s, {u"--map"_s, u"仓库"_s, u"--part"_s});
    QVERIFY2(told.status == 0, told.err.constData());
    QCOMPARE(told.json().value("ignored_columns"_L1).toArray(), QJsonArray{u"型号"_s});
    const auto reader = cache::DeviceReader::open(m_profile.folder());
    QVERIFY(reader);
    const auto stored = (*reader)->devices({"X1", {}});
    QVERIFY(stored);
    QCOMPARE(stored->size(), 1u);
    QCOMPARE(QString::fromStdString(stored->front().device.shopName), u"二楼"_s);
}

void TestConsoleImport::aMappingThatIsNotKeptIsNamed()
{
    write(u"list.csv"_s, "设备SN\nA1\n");
    const Outcome told = import(u"list.csv"_s, {u"--map"_s, u"none"_s});
    QCOMPARE(told.status, 1);
    QVERIFY(told.err.contains("import.mapping-unknown"));
}

void TestConsoleImport::manyDevicesGoOnlyWhenTheUserSaysSo()
{
    // Far more than the other tests leave in the account.
    QByteArray all = "设备SN\n";
    for (int i = 0; i < 20; ++i)
        all += "M" + QByteArray::number(i) + '\n';
    write(u"list.csv"_s, all);
    QCOMPARE(import(u"list.csv"_s, {}).json().value("added"_L1).toInt(), 20);
    write(u"list.csv"_s, "设备SN\n");
    const Outcome empty = import(u"list.csv"_s, {});
    QCOMPARE(empty.status, 1);
    QVERIFY2(empty.err.contains("import.empty"), empty.err.constData());
    write(u"list.csv"_s, "设备SN\nM1\n");
    QCOMPARE(import(u"list.csv"_s, {}).json().value("removed"_L1).toInt(-1), 0);
    const Outcome smaller = import(u"list.csv"_s, {u"--complete"_s});
    QCOMPARE(smaller.status, 1);
    QVERIFY2(smaller.err.contains("import.much-smaller"), smaller.err.constData());
    const auto reader = cache::DeviceReader::open(m_profile.folder());
    QVERIFY(reader);
    const qint64 before = (*reader)->deviceCount().value();
    const Outcome agreed = import(u"list.csv"_s, {u"--complete"_s, u"--yes"_s});
    QCOMPARE(agreed.status, 0);
    QCOMPARE(agreed.json().value("removed"_L1).toInteger(), before - 1);
    const Outcome gone = m_profile.ctl({u"device"_s, u"M2"_s});
    QVERIFY2(gone.status == 0, gone.err.constData());
    QVERIFY(!gone.json().value("gone_since"_L1).toString().isEmpty());
    const Outcome count = m_profile.ctl({u"devices"_s, u"--filter"_s, u"gone:yes"_s, u"--count"_s});
    QCOMPARE(count.json().value("count"_L1).toInteger(), before - 1);
}

QTEST_GUILESS_MAIN(TestConsoleImport)
#include "tst_consoleimport.moc"
