#include "cloud/fleet/commandclient.h"
#include "cloud/fleet/commandplans.h"

#include <QTest>

using namespace tapfleet;
using namespace Qt::StringLiterals;
using domain::RemoteCommand;

class CommandPlansTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsIntoCallsOfWhatIsAllowed_data();
    void splitsIntoCallsOfWhatIsAllowed();
    void tellsTheCommandsThatWereMade();
    void readsRowsLeniently();
    void knowsWhenNothingMoreHappens_data();
    void knowsWhenNothingMoreHappens();
};

void CommandPlansTest::splitsIntoCallsOfWhatIsAllowed_data()
{
    QTest::addColumn<RemoteCommand>("command");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("a restart takes 100 a call")
        << RemoteCommand::Reboot << QByteArray(R"({"command":"REBOOT"})") << QList<int>{100, 5};
    QTest::newRow("a log takes 100 a call")
        << RemoteCommand::CollectLog << QByteArray(R"({"command":"COLLECT_LOG"})") << QList<int>{100, 1};
    QTest::newRow("a refresh may be one call")
        << RemoteCommand::Refresh << QByteArray(R"({"command":"REFRESH"})") << QList<int>{100};
    QTest::newRow("a reset takes 10 a call")
        << RemoteCommand::FactoryReset << QByteArray(R"({"command":"FACTORY_RESET"})") << QList<int>{10, 3};
}

void CommandPlansTest::splitsIntoCallsOfWhatIsAllowed()
{
    QFETCH(const RemoteCommand, command);
    QFETCH(const QByteArray, content);
    QFETCH(const QList<int>, sizes);
    std::vector<domain::DeviceId> devices;
    for (const int size : sizes) {
        for (int i = 0; i < size; ++i)
            devices.push_back({"SN" + std::to_string(devices.size()), "S"});
    }
    const domain::WritePlan plan = cloud::commandDevices(command, devices);
    QCOMPARE(plan.kind, u"remote.command.create"_s);
    QCOMPARE(plan.steps.size(), size_t(sizes.size()));
    std::vector<domain::DeviceId> planned;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const domain::PlannedStep &step = plan.steps[size_t(i)];
        QCOMPARE(step.content, content);
        QCOMPARE(step.devices.size(), size_t(sizes[i]));
        QVERIFY(domain::isKeyed(step.method) && step.borrows.isEmpty() && !step.needsAll);
        planned.insert(planned.end(), step.devices.begin(), step.devices.end());
    }
    QCOMPARE(planned, devices);
}

void CommandPlansTest::tellsTheCommandsThatWereMade()
{
    domain::Operation operation;
    operation.steps.resize(3);
    operation.steps[0].answer = R"({"command_id":"RC1"})";
    operation.steps[2].answer = R"({"command_id":"RC3"})";
    QCOMPARE(cloud::commandsOf(operation), (QStringList{u"RC1"_s, u"RC3"_s}));
}

void CommandPlansTest::readsRowsLeniently()
{
    const auto rows = cloud::parseCommandRows(R"({"code":"10000","items":[{"sn":"A@S","state":"DONE","log_url":"https://l/1",
        "updated_at":"2026-01-01 08:00:00"},{"state":"DONE"},{"sn":"B","state":"LATER","error_code":"UNKNOWN"}]})");
    QVERIFY(rows);
    QCOMPARE(rows->size(), size_t(2));
    QCOMPARE((*rows)[0].device, (domain::DeviceId{"A", "S"}));
    QCOMPARE((*rows)[0].logUrl, u"https://l/1"_s);
    QCOMPARE((*rows)[0].updatedAt, std::optional<qint64>(1'767'225'600'000));
    QCOMPARE((*rows)[1].state, u"LATER"_s);
    QCOMPARE((*rows)[1].errorCode, u"UNKNOWN"_s);
    QVERIFY(!cloud::parseCommandRows("no JSON"));
}

void CommandPlansTest::knowsWhenNothingMoreHappens_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("final");
    QTest::newRow("queued goes on") << u"QUEUED"_s << false;
    QTest::newRow("sent goes on") << u"SENT"_s << false;
    QTest::newRow("a state of a newer service goes on") << u"LATER"_s << false;
    QTest::newRow("done is final") << u"DONE"_s << true;
    QTest::newRow("failed is final") << u"FAILED"_s << true;
    QTest::newRow("expired is final") << u"EXPIRED"_s << true;
}

void CommandPlansTest::knowsWhenNothingMoreHappens()
{
    QFETCH(const QString, state);
    QFETCH(const bool, final);
    const domain::CommandRow done{{"A", "S"}, u"DONE"_s}, row{{"B", "S"}, state};
    QCOMPARE(domain::areFinal({done, row}), final);
}

QTEST_GUILESS_MAIN(CommandPlansTest)
#include "tst_commandplans.moc"
