#include "../../services/profile.h"
#include "base/errorcodes.h"
#include "secrets/sessionsecretstore.h"
#include "ui/accounts/accountwizard.h"
#include "ui/accounts/keyagaindialog.h"
#include "ui/accounts/keysform.h"
#include "ui/accounts/merchantdialog.h"
#include "ui/widgets/qrcode.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using tests::answerOf;
using tests::Profile;
using tests::TestCloud;

namespace {

/// A machine without a keychain: what only the system could keep is refused, as QtKeychain does it.
class NoKeychain final : public secrets::SecretStore
{
public:
    QFuture<base::Result<QByteArray>> read(const domain::SecretRef &) override { return refused<QByteArray>(); }
    QFuture<base::Result<domain::SecretRef>> keep(const QString &, const QByteArray &) override { return refused<domain::SecretRef>(); }
    QFuture<base::Result<void>> remove(const domain::SecretRef &) override { return base::readyFuture(base::Result<void>()); }

private:
    template <typename T>
    static QFuture<base::Result<T>> refused()
    {
        return base::readyFuture(
            base::Result<T>(base::failure(base::ErrorKind::Secrets, u"no keychain"_s, base::codes::KeychainUnavailable)));
    }
};

/// The wizard as a person goes through it.
struct Hands {
    explicit Hands(services::AccountService &accounts) : wizard(accounts) { wizard.show(); }

    template <typename T>
    T *part(const QString &name) const
    {
        auto *found = wizard.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QPushButton *next() const { return part<QPushButton>(u"wizardNext"_s); }
    void toKeys(const QUrl &gateway, const QString &appId, const QString &name)
    {
        next()->click();
        part<QLineEdit>(u"accountName"_s)->setText(name);
        part<QComboBox>(u"gatewayPreset"_s)->setCurrentIndex(2);
        part<QLineEdit>(u"gatewayUrl"_s)->setText(gateway.toString());
        part<QLineEdit>(u"appId"_s)->setText(appId);
        if (!next()->isEnabled())
            qFatal("the gateway is not complete");
        next()->click();
    }
    void type(const QString &field, const QByteArray &text) const { part<QPlainTextEdit>(field)->setPlainText(QString::fromUtf8(text)); }
    bool hasError(const QString &field) const { return !part<QLabel>(field + u"Error"_s)->isHidden(); }

    ui::AccountWizard wizard;
};

} // namespace

/// Adding an account, the merchants behind it, and a machine without a keychain.
class TestAccountWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromNothingToATestedAccount();
    void nothingGoesOnWithABlankField();
    void aBadKeyIsToldWhileItIsTyped_data();
    void aBadKeyIsToldWhileItIsTyped();
    void aTakenNameLeadsBackToTheName();
    void aPairThatIsMadeHereNeverShowsItsPrivatePart();
    void aPairThatIsNotUsedIsForgotten();
    void withoutAKeychainTheSessionKeepsTheKey();
    void aDroppedFileIsUsedInPlace();
    void anExportedFileNeedsNoKeys();
    void aMerchantIsAddedByACode();
};

void TestAccountWizard::fromNothingToATestedAccount()
{
    TestCloud cloud{40, 1};
    Profile profile;
    Hands hands(profile.accounts);
    QSignalSpy added(&hands.wizard, &ui::AccountWizard::added);
    hands.toKeys(cloud.config.url, cloud.config.appId, u"门店"_s);
    hands.type(u"privateKey"_s, cloud.key(u"app_private.pem"_s));
    hands.type(u"alipayPublicKey"_s, cloud.key(u"gateway_public.pem"_s));
    QTRY_VERIFY(hands.next()->isEnabled());
    QVERIFY(!hands.part<QLabel>(u"keysVerdict"_s)->text().isEmpty());
    hands.next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(hands.next()->isEnabled(), 20'000);
    QVERIFY(profile.accounts.accounts()->empty()); // the test keeps nothing
    QVERIFY(profile.keychain.entries.empty());
    QVERIFY(!hands.part<QLabel>(u"capabilityWords"_s)->text().isEmpty());
    hands.next()->click();
    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(profile.accounts.accounts()->front().name, u"门店"_s);
    QCOMPARE(profile.keychain.entries.size(), 1u);
}

void TestAccountWizard::nothingGoesOnWithABlankField()
{
    Profile profile;
    Hands hands(profile.accounts);
    hands.next()->click();
    QVERIFY(!hands.next()->isEnabled());
    hands.part<QLineEdit>(u"accountName"_s)->setText(u"Shop"_s);
    QVERIFY(!hands.next()->isEnabled());
    hands.part<QLineEdit>(u"appId"_s)->setText(u"2021 00"_s);
    QVERIFY(hands.hasError(u"appId"_s));
    QVERIFY(!hands.next()->isEnabled());
    hands.part<QLineEdit>(u"appId"_s)->setText(u"2021000000000001"_s);
    QVERIFY(hands.next()->isEnabled());
    hands.next()->click();
    QVERIFY(!hands.next()->isEnabled());
}

void TestAccountWizard::aBadKeyIsToldWhileItIsTyped_data()
{
    QTest::addColumn<QString>("privateKey");
    QTest::addColumn<QString>("alipayKey");
    QTest::addColumn<QString>("fault");
    QTest::newRow("a private key that is no key") << u"not a key!"_s << u"@public"_s << u"privateKey"_s;
    QTest::newRow("a private key that is no key, alone") << u"not a key!"_s << QString() << u"privateKey"_s;
    QTest::newRow("an Alipay key that is no key") << u"@private"_s << u"not a key!"_s << u"alipayPublicKey"_s;
    QTest::newRow("a public key where the private one belongs") << u"@public"_s << u"@public"_s << u"privateKey"_s;
    QTest::newRow("a private key where the public one belongs") << u"@private"_s << u"@private"_s << u"alipayPublicKey"_s;
    QTest::newRow("the app's own public key as Alipay's") << u"@private"_s << u"@own"_s << u"alipayPublicKey"_s;
    QTest::newRow("a good private key before the other is there") << u"@private"_s << QString() << QString();
    QTest::newRow("a good pair") << u"@private"_s << u"@public"_s << QString();
}

void TestAccountWizard::aBadKeyIsToldWhileItIsTyped()
{
    QFETCH(QString, privateKey);
    QFETCH(QString, alipayKey);
    QFETCH(QString, fault);
    static const cloud::PrivateKey own = cloud::PrivateKey::generate().value();
    static const cloud::PrivateKey alipay = cloud::PrivateKey::generate().value();
    const auto text = [&](const QString &word) {
        if (word == "@private"_L1)
            return own.pem();
        if (word == "@own"_L1 || word == "@public"_L1)
            return (word == "@own"_L1 ? own : alipay).publicKey().pem();
        return word.toUtf8();
    };
    Profile profile;
    ui::KeysForm form(profile.accounts);
    form.show();
    form.findChild<QPlainTextEdit *>(u"privateKey"_s)->setPlainText(QString::fromUtf8(text(privateKey)));
    form.findChild<QPlainTextEdit *>(u"alipayPublicKey"_s)->setPlainText(QString::fromUtf8(text(alipayKey)));
    QSignalSpy changed(&form, &ui::KeysForm::changed);
    QVERIFY(changed.wait()); // when one stops typing
    for (const QString &field : {u"privateKey"_s, u"alipayPublicKey"_s})
        QCOMPARE(form.findChild<QLabel *>(field + u"Error"_s)->isHidden(), field != fault);
    QCOMPARE(form.isComplete(), fault.isEmpty() && !alipayKey.isEmpty());
}

void TestAccountWizard::aTakenNameLeadsBackToTheName()
{
    TestCloud cloud{10, 1};
    Profile profile;
    QVERIFY(profile.accounts.addConsoleFileAccount(u"Shop"_s));
    Hands hands(profile.accounts);
    hands.toKeys(cloud.config.url, cloud.config.appId, u"Shop"_s);
    hands.type(u"privateKey"_s, cloud.key(u"app_private.pem"_s));
    hands.type(u"alipayPublicKey"_s, cloud.key(u"gateway_public.pem"_s));
    QTRY_VERIFY(hands.next()->isEnabled());
    hands.next()->click();
    QTRY_VERIFY(hands.hasError(u"accountName"_s));
    QCOMPARE(hands.wizard.step(), 1);
    QCOMPARE(hands.part<QLineEdit>(u"appId"_s)->text(), cloud.config.appId);
}

void TestAccountWizard::aPairThatIsMadeHereNeverShowsItsPrivatePart()
{
    TestCloud cloud{10, 1};
    Profile profile;
    Hands hands(profile.accounts);
    hands.toKeys(cloud.config.url, cloud.config.appId, u"Shop"_s);
    hands.part<QPushButton>(u"makeKeyPair"_s)->click();
    auto *publicKey = hands.part<QPlainTextEdit>(u"madePublicKey"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!publicKey->toPlainText().isEmpty(), 20'000);
    QCOMPARE(profile.keychain.entries.size(), 1u);
    const QByteArray kept = profile.keychain.entries.begin()->second;
    const auto parsed = cloud::PrivateKey::parse(kept);
    QVERIFY(parsed);
    QCOMPARE(QString::fromLatin1(parsed->publicKey().base64()), publicKey->toPlainText());
    for (const auto *edit : hands.wizard.findChildren<QPlainTextEdit *>())
        QVERIFY(!edit->toPlainText().contains("PRIVATE"_L1));
    hands.part<QPushButton>(u"copyPublicKey"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), publicKey->toPlainText());

    // The gateway does not know the new key yet: told by the test, and the account can still be added.
    hands.type(u"alipayPublicKey"_s, cloud.key(u"gateway_public.pem"_s));
    QTRY_VERIFY(hands.next()->isEnabled());
    hands.next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(hands.next()->isEnabled(), 20'000);
    QSignalSpy added(&hands.wizard, &ui::AccountWizard::added);
    hands.next()->click();
    QTRY_COMPARE(added.count(), 1);
    hands.wizard.close();
    QCOMPARE(profile.keychain.entries.size(), 1u);
    QCOMPARE(profile.accounts.accounts()->front().privateKey.key, profile.keychain.entries.begin()->first);
}

void TestAccountWizard::aPairThatIsNotUsedIsForgotten()
{
    Profile profile;
    {
        ui::KeysForm form(profile.accounts);
        form.findChild<QPushButton *>(u"makeKeyPair"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(profile.keychain.entries.size(), 1u, 20'000);
        QTRY_VERIFY(!form.findChild<QPlainTextEdit *>(u"madePublicKey"_s)->toPlainText().isEmpty());
    }
    QTRY_VERIFY(profile.keychain.entries.empty());
}

void TestAccountWizard::withoutAKeychainTheSessionKeepsTheKey()
{
    TestCloud cloud{10, 1};
    Profile profile;
    NoKeychain none;
    secrets::SessionSecretStore session(none);
    services::AccountService accounts(profile.home, *profile.store, session, profile.clock);
    Hands hands(accounts);
    hands.toKeys(cloud.config.url, cloud.config.appId, u"Shop"_s);
    hands.type(u"privateKey"_s, cloud.key(u"app_private.pem"_s));
    hands.type(u"alipayPublicKey"_s, cloud.key(u"gateway_public.pem"_s));
    QTRY_VERIFY(hands.next()->isEnabled());
    auto *offer = hands.part<QCheckBox>(u"sessionOnly"_s);
    QVERIFY(offer->isHidden()); // not offered before it is needed
    hands.next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(hands.next()->isEnabled(), 20'000);
    hands.next()->click();
    QTRY_VERIFY(!offer->isHidden());
    QVERIFY(hands.hasError(u"privateKey"_s));
    QVERIFY(accounts.accounts()->empty());
    offer->setChecked(true);
    hands.type(u"privateKey"_s, cloud.key(u"app_private.pem"_s) + "\n"); // looked at again
    QTRY_VERIFY(hands.next()->isEnabled());
    hands.next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(hands.next()->isEnabled(), 20'000);
    QSignalSpy added(&hands.wizard, &ui::AccountWizard::added);
    hands.next()->click();
    QTRY_COMPARE(added.count(), 1);
    const domain::Account account = accounts.accounts()->front();
    QVERIFY(answerOf(accounts.gatewayConfig(account)));

    // The next start has forgotten it, says so, and takes it again.
    session.clear();
    const auto over = answerOf(accounts.gatewayConfig(account));
    QVERIFY(!over);
    QCOMPARE(over.error().subCode, base::codes::SessionOver);
    ui::KeyAgainDialog dialog(accounts, account);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.findChild<QPlainTextEdit *>(u"keyAgain"_s)->setPlainText(QString::fromUtf8(cloud.key(u"app_private.pem"_s)));
    dialog.findChild<QCheckBox *>(u"keyAgainSession"_s)->setChecked(true);
    QSignalSpy replaced(&dialog, &ui::KeyAgainDialog::replaced);
    dialog.findChild<QPushButton *>(u"keepKeyAgain"_s)->click();
    QTRY_COMPARE(replaced.count(), 1);
    QVERIFY(answerOf(accounts.gatewayConfig(accounts.accounts()->front())));
}

void TestAccountWizard::aDroppedFileIsUsedInPlace()
{
    Profile profile;
    ui::KeysForm form(profile.accounts);
    auto *edit = form.findChild<ui::KeyEdit *>(u"privateKey"_s);
    QSignalSpy dropped(edit, &ui::KeyEdit::fileDropped);
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/keys/app_private.pem"_s)});
    QGuiApplication::clipboard()->clear();
    auto *data = new QMimeData;
    data->setUrls(file.urls());
    QGuiApplication::clipboard()->setMimeData(data);
    edit->paste();
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(form.findChild<QLineEdit *>(u"privateKeyFile"_s)->text(), u"/keys/app_private.pem"_s);
    QVERIFY(edit->toPlainText().isEmpty());
}

void TestAccountWizard::anExportedFileNeedsNoKeys()
{
    Profile profile;
    Hands hands(profile.accounts);
    QSignalSpy asked(&hands.wizard, &ui::AccountWizard::importRequested);
    hands.part<QRadioButton>(u"role2"_s)->setChecked(true);
    hands.next()->click();
    QCOMPARE(asked.count(), 1);
}

void TestAccountWizard::aMerchantIsAddedByACode()
{
    TestCloud cloud{60, 1, TestCloud::Speaks::Keys, 3};
    Profile profile;
    const domain::Account provider = profile.add(cloud, u"服务商"_s);
    services::MerchantService merchants(profile.accounts, profile.clock);
    auto *dialog = new ui::MerchantDialog(merchants, provider);
    dialog->show();
    QVERIFY(dialog->findChild<QLineEdit *>(u"consentLink"_s)->text().contains("/oauth2/appToAppAuth.htm?app_id="_L1));
    QVERIFY(!dialog->findChild<ui::QrCode *>()->isEmpty());
    auto *add = dialog->findChild<QPushButton *>(u"addMerchant"_s);
    auto *code = dialog->findChild<QLineEdit *>(u"consentCode"_s);
    code->setText(u"P0000000000000000"_s);
    add->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChild<QLabel *>(u"merchantError"_s)->isHidden(), 20'000);
    const QString pid = cloud.server().accounts()[2].pid;
    code->setText(cloud.server().consent(provider.appId, pid));
    dialog->findChild<QLineEdit *>(u"merchantName"_s)->setText(u"小店"_s);
    QSignalSpy added(dialog, &ui::MerchantDialog::added);
    add->click();
    QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, 20'000);
    QCOMPARE(profile.accounts.account(u"小店"_s)->merchantPid, pid);
}

QTEST_MAIN(TestAccountWizard)
#include "tst_accountwizard.moc"
