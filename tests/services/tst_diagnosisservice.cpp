#include "base/errorcodes.h"
#include "exchange/tablewriter.h"
#include "profile.h"
#include "services/diagnosisservice.h"
#include "services/knowledgeservice.h"
#include "services/syncservice.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tapfleet;
using domain::Cause;
using domain::CheckKind;
using domain::CheckSource;
using domain::CheckVerdict;
using domain::Finding;
using services::BatchDiagnosis;
using services::Diagnosis;
using services::DiagnosisService;
using tests::TestCloud;

namespace {

const QString kCashier = u"2021001164655801"_s;

/// A profile whose account has been synced, and the service over it.
struct Diagnosed {
    explicit Diagnosed(std::uint32_t devices = 300, TestCloud::Speaks speaks = TestCloud::Speaks::Keys)
        : cloud(devices, 1, speaks)
        , account(profile.add(cloud, u"shop"_s))
    {
        if (!profile.accounts.setPublicRate(account.id, domain::kPublicPerSecondMost))
            qFatal("the rate was not taken");
        account = profile.accounts.account(account.name).value();
        for (const domain::Device &device : cloud.server().fleet())
            ++sns[device.sn];
        sync();
        load();
    }

    void sync()
    {
        QSignalSpy finished(&syncing, &services::SyncService::finished);
        syncing.start(account);
        if (!finished.wait(60'000) || syncing.status(account.id).lastError)
            qFatal("the sync failed");
    }

    void load()
    {
        QSignalSpy changed(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        if (!changed.wait(60'000))
            qFatal("the fleet was not loaded");
    }

    /// The diagnosis when nothing more comes.
    std::unique_ptr<Diagnosis> ended(const services::DiagnosisQuestion &question)
    {
        auto diagnosis = service.diagnose(question);
        QSignalSpy finished(diagnosis.get(), &Diagnosis::finished);
        if (!finished.wait(60'000))
            qFatal("the diagnosis did not end");
        return diagnosis;
    }

    std::unique_ptr<BatchDiagnosis> ended(std::vector<domain::SnListRow> rows, const services::BatchQuestion &question)
    {
        auto batch = service.diagnoseMany(std::move(rows), question);
        QSignalSpy finished(batch.get(), &BatchDiagnosis::finished);
        if (!finished.wait(60'000))
            qFatal("the batch did not end");
        return batch;
    }

    /// A device of mine that is online and whose SN is its own.
    domain::DeviceId soundDevice()
    {
        for (const domain::Device &device : cloud.server().fleet()) {
            if (device.role == "OWNER" && device.online.value_or(false) && device.osFamily == "ANDROID" && !isTwin(device.sn))
                return device.id();
        }
        qFatal("no such device");
    }

    bool isTwin(const std::string &sn) { return sns[sn] > 1; }

    std::vector<domain::SnListRow> allRows()
    {
        std::vector<domain::SnListRow> rows;
        for (const domain::Device &device : cloud.server().fleet())
            rows.push_back({domain::longForm(device.id()), device.sn, device.supplierId});
        return rows;
    }

    TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
    std::map<std::string, int> sns; ///< with how many devices have each
    services::SyncService syncing{profile.accounts, profile.clock};
    services::FleetService fleet{profile.accounts, profile.clock};
    DiagnosisService service{profile.accounts, fleet, profile.clock};
};

/// A verdict in a word, with all that a user would act on.
QString saidOf(const domain::DeviceVerdict &verdict)
{
    QStringList said{QLatin1StringView(domain::findingId(verdict.finding)),
                     QLatin1StringView(domain::causeId(verdict.first.cause))};
    const std::pair<const char *, const std::vector<CheckKind> *> lists[] = {
        {"unanswered", &verdict.unanswered}, {"not asked", &verdict.notAsked}, {"untold", &verdict.untold}};
    for (const auto &[name, kinds] : lists) {
        for (const CheckKind kind : *kinds)
            said << QLatin1StringView(name) + u' ' + QLatin1StringView(domain::checkId(kind));
    }
    if (verdict.error)
        said << base::kindName(verdict.error->kind) + u' ' + verdict.error->subCode;
    return said.join(u", "_s);
}

QString written(const domain::DeviceId &id)
{
    return QString::fromStdString(domain::longForm(id));
}

/// What can become of a gateway.
enum class Trouble { Stopped, Hung, HalfHung, Refusing, Keyless };

void cause(Trouble trouble, Diagnosed &that)
{
    const QStringList all{u"tapfleet.device.list"_s, u"tapfleet.device.owner.query"_s, u"tapfleet.device.network.query"_s,
                          u"tapfleet.device.sim.query"_s};
    switch (trouble) {
    case Trouble::Stopped: return that.cloud.stop();
    case Trouble::Hung: return that.cloud.server().setLatency(60s);
    case Trouble::Refusing: return that.cloud.server().refuseMethods(all);
    case Trouble::Keyless: return that.profile.keychain.entries.clear();
    case Trouble::HalfHung:
        for (const char *method : {"tapfleet.device.network.query", "tapfleet.device.sim.query"})
            that.cloud.server().setLatency(method, 60s);
    }
}

} // namespace

class TestDiagnosisService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_that = std::make_unique<Diagnosed>(); }
    void theCacheAnswersFirstAndTheCloudReplacesIt();
    void anIllnessIsFound_data();
    void anIllnessIsFound();
    void aHungMethodHoldsNoOther_data();
    void aHungMethodHoldsNoOther();
    void cutSocketsLeaveWhatTheCacheKnows();
    void offlineTheCacheIsToldWithItsAge();
    void cachedOnlyAsksNothing();
    void anSnOfTwoSuppliersHasToBeChosen();
    void aTypoIsSuggested();
    void aDeviceNewerThanTheSyncIsFoundLive();
    void nobodyHasIt();
    void theOwnersAccountIsAsked();
    void aPublicOnlyAccountUsesThePublicMethods();
    void causesLeadToTheKnowledgeBase();
    void aDiagnosisMayEndWhileItAsks();
    void tasksAndChangesAreTold();
    void aBatchAgreesWithEachDiagnosis();
    void withoutAnAnswerNothingIsSaidToBeWell_data();
    void withoutAnAnswerNothingIsSaidToBeWell();
    void anSnThatCannotBeAskedForIsNotDenied_data();
    void anSnThatCannotBeAskedForIsNotDenied();
    void aBatchSeesWhatIsLeftOfTheData();
    void aBatchFindsWhatIsNewerThanTheSync();
    void aDiagnosisSaysThatItAsks();
    void aBatchIsSortedByCause();
    void aBatchAsksTheCloud();
    void aBatchKeepsToTheRate();
    void aBatchCanBeStopped();
    void aBatchTellsWhatItCouldNotFind();
    void aBatchIsExported();

private:
    std::unique_ptr<Diagnosed> m_that; ///< for tests that leave it as it was
};

void TestDiagnosisService::theCacheAnswersFirstAndTheCloudReplacesIt()
{
    Diagnosed that;
    that.cloud.server().setLatency(150ms);
    const auto diagnosis = that.service.diagnose({.sn = written(that.soundDevice()), .appId = kCashier});
    QVERIFY(diagnosis->state() == Diagnosis::State::Looking);
    QSignalSpy changed(diagnosis.get(), &Diagnosis::stateChanged), finished(diagnosis.get(), &Diagnosis::finished);
    QVERIFY(changed.wait());
    QVERIFY(diagnosis->state() == Diagnosis::State::Device);
    QCOMPARE(diagnosis->checks().size(), domain::kCheckKinds);
    for (const domain::Check &check : diagnosis->checks()) {
        QCOMPARE(check.source, CheckSource::Cache);
        QVERIFY(check.at);
    }
    QVERIFY(finished.wait());
    for (const domain::Check &check : diagnosis->checks()) {
        const bool isKept = check.kind == CheckKind::Tasks || check.kind == CheckKind::Changes;
        QCOMPARE(check.source, isKept ? CheckSource::Cache : CheckSource::Live);
        QVERIFY(!check.error);
        QVERIFY(!diagnosis->isPending(check.kind));
    }
    QCOMPARE(diagnosis->asked(), 5);
    QCOMPARE(diagnosis->answered(), 5);
}

void TestDiagnosisService::anIllnessIsFound_data()
{
    QTest::addColumn<QByteArray>("illness");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *illness, CheckKind kind, Cause cause) {
        QTest::newRow(illness) << QByteArray(illness) << int(kind) << int(cause);
    };
    row("WIFI_PASSWORD", CheckKind::Network, Cause::WifiPassword);
    row("DNS", CheckKind::Network, Cause::Dns);
    row("CLOCK", CheckKind::Network, Cause::Clock);
    row("NO_CARRIER", CheckKind::Network, Cause::NoCarrier);
    row("CARD_EXPIRED", CheckKind::Sim, Cause::CardExpired);
    row("CARD_FOREIGN", CheckKind::Sim, Cause::CardForeign);
    row("DATA_USED_UP", CheckKind::Sim, Cause::DataUsedUp);
    row("UNOWNED", CheckKind::Owner, Cause::Unowned);
    row("NEVER_ONLINE", CheckKind::Activation, Cause::Inactive);
    row("STORAGE_FREE", CheckKind::Storage, Cause::StorageFull);
    row("COMPONENT_PRESENT", CheckKind::Components, Cause::ComponentMissing);
    row("SCOPE_HELD", CheckKind::Arrival, Cause::ScopeMissing);
    row("DOWNLOADED", CheckKind::Arrival, Cause::NotDownloaded);
}

void TestDiagnosisService::anIllnessIsFound()
{
    QFETCH(QByteArray, illness);
    QFETCH(int, kind);
    QFETCH(int, cause);
    Diagnosed &that = *m_that;
    const domain::DeviceId id = that.soundDevice();
    QVERIFY(that.cloud.server().makeIll({id}, illness.toStdString()));
    const auto diagnosis = that.ended({.sn = written(id), .appId = kCashier}); // the cache does not know yet
    QCOMPARE(domain::causeId(diagnosis->check(CheckKind(kind))->cause), domain::causeId(Cause(cause)));
    QCOMPARE(diagnosis->check(CheckKind(kind))->source, CheckSource::Live);
    QVERIFY(that.cloud.server().makeIll({id}, "NONE"));
}

void TestDiagnosisService::aHungMethodHoldsNoOther_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("kind");
    QTest::newRow("the row") << QByteArray("tapfleet.device.list") << int(CheckKind::Storage);
    QTest::newRow("the owner") << QByteArray("tapfleet.device.owner.query") << int(CheckKind::Owner);
    QTest::newRow("the network") << QByteArray("tapfleet.device.network.query") << int(CheckKind::Network);
    QTest::newRow("the card") << QByteArray("tapfleet.device.sim.query") << int(CheckKind::Sim);
    QTest::newRow("the app") << QByteArray("tapfleet.distribution.diagnose") << int(CheckKind::Arrival);
}

void TestDiagnosisService::aHungMethodHoldsNoOther()
{
    QFETCH(QByteArray, method);
    QFETCH(int, kind);
    Diagnosed &that = *m_that;
    that.cloud.server().setLatency(method, 60s);
    that.service.setLiveLimit(1500ms);
    const auto diagnosis = that.service.diagnose({.sn = written(that.soundDevice()), .appId = kCashier});
    QSignalSpy finished(diagnosis.get(), &Diagnosis::finished);
    QTRY_COMPARE_WITH_TIMEOUT(diagnosis->answered(), 4, 1'400);
    QVERIFY(diagnosis->isPending(CheckKind(kind)));
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(5'000));
    const domain::Check *hung = diagnosis->check(CheckKind(kind));
    // A live row says all that the look-up of the owner does.
    const bool isToldByRow = method == "tapfleet.device.owner.query";
    QCOMPARE(hung->error.has_value(), !isToldByRow);
    QVERIFY(isToldByRow || hung->error->kind == base::ErrorKind::Timeout);
    const auto unanswered = diagnosis->verdict().unanswered;
    QCOMPARE(std::count(unanswered.begin(), unanswered.end(), CheckKind(kind)), isToldByRow ? 0 : 1);
    // What the live row tells stands in for the look-up that hangs.
    const bool isInRow = kind != int(CheckKind::Arrival) && method != "tapfleet.device.list";
    QCOMPARE(hung->source, isInRow ? CheckSource::Live : CheckSource::Cache);
    QVERIFY(hung->at && !diagnosis->isPending(CheckKind(kind)));
    const auto failed = std::count_if(diagnosis->checks().begin(), diagnosis->checks().end(),
                                      [](const domain::Check &check) { return check.error.has_value(); });
    const int expected = method == "tapfleet.device.list" ? 7 : isToldByRow ? 0 : 1;
    QCOMPARE(failed, expected);
    that.cloud.server().setLatency(method, 0ms);
    that.service.setLiveLimit(12s);
}

void TestDiagnosisService::cutSocketsLeaveWhatTheCacheKnows()
{
    Diagnosed that;
    sandbox::Faults faults;
    faults.cut = 1;
    that.cloud.server().setFaults(faults);
    that.service.setLiveLimit(3s);
    const auto diagnosis = that.ended({.sn = written(that.soundDevice())});
    QCOMPARE(diagnosis->answered(), 0);
    QCOMPARE(diagnosis->asked(), 4);
    const domain::Check *network = diagnosis->check(CheckKind::Network);
    QVERIFY(network->error);
    QCOMPARE(network->source, CheckSource::Cache);
    QCOMPARE(network->verdict != CheckVerdict::Unknown, true);
}

void TestDiagnosisService::offlineTheCacheIsToldWithItsAge()
{
    Diagnosed that;
    const domain::DeviceId id = that.soundDevice();
    that.cloud.stop();
    const auto diagnosis = that.ended({.sn = written(id)});
    QVERIFY(diagnosis->state() == Diagnosis::State::Device);
    const domain::Check *owner = diagnosis->check(CheckKind::Owner);
    QCOMPARE(owner->verdict, CheckVerdict::Good);
    QVERIFY(owner->error && owner->error->kind == base::ErrorKind::Offline);
    QVERIFY(owner->at && *owner->at <= that.profile.clock.nowMs());
}

void TestDiagnosisService::cachedOnlyAsksNothing()
{
    Diagnosed &that = *m_that;
    const auto before = that.cloud.server().requestsReceived();
    const auto diagnosis = that.ended({.sn = written(that.soundDevice()), .live = false});
    QCOMPARE(that.cloud.server().requestsReceived(), before);
    QCOMPARE(diagnosis->asked(), 0);
    QVERIFY(diagnosis->isFinished());
}

void TestDiagnosisService::anSnOfTwoSuppliersHasToBeChosen()
{
    Diagnosed &that = *m_that;
    QString twin;
    for (const domain::Device &device : that.cloud.server().fleet()) {
        if (that.isTwin(device.sn))
            twin = QString::fromStdString(device.sn);
    }
    QVERIFY(!twin.isEmpty());
    const auto diagnosis = that.ended({.sn = twin});
    QVERIFY(diagnosis->state() == Diagnosis::State::Ambiguous);
    QCOMPARE(diagnosis->candidates().size(), size_t(2));
    QVERIFY(diagnosis->checks().empty());
    const auto chosen = that.ended({.sn = written(diagnosis->candidates()[1].id)});
    QVERIFY(chosen->state() == Diagnosis::State::Device);
    QCOMPARE(chosen->deviceId(), diagnosis->candidates()[1].id);
    QCOMPARE(chosen->answered(), 4);
}

void TestDiagnosisService::aTypoIsSuggested()
{
    Diagnosed &that = *m_that;
    const std::string sn = that.soundDevice().sn;
    std::string typo = sn;
    typo.insert(3, "#");
    const auto diagnosis = that.ended({.sn = u"  %1 "_s.arg(QString::fromStdString(typo))});
    QVERIFY(diagnosis->state() == Diagnosis::State::NotFound);
    QCOMPARE(diagnosis->suggestion(), QString::fromStdString(sn));
    QVERIFY(!diagnosis->error());
}

void TestDiagnosisService::aDeviceNewerThanTheSyncIsFoundLive()
{
    Diagnosed that;
    that.cloud.server().addDevices(40);
    const auto before = std::exchange(that.sns, {});
    for (const domain::Device &device : that.cloud.server().fleet())
        ++that.sns[device.sn];
    domain::Device added;
    for (const domain::Device &device : that.cloud.server().fleet()) {
        if (!before.contains(device.sn) && !that.isTwin(device.sn))
            added = device;
    }
    QVERIFY(!added.sn.empty());
    const auto diagnosis = that.ended({.sn = QString::fromStdString(added.sn)});
    QVERIFY(diagnosis->state() == Diagnosis::State::Device);
    QCOMPARE(diagnosis->account()->id, that.account.id);
    QCOMPARE(diagnosis->check(CheckKind::Activation)->source, CheckSource::Live);
    QVERIFY(diagnosis->check(CheckKind::Activation)->at);
    QCOMPARE(diagnosis->device().model, added.model);
}

void TestDiagnosisService::nobodyHasIt()
{
    Diagnosed that;
    const auto diagnosis = that.ended({.sn = u"NOSUCHDEVICE"_s});
    QVERIFY(diagnosis->state() == Diagnosis::State::NotFound);
    QVERIFY(!diagnosis->error());
    QCOMPARE(diagnosis->asked(), 1);
    QVERIFY(that.ended({.sn = u"  "_s})->state() == Diagnosis::State::NotFound);
    that.cloud.stop();
    const auto offline = that.ended({.sn = u"NOSUCHDEVICE"_s});
    QVERIFY(offline->state() == Diagnosis::State::NotAsked);
    QVERIFY(offline->error() && offline->error()->kind == base::ErrorKind::Offline);
}

void TestDiagnosisService::theOwnersAccountIsAsked()
{
    TestCloud cloud(400, 1, TestCloud::Speaks::Keys, 3);
    tests::Profile profile;
    services::AccountDraft draft = tests::Profile::draft(cloud, u"other"_s);
    draft.appId = cloud.configOf(1).appId;
    draft.privateKey = cloud.key(u"account2/app_private.pem"_s);
    const domain::Account other = tests::answerOf(profile.accounts.add(draft)).value();
    const domain::Account main = profile.add(cloud, u"main"_s);
    services::SyncService syncing(profile.accounts, profile.clock);
    for (const domain::Account &account : {other, main}) {
        QSignalSpy finished(&syncing, &services::SyncService::finished);
        syncing.start(account);
        QVERIFY(finished.wait(60'000));
    }
    services::FleetService fleet(profile.accounts, profile.clock);
    DiagnosisService service(profile.accounts, fleet, profile.clock);
    const QString ownedByOther = cloud.server().accounts()[1].pid;
    QString shared;
    for (const domain::Device &device : cloud.server().fleet(1)) {
        if (device.role == "OWNER")
            shared = written(device.id());
    }
    QVERIFY(!shared.isEmpty());
    const auto diagnosis = service.diagnose({.sn = shared, .live = false});
    QSignalSpy finished(diagnosis.get(), &Diagnosis::finished);
    QVERIFY(finished.wait());
    QCOMPARE(diagnosis->account()->id, other.id);
    const auto byMain = service.diagnose({.sn = shared, .account = main.id, .live = false});
    QSignalSpy mainFinished(byMain.get(), &Diagnosis::finished);
    QVERIFY(mainFinished.wait());
    QVERIFY(byMain->state() == Diagnosis::State::NotFound || byMain->account()->id == main.id);
}

void TestDiagnosisService::aPublicOnlyAccountUsesThePublicMethods()
{
    Diagnosed that(60, TestCloud::Speaks::PublicMethodsOnly);
    const domain::DeviceId sound = that.soundDevice();
    const auto diagnosis = that.ended({.sn = QString::fromStdString(sound.sn), .appId = kCashier});
    QVERIFY(diagnosis->state() == Diagnosis::State::Device);
    const domain::Check *heartbeat = diagnosis->check(CheckKind::Heartbeat);
    QCOMPARE(heartbeat->source, CheckSource::Public);
    QCOMPARE(heartbeat->verdict, CheckVerdict::Good);
    QCOMPARE(diagnosis->check(CheckKind::Network)->source, CheckSource::Public);
    QCOMPARE(diagnosis->check(CheckKind::Owner)->verdict, CheckVerdict::Unknown);
    const auto batch = that.ended({{sound.sn, sound.sn, {}}}, {.live = true});
    const domain::DeviceVerdict &verdict = batch->rows().front().verdict;
    QVERIFY(!batch->error() && !verdict.error);
    QCOMPARE(verdict.notAsked.size(), size_t(CheckKind::Place) + 1); // it says what one diagnosis would have asked
    for (const auto &call : that.cloud.server().receivedCalls())
        QVERIFY2(!call.method.startsWith("tapfleet.device") && !call.method.startsWith("tapfleet.distribution"),
                 call.method.constData());
}

void TestDiagnosisService::causesLeadToTheKnowledgeBase()
{
    const auto knowledge = services::KnowledgeService::open(QLocale(u"zh_CN"_s));
    QVERIFY(knowledge);
    for (size_t i = 0; i < domain::kCauses; ++i) {
        const QString code = domain::knowledgeCode(domain::Check{.cause = Cause(i)});
        QVERIFY2(code.isEmpty() || (*knowledge)->byCode(code), qPrintable(code));
    }
}

void TestDiagnosisService::aDiagnosisMayEndWhileItAsks()
{
    Diagnosed that;
    that.cloud.server().setLatency(300ms);
    for (int i = 0; i < 5; ++i) {
        auto diagnosis = that.service.diagnose({.sn = written(that.soundDevice())});
        QSignalSpy changed(diagnosis.get(), &Diagnosis::stateChanged);
        QVERIFY(changed.wait());
        diagnosis.reset();
    }
    auto batch = that.service.diagnoseMany(that.allRows(), {.live = true});
    QSignalSpy loaded(batch.get(), &BatchDiagnosis::loaded);
    QVERIFY(loaded.wait());
    batch.reset();
    that.cloud.server().setLatency(0ms);
    QCOMPARE(that.ended({.sn = written(that.soundDevice())})->answered(), 4);
}

void TestDiagnosisService::tasksAndChangesAreTold()
{
    Diagnosed that;
    const domain::DeviceId id = that.soundDevice();
    QVERIFY(that.cloud.server().makeIll({id}, "STORAGE_FREE"));
    that.sync();
    const auto diagnosis = that.ended({.sn = written(id), .live = false});
    QVERIFY(!diagnosis->check(CheckKind::Changes)->changes.empty());
    QVERIFY(diagnosis->check(CheckKind::Tasks)->tasks.empty());
    QCOMPARE(diagnosis->check(CheckKind::Storage)->cause, Cause::StorageFull);
}

void TestDiagnosisService::aBatchAgreesWithEachDiagnosis()
{
    Diagnosed &that = *m_that;
    const auto batch = that.ended(that.allRows(), {});
    QCOMPARE(batch->rows().size(), that.cloud.server().fleet().size());
    QCOMPARE(batch->liveTotal(), 0);
    for (size_t i = 0; i < batch->rows().size(); i += 17) {
        const services::BatchRow &row = batch->rows()[i];
        const auto diagnosis = that.ended({.sn = written(row.id), .live = false});
        QCOMPARE(saidOf(row.verdict), saidOf(diagnosis->verdict()));
    }
}

void TestDiagnosisService::withoutAnAnswerNothingIsSaidToBeWell_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<QString>("said");
    const QString row =
        u"activation, unanswered binding, unanswered network, unanswered heartbeat, unanswered boot, unanswered sim, "
        "unanswered components, unanswered storage, unanswered place"_s;
    const QString all = u"not-known, , unanswered owner, unanswered role, unanswered "_s + row;
    QTest::newRow("a gateway that is gone") << int(Trouble::Stopped) << all + u", Offline "_s;
    QTest::newRow("a gateway that accepts and never answers") << int(Trouble::Hung) << all + u", Timeout "_s;
    QTest::newRow("half of the look-ups never answer")
        << int(Trouble::HalfHung) << u"not-known, , unanswered network, unanswered sim, Timeout "_s;
    QTest::newRow("an app without the permission")
        << int(Trouble::Refusing) << all + u", Forbidden isv.insufficient-isv-permissions"_s;
    QTest::newRow("an account whose key is gone") << int(Trouble::Keyless) << all + u", Secrets "_s;
}

void TestDiagnosisService::withoutAnAnswerNothingIsSaidToBeWell()
{
    QFETCH(int, trouble);
    QFETCH(QString, said);
    Diagnosed that(60);
    const domain::DeviceId id = that.soundDevice();
    that.service.setLiveLimit(Trouble(trouble) == Trouble::HalfHung ? 3s : 1500ms);
    cause(Trouble(trouble), that);
    const auto diagnosis = that.ended({.sn = written(id)});
    QVERIFY(diagnosis->state() == Diagnosis::State::Device);
    QCOMPARE(saidOf(diagnosis->verdict()), said);
    QVERIFY(diagnosis->verdict().keptAt || Trouble(trouble) == Trouble::HalfHung);
    const auto batch = that.ended({{written(id).toStdString(), id.sn, id.supplierId}}, {.live = true});
    QCOMPARE(saidOf(batch->rows().front().verdict), said);
    QCOMPARE(batch->liveDone(), 1);
    // A table is read without the window: it says the same.
    const auto lines = exchange::tableText(services::diagnosisTable(batch->rows(), {}, that.profile.clock.nowMs()),
                                           {.format = exchange::Format::JsonLines});
    QVERIFY(lines && lines->find("\"not-known\"") != std::string::npos);
}

void TestDiagnosisService::anSnThatCannotBeAskedForIsNotDenied_data()
{
    QTest::addColumn<int>("trouble");
    QTest::newRow("a gateway that is gone") << int(Trouble::Stopped);
    QTest::newRow("a gateway that accepts and never answers") << int(Trouble::Hung);
    QTest::newRow("an app without the permission") << int(Trouble::Refusing);
    QTest::newRow("an account whose key is gone") << int(Trouble::Keyless);
    QTest::newRow("nobody is asked") << -1;
}

void TestDiagnosisService::anSnThatCannotBeAskedForIsNotDenied()
{
    QFETCH(int, trouble);
    Diagnosed that(60);
    that.service.setLiveLimit(1500ms);
    const bool live = trouble >= 0;
    if (live)
        cause(Trouble(trouble), that);
    const auto diagnosis = that.ended({.sn = u"NOSUCHDEVICE"_s, .live = live});
    QVERIFY(diagnosis->state() == Diagnosis::State::NotAsked);
    const auto batch = that.ended({{"NOSUCHDEVICE", "NOSUCHDEVICE", {}}}, {.live = live});
    for (const domain::DeviceVerdict &verdict : {diagnosis->verdict(), batch->rows().front().verdict}) {
        QCOMPARE(domain::findingId(verdict.finding), "not-known");
        QCOMPARE(domain::causeId(verdict.first.cause), "not-asked");
        QCOMPARE(verdict.error.has_value(), live);
    }
}

void TestDiagnosisService::aBatchSeesWhatIsLeftOfTheData()
{
    Diagnosed that(60);
    const domain::DeviceId id = that.soundDevice();
    QVERIFY(that.cloud.server().makeIll({id}, "DATA_USED_UP"));
    const auto single = that.ended({.sn = written(id)});
    QCOMPARE(domain::causeId(single->check(CheckKind::Sim)->cause), "data-used-up");
    const auto batch = that.ended(that.allRows(), {.live = true});
    const auto ill = std::find_if(batch->rows().begin(), batch->rows().end(), [&id](const auto &row) { return row.id == id; });
    QCOMPARE(saidOf(ill->verdict), saidOf(single->verdict()));
    for (size_t i = 0; i < batch->rows().size(); i += 7) {
        const services::BatchRow &row = batch->rows()[i];
        QCOMPARE(saidOf(row.verdict), saidOf(that.ended({.sn = written(row.id)})->verdict()));
    }
}

void TestDiagnosisService::aBatchFindsWhatIsNewerThanTheSync()
{
    Diagnosed that(60);
    that.cloud.server().addDevices(10);
    const auto before = std::exchange(that.sns, {});
    for (const domain::Device &device : that.cloud.server().fleet())
        ++that.sns[device.sn];
    std::string added;
    for (const auto &[sn, count] : that.sns) {
        if (count == 1 && !before.contains(sn))
            added = sn;
    }
    QVERIFY(!added.empty());
    const auto batch = that.ended({{added, added, {}}}, {.live = true});
    QCOMPARE(saidOf(batch->rows().front().verdict), saidOf(that.ended({.sn = QString::fromStdString(added)})->verdict()));
    QCOMPARE(batch->rows().front().account, that.account.id);
}

void TestDiagnosisService::aDiagnosisSaysThatItAsks()
{
    Diagnosed that(60);
    that.cloud.server().setLatency(400ms);
    const auto diagnosis = that.service.diagnose({.sn = written(that.soundDevice())});
    QSignalSpy finished(diagnosis.get(), &Diagnosis::finished);
    QVERIFY(diagnosis->verdict().finding == Finding::Asking);
    QTRY_VERIFY(diagnosis->state() == Diagnosis::State::Device);
    QVERIFY(diagnosis->verdict().finding == Finding::Asking);
    QTRY_VERIFY_WITH_TIMEOUT(diagnosis->asked() == 4, 60'000);
    QVERIFY(!finished.isEmpty() || diagnosis->verdict().finding == Finding::Asking);
    QVERIFY(!finished.isEmpty() || finished.wait(60'000));
    QCOMPARE(domain::findingId(diagnosis->verdict().finding), "nothing-found");
}

void TestDiagnosisService::aBatchIsSortedByCause()
{
    Diagnosed &that = *m_that;
    const auto batch = that.ended(that.allRows(), {});
    const auto order = services::byCause(batch->rows());
    QCOMPARE(order.size(), batch->rows().size());
    QCOMPARE(batch->rows()[order.front()].verdict.first.verdict, CheckVerdict::Bad);
    QVERIFY(batch->rows()[order.back()].verdict.finding == Finding::NothingFound);
    qint64 counted = 0;
    Cause last = Cause::None;
    for (const auto &[cause, count] : services::causeCounts(batch->rows())) {
        QVERIFY(cause > last);
        last = cause;
        counted += count;
    }
    QVERIFY(counted > 0 && counted < qint64(order.size()));
}

void TestDiagnosisService::aBatchAsksTheCloud()
{
    Diagnosed that;
    const domain::DeviceId id = that.soundDevice();
    QVERIFY(that.cloud.server().makeIll({id}, "WIFI_PASSWORD"));
    const auto batch = that.ended(that.allRows(), {.live = true});
    QCOMPARE(batch->liveDone(), qint64(batch->rows().size()));
    bool isFound = false;
    for (const services::BatchRow &row : batch->rows()) {
        QVERIFY(!row.verdict.error);
        if (row.verdict.first.cause != Cause::None && row.verdict.first.kind < CheckKind::Tasks)
            QCOMPARE(row.verdict.first.source, CheckSource::Live);
        if (row.id == id) {
            isFound = true;
            QCOMPARE(row.verdict.first.cause, Cause::WifiPassword);
        }
    }
    QVERIFY(isFound);
}

void TestDiagnosisService::aBatchKeepsToTheRate()
{
    Diagnosed that(120);
    that.cloud.server().setRate(40);
    QElapsedTimer timer;
    timer.start();
    const auto before = that.cloud.server().requestsReceived();
    const auto batch = that.ended(that.allRows(), {.live = true});
    const auto calls = qint64(that.cloud.server().requestsReceived() - before);
    for (const services::BatchRow &row : batch->rows())
        QVERIFY(!row.verdict.error);
    QVERIFY2(timer.elapsed() >= (calls - 41) * 25, qPrintable(u"%1 calls in %2 ms"_s.arg(calls).arg(timer.elapsed())));
}

void TestDiagnosisService::aBatchCanBeStopped()
{
    Diagnosed that;
    that.cloud.server().setLatency(200ms);
    const auto batch = that.service.diagnoseMany(that.allRows(), {.live = true});
    QSignalSpy loaded(batch.get(), &BatchDiagnosis::loaded), finished(batch.get(), &BatchDiagnosis::finished);
    QVERIFY(loaded.wait());
    batch->stop();
    QVERIFY(finished.count() == 1 || finished.wait());
    QCOMPARE(finished.count(), 1);
    QVERIFY(!batch->rows().empty());
    QVERIFY(!batch->error());
    for (const services::BatchRow &row : batch->rows())
        QVERIFY2(row.verdict.finding != Finding::Asking && row.verdict.finding != Finding::NothingFound,
                 qPrintable(written(row.id)));
}

void TestDiagnosisService::aBatchTellsWhatItCouldNotFind()
{
    Diagnosed &that = *m_that;
    const std::string sn = that.soundDevice().sn;
    std::string typo = sn;
    typo.insert(3, "#");
    const auto batch =
        that.ended({{sn, sn, {}}, {sn, sn, {}}, {"NOSUCH", "NOSUCH", {}}, {typo, typo, {}}, {"", "", {}}}, {.live = true});
    QCOMPARE(batch->rows().size(), size_t(3));
    QCOMPARE(batch->leftOut(), 2);
    QCOMPARE(batch->rows()[1].verdict.first.cause, Cause::NotFound);
    QCOMPARE(batch->rows()[2].suggestion.sn, sn);
    QCOMPARE(services::byCause(batch->rows()).back(), 0u);
}

void TestDiagnosisService::aBatchIsExported()
{
    Diagnosed &that = *m_that;
    const auto batch = that.ended(that.allRows(), {});
    const auto table = services::diagnosisTable(batch->rows(), {{that.account.id, u"shop"_s}}, that.profile.clock.nowMs());
    QCOMPARE(table.rows, qint64(batch->rows().size()));
    QCOMPARE(table.columns.size(), size_t(9));
    const auto csv = exchange::tableText(table, {});
    QVERIFY(csv);
    const QString text = QString::fromStdString(*csv);
    QCOMPARE(text.count(u'\n'), qsizetype(table.rows) + 1);
    QVERIFY(text.contains(u",shop,"_s));
    const auto lines = exchange::tableText(table, {.format = exchange::Format::JsonLines});
    QVERIFY(lines
            && QJsonDocument::fromJson(QByteArray::fromStdString(lines->substr(0, lines->find('\n'))))
                   .object()
                   .contains(u"next_step"_s));
}

QTEST_GUILESS_MAIN(TestDiagnosisService)
#include "tst_diagnosisservice.moc"
