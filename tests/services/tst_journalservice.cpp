#include "base/errorcodes.h"
#include "cache/restoredown.h"
#include "profile.h"
#include "services/journalservice.h"
#include "sync/pullengine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::OperationId;
using domain::OperationState;
using services::DraftDifference;
using services::JournalService;

namespace {

class MovedClock final : public base::Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 now = QDateTime::currentMSecsSinceEpoch();
};

/// A cloud with two accounts, an account of it that reaches it or does not, and the journal.
class Desk
{
public:
    explicit Desk(bool isReached) : cloud(300, 1, tests::TestCloud::Speaks::Keys, 2), journal(profile.accounts, clock)
    {
        auto draft = tests::Profile::draft(cloud, u"shop"_s);
        if (!isReached)
            draft.gateway = QUrl(u"http://127.0.0.1:1/gateway.do"_s);
        account = *tests::answerOf(profile.accounts.add(draft));
        for (const domain::Device &device : cloud.server().fleet()) {
            if (device.role == "OWNER")
                owned.push_back(device.id());
        }
    }

    domain::WritePlan grant(size_t devices)
    {
        const QJsonObject content{{"grantee_pid"_L1, cloud.server().accounts()[1].pid}, {"scopes"_L1, QJsonArray{"POSTER"_L1}}};
        return {.kind = u"grant.create"_s,
                .subject = "{}",
                .steps = {{.method = u"tapfleet.grant.create"_s,
                           .content = QJsonDocument(content).toJson(QJsonDocument::Compact),
                           .devices = {owned.begin(), owned.begin() + static_cast<std::ptrdiff_t>(devices)},
                           .borrows = {}}}};
    }
    void pull()
    {
        clock.now += 60'000;
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, clock);
        QVERIFY_RESULT(tests::answerOf(engine.run({})));
        clock.now += 60'000;
    }
    OperationId submit(size_t devices)
    {
        const auto id = tests::answerOf(journal.submit(account, grant(devices)));
        return id ? *id : OperationId();
    }
    OperationState state(OperationId id)
    {
        const auto operation = tests::answerOf(journal.operation(account.id, id));
        return operation ? domain::stateOf(*operation) : OperationState::Expired;
    }

    MovedClock clock;
    tests::TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
    JournalService journal;
    std::vector<domain::DeviceId> owned;
};

} // namespace

class TestJournalService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlanIsSentAndTold();
    void anUnreachedCloudMakesADraftAgainAndAgain();
    void aDraftIsComparedWithWhatIsSoNow();
    void aDraftOlderThanTheSyncIsLookedAtAgain();
    void anOverdueDraftIsNotSent();
    void onlyAnUndecidedStepIsDecided();
    void whatAnotherProcessPreparedIsFound();
    void whatComesFromABackupAsksBeforeItIsSent();
};

void TestJournalService::aPlanIsSentAndTold()
{
    Desk desk(true);
    QSignalSpy changed(&desk.journal, &JournalService::operationChanged), idle(&desk.journal, &JournalService::idle);
    const OperationId id = desk.submit(3);
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(desk.state(id), OperationState::Done);
    QVERIFY(changed.count() >= 2);
    QCOMPARE(desk.cloud.server().effects().size(), size_t(1));
    const auto open = tests::answerOf(desk.journal.operations());
    QVERIFY_RESULT(open);
    QVERIFY(open->empty());
    QCOMPARE(tests::answerOf(desk.journal.operations({.since = 0}))->size(), size_t(1));
}

void TestJournalService::anUnreachedCloudMakesADraftAgainAndAgain()
{
    Desk desk(false);
    const OperationId id = desk.submit(1);
    QTRY_COMPARE(desk.state(id), OperationState::Draft);
    const auto unseen = tests::answerOf(desk.journal.send(desk.account.id, id));
    QVERIFY(!unseen);
    QCOMPARE(unseen.error().subCode, QString(base::codes::DraftNotReviewed));
    desk.pull();
    QVERIFY_RESULT(tests::answerOf(desk.journal.difference(desk.account.id, id)));
    QSignalSpy stopped(&desk.journal, &JournalService::stopped);
    QVERIFY_RESULT(tests::answerOf(desk.journal.send(desk.account.id, id)));
    QTRY_COMPARE(stopped.count(), 1);
    QTRY_COMPARE(desk.state(id), OperationState::Draft);
    QVERIFY_RESULT(tests::answerOf(desk.journal.discard(desk.account.id, id)));
    QCOMPARE(desk.state(id), OperationState::Discarded);
}

void TestJournalService::aDraftIsComparedWithWhatIsSoNow()
{
    Desk desk(false);
    desk.pull();
    const OperationId id = desk.submit(20);
    QTRY_COMPARE(desk.state(id), OperationState::Draft);
    auto difference = tests::answerOf(desk.journal.difference(desk.account.id, id));
    QVERIFY_RESULT(difference);
    QVERIFY(difference->rows.empty());
    QCOMPARE(difference->unchanged, 20);
    desk.cloud.server().removeDevices({desk.owned[0], desk.owned[1]});
    desk.pull();
    difference = tests::answerOf(desk.journal.difference(desk.account.id, id));
    QVERIFY_RESULT(difference);
    QCOMPARE(difference->unchanged, 18);
    QCOMPARE(difference->rows.size(), size_t(2));
    QCOMPARE(difference->rows.front().change, DraftDifference::Row::Change::Gone);
}

void TestJournalService::aDraftOlderThanTheSyncIsLookedAtAgain()
{
    Desk desk(false);
    desk.pull();
    const OperationId id = desk.submit(1);
    QTRY_COMPARE(desk.state(id), OperationState::Draft);
    QVERIFY_RESULT(tests::answerOf(desk.journal.difference(desk.account.id, id)));
    desk.pull();
    const auto late = tests::answerOf(desk.journal.send(desk.account.id, id));
    QVERIFY(!late);
    QCOMPARE(late.error().subCode, QString(base::codes::DraftNotReviewed));
}

void TestJournalService::anOverdueDraftIsNotSent()
{
    Desk desk(false);
    const OperationId id = desk.submit(1);
    QTRY_COMPARE(desk.state(id), OperationState::Draft);
    desk.pull();
    QVERIFY_RESULT(tests::answerOf(desk.journal.difference(desk.account.id, id)));
    desk.clock.now += 8LL * 86'400'000;
    const auto late = tests::answerOf(desk.journal.send(desk.account.id, id));
    QVERIFY(!late);
    QCOMPARE(late.error().subCode, QString(base::codes::DraftExpired));
    QCOMPARE(desk.state(id), OperationState::Expired);
}

void TestJournalService::onlyAnUndecidedStepIsDecided()
{
    Desk desk(true);
    QSignalSpy idle(&desk.journal, &JournalService::idle);
    const OperationId settled = desk.submit(1);
    QTRY_COMPARE(idle.count(), 1);
    const auto refused = tests::answerOf(desk.journal.decide(desk.account.id, settled, 0, true));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::StepNotUndecided));

    sandbox::Faults faults;
    faults.cut = 1;
    desk.cloud.server().setFaults(faults);
    const auto id = tests::answerOf(desk.journal.submit(
        desk.account,
        {.kind = u"wifi.set"_s,
         .subject = "{}",
         .steps = {{.method = u"alipay.commerce.iot.wifi.set"_s, .content = "{}", .devices = {}, .borrows = {}}}}));
    QVERIFY_RESULT(id);
    QTRY_COMPARE(desk.state(*id), OperationState::Undecided);
    QVERIFY_RESULT(tests::answerOf(desk.journal.decide(desk.account.id, *id, 0, true)));
    QCOMPARE(desk.state(*id), OperationState::Done);
}

void TestJournalService::whatAnotherProcessPreparedIsFound()
{
    Desk desk(true);
    // As the command line would have left it, ended before it was sent.
    const cache::AccountFolder folder = desk.profile.home.account(desk.account.id);
    QDir().mkpath(folder.path);
    OperationId id;
    {
        const auto own = std::move(*cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own}));
        id = *cache::JournalStore(*own).add(desk.grant(1), {.at = desk.clock.now, .asOf = {}, .person = u"li"_s, .facts = {}});
    }
    desk.journal.keepGoing();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), OperationState::Done, 20'000);
}

void TestJournalService::whatComesFromABackupAsksBeforeItIsSent()
{
    Desk desk(false); // nothing is sent: drafts
    QSignalSpy stopped(&desk.journal, &JournalService::stopped);
    const OperationId id = desk.submit(3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), OperationState::Draft, 60'000);
    {
        const auto own =
            cache::Connection::open(desk.profile.home.account(desk.account.id).ownDb(), {cache::DatabaseKind::Own});
        QVERIFY(cache::JournalStore(**own).changeHold(id, {domain::Hold::Draft}, domain::Hold::Paused).value_or(false));
        QVERIFY_RESULT(cache::pauseRestored(**own, {domain::Restored::From::Backup, 5}));
        QVERIFY(cache::JournalStore(**own).putBack(id, 0, {}));
    }
    QCOMPARE(desk.state(id), OperationState::Paused);
    const auto refused = tests::answerOf(desk.journal.send(desk.account.id, id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::RestoredNotAgreed));
    QCOMPARE(desk.state(id), OperationState::Paused);
    QVERIFY(tests::answerOf(desk.journal.operation(desk.account.id, id))->restored);
    QVERIFY_RESULT(tests::answerOf(desk.journal.send(desk.account.id, id, true)));
    QVERIFY(!tests::answerOf(desk.journal.operation(desk.account.id, id))->restored);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), OperationState::Draft, 60'000); // it was tried
}

QTEST_GUILESS_MAIN(TestJournalService)
#include "tst_journalservice.moc"
