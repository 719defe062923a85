#include "cache/activitystore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using cache::ActivityFault;
using cache::ActivityStore;
using cache::Connection;
using domain::Activity;
using domain::RowOutcome;

namespace {

Activity line(int i)
{
    Activity one{.at = 1'000 + i, .person = u"li"_s, .appId = u"2021000000000001"_s, .kind = u"grant.create"_s};
    one.method = u"tapfleet.grant.create"_s;
    one.outBizNo = u"key-%1"_s.arg(i);
    one.subject = R"({"grantee":"王*"})";
    one.content = "{}";
    one.outcome = i % 3 == 2 ? Activity::Outcome::Refused : Activity::Outcome::Confirmed;
    one.subCode = i % 3 == 2 ? u"NOT_OWNER"_s : QString();
    one.traceId = u"trace%1"_s.arg(i);
    one.rows = {{{"SN" + std::to_string(i), "S1"}, RowOutcome::State::Done},
                {{"BAD 100%", ""}, RowOutcome::State::Refused, u"DEVICE_NOT_FOUND"_s},
                {{"OPEN", "S"}, RowOutcome::State::Open}};
    one.operation = domain::OperationId(i + 1);
    return one;
}

} // namespace

Q_DECLARE_METATYPE(tapfleet::cache::ActivityFault::Kind)

class TestActivityStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aLineComesBackAsItWasWritten();
    void pagesGoBackInTime();
    void wordsFindLines_data();
    void wordsFindLines();
    void theLogRefusesToBeChanged();
    void aWholeLogIsWhole();
    void whatWasDoneToTheLogIsFound_data();
    void whatWasDoneToTheLogIsFound();

private:
    ActivityStore store() { return ActivityStore(*m_own); }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_own;
};

void TestActivityStore::init()
{
    m_own.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_own = std::move(*Connection::open(m_dir->filePath(u"own.db"_s), {cache::DatabaseKind::Own}));
    for (int i = 0; i < 9; ++i)
        QVERIFY(store().append(line(i)));
}

void TestActivityStore::aLineComesBackAsItWasWritten()
{
    const auto lines = store().page(0, 1);
    QVERIFY(lines && lines->size() == 1);
    const Activity &found = lines->front();
    const Activity written = line(8);
    QCOMPARE(found.number, 9);
    QCOMPARE(found.at, written.at);
    QCOMPARE(found.person, written.person);
    QCOMPARE(found.appId, written.appId);
    QCOMPARE(found.kind, written.kind);
    QCOMPARE(found.method, written.method);
    QCOMPARE(found.outBizNo, written.outBizNo);
    QCOMPARE(found.subject, written.subject);
    QCOMPARE(found.content, written.content);
    QCOMPARE(found.outcome, written.outcome);
    QCOMPARE(found.subCode, written.subCode);
    QCOMPARE(found.traceId, written.traceId);
    QVERIFY(found.rows == written.rows);
    QCOMPARE(found.operation, written.operation);
    QCOMPARE(found.hash.size(), 64);
}

void TestActivityStore::pagesGoBackInTime()
{
    QCOMPARE(store().count().value_or(0), 9);
    const auto newest = store().page(0, 4);
    QCOMPARE(newest->front().number, 9);
    QCOMPARE(newest->back().number, 6);
    const auto rest = store().page(newest->back().number, 100);
    QCOMPARE(rest->front().number, 5);
    QCOMPARE(rest->size(), size_t(5));
    const auto between = store().page(0, 100, {}, 1'002, 1'004);
    QCOMPARE(between->size(), size_t(2));
    QCOMPARE(between->front().at, 1'003);
    QCOMPARE(store().line(4)->number, 4);
    QCOMPARE(store().line(99).error().kind, base::ErrorKind::NotFound);
}

void TestActivityStore::wordsFindLines_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("lines");
    QTest::newRow("an SN") << u"SN4"_s << 1;
    QTest::newRow("an SN in small letters") << u"sn4"_s << 1;
    QTest::newRow("a trace id") << u"trace7"_s << 1;
    QTest::newRow("an outcome's sub-code") << u"NOT_OWNER"_s << 3;
    QTest::newRow("a row's sub-code") << u"DEVICE_NOT"_s << 9;
    QTest::newRow("a method") << u"grant.create"_s << 9;
    QTest::newRow("a Chinese word") << u"王"_s << 9;
    QTest::newRow("a percent sign is no wildcard") << u"100%"_s << 9;
    QTest::newRow("an underscore is no wildcard") << u"NOT_O_NER"_s << 0;
    QTest::newRow("nothing of the kind") << u"zzz"_s << 0;
}

void TestActivityStore::wordsFindLines()
{
    QFETCH(const QString, words);
    QFETCH(const int, lines);
    const auto found = store().page(0, 100, words);
    QVERIFY(found);
    QCOMPARE(static_cast<int>(found->size()), lines);
}

void TestActivityStore::theLogRefusesToBeChanged()
{
    QVERIFY(!m_own->execute(u"UPDATE activity SET person = 'x' WHERE number = 1"_s));
    QVERIFY(!m_own->execute(u"DELETE FROM activity"_s));
    QVERIFY(!*store().verify());
}

void TestActivityStore::aWholeLogIsWhole()
{
    const auto fault = store().verify();
    QVERIFY(fault && !*fault);
}

// By somebody who takes the triggers away first.
void TestActivityStore::whatWasDoneToTheLogIsFound_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<ActivityFault::Kind>("kind");
    QTest::addColumn<int>("number");
    using Kind = ActivityFault::Kind;
    for (const char *column : {"person", "app_id", "kind", "method", "out_biz_no", "subject", "content", "code", "sub_code", "message", "trace_id", "devices"}) {
        QTest::addRow("%s of line 4 altered", column)
            << u"UPDATE activity SET %1 = %1 || '+x' WHERE number = 4"_s.arg(QLatin1StringView(column)) << Kind::Altered << 4;
    }
    QTest::newRow("the time of the first line altered") << u"UPDATE activity SET at = at + 1 WHERE number = 1"_s << Kind::Altered << 1;
    QTest::newRow("a refusal made a success") << u"UPDATE activity SET outcome = 'CONFIRMED' WHERE number = 3"_s << Kind::Altered << 3;
    QTest::newRow("a hash altered") << u"UPDATE activity SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE number = 9"_s << Kind::Altered << 9;
    QTest::newRow("a line removed in the middle") << u"DELETE FROM activity WHERE number = 5"_s << Kind::Missing << 5;
    QTest::newRow("the first line removed") << u"DELETE FROM activity WHERE number = 1"_s << Kind::Missing << 1;
    QTest::newRow("the tail cut") << u"DELETE FROM activity WHERE number > 7"_s << Kind::Cut << 8;
    QTest::newRow("all of it removed") << u"DELETE FROM activity"_s << Kind::Cut << 1;
    QTest::newRow("two lines exchanged") << u"UPDATE activity SET number = CASE number WHEN 4 THEN -4 ELSE number END"_s << Kind::Missing << 1;
    QTest::newRow("a foreign line put at the end")
        << u"INSERT INTO activity SELECT 10, at, person, app_id, operation, kind, method, out_biz_no, subject, content, outcome, code, sub_code, message, trace_id, devices, hash FROM activity WHERE number = 9"_s
        << Kind::Altered << 10;
    QTest::newRow("a settled step without its line")
        << u"INSERT INTO operation (id, kind, subject, person, prepared_at, hold) VALUES (77, 'k', '', '', 0, 'READY');"
           "INSERT INTO operation_step (operation, position, method, out_biz_no, content, borrows, needs_all, state, attempts, code, sub_code, message, trace_id, answer) "
           "VALUES (77, 0, 'm', 'b', '', '', 0, 'CONFIRMED', 1, '', '', '', '', '')"_s
        << Kind::Unlogged << 77;
}

void TestActivityStore::whatWasDoneToTheLogIsFound()
{
    QFETCH(const QString, deed);
    QFETCH(const ActivityFault::Kind, kind);
    QFETCH(const int, number);
    QVERIFY(m_own->execute(u"DROP TRIGGER activity_is_not_altered"_s));
    QVERIFY(m_own->execute(u"DROP TRIGGER activity_is_not_cut"_s));
    for (const QString &statement : deed.split(u';'))
        QVERIFY(m_own->execute(statement));
    const auto fault = store().verify();
    QVERIFY(fault && *fault);
    QCOMPARE((*fault)->kind, kind);
    QCOMPARE((*fault)->number, number);
}

QTEST_GUILESS_MAIN(TestActivityStore)
#include "tst_activitystore.moc"
