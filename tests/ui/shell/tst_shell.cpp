#include "base/async.h"
#include "base/clock.h"
#include "cache/appstore.h"
#include "cloud/gateway/keys.h"
#include "secrets/secretstore.h"
#include "services/accountservice.h"
#include "services/syncservice.h"
#include "ui/accounts/removedialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/syncjobs.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/stateview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace tapfleet;
using namespace tapfleet::ui;
using namespace Qt::StringLiterals;

namespace {

class MemorySettings final : public SettingStore
{
public:
    QString setting(const QString &key, const QString &fallback) const override { return values.value(key, fallback); }
    void setSetting(const QString &key, const QString &value) override { values[key] = value; }
    QMap<QString, QString> values;
};

/// A keychain in memory.
class MemorySecrets final : public secrets::SecretStore
{
public:
    QFuture<base::Result<QByteArray>> read(const domain::SecretRef &ref) override
    {
        return base::readyFuture(base::Result<QByteArray>(kept.value(ref.key)));
    }
    QFuture<base::Result<domain::SecretRef>> keep(const QString &key, const QByteArray &secret) override
    {
        kept[key] = secret;
        return base::readyFuture(base::Result<domain::SecretRef>(domain::SecretRef{domain::SecretRef::Where::Keychain, key}));
    }
    QFuture<base::Result<void>> remove(const domain::SecretRef &ref) override
    {
        kept.remove(ref.key);
        return base::readyFuture(base::Result<void>());
    }
    QMap<QString, QByteArray> kept;
};

/// A page that is nothing but a page.
class PlainPage final : public Page
{
public:
    PlainPage(const QString &id, QWidget *parent) : Page(id, Icon::Devices, parent) {}
    QString title() const override { return id(); }
};

/// A page whose content is still being read when the window opens.
class LatePage final : public Page
{
public:
    explicit LatePage(QWidget *parent) : Page(u"late"_s, Icon::Devices, parent) {}
    QString title() const override { return id(); }
    bool hasContent() const override { return m_arrived; }
    void arrive()
    {
        m_arrived = true;
        Q_EMIT contentArrived();
    }

private:
    bool m_arrived = false;
};

PageEntry plainEntry(const QString &id, bool showsFleet = false)
{
    return {id, Icon::Devices, [id] { return id; }, [id](QWidget *parent) { return new PlainPage(id, parent); }, showsFleet};
}

} // namespace

class TestShell final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aStateSaysWhatAndWhyAndOffersOneStep();
    void arrowsMoveAlongTheRailAndEnterChooses();
    void aCollapsedRailKeepsItsAccessibleNames();
    void theWelcomePageOffersThreeWays_data();
    void theWelcomePageOffersThreeWays();
    void withoutAccountsTheWelcomeStandsInForTheFleet();
    void theWindowComesBackToTheLastPage();
    void theWindowOpensWithItsContent();
    void aWindowWhoseContentIsLateOpensWithoutIt();
    void theFirstFrameIsToldOnce();
    void removalNeedsTheNameTyped();

private:
    std::unique_ptr<MainWindow> makeWindow();

    std::unique_ptr<QTemporaryDir> m_folder;
    base::SystemClock m_clock;
    std::unique_ptr<cache::AppStore> m_store;
    MemorySecrets m_secrets;
    MemorySettings m_settings;
    std::unique_ptr<services::AccountService> m_accounts;
    std::unique_ptr<services::SyncService> m_sync;
    JobList m_jobs;
    Theme m_theme{*qApp};
    Language m_language{*qApp, u":/none"_s};
    Preferences m_preferences{m_settings, m_theme, m_language};
};

void TestShell::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const cache::Home home{m_folder->path()};
    auto store = cache::AppStore::open(home);
    QVERIFY(store);
    m_store = std::move(*store);
    m_accounts = std::make_unique<services::AccountService>(home, *m_store, m_secrets, m_clock);
    m_sync = std::make_unique<services::SyncService>(*m_accounts, m_clock);
    m_settings.values.clear();
}

void TestShell::cleanup()
{
    m_sync.reset();
    m_accounts.reset();
    m_store.reset();
    m_folder.reset();
}

std::unique_ptr<MainWindow> TestShell::makeWindow()
{
    auto window = std::make_unique<MainWindow>(MainWindowParts{*m_accounts, *m_sync, m_settings, m_preferences, m_jobs, m_clock});
    window->addPage(plainEntry(u"devices"_s, true));
    window->addPage(plainEntry(u"accounts"_s), true);
    window->addPage(plainEntry(u"settings"_s), true);
    window->setWelcomePage({u"welcome"_s, Icon::Devices, {}, [](QWidget *parent) { return new WelcomePage(parent); }});
    window->restore(u"devices"_s);
    return window;
}

void TestShell::aStateSaysWhatAndWhyAndOffersOneStep()
{
    StateView view;
    view.show(StateView::State::Empty, u"Nothing here"_s, u"The filter hides it"_s, u"Clear the filter"_s);
    auto *next = view.findChild<QPushButton *>(u"stateNext"_s);
    QVERIFY(next->isVisible());
    QCOMPARE(view.findChild<QLabel *>(u"stateWhat"_s)->text(), u"Nothing here"_s);
    QCOMPARE(view.accessibleDescription(), u"The filter hides it"_s);
    QSignalSpy asked(&view, &StateView::nextRequested);
    next->click();
    QCOMPARE(asked.count(), 1);

    view.show(StateView::State::Loading, u"Loading"_s);
    QVERIFY(!next->isVisible());
    QVERIFY(!view.findChild<QLabel *>(u"stateWhy"_s)->isVisible());
}

void TestShell::arrowsMoveAlongTheRailAndEnterChooses()
{
    NavigationRail rail;
    for (const QString &id : {u"one"_s, u"two"_s, u"three"_s})
        rail.addEntry(id, Icon::Devices);
    rail.show();
    rail.activateWindow();
    QSignalSpy chosen(&rail, &NavigationRail::chosen);
    auto *one = rail.findChild<QToolButton *>(u"rail-one"_s);
    auto *two = rail.findChild<QToolButton *>(u"rail-two"_s);
    auto *three = rail.findChild<QToolButton *>(u"rail-three"_s);
    one->setFocus();
    QTest::keyClick(one, Qt::Key_Down);
    QCOMPARE(rail.focusWidget(), two);
    QTest::keyClick(two, Qt::Key_End);
    QCOMPARE(rail.focusWidget(), three);
    QTest::keyClick(three, Qt::Key_Down);
    QCOMPARE(rail.focusWidget(), three);
    QTest::keyClick(three, Qt::Key_Space);
    QCOMPARE(chosen.takeFirst().front().toString(), u"three"_s);
    QTest::keyClick(three, Qt::Key_Home);
    QCOMPARE(rail.focusWidget(), one);
}

void TestShell::aCollapsedRailKeepsItsAccessibleNames()
{
    NavigationRail rail;
    rail.addEntry(u"devices"_s, Icon::Devices);
    rail.setLabel(u"devices"_s, u"设备"_s);
    const int wide = rail.width();
    rail.setCollapsed(true);
    QVERIFY(rail.width() < wide);
    auto *entry = rail.findChild<QToolButton *>(u"rail-devices"_s);
    QCOMPARE(entry->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QCOMPARE(entry->accessibleName(), u"设备"_s);
}

void TestShell::theWelcomePageOffersThreeWays_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("the demo fleet") << u"welcomeDemo"_s << QByteArray(SIGNAL(demoRequested()));
    QTest::newRow("an account") << u"welcomeAccount"_s << QByteArray(SIGNAL(accountRequested()));
    QTest::newRow("a file") << u"welcomeImport"_s << QByteArray(SIGNAL(importRequested()));
}

void TestShell::theWelcomePageOffersThreeWays()
{
    QFETCH(QString, button);
    QFETCH(QByteArray, signal);
    WelcomePage page;
    page.show();
    QSignalSpy asked(&page, signal.constData());
    auto *pressed = page.findChild<QPushButton *>(button);
    QVERIFY(!pressed->text().isEmpty());
    pressed->click();
    QCOMPARE(asked.count(), 1);
}

void TestShell::withoutAccountsTheWelcomeStandsInForTheFleet()
{
    const auto window = makeWindow();
    QCOMPARE(window->currentPage()->id(), u"welcome"_s);
    QVERIFY(window->showPage(u"accounts"_s));
    QCOMPARE(window->currentPage()->id(), u"accounts"_s);
    QVERIFY(window->showPage(u"devices"_s));
    QCOMPARE(window->currentPage()->id(), u"welcome"_s);
    QVERIFY(m_accounts->addConsoleFileAccount(u"Exports"_s));
    QCOMPARE(window->currentPage()->id(), u"devices"_s);
    QVERIFY(!window->showPage(u"nowhere"_s));
}

void TestShell::theWindowComesBackToTheLastPage()
{
    {
        const auto window = makeWindow();
        window->showPage(u"settings"_s);
        window->findChild<NavigationRail *>()->setCollapsed(true);
        QVERIFY(window->close());
    }
    const auto window = makeWindow();
    QCOMPARE(window->currentPage()->id(), u"settings"_s);
    QVERIFY(window->findChild<NavigationRail *>()->isCollapsed());
}

void TestShell::theWindowOpensWithItsContent()
{
    const auto window = makeWindow();
    window->addPage({u"late"_s, Icon::Devices, [] { return u"late"_s; }, [](QWidget *parent) { return new LatePage(parent); }});
    window->showPage(u"late"_s);
    window->showWithContent();
    QVERIFY(!window->isVisible());
    static_cast<LatePage *>(window->currentPage())->arrive();
    QVERIFY(window->isVisible());

    const auto ready = makeWindow();
    ready->showWithContent();
    QVERIFY(ready->isVisible());
}

void TestShell::aWindowWhoseContentIsLateOpensWithoutIt()
{
    const auto window = makeWindow();
    window->addPage({u"late"_s, Icon::Devices, [] { return u"late"_s; }, [](QWidget *parent) { return new LatePage(parent); }});
    window->showPage(u"late"_s);
    window->showWithContent();
    QTRY_VERIFY(window->isVisible());
    QVERIFY(!window->currentPage()->hasContent());
}

void TestShell::theFirstFrameIsToldOnce()
{
    const auto window = makeWindow();
    QSignalSpy told(window.get(), &MainWindow::firstFrameDone);
    window->showWithContent();
    QCOMPARE(told.count(), 0);
    QTRY_COMPARE(told.count(), 1);
    window->hide();
    window->show();
    window->repaint();
    QCoreApplication::processEvents();
    QCOMPARE(told.count(), 1);
}

void TestShell::removalNeedsTheNameTyped()
{
    RemoveDialog dialog(u"演示门店"_s, 2000);
    dialog.show();
    auto *remove = dialog.findChild<QPushButton *>(u"removeAccount"_s);
    auto *typed = dialog.findChild<QLineEdit *>(u"removeName"_s);
    QVERIFY(!remove->isEnabled());
    QVERIFY(!remove->isDefault());
    typed->setText(u"演示"_s);
    QVERIFY(!remove->isEnabled());
    typed->setText(u"演示门店"_s);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    remove->click();
    QCOMPARE(accepted.count(), 1);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
