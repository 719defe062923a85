#include "base/errorcodes.h"
#include "secrets/keychainsecretstore.h"

#include <QTest>

using namespace tapfleet;
using domain::SecretRef;
using secrets::KeychainSecretStore;

/// Against a real Secret Service, see with-secret-service.sh.
class TestKeychainSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsReadsAndRemoves();
    void keepsKeysOfServicesApart();
    void replacesWhatItHolds();
    void keepsBytesOfAnyKind();
    void saysThatAnEntryIsMissing();
    void refusesWhatIsTooLarge();

private:
    template <typename T>
    static T outcome(QFuture<T> future)
    {
        const bool finished = QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000);
        if (!finished || future.resultCount() == 0)
            return base::failure(base::ErrorKind::Timeout, QStringLiteral("the keychain did not answer"));
        return future.takeResult();
    }
    KeychainSecretStore m_store{QStringLiteral("TapFleetTest")};
};

void TestKeychainSecretStore::keepsReadsAndRemoves()
{
    const auto ref = outcome(m_store.keep(QStringLiteral("shop/private-key"), "top secret"));
    QVERIFY2(ref, qPrintable(ref ? QString() : base::logLine(ref.error())));
    QCOMPARE(ref->where, SecretRef::Where::Keychain);

    const auto secret = outcome(m_store.read(*ref));
    QVERIFY(secret);
    QCOMPARE(*secret, "top secret");

    QVERIFY(outcome(m_store.remove(*ref)));
    const auto gone = outcome(m_store.read(*ref));
    QVERIFY(!gone);
    QCOMPARE(gone.error().subCode, base::codes::SecretMissing);
    QVERIFY2(outcome(m_store.remove(*ref)), "removing what is gone is no failure");
}

void TestKeychainSecretStore::keepsKeysOfServicesApart()
{
    KeychainSecretStore other(QStringLiteral("SomethingElse"));
    QVERIFY(outcome(m_store.keep(QStringLiteral("same"), "mine")));
    QVERIFY(outcome(other.keep(QStringLiteral("same"), "theirs")));
    QCOMPARE(*outcome(m_store.read({SecretRef::Where::Keychain, QStringLiteral("same")})), "mine");
}

void TestKeychainSecretStore::replacesWhatItHolds()
{
    QVERIFY(outcome(m_store.keep(QStringLiteral("token"), "old")));
    QVERIFY(outcome(m_store.keep(QStringLiteral("token"), "new")));
    QCOMPARE(*outcome(m_store.read({SecretRef::Where::Keychain, QStringLiteral("token")})), "new");
}

void TestKeychainSecretStore::keepsBytesOfAnyKind()
{
    QByteArray bytes(3000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 7);
    QVERIFY(outcome(m_store.keep(QStringLiteral("bytes"), bytes)));
    QCOMPARE(*outcome(m_store.read({SecretRef::Where::Keychain, QStringLiteral("bytes")})), bytes);
}

void TestKeychainSecretStore::saysThatAnEntryIsMissing()
{
    const auto secret = outcome(m_store.read({SecretRef::Where::Keychain, QStringLiteral("never kept")}));
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, base::ErrorKind::Secrets);
    QCOMPARE(secret.error().subCode, base::codes::SecretMissing);
}

void TestKeychainSecretStore::refusesWhatIsTooLarge()
{
    const auto ref = outcome(m_store.keep(QStringLiteral("huge"), QByteArray(100'000, 'x')));
    QVERIFY(!ref);
    QCOMPARE(ref.error().subCode, secrets::kSecretTooLarge);
}

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
