#include "base/errorcodes.h"
#include "cache/accountlocks.h"
#include "cache/journalstore.h"
#include "cache/rolloutstore.h"
#include "exchange/zipwriter.h"
#include "profile.h"
#include "services/backup.h"
#include "sync/pullengine.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

/// A profile whose files are closed, as before a start.
struct Home {
    Home()
    {
        tests::Profile profile;
        tests::TestCloud cloud(20);
        const domain::Account account = profile.add(cloud, u"福满家"_s);
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        if (!tests::answerOf(engine.run({})))
            qFatal("no sync");
        const auto packed = services::writeBackup(profile.home, *profile.accounts.accounts(), file(u"备份.zip"_s), 1'700'000'000'000);
        if (!packed)
            qFatal("%s", qPrintable(base::logLine(packed.error())));
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    cache::Home home() const { return {file(u"home"_s)}; }
    QStringList names() const
    {
        auto store = cache::AppStore::open(home());
        if (!store)
            qFatal("%s", qPrintable(base::logLine(store.error())));
        const auto accounts = (*store)->accounts();
        QStringList names;
        for (const domain::Account &account : *accounts)
            names.append(account.name);
        return names;
    }

private:
    QTemporaryDir m_folder;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBackupComesBackWhole();
    void anythingButAWholeBackupIsRefused_data();
    void anythingButAWholeBackupIsRefused();
    void aCrashWhileRestoringIsMadeGood_data();
    void aCrashWhileRestoringIsMadeGood();
    void whatWasLaidReadyCanBeDropped();
    void aProfileInUseIsNotReplaced_data();
    void aProfileInUseIsNotReplaced();
    void aRestoreThatFailsLeavesAllAsItWas();
    void whatWasOpenComesBackPaused();
};

void TestBackup::aBackupComesBackWhole()
{
    Home made;
    QVERIFY(made.names().isEmpty()); // another computer, so to speak
    const auto facts = services::stageRestore(made.home(), made.file(u"备份.zip"_s), 1'700'000'100'000);
    QVERIFY_RESULT(facts);
    QCOMPARE(facts->madeAt, 1'700'000'000'000);
    QCOMPARE(facts->accounts, 1);
    QVERIFY_RESULT(services::applyRestore(made.home()));
    QVERIFY(made.names().isEmpty()); // nobody has agreed
    QVERIFY_RESULT(services::confirmRestore(made.home()));
    QVERIFY(made.names().isEmpty()); // until the next start
    QVERIFY_RESULT(services::applyRestore(made.home()));
    QCOMPARE(made.names(), QStringList{u"福满家"_s});
    QVERIFY(QFile::exists(made.home().account(domain::AccountId(1)).ownDb()));
    QCOMPARE(QDir(made.home().path).entryList({u"replaced-*"_s}, QDir::Dirs).size(), 1);
    QVERIFY(!QDir(made.home().path).exists(u"restore"_s));
    QVERIFY_RESULT(services::applyRestore(made.home())); // nothing is left to do
    QCOMPARE(made.names(), QStringList{u"福满家"_s});
}

void TestBackup::anythingButAWholeBackupIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a file that is no zip") << u"text"_s;
    QTest::newRow("a zip without a list of its files") << u"zip"_s;
    QTest::newRow("a database that is not the one listed") << u"swapped"_s;
    QTest::newRow("a file that would land elsewhere") << u"elsewhere"_s;
    QTest::newRow("a backup without accounts' database") << u"empty"_s;
}

void TestBackup::anythingButAWholeBackupIsRefused()
{
    QFETCH(QString, what);
    Home made;
    made.names();
    const QString path = made.file(u"bad.zip"_s);
    const auto list = [](const QByteArray &files) { return exchange::ZipEntry{.name = u"backup.json"_s, .bytes = R"({"format":1,"files":[)" + files + "]}"}; };
    std::vector<exchange::ZipEntry> entries{{.name = u"notes.txt"_s, .bytes = "x"}};
    if (what == u"swapped")
        entries = {list(R"({"name":"app.db","sha256":"00"})"), {.name = u"app.db"_s, .bytes = "other"}};
    else if (what == u"elsewhere")
        entries = {list(R"({"name":"../../app.db","sha256":"00"})"), {.name = u"../../app.db"_s, .bytes = "other"}};
    else if (what == u"empty")
        entries = {list({})};
    if (what == u"text") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no zip") > 0);
    } else {
        QVERIFY_RESULT(exchange::packZip(entries, 0, path));
    }
    const auto refused = services::stageRestore(made.home(), path, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::BackupUnreadable));
    QVERIFY_RESULT(services::applyRestore(made.home()));
    QVERIFY(QDir(made.home().path).entryList({u"replaced-*"_s}, QDir::Dirs).isEmpty());
}

void TestBackup::aCrashWhileRestoringIsMadeGood_data()
{
    QTest::addColumn<int>("moves");
    for (int moves = 1; moves < 4; ++moves)
        QTest::addRow("after %d of its moves", moves) << moves;
}

// The moves of applyRestore() in their order, of which a crash leaves the first few.
void TestBackup::aCrashWhileRestoringIsMadeGood()
{
    QFETCH(int, moves);
    Home made;
    made.names();
    QVERIFY_RESULT(services::stageRestore(made.home(), made.file(u"备份.zip"_s), 1));
    QVERIFY_RESULT(services::confirmRestore(made.home()));
    const QDir home(made.home().path);
    QVERIFY(home.mkpath(home.filePath(QString::fromUtf8(contentOf(home.filePath(u"restore/ready"_s))))));
    const QString replaced = QString::fromUtf8(contentOf(home.filePath(u"restore/ready"_s)));
    const std::pair<QString, QString> all[] = {{u"app.db"_s, replaced + u"/app.db"_s},
                                               {u"restore/files/app.db"_s, u"app.db"_s},
                                               {u"restore/files/accounts"_s, u"accounts"_s}};
    for (int i = 0; i < moves; ++i)
        QVERIFY(QFile::rename(home.filePath(all[i].first), home.filePath(all[i].second)));
    QVERIFY(services::isHalfRestored(made.home()));
    QVERIFY_RESULT(services::applyRestore(made.home()));
    QCOMPARE(made.names(), QStringList{u"福满家"_s});
    QVERIFY(QFile::exists(made.home().account(domain::AccountId(1)).ownDb()));
}

void TestBackup::whatWasLaidReadyCanBeDropped()
{
    Home made;
    made.names();
    QVERIFY_RESULT(services::stageRestore(made.home(), made.file(u"备份.zip"_s), 1));
    QVERIFY_RESULT(services::confirmRestore(made.home()));
    QVERIFY_RESULT(services::dropRestore(made.home()));
    QVERIFY_RESULT(services::applyRestore(made.home()));
    QVERIFY(made.names().isEmpty());
}

void TestBackup::aProfileInUseIsNotReplaced_data()
{
    QTest::addColumn<bool>("isProgram");
    QTest::newRow("by a program that only has it open") << true;
    QTest::newRow("by an older program that syncs an account") << false;
}

void TestBackup::aProfileInUseIsNotReplaced()
{
    QFETCH(const bool, isProgram);
    Home made;
    made.names();
    const cache::AccountFolder folder = made.home().account(domain::AccountId(7));
    QVERIFY(QDir().mkpath(folder.path));
    const auto held = isProgram ? cache::AccountLocks::shareProfile(made.home())
                                : cache::AccountLocks::take(folder, cache::AccountWork::Sync);
    QVERIFY(held);
    bool isAsked = false;
    const auto restored =
        services::restoreBackup(made.home(), made.file(u"备份.zip"_s), 1, [&isAsked](const services::BackupFacts &) {
            isAsked = true;
            return true;
        });
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(restored.error().subCode, isProgram ? QString(base::codes::Locked) : QString(base::codes::SyncRunning));
    QVERIFY(!isAsked);
    QVERIFY(made.names().isEmpty());
    QVERIFY(!QDir(made.home().path).exists(u"restore"_s));
}

void TestBackup::aRestoreThatFailsLeavesAllAsItWas()
{
    Home made;
    made.names();
    const QDir home(made.home().path);
    QVERIFY(home.mkpath(u"accounts/9"_s));
    // The folder of what is replaced cannot be made: a file has its name.
    QVERIFY_RESULT(services::stageRestore(made.home(), made.file(u"备份.zip"_s), 1));
    QVERIFY_RESULT(services::confirmRestore(made.home()));
    QFile inTheWay(home.filePath(QString::fromUtf8(contentOf(home.filePath(u"restore/ready"_s)))));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QVERIFY(!services::applyRestore(made.home()));
    QVERIFY(made.names().isEmpty());
    QVERIFY(home.exists(u"accounts/9"_s));
    QVERIFY_RESULT(services::applyRestore(made.home())); // it is not tried again and again
    QVERIFY(made.names().isEmpty());
}

void TestBackup::whatWasOpenComesBackPaused()
{
    constexpr qint64 kMadeAt = 1'700'000'000'000;
    tests::Profile profile;
    tests::TestCloud cloud(20);
    const domain::Account account = profile.add(cloud, u"福满家"_s);
    const QString ownDb = profile.home.account(account.id).ownDb();
    const domain::DeviceId device{"SN1", "S1"}, other{"SN2", "S1"};
    const auto planOf = [&](const QString &method) {
        return domain::WritePlan{.kind = u"x"_s,
                                 .subject = "{}",
                                 .steps = {{.method = method, .content = "{}", .devices = {device}, .borrows = {}},
                                           {.method = method, .content = "{}", .devices = {other}, .borrows = {}}}};
    };
    const cache::Preparation preparation{.at = 1, .asOf = {}, .person = u"li"_s, .facts = {}};
    {
        const auto own = cache::Connection::open(ownDb, {cache::DatabaseKind::Own});
        cache::JournalStore journal(**own);
        QVERIFY(journal.add(planOf(u"tapfleet.grant.create"_s), preparation)
                && journal.add(planOf(u"alipay.commerce.iot.x"_s), preparation));
        QVERIFY(journal.add(planOf(u"tapfleet.grant.create"_s), preparation));
        for (int step = 0; step < 2; ++step) // the third is over
            QVERIFY(journal.markSent(domain::OperationId(3), step, 2).value_or(false)
                    && journal.settle(domain::OperationId(3), step, {.at = 3}));
        cache::RolloutStore rollouts(**own);
        for (int i = 0; i < 3; ++i)
            QVERIFY(rollouts.add(
                {{.name = "收银台"}, {{.name = "1", .devices = {device}}, {.name = "2", .devices = {other}}}, {}}, 4));
        QVERIFY(rollouts.change(domain::RolloutId(2), [](domain::Rollout &one) {
            one.state = domain::RolloutState::Held;
            one.waves[0].order = domain::WaveOrder::Resume;
        }));
        QVERIFY(rollouts.change(domain::RolloutId(3), [](domain::Rollout &one) { domain::stop(one, 5); }));
    }
    QVERIFY_RESULT(services::writeBackup(profile.home, {account}, profile.file(u"b.zip"_s), kMadeAt));
    const cache::Home elsewhere{profile.file(u"elsewhere"_s)};
    QVERIFY_RESULT(services::restoreBackup(elsewhere, profile.file(u"b.zip"_s), kMadeAt + 5,
                                           [](const services::BackupFacts &facts) { return facts.madeAt == kMadeAt; }));
    const auto own = cache::Connection::open(elsewhere.account(account.id).ownDb(), {cache::DatabaseKind::Own});
    cache::JournalStore journal(**own);
    const domain::Restored mark{domain::Restored::From::Backup, kMadeAt};
    const auto keyed = journal.operation(domain::OperationId(1)).value(),
               unkeyed = journal.operation(domain::OperationId(2)).value();
    QVERIFY(keyed.restored == mark && unkeyed.restored == mark);
    QCOMPARE(domain::stateOf(keyed), domain::OperationState::Unsettled);   // the service is asked
    QCOMPARE(domain::stateOf(unkeyed), domain::OperationState::Undecided); // only the user can tell
    QVERIFY(!journal.operation(domain::OperationId(3))->restored);
    for (const domain::WriteStep &step : keyed.steps)
        QVERIFY(journal.putBack(keyed.id, step.position, {})); // the service has never received them
    QVERIFY(!*journal.next());                                 // and still nothing is sent
    cache::RolloutStore rollouts(**own);
    for (const qint64 id : {1, 2}) {
        const auto rollout = rollouts.rollout(domain::RolloutId(id)).value();
        QCOMPARE(rollout.state, domain::RolloutState::Paused);
        QVERIFY(rollout.restored == mark && !rollout.isFollowed());
    }
    QVERIFY(!rollouts.rollout(domain::RolloutId(3))->restored);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
