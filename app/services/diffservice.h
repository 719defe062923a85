#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/appversions.h"
#include "domain/fleetdiff.h"
#include "domain/fleettrend.h"
#include "domain/sync.h"
#include "exchange/tablewriter.h"
#include "services/accountservice.h"

#include <QDate>
#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace tapfleet::services {

/// A moment as a person names it: a time, or the end of a sync of an account.
struct Moment {
    qint64 atMs = 0;
    std::optional<qint64> syncId; ///< takes the place of atMs
};

enum class MomentEnd { From, To };

/// `now`, `sync:12`, and the times of the filter language: `2026-11-01`, `2026-11-01T08:00`, `-7d`. A day or a minute stands for its
/// beginning when something is compared from it, and for its end when to it. Nothing when it is none of them.
std::optional<Moment> parseMoment(QStringView text, MomentEnd end, qint64 nowMs);

/// What is to be compared.
struct DiffQuestion {
    Moment from, to;
    std::vector<domain::AccountId> accounts; ///< empty: all
};

/// A sync with its account.
struct AccountSync {
    domain::Account account;
    domain::SyncRun run;
};

/// A week of an app, as it stood at the week's end, or now in the week at hand.
struct AppVersionsWeek {
    QDate monday;
    domain::AppVersionsMoment moment;
};

struct AppVersionsReport {
    QString appId;
    std::vector<AppVersionsWeek> weeks; ///< oldest first
    std::vector<std::string> versions;  ///< that any week has, newest first
};

using AppNames = std::map<std::string, std::string>; ///< by app id

/// What changed between two moments, read from the histories of the accounts. GUI thread (or the command line's); the work runs
/// on a pool.
class DiffService final : public QObject
{
    Q_OBJECT
public:
    DiffService(AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);
    ~DiffService() override;

    using DiffPtr = std::shared_ptr<const domain::FleetDiff>;
    /// The newest call wins, older ones end Canceled. Invalid with codes::MomentUnknown when there is no such sync, with
    /// codes::MomentsReversed when `to` lies before `from`.
    [[nodiscard]] QFuture<base::Result<DiffPtr>> compare(const DiffQuestion &question);
    /// The newest syncs of the accounts (empty: all), newest first.
    [[nodiscard]] QFuture<base::Result<std::vector<AccountSync>>> syncs(const std::vector<domain::AccountId> &accounts, int limit);
    /// The last `weeks` weeks of an app, the one at hand included. The newest call wins.
    [[nodiscard]] QFuture<base::Result<AppVersionsReport>> appVersions(const QString &appId, int weeks,
                                                         const std::vector<domain::AccountId> &accounts = {});
    /// The apps that devices have now.
    [[nodiscard]] QFuture<base::Result<AppNames>> apps();

    /// What the fleet counted at the end of each of the last `days` days, oldest first; the last point stands for now.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::TrendPoint>>> trend(int days);

    const base::Clock &clock() const { return m_clock; }

private:
    base::Result<std::vector<domain::Account>> chosen(const std::vector<domain::AccountId> &ids) const;

    AccountService &m_accounts;
    const base::Clock &m_clock;
    base::StopSource m_compareStop, m_versionsStop, m_otherStop;
    QThreadPool m_pool;
};

/// Rows of a diff as a CSV: SN, supplier, account, field, before, after, when; words as the windows show them.
struct DiffExport {
    DiffService::DiffPtr diff;
    size_t begin = 0, end = 0; ///< of diff->rows
    std::vector<quint32> order; ///< of these rows, as numbers from `begin` on; empty: as they stand
    AppNames apps;
    std::map<domain::AccountId, QString> accounts;
    QString path;
    exchange::CsvOptions csv;
};
[[nodiscard]] QFuture<base::Result<exchange::ExportReport>> exportDiff(DiffExport request, base::StopToken stop = {},
                                                         std::function<void(qint64 rows)> progress = {});
/// The weeks of an app as a CSV: a row a week and version with the number of devices.
[[nodiscard]] QFuture<base::Result<exchange::ExportReport>> exportAppVersions(AppVersionsReport report, QString path,
                                                                exchange::CsvOptions csv = {});

} // namespace tapfleet::services
