#include "profile.h"
#include "publicview.h"

#include "domain/publicsource.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Profile;

namespace {

constexpr std::uint32_t kDevices = 14;
constexpr int kKills = 8;
/// How many devices are under way at once, and so may be asked for again after a kill.
constexpr int kDevicesAtOnce = 6;

} // namespace

/// A sync by the public methods, which asks device after device for minutes or hours, is killed again and again: each next one
/// goes on from there, and the last leaves what the methods tell.
class TestKilledPublicSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesOnAfterEachKill();

private:
    int detailCalls() const;

    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<Profile> m_profile;
};

void TestKilledPublicSync::init()
{
    m_sandbox.reset();
    m_profile = std::make_unique<Profile>();
    sandbox::SandboxOptions options;
    options.devices = kDevices;
    options.seed = 5;
    options.publicOnly = true;
    options.keysFolder = m_profile->file(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
    QCOMPARE(m_profile->addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder()).status, 0);
    std::set<std::string> suppliers;
    for (const domain::Device &device : m_sandbox->fleet())
        suppliers.insert(device.supplierId);
    for (const std::string &supplier : suppliers) {
        const auto named =
            m_profile->ctl({u"account"_s, u"supplier"_s, u"fleet"_s, u"--supplier"_s, QString::fromStdString(supplier)});
        QVERIFY2(named.status == 0, named.err.constData());
    }
}

int TestKilledPublicSync::detailCalls() const
{
    std::map<QByteArray, int> counted;
    for (const sandbox::ReceivedCall &call : m_sandbox->receivedCalls())
        ++counted[call.method];
    return counted[domain::methodName(domain::PublicMethod::BehaviourLog)];
}

void TestKilledPublicSync::goesOnAfterEachKill()
{
    std::mt19937 random(20261125);
    int killed = 0;
    for (int i = 0; i < kKills; ++i) {
        killed += m_profile->isKilledAfter({u"sync"_s}, 100 + static_cast<qint64>(random() % 1'200));
        QCOMPARE(m_profile->integrity(), u"ok"_s);
    }
    const bool interrupted = m_profile->isInterrupted();
    const auto last = m_profile->ctl({u"sync"_s});
    QVERIFY2(last.status == 0, last.err.constData());
    QVERIFY2(last.json().value("complete"_L1).toBool(), last.out.constData());
    QCOMPARE(last.json().value("resumed"_L1).toBool(), interrupted);
    QCOMPARE(tests::differenceFromPublic(m_profile->folder(), m_sandbox->fleet()), QString());
    QCOMPARE(m_profile->integrity(), u"ok"_s);
    QVERIFY(m_profile->history().empty()); // nothing was there before that could have changed
    qInfo("%d of %d runs killed; the last method was called %d times for %d devices", killed, kKills, detailCalls(),
          int(kDevices));
    QVERIFY2(killed >= kKills / 2, qPrintable(QString::number(killed)));
    QVERIFY2(detailCalls() <= int(kDevices) + killed * kDevicesAtOnce, qPrintable(QString::number(detailCalls())));
}

QTEST_GUILESS_MAIN(TestKilledPublicSync)
#include "tst_killedpublicsync.moc"
