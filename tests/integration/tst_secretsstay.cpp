#include "exchange/ziparchive.h"
#include "profile.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

/// Keys and tokens live in the keychain alone: after a run through what the programs can do, none of them is found in a file of the
/// profile, in what was said at the highest level of logging, in a command line, or in an evidence bundle.
class TestSecretsStay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noneIsFoundAfterEverythingWasUsed();
    void aFileIsNeverWrittenWhereThereIsNoKeychain();

private:
    void use(const QStringList &words, const QList<int> &statuses = {0});
    Outcome ctl(const QStringList &words);
    void lookAt(const QByteArray &bytes, const QString &where);
    void lookAtCommandLines();

    std::unique_ptr<sandbox::SandboxServer> m_cloud;
    Profile m_profile;
    QString m_keys;
    QByteArray m_said; ///< everything that was printed
    QList<QByteArray> m_secrets;
};

void TestSecretsStay::initTestCase()
{
    qputenv("QT_LOGGING_RULES", "*=true;qt.*=false"); // what the program itself can say, in full
    m_keys = m_profile.file(u"keys"_s);
    sandbox::SandboxOptions options;
    options.devices = 400;
    options.accounts = 3;
    options.keysFolder = m_keys;
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, started ? "" : qPrintable(base::logLine(started.error())));
    m_cloud = std::move(*started);
    QDirIterator files(m_keys, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        QVERIFY(QFile::setPermissions(files.next(), QFile::ReadOwner | QFile::WriteOwner));
    QFile key(m_keys + u"/app_private.pem"_s), aes(m_keys + u"/aes_key.txt"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    QVERIFY(aes.open(QIODevice::ReadOnly));
    for (const QByteArray &line : key.readAll().split('\n')) {
        if (line.size() > 32 && !line.startsWith('-'))
            m_secrets << line;
    }
    QVERIFY(m_secrets.size() > 20);
    m_secrets << aes.readAll().trimmed();
}

Outcome TestSecretsStay::ctl(const QStringList &words)
{
    Program program(u"tapfleetctl"_s, QStringList{u"--home"_s, m_profile.home(), u"--json"_s} + words);
    lookAtCommandLines();
    const Outcome outcome = integration::run(program);
    m_said += outcome.out + outcome.err;
    return outcome;
}

void TestSecretsStay::use(const QStringList &words, const QList<int> &statuses)
{
    const Outcome outcome = ctl(words);
    QVERIFY2(statuses.contains(outcome.status), qPrintable(words.join(u' ') + u": "_s + QString::fromUtf8(outcome.err)));
}

void TestSecretsStay::lookAt(const QByteArray &bytes, const QString &where)
{
    for (const QByteArray &secret : std::as_const(m_secrets)) {
        QVERIFY2(!bytes.contains(secret), qPrintable(where));
        QVERIFY2(!bytes.contains(secret.toBase64().chopped(4)), qPrintable(where));
        QVERIFY2(!bytes.contains(secret.toPercentEncoding()), qPrintable(where));
    }
}

/// Of every process that runs from the build's folder.
void TestSecretsStay::lookAtCommandLines()
{
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &pid : processes) {
        QFile line(u"/proc/%1/cmdline"_s.arg(pid));
        if (line.open(QIODevice::ReadOnly))
            lookAt(line.readAll(), u"a command line"_s);
    }
}

void TestSecretsStay::noneIsFoundAfterEverythingWasUsed()
{
    const QString gateway = m_cloud->gateway().toString();
    use({u"account"_s, u"add"_s, u"provider"_s, u"--gateway"_s, gateway, u"--app-id"_s, m_cloud->appId(), u"--private-key"_s,
         m_keys + u"/app_private.pem"_s, u"--alipay-public-key"_s, m_keys + u"/gateway_public.pem"_s, u"--aes-key-file"_s,
         m_keys + u"/aes_key.txt"_s});
    const QString code = m_cloud->consent(m_cloud->appId(), m_cloud->accounts()[2].pid);
    use({u"account"_s, u"authorize"_s, u"provider"_s, u"--code"_s, code, u"--as"_s, u"merchant"_s});
    use({u"account"_s, u"consent"_s, u"merchant"_s, u"--refresh"_s});
    for (const QString &token : m_cloud->merchantTokens())
        m_secrets << token.toUtf8();
    QVERIFY(m_cloud->merchantTokens().size() >= 4);

    for (const QString &account : {u"provider"_s, u"merchant"_s}) {
        use({u"account"_s, u"check"_s, account});
        use({u"--account"_s, account, u"sync"_s});
        use({u"--account"_s, account, u"sync"_s, u"--full"_s});
    }
    const QStringList as{u"--account"_s, u"provider"_s};
    const auto devices = ctl(as + QStringList{u"devices"_s, u"--filter"_s, u"role:OWNER online:yes"_s, u"--columns"_s, u"sn"_s, u"--limit"_s, u"3"_s}).jsonLines();
    QVERIFY(devices && devices->size() == 3);
    const QString sn = devices->front().value("sn"_L1).toString(), other = devices->at(1).value("sn"_L1).toString();
    use(as + QStringList{u"export"_s, u"--format"_s, u"xlsx"_s, u"--output"_s, m_profile.file(u"fleet.xlsx"_s)});
    use(as + QStringList{u"call"_s, u"tapfleet.capability.query"_s});
    use(as + QStringList{u"call"_s, u"alipay.no.such.method.query"_s}, {4});
    use(as + QStringList{u"grant"_s, u"create"_s, u"--to"_s, m_cloud->accounts()[1].pid, u"--scopes"_s, u"POSTER"_s, u"--sn"_s, sn, u"--yes"_s}, {0, 2, 7});
    use(as + QStringList{u"order"_s, u"list"_s});
    use(as + QStringList{u"bind"_s, u"apply"_s, u"--sn"_s, sn, u"--merchant"_s, u"2088123"_s, u"--shop"_s, u"2019"_s, u"--yes"_s}, {0, 7});
    use(as + QStringList{u"task"_s, u"apps"_s});
    use(as + QStringList{u"sql"_s, u"SELECT * FROM devices LIMIT 5"_s});
    use(as + QStringList{u"journal"_s, u"list"_s});
    use(as + QStringList{u"journal"_s, u"verify"_s});
    const QString bundle = m_profile.file(u"evidence.zip"_s);
    use(as + QStringList{u"diagnose"_s, other, u"--bundle"_s, bundle}, {0, 7});

    // A gateway that refuses a signature repeats what was signed.
    m_cloud->withdrawConsent(m_cloud->accounts()[2].pid);
    use({u"--account"_s, u"merchant"_s, u"sync"_s}, {4});

    lookAt(m_said, u"what was printed"_s);
    int files = 0;
    QDirIterator all(m_profile.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        lookAt(file.readAll(), file.fileName());
        ++files;
    }
    QVERIFY2(files >= 5, "the profile's files were looked at");
    const auto archive = exchange::ZipArchive::open(bundle);
    QVERIFY(archive);
    for (const char *name : {"report.html", "facts.json", "SHA256SUMS"})
        lookAt(archive->entry(name, 10'000'000)->readAll(), QLatin1StringView(name));

    // Removing the accounts removes the secrets: they cannot be used again.
    use({u"account"_s, u"remove"_s, u"merchant"_s});
    use({u"account"_s, u"remove"_s, u"provider"_s});
}

void TestSecretsStay::aFileIsNeverWrittenWhereThereIsNoKeychain()
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const Outcome refused = ctl({u"account"_s, u"add"_s, u"nowhere"_s, u"--gateway"_s, m_cloud->gateway().toString(), u"--app-id"_s, m_cloud->appId(),
                                 u"--private-key"_s, m_keys + u"/app_private.pem"_s, u"--alipay-public-key"_s, m_keys + u"/gateway_public.pem"_s});
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    QCOMPARE(refused.status, 6);
    QDirIterator all(m_profile.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        lookAt(file.readAll(), file.fileName());
    }
    QCOMPARE(ctl({u"account"_s, u"list"_s}).out, QByteArray());
}

QTEST_GUILESS_MAIN(TestSecretsStay)
#include "tst_secretsstay.moc"
