#include "sync/grantpull.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cache/damage.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::sync {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::GrantDirection;

namespace {

/// How often a list may begin anew within one pull.
constexpr int kRelists = 3;
/// Grants whose devices are listed in one pull: a request or more each.
constexpr int kMostListed = 60;
/// Grants whose devices are listed side by side (Qt's limit of connections to a host).
constexpr int kListings = 6;

Error replayed()
{
    return {.kind = ErrorKind::Protocol,
            .detail = u"the service answers with pages of other requests"_s,
            .subCode = base::codes::AnswerMalformed};
}

cloud::GatewayConfig withListings(cloud::GatewayConfig config)
{
    config.maxInFlight = kListings;
    return config;
}

} // namespace

GrantPull::GrantPull(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_gateway(withListings(std::move(gateway)), clock)
    , m_fleet(m_gateway)
    , m_grants(m_gateway)
{
    m_writer.setMaxThreadCount(1);
    m_writer.setExpiryTimeout(-1);
    m_promise.start();
}

GrantPull::~GrantPull()
{
    m_stop.requestStop();
    m_writer.start([this] {
        m_cache.reset();
        m_lock = {};
    });
    m_writer.waitForDone();
    answer(base::failure(ErrorKind::Canceled, u"the pull's owner is gone"_s));
}

QFuture<Result<GrantReport>> GrantPull::run(bool anew, const domain::GrantId &first)
{
    m_anew = anew;
    m_first = first;
    auto future = m_promise.future();
    open();
    return future;
}

void GrantPull::stop()
{
    m_stopped = true;
    m_stop.requestStop();
}

template <typename Fn, typename Next>
void GrantPull::write(Fn fn, Next next)
{
    const auto writing = QtConcurrent::run(&m_writer, [this, fn = std::move(fn)] {
        cache::GrantPages pages(*m_cache);
        auto done = fn(pages);
        if (!done)
            cache::noteDamage(m_folder, done.error());
        return done;
    });
    base::whenDone(writing, this, [this, next = std::move(next)](auto done) {
        if (!done || m_stopped)
            return end(done ? std::nullopt : std::optional(done.error()));
        next(std::move(done));
    });
}

void GrantPull::open()
{
    const auto opening = QtConcurrent::run(&m_writer, [this]() -> Result<void> {
        if (auto made = cache::makePrivateFolder(m_folder.path); !made)
            return made;
        auto lock = cache::AccountLocks::take(m_folder, cache::AccountWork::Sync);
        if (!lock)
            return base::failure(std::move(lock.error()));
        m_lock = std::move(*lock);
        auto connection = cache::Connection::open(m_folder.cacheDb(), {cache::DatabaseKind::Cache});
        if (!connection)
            return base::failure(std::move(connection.error()));
        m_cache = std::move(*connection);
        return {};
    });
    base::whenDone(opening, this, [this](Result<void> opened) {
        if (!opened || m_stopped)
            return end(opened ? std::nullopt : std::optional(opened.error()));
        askCapability();
    });
}

void GrantPull::askCapability()
{
    base::whenDone(m_fleet.capability(m_stop.token()), this, [this](Result<domain::Capability> capability) {
        if (!capability || m_stopped)
            return end(capability ? std::nullopt : std::optional(capability.error()));
        take(*capability);
    });
}

void GrantPull::take(const domain::Capability &capability)
{
    const auto offers = [&capability](QLatin1StringView method) { return capability.methods.contains(method); };
    m_pageSize = std::clamp(capability.pageSizeMax, 1, 500);
    m_report.offered = offers(cloud::kGrantListMethod) && offers(cloud::kGrantDevicesMethod);
    const cache::GrantAccount account{{capability.pid, capability.accountName}, m_report.offered, offers(cloud::kGrantCreateMethod),
                                      m_clock.nowMs()};
    write([account](cache::GrantPages &pages) { return pages.setAccount(account); }, [this](const Result<void> &) {
        if (!m_report.offered) {
            m_report.complete = true;
            return end();
        }
        beginList(GrantDirection::Given, m_anew);
    });
}

void GrantPull::beginList(GrantDirection direction, bool anew)
{
    write([direction, anew, now = m_clock.nowMs()](cache::GrantPages &pages) { return pages.begin(direction, anew, now); },
          [this](Result<cache::GrantListPosition> position) {
              m_position = std::move(*position);
              m_guard.clear();
              fetchList();
          });
}

void GrantPull::fetchList()
{
    m_guard.asked(m_position.cursor);
    base::whenDone(m_grants.list({m_position.direction, m_position.cursor, m_position.changedSince, m_pageSize}, m_stop.token()), this,
                   [this](Result<domain::GrantPage> page) { listFetched(std::move(page)); });
}

void GrantPull::listFetched(Result<domain::GrantPage> page)
{
    if (m_stopped)
        return end();
    if (!page) {
        const QString &subCode = page.error().subCode;
        if ((subCode.endsWith(cloud::kSyncTokenExpired) || subCode.endsWith(cloud::kCursorExpired)) && ++m_relists <= kRelists)
            return beginList(m_position.direction, true);
        return end(std::move(page.error()));
    }
    const auto idOf = [](const domain::Grant &grant) { return grant.id.value().toStdString(); };
    if (const auto verdict = m_guard.judge(page->grants, idOf, page->nextCursor); verdict != domain::PageGuard::Verdict::Fits)
        return verdict == domain::PageGuard::Verdict::Hopeless ? end(replayed()) : fetchList();
    tell(page->refused);
    m_report.grants += static_cast<qint64>(page->grants.size());
    m_position.cursor = page->nextCursor;
    write([direction = m_position.direction, page = std::move(*page)](cache::GrantPages &pages) { return pages.write(direction, page); },
          [this](const Result<void> &) { m_position.cursor.isEmpty() ? endedList() : fetchList(); });
}

void GrantPull::endedList()
{
    if (m_position.direction == GrantDirection::Given)
        return beginList(GrantDirection::Received, m_anew);
    write([first = m_first](cache::GrantPages &pages) { return pages.due(first, kMostListed); }, [this](Result<std::vector<cache::DueGrant>> due) {
        m_due = std::move(*due);
        std::reverse(m_due.begin(), m_due.end());
        listMore();
    });
}

void GrantPull::listMore()
{
    for (; m_listing < kListings && !m_due.empty(); m_due.pop_back()) {
        ++m_listing;
        fetchDevices(std::make_shared<Listing>(Listing{m_due.back()}));
    }
    if (m_listing > 0)
        return;
    m_report.complete = true;
    end();
}

void GrantPull::fetchDevices(const ListingPtr &listing)
{
    listing->guard.asked(listing->due.cursor);
    base::whenDone(m_grants.devices(listing->due.id, listing->due.cursor, m_pageSize, m_stop.token()), this,
                   [this, listing](Result<domain::GrantDevicePage> page) { devicesFetched(listing, std::move(page)); });
}

void GrantPull::devicesFetched(const ListingPtr &listing, Result<domain::GrantDevicePage> page)
{
    if (m_stopped)
        return end();
    cache::DueGrant &due = listing->due;
    if (!page) {
        const QString &subCode = page.error().subCode;
        // It went since it was listed.
        if (subCode.endsWith("GRANT_NOT_FOUND"_L1))
            return write([id = due.id](cache::GrantPages &pages) { return pages.remove(id); }, [this](const Result<void> &) { listed(); });
        if (!subCode.endsWith(cloud::kCursorExpired) || ++m_relists > kRelists)
            return end(std::move(page.error()));
        due.cursor.clear();
        listing->guard.clear();
        return write([id = due.id](cache::GrantPages &pages) { return pages.restartDevices(id); },
                     [this, listing](const Result<void> &) { fetchDevices(listing); });
    }
    const auto idOf = [](const domain::GrantDevice &one) { return domain::longForm(one.device); };
    if (const auto verdict = listing->guard.judge(page->devices, idOf, page->nextCursor);
        verdict != domain::PageGuard::Verdict::Fits)
        return verdict == domain::PageGuard::Verdict::Hopeless ? end(replayed()) : fetchDevices(listing);
    tell(page->refused);
    m_report.devices += static_cast<qint64>(page->devices.size());
    due.cursor = page->nextCursor;
    write([id = due.id, page = std::move(*page)](cache::GrantPages &pages) { return pages.writeDevices(id, page); },
          [this, listing](const Result<void> &) { listing->due.cursor.isEmpty() ? listed() : fetchDevices(listing); });
}

void GrantPull::listed()
{
    --m_listing;
    listMore();
}

void GrantPull::tell(const std::vector<QString> &refused) const
{
    for (const QString &reason : refused)
        qCWarning(base::logSync).noquote() << "an item of the grants could not be read:" << reason;
}

void GrantPull::end(std::optional<Error> error)
{
    if (std::exchange(m_isEnding, true))
        return; // others of the lists side by side end too
    m_stopped = true;
    m_stop.requestStop();
    if (error && error->kind == ErrorKind::Canceled)
        error.reset();
    if (error)
        qCWarning(base::logSync).noquote() << "the pull of grants stopped:" << base::logLine(*error);
    m_report.requests = m_gateway.requestsSent();
    // The lock is let go of before the answer: who hears it may begin a sync at once.
    base::whenDone(QtConcurrent::run(&m_writer, [this] {
                       m_cache.reset();
                       m_lock = {};
                       return true;
                   }),
                   this, [this, error = std::move(error)](bool) {
                       if (error)
                           answer(base::failure(*error));
                       else
                           answer(m_report);
                   });
}

void GrantPull::answer(Result<GrantReport> result)
{
    if (std::exchange(m_answered, true))
        return;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace tapfleet::sync
