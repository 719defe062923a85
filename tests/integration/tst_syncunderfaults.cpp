#include "profile.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Profile;

namespace {

constexpr int kDevices = 12'000;
/// Of ten requests three meet a fault; a run that gives up is followed by another, which resumes it.
constexpr int kMostRuns = 60;

sandbox::Faults allAtFivePercent()
{
    sandbox::Faults faults;
    faults.drop = faults.cut = faults.delay = faults.http500 = faults.busy = faults.unknown = faults.tampered = 0.05;
    return faults;
}

/// Every text that the fleet's devices hold.
std::set<std::string> textsOf(const std::vector<domain::Device> &fleet)
{
    std::set<std::string> texts{domain::kSourceFleetService};
    for (const domain::Device &device : fleet) {
        for (const domain::FieldInfo &info : domain::kFields) {
            const domain::Value value = domain::value(device, info.field);
            if (const auto *text = std::get_if<std::string>(&value))
                texts.insert(*text);
        }
        for (const domain::InstalledApp &app : device.apps)
            texts.insert({app.appId, app.name, app.kind, app.version, app.state});
        for (const domain::Component &component : device.components)
            texts.insert({component.name, component.version});
        texts.insert(device.scopes.begin(), device.scopes.end());
    }
    return texts;
}

} // namespace

/// The cache ends equal to the cloud whatever the line does, and believes nothing that was not signed.
class TestSyncUnderFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fullSyncEndsWithCacheEqualToFleet();
    void noTamperedByteIsInTheCache();
    void incrementalSyncsEndWithCacheEqualToFleet();
    void aTamperedAnswerIsSaidByItsOwnStatusAndStoresNothing();
    void anIncompleteListRemovesNothing_data();
    void anIncompleteListRemovesNothing();

private:
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    Profile m_profile;
};

void TestSyncUnderFaults::initTestCase()
{
    sandbox::SandboxOptions options;
    options.devices = kDevices;
    options.seed = 20261123;
    options.keysFolder = m_profile.file(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
    const auto added = m_profile.addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder());
    QVERIFY2(added.status == 0, added.err.constData());
    m_sandbox->setFaults(allAtFivePercent());
}

void TestSyncUnderFaults::fullSyncEndsWithCacheEqualToFleet()
{
    std::vector<int> statuses;
    QVERIFY2(m_profile.syncUntilComplete(kMostRuns, &statuses) > 0, "no run ended complete");
    for (const int status : statuses)
        QVERIFY2(status == 0 || status == 1 || status == 3 || status == 4 || status == 5, qPrintable(QString::number(status)));
    QCOMPARE(m_profile.differenceFrom(m_sandbox->fleet()), QString());
    QCOMPARE(m_profile.integrity(), u"ok"_s);
}

void TestSyncUnderFaults::noTamperedByteIsInTheCache()
{
    // The fleet stood still, so a change in the history would be the trace of an answer that was believed and put right.
    for (const domain::FieldChange &change : m_profile.history())
        QVERIFY2(change.field == "presence", change.field.c_str());

    // Texts are kept once, in the dictionary: one that no device holds came from a byte that nobody signed.
    const std::set<std::string> known = textsOf(m_sandbox->fleet());
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"terms"_s);
        database.setDatabaseName(m_profile.folder().cacheDb());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"SELECT text FROM term WHERE text <> ''"_s));
        int terms = 0;
        while (query.next()) {
            ++terms;
            const QByteArray text = query.value(0).toString().toUtf8();
            QVERIFY2(known.contains(text.toStdString()), text.constData());
        }
        QVERIFY(terms > 100);
    }
    QSqlDatabase::removeDatabase(u"terms"_s);
}

void TestSyncUnderFaults::incrementalSyncsEndWithCacheEqualToFleet()
{
    for (quint64 round = 1; round <= 3; ++round) {
        m_sandbox->changeDevices(800, round);
        m_sandbox->addDevices(60);
        const auto fleet = m_sandbox->fleet();
        std::vector<domain::DeviceId> gone;
        for (size_t i = round; i < fleet.size(); i += 300)
            gone.push_back(fleet[i].id());
        m_sandbox->removeDevices(gone);

        QVERIFY2(m_profile.syncUntilComplete(kMostRuns) > 0, "no run ended complete");
        QCOMPARE(m_profile.differenceFrom(m_sandbox->fleet()), QString());
    }
}

void TestSyncUnderFaults::aTamperedAnswerIsSaidByItsOwnStatusAndStoresNothing()
{
    const auto before = m_sandbox->fleet();
    m_sandbox->changeDevices(500, 99);
    sandbox::Faults faults;
    faults.tampered = 1;
    m_sandbox->setFaults(faults);
    const auto outcome = m_profile.ctl({u"sync"_s});
    QCOMPARE(outcome.status, 5);
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(m_profile.differenceFrom(before), QString());

    m_sandbox->setFaults({});
    QCOMPARE(m_profile.syncUntilComplete(2) > 0, true);
    QCOMPARE(m_profile.differenceFrom(m_sandbox->fleet()), QString());
}

void TestSyncUnderFaults::anIncompleteListRemovesNothing_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<bool>("mayEndWhole");
    QTest::newRow("pages of other requests") << u"repeat=0.3"_s << true;
    QTest::newRow("fewer items than the total") << u"short=1"_s << false;
    QTest::newRow("now and then fewer items") << u"short=0.2"_s << true;
}

void TestSyncUnderFaults::anIncompleteListRemovesNothing()
{
    QFETCH(const QString, faults);
    QFETCH(const bool, mayEndWhole);
    m_sandbox->setFaults({});
    QVERIFY(m_profile.syncUntilComplete(3) > 0);
    m_sandbox->setFaults(*sandbox::Faults::parse(faults));
    for (int run = 0; run < 2; ++run) {
        const auto outcome = m_profile.ctl({u"sync"_s, u"--full"_s});
        // A list that cannot be read at all ends with the service's refusal or a protocol error; one that contradicts itself with 7.
        const bool isRead = outcome.status == 7 || (mayEndWhole && outcome.status == 0);
        QVERIFY2(isRead || (mayEndWhole && (outcome.status == 1 || outcome.status == 4)),
                 outcome.err + QByteArray::number(outcome.status));
        if (outcome.status == 7)
            QVERIFY2(outcome.err.contains("sync.list-incomplete") || outcome.json().value("incomplete_list"_L1).toBool(),
                     outcome.err);
        if (isRead)
            QCOMPARE(outcome.json().value("complete"_L1).toBool(), outcome.status == 0);
        QCOMPARE(m_profile.differenceFrom(m_sandbox->fleet()), QString());
    }
    m_sandbox->setFaults({});
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestSyncUnderFaults)
#include "tst_syncunderfaults.moc"
