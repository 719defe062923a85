#include "base/errorcodes.h"
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
};

void TestBackup::aBackupComesBackWhole()
{
    Home made;
    QVERIFY(made.names().isEmpty()); // another computer, so to speak
    const auto facts = services::stageRestore(made.home(), made.file(u"备份.zip"_s), 1'700'000'100'000);
    QVERIFY_RESULT(facts);
    QCOMPARE(facts->madeAt, 1'700'000'000'000);
    QCOMPARE(facts->accounts, 1);
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
    const QDir home(made.home().path);
    QVERIFY(home.mkpath(home.filePath(QString::fromUtf8(contentOf(home.filePath(u"restore/ready"_s))))));
    const QString replaced = QString::fromUtf8(contentOf(home.filePath(u"restore/ready"_s)));
    const std::pair<QString, QString> all[] = {{u"app.db"_s, replaced + u"/app.db"_s},
                                               {u"restore/files/app.db"_s, u"app.db"_s},
                                               {u"restore/files/accounts"_s, u"accounts"_s}};
    for (int i = 0; i < moves; ++i)
        QVERIFY(QFile::rename(home.filePath(all[i].first), home.filePath(all[i].second)));
    QVERIFY_RESULT(services::applyRestore(made.home()));
    QCOMPARE(made.names(), QStringList{u"福满家"_s});
    QVERIFY(QFile::exists(made.home().account(domain::AccountId(1)).ownDb()));
}

void TestBackup::whatWasLaidReadyCanBeDropped()
{
    Home made;
    made.names();
    QVERIFY_RESULT(services::stageRestore(made.home(), made.file(u"备份.zip"_s), 1));
    QVERIFY_RESULT(services::dropRestore(made.home()));
    QVERIFY_RESULT(services::applyRestore(made.home()));
    QVERIFY(made.names().isEmpty());
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
