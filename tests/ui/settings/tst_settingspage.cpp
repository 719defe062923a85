#include "../../services/profile.h"
#include "../../support/settingsinmemory.h"
#include "ui/settings/datacard.h"
#include "ui/settings/settingspage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::NetworkChoice;

namespace {

struct Desk {
    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = page.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void choose(const char *name, int index)
    {
        auto *box = find<QComboBox>(name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    tests::Profile profile;
    tests::SettingsInMemory store;
    ui::Theme theme{*qApp};
    ui::Language language{*qApp, u":/i18n"_s};
    ui::Preferences preferences{store, theme, language};
    services::SettingsService settings{*profile.store, profile.keychain};
    ui::JobList jobs;
    ui::SettingsPage page{{preferences, settings, profile.accounts, jobs, profile.clock}};
};

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choicesAreKept();
    void anOwnProxyIsKeptWithItsAddressOnly();
    void aBackupIsAJobAndComesBackAfterAQuestion();
    void aBadBackupIsSaidBesideIt();
    void theLayoutIsAskedToBeReset();
};

void TestSettingsPage::choicesAreKept()
{
    Desk desk;
    desk.page.show();
    desk.choose("syncInterval", 5);
    desk.choose("historyKept", 0);
    desk.choose("logLevel", 1);
    desk.choose("proxy", 1);
    const auto kept = desk.settings.read();
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->syncMinutes, 0);
    QCOMPARE(kept->historyDays, 90);
    QVERIFY(kept->detailedLog);
    QTRY_COMPARE(desk.settings.read()->network.proxy, NetworkChoice::Proxy::None);
    // Another window over the same profile shows them.
    ui::SettingsPage again({desk.preferences, desk.settings, desk.profile.accounts, desk.jobs, desk.profile.clock});
    QCOMPARE(again.findChild<QComboBox *>(u"syncInterval"_s)->currentIndex(), 5);
    QCOMPARE(again.findChild<QComboBox *>(u"historyKept"_s)->currentIndex(), 0);
    QCOMPARE(again.findChild<QComboBox *>(u"proxy"_s)->currentIndex(), 1);
    desk.choose("logLevel", 0);
}

void TestSettingsPage::anOwnProxyIsKeptWithItsAddressOnly()
{
    Desk desk;
    desk.page.show();
    auto *problem = desk.find<QLabel>("syncProblem");
    QVERIFY(!desk.find<QLineEdit>("proxyHost")->isVisible());
    desk.choose("proxy", 2);
    QVERIFY(desk.find<QLineEdit>("proxyHost")->isVisible());
    desk.find<QPushButton>("proxySave")->click();
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(desk.settings.read()->network.proxy, NetworkChoice::Proxy::System);
    desk.find<QLineEdit>("proxyHost")->setText(u"proxy.example"_s);
    desk.find<QLineEdit>("proxyPassword")->setText(u"secret"_s);
    desk.find<QPushButton>("proxySave")->click();
    QTRY_COMPARE(desk.settings.read()->network.proxy, NetworkChoice::Proxy::Own);
    QVERIFY(!problem->isVisible());
    QVERIFY(desk.find<QLineEdit>("proxyPassword")->text().isEmpty());
    QCOMPARE(desk.profile.keychain.entries.size(), size_t(1));
}

void TestSettingsPage::aBackupIsAJobAndComesBackAfterAQuestion()
{
    Desk desk;
    desk.page.show();
    auto *data = desk.page.findChild<ui::DataCard *>();
    const QString path = desk.profile.file(u"backup.zip"_s);
    data->backUp(path);
    QCOMPARE(desk.jobs.jobs().size(), qsizetype(1));
    QTRY_COMPARE(desk.jobs.jobs().front()->state(), ui::Job::State::Done);
    QCOMPARE(desk.jobs.jobs().front()->file(), path);

    QSignalSpy restart(&desk.page, &ui::SettingsPage::restartRequested);
    const auto question = [&] { return data->findChild<QMessageBox *>(u"restoreQuestion"_s); };
    data->restore(path);
    QTRY_VERIFY(question());
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QVERIFY(!QFile::exists(desk.profile.home.path + u"/restore"_s));
    QCOMPARE(restart.count(), 0);
    data->restore(path);
    QTRY_VERIFY(question());
    for (QAbstractButton *button : question()->buttons()) {
        if (question()->buttonRole(button) == QMessageBox::AcceptRole) {
            button->click();
            break;
        }
    }
    QTRY_COMPARE(restart.count(), 1);
    QVERIFY(QFile::exists(desk.profile.home.path + u"/restore/ready"_s));
}

void TestSettingsPage::aBadBackupIsSaidBesideIt()
{
    Desk desk;
    desk.page.show();
    auto *data = desk.page.findChild<ui::DataCard *>();
    data->restore(desk.profile.home.appDb());
    QTRY_VERIFY(desk.find<QLabel>("dataProblem")->isVisible());
    QVERIFY(desk.find<QPushButton>("restore")->isEnabled());
}

void TestSettingsPage::theLayoutIsAskedToBeReset()
{
    Desk desk;
    QSignalSpy asked(&desk.page, &ui::SettingsPage::layoutResetRequested);
    desk.find<QPushButton>("resetLayout")->click();
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
