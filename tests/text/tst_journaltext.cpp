#include "text/changetext.h"
#include "text/diagnosisjson.h"
#include "text/diagnosistext.h"
#include "text/journaltext.h"
#include "text/labels.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;

/// Values of the history, of the journal and of look-ups as users read them, and as programs do.
class TestJournalText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOperationSaysWhatItConcerns_data();
    void anOperationSaysWhatItConcerns();
    void aChangeIsInWordsAndInCodes_data();
    void aChangeIsInWordsAndInCodes();
    void aStepsDetailIsInWords();
};

void TestJournalText::anOperationSaysWhatItConcerns_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QString>("title");
    QTest::newRow("a grantee by name and PID, scopes by their labels")
        << u"grant.create"_s << QByteArray(R"({"grantee":{"pid":"2088","name":"阿芳书店"},"scopes":["POSTER","BROADCAST"]})")
        << u"Authorise · 阿芳书店 (2088) · Posters, Broadcasts"_s;
    QTest::newRow("a remote command by its label")
        << u"remote.command.create"_s << QByteArray(R"({"command":"REBOOT"})") << u"Send a remote command · Restart"_s;
    QTest::newRow("an app by its name, its action by its label; the program's marks are left out")
        << u"task.create"_s
        << QByteArray(
               R"({"action":"INSTALL","app_id":"2021","app_name":"收银台","auto_start":true,"rollout":7,"version":"2.0","wave":0})")
        << u"Start a distribution task · Install · 收银台 · 2.0"_s;
    QTest::newRow("a count of devices") << u"order.receipt.confirm"_s << QByteArray(R"({"order_id":"AO1","devices":6})")
                                        << u"Confirm receipt of an order · 6 device(s) · AO1"_s;
    QTest::newRow("codes that are not known stay")
        << u"remote.command.create"_s << QByteArray(R"({"command":"DANCE"})") << u"Send a remote command · DANCE"_s;
}

void TestJournalText::anOperationSaysWhatItConcerns()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, subject);
    QFETCH(QString, title);
    QCOMPARE(text::operationTitle(kind, subject), title);
}

void TestJournalText::aChangeIsInWordsAndInCodes_data()
{
    QTest::addColumn<std::string>("field");
    QTest::addColumn<std::string>("kept");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("code");
    QTest::newRow("online") << std::string("online") << std::string("yes") << u"Online"_s << u"true"_s;
    QTest::newRow("a network") << std::string("network") << std::string("CELLULAR") << u"Mobile network"_s << u"CELLULAR"_s;
    QTest::newRow("a role") << std::string("role") << std::string("GRANTEE") << u"Grantee"_s << u"GRANTEE"_s;
    QTest::newRow("a time") << std::string("last_boot") << std::string("1718429009000")
                            << text::cellText(domain::Field::LastBoot, qint64(1'718'429'009'000)) << u"2024-06-15T05:23:29Z"_s;
    QTest::newRow("never") << std::string("last_online") << std::string(std::to_string(domain::kNever)) << u"Never"_s
                           << u"NEVER"_s;
    QTest::newRow("nothing") << std::string("shop") << std::string() << u"—"_s << QString();
}

void TestJournalText::aChangeIsInWordsAndInCodes()
{
    QFETCH(std::string, field);
    QFETCH(std::string, kept);
    QFETCH(QString, words);
    QFETCH(QString, code);
    QCOMPARE(text::changedValueText(field, kept), words);
    const QJsonArray changes =
        text::changesJson({{.device = {"SN1", "S1"}, .field = field, .before = kept, .after = kept, .at = 1}});
    QCOMPARE(changes.first().toObject().value("before"_L1).toString(), code);
    QCOMPARE(changes.first().toObject().value("after"_L1).toString(), code);
}

void TestJournalText::aStepsDetailIsInWords()
{
    QCOMPARE(text::arrivalStepDetail({u"NETWORK_POLICY"_s, false, u"CELLULAR"_s}), u"Mobile network"_s);
    QCOMPARE(text::arrivalStepDetail({u"SCOPE_HELD"_s, false, u"GRANTEE"_s}), u"Grantee"_s);
    QCOMPARE(text::arrivalStepDetail({u"MODEL_ALLOWED"_s, false, u"P10"_s}), u"P10"_s);
}

QTEST_APPLESS_MAIN(TestJournalText)
#include "tst_journaltext.moc"
