#include "profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

/// SN lists from the command line: a file becomes a list, each row has an outcome, and what failed can be read again.
class TestSnLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void usageMistakes_data();
    void usageMistakes();
    void anImportTellsWhatBecameOfEachRow();
    void anEmptyFileReplacesNoList();
    void whatFailedCanBeReadAgain();
    void theListIsShownRowByRow();
    void theListSelectsItsDevices();
    void anImportUnderATakenNameReplacesTheList();
    void aListIsReconciledWithTheCloud();
    void aRemovedListIsGone();

private:
    void write(const QString &name, const QStringList &lines) const;

    Profile m_profile;
    std::unique_ptr<Program> m_sandbox;
    QStringList m_mine, m_others; ///< SNs that one supplier has
};

void TestSnLists::initTestCase()
{
    m_sandbox =
        std::make_unique<Program>(u"tapfleet-sandbox"_s, QStringList{u"--port"_s, u"0"_s, u"--devices"_s, u"400"_s, u"--seed"_s,
                                                                     u"5"_s, u"--keys"_s, m_profile.file(u"keys"_s)});
    const QJsonObject said = QJsonDocument::fromJson(m_sandbox->firstLine(60'000)).object();
    const Outcome added = m_profile.addAccount(QUrl(said.value("gateway"_L1).toString()), said.value("app_id"_L1).toString(),
                                               said.value("keys"_L1).toString());
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 0);
    const auto devices = m_profile.ctl({u"devices"_s, u"--columns"_s, u"sn,role"_s}).jsonLines();
    QVERIFY(devices);
    QMap<QString, QStringList> roles;
    for (const QJsonObject &device : *devices)
        roles[device.value("sn"_L1).toString()] << device.value("role"_L1).toString();
    for (auto sn = roles.cbegin(); sn != roles.cend(); ++sn) {
        if (sn.value().size() == 1)
            (sn.value().front() == "GRANTEE"_L1 ? m_others : m_mine) << sn.key();
    }
    QVERIFY(m_mine.size() > 20 && m_others.size() > 2);
}

void TestSnLists::write(const QString &name, const QStringList &lines) const
{
    QFile file(m_profile.file(name));
    const QByteArray content = lines.join(u'\n').toUtf8();
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void TestSnLists::usageMistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("an import without a list") << QStringList{u"import"_s, u"sns"_s, u"x.csv"_s};
    QTest::newRow("an import without a file") << QStringList{u"import"_s, u"sns"_s, u"--list"_s, u"x"_s};
    QTest::newRow("a console file with a list") << QStringList{u"import"_s, u"console"_s, u"x.csv"_s, u"--list"_s, u"x"_s};
    QTest::newRow("a list command that is none") << QStringList{u"list"_s, u"frobnicate"_s};
    QTest::newRow("a list without a name") << QStringList{u"list"_s, u"show"_s};
}

void TestSnLists::usageMistakes()
{
    QFETCH(QStringList, words);
    QCOMPARE(m_profile.ctl(words).status, 2);
}

void TestSnLists::anImportTellsWhatBecameOfEachRow()
{
    QString typo = m_mine.at(3);
    typo.insert(2, u'#');
    write(u"list.csv"_s, {u"门店,设备SN"_s, u"x,"_s + m_mine.at(0), u"x,"_s + m_mine.at(1), u"x,"_s + m_mine.at(0),
                          u"x,"_s + m_others.at(0), u"x,NOTHING-LIKE-IT"_s, u"x,1.00E+14"_s, u"x,"_s + typo, u"x,"_s});
    const Outcome told = m_profile.ctl({u"import"_s, u"sns"_s, m_profile.file(u"list.csv"_s), u"--list"_s, u"收货"_s,
                                        u"--failed"_s, m_profile.file(u"failed.csv"_s)});
    QVERIFY2(told.status == 7, told.err.constData());
    const QJsonObject document = told.json();
    QCOMPARE(document.value("list"_L1).toString(), u"收货"_s);
    QCOMPARE(document.value("column"_L1).toString(), u"设备SN"_s);
    QCOMPARE(document.value("rows"_L1).toInt(), 8);
    QCOMPARE(document.value("failed"_L1).toInt(), 6);
    const QJsonObject counts = document.value("counts"_L1).toObject();
    const QJsonObject expected{{u"matched"_s, 2}, {u"duplicate"_s, 1}, {u"not-mine"_s, 1}, {u"not-found"_s, 1},
                               {u"damaged"_s, 1}, {u"typo"_s, 1},      {u"no-sn"_s, 1},    {u"ambiguous"_s, 0}};
    QCOMPARE(counts, expected);
}

void TestSnLists::anEmptyFileReplacesNoList()
{
    const auto import = [this](const QStringList &more) {
        return m_profile.ctl(QStringList{u"import"_s, u"sns"_s, m_profile.file(u"small.csv"_s), u"--list"_s, u"收货"_s} + more);
    };
    write(u"small.csv"_s, {u"设备SN"_s});
    const Outcome empty = import({});
    QCOMPARE(empty.status, 1);
    QVERIFY2(empty.err.contains("import.empty"), empty.err.constData());
    write(u"small.csv"_s, {u"设备SN"_s, m_mine.at(0)});
    const Outcome smaller = import({});
    QCOMPARE(smaller.status, 1);
    QVERIFY2(smaller.err.contains("import.much-smaller"), smaller.err.constData());
    const auto rows = m_profile.ctl({u"list"_s, u"show"_s, u"收货"_s}).jsonLines();
    QVERIFY(rows && rows->size() == 8);
}

void TestSnLists::whatFailedCanBeReadAgain()
{
    const Outcome told = m_profile.ctl({u"import"_s, u"sns"_s, m_profile.file(u"failed.csv"_s), u"--list"_s, u"again"_s});
    QVERIFY2(told.status == 7, told.err.constData());
    QCOMPARE(told.json().value("column"_L1).toString(), u"SN"_s);
    QCOMPARE(told.json().value("rows"_L1).toInt(), 6);
    const QJsonObject counts = told.json().value("counts"_L1).toObject();
    QCOMPARE(counts.value("typo"_L1).toInt(), 1);
    QCOMPARE(counts.value("matched"_L1).toInt(), 1); // a duplicate no more
}

void TestSnLists::theListIsShownRowByRow()
{
    const auto lists = m_profile.ctl({u"list"_s, u"list"_s}).jsonLines();
    QVERIFY(lists && lists->size() == 2);
    const auto rows = m_profile.ctl({u"list"_s, u"show"_s, u"收货"_s}).jsonLines();
    QVERIFY(rows);
    QCOMPARE(rows->size(), 8);
    QCOMPARE(rows->at(0).value("outcome"_L1).toString(), u"matched"_s);
    QCOMPARE(rows->at(2).value("outcome"_L1).toString(), u"duplicate"_s);
    QCOMPARE(rows->at(2).value("first_row"_L1).toInt(), 1);
    QCOMPARE(rows->at(6).value("suggestion"_L1).toString(), m_mine.at(3));
    QCOMPARE(m_profile.ctl({u"list"_s, u"show"_s, u"none"_s}).status, 1);
}

void TestSnLists::theListSelectsItsDevices()
{
    const Outcome told = m_profile.ctl({u"devices"_s, u"--filter"_s, u"list:收货"_s, u"--count"_s});
    QCOMPARE(told.json().value("count"_L1).toInt(), 3); // two of mine and one of another owner
}

void TestSnLists::anImportUnderATakenNameReplacesTheList()
{
    write(u"short.txt"_s, {m_mine.at(5)});
    QCOMPARE(m_profile.ctl({u"import"_s, u"sns"_s, m_profile.file(u"short.txt"_s), u"--list"_s, u"AGAIN"_s, u"--yes"_s}).status, 0);
    const auto rows = m_profile.ctl({u"list"_s, u"show"_s, u"again"_s}).jsonLines();
    QVERIFY(rows && rows->size() == 1);
}

void TestSnLists::aListIsReconciledWithTheCloud()
{
    const QJsonObject document = m_profile.ctl({u"list"_s, u"reconcile"_s, u"收货"_s}).json();
    const QJsonArray missing = document.value("missing"_L1)["sns"_L1].toArray();
    QCOMPARE(document.value("missing"_L1)["count"_L1].toInt(), 3);
    QCOMPARE(missing.at(0).toString(), u"NOTHING-LIKE-IT"_s);
    QCOMPARE(document.value("other_owner"_L1)["sns"_L1].toArray(), QJsonArray{m_others.at(0)});
    const QJsonArray extra = document.value("extra"_L1)["sns"_L1].toArray();
    const int total =
        m_profile.ctl({u"devices"_s, u"--filter"_s, u"role:OWNER"_s, u"--count"_s}).json().value("count"_L1).toInt();
    QCOMPARE(extra.size(), total - 2);
}

void TestSnLists::aRemovedListIsGone()
{
    QCOMPARE(m_profile.ctl({u"list"_s, u"remove"_s, u"收货"_s}).status, 0);
    QCOMPARE(m_profile.ctl({u"list"_s, u"remove"_s, u"收货"_s}).status, 1);
    QCOMPARE(m_profile.ctl({u"devices"_s, u"--filter"_s, u"list:收货"_s, u"--count"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestSnLists)
#include "tst_snlists.moc"
