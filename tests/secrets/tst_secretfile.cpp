#include "base/errorcodes.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/secretfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tapfleet;
namespace codes = base::codes;

class TestSecretFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatOnlyTheOwnerMayRead();
    void refusesFilesOpenToOthers_data();
    void refusesFilesOpenToOthers();
    void refusesWhatIsNoFile();
    void refusesAnEmptyFile();
    void removingAReferenceLeavesTheFile();

private:
    QString write(const QByteArray &content, QFile::Permissions permissions)
    {
        const QString path = m_folder.filePath(QStringLiteral("key%1.pem").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.setPermissions(permissions))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    static constexpr QFile::Permissions kOwner = QFile::ReadOwner | QFile::WriteOwner;
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestSecretFile::readsWhatOnlyTheOwnerMayRead()
{
    const auto ref = secrets::refToFile(write("\xEF\xBB\xBF  a-token \r\n", kOwner));
    QVERIFY(ref);
    QCOMPARE(ref->where, domain::SecretRef::Where::File);
    QVERIFY(QDir::isAbsolutePath(ref->key));

    secrets::KeychainSecretStore store;
    auto read = store.read(*ref);
    QVERIFY2(read.isFinished(), "a file needs no event loop");
    QCOMPARE(*read.takeResult(), "a-token");
}

void TestSecretFile::refusesFilesOpenToOthers_data()
{
    QTest::addColumn<QFile::Permissions>("more");
    QTest::newRow("the group may read it") << QFile::Permissions(QFile::ReadGroup);
    QTest::newRow("others may read it") << QFile::Permissions(QFile::ReadOther);
    QTest::newRow("others may write it") << QFile::Permissions(QFile::WriteOther);
}

void TestSecretFile::refusesFilesOpenToOthers()
{
#ifdef Q_OS_WIN
    QSKIP("rights are those of the folder");
#endif
    QFETCH(QFile::Permissions, more);
    const QString path = write("hush", kOwner);
    const auto ref = secrets::refToFile(path);
    QVERIFY(ref);
    QVERIFY(QFile::setPermissions(path, kOwner | more));
    QCOMPARE(secrets::refToFile(path).error().subCode, codes::KeyFileOpenToOthers);
    // Also when its mode was changed after the account was made.
    const auto secret = secrets::readSecretFile(ref->key);
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, base::ErrorKind::Secrets);
    QCOMPARE(secret.error().subCode, codes::KeyFileOpenToOthers);
    QVERIFY(!secret.error().detail.contains(QStringLiteral("hush")));
}

void TestSecretFile::refusesWhatIsNoFile()
{
    QCOMPARE(secrets::refToFile(m_folder.filePath(QStringLiteral("none.pem"))).error().subCode, codes::KeyFileMissing);
    QCOMPARE(secrets::refToFile(m_folder.path()).error().subCode, codes::KeyFileMissing);
    QCOMPARE(secrets::readSecretFile(QString()).error().subCode, codes::KeyFileMissing);
}

void TestSecretFile::refusesAnEmptyFile()
{
    QCOMPARE(secrets::readSecretFile(write(" \n", kOwner)).error().subCode, codes::KeyEmpty);
}

void TestSecretFile::removingAReferenceLeavesTheFile()
{
    const QString path = write("secret", kOwner);
    secrets::KeychainSecretStore store;
    auto removed = store.remove({domain::SecretRef::Where::File, path});
    QVERIFY(removed.takeResult());
    QVERIFY(QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secretfile.moc"
