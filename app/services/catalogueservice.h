#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/account.h"
#include "domain/app.h"
#include "services/accountservice.h"
#include "snapshot/fleetsnapshot.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// An app as the catalogue last told it, with what this profile remembers of it.
struct CatalogueEntry {
    domain::App app;
    std::optional<qint64> fetchedAt; ///< UTC ms when the catalogue told it; absent for one that only this profile remembers
    bool isFavourite = false;
    std::optional<qint64> usedAt; ///< UTC ms it was last chosen for a distribution
};

/// How many devices of the account have an app in one version.
struct VersionShare {
    std::string version; ///< empty: not told
    quint32 devices = 0;
    QString filter; ///< selects them on the devices page
};
struct AppShare {
    quint32 devices = 0;                ///< that have the app
    quint32 fleet = 0;                  ///< all of the account
    std::vector<VersionShare> versions; ///< most frequent first
};

/// The app catalogue of an account: asked live, kept for later, with favourites and recent ones. GUI thread (or the command
/// line's); files and wire elsewhere.
class CatalogueService final : public QObject
{
    Q_OBJECT
public:
    CatalogueService(AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);
    ~CatalogueService() override;

    /// Asks the gateway and keeps the answer; when the gateway is not reached, what was kept (fetchedAt tells its age).
    /// NotFound when there is no such app (sub-code APP_NOT_FOUND).
    [[nodiscard]] QFuture<base::Result<CatalogueEntry>> find(const domain::Account &account, const QString &appId);
    /// All that is kept: favourites first, then recent ones, then by name.
    [[nodiscard]] QFuture<base::Result<std::vector<CatalogueEntry>>> list(domain::AccountId account);
    /// Asks for the apps used by or open to the account; how many there are. catalogueChanged() follows.
    [[nodiscard]] QFuture<base::Result<qint64>> refresh(const domain::Account &account);
    [[nodiscard]] QFuture<base::Result<void>> setFavourite(domain::AccountId account, const domain::App &app, bool isFavourite);
    /// Remembers that it was chosen now.
    [[nodiscard]] QFuture<base::Result<void>> noteUsed(domain::AccountId account, const domain::App &app);

    /// A pass over the snapshot's columns: off the GUI thread for a large fleet.
    static AppShare share(const snapshot::FleetSnapshot &snapshot, domain::AccountId account, const std::string &appId);

Q_SIGNALS:
    void catalogueChanged(tapfleet::domain::AccountId account);

private:
    AccountService &m_accounts;
    const base::Clock &m_clock;
    QThreadPool m_pool; ///< the files, one after the other
};

} // namespace tapfleet::services
