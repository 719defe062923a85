#include "profile.h"

#include "domain/publicsource.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::PublicMethod;
using integration::Outcome;
using integration::Profile;
using integration::Program;

namespace {

constexpr int kDevices = 24;

QString nameOf(PublicMethod method)
{
    return QString::fromLatin1(domain::methodName(method));
}

} // namespace

/// The command line against a gateway without the fleet service, as a script sees it. The steps build on one another.
class TestPublicCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checkTriesEachMethod();
    void aSyncSaysWhatIsMissing();
    void supplierMistakes_data();
    void supplierMistakes();
    void anItemBringsItsDevices();
    void aSupplierOfSomeSnsIsForThoseOnly();
    void theRestComesWithTheirSuppliers();
    void anUpgradeSaysThatNothingIsTold();
    void whatThePublicMethodsLackIsSaid();
    void whatNoPublicMethodDoesIsRefusedBeforeAnythingIsAsked_data();
    void whatNoPublicMethodDoesIsRefusedBeforeAnythingIsAsked();
    void aFileAccountChangesNothing_data();
    void aFileAccountChangesNothing();

private:
    /// Exit status and report of a sync.
    QJsonObject sync(int status);
    std::vector<domain::Device> fleet() const;
    /// Devices that share an SN are one in the list.
    int snCount() const;
    QString fileOf(const QByteArray &content);

    Profile m_profile;
    std::unique_ptr<Program> m_sandbox;
    std::unique_ptr<sandbox::SandboxServer> m_twin; ///< the same fleet, to know its suppliers
};

void TestPublicCommandLine::initTestCase()
{
    m_sandbox = std::make_unique<Program>(u"tapfleet-sandbox"_s,
                                          QStringList{u"--port"_s, u"0"_s, u"--devices"_s, QString::number(kDevices),
                                                      u"--seed"_s, u"5"_s, u"--keys"_s, m_profile.file(u"keys"_s),
                                                      u"--public-only"_s, u"--refuse"_s, nameOf(PublicMethod::Wifi)});
    const QJsonObject said = QJsonDocument::fromJson(m_sandbox->firstLine(60'000)).object();
    const QString keys = said.value("keys"_L1).toString();
    const Outcome added =
        m_profile.addAccount(QUrl(said.value("gateway"_L1).toString()), said.value("app_id"_L1).toString(), keys, {}, 200);
    QVERIFY2(added.status == 0, added.err.constData());
    sandbox::SandboxOptions options;
    options.devices = kDevices;
    options.seed = 5;
    options.keysFolder = keys;
    auto twin = sandbox::SandboxServer::start(options);
    QVERIFY(twin);
    m_twin = std::move(*twin);
}

QJsonObject TestPublicCommandLine::sync(int status)
{
    const Outcome outcome = m_profile.ctl({u"sync"_s});
    if (outcome.status != status)
        qWarning("%d: %s", outcome.status, outcome.err.constData());
    return outcome.status == status ? outcome.json() : QJsonObject();
}

std::vector<domain::Device> TestPublicCommandLine::fleet() const
{
    return m_twin->fleet();
}

int TestPublicCommandLine::snCount() const
{
    std::set<std::string> sns;
    for (const domain::Device &device : fleet())
        sns.insert(device.sn);
    return static_cast<int>(sns.size());
}

QString TestPublicCommandLine::fileOf(const QByteArray &content)
{
    QFile file(m_profile.file(u"sns.txt"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

void TestPublicCommandLine::checkTriesEachMethod()
{
    const Outcome outcome = m_profile.ctl({u"account"_s, u"check"_s, u"fleet"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonArray methods = outcome.json().value("public_methods"_L1).toArray();
    QCOMPARE(methods.size(), static_cast<int>(domain::kPublicMethods.size()));
    for (const QJsonValue &method : methods) {
        const bool refused = method["method"_L1].toString() == nameOf(PublicMethod::Wifi);
        QCOMPARE(method["verdict"_L1].toString(), refused ? u"not granted to this app"_s : u"granted"_s);
        QCOMPARE(method["what_to_do"_L1].toString().isEmpty(), !refused);
        QVERIFY(!method["fields"_L1].toArray().isEmpty());
    }
}

void TestPublicCommandLine::aSyncSaysWhatIsMissing()
{
    const Outcome outcome = m_profile.ctl({u"sync"_s});
    QCOMPARE(outcome.status, 7);
    const QJsonObject report = outcome.json();
    QCOMPARE(report.value("public_only"_L1).toBool(), true);
    QCOMPARE(report.value("complete"_L1).toBool(), true);
    QCOMPARE(report.value("fetched"_L1).toInt(), kDevices);
    QCOMPARE(report.value("without_supplier"_L1).toInt(), snCount());
    QVERIFY(outcome.err.contains("account supplier"));
}

void TestPublicCommandLine::supplierMistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("sns");
    QTest::newRow("neither supplier nor item") << QStringList() << QByteArray("SN1\n");
    QTest::newRow("an empty supplier") << QStringList{u"--supplier"_s, QString()} << QByteArray("SN1\n");
    QTest::newRow("a list without an SN") << QStringList{u"--supplier"_s, u"1"_s} << QByteArray("\n  \n");
}

void TestPublicCommandLine::supplierMistakes()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, sns);
    const Outcome outcome =
        m_profile.ctl(QStringList{u"account"_s, u"supplier"_s, u"fleet"_s, u"--sns"_s, fileOf(sns)} + words);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.err.isEmpty());
}

void TestPublicCommandLine::anItemBringsItsDevices()
{
    std::string item;
    int bearers = 0;
    for (const domain::Device &device : fleet()) {
        if (item.empty())
            item = device.itemId;
        bearers += !item.empty() && device.itemId == item ? 1 : 0;
    }
    QVERIFY(bearers > 0);
    const Outcome named = m_profile.ctl({u"account"_s, u"supplier"_s, u"fleet"_s, u"--item"_s, QString::fromStdString(item)});
    QVERIFY2(named.status == 0, named.err.constData());
    QCOMPARE(named.json().value("sns"_L1).toInt(-1), 0);
    QCOMPARE(sync(7).value("without_supplier"_L1).toInt(), snCount() - bearers);
    for (const domain::Device &device : fleet()) {
        if (device.itemId != item)
            continue;
        const QJsonObject shown =
            m_profile.ctl({u"device"_s, QString::fromStdString(device.sn)}).json().value("fields"_L1).toObject();
        QCOMPARE(shown.value("supplier_id"_L1)["value"_L1].toString().toStdString(), device.supplierId);
        QCOMPARE(shown.value("model"_L1)["value"_L1].toString().toStdString(), device.model);
    }
}

void TestPublicCommandLine::aSupplierOfSomeSnsIsForThoseOnly()
{
    const auto devices = fleet();
    const std::string supplier = devices.back().supplierId;
    // As a person's editor may leave it: Windows line ends, an empty line.
    const QByteArray sns = QByteArray::fromStdString(devices.back().sn) + "\r\n\r\n";
    const Outcome named = m_profile.ctl(
        {u"account"_s, u"supplier"_s, u"fleet"_s, u"--supplier"_s, QString::fromStdString(supplier), u"--sns"_s, fileOf(sns)});
    QVERIFY2(named.status == 0, named.err.constData());
    QCOMPARE(named.json().value("sns"_L1).toInt(), 1);
    QVERIFY(!sync(7).isEmpty());
    const QJsonObject shown =
        m_profile.ctl({u"device"_s, QString::fromStdString(devices.back().sn)}).json().value("fields"_L1).toObject();
    QCOMPARE(shown.value("supplier_id"_L1)["value"_L1].toString().toStdString(), supplier);
}

void TestPublicCommandLine::theRestComesWithTheirSuppliers()
{
    std::set<std::string> suppliers;
    for (const domain::Device &device : fleet())
        suppliers.insert(device.supplierId);
    for (const std::string &supplier : suppliers) {
        const Outcome named =
            m_profile.ctl({u"account"_s, u"supplier"_s, u"fleet"_s, u"--supplier"_s, QString::fromStdString(supplier)});
        QVERIFY2(named.status == 0, named.err.constData());
    }
    const QJsonObject report = sync(0);
    QCOMPARE(report.value("without_supplier"_L1).toInt(-1), 0);
    QCOMPARE(report.value("not_granted"_L1).toArray(), QJsonArray{nameOf(PublicMethod::Wifi)});
    const QJsonObject shown =
        m_profile.ctl({u"device"_s, QString::fromStdString(fleet().front().sn)}).json().value("fields"_L1).toObject();
    QCOMPARE(shown.value("ssid"_L1)["not_granted"_L1].toString(), nameOf(PublicMethod::Wifi));
    QVERIFY(!shown.value("iccid"_L1).toObject().contains("not_granted"_L1));
    const QString csv = m_profile.file(u"fleet.csv"_s);
    QCOMPARE(
        m_profile.ctl({u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, csv, u"--columns"_s, u"sn,last_online"_s}).status,
        0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().contains("heartbeat"));
}

void TestPublicCommandLine::anUpgradeSaysThatNothingIsTold()
{
    const QString sn = QString::fromStdString(domain::longForm(m_twin->fleet().front().id()));
    const Outcome outcome = m_profile.ctl({u"task"_s, u"create"_s, u"--action"_s, u"upgrade"_s, u"--app"_s, u"2021001172680094"_s, u"--version"_s,
                                           u"4.2.1"_s, u"--sn"_s, sn, u"--yes"_s});
    QVERIFY2(outcome.status == 0, outcome.err);
    QCOMPARE(outcome.json()["state"_L1].toString(), u"done"_s);
    QVERIFY2(outcome.err.contains("neither a task id nor progress"), outcome.err);
}

void TestPublicCommandLine::whatThePublicMethodsLackIsSaid()
{
    const QString sn = QString::fromStdString(domain::longForm(m_twin->fleet().front().id()));
    const Outcome outcome = m_profile.ctl({u"task"_s, u"create"_s, u"--app"_s, u"2021001172680094"_s, u"--sn"_s, sn, u"--yes"_s});
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains("public methods only"), outcome.err);
}

void TestPublicCommandLine::whatNoPublicMethodDoesIsRefusedBeforeAnythingIsAsked_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a remote command") << QStringList{u"command"_s, u"reboot"_s, u"--sn"_s, u"X1"_s};
    QTest::newRow("an authorisation") << QStringList{u"grant"_s,    u"create"_s, u"--grantee"_s, u"2088"_s,
                                                     u"--scopes"_s, u"POSTER"_s, u"--sn"_s,      u"X1"_s};
    QTest::newRow("a receipt") << QStringList{u"order"_s, u"confirm"_s, u"O1"_s, u"--all"_s};
    QTest::newRow("a pause of a task") << QStringList{u"task"_s, u"pause"_s, u"T1"_s};
}

void TestPublicCommandLine::whatNoPublicMethodDoesIsRefusedBeforeAnythingIsAsked()
{
    QFETCH(const QStringList, words);
    const Outcome outcome = m_profile.ctl(words);
    QCOMPARE(outcome.status, 4);
    QVERIFY2(outcome.err.contains("write.needs-fleet-service"), outcome.err);
}

void TestPublicCommandLine::aFileAccountChangesNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a remote command") << QStringList{u"command"_s, u"reboot"_s, u"--sn"_s, u"X1"_s};
    QTest::newRow("a broadcast") << QStringList{u"broadcast"_s, u"send"_s, u"--text"_s, u"您好"_s, u"--sn"_s, u"X1"_s};
    QTest::newRow("a poster") << QStringList{u"poster"_s, u"list"_s};
    QTest::newRow("a Wi-Fi network") << QStringList{u"wifi"_s, u"status"_s, u"X1"_s};
    QTest::newRow("a binding") << QStringList{u"bind"_s, u"status"_s, u"--sn"_s, u"X1"_s};
    QTest::newRow("an order") << QStringList{u"order"_s, u"list"_s};
    QTest::newRow("a distribution") << QStringList{u"task"_s, u"create"_s, u"--app"_s, u"A"_s, u"--sn"_s, u"X1"_s};
    QTest::newRow("an authorisation") << QStringList{u"grant"_s,    u"create"_s, u"--grantee"_s, u"2088"_s,
                                                     u"--scopes"_s, u"POSTER"_s, u"--sn"_s,      u"X1"_s};
    QTest::newRow("a call") << QStringList{u"call"_s, u"alipay.commerce.iot.wifi.set"_s, u"--yes"_s};
}

void TestPublicCommandLine::aFileAccountChangesNothing()
{
    QFETCH(const QStringList, words);
    Profile files;
    const QString csv = files.file(u"fleet.csv"_s);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("SN\nX1\n") > 0);
    file.close();
    const Outcome imported = files.ctl({u"import"_s, u"console"_s, csv});
    QVERIFY2(imported.status == 0, imported.err);
    const Outcome outcome = files.ctl(words);
    QCOMPARE(outcome.status, 4);
    QVERIFY2(outcome.err.contains("write.needs-gateway"), outcome.err);
}

QTEST_GUILESS_MAIN(TestPublicCommandLine)
#include "tst_publiccommandline.moc"
