#pragma once

#include "base/async.h"
#include "fleet.h"
#include "secrets/secretstore.h"
#include "services/importservice.h"
#include "services/taskservice.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/devicetable.h"
#include "ui/filter/filterbox.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/stateview.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tapfleet::tests {

using namespace Qt::StringLiterals;

/// Console-file accounts have no secrets.
class NoSecrets final : public secrets::SecretStore
{
public:
    QFuture<base::Result<QByteArray>> read(const domain::SecretRef &) override
    {
        return base::readyFuture(base::Result<QByteArray>(base::failure(base::ErrorKind::Secrets, u"none"_s)));
    }
    QFuture<base::Result<domain::SecretRef>> keep(const QString &, const QByteArray &) override
    {
        return base::readyFuture(base::Result<domain::SecretRef>(base::failure(base::ErrorKind::Secrets, u"none"_s)));
    }
    QFuture<base::Result<void>> remove(const domain::SecretRef &) override { return base::readyFuture(base::Result<void>()); }
};

/// A profile folder, its services and a page on them.
class Desk
{
public:
    Desk()
        : home{folder.filePath(u"home"_s)}
        , store(std::move(*cache::AppStore::open(home)))
        , accounts(home, *store, secrets, clock)
        , sync(accounts, clock)
        , fleet(accounts, clock)
        , views(home, fleet)
        , journal(accounts, clock)
        , tasks(accounts, fleet, journal, clock)
    {
        openPage();
    }
    void openPage()
    {
        page = std::make_unique<ui::DevicesPage>(ui::DevicesPageParts{fleet, sync, accounts, views, settings, jobs, clock, nullptr, &tasks});
        page->resize(1400, 700);
        page->show();
        table = page->findChild<ui::DeviceTable *>();
        filter = page->findChild<ui::FilterBox *>();
        state = page->findChild<ui::StateView *>();
    }
    /// Devices SN000 ... by a console export file, then into memory.
    void import(int devices, const QString &merchant = u"大润发"_s)
    {
        QFile file(folder.filePath(u"list.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("设备SN,设备名称,商户名称\r\n");
        for (int i = 0; i < devices; ++i)
            file.write(u"SN%1,=收银 %2,%3\r\n"_s.arg(i, 3, 10, QLatin1Char('0')).arg(i).arg(merchant).toUtf8());
        file.close();
        bool done = false;
        base::whenDone(services::importConsoleFile(accounts, clock, file.fileName(), u"控制台"_s), &fleet,
                       [&done](const base::Result<services::ImportReport> &report) { done = report.has_value(); });
        QTRY_VERIFY(done);
        QSignalSpy changed(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        QTRY_VERIFY(fleet.isLoaded() && changed.count() > 0 && !fleet.isLoading());
    }
    int rows() const { return table->model()->rowCount(); }

    QTemporaryDir folder;
    cache::Home home;
    std::unique_ptr<cache::AppStore> store;
    NoSecrets secrets;
    base::SystemClock clock;
    services::AccountService accounts;
    services::SyncService sync;
    services::FleetService fleet;
    services::ViewService views;
    services::JournalService journal;
    services::TaskService tasks;
    SettingsInMemory settings;
    ui::JobList jobs;
    std::unique_ptr<ui::DevicesPage> page;
    ui::DeviceTable *table = nullptr;
    ui::FilterBox *filter = nullptr;
    ui::StateView *state = nullptr;
};

} // namespace tapfleet::tests
