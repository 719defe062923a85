#include "services/alertservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using domain::AlertDevice;
using domain::AlertFiring;
using domain::AlertRule;

namespace {

const QString kQuietSetting = u"alerts.quiet"_s;

constexpr StarterAlert kStarters[] = {
    {"silent", "silent>3d"},
    {"owner", "changed:owner@>-1d"},
    {"sim", "sim_expires<+30d -sim:EXPIRED"},
    {"no-network", "network:\"NONE\""},
    {"storage", "free_mb<200"},
};

std::vector<AlertDevice> devicesOf(const snapshot::FleetSnapshot &snapshot, const snapshot::RowSet &set)
{
    std::vector<AlertDevice> devices;
    devices.reserve(set.count());
    for (quint32 row = 0; row < snapshot.rowCount(); ++row) {
        if (set.contains(row))
            devices.push_back({snapshot.account(row), snapshot.id(row)});
    }
    std::sort(devices.begin(), devices.end());
    return devices;
}

Result<AlertReport> compare(const cache::Home &home, const std::vector<AlertRule> &rules, const FleetService::Matches &matches, qint64 at)
{
    auto store = cache::AlertStore::open(home);
    if (!store)
        return base::failure(std::move(store.error()));
    AlertReport report;
    for (size_t i = 0; i < rules.size(); ++i) {
        if (!matches.sets[i]) {
            report.unusable.push_back(rules[i]);
            continue;
        }
        auto firing = (*store)->check(rules[i], devicesOf(*matches.snapshot, *matches.sets[i]), at);
        if (!firing)
            return base::failure(std::move(firing.error()));
        if (*firing)
            report.firings.push_back(std::move(**firing));
    }
    return report;
}

} // namespace

std::span<const StarterAlert> starterAlerts()
{
    return kStarters;
}

AlertService::AlertService(AccountService &accounts, FleetService &fleet, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_fleet(fleet)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1); // one check after the other
    m_quietEnd.setSingleShot(true);
    connect(&m_quietEnd, &QTimer::timeout, this, &AlertService::tell);
}

AlertService::~AlertService()
{
    m_stop.requestStop();
    m_pool.waitForDone();
}

Result<cache::AlertStore *> AlertService::store()
{
    if (!m_store) {
        auto opened = cache::AlertStore::open(m_accounts.home());
        if (!opened)
            return base::failure(std::move(opened.error()));
        m_store = std::move(*opened);
    }
    return m_store.get();
}

/// In the order of the calls, those of checks among them.
template <typename Act>
QFuture<std::invoke_result_t<Act, cache::AlertStore &>> AlertService::write(Act act)
{
    using Done = std::invoke_result_t<Act, cache::AlertStore &>;
    const auto done = QtConcurrent::run(&m_pool, [home = m_accounts.home(), act]() -> Done {
        auto store = cache::AlertStore::open(home);
        return store ? act(**store) : Done(base::failure(std::move(store.error())));
    });
    base::whenDone(done, this, [this](const Done &written) {
        if (written)
            Q_EMIT changed();
    });
    return done;
}

Result<std::vector<AlertRule>> AlertService::rules()
{
    return store().and_then([](cache::AlertStore *store) { return store->rules(); });
}

Result<std::vector<AlertFiring>> AlertService::history()
{
    return store().and_then([](cache::AlertStore *store) { return store->history(); });
}

Result<std::vector<AlertDevice>> AlertService::devices(qint64 firing)
{
    return store().and_then([firing](cache::AlertStore *store) { return store->devices(firing); });
}

Result<domain::QuietHours> AlertService::quietHours() const
{
    return m_accounts.appStore().setting(kQuietSetting).map([](const std::optional<QString> &text) {
        return domain::QuietHours::parse(text.value_or(QString())).value_or(domain::QuietHours{});
    });
}

/// Whether the fleet can follow the filter; an empty one would tell of every device.
QFuture<Result<QString>> AlertService::usable(const QString &filter)
{
    using Done = Result<QString>;
    if (filter.trimmed().isEmpty()) {
        return base::readyFuture(
            Done(base::failure(base::ErrorKind::Invalid, u"an alert needs a filter (position 1)"_s, base::codes::FilterInvalid)));
    }
    auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    base::whenDone(m_fleet.matches({filter}, m_stop.token()), this, [promise, filter](const Result<FleetService::Matches> &matches) {
        Done answer = filter;
        if (!matches)
            answer = base::failure(matches.error());
        else if (!matches->sets.front())
            answer = base::failure(base::ErrorKind::Invalid, u"the filter cannot be followed"_s, base::codes::FilterInvalid);
        promise->addResult(answer);
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<AlertRule>> AlertService::add(const AlertRule &rule)
{
    return base::andThen(usable(rule.filter), this, [this, rule](const QString &) {
        return write([rule](cache::AlertStore &store) { return store.add(rule); });
    });
}

QFuture<Result<void>> AlertService::update(const AlertRule &rule)
{
    return base::andThen(usable(rule.filter), this, [this, rule](const QString &) {
        return write([rule](cache::AlertStore &store) { return store.update(rule); });
    });
}

QFuture<Result<void>> AlertService::setOn(domain::AlertRuleId id, bool on)
{
    return write([=](cache::AlertStore &store) { return store.setOn(id, on); });
}

QFuture<Result<void>> AlertService::remove(domain::AlertRuleId id)
{
    return write([id](cache::AlertStore &store) { return store.remove(id); });
}

Result<void> AlertService::setQuietHours(const domain::QuietHours &hours)
{
    const auto kept = m_accounts.appStore().setSetting(kQuietSetting, hours.text());
    if (!kept)
        return kept;
    Q_EMIT changed();
    tell(); // what they held back, should they have ended with this
    return {};
}

QFuture<Result<AlertReport>> AlertService::check()
{
    using Report = Result<AlertReport>;
    auto all = rules();
    if (!all)
        return base::readyFuture(Report(base::failure(std::move(all.error()))));
    std::erase_if(*all, [](const AlertRule &rule) { return !rule.isOn; });
    if (all->empty())
        return base::readyFuture(Report(AlertReport{}));
    QStringList filters;
    for (const AlertRule &rule : *all)
        filters.append(rule.filter);
    return base::andThen(m_fleet.matches(filters, m_stop.token()), this, [this, rules = std::move(*all)](const FleetService::Matches &matches) {
        const auto compared = QtConcurrent::run(&m_pool, compare, m_accounts.home(), rules, matches, m_clock.nowMs());
        base::whenDone(compared, this, [this](const Report &report) {
            if (report && !report->firings.empty())
                Q_EMIT changed();
        });
        return compared;
    });
}

void AlertService::follow(SyncService &sync)
{
    connect(&sync, &SyncService::finished, this, [this, &sync](domain::AccountId id) {
        // Half a fleet would tell of what is only not there yet.
        const SyncStatus status = sync.status(id);
        if (status.lastError || !status.lastReport || !status.lastReport->complete || domain::doubtOf(*status.lastReport))
            return;
        m_isDue = true;
        checkIfDue();
    });
    connect(&m_fleet, &FleetService::snapshotChanged, this, &AlertService::checkIfDue);
    tell(); // what an earlier run could not
}

// The end of a sync and the fleet loaded from it come one after the other; a fleet that is still being read is not asked.
void AlertService::checkIfDue()
{
    if (!m_isDue || m_fleet.isLoading() || !m_fleet.isLoaded())
        return;
    m_isDue = false;
    base::whenDone(check(), this, [this](const Result<AlertReport> &report) {
        if (report)
            tell();
        else
            Q_EMIT checkFailed(report.error());
    });
}

Result<std::vector<AlertFiring>> AlertService::takeUntold()
{
    return store().and_then([](cache::AlertStore *store) { return store->takeUntold(); });
}

void AlertService::tell()
{
    const auto hours = quietHours();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    if (hours && hours->contains(now.time())) {
        m_quietEnd.start(std::chrono::milliseconds(now.msecsTo(hours->endAfter(now))));
        return;
    }
    const auto untold = takeUntold();
    if (!untold) {
        qCWarning(base::logServices).noquote() << "alerts not told:" << base::logLine(untold.error());
        Q_EMIT checkFailed(untold.error());
    } else if (!untold->empty()) {
        Q_EMIT fired(*untold);
        Q_EMIT changed();
    }
}

} // namespace tapfleet::services
