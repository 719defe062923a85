#include "profile.h"

#include "cloud/gateway/keys.h"
#include "domain/field.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTcpServer>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

namespace {

constexpr int kDevices = 700;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writePrivately(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
           && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

/// A loopback address that nobody listens on.
QUrl deadGateway()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    const quint16 port = server.serverPort();
    server.close();
    return QUrl(u"http://127.0.0.1:%1/gateway.do"_s.arg(port));
}

} // namespace

/// The command line end to end, as a script sees it: statuses, documents and files of the programs themselves.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void sandboxKeepsItsPrivateKeysPrivate();
    void usageMistakes_data();
    void usageMistakes();
    void theKnowledgeBaseNeedsNoAccount();
    void aKeyFileThatOthersCanReadIsRefused();
    void theAppsOwnPublicKeyIsFoundBeforeAnyCall();
    void anotherAlipayKeyMakesAnswersUntrusted();
    void anUnreachableGatewayIsSaidSo();

    void accountsAreListedWithoutSecrets();
    void accountCheckGivesAVerdictForEach();
    void syncTellsWhatItDid();
    void callPrintsTheVerifiedNode();
    void callTellsARefusal();
    void callRefusesWrites();
    void devicesAreOneALine();
    void devicesTakeColumnsSortAndLimit();
    void devicesCountAndFacetsAgree();
    void viewsAreListedWithTheirCounts();
    void aFilterMistakeSelectsNothing();
    void deviceTellsEachFieldWithItsSource();
    void exportWritesWhatItReports();
    void exportWritesEveryFormat_data();
    void exportWritesEveryFormat();
    void exportAndDevicesSayTheSameJson();
    void exportLeavesTheOldFileWhenItFails();
    void exportGoesToStandardOutput();
    void exportNeverReplacesADevice();
    void aFormatAndAnEndingThatDisagreeAreRefused();
    void anOutputThatFailsIsAnErrorStatus_data();
    void anOutputThatFailsIsAnErrorStatus();
    void diffTellsWhatChanged();
    void secretsAreNowhereInTheProfile();
    void afterTheCloudIsGoneEverythingStillReads();
    void aRemovedAccountIsGone();

private:
    QString keyFile(const QString &name) const { return m_keys + u'/' + name; }

    Profile m_profile;
    std::unique_ptr<Program> m_sandbox;
    QUrl m_gateway;
    QString m_appId, m_keys;
};

void TestCommandLine::initTestCase()
{
    m_sandbox = std::make_unique<Program>(u"tapfleet-sandbox"_s,
                                          QStringList{u"--port"_s, u"0"_s, u"--devices"_s, QString::number(kDevices),
                                                      u"--seed"_s, u"5"_s, u"--keys"_s, m_profile.file(u"keys"_s)});
    const QJsonObject said = QJsonDocument::fromJson(m_sandbox->firstLine(60'000)).object();
    m_gateway = QUrl(said.value("gateway"_L1).toString());
    m_appId = said.value("app_id"_L1).toString();
    m_keys = said.value("keys"_L1).toString();
    QVERIFY2(m_gateway.isValid() && m_gateway.port() > 0, m_sandbox->outcome().err.constData());
    QCOMPARE(m_gateway.host(), u"127.0.0.1"_s);
    QVERIFY(!m_appId.isEmpty());
    QCOMPARE(QDir(m_keys).canonicalPath(), QDir(m_profile.file(u"keys"_s)).canonicalPath());

    const Outcome added = m_profile.addAccount(m_gateway, m_appId, m_keys);
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(added.json().value("name"_L1).toString(), u"fleet"_s);
}

void TestCommandLine::sandboxKeepsItsPrivateKeysPrivate()
{
    for (const QString &name : {u"app_private.pem"_s, u"gateway_private.pem"_s}) {
        QVERIFY(contentOf(keyFile(name)).contains("PRIVATE KEY"));
#ifdef Q_OS_UNIX
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY((QFile::permissions(keyFile(name)) & others) == 0);
#endif
    }
    QVERIFY(contentOf(keyFile(u"app_public.pem"_s)).contains("PUBLIC KEY"));
    QVERIFY(contentOf(keyFile(u"gateway_public.pem"_s)).contains("PUBLIC KEY"));
}

void TestCommandLine::usageMistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no command") << QStringList();
    QTest::newRow("an unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("an unknown option") << QStringList{u"sync"_s, u"--frobnicate"_s};
    QTest::newRow("an account without its keys") << QStringList{u"account"_s, u"add"_s, u"x"_s};
    QTest::newRow("a rate that is none") << QStringList{u"account"_s,    u"add"_s,         u"x"_s,  u"--gateway"_s,           u"http://127.0.0.1:1/"_s,
                                                        u"--app-id"_s,   u"1"_s,           u"--private-key"_s, u"k"_s,
                                                        u"--alipay-public-key"_s, u"p"_s, u"--rate"_s, u"0"_s};
    QTest::newRow("a new rate that is none") << QStringList{u"account"_s, u"rate"_s, u"fleet"_s, u"1001"_s};
    QTest::newRow("a new rate of nobody") << QStringList{u"account"_s, u"rate"_s, u"5"_s};
    QTest::newRow("an account command that is none") << QStringList{u"account"_s, u"frobnicate"_s};
    QTest::newRow("an export to nowhere") << QStringList{u"export"_s, u"--format"_s, u"csv"_s};
    QTest::newRow("an export format that is none") << QStringList{u"export"_s, u"--format"_s, u"bmp"_s, u"--output"_s, u"x"_s};
    QTest::newRow("a device without an SN") << QStringList{u"device"_s};
    QTest::newRow("a column that is none") << QStringList{u"devices"_s, u"--columns"_s, u"sn,frobnicate"_s};
    QTest::newRow("a comparison from nowhere") << QStringList{u"diff"_s};
    QTest::newRow("a comparison from a time that is none") << QStringList{u"diff"_s, u"--from"_s, u"yesterday"_s};
    QTest::newRow("a comparison with the times the wrong way round") << QStringList{u"diff"_s, u"--from"_s, u"now"_s, u"--to"_s, u"-7d"_s};
    QTest::newRow("a comparison of a field that has no history")
        << QStringList{u"diff"_s, u"--from"_s, u"-7d"_s, u"--fields"_s, u"signal"_s};
    QTest::newRow("versions of no app") << QStringList{u"diff"_s, u"apps"_s};
    QTest::newRow("versions of no weeks") << QStringList{u"diff"_s, u"apps"_s, u"1"_s, u"--weeks"_s, u"0"_s};
    QTest::newRow("a limit that is no number") << QStringList{u"devices"_s, u"--limit"_s, u"many"_s};
}

void TestCommandLine::usageMistakes()
{
    QFETCH(const QStringList, words);
    const Outcome outcome = integration::run(u"tapfleetctl"_s, QStringList{u"--home"_s, m_profile.home(), u"--json"_s} + words);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.err.isEmpty());
}

void TestCommandLine::theKnowledgeBaseNeedsNoAccount()
{
    const Outcome entry = m_profile.ctl({u"kb"_s, u"isv.app-call-limited"_s});
    QCOMPARE(entry.status, 0);
    QCOMPARE(entry.json().value("title"_L1).toString(), u"Too many calls"_s);
    const auto found = m_profile.ctl({u"kb"_s, u"刷脸"_s}).jsonLines();
    QVERIFY(found && !found->isEmpty());
    const bool hasZ1010 = std::any_of(found->begin(), found->end(),
                                      [](const QJsonObject &line) { return line.value("codes"_L1).toArray().contains(u"Z1010"_s); });
    QVERIFY2(hasZ1010, "a Chinese word of two characters, under a system in English");
    const Outcome nothing = m_profile.ctl({u"kb"_s, u"qqqq"_s});
    QCOMPARE(nothing.status, 1);
    QVERIFY(nothing.out.isEmpty() && nothing.err.contains("qqqq"));
}

void TestCommandLine::aKeyFileThatOthersCanReadIsRefused()
{
#ifndef Q_OS_UNIX
    QSKIP("File modes are POSIX.");
#else
    Profile other;
    QVERIFY(QDir().mkpath(other.file(u"keys"_s)));
    const QString key = other.file(u"keys/app_private.pem"_s);
    QVERIFY(QFile::copy(keyFile(u"app_private.pem"_s), key));
    QVERIFY(QFile::copy(keyFile(u"gateway_public.pem"_s), other.file(u"keys/gateway_public.pem"_s)));
    QVERIFY(QFile::setPermissions(key, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup));
    const Outcome refused = other.addAccount(m_gateway, m_appId, other.file(u"keys"_s));
    QCOMPARE(refused.status, 6);
    QVERIFY(refused.err.contains("app_private.pem"));
    QCOMPARE(other.ctl({u"account"_s, u"list"_s}).out, QByteArray());
#endif
}

void TestCommandLine::theAppsOwnPublicKeyIsFoundBeforeAnyCall()
{
    Profile other;
    // A dead gateway: were it asked, the status would be 3.
    const Outcome refused = other.addAccount(deadGateway(), m_appId, m_keys, keyFile(u"app_public.pem"_s));
    QVERIFY2(refused.status != 0 && refused.status != 3, refused.err.constData());
    QCOMPARE(other.ctl({u"account"_s, u"list"_s}).out, QByteArray());
}

void TestCommandLine::anotherAlipayKeyMakesAnswersUntrusted()
{
    Profile other;
    const auto stranger = cloud::PrivateKey::generate();
    QVERIFY(stranger);
    QVERIFY(writePrivately(other.file(u"stranger.pem"_s), stranger->publicKey().pem()));
    const Outcome added = other.addAccount(m_gateway, m_appId, m_keys, other.file(u"stranger.pem"_s));
    QVERIFY2(added.status == 0, added.err.constData());
    const Outcome synced = other.ctl({u"sync"_s});
    QCOMPARE(synced.status, 5);
    QCOMPARE(other.ctl({u"devices"_s, u"--count"_s}).json().value("count"_L1).toInt(-1), 0);
    QCOMPARE(other.ctl({u"account"_s, u"check"_s, u"fleet"_s}).status, 5);
}

void TestCommandLine::anUnreachableGatewayIsSaidSo()
{
    Profile other;
    const Outcome added = other.addAccount(deadGateway(), m_appId, m_keys);
    QVERIFY2(added.status == 0, added.err.constData());
    const Outcome synced = other.ctl({u"sync"_s});
    QCOMPARE(synced.status, 3);
    QVERIFY(!synced.err.isEmpty());
    QCOMPARE(synced.out, QByteArray());
}

void TestCommandLine::accountsAreListedWithoutSecrets()
{
    const Outcome outcome = m_profile.ctl({u"account"_s, u"list"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.json().value("name"_L1).toString(), u"fleet"_s);
    QCOMPARE(outcome.json().value("gateway"_L1).toString(), m_gateway.toString());
    QVERIFY(!outcome.out.contains("PRIVATE"));
}

void TestCommandLine::accountCheckGivesAVerdictForEach()
{
    const Outcome outcome = m_profile.ctl({u"account"_s, u"check"_s, u"fleet"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonArray checks = outcome.json().value("checks"_L1).toArray();
    QSet<QString> names;
    for (const QJsonValue &check : checks) {
        names.insert(check["check"_L1].toString());
        QCOMPARE(check["verdict"_L1].toString(), u"ok"_s);
    }
    for (const QString &name : {u"keys"_s, u"signature"_s, u"clock"_s, u"capability"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
}

void TestCommandLine::syncTellsWhatItDid()
{
    const Outcome first = m_profile.ctl({u"sync"_s});
    QVERIFY2(first.status == 0, first.err.constData());
    const QJsonObject report = first.json();
    QCOMPARE(report.value("account"_L1).toString(), u"fleet"_s);
    QCOMPARE(report.value("fetched"_L1).toInt(), kDevices);
    QCOMPARE(report.value("unchanged"_L1).toInt(-1), 0);
    QCOMPARE(report.value("removed"_L1).toInt(-1), 0);
    QVERIFY(report.value("requests"_L1).toInt() > 0);
    QVERIFY(report.value("seconds"_L1).toDouble(-1) >= 0);
    QCOMPARE(report.value("complete"_L1).toBool(), true);
    QVERIFY(report.contains("changed"_L1));

    const QJsonObject again = m_profile.ctl({u"sync"_s, u"--full"_s}).json();
    QCOMPARE(again.value("fetched"_L1).toInt(), kDevices);
    QCOMPARE(again.value("unchanged"_L1).toInt(), kDevices);
    QCOMPARE(again.value("changed"_L1).toInt(-1), 0);

    const QJsonObject byToken = m_profile.ctl({u"sync"_s}).json();
    QCOMPARE(byToken.value("fetched"_L1).toInt(-1), 0);
    QCOMPARE(byToken.value("complete"_L1).toBool(), true);
}

void TestCommandLine::callPrintsTheVerifiedNode()
{
    const QStringList call{u"call"_s, u"tapfleet.device.list"_s, u"--biz-content"_s, uR"({"page_size":3})"_s};
    const Outcome node = m_profile.ctl(call);
    QVERIFY2(node.status == 0, node.err.constData());
    const QJsonObject answer = QJsonDocument::fromJson(node.out).object();
    QCOMPARE(answer.value("code"_L1).toString(), u"10000"_s);
    QCOMPARE(answer.value("items"_L1).toArray().size(), 3);

    const Outcome raw = m_profile.ctl(call + QStringList{u"--raw"_s});
    const QJsonObject body = QJsonDocument::fromJson(raw.out).object();
    QVERIFY(body.contains("sign"_L1));
    QCOMPARE(body.value("tapfleet_device_list_response"_L1).toObject().value("items"_L1).toArray().size(), 3);
}

void TestCommandLine::callTellsARefusal()
{
    const Outcome outcome =
        m_profile.ctl({u"call"_s, u"tapfleet.device.owner.query"_s, u"--biz-content"_s, uR"({"sn":"NO-SUCH-SN"})"_s});
    QCOMPARE(outcome.status, 4);
    QVERIFY(outcome.err.contains("DEVICE_NOT_FOUND"));
    QCOMPARE(m_profile.ctl({u"call"_s, u"tapfleet.nothing.query"_s}).status, 4);
}

void TestCommandLine::callRefusesWrites()
{
    const Outcome outcome = m_profile.ctl({u"call"_s, u"tapfleet.task.create"_s, u"--biz-content"_s, uR"({"name":"x"})"_s});
    QVERIFY(outcome.status != 0);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(m_profile.ctl({u"call"_s, u"alipay.commerce.iot.device.bind"_s}).status != 0);
}

void TestCommandLine::devicesAreOneALine()
{
    const Outcome outcome = m_profile.ctl({u"devices"_s});
    QCOMPARE(outcome.status, 0);
    const auto devices = outcome.jsonLines();
    QVERIFY(devices);
    QCOMPARE(devices->size(), kDevices);
    QSet<QString> sns;
    for (const QJsonObject &device : *devices) {
        sns.insert(device.value("sn"_L1).toString() + u'@' + device.value("supplier_id"_L1).toString());
        for (const domain::FieldInfo &info : domain::kFields)
            QVERIFY2(device.contains(QLatin1StringView(info.id)), info.id);
    }
    QCOMPARE(sns.size(), kDevices);
}

void TestCommandLine::devicesTakeColumnsSortAndLimit()
{
    const auto devices =
        m_profile.ctl({u"devices"_s, u"--columns"_s, u"sn,type"_s, u"--sort"_s, u"sn:desc"_s, u"--limit"_s, u"5"_s})
            .jsonLines();
    QVERIFY(devices);
    QCOMPARE(devices->size(), 5);
    for (int i = 0; i < devices->size(); ++i) {
        QCOMPARE(devices->at(i).size(), 2);
        if (i > 0)
            QVERIFY(devices->at(i - 1).value("sn"_L1).toString() >= devices->at(i).value("sn"_L1).toString());
    }
    const auto all = m_profile.ctl({u"devices"_s, u"--columns"_s, u"sn"_s, u"--sort"_s, u"sn"_s}).jsonLines();
    QVERIFY(all && all->size() == kDevices);
    QCOMPARE(devices->first().value("sn"_L1), all->last().value("sn"_L1));
}

void TestCommandLine::devicesCountAndFacetsAgree()
{
    const QJsonObject facets = m_profile.ctl({u"devices"_s, u"--facets"_s, u"type"_s}).json().value("facets"_L1).toObject();
    const QJsonObject types = facets.value("type"_L1).toObject();
    QVERIFY(types.size() >= 3);
    int sum = 0;
    for (auto type = types.begin(); type != types.end(); ++type) {
        sum += type->toInt();
        if (type.key().isEmpty())
            continue;
        const QJsonObject counted = m_profile.ctl({u"devices"_s, u"--count"_s, u"--filter"_s, u"type:"_s + type.key()}).json();
        QCOMPARE(counted.value("count"_L1).toInt(-1), type->toInt());
    }
    QVERIFY(sum <= kDevices);
    QCOMPARE(m_profile.ctl({u"devices"_s, u"--count"_s}).json().value("count"_L1).toInt(), kDevices);

    // A bare word finds what a script would find by reading every line.
    const auto all = m_profile.ctl({u"devices"_s, u"--columns"_s, u"sn,merchant"_s}).jsonLines();
    QVERIFY(all);
    const QString word = all->first().value("merchant"_L1).toString().left(2);
    QVERIFY(!word.isEmpty());
    int holding = 0;
    for (const QJsonObject &device : *all)
        holding += device.value("merchant"_L1).toString().contains(word) ? 1 : 0;
    const QJsonObject found = m_profile.ctl({u"devices"_s, u"--count"_s, u"--filter"_s, u"merchant:"_s + word}).json();
    QCOMPARE(found.value("count"_L1).toInt(), holding);
}

void TestCommandLine::viewsAreListedWithTheirCounts()
{
    const auto views = m_profile.ctl({u"view"_s, u"list"_s}).jsonLines();
    QVERIFY(views && views->size() >= 8);
    for (const QJsonObject &view : *views) {
        const QString word = view.value("starter"_L1).toString();
        if (!view.value("devices"_L1).isDouble())
            continue;
        const QJsonObject counted = m_profile.ctl({u"devices"_s, u"--count"_s, u"--view"_s, word}).json();
        QCOMPARE(counted.value("count"_L1).toInt(-1), view.value("devices"_L1).toInt());
        // With a filter those that match both; a wrong one is a mistake, whatever the view.
        const QJsonObject both = m_profile.ctl({u"devices"_s, u"--count"_s, u"--view"_s, word, u"--filter"_s, u"-sn:* OR -sn:*"_s}).json();
        QCOMPARE(both.value("count"_L1).toInt(-1), 0);
        QCOMPARE(m_profile.ctl({u"devices"_s, u"--view"_s, word, u"--filter"_s, u"sn:1) OR (sn:2"_s}).status, 2);
    }
    QCOMPARE(views->front().value("devices"_L1).toInt(), kDevices);
    const Outcome unknown = m_profile.ctl({u"devices"_s, u"--count"_s, u"--view"_s, u"nobody's"_s});
    QVERIFY(unknown.status != 0);
    QCOMPARE(unknown.out, QByteArray());
}

void TestCommandLine::aFilterMistakeSelectsNothing()
{
    const Outcome outcome = m_profile.ctl({u"devices"_s, u"--filter"_s, u"typ:TAP_TERMINAL"_s});
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.err.isEmpty());
}

void TestCommandLine::deviceTellsEachFieldWithItsSource()
{
    const auto some =
        m_profile.ctl({u"devices"_s, u"--columns"_s, u"sn,supplier_id,model"_s, u"--limit"_s, u"1"_s}).jsonLines();
    QVERIFY(some && some->size() == 1);
    const QString longForm = some->first().value("sn"_L1).toString() + u'@' + some->first().value("supplier_id"_L1).toString();
    const Outcome outcome = m_profile.ctl({u"device"_s, longForm});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonObject fields = outcome.json().value("fields"_L1).toObject();
    for (const domain::FieldInfo &info : domain::kFields) {
        const QJsonObject field = fields.value(QLatin1StringView(info.id)).toObject();
        QCOMPARE(field.value("source"_L1).toString(), QLatin1StringView(domain::kSourceFleetService));
        QVERIFY(field.contains("value"_L1));
        QVERIFY(!field.value("as_of"_L1).toString().isEmpty());
    }
    QCOMPARE(fields.value("model"_L1).toObject().value("value"_L1), some->first().value("model"_L1));
    QVERIFY(m_profile.ctl({u"device"_s, u"NO-SUCH-SN"_s}).status != 0);
}

void TestCommandLine::exportWritesWhatItReports()
{
    const QString path = m_profile.file(u"fleet.csv"_s);
    const Outcome outcome =
        m_profile.ctl({u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, path, u"--columns"_s, u"sn,type,online"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QByteArray content = contentOf(path);
    QCOMPARE(outcome.json().value("rows"_L1).toInt(), kDevices);
    QCOMPARE(outcome.json().value("bytes"_L1).toInt(), content.size());
    QCOMPARE(QFileInfo(outcome.json().value("file"_L1).toString()).canonicalFilePath(), QFileInfo(path).canonicalFilePath());
    QVERIFY(!outcome.json().value("as_of"_L1).toString().isEmpty());
    QVERIFY(content.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(content.trimmed().count('\n') + 1, kDevices + 1);

    const QString part = m_profile.file(u"part.csv"_s);
    const QJsonObject counted = m_profile.ctl({u"devices"_s, u"--count"_s, u"--filter"_s, u"online:no"_s}).json();
    const Outcome filtered = m_profile.ctl(
        {u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, part, u"--filter"_s, u"online:no"_s, u"--columns"_s, u"sn"_s});
    QCOMPARE(filtered.json().value("rows"_L1), counted.value("count"_L1));
    QVERIFY(counted.value("count"_L1).toInt() > 0);
}

void TestCommandLine::exportWritesEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<int>("lines"); // 0: no text
    QTest::newRow("tsv") << u"tsv"_s << QByteArray("Device SN\t") << kDevices + 1;
    QTest::newRow("xlsx") << u"xlsx"_s << QByteArray("PK") << 0;
    QTest::newRow("jsonl") << u"jsonl"_s << QByteArray("{\"sn\":\"") << kDevices;
    QTest::newRow("md") << u"md"_s << QByteArray("| Device SN |") << kDevices + 2;
}

void TestCommandLine::exportWritesEveryFormat()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, begin);
    QFETCH(const int, lines);
    const QString path = m_profile.file(u"fleet."_s + format);
    const Outcome outcome = m_profile.ctl({u"export"_s, u"--format"_s, format, u"--output"_s, path});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QByteArray content = contentOf(path);
    QCOMPARE(outcome.json().value("rows"_L1).toInt(), kDevices);
    QCOMPARE(outcome.json().value("bytes"_L1).toInt(), content.size());
    QVERIFY2(content.startsWith(begin), content.left(40).constData());
    if (lines > 0)
        QCOMPARE(content.count('\n'), lines);
}

void TestCommandLine::exportAndDevicesSayTheSameJson()
{
    const QString path = m_profile.file(u"same.jsonl"_s);
    const QStringList question{u"--filter"_s, u"online:no"_s, u"--sort"_s, u"last_online:desc"_s};
    QCOMPARE(m_profile.ctl(QStringList{u"export"_s, u"--format"_s, u"jsonl"_s, u"--output"_s, path} + question).status, 0);
    const QByteArray told = m_profile.ctl(QStringList{u"devices"_s} + question).out;
    QCOMPARE(contentOf(path), told);
    const QJsonObject device = QJsonDocument::fromJson(told.left(told.indexOf('\n'))).object();
    QCOMPARE(device.size(), int(domain::kFieldCount));
    QVERIFY(device.value("app"_L1).isArray());
    QVERIFY(device.value("online"_L1).isBool());
    QVERIFY(device.value("latitude"_L1).isDouble() || device.value("latitude"_L1).isNull());
}

void TestCommandLine::exportGoesToStandardOutput()
{
    const QString path = m_profile.file(u"same.csv"_s);
    const QStringList columns{u"--columns"_s, u"sn,type"_s};
    QCOMPARE(m_profile.ctl(QStringList{u"export"_s, u"--output"_s, path} + columns).status, 0);
    const Outcome streamed = m_profile.ctl(QStringList{u"export"_s, u"--output"_s, u"-"_s} + columns);
    QCOMPARE(streamed.status, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(streamed.out, file.readAll());
}

void TestCommandLine::exportNeverReplacesADevice()
{
#ifndef Q_OS_LINUX
    QSKIP("needs /dev/full");
#endif
    const QString link = m_profile.file(u"full.csv"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, link));
    QCOMPARE(m_profile.ctl({u"export"_s, u"--output"_s, link}).status, 6);
    QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(m_profile.ctl({u"export"_s, u"--output"_s, u"/dev/null"_s}).status, 0);
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
}

void TestCommandLine::aFormatAndAnEndingThatDisagreeAreRefused()
{
    const QString path = m_profile.file(u"table.xlsx"_s);
    QCOMPARE(m_profile.ctl({u"export"_s, u"--format"_s, u"tsv"_s, u"--output"_s, path}).status, 2);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(m_profile.ctl({u"export"_s, u"--output"_s, path}).status, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(2), "PK"); // the ending decides
}

void TestCommandLine::anOutputThatFailsIsAnErrorStatus_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("devices") << QStringList{u"devices"_s};
    QTest::newRow("a count") << QStringList{u"devices"_s, u"--count"_s};
    QTest::newRow("accounts") << QStringList{u"account"_s, u"list"_s};
    QTest::newRow("an export") << QStringList{u"export"_s, u"--output"_s, u"-"_s};
    QTest::newRow("a query") << QStringList{u"sql"_s, u"SELECT 1"_s};
}

void TestCommandLine::anOutputThatFailsIsAnErrorStatus()
{
#ifndef Q_OS_LINUX
    QSKIP("needs /dev/full");
#endif
    QFETCH(const QStringList, words);
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(TAPFLEET_BIN_DIR "/tapfleetctl"), m_profile.ctlArguments(words));
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 6);
}

void TestCommandLine::exportLeavesTheOldFileWhenItFails()
{
    const QString folder = m_profile.file(u"no/such/folder/fleet.csv"_s);
    QCOMPARE(m_profile.ctl({u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, folder}).status, 6);

    const QString path = m_profile.file(u"kept.csv"_s);
    QVERIFY(writePrivately(path, "kept"));
    QCOMPARE(m_profile.ctl({u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, path, u"--filter"_s, u"typ:x"_s}).status, 2);
    QCOMPARE(contentOf(path), QByteArray("kept"));
}

void TestCommandLine::diffTellsWhatChanged()
{
    sandbox::SandboxOptions options;
    options.devices = 300;
    Profile other;
    options.keysFolder = other.file(u"keys"_s);
    const auto cloud = sandbox::SandboxServer::start(options);
    QVERIFY(cloud);
    QCOMPARE(other.addAccount((*cloud)->gateway(), (*cloud)->appId(), options.keysFolder).status, 0);
    QCOMPARE(other.ctl({u"sync"_s}).status, 0);
    (*cloud)->changeDevices(100, 3);
    (*cloud)->addDevices(4);
    (*cloud)->removeDevices({(*cloud)->fleet().front().id()});
    QCOMPARE(other.ctl({u"sync"_s}).status, 0);

    const auto syncs = other.ctl({u"diff"_s, u"syncs"_s}).jsonLines();
    QVERIFY(syncs && syncs->size() == 2);
    const QString last = u"sync:%1"_s.arg(syncs->at(0).value("sync"_L1).toInt());
    const QString first = u"sync:%1"_s.arg(syncs->at(1).value("sync"_L1).toInt());
    const QJsonObject all = other.ctl({u"diff"_s, u"--from"_s, first, u"--to"_s, last}).json();
    QCOMPARE(all.value("added"_L1).toInt(), 4);
    QCOMPARE(all.value("removed"_L1).toInt(), 1);
    QCOMPARE(all.value("from"_L1), syncs->at(1).value("started"_L1));
    QCOMPARE(all.value("history_begins"_L1), syncs->at(1).value("started"_L1));
    const QJsonObject fields = all.value("fields"_L1).toObject();
    QVERIFY(!fields.isEmpty());
    const QString field = fields.begin().key();

    const auto rows = other.ctl({u"diff"_s, u"--from"_s, u"-1d"_s, u"--fields"_s, field, u"--rows"_s}).jsonLines();
    QVERIFY(rows);
    QCOMPARE(rows->size(), fields.value(field).toInt());
    for (const QJsonObject &row : *rows) {
        QCOMPARE(row.value("field"_L1).toString(), field);
        QVERIFY(row.value("before"_L1) != row.value("after"_L1));
        QCOMPARE(other.ctl({u"device"_s, row.value("sn"_L1).toString()}).status, 0);
    }
    const auto presence = other.ctl({u"diff"_s, u"--from"_s, u"-1d"_s, u"--fields"_s, u"presence"_s, u"--rows"_s}).jsonLines();
    QVERIFY(presence && presence->size() == 5);
    const QJsonObject none = other.ctl({u"diff"_s, u"--from"_s, last, u"--to"_s, u"now"_s}).json();
    QCOMPARE(none.value("added"_L1).toInt(-1) + none.value("changed_devices"_L1).toInt(-1), 0);
    QCOMPARE(other.ctl({u"diff"_s, u"--from"_s, u"sync:999"_s}).status, 2);

    const std::string app = (*cloud)->fleet().back().apps.empty() ? "none" : (*cloud)->fleet().back().apps.front().appId;
    const QJsonArray weeks = other.ctl({u"diff"_s, u"apps"_s, QString::fromStdString(app), u"--weeks"_s, u"2"_s}).json().value("weeks"_L1).toArray();
    QCOMPARE(weeks.size(), 2);
    QCOMPARE(weeks.at(0).toObject().value("known"_L1).toBool(true), false);
    QCOMPARE(weeks.at(1).toObject().value("known"_L1).toBool(), true);
    const QString csv = other.file(u"weeks.csv"_s);
    QCOMPARE(other.ctl({u"diff"_s, u"apps"_s, QString::fromStdString(app), u"--output"_s, csv}).status, 0);
    QVERIFY(contentOf(csv).startsWith("\xEF\xBB\xBF"));
}

void TestCommandLine::secretsAreNowhereInTheProfile()
{
    const QByteArray key = contentOf(keyFile(u"app_private.pem"_s));
    const QList<QByteArray> lines = key.split('\n');
    QVERIFY(lines.size() > 4);
    QDirIterator files(m_profile.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        ++seen;
        QVERIFY2(!contentOf(files.next()).contains(lines.at(2)), qPrintable(files.filePath()));
    }
    QVERIFY(seen >= 3);
}

void TestCommandLine::afterTheCloudIsGoneEverythingStillReads()
{
    const QByteArray before = m_profile.ctl({u"devices"_s}).out;
    m_sandbox->killNow();
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 3);
    QCOMPARE(m_profile.ctl({u"devices"_s}).out, before);
    QCOMPARE(m_profile.ctl({u"devices"_s, u"--count"_s}).json().value("count"_L1).toInt(), kDevices);
    const QString path = m_profile.file(u"offline.csv"_s);
    QCOMPARE(m_profile.ctl({u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, path}).json().value("rows"_L1).toInt(),
             kDevices);
    const QString sn = QJsonDocument::fromJson(before.left(before.indexOf('\n'))).object().value("sn"_L1).toString();
    QCOMPARE(m_profile.ctl({u"device"_s, sn}).status, 0);
}

void TestCommandLine::aRemovedAccountIsGone()
{
    const QString folder = m_profile.folder().path;
    QVERIFY(QDir(folder).exists());
    QCOMPARE(integration::run(u"tapfleetctl"_s, {u"--home"_s, m_profile.home(), u"account"_s, u"remove"_s, u"fleet"_s}).status,
             0);
    QVERIFY(!QDir(folder).exists());
    QCOMPARE(integration::run(u"tapfleetctl"_s, {u"--home"_s, m_profile.home(), u"--json"_s, u"account"_s, u"list"_s}).out,
             QByteArray());
    // Keys that stayed files are the person's own.
    QVERIFY(QFile::exists(keyFile(u"app_private.pem"_s)));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
