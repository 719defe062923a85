#include "desktop/composition.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logfile.h"
#include "desktop/demofleet.h"
#include "desktop/screenshot.h"
#include "services/backup.h"
#include "services/datafolder.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "ui/accounts/accountspage.h"
#include "ui/activity/activitypage.h"
#include "ui/alerts/alertspage.h"
#include "ui/authorization/authorizationpage.h"
#include "ui/changes/changespage.h"
#include "ui/devices/devicespage.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/distribution/cataloguetab.h"
#include "ui/distribution/distributionpage.h"
#include "ui/distribution/publicupgrade.h"
#include "ui/distribution/taskwizard.h"
#include "ui/overview/overviewpage.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/orders/orderspage.h"
#include "ui/settings/settingspage.h"
#include "ui/sql/sqlpage.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/helpdesk.h"
#include "ui/widgets/toast.h"

#include <QDialog>
#include <QDir>
#include <QFontDatabase>
#include <QIcon>
#include <QMessageBox>
#include <QProcess>
#include <QStandardPaths>
#include <QThreadPool>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <cstdio>

namespace tapfleet::desktop {

using namespace Qt::StringLiterals;

namespace {

const QString kAccounts = u"accounts"_s;
const QString kDevices = u"devices"_s;
const QString kAuthorization = u"authorization"_s;
const QString kDistribution = u"distribution"_s;
const QString kDiagnostics = u"diagnostics"_s;
const QString kOrders = u"orders"_s;
const QString kKnowledge = u"knowledge"_s;
const QString kAlerts = u"alerts"_s;

QString platformFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

/// Whether the profile is the person's own, which can be moved.
bool isOwn(const Options &options)
{
    return options.home.isEmpty() && !options.demo;
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 128, 256})
        icon.addFile(u":/tapfleet/icons/tapfleet-%1.png"_s.arg(size), {size, size});
    return icon;
}

} // namespace

base::Result<cache::Home> Composition::homeOf(const Options &options)
{
    if (!options.home.isEmpty())
        return cache::Home{QDir(options.home).absolutePath()};
    return options.demo ? cache::Home{QDir(platformFolder()).filePath(u"demo"_s)} : services::dataHome(platformFolder());
}

base::Result<std::unique_ptr<Composition>> Composition::open(QApplication &application, const Options &options)
{
    // Listing the system's fonts takes as long as opening the profile, and the first text waits for it.
    QThreadPool::globalInstance()->start([] { QFontDatabase::families(); });
    std::optional<base::Error> notMoved;
    if (isOwn(options)) {
        if (auto moved = services::applyMove(platformFolder()); !moved)
            notMoved = std::move(moved.error());
    }
    auto profile = services::enterProfile([&options] { return homeOf(options); });
    if (!profile)
        return base::failure(std::move(profile.error()));
    if (profile->notRestored) {
        // Asked for in a window that is closed: it is said now, and not tried at some later start.
        if (auto dropped = services::dropRestore(profile->home); !dropped)
            return base::failure(std::move(dropped.error()));
    }
    auto store = cache::AppStore::open(profile->home);
    if (!store)
        return base::failure(store.error());
    base::logInto(QDir(profile->home.path).filePath(u"logs"_s));
    std::unique_ptr<Composition> made(new Composition(application, options, std::move(*profile), std::move(*store)));
    made->m_notMoved = std::move(notMoved);
    return made;
}

Composition::Composition(QApplication &application, const Options &options, services::ProfileEntry profile,
                         std::unique_ptr<cache::AppStore> store)
    : m_options(options)
    , m_profile(std::move(profile))
    , m_store(std::move(store))
    , m_settings(*m_store)
    , m_programSettings(*m_store, m_secrets)
    , m_accounts(m_profile.home, *m_store, m_secrets, m_clock)
    , m_fleet(m_accounts, m_clock)
    , m_overview(m_fleet, m_clock)
    , m_views(m_profile.home, m_fleet)
    , m_sync(m_accounts, m_clock)
    , m_diff(m_accounts, m_clock)
    , m_journal(m_accounts, m_clock)
    , m_grants(m_accounts, m_sync, m_journal, m_clock)
    , m_tasks(m_accounts, m_fleet, m_journal, m_clock)
    , m_rollouts(m_accounts, m_journal, m_clock)
    , m_catalogue(m_accounts, m_clock)
    , m_diagnosis(m_accounts, m_fleet, m_clock)
    , m_orders(m_accounts, m_sync, m_journal, m_clock)
    , m_bindings(m_accounts, m_journal, m_clock)
    , m_activity(m_accounts)
    , m_alerts(m_accounts, m_fleet, m_clock)
    , m_commands(m_accounts, m_journal, m_clock)
    , m_broadcasts(m_accounts, m_journal, m_clock)
    , m_posters(m_accounts, m_journal, m_clock)
    , m_wifi(m_accounts, m_journal, m_clock)
    , m_queries(m_accounts, m_clock)
    , m_syncJobs(m_accounts, m_sync, m_jobs)
    , m_journalJobs(m_journal, m_jobs)
    , m_plainText(application)
    , m_theme(application)
    , m_language(application, u":/i18n"_s)
    , m_preferences(m_settings, m_theme, m_language)
{
    connect(&m_sync, &services::SyncService::cacheChanged, &m_fleet, &services::FleetService::reload);
    // Before the window is built, not behind it: its first rows are read on the other core meanwhile.
    m_fleet.loadFirstRows();
    applyAppearance();
    buildWindow();
}

Composition::~Composition() = default;

void Composition::applyAppearance()
{
    m_preferences.restore();
    // Asked for on the command line: for this run only.
    if (!m_options.theme.isEmpty())
        m_theme.setChoice(m_options.theme == "dark"_L1 ? ui::Theme::Choice::Dark : ui::Theme::Choice::Light);
    if (!m_options.language.isEmpty())
        m_language.setChoice(ui::Language::fromWord(m_options.language));
}

void Composition::buildWindow()
{
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindowParts{m_accounts, m_sync, m_settings, m_preferences, m_jobs, m_clock});
    connect(&m_accounts, &services::AccountService::secretLeft, this,
            [this](const base::Error &error) { ui::showToast(m_window.get(), text::describe(error).joined()); });

    m_window->addPage({u"overview"_s, ui::Icon::Facets, ui::OverviewPage::railLabel, [this](QWidget *parent) {
        auto *overview = new ui::OverviewPage({m_fleet, m_overview, m_accounts, m_sync, m_diff, m_tasks, m_grants, m_clock}, parent);
        connect(overview, &ui::OverviewPage::devicesRequested, this, &Composition::showDevices);
        return overview;
    }, true});
    m_window->addPage({kDevices, ui::Icon::Devices, ui::DevicesPage::railLabel, [this](QWidget *parent) {
        auto *devices = new ui::DevicesPage({m_fleet, m_sync, m_accounts, m_views, m_settings, m_jobs, m_clock, &m_grants, &m_tasks}, parent);
        connect(devices, &ui::DevicesPage::authorizationRequested, this, &Composition::authorize);
        connect(devices, &ui::DevicesPage::distributionRequested, this, &Composition::distribute);
        connect(devices, &ui::DevicesPage::bindingRequested, this, &Composition::bind);
        connect(devices, &ui::DevicesPage::commandRequested, this, &Composition::command);
        connect(devices, &ui::DevicesPage::broadcastRequested, this, &Composition::broadcast);
        connect(devices, &ui::DevicesPage::posterRequested, this, &Composition::placePoster);
        connect(devices, &ui::DevicesPage::wifiRequested, this, &Composition::openWifi);
        connect(devices, &ui::DevicesPage::diagnosisRequested, this, &Composition::diagnose);
        connect(devices, &ui::DevicesPage::taskRequested, this,
                [this](domain::AccountId account, const domain::TaskId &task) { distribution()->openTask(account, task); });
        return devices;
    }, true});
    m_window->addPage({kAuthorization, ui::Icon::Shield, ui::AuthorizationPage::railLabel,
                       [this](QWidget *parent) {
                           auto *authorization = new ui::AuthorizationPage(
                               {m_grants, m_fleet, m_settings, m_clock, {m_journal, m_sync, m_accounts}}, parent);
                           connect(authorization, &ui::AuthorizationPage::devicesRequested, this, &Composition::showDevices);
                           return authorization;
                       },
                       true});
    buildDistribution();
    m_window->addPage({kDiagnostics, ui::Icon::Diagnosis, ui::DiagnosticsPage::railLabel, [this](QWidget *parent) {
        auto *diagnostics = new ui::DiagnosticsPage({m_diagnosis, m_accounts, m_fleet, m_settings, m_jobs, m_clock}, parent);
        connect(diagnostics, &ui::DiagnosticsPage::devicesRequested, this, &Composition::showDevices);
        connect(diagnostics, &ui::DiagnosticsPage::helpOnCode, this, &Composition::showCode);
        connect(diagnostics, &ui::DiagnosticsPage::wifiRequested, this, [this](const domain::DeviceId &device) {
            const auto fleet = m_fleet.snapshot();
            const auto accounts = m_accounts.accounts();
            for (const domain::Account &account : accounts ? *accounts : std::vector<domain::Account>()) {
                if (const auto row = fleet->find(account.id, device))
                    return openWifi({fleet, {*row}});
            }
            ui::showToast(m_window.get(), text::subCodeText(base::codes::TerminalUnknown));
        });
        return diagnostics;
    }, true});
    buildOperations();
    m_window->addPage(
        {kOrders, ui::Icon::Order, ui::OrdersPage::railLabel,
         [this](QWidget *parent) {
             auto *orders = new ui::OrdersPage({m_orders, m_bindings, m_accounts, m_sync, m_fleet, m_clock}, parent);
             connect(orders, &ui::OrdersPage::devicesRequested, this, &Composition::showDevices);
             return orders;
         },
         true});
    buildAlerts();
    m_window->addPage({u"changes"_s, ui::Icon::History, ui::ChangesPage::railLabel, [this](QWidget *parent) {
        auto *changes = new ui::ChangesPage({m_diff, m_accounts, m_sync, m_settings, m_jobs, m_clock}, parent);
        connect(changes, &ui::ChangesPage::devicesRequested, this, &Composition::showDevices);
        return changes;
    }});
    m_window->addPage({u"activity"_s, ui::Icon::Clock, ui::ActivityPage::railLabel, [this](QWidget *parent) {
        return new ui::ActivityPage({m_activity, m_journal, m_accounts, m_sync, m_settings, m_jobs, m_clock}, parent);
    }});
    m_window->addPage({kKnowledge, ui::Icon::Info, ui::KnowledgePage::railLabel, [this](QWidget *parent) {
        return new ui::KnowledgePage(m_settings, parent);
    }});
    connect(m_window.get(), &ui::MainWindow::helpRequested, this, [this](const QString &page) {
        m_window->showPage(kKnowledge);
        static_cast<ui::KnowledgePage *>(m_window->page(kKnowledge))->showHelp(page);
    });
    m_window->addPage({u"sql"_s, ui::Icon::Database, ui::SqlPage::railLabel, [this](QWidget *parent) {
        auto *sql = new ui::SqlPage({m_queries, m_accounts, m_fleet.lists(), m_settings, m_jobs}, parent);
        connect(sql, &ui::SqlPage::devicesRequested, this, &Composition::showDevices);
        return sql;
    }}, true);
    m_window->addPage({kAccounts, ui::Icon::Accounts, ui::AccountsPage::railLabel, [this](QWidget *parent) {
        auto *accounts = new ui::AccountsPage(m_accounts, m_fleet, m_sync, m_jobs, m_clock, parent);
        connect(accounts, &ui::AccountsPage::accountAdded, this, [this] { m_window->showPage(u"devices"_s); });
        return accounts;
    }}, true);
    m_window->addPage({u"settings"_s, ui::Icon::Settings, ui::SettingsPage::railLabel, [this](QWidget *parent) {
        auto *settings = new ui::SettingsPage({m_preferences, m_programSettings, m_accounts, m_jobs, m_clock, isOwn(m_options) ? platformFolder() : QString()}, parent);
        connect(settings, &ui::SettingsPage::layoutResetRequested, this, [this] {
            m_settings.resetLayout();
            startAnew();
        });
        connect(settings, &ui::SettingsPage::restartRequested, this, &Composition::startAnew);
        return settings;
    }}, true);
    m_window->setWelcomePage({u"welcome"_s, ui::Icon::Devices, {}, [this](QWidget *parent) {
        return buildWelcome(parent);
    }});
}

void Composition::buildDistribution()
{
    m_window->addPage({kDistribution, ui::Icon::Distribution, ui::DistributionPage::railLabel, [this](QWidget *parent) {
        auto *distribution = new ui::DistributionPage(
            {m_tasks, m_rollouts, m_journal, m_accounts, m_sync, m_fleet, m_settings, m_jobs, m_clock}, parent);
        connect(distribution, &ui::DistributionPage::devicesRequested, this, &Composition::showDevices);
        connect(distribution, &ui::DistributionPage::helpOnCode, this, &Composition::showCode);
        auto *catalogue = new ui::CatalogueTab(m_accounts, m_catalogue, m_fleet, m_clock);
        connect(catalogue, &ui::CatalogueTab::devicesRequested, this, &Composition::showDevices);
        connect(catalogue, &ui::CatalogueTab::distributionRequested, this, &Composition::distributeApp);
        distribution->addTab(catalogue, &ui::CatalogueTab::label);
        connect(distribution, &ui::DistributionPage::newTaskRequested, this, [this] { openTaskWizard(); });
        connect(distribution, &ui::DistributionPage::publicUpgradeRequested, this, [this, distribution](const std::vector<domain::Account> &accounts) {
            auto *upgrade = new ui::PublicUpgrade(m_tasks, m_fleet, accounts, distribution);
            upgrade->setAttribute(Qt::WA_DeleteOnClose);
            connect(upgrade, &ui::PublicUpgrade::submitted, this, [this] { m_window->showPage(u"activity"_s); }); // tells what became of it
            upgrade->open();
        });
        connect(distribution, &ui::DistributionPage::cloneRequested, this, &Composition::cloneTask);
        return distribution;
    }, true});
    m_notices = std::make_unique<ui::DistributionNotices>(m_tasks, m_rollouts, m_window.get());
    connect(m_notices.get(), &ui::DistributionNotices::openRequested, this,
            [this](domain::AccountId account, const domain::TaskId &task) { distribution()->openTask(account, task); });
    connect(m_notices.get(), &ui::DistributionNotices::rolloutRequested, this,
            [this](domain::AccountId account, domain::RolloutId rollout) { distribution()->openRollout(account, rollout); });
    connect(&m_sync, &services::SyncService::finished, this, [this](domain::AccountId id) {
        const auto accounts = m_accounts.accounts();
        if (!accounts)
            return; // whoever lists them shows why
        for (const domain::Account &account : *accounts) {
            if (account.id == id)
                m_tasks.watch(account);
        }
    });
}

void Composition::buildAlerts()
{
    m_window->addPage({kAlerts, ui::Icon::Alert, ui::AlertsPage::railLabel, [this](QWidget *parent) {
        auto *alerts = new ui::AlertsPage({m_alerts, m_fleet, m_settings}, parent);
        connect(alerts, &ui::AlertsPage::devicesRequested, this, &Composition::showDevices);
        return alerts;
    }, true});
    m_alertNotices = std::make_unique<ui::AlertNotices>(m_alerts, m_window.get());
    connect(m_alertNotices.get(), &ui::AlertNotices::devicesRequested, this, [this](const domain::AlertFiring &firing) {
        m_window->showPage(kAlerts);
        static_cast<ui::AlertsPage *>(m_window->page(kAlerts))->showFiring(firing);
    });
    connect(m_alertNotices.get(), &ui::AlertNotices::listRequested, this, [this] { m_window->showPage(kAlerts); });
}

ui::DistributionPage *Composition::distribution() const
{
    m_window->showPage(kDistribution);
    return static_cast<ui::DistributionPage *>(m_window->page(kDistribution));
}

ui::TaskWizard *Composition::openTaskWizard()
{
    ui::DistributionPage *const page = distribution();
    const std::vector<domain::Account> accounts = page->distributingAccounts();
    if (accounts.empty())
        return nullptr; // the page says why, and what to do
    auto *wizard = new ui::TaskWizard({m_accounts, m_catalogue, m_fleet, m_rollouts, m_sync, m_clock}, accounts, page);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ui::TaskWizard::begun, page, &ui::DistributionPage::openRollout);
    wizard->open();
    return wizard;
}

void Composition::showCode(const QString &code)
{
    m_window->showPage(kKnowledge);
    static_cast<ui::KnowledgePage *>(m_window->page(kKnowledge))->showCode(code);
}

/// From now on errors lead to what the knowledge base says about them.
void Composition::openHelpDesk()
{
    using Entries = std::vector<domain::KnowledgeEntry>;
    const auto reading = QtConcurrent::run([]() -> base::Result<Entries> {
        return services::KnowledgeService::open(QLocale()).map([](const auto &knowledge) { return knowledge->entries(); });
    });
    base::whenDone(reading, this, [this](base::Result<Entries> entries) {
        if (!entries)
            return; // the page of the knowledge base says so when it is opened
        m_helpDesk = std::make_unique<ui::HelpDesk>(
            [known = std::move(*entries)](const QString &code) { return domain::findEntry(known, code) != nullptr; });
        connect(m_helpDesk.get(), &ui::HelpDesk::asked, this, [this](const QString &code) {
            QWidget *const modal = QApplication::activeModalWidget();
            if (!modal)
                return showCode(code);
            // What is asked about goes on afterwards where it was.
            auto *dialog = new QDialog(modal);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            auto *page = new ui::KnowledgePage(m_settings, dialog);
            dialog->setWindowTitle(page->title());
            (new QVBoxLayout(dialog))->addWidget(page);
            dialog->resize(modal->size().expandedTo({800, 560}));
            page->showCode(code);
            dialog->open();
        });
    });
}

void Composition::diagnose(const services::DeviceSelection &devices)
{
    m_window->showPage(kDiagnostics);
    static_cast<ui::DiagnosticsPage *>(m_window->page(kDiagnostics))->diagnose(devices);
}

void Composition::bind(const services::DeviceSelection &devices)
{
    if (!writingAccount(devices, domain::Write::Binding))
        return;
    m_window->showPage(kOrders);
    static_cast<ui::OrdersPage *>(m_window->page(kOrders))->bind(&devices);
}

void Composition::distribute(const services::DeviceSelection &devices)
{
    // Where the gateway has the public methods only, the page says so and offers what there is.
    if (!writingAccount(devices, domain::Write::PublicUpgrade))
        return;
    if (ui::TaskWizard *const wizard = openTaskWizard())
        wizard->setDevices(devices);
}

void Composition::distributeApp(domain::AccountId account, const QString &appId, const QString &version)
{
    ui::TaskWizard *const wizard = openTaskWizard();
    if (!wizard)
        return;
    wizard->setAccount(account);
    wizard->setApp(appId, version.toStdString());
}

void Composition::cloneTask(domain::AccountId account, const domain::Task &task)
{
    ui::TaskWizard *const wizard = openTaskWizard();
    if (!wizard)
        return;
    wizard->setAccount(account);
    wizard->setTerms(services::TaskService::cloned(task));
}

void Composition::showDevices(const QString &filter)
{
    m_window->showPage(kDevices);
    static_cast<ui::DevicesPage *>(m_window->page(kDevices))->showFilter(filter);
}

void Composition::authorize(const services::DeviceSelection &devices)
{
    if (!writingAccount(devices, domain::Write::Authorization))
        return;
    m_window->showPage(kAuthorization);
    static_cast<ui::AuthorizationPage *>(m_window->page(kAuthorization))->openWizard(devices);
}

ui::Page *Composition::buildWelcome(QWidget *parent)
{
    auto *welcome = new ui::WelcomePage(parent);
    const auto accounts = [this] { return static_cast<ui::AccountsPage *>(m_window->page(kAccounts)); };
    connect(welcome, &ui::WelcomePage::accountRequested, this, [accounts] { accounts()->addAccount(); });
    connect(welcome, &ui::WelcomePage::importRequested, this, [accounts] { accounts()->importFile(); });
    connect(welcome, &ui::WelcomePage::demoRequested, this, &Composition::openDemoInstead);
    return welcome;
}

void Composition::show()
{
    connect(m_window.get(), &ui::MainWindow::firstFrameDone, this, &Composition::startRest);
    m_window->restore(kDevices);
    if (!m_options.page.isEmpty() && !m_window->showPage(m_options.page))
        std::fprintf(stderr, "tapfleet: there is no page \"%s\"\n", qPrintable(m_options.page));
    if (!m_options.screenshot.isEmpty())
        startScreenshot();
    else
        m_window->showWithContent();
    tellOfSalvage();
    if (m_notMoved)
        ui::showToast(m_window.get(), text::describe(*m_notMoved).joined());
    if (m_profile.notRestored)
        ui::showToast(m_window.get(), text::describeNotRestored(*m_profile.notRestored).joined());
}

void Composition::bringToFront(const QString &page)
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (!page.isEmpty())
        m_window->showPage(page);
}

// All that would only hold up the first frame: a million rows to read, keys, pictures to unpack.
void Composition::startRest()
{
    m_fleet.reload();
    openHelpDesk();
    QApplication::setWindowIcon(programIcon());
    if (m_options.demo)
        startDemo();
    else if (m_options.screenshot.isEmpty())
        m_window->syncAll();
    if (!m_options.screenshot.isEmpty())
        return;
    followSettings();
    m_journal.keepGoing();
    m_rollouts.keepGoing();
    m_tasks.watchAll();
    m_alerts.follow(m_sync);
}

void Composition::tellOfSalvage()
{
    const auto &salvage = m_store->salvage();
    if (!salvage)
        return;
    const QString text = text::describe(*salvage).joined();
    std::fprintf(stderr, "tapfleet: %s\n", qPrintable(text));
    if (!m_options.screenshot.isEmpty())
        return; // nobody is there to close it
    auto *box = new QMessageBox(QMessageBox::Warning, u"TapFleet"_s, text, QMessageBox::Ok, m_window.get());
    box->setObjectName(u"accountSalvage"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void Composition::startDemo()
{
    m_demo = std::make_unique<DemoFleet>(m_accounts, m_settings);
    connect(m_demo.get(), &DemoFleet::ready, this, [this](const domain::Account &account) {
        if (m_screenshot) {
            connect(&m_sync, &services::SyncService::finished, m_screenshot.get(), &Screenshot::allow);
        }
        m_sync.start(account);
    });
    connect(m_demo.get(), &DemoFleet::failed, this, [this](const QString &problem) {
        std::fprintf(stderr, "tapfleet: %s\n", qPrintable(problem));
        if (m_screenshot)
            QApplication::exit(1);
    });
    m_demo->start();
}

void Composition::startScreenshot()
{
    // Without decorations of a window system the asked size is the picture's.
    m_window->setMinimumSize(0, 0);
    m_window->setWindowState(Qt::WindowNoState);
    m_window->resize(m_options.size);
    m_window->show();
    m_screenshot = std::make_unique<Screenshot>(*m_window, m_fleet, m_sync, m_options.screenshot);
    if (m_options.demo)
        m_screenshot->hold();
    connect(m_screenshot.get(), &Screenshot::finished, this, [](const QString &problem) {
        if (!problem.isEmpty())
            std::fprintf(stderr, "tapfleet: %s\n", qPrintable(problem));
        QApplication::exit(problem.isEmpty() ? 0 : 1);
    });
}

void Composition::followSettings()
{
    connect(&m_syncTimer, &QTimer::timeout, m_window.get(), &ui::MainWindow::syncAll);
    const auto follow = [this] {
        const auto settings = m_programSettings.read();
        if (!settings)
            return; // the settings page says why
        base::logDetails(settings->detailedLog);
        const auto interval = std::chrono::minutes(settings->syncMinutes);
        if (settings->syncMinutes == 0)
            m_syncTimer.stop();
        else if (!m_syncTimer.isActive() || m_syncTimer.intervalAsDuration() != interval)
            m_syncTimer.start(interval);
    };
    connect(&m_programSettings, &services::SettingsService::changed, this, follow);
    follow();
}

void Composition::startAnew()
{
    m_startsAnew = m_window->close(); // not when an export would be lost and the person stays
}

// The demo has a profile of its own, so that nothing of it mixes with a person's own data: a second program on it.
void Composition::openDemoInstead()
{
    if (QProcess::startDetached(QApplication::applicationFilePath(), {u"--demo"_s}))
        m_window->close();
}

} // namespace tapfleet::desktop
