#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "desktop/appsettings.h"
#include "desktop/options.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/sessionsecretstore.h"
#include "services/activityservice.h"
#include "services/alertservice.h"
#include "services/bindingservice.h"
#include "services/broadcastservice.h"
#include "services/catalogueservice.h"
#include "services/commandservice.h"
#include "services/diagnosisservice.h"
#include "services/diffservice.h"
#include "services/fleetservice.h"
#include "services/grantservice.h"
#include "services/journalservice.h"
#include "services/orderservice.h"
#include "services/overviewservice.h"
#include "services/posterservice.h"
#include "services/profileentry.h"
#include "services/programsettings.h"
#include "services/queryservice.h"
#include "services/rolloutservice.h"
#include "services/syncservice.h"
#include "services/taskservice.h"
#include "services/viewservice.h"
#include "services/wifiservice.h"
#include "services/writeaccess.h"
#include "ui/shell/alertnotices.h"
#include "ui/shell/distributionnotices.h"
#include "ui/shell/journaljobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/syncjobs.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/preferences.h"

#include <QApplication>
#include <QTimer>

#include <memory>

namespace tapfleet::ui {
class BroadcastsTab;
class CommandsTab;
class DistributionPage;
class HelpDesk;
class PostersTab;
class TaskWizard;
}

namespace tapfleet::desktop {

class DemoFleet;
class Screenshot;

/// The object graph of the program, built by hand in the order in which its parts need each other and taken down in the
/// reverse. GUI thread.
class Composition final : public QObject
{
    Q_OBJECT
public:
    /// Where the profile is, or will be.
    [[nodiscard]] static base::Result<cache::Home> homeOf(const Options &options);
    /// Opens the profile; the window comes with show().
    [[nodiscard]] static base::Result<std::unique_ptr<Composition>> open(QApplication &application, const Options &options);
    ~Composition() override;

    void show();
    /// Somebody has started the program again; an empty page: the one that is open.
    void bringToFront(const QString &page);
    const cache::Home &home() const { return m_profile.home; }
    ui::MainWindow &window() { return *m_window; }
    /// The profile is to be opened again, by a program that starts when this one has let go of it.
    bool startsAnew() const { return m_startsAnew; }

private:
    Composition(QApplication &application, const Options &options, services::ProfileEntry profile,
                std::unique_ptr<cache::AppStore> store);
    void applyAppearance();
    void buildWindow();
    void showDevices(const QString &filter);
    void buildDistribution();
    void buildAlerts();
    void buildOperations();
    /// Operations go out under one account: the first one of the selection that can make such a write. The dialogues name it, and the
    /// devices of others that they leave out. When there is none, shows why.
    std::optional<domain::Account> writingAccount(const services::DeviceSelection &devices, domain::Write write) const;
    void showOperation(QWidget *tab);
    void command(const services::DeviceSelection &devices);
    void broadcast(const services::DeviceSelection &devices);
    void placePoster(const services::DeviceSelection &devices);
    void openWifi(const services::DeviceSelection &devices);
    ui::DistributionPage *distribution() const; ///< shown
    /// The wizard for accounts that can distribute; null, and said why, when there is none.
    ui::TaskWizard *openTaskWizard();
    void showCode(const QString &code);
    void openHelpDesk();
    void diagnose(const services::DeviceSelection &devices);
    void distribute(const services::DeviceSelection &devices);
    void distributeApp(domain::AccountId account, const QString &appId, const QString &version);
    void cloneTask(domain::AccountId account, const domain::Task &task);
    void bind(const services::DeviceSelection &devices);
    void authorize(const services::DeviceSelection &devices);
    ui::Page *buildWelcome(QWidget *parent);
    void tellOfSalvage();
    void startRest();
    void startDemo();
    void startScreenshot();
    void openDemoInstead();
    void startAnew();
    void followSettings();

    const Options m_options;
    const services::ProfileEntry m_profile; ///< goes last: the profile is ours until everything else is closed
    base::SystemClock m_clock;
    std::unique_ptr<cache::AppStore> m_store;
    AppSettings m_settings;
    secrets::KeychainSecretStore m_keychain;
    secrets::SessionSecretStore m_secrets{m_keychain};
    services::SettingsService m_programSettings;
    services::AccountService m_accounts;
    services::FleetService m_fleet;
    services::OverviewService m_overview;
    services::ViewService m_views;
    services::SyncService m_sync;
    services::DiffService m_diff;
    services::JournalService m_journal;
    services::GrantService m_grants;
    services::TaskService m_tasks;
    services::RolloutService m_rollouts;
    services::CatalogueService m_catalogue;
    services::DiagnosisService m_diagnosis;
    services::OrderService m_orders;
    services::BindingService m_bindings;
    services::ActivityService m_activity;
    services::AlertService m_alerts;
    services::CommandService m_commands;
    services::BroadcastService m_broadcasts;
    services::PosterService m_posters;
    services::WifiService m_wifi;
    services::QueryService m_queries;
    ui::JobList m_jobs;
    ui::SyncJobs m_syncJobs;
    ui::JournalJobs m_journalJobs;
    ui::PlainTextRule m_plainText;
    ui::Theme m_theme;
    ui::Language m_language;
    ui::Preferences m_preferences;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::DistributionNotices> m_notices;
    std::unique_ptr<ui::AlertNotices> m_alertNotices;
    // When the page of operations was built:
    ui::CommandsTab *m_commandsTab = nullptr;
    ui::BroadcastsTab *m_broadcastsTab = nullptr;
    ui::PostersTab *m_postersTab = nullptr;
    std::unique_ptr<ui::HelpDesk> m_helpDesk; ///< when the codes of the knowledge base are read
    QTimer m_syncTimer;
    bool m_startsAnew = false;
    std::optional<base::Error> m_notMoved; ///< why the data folder is where it was
    std::unique_ptr<DemoFleet> m_demo;
    std::unique_ptr<Screenshot> m_screenshot;
};

} // namespace tapfleet::desktop
