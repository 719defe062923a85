#include "base/errorcodes.h"
#include "cache/journalstore.h"
#include "cloud/openapi/wificlient.h"
#include "operationdesk.h"
#include "services/wifiservice.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::WifiResult;
using services::WifiService;

namespace {

const QString kPassword = u"geheimnis-4711"_s;

struct Desk : tests::OperationDesk {
    Desk() : terminal(takers(u"online:yes network:WIFI"_s, WifiService::kScope, 1).front()) {}

    /// What this process makes of a setting that another one has put into the journal so long ago.
    domain::WriteStep stepPreparedElsewhere(std::chrono::milliseconds ago)
    {
        domain::OperationId id;
        {
            const auto own = cache::Connection::open(profile.home.account(account.id).ownDb(), {cache::DatabaseKind::Own});
            id = cache::JournalStore(**own).add(cloud::setWifi(terminal, u"Shop"_s), {.at = profile.clock.nowMs() - ago.count(), .asOf = {}, .person = u"tester"_s, .facts = {}}).value();
        }
        QSignalSpy idle(&journal, &services::JournalService::idle);
        journal.resume(account);
        if (!idle.wait(30'000))
            qFatal("the journal does not end");
        return tests::answerOf(journal.operation(account.id, id)).value().steps.front();
    }

    WifiService wifi{profile.accounts, journal, profile.clock};
    domain::Terminal terminal;
};

/// The files below the folder that hold that text.
QStringList filesWith(const QString &folder, const QByteArray &text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

class TestWifiService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeviceJoinsAnotherNetwork();
    void whatGoesWrongIsToldApart_data();
    void whatGoesWrongIsToldApart();
    void thePasswordIsInNoFile();
    void withoutItsPasswordNothingIsSent();
    void anotherProcessLeavesItAlone();
};

void TestWifiService::aDeviceJoinsAnotherNetwork()
{
    Desk desk;
    const auto before = tests::answerOf(desk.wifi.status(desk.account, desk.terminal));
    QVERIFY_RESULT(before);
    QVERIFY(before->isOnWifi.value_or(false));
    const QString other = before->seen.back();
    QVERIFY(other != before->current);
    QCOMPARE(domain::stateOf(desk.settled(desk.wifi.set(desk.account, desk.terminal, other, kPassword))), domain::OperationState::Done);
    QCOMPARE(tests::answerOf(desk.wifi.result(desk.account, desk.terminal))->state, WifiResult::State::Pending);
    desk.letDevicesWork();
    const auto result = tests::answerOf(desk.wifi.result(desk.account, desk.terminal));
    QVERIFY_RESULT(result);
    QCOMPARE(result->state, WifiResult::State::Connected);
    QCOMPARE(tests::answerOf(desk.wifi.status(desk.account, desk.terminal))->current, other);
}

void TestWifiService::whatGoesWrongIsToldApart_data()
{
    QTest::addColumn<QString>("ssid");
    QTest::addColumn<QString>("password");
    QTest::addColumn<WifiResult::State>("state");
    QTest::newRow("a wrong password") << QString() << u"wrong-12345"_s << WifiResult::State::WrongPassword;
    QTest::newRow("a network that is not there") << u"Nowhere"_s << kPassword << WifiResult::State::NetworkNotFound;
}

void TestWifiService::whatGoesWrongIsToldApart()
{
    QFETCH(QString, ssid);
    QFETCH(QString, password);
    QFETCH(WifiResult::State, state);
    Desk desk;
    if (ssid.isEmpty())
        ssid = tests::answerOf(desk.wifi.status(desk.account, desk.terminal))->seen.back();
    desk.settled(desk.wifi.set(desk.account, desk.terminal, ssid, password));
    desk.letDevicesWork();
    const auto result = tests::answerOf(desk.wifi.result(desk.account, desk.terminal));
    QVERIFY_RESULT(result);
    QCOMPARE(result->state, state);
    QCOMPARE(result->ssid, ssid);
}

void TestWifiService::thePasswordIsInNoFile()
{
    Desk desk;
    desk.settled(desk.wifi.set(desk.account, desk.terminal, u"Shop"_s, kPassword));
    QCOMPARE(filesWith(desk.profile.home.path, kPassword.toUtf8()), QStringList());
    QVERIFY(!filesWith(desk.profile.home.path, "Shop").isEmpty()); // the search finds what is there
}

/// Whoever was given it has ended before it was sent.
void TestWifiService::withoutItsPasswordNothingIsSent()
{
    Desk desk;
    const domain::WriteStep step = desk.stepPreparedElsewhere(std::chrono::minutes(10));
    QCOMPARE(step.state, domain::StepState::Abandoned);
    QCOMPARE(step.subCode, QString(base::codes::SecretNotKept));
    QCOMPARE(tests::answerOf(desk.wifi.result(desk.account, desk.terminal)).error().subCode, u"WIFI_NOT_SET"_s);
}

/// Another process was given the password just now, and will send it.
void TestWifiService::anotherProcessLeavesItAlone()
{
    Desk desk;
    const domain::WriteStep step = desk.stepPreparedElsewhere(std::chrono::seconds(1));
    QCOMPARE(step.state, domain::StepState::Prepared);
    QCOMPARE(step.attempts, 0);
}

QTEST_GUILESS_MAIN(TestWifiService)
#include "tst_wifiservice.moc"
