#include "twoaccounts.h"

#include "exchange/ziparchive.h"
#include "services/diagnosisservice.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using exchange::ZipEntry;
using tests::answerOf;

namespace {

QByteArray fileOf(const std::vector<ZipEntry> &files, const QString &name)
{
    for (const ZipEntry &file : files) {
        if (file.name == name)
            return file.bytes;
    }
    return {};
}

/// Every text that a cloud or a file could put somewhere, made a secret.
services::ToldDiagnosis toldSecrets(const QString &secret)
{
    const std::string bytes = secret.toStdString();
    services::ToldDiagnosis told{.madeAt = 1'760'000'000'000, .id = {"SN1", "S1"}};
    domain::Device &device = told.device;
    for (std::string *member : {&device.name, &device.model, &device.supplierName, &device.ownerName, &device.merchantName,
                                &device.shopName, &device.address, &device.ssid, &device.networkOperator, &device.osVersion})
        *member = bytes;
    const bool isPhone = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= '0' && c <= '9'; });
    for (std::string *identifier : {&device.iccid, &device.bizTid, &device.itemId})
        *identifier = isPhone ? std::string() : bytes; // eleven digits may well be the number of a thing
    domain::Check check{.kind = domain::CheckKind::Network, .verdict = domain::CheckVerdict::Bad};
    check.facts = {{domain::FactKind::Ssid, bytes}, {domain::FactKind::Plan, bytes}};
    check.error = base::Error{.detail = secret, .subCode = u"X"_s, .message = secret};
    check.path = {{u"DEVICE_KNOWN"_s, false, secret}};
    check.adviceCode = secret;
    domain::DeviceTask task;
    task.task.name = task.task.appName = task.task.createdByName = task.device.errorCode = bytes;
    domain::Check tasks{.kind = domain::CheckKind::Tasks};
    tasks.tasks = {task};
    domain::Check changes{.kind = domain::CheckKind::Changes};
    changes.changes = {{.device = told.id, .field = "address", .before = bytes, .after = bytes}};
    told.checks = {check, tasks, changes};
    told.calls = {{.method = u"m"_s, .askedAt = 1, .tookMs = 2, .attempts = 1, .traceId = u"t"_s, .error = check.error}};
    told.error = check.error;
    return told;
}

services::KeptEvidence keptSecrets(const QString &secret)
{
    services::KeptEvidence kept;
    kept.history = {{.device = {"SN1", "S1"}, .field = "name", .before = secret.toStdString(), .after = secret.toStdString()}};
    domain::Activity line{.number = 1, .at = 1, .person = secret, .kind = u"grant.create"_s, .method = u"m"_s};
    line.subject = line.content = secret.toUtf8();
    line.message = secret;
    line.rows = {{.device = {"SN1", "S1"}}};
    kept.activity = {line};
    return kept;
}

} // namespace

/// What is handed to somebody else about one device.
class TestEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneDeviceIsToldInWhole();
    void noSecretEnters_data();
    void noSecretEnters();
    void namesMetLaterAreHiddenEverywhere();
    void whatIsCoarseByDefaultIsAChoice();
    void aSecretThatCannotBeHiddenStopsTheBundle();
    void theArchiveHoldsWhatItsSumsSay();
    void aPlaceThatCannotBeWrittenIsSaid();
};

void TestEvidence::oneDeviceIsToldInWhole()
{
    tests::TwoAccounts house;
    services::FleetService fleet(house.profile.accounts, house.clock);
    services::DiagnosisService service(house.profile.accounts, fleet, house.clock);
    const domain::DeviceId id = house.own(1).front();
    QVERIFY(house.cloud.server().makeIll({id}, "WIFI_PASSWORD"));
    const auto diagnosis = service.diagnose({.sn = QString::fromStdString(domain::longForm(id)), .live = true});
    QSignalSpy finished(diagnosis.get(), &services::Diagnosis::finished);
    QVERIFY(finished.wait(30'000));
    const auto gathered = answerOf(service.gather(*diagnosis));
    QVERIFY2(gathered, gathered ? "" : qPrintable(base::logLine(gathered.error())));
    const auto files = services::evidenceFiles(services::makeEvidence(*gathered), {{u"screenshots/a.png"_s, "PNG"}});
    QVERIFY(files);

    const QJsonObject facts = QJsonDocument::fromJson(fileOf(*files, u"facts.json"_s)).object();
    QCOMPARE(facts["sn"_L1].toString(), QString::fromStdString(id.sn));
    QCOMPARE(facts["diagnosis"_L1]["cause"_L1].toString(), u"wifi-password"_s);
    QCOMPARE(facts["account"_L1]["name"_L1].toString(), u"g**"_s);
    QCOMPARE(facts["data_ages"_L1].toArray().size(), 2);
    QVERIFY(!facts["program"_L1]["sqlite"_L1].toString().isEmpty());
    const QJsonArray requests = facts["requests"_L1].toArray();
    QCOMPARE(requests.size(), diagnosis->asked());
    for (const QJsonValue &request : requests) {
        QVERIFY(request["method"_L1].toString().startsWith("tapfleet."_L1));
        QVERIFY2(!request["trace_id"_L1].toString().isEmpty(), "a supporter finds nothing without it");
    }
    const QString report = QString::fromUtf8(fileOf(*files, u"report.html"_s));
    QVERIFY(report.contains(QString::fromStdString(domain::longForm(id))));
    QVERIFY(report.contains("screenshots/a.png"_L1));
    QVERIFY(report.contains(requests.first()["trace_id"_L1].toString()));

    // Nothing of what is in the keychain.
    for (const auto &[entry, secret] : house.profile.keychain.entries) {
        for (const QByteArray &line : secret.split('\n')) {
            if (line.size() < 16 || line.startsWith('-'))
                continue;
            for (const ZipEntry &file : *files)
                QVERIFY2(!file.bytes.contains(line), qPrintable(entry));
        }
    }
}

void TestEvidence::noSecretEnters_data()
{
    QTest::addColumn<QString>("secret");
    QFile key(QStringLiteral(TAPFLEET_SOURCE_DIR) + u"/tests/cloud/vectors/app_private_pkcs8.pem"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QString pem = QString::fromLatin1(key.readAll());
    QTest::newRow("a private key") << pem;
    QTest::newRow("its bare text") << pem.section(u'\n', 1, -3).remove(u'\n');
    QTest::newRow("a line of it") << pem.section(u'\n', 3, 3);
    QTest::newRow("an AES key") << u"aYhk0i7cJm1C2uTfBq4hJQ=="_s;
    QTest::newRow("an app_auth_token") << u"201611BB8a9c24c1e2e44b6c9d1f0a7e3b5c4X25"_s;
    QTest::newRow("a Wi-Fi password by its name") << u"password=hunter2hunter2"_s;
    QTest::newRow("a phone number") << u"13812345678"_s;
}

void TestEvidence::noSecretEnters()
{
    QFETCH(QString, secret);
    const services::Evidence evidence = services::makeEvidence({toldSecrets(secret), keptSecrets(secret)});
    const auto files = services::evidenceFiles(evidence, {});
    QVERIFY(files);
    const QByteArray needle = secret.section(u'=', -1).isEmpty() ? secret.toUtf8() : secret.section(u'=', -1).toUtf8();
    for (const ZipEntry &file : *files) {
        for (const QByteArray &line : needle.split('\n')) {
            if (line.size() > 4 && !line.startsWith("-----"))
                QVERIFY2(!file.bytes.contains(line), qPrintable(file.name + u": "_s + QString::fromUtf8(line)));
        }
        QVERIFY(!file.bytes.contains("BEGIN PRIVATE"));
    }
    QVERIFY(evidence.hidden.total() > 0);
}

void TestEvidence::namesMetLaterAreHiddenEverywhere()
{
    services::ToldDiagnosis told{.madeAt = 1'760'000'000'000, .id = {"SN1", "S1"}};
    told.device.name = "王建国的收银台，赵敏装，账号钱多多";
    told.account.emplace().name = u"钱多多"_s;
    domain::DeviceTask task;
    task.task.createdByName = "赵敏";
    domain::Check tasks{.kind = domain::CheckKind::Tasks};
    tasks.tasks = {task};
    told.checks = {tasks};
    services::KeptEvidence kept;
    kept.history = {{.device = told.id, .field = "owner", .before = "王建国", .after = "李芳"}};
    kept.ages = {{.account = u"孙大圣"_s}};
    const services::Evidence evidence = services::makeEvidence({std::move(told), std::move(kept)});
    const auto files = services::evidenceFiles(evidence, {});
    QVERIFY(files);
    for (const ZipEntry &file : *files) {
        for (const QString &name : {u"王建国"_s, u"赵敏"_s, u"钱多多"_s, u"李芳"_s, u"孙大圣"_s})
            QVERIFY2(!file.bytes.contains(name.toUtf8()), qPrintable(file.name + u": "_s + name));
    }
    QVERIFY(fileOf(*files, u"facts.json"_s).contains("王**的收银台，赵**装，账号钱**"));
}

void TestEvidence::whatIsCoarseByDefaultIsAChoice()
{
    services::ToldDiagnosis told{.madeAt = 1'760'000'000'000, .id = {"SN1", "S1"}};
    told.device.address = "浙江省杭州市西湖区文三路 138 号";
    told.device.latitudeE6 = 30'274'151;
    told.device.longitudeE6 = 120'126'345;
    told.device.ssid = "Lao-Wang-5G";
    told.device.iccid = "89860318740000123456";
    services::KeptEvidence kept;
    kept.history = {{.device = told.id, .field = "ssid", .before = "Former-Net", .after = "Lao-Wang-5G"}};
    const QByteArrayList exact{"文三路", "30.274151", "120.126345", "Lao-Wang-5G", "Former-Net", "89860318740000123456"};
    const auto filesOf = [&](const domain::Disclosure &disclosed) {
        return services::evidenceFiles(services::makeEvidence({told, kept}, disclosed), {}).value();
    };
    for (const ZipEntry &file : filesOf({})) {
        for (const QByteArray &one : exact)
            QVERIFY2(!file.bytes.contains(one), qPrintable(file.name + u": "_s + QString::fromUtf8(one)));
    }
    const auto whole = filesOf({.place = true, .wifi = true, .ids = true});
    for (const QByteArray &one : exact)
        QVERIFY2(fileOf(whole, u"facts.json"_s).contains(one), one.constData());
    // The report says which of them is in.
    const QByteArray coarse = fileOf(filesOf({.wifi = true}), u"report.html"_s);
    QVERIFY(coarse.contains("Of the place it holds the city"));
    QVERIFY(coarse.contains("It holds the names of Wi-Fi networks"));
    QVERIFY(coarse.contains("the last four digits"));
}

void TestEvidence::aSecretThatCannotBeHiddenStopsTheBundle()
{
    // What no rule went over: the id of an app.
    services::ToldDiagnosis told = toldSecrets(u"x"_s);
    told.appId = QString(100, u'k');
    const auto files = services::evidenceFiles(services::makeEvidence({std::move(told), {}}), {});
    QVERIFY(!files);
    QCOMPARE(files.error().subCode, base::codes::SecretFound);
}

void TestEvidence::theArchiveHoldsWhatItsSumsSay()
{
    const services::Evidence evidence = services::makeEvidence({toldSecrets(u"plain"_s), {}});
    const auto files = services::evidenceFiles(evidence, {{u"screenshots/checks.png"_s, QByteArray(100'000, '\x7f')}});
    QVERIFY(files);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"证据 1.zip"_s);
    const auto written = exchange::writeZip(*files, evidence.told.madeAt, path);
    QVERIFY(written);
    QCOMPARE(written->bytes, QFileInfo(path).size());
    const auto archive = exchange::ZipArchive::open(path);
    QVERIFY(archive);
    const QByteArray sums = archive->entry("SHA256SUMS", 1'000'000)->readAll();
    const QList<QByteArray> lines = sums.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines) {
        const auto entry = archive->entry(line.mid(66), 10'000'000);
        QVERIFY2(entry, line.constData());
        QCOMPARE(QCryptographicHash::hash(entry->readAll(), QCryptographicHash::Sha256).toHex(), line.left(64));
    }
}

void TestEvidence::aPlaceThatCannotBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"there.zip"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    const auto refused = exchange::writeZip({{u"a"_s, QByteArray(10, 'a')}}, 0, path + u"/in-a-file.zip"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::ErrorKind::Storage);
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), "before");
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
