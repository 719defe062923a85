#include "base/errorcodes.h"
#include "profile.h"
#include "services/commandservice.h"
#include "sync/pullengine.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::RemoteCommand;
using services::CommandOverview;

namespace {

struct Desk {
    explicit Desk(std::uint32_t devices = 300) : cloud(devices), account(profile.add(cloud, u"shop"_s))
    {
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        if (!tests::answerOf(engine.run({})))
            qFatal("no sync");
        QSignalSpy loaded(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        if (!loaded.wait(30'000))
            qFatal("no fleet");
    }
    services::DeviceSelection select(const QString &filter)
    {
        auto found = tests::answerOf(fleet.select({filter}));
        if (!found)
            qFatal("%s", qPrintable(base::logLine(found.error())));
        return *found;
    }
    /// Devices that take commands.
    std::vector<domain::DeviceId> takers(const QString &filter, size_t most)
    {
        std::vector<domain::DeviceId> ids;
        for (const services::CommandCandidate &one : services::CommandService::candidates(select(filter))) {
            if (one.fault.empty() && ids.size() < most)
                ids.push_back(one.device);
        }
        if (ids.size() < most)
            qFatal("too few devices take commands");
        return ids;
    }
    CommandOverview newest()
    {
        const auto all = tests::answerOf(commands.commands());
        if (!all || all->empty())
            qFatal("no command");
        return all->front();
    }
    void start(RemoteCommand command, const std::vector<domain::DeviceId> &devices)
    {
        QSignalSpy idle(&journal, &services::JournalService::idle);
        const auto started = tests::answerOf(commands.start(account, command, devices));
        if (!started)
            qFatal("%s", qPrintable(base::logLine(started.error())));
        if (idle.isEmpty() && !idle.wait(30'000))
            qFatal("the journal does not end");
    }

    tests::Profile profile;
    tests::TestCloud cloud;
    domain::Account account;
    services::FleetService fleet{profile.accounts, profile.clock};
    services::JournalService journal{profile.accounts, profile.clock};
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
    desk.cloud.server().advanceClock(std::chrono::hours(1)); // by which the devices of the sandbox work
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
    for (const services::CommandCandidate &one : services::CommandService::candidates(desk.select({}))) {
        if (all.size() == 100)
            break;
        all.push_back(one.device);
        expected[one.device] = QString::fromStdString(one.fault);
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
