#include "base/errorcodes.h"
#include "operationdesk.h"
#include "services/commandservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::RemoteCommand;
using services::CommandOverview;

namespace {

struct Desk : tests::OperationDesk {
    using OperationDesk::OperationDesk;
    std::vector<domain::DeviceId> takers(const QString &filter, size_t most)
    {
        return idsOf(OperationDesk::takers(filter, services::CommandService::kScope, most));
    }
    CommandOverview newest()
    {
        const auto all = tests::answerOf(commands.commands());
        if (!all || all->empty())
            qFatal("no command");
        return all->front();
    }
    void start(RemoteCommand command, const std::vector<domain::DeviceId> &devices) { settled(commands.start(account, command, devices)); }

    services::CommandService commands{profile.accounts, journal, profile.clock};
};

} // namespace

class TestCommandService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommandIsFollowedToItsEnd();
    void whoIsBarredIsWhomTheServiceRefuses();
    void tooManyResetsAreRefusedBeforeAnythingIsKept();
    void whatIsKnownIsThereWithoutACloud();
    void manyDevicesGoInSeveralCalls();
};

void TestCommandService::aCommandIsFollowedToItsEnd()
{
    Desk desk;
    desk.start(RemoteCommand::Reboot, desk.takers(u"online:yes"_s, 3));
    QVERIFY(!desk.newest().askedAt);
    QVERIFY(desk.newest().isOpen());
    desk.letDevicesWork();
    desk.commands.follow();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.newest().isOpen(), 60'000);
    const CommandOverview command = desk.newest();
    QCOMPARE(command.command, RemoteCommand::Reboot);
    QCOMPARE(command.devices.size(), size_t(3));
    QCOMPARE(command.count("DONE"_L1) + command.count("FAILED"_L1), 3);
    QVERIFY(command.askedAt);
}

void TestCommandService::whoIsBarredIsWhomTheServiceRefuses()
{
    Desk desk;
    std::vector<domain::DeviceId> all;
    std::map<domain::DeviceId, QString> expected;
    for (const services::OperationCandidate &one : services::operationCandidates(desk.select({}), services::CommandService::kScope, false)) {
        if (all.size() == 100)
            break;
        all.push_back(one.terminal.device);
        expected[one.terminal.device] = QString::fromStdString(one.fault);
    }
    desk.start(RemoteCommand::Refresh, all);
    qint64 barred = 0;
    for (const services::CommandDevice &one : desk.newest().devices) {
        QCOMPARE(one.subCode, expected[one.device]);
        barred += one.subCode.isEmpty() ? 0 : 1;
    }
    QVERIFY(barred > 0 && barred < 100);
}

void TestCommandService::tooManyResetsAreRefusedBeforeAnythingIsKept()
{
    Desk desk;
    const auto refused = tests::answerOf(desk.commands.start(desk.account, RemoteCommand::FactoryReset, desk.takers({}, 11)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::CommandTooMany));
    const auto none = tests::answerOf(desk.commands.start(desk.account, RemoteCommand::Reboot, {}));
    QVERIFY(!none);
    QVERIFY(tests::answerOf(desk.commands.commands())->empty());
}

void TestCommandService::whatIsKnownIsThereWithoutACloud()
{
    Desk desk;
    desk.start(RemoteCommand::CollectLog, desk.takers(u"online:yes"_s, 2));
    QVERIFY_RESULT(tests::answerOf(desk.commands.refresh(desk.account, desk.newest().operation)));
    const CommandOverview before = desk.newest();
    QVERIFY(before.devices.front().row);
    desk.cloud.stop();
    services::JournalService journal(desk.profile.accounts, desk.profile.clock);
    services::CommandService later(desk.profile.accounts, journal, desk.profile.clock); // as after a start without a network
    const auto all = tests::answerOf(later.commands());
    QVERIFY_RESULT(all);
    QCOMPARE(all->front().devices.front().row, before.devices.front().row);
    QCOMPARE(all->front().askedAt, before.askedAt);
}

void TestCommandService::manyDevicesGoInSeveralCalls()
{
    Desk desk(800);
    desk.start(RemoteCommand::Refresh, desk.takers({}, 150));
    const CommandOverview command = desk.newest();
    QCOMPARE(command.operation.steps.size(), size_t(2));
    QCOMPARE(command.devices.size(), size_t(150));
    QVERIFY_RESULT(tests::answerOf(desk.commands.refresh(desk.account, command.operation)));
    for (const services::CommandDevice &one : desk.newest().devices)
        QVERIFY(one.row);
}

QTEST_GUILESS_MAIN(TestCommandService)
#include "tst_commandservice.moc"
