#include "profile.h"
#include "smallfilesystem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

namespace {

constexpr int kDevices = 3'000;
constexpr int kDropBoundingCapability = PR_CAPBSET_DROP;
constexpr unsigned long kDacOverride = 1, kDacReadSearch = 2; // linux/capability.h

const QString kEnglish = u"en_US.UTF-8"_s;
const QString kChinese = u"zh_CN.UTF-8"_s;

/// Files may not grow beyond `bytes`: each write past it fails, as on a full disk or over a quota.
std::function<void()> withFilesUpTo(rlim_t bytes)
{
    return [bytes] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    };
}

/// Root too is bound by the modes of files and folders.
void obeyModes()
{
    ::prctl(kDropBoundingCapability, kDacOverride, 0, 0, 0);
    ::prctl(kDropBoundingCapability, kDacReadSearch, 0, 0, 0);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What can happen to the files of a profile happens for real: each time the program says it in the person's language, loses
/// nothing of own.db, and works again afterwards.
class TestLocalFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFullDiskIsSaidSo_data();
    void aFullDiskIsSaidSo();
    void aFullFileSystemIsSaidSo();
    void aReadOnlyFolderIsSaidSo_data();
    void aReadOnlyFolderIsSaidSo();
    void aLockedDatabaseIsSaidSo_data();
    void aLockedDatabaseIsSaidSo();
    void aDamagedCacheIsBegunAnew_data();
    void aDamagedCacheIsBegunAnew();
    void damagedAccountsAreSavedAndWhatWasLostIsSaid_data();
    void damagedAccountsAreSavedAndWhatWasLostIsSaid();
    void aDamagedHistoryIsSavedAndWhatWasLostIsSaid_data();
    void aDamagedHistoryIsSavedAndWhatWasLostIsSaid();

private:
    Outcome ctl(const QStringList &words, const QString &locale, const std::function<void()> &inChild = {}) const
    {
        Program program(u"tapfleetctl"_s, m_profile->ctlArguments(words), locale, inChild);
        return integration::run(program);
    }
    /// The next sync is complete, the cache equals the fleet, and the history holds all that it held.
    void expectRecovery(size_t changesBefore);

    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<Profile> m_profile;
};

void TestLocalFaults::init()
{
    m_sandbox.reset();
    m_profile = std::make_unique<Profile>();
    sandbox::SandboxOptions options;
    options.devices = kDevices;
    options.seed = 11;
    options.keysFolder = m_profile->file(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    QVERIFY2(started, "the sandbox did not start");
    m_sandbox = std::move(*started);
    QCOMPARE(m_profile->addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder()).status, 0);
    QCOMPARE(m_profile->syncUntilComplete(1), 1);
    m_sandbox->changeDevices(600, 1);
    QCOMPARE(m_profile->syncUntilComplete(1), 1);
    QVERIFY(m_profile->history().size() > 300);
}

void TestLocalFaults::expectRecovery(size_t changesBefore)
{
    QVERIFY(m_profile->syncUntilComplete(2) > 0);
    QCOMPARE(m_profile->differenceFrom(m_sandbox->fleet()), QString());
    QCOMPARE(m_profile->integrity(), u"ok"_s);
    QVERIFY2(m_profile->history().size() >= changesBefore, qPrintable(QString::number(m_profile->history().size())));
    QCOMPARE(ctl({u"devices"_s, u"--count"_s}, kEnglish).json().value("count"_L1).toInt(), kDevices);
}

void TestLocalFaults::aFullDiskIsSaidSo_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("en") << kEnglish << QByteArray("The disk did not take what was written.");
    QTest::newRow("zh") << kChinese << QByteArray("磁盘未能写入数据。");
}

void TestLocalFaults::aFullDiskIsSaidSo()
{
    QFETCH(const QString, locale);
    QFETCH(const QByteArray, said);
    const size_t before = m_profile->history().size();
    m_sandbox->changeDevices(kDevices, 2);
    const Outcome outcome = ctl({u"sync"_s}, locale, withFilesUpTo(128 * 1024));
    QCOMPARE(outcome.status, 6);
    QVERIFY2(outcome.err.contains(said), outcome.err.constData());
    QVERIFY(m_profile->history().size() >= before);
    expectRecovery(before);
}

void TestLocalFaults::aFullFileSystemIsSaidSo()
{
    const QString place = m_profile->file(u"small"_s);
    QVERIFY(QDir().mkpath(place));
    QString problem;
    const auto small = integration::SmallFileSystem::mount(place, "400k", problem);
    if (!small)
        QSKIP(qPrintable(u"this system lets a test have no file system of its own (%1); a limit of a file's size is tried instead"_s
                             .arg(problem)));
    Program adding(u"tapfleetctl"_s,
                   {u"--home"_s, place + u"/home"_s, u"account"_s, u"add"_s, u"fleet"_s, u"--gateway"_s,
                    m_sandbox->gateway().toString(), u"--app-id"_s, m_sandbox->appId(), u"--private-key"_s,
                    m_sandbox->keysFolder() + u"/app_private.pem"_s, u"--alipay-public-key"_s,
                    m_sandbox->keysFolder() + u"/gateway_public.pem"_s, u"--secrets"_s, u"file"_s},
                   kEnglish, small->inside());
    const Outcome added = integration::run(adding);
    Program full(u"tapfleetctl"_s, {u"--home"_s, place + u"/home"_s, u"sync"_s}, kEnglish, small->inside());
    const Outcome outcome = integration::run(full);
    Program again(u"tapfleetctl"_s, {u"--home"_s, place + u"/home"_s, u"--json"_s, u"sync"_s}, kEnglish, small->inside("64m"));
    const Outcome recovered = integration::run(again);
    QCOMPARE(added.status, 0);
    QCOMPARE(outcome.status, 6);
    QVERIFY2(outcome.err.contains("The disk is full.") || outcome.err.contains("The disk did not take what was written."),
             outcome.err.constData());
    QVERIFY2(recovered.json().value("complete"_L1).toBool(), recovered.err.constData());
}

void TestLocalFaults::aReadOnlyFolderIsSaidSo_data()
{
    QTest::addColumn<bool>("ofTheAccount");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("the account's, en") << true << kEnglish << QByteArray("This place cannot be written to.");
    QTest::newRow("the account's, zh") << true << kChinese << QByteArray("无法写入此位置。");
    QTest::newRow("the whole profile, en") << false << kEnglish << QByteArray("This place cannot be written to.");
}

void TestLocalFaults::aReadOnlyFolderIsSaidSo()
{
    QFETCH(const bool, ofTheAccount);
    QFETCH(const QString, locale);
    QFETCH(const QByteArray, said);
    const size_t before = m_profile->history().size();
    m_sandbox->changeDevices(200, 3);
    const QByteArray folder = QFile::encodeName(ofTheAccount ? m_profile->folder().path : m_profile->home());
    QCOMPARE(::chmod(folder.constData(), 0500), 0);
    const Outcome outcome = ctl({u"sync"_s}, locale, obeyModes);
    QCOMPARE(::chmod(folder.constData(), 0700), 0);
    QCOMPARE(outcome.status, 6);
    QVERIFY2(outcome.err.contains(said), outcome.err.constData());
    expectRecovery(before);
}

void TestLocalFaults::aLockedDatabaseIsSaidSo_data()
{
    QTest::addColumn<bool>("own");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("cache.db, en") << false << kEnglish << QByteArray("Another TapFleet works on the same data.");
    QTest::newRow("own.db, zh") << true << kChinese << QByteArray("另一个 TapFleet 正在使用同一份数据。");
}

void TestLocalFaults::aLockedDatabaseIsSaidSo()
{
    QFETCH(const bool, own);
    QFETCH(const QString, locale);
    QFETCH(const QByteArray, said);
    const size_t before = m_profile->history().size();
    m_sandbox->changeDevices(200, 4);
    const QString path = own ? m_profile->folder().ownDb() : m_profile->folder().cacheDb();
    Outcome outcome, reading;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
        outcome = ctl({u"sync"_s}, locale);
        reading = ctl({u"devices"_s, u"--count"_s}, locale);
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"holder"_s);
    QCOMPARE(outcome.status, 6);
    QVERIFY2(outcome.err.contains(said), outcome.err.constData());
    QCOMPARE(reading.json().value("count"_L1).toInt(), kDevices); // who only reads does not wait
    expectRecovery(before);
}

void TestLocalFaults::aDamagedCacheIsBegunAnew_data()
{
    QTest::addColumn<int>("permille"); // of the file's length
    QTest::addColumn<int>("what");     // 0: cut there, 1: one bit, 2: a page of other bytes
    QTest::addColumn<bool>("chinese");
    for (const int at : {0, 1, 250, 500, 900})
        QTest::addRow("cut to %d/1000", at) << at << 0 << (at % 500 == 0);
    for (const int byte : {0, 16, 18, 30, 44, 100, 103, 200})
        QTest::addRow("a bit of byte %d", byte) << -byte << 1 << (byte % 20 == 0);
    for (const int at : {40, 164, 350, 500, 575, 650, 732, 811, 920, 976})
        QTest::addRow("a bit at %d/1000", at) << at << 1 << (at % 20 == 0);
    for (const int at : {50, 400, 800, 950})
        QTest::addRow("a page at %d/1000", at) << at << 2 << true;
}

void TestLocalFaults::aDamagedCacheIsBegunAnew()
{
    QFETCH(const int, permille);
    QFETCH(const int, what);
    QFETCH(const bool, chinese);
    const QString locale = chinese ? kChinese : kEnglish;
    const size_t before = m_profile->history().size();
    const QString path = m_profile->folder().cacheDb();
    const qint64 at = permille <= 0 ? -permille : QFileInfo(path).size() * permille / 1000;
    if (what == 0) {
        QVERIFY(QFile::resize(path, at));
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 from = what == 1 ? at : at / 4096 * 4096;
        QVERIFY(file.seek(from));
        QByteArray bytes = file.read(what == 1 ? 1 : 4096);
        for (char &byte : bytes)
            byte = static_cast<char>(byte ^ (what == 1 ? 0x04 : 0x5a));
        QVERIFY(file.seek(from) && file.write(bytes) == bytes.size());
    }
    if (what != 1) // what a bit changed is found in devices that nobody changed, too
        m_sandbox->changeDevices(kDevices, 5);
    // Whoever meets the damage says so, and a sync after that is whole: none ends in a crash or a loop.
    const QByteArray said = chinese ? QByteArray("本机的数据库文件已损坏") : QByteArray("A database file on this computer is damaged.");
    for (const QStringList &words : {QStringList{u"devices"_s, u"--limit"_s, u"5000"_s}, QStringList{u"sync"_s, u"--full"_s}}) {
        const Outcome outcome = ctl(words, locale);
        QVERIFY2(outcome.status == 0 || outcome.status == 6, qPrintable(QString::number(outcome.status)));
        QVERIFY2(outcome.status == 0 || outcome.err.contains(said), outcome.err.constData());
    }
    expectRecovery(before);
}

void TestLocalFaults::damagedAccountsAreSavedAndWhatWasLostIsSaid_data()
{
    QTest::addColumn<qint64>("at");    // of app.db
    QTest::addColumn<qint64>("bytes"); // how many are overwritten; -1: the file is cut there; -2: it is removed
    QTest::addColumn<bool>("isKept");  // the account
    QTest::addColumn<bool>("chinese");
    QTest::newRow("app.db is removed") << qint64(0) << qint64(-2) << false << false;
    QTest::newRow("cut to nothing") << qint64(0) << qint64(-1) << false << true;
    QTest::newRow("cut within the header") << qint64(60) << qint64(-1) << false << false;
    QTest::newRow("cut to the first page") << qint64(4096) << qint64(-1) << false << false;
    QTest::newRow("the magic") << qint64(0) << qint64(16) << true << false;
    QTest::newRow("the first page") << qint64(0) << qint64(4096) << true << true;
    QTest::newRow("the page of the accounts") << qint64(4096) << qint64(4096) << false << true;
}

void TestLocalFaults::damagedAccountsAreSavedAndWhatWasLostIsSaid()
{
    QFETCH(const qint64, at);
    QFETCH(const qint64, bytes);
    QFETCH(const bool, isKept);
    QFETCH(const bool, chinese);
    const size_t before = m_profile->history().size();
    const cache::AccountFolder folder = m_profile->folder();
    const QByteArray own = contentOf(folder.ownDb()), cached = contentOf(folder.cacheDb());
    QFile file(cache::Home{m_profile->home()}.appDb());
    if (bytes == -2)
        QVERIFY(file.remove());
    else if (bytes == -1)
        QVERIFY(file.resize(at));
    else
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(QByteArray(bytes, '\x5a')) == bytes);
    file.close();
    const QByteArray damaged = contentOf(file.fileName());

    Program list(u"tapfleetctl"_s, {u"--home"_s, m_profile->home(), u"account"_s, u"list"_s}, chinese ? kChinese : kEnglish);
    const Outcome outcome = integration::run(list);
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.err.contains(chinese ? "账号列表已损坏" : "The list of accounts was damaged"), outcome.err.constData());
    const QDir home(m_profile->home());
    const QStringList kept = home.entryList({u"app.db.damaged-*"_s});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentOf(home.filePath(kept.front())), damaged);
    QVERIFY2(outcome.err.contains(kept.front().toUtf8()), outcome.err.constData());
    QCOMPARE(contentOf(folder.ownDb()), own);
    QCOMPARE(contentOf(folder.cacheDb()), cached);
    QCOMPARE(outcome.out.contains("fleet"), isKept);
    if (isKept)
        return expectRecovery(before);
    QVERIFY2(outcome.err.contains(folder.path.toUtf8()), outcome.err.constData());
    // Added again it gets a folder of its own.
    QCOMPARE(m_profile->addAccount(m_sandbox->gateway(), m_sandbox->appId(), m_sandbox->keysFolder()).status, 0);
    QVERIFY(m_profile->folder().path != folder.path);
    expectRecovery(0);
    QCOMPARE(contentOf(folder.ownDb()), own);
}

void TestLocalFaults::aDamagedHistoryIsSavedAndWhatWasLostIsSaid_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("en") << kEnglish << QByteArray("Changes saved: ");
    QTest::newRow("zh") << kChinese << QByteArray("已保住的变更：");
}

void TestLocalFaults::aDamagedHistoryIsSavedAndWhatWasLostIsSaid()
{
    QFETCH(const QString, locale);
    QFETCH(const QByteArray, said);
    const size_t before = m_profile->history().size();
    const QString path = m_profile->folder().ownDb();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write("damaged", 7) == 7); // the first bytes: no SQLite opens it
    file.close();
    const QByteArray damaged = contentOf(path);

    QCOMPARE(ctl({u"devices"_s}, locale).status, 6);
    const Outcome outcome = ctl({u"sync"_s}, locale);
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.err.contains(said), outcome.err.constData());
    QVERIFY2(outcome.err.contains(QByteArray::number(static_cast<qint64>(before)).left(1)), outcome.err.constData());
    const QDir folder(m_profile->folder().path);
    const QStringList kept = folder.entryList({u"own.db.damaged-*"_s});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentOf(folder.filePath(kept.front())), damaged);
    expectRecovery(before);
}

QTEST_GUILESS_MAIN(TestLocalFaults)
#include "tst_localfaults.moc"
