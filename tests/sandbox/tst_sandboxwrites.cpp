#include "caller.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace tapfleet::tests;

/// Writes are done once, whatever happens to their answers; shown with a grant.
class TestSandboxWrites final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSameContentIsAnsweredTheFirstResult();
    void otherContentIsAConflict();
    void aNumberIsKeptForThirtyDays();
    void aRefusalIsKeptToo();
    void numbersAreChecked_data();
    void numbersAreChecked();
    void aWriteIsDoneWhileItsAnswerIsLost_data();
    void aWriteIsDoneWhileItsAnswerIsLost();
    void anUnknownOutcomeIsDoneOrNot();
    void effectsAreToldByTheControlCall();

private:
    QJsonObject content(const QString &number, const QString &scope = u"POSTER"_s) const
    {
        return {{u"out_biz_no"_s, number},
                {u"grantee_pid"_s, m_server->accounts()[1].pid},
                {u"scopes"_s, QJsonArray{scope}},
                {u"sn_list"_s, QJsonArray{m_sn}}};
    }
    QString stateOf(Caller &caller, const QString &number) const
    {
        return caller.call("tapfleet.write.query", {{u"out_biz_no"_s, number}}).node.value("state"_L1).toString();
    }
    qsizetype grantsOf(Caller &caller) const
    {
        return caller.call("tapfleet.grant.list", {{u"direction"_s, u"GIVEN"_s}, {u"page_size"_s, 500}})
            .node.value("items"_L1)
            .toArray()
            .size();
    }

    QTemporaryDir m_keys; ///< made once: new RSA keys take time
    std::unique_ptr<sandbox::SandboxServer> m_server;
    QString m_sn; ///< of a device of the main account
};

void TestSandboxWrites::init()
{
    auto server = sandbox::SandboxServer::start({.devices = 40, .keysFolder = m_keys.path(), .accounts = 2});
    QVERIFY(server.has_value());
    m_server = std::move(*server);
    const auto fleet = m_server->fleet();
    m_sn = longForm(*std::find_if(fleet.begin(), fleet.end(), [](const auto &each) { return each.role == "OWNER"; }));
}

void TestSandboxWrites::theSameContentIsAnsweredTheFirstResult()
{
    Caller caller(*m_server), other(*m_server, 1);
    QCOMPARE(stateOf(caller, u"B-1"_s), u"UNKNOWN"_s);
    const Reply first = caller.call("tapfleet.grant.create", content(u"B-1"_s));
    QCOMPARE(first.code(), u"10000"_s);
    QCOMPARE(caller.call("tapfleet.grant.create", content(u"B-1"_s)).node, first.node);
    // The same JSON in another form.
    const QByteArray spaced = QJsonDocument(content(u"B-1"_s)).toJson(QJsonDocument::Indented);
    QCOMPARE(caller.send(caller.systemParameters("tapfleet.grant.create"), {{"biz_content", spaced}}).node, first.node);
    QCOMPARE(grantsOf(caller), 1);
    QCOMPARE(m_server->effects().size(), size_t{1});
    QCOMPARE(m_server->effects()[0].executions, 1U);
    QCOMPARE(m_server->effects()[0].sns, 1U);

    const QJsonObject asked = caller.call("tapfleet.write.query", {{u"out_biz_no"_s, u"B-1"_s}}).node;
    QCOMPARE(asked.value("state"_L1).toString(), u"DONE"_s);
    QCOMPARE(asked.value("method"_L1).toString(), u"tapfleet.grant.create"_s);
    QCOMPARE(asked.value("result"_L1).toObject(), first.node);
    // Numbers are an account's own.
    QCOMPARE(stateOf(other, u"B-1"_s), u"UNKNOWN"_s);
}

void TestSandboxWrites::otherContentIsAConflict()
{
    Caller caller(*m_server);
    const Reply first = caller.call("tapfleet.grant.create", content(u"B-1"_s));
    QCOMPARE(caller.call("tapfleet.grant.create", content(u"B-1"_s, u"BROADCAST"_s)).subCode(), u"OUT_BIZ_NO_CONFLICT"_s);
    QCOMPARE(
        caller.call("tapfleet.grant.revoke", {{u"out_biz_no"_s, u"B-1"_s}, {u"grant_id"_s, first.node.value("grant_id"_L1)}})
            .subCode(),
        u"OUT_BIZ_NO_CONFLICT"_s);
    QCOMPARE(caller.call("tapfleet.grant.create", content(u"B-1"_s)).node, first.node);
    QCOMPARE(grantsOf(caller), 1);
}

void TestSandboxWrites::aNumberIsKeptForThirtyDays()
{
    Caller caller(*m_server);
    const Reply first = caller.call("tapfleet.grant.create", content(u"B-1"_s));
    m_server->advanceClock(std::chrono::hours(24 * 29));
    QCOMPARE(caller.call("tapfleet.grant.create", content(u"B-1"_s)).node, first.node);
    m_server->advanceClock(std::chrono::hours(24 * 2));
    QCOMPARE(stateOf(caller, u"B-1"_s), u"UNKNOWN"_s);
    QVERIFY(caller.call("tapfleet.grant.create", content(u"B-1"_s)).node != first.node);
}

void TestSandboxWrites::aRefusalIsKeptToo()
{
    Caller caller(*m_server);
    QJsonObject self = content(u"B-1"_s);
    self.insert("grantee_pid"_L1, m_server->accounts()[0].pid);
    const Reply refused = caller.call("tapfleet.grant.create", self);
    QCOMPARE(refused.subCode(), u"GRANTEE_IS_SELF"_s);
    QCOMPARE(stateOf(caller, u"B-1"_s), u"REFUSED"_s);
    QCOMPARE(caller.call("tapfleet.grant.create", self).node, refused.node);
    QVERIFY(m_server->effects().empty());
}

void TestSandboxWrites::numbersAreChecked_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("subCode");
    QTest::newRow("none") << QString() << u"PARAM_INVALID"_s;
    QTest::newRow("with a blank") << u"a b"_s << u"PARAM_INVALID"_s;
    QTest::newRow("in Chinese") << u"授权1"_s << u"PARAM_INVALID"_s;
    QTest::newRow("of 65 letters") << QString(65, u'a') << u"PARAM_INVALID"_s;
    QTest::newRow("of 64 letters") << QString(64, u'a') << QString();
    QTest::newRow("of all that may be") << u"aZ09_-"_s << QString();
}

void TestSandboxWrites::numbersAreChecked()
{
    QFETCH(QString, number);
    Caller caller(*m_server);
    QTEST(caller.call("tapfleet.grant.create", content(number)).subCode(), "subCode");
    QTEST(caller.call("tapfleet.write.query", {{u"out_biz_no"_s, number}}).subCode(), "subCode");
}

void TestSandboxWrites::aWriteIsDoneWhileItsAnswerIsLost_data()
{
    QTest::addColumn<bool>("isDone");
    for (const char *kind : {"drop", "cut", "http500", "garbage", "badsign"})
        QTest::newRow(kind) << true;
    QTest::newRow("busy") << false;
}

void TestSandboxWrites::aWriteIsDoneWhileItsAnswerIsLost()
{
    QFETCH(bool, isDone);
    Caller caller(*m_server);
    m_server->setFaults(*sandbox::Faults::parse(QString::fromLatin1(QTest::currentDataTag()) + u"=1"_s));
    const Reply lost = caller.call("tapfleet.grant.create", content(u"B-1"_s));
    QVERIFY(!lost.isGenuine || lost.code() != u"10000");
    m_server->setFaults({});
    QCOMPARE(stateOf(caller, u"B-1"_s), isDone ? u"DONE"_s : u"UNKNOWN"_s);
    QCOMPARE(m_server->effects().size(), size_t{isDone});
    QCOMPARE(caller.call("tapfleet.grant.create", content(u"B-1"_s)).code(), u"10000"_s);
    QCOMPARE(grantsOf(caller), 1);
    QCOMPARE(m_server->effects()[0].executions, 1U);
}

void TestSandboxWrites::anUnknownOutcomeIsDoneOrNot()
{
    Caller caller(*m_server);
    constexpr int kWrites = 40;
    m_server->setFaults(*sandbox::Faults::parse(u"unknown=1"_s));
    for (int i = 0; i < kWrites; ++i)
        QCOMPARE(caller.call("tapfleet.grant.create", content(u"B-%1"_s.arg(i))).code(), u"20000"_s);
    m_server->setFaults({});
    int done = 0;
    for (int i = 0; i < kWrites; ++i)
        done += stateOf(caller, u"B-%1"_s.arg(i)) == u"DONE" ? 1 : 0;
    QVERIFY(done > 0 && done < kWrites);
    QCOMPARE(static_cast<int>(m_server->effects().size()), done);
    for (int i = 0; i < kWrites; ++i)
        QCOMPARE(caller.call("tapfleet.grant.create", content(u"B-%1"_s.arg(i))).code(), u"10000"_s);
    QCOMPARE(grantsOf(caller), kWrites);
    for (const sandbox::WriteEffect &effect : m_server->effects())
        QCOMPARE(effect.executions, 1U);
}

void TestSandboxWrites::effectsAreToldByTheControlCall()
{
    Caller caller(*m_server);
    (void)caller.call("tapfleet.grant.create", content(u"B-1"_s));
    const QJsonArray effects = caller.control(u"effects"_s).value("effects"_L1).toArray();
    QCOMPARE(effects.size(), 1);
    const QJsonObject effect = effects[0].toObject();
    QCOMPARE(effect.value("account"_L1).toString(), m_server->accounts()[0].pid);
    QCOMPARE(effect.value("method"_L1).toString(), u"tapfleet.grant.create"_s);
    QCOMPARE(effect.value("out_biz_no"_L1).toString(), u"B-1"_s);
    QCOMPARE(effect.value("sns"_L1).toInt(), 1);
    QCOMPARE(effect.value("executions"_L1).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestSandboxWrites)
#include "tst_sandboxwrites.moc"
