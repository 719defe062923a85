#include "cache/connection.h"
#include "profile.h"
#include "services/activityservice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Activity;
using domain::RowOutcome;
using services::ActivityService;

namespace {

/// Two accounts with lines that alternate in time.
class Desk
{
public:
    Desk() : activity(profile.accounts)
    {
        for (const QString &name : {u"一号店"_s, u"二号店"_s})
            accounts.push_back(*profile.accounts.addConsoleFileAccount(name));
        for (int i = 0; i < 20; ++i)
            append(accounts[static_cast<size_t>(i % 2)].id, i);
    }

    std::unique_ptr<cache::Connection> own(domain::AccountId account)
    {
        const cache::AccountFolder folder = profile.home.account(account);
        QDir().mkpath(folder.path);
        return std::move(*cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own}));
    }
    void append(domain::AccountId account, int i)
    {
        Activity line;
        line.at = 1'000 + i;
        line.person = u"li"_s;
        line.kind = u"grant.create"_s;
        line.method = u"tapfleet.grant.create"_s;
        line.outcome = Activity::Outcome::Confirmed;
        line.traceId = u"trace%1"_s.arg(i);
        line.operation = domain::OperationId(i);
        if (i % 5 != 0) {
            line.rows = {{{"SN" + std::to_string(i), "S1"}, RowOutcome::State::Done},
                         {{"0099" + std::to_string(i), "S1"}, RowOutcome::State::Refused, u"NOT_OWNER"_s}};
        }
        const auto file = own(account);
        if (!cache::ActivityStore(*file).append(line))
            qFatal("the log cannot be written");
    }
    services::ActivityPage page(const services::ActivityQuestion &question, int limit = 100)
    {
        return *tests::answerOf(activity.page(question, limit));
    }

    tests::Profile profile;
    std::vector<domain::Account> accounts;
    ActivityService activity;
};

} // namespace

class TestActivityService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesOfAllAccountsComeByTime();
    void aQuestionNarrows();
    void aLineComesWithItsRows();
    void anAlteredLineIsFoundInItsAccount();
    void theExportHasADeviceARow_data();
    void theExportHasADeviceARow();
    void aStoppedExportLeavesNoFile();
};

void TestActivityService::linesOfAllAccountsComeByTime()
{
    Desk desk;
    const auto page = desk.page({}, 7);
    QCOMPARE(page.lines.size(), size_t(7));
    QCOMPARE(page.total, 20);
    QVERIFY(page.hasMore);
    for (size_t i = 0; i < page.lines.size(); ++i) {
        QCOMPARE(page.lines[i].line.at, 1'019 - static_cast<qint64>(i));
        QVERIFY(page.lines[i].account == desk.accounts[(19 - i) % 2].id);
    }
    QCOMPARE(page.lines[0].devices, 2);
    QCOMPARE(page.lines[0].done, 1);
    QCOMPARE(page.lines[0].refused, 1);
    QVERIFY(page.lines[0].line.rows.empty());
    QVERIFY(!desk.page({}, 20).hasMore);
}

void TestActivityService::aQuestionNarrows()
{
    Desk desk;
    QCOMPARE(desk.page({.account = desk.accounts[1].id}).lines.size(), size_t(10));
    QCOMPARE(desk.page({.text = u"sn13"_s}).lines.size(), size_t(1));
    QCOMPARE(desk.page({.from = 1'004, .to = 1'008}).lines.size(), size_t(4));
    QVERIFY(desk.page({.text = u"SN13"_s, .from = 1'014}).lines.empty());
    QCOMPARE(desk.page({.text = u"nothing of the kind"_s}).total, 20);
}

void TestActivityService::aLineComesWithItsRows()
{
    Desk desk;
    const auto line = tests::answerOf(desk.activity.line(desk.accounts[1].id, 10));
    QVERIFY_RESULT(line);
    QCOMPARE(line->traceId, u"trace19"_s);
    QCOMPARE(line->rows.size(), size_t(2));
    QCOMPARE(tests::answerOf(desk.activity.line(desk.accounts[1].id, 99)).error().kind, base::ErrorKind::NotFound);
}

void TestActivityService::anAlteredLineIsFoundInItsAccount()
{
    Desk desk;
    auto verdicts = tests::answerOf(desk.activity.verify());
    QVERIFY_RESULT(verdicts);
    QCOMPARE(verdicts->size(), size_t(2));
    QVERIFY(!verdicts->front().fault && !verdicts->back().fault);
    {
        const auto own = desk.own(desk.accounts[1].id);
        QVERIFY(own->execute(u"DROP TRIGGER activity_is_not_altered"_s));
        QVERIFY(own->execute(u"UPDATE activity SET person = 'wang' WHERE number = 6"_s));
    }
    verdicts = tests::answerOf(desk.activity.verify());
    QVERIFY_RESULT(verdicts);
    QVERIFY(!verdicts->front().fault);
    QVERIFY(verdicts->back().fault);
    QVERIFY(verdicts->back().account == desk.accounts[1].id);
    QCOMPARE(verdicts->back().fault->number, 6);
}

void TestActivityService::theExportHasADeviceARow_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("CSV") << u"csv"_s;
    QTest::newRow("tab-separated") << u"tsv"_s;
    QTest::newRow("JSON lines") << u"jsonl"_s;
    QTest::newRow("Markdown") << u"md"_s;
    QTest::newRow("a workbook") << u"xlsx"_s;
}

void TestActivityService::theExportHasADeviceARow()
{
    QFETCH(const QString, suffix);
    Desk desk;
    const QString path = desk.profile.file(u"log."_s + suffix);
    const auto report = tests::answerOf(desk.activity.exportLines({}, path));
    QVERIFY_RESULT(report);
    QCOMPARE(report->rows, 36); // sixteen lines of two devices, four of none
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    if (suffix == "xlsx"_L1) {
        QVERIFY(bytes.startsWith("PK"));
        return;
    }
    QVERIFY(bytes.contains("009919"));
    QVERIFY(bytes.contains("trace0"));
    if (suffix == "jsonl"_L1) {
        const QJsonObject first = QJsonDocument::fromJson(bytes.left(bytes.indexOf('\n'))).object();
        QCOMPARE(first.value("sn"_L1).toString(), u"SN19"_s);
        QCOMPARE(first.value("account"_L1).toString(), u"二号店"_s);
        QCOMPARE(first.value("at"_L1).toString().left(10), u"1970-01-01"_s);
        QCOMPARE(first.value("hash"_L1).toString().size(), 64);
    }
}

void TestActivityService::aStoppedExportLeavesNoFile()
{
    Desk desk;
    base::StopSource stop;
    stop.requestStop();
    const QString path = desk.profile.file(u"log.csv"_s);
    const auto report = tests::answerOf(desk.activity.exportLines({}, path, stop.token()));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, base::ErrorKind::Canceled);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestActivityService)
#include "tst_activityservice.moc"
