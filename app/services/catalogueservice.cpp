#include "services/catalogueservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/cataloguestore.h"
#include "cache/damage.h"
#include "cloud/fleet/taskclient.h"
#include "domain/listcheck.h"
#include "query/query.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>
#include <map>
#include <tuple>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using cache::AccountFolder;
using cache::Connection;
using cache::DatabaseKind;
using domain::AccountId;
using domain::App;

namespace {

/// A gateway with its client, as long as one question lasts.
struct Asking {
    Asking(cloud::GatewayConfig config, const base::Clock &clock) : gateway(std::move(config), clock), client(gateway) {}
    cloud::GatewayClient gateway;
    cloud::TaskClient client;
};

bool isUnreachable(const base::Error &error)
{
    return error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Server
           || error.kind == ErrorKind::RateLimited;
}

template <typename T, typename Work>
Result<T> withFile(const AccountFolder &folder, DatabaseKind kind, Work work)
{
    if (auto made = cache::makePrivateFolder(folder.path); !made)
        return base::failure(std::move(made.error()));
    auto file = Connection::open(kind == DatabaseKind::Own ? folder.ownDb() : folder.cacheDb(), {kind});
    if (!file) {
        cache::noteDamage(folder, file.error());
        return base::failure(std::move(file.error()));
    }
    Result<T> result = work(**file);
    if (!result)
        cache::noteDamage(folder, result.error());
    return result;
}

Result<std::map<std::string, cache::UsedApp>> usedApps(const AccountFolder &folder)
{
    using Used = std::map<std::string, cache::UsedApp>;
    return withFile<Used>(folder, DatabaseKind::Own, [](Connection &own) -> Result<Used> {
        auto apps = cache::UsedAppStore(own).apps();
        if (!apps)
            return base::failure(std::move(apps.error()));
        Used byId;
        for (cache::UsedApp &app : *apps)
            byId[app.appId] = app;
        return byId;
    });
}

CatalogueEntry entryOf(const cache::KeptApp &kept, const std::map<std::string, cache::UsedApp> &used)
{
    CatalogueEntry entry{kept.app, kept.fetchedAt, false, {}};
    if (const auto found = used.find(kept.app.appId); found != used.end()) {
        entry.isFavourite = found->second.favourite;
        entry.usedAt = found->second.usedAt;
    }
    return entry;
}

Result<std::vector<CatalogueEntry>> readAll(const AccountFolder &folder)
{
    auto used = usedApps(folder);
    if (!used)
        return base::failure(std::move(used.error()));
    const auto kept = withFile<std::vector<cache::KeptApp>>(
        folder, DatabaseKind::Cache, [](Connection &cache) { return cache::CatalogueStore(cache).apps(); });
    if (!kept)
        return base::failure(kept.error());
    std::vector<CatalogueEntry> entries;
    for (const cache::KeptApp &app : *kept) {
        entries.push_back(entryOf(app, *used));
        used->erase(app.app.appId);
    }
    for (const auto &[id, app] : *used) // kept by a cache that was made anew since
        entries.push_back({{.appId = app.appId, .name = app.name, .kind = app.kind}, {}, app.favourite, app.usedAt});
    std::stable_sort(entries.begin(), entries.end(), [](const CatalogueEntry &a, const CatalogueEntry &b) {
        return std::tuple(!a.isFavourite, -a.usedAt.value_or(0)) < std::tuple(!b.isFavourite, -b.usedAt.value_or(0));
    });
    return entries;
}

/// Keeps what was told and gives the app with what the profile remembers of it.
Result<CatalogueEntry> keepOne(const AccountFolder &folder, const App &app, qint64 at)
{
    const auto kept = withFile<void>(folder, DatabaseKind::Cache,
                                     [&](Connection &cache) { return cache::CatalogueStore(cache).keep({app}, at, true); });
    if (!kept)
        return base::failure(kept.error());
    const auto used = usedApps(folder);
    if (!used)
        return base::failure(used.error());
    return entryOf({app, at}, *used);
}

/// The app as it was kept; the reason why it could not be asked for when it was not.
Result<CatalogueEntry> readKept(const AccountFolder &folder, const std::string &appId, const base::Error &why)
{
    const auto kept = withFile<std::optional<cache::KeptApp>>(
        folder, DatabaseKind::Cache, [&](Connection &cache) { return cache::CatalogueStore(cache).app(appId); });
    if (!kept)
        return base::failure(kept.error());
    if (!*kept)
        return base::failure(why);
    const auto used = usedApps(folder);
    if (!used)
        return base::failure(used.error());
    return entryOf(**kept, *used);
}

/// The filter that selects the devices with an app in a version.
QString filterOf(std::string_view appId, std::string_view version)
{
    const auto literal = [](std::string_view text) {
        return query::literal(QString::fromUtf8(text.data(), qsizetype(text.size())));
    };
    query::Node node;
    node.kind = query::Node::Kind::Term;
    node.term.field = domain::Field::Apps;
    query::Value value{literal(appId)};
    if (!version.empty())
        value.at = query::Qualifier{query::Op::Equals, literal(version)};
    node.term.op = query::Op::Contains;
    node.term.values = {value};
    return query::print(node);
}

/// Reads all pages of the catalogue, then answers.
class Listing final : public QObject
{
public:
    using Apps = std::vector<App>;
    Listing(cloud::GatewayConfig config, const base::Clock &clock, QObject *parent)
        : QObject(parent)
        , m_asking(std::move(config), clock)
    {
        m_promise.start();
    }

    QFuture<Result<Apps>> run()
    {
        auto future = m_promise.future();
        fetch();
        return future;
    }

private:
    void fetch()
    {
        m_guard.asked(m_place.cursor);
        base::whenDone(m_asking.client.apps(m_place), this, [this](Result<cloud::AppPage> page) {
            if (!page)
                return end(base::failure(std::move(page.error())));
            switch (m_guard.judge(
                page->items, [](const App &app) { return app.appId; }, page->nextCursor)) {
            case domain::PageGuard::Verdict::Fits: break;
            case domain::PageGuard::Verdict::Repeated: return fetch();
            case domain::PageGuard::Verdict::Hopeless:
                return end(base::failure(ErrorKind::Protocol, u"the service answers with pages of other requests"_s,
                                         base::codes::AnswerMalformed));
            }
            for (App &app : page->items)
                m_apps.push_back(std::move(app));
            if (page->nextCursor.isEmpty())
                return end(std::move(m_apps));
            m_place.cursor = page->nextCursor;
            fetch();
        });
    }

    void end(Result<Apps> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    Asking m_asking;
    cloud::ListPlace m_place;
    domain::PageGuard m_guard;
    Apps m_apps;
    QPromise<Result<Apps>> m_promise;
};

} // namespace

CatalogueService::CatalogueService(AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

CatalogueService::~CatalogueService()
{
    m_pool.waitForDone();
}

QFuture<Result<CatalogueEntry>> CatalogueService::find(const domain::Account &account, const QString &appId)
{
    using Entry = Result<CatalogueEntry>;
    const AccountFolder folder = m_accounts.home().account(account.id);
    const auto asked = base::andThen(m_accounts.gatewayConfig(account), this, [this, appId](cloud::GatewayConfig config) {
        const auto asking = std::make_shared<Asking>(std::move(config), m_clock);
        auto answer = asking->client.app(appId.trimmed().toStdString());
        // The gateway's client lives until its answer is there, and goes in a turn of its own.
        base::whenDone(answer, this, [asking](const Result<App> &) mutable {
            QMetaObject::invokeMethod(
                qApp, [asking = std::move(asking)] {}, Qt::QueuedConnection);
        });
        return answer;
    });
    const auto promise = std::make_shared<QPromise<Entry>>();
    promise->start();
    base::whenDone(asked, this, [this, folder, appId, promise, id = account.id](const Result<App> &app) {
        const auto kept = QtConcurrent::run(&m_pool, [folder, app, appId, now = m_clock.nowMs()]() -> Entry {
            if (app)
                return keepOne(folder, *app, now);
            if (!isUnreachable(app.error()))
                return base::failure(app.error());
            return readKept(folder, appId.trimmed().toStdString(), app.error());
        });
        base::whenDone(kept, this, [this, promise, id](const Entry &entry) {
            promise->addResult(entry);
            promise->finish();
            if (entry)
                Q_EMIT catalogueChanged(id);
        });
    });
    return promise->future();
}

QFuture<Result<std::vector<CatalogueEntry>>> CatalogueService::list(AccountId account)
{
    return QtConcurrent::run(&m_pool, readAll, m_accounts.home().account(account));
}

QFuture<Result<qint64>> CatalogueService::refresh(const domain::Account &account)
{
    const AccountFolder folder = m_accounts.home().account(account.id);
    const auto listed = base::andThen(m_accounts.gatewayConfig(account), this, [this](cloud::GatewayConfig config) {
        return (new Listing(std::move(config), m_clock, this))->run();
    });
    return base::andThen(listed, this, [this, folder, id = account.id](std::vector<App> apps) {
        const auto kept =
            QtConcurrent::run(&m_pool, [folder, apps = std::move(apps), now = m_clock.nowMs()]() -> Result<qint64> {
                auto done = withFile<void>(folder, DatabaseKind::Cache, [&](Connection &cache) {
                    return cache::CatalogueStore(cache).keep(apps, now, false);
                });
                if (!done)
                    return base::failure(std::move(done.error()));
                return static_cast<qint64>(apps.size());
            });
        base::whenDone(kept, this, [this, id](const Result<qint64> &) { Q_EMIT catalogueChanged(id); });
        return kept;
    });
}

QFuture<Result<void>> CatalogueService::setFavourite(AccountId account, const App &app, bool isFavourite)
{
    const auto done = QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account), app, isFavourite] {
        return withFile<void>(folder, DatabaseKind::Own,
                              [&](Connection &own) { return cache::UsedAppStore(own).setFavourite(app, isFavourite); });
    });
    base::whenDone(done, this, [this, account](const Result<void> &) { Q_EMIT catalogueChanged(account); });
    return done;
}

QFuture<Result<void>> CatalogueService::noteUsed(AccountId account, const App &app)
{
    const auto done = QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account), app, now = m_clock.nowMs()] {
        return withFile<void>(folder, DatabaseKind::Own,
                              [&](Connection &own) { return cache::UsedAppStore(own).noteUsed(app, now); });
    });
    base::whenDone(done, this, [this, account](const Result<void> &) { Q_EMIT catalogueChanged(account); });
    return done;
}

AppShare CatalogueService::share(const snapshot::FleetSnapshot &snapshot, AccountId account, const std::string &appId)
{
    const auto installed = snapshot.installedVersions(appId);
    std::map<std::string_view, quint32> versions;
    AppShare share;
    for (quint32 row = 0; row < snapshot.rowCount(); ++row) {
        if (snapshot.account(row) != account)
            continue;
        ++share.fleet;
        if (const auto version = installed[row]) {
            ++share.devices;
            ++versions[*version];
        }
    }
    for (const auto &[version, devices] : versions)
        share.versions.push_back({std::string(version), devices, filterOf(appId, version)});
    std::stable_sort(share.versions.begin(), share.versions.end(),
                     [](const VersionShare &a, const VersionShare &b) { return a.devices > b.devices; });
    return share;
}

} // namespace tapfleet::services
