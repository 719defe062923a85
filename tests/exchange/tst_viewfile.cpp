#include "base/errorcodes.h"
#include "exchange/viewfile.h"
#include "text/describe.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::View;

/// Views pass from one computer to another as a file.
class ViewFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWent();
    void takesWhatItDoesNotKnowInItsStride();
    void saysWhyAFileIsRefused_data();
    void saysWhyAFileIsRefused();
    void namesTheViewWhoseFilterIsWrong();
    void readsNoFileBeyondItsLimit();
};

void ViewFileTest::comesBackAsItWent()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"视图.json"_s);
    const std::vector<View> views{
        {domain::ViewId(u"7"_s), u"夜班 \"A\""_s, u"merchant:大润发 silent>7d"_s, u"1;sn:180:shown;sn:up"_s},
        {domain::ViewId(u"8"_s), u"全部"_s, {}, {}}};
    QVERIFY(exchange::writeViewFile(path, views));
    const auto read = exchange::readViewFile(path);
    QVERIFY(read);
    QCOMPARE(read->size(), 2u);
    for (size_t i = 0; i < 2; ++i)
        QVERIFY((read->at(i) == View{{}, views[i].name, views[i].filter, views[i].layout}));
    QCOMPARE(exchange::readViewFile(dir.filePath(u"none"_s)).error().kind, base::ErrorKind::Storage);
    QCOMPARE(exchange::writeViewFile(dir.filePath(u"no/such/folder"_s), views).error().kind, base::ErrorKind::Storage);
}

void ViewFileTest::takesWhatItDoesNotKnowInItsStride()
{
    const auto read = exchange::parseViewFile(R"({"format":"tapfleet-views","version":1,"by":"x",
        "views":[{"name":"a","filter":"","colour":"red"}]})");
    QVERIFY(read && read->size() == 1);
    QVERIFY(read->front().layout.isEmpty());
}

void ViewFileTest::saysWhyAFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("code");
    const QString wrong = base::codes::ViewFileWrong;
    QTest::newRow("an empty file") << QByteArray() << wrong;
    QTest::newRow("no JSON") << QByteArray("SN,name\n1,2") << wrong;
    QTest::newRow("a JSON of something else") << QByteArray(R"({"name":"x"})") << wrong;
    QTest::newRow("a list") << QByteArray("[]") << wrong;
    QTest::newRow("cut off") << QByteArray(R"({"format":"tapfleet-views","version":1,"views":[{"na)") << wrong;
    QTest::newRow("no version") << QByteArray(R"({"format":"tapfleet-views","views":[]})") << wrong;
    QTest::newRow("no views") << QByteArray(R"({"format":"tapfleet-views","version":1})") << wrong;
    QTest::newRow("a view without a name") << QByteArray(R"({"format":"tapfleet-views","version":1,"views":[{"filter":""}]})")
                                           << wrong;
    QTest::newRow("a view without a filter, which must not read as everything")
        << QByteArray(R"({"format":"tapfleet-views","version":1,"views":[{"name":"a"}]})") << wrong;
    QTest::newRow("of a newer program") << QByteArray(R"({"format":"tapfleet-views","version":2,"views":{}})")
                                        << QString(base::codes::ViewFileNewer);
}

void ViewFileTest::saysWhyAFileIsRefused()
{
    QFETCH(QByteArray, file);
    const auto read = exchange::parseViewFile(file);
    QVERIFY(!read);
    QTEST(read.error().subCode, "code");
    QVERIFY(!text::describe(read.error()).what.isEmpty());
}

void ViewFileTest::namesTheViewWhoseFilterIsWrong()
{
    const auto read = exchange::parseViewFile(R"({"format":"tapfleet-views","version":1,
        "views":[{"name":"fine","filter":"online:no"},{"name":"夜班","filter":"colour:red"}]})");
    QVERIFY(!read);
    QCOMPARE(read.error().subCode, QString(base::codes::ViewFilterWrong));
    QVERIFY(text::describe(read.error()).why.contains(u"夜班"_s));
}

void ViewFileTest::readsNoFileBeyondItsLimit()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"large.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray((1 << 20) + 1, ' '));
    file.close();
    QCOMPARE(exchange::readViewFile(file.fileName()).error().subCode, QString(base::codes::ViewFileTooLarge));
}

QTEST_GUILESS_MAIN(ViewFileTest)

#include "tst_viewfile.moc"
