#include "sync/taskpull.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cache/damage.h"
#include "cache/durationstore.h"
#include "cache/taskstore.h"
#include "cloud/fleet/fleetclient.h"

#include <algorithm>

namespace tapfleet::sync {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds kSoonest{2'000}, kLatest{30'000};
/// How often one list may begin anew because its token or cursor was forgotten.
constexpr int kRelists = 2;

bool isForgotten(const Error &error)
{
    return error.subCode == cloud::kSyncTokenExpired || error.subCode == cloud::kCursorExpired;
}

} // namespace

milliseconds nextLook(milliseconds last, bool hasMoved)
{
    return hasMoved ? kSoonest : std::clamp(last + last / 2, kSoonest, kLatest);
}

TaskPull::TaskPull(cache::AccountFolder folder, cloud::GatewayClient &gateway, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_client(gateway)
{}

TaskPull::~TaskPull()
{
    m_stop.requestStop();
    end(base::failure(ErrorKind::Canceled, u"the pull's owner is gone"_s));
}

QFuture<Result<TaskReport>> TaskPull::begin()
{
    m_promise.emplace();
    m_promise->start();
    m_report = {};
    m_readings.clear();
    m_openBefore.clear();
    return m_promise->future();
}

Result<void> TaskPull::open()
{
    if (auto made = cache::makePrivateFolder(m_folder.path); !made)
        return made;
    auto cache = cache::Connection::open(m_folder.cacheDb(), {cache::DatabaseKind::Cache});
    if (!cache)
        return base::failure(std::move(cache.error()));
    auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    if (!own)
        return base::failure(std::move(own.error()));
    m_cache = std::move(*cache);
    m_own = std::move(*own);
    return {};
}

QFuture<Result<TaskReport>> TaskPull::run()
{
    if (m_promise)
        return base::readyFuture(Result<TaskReport>(base::failure(ErrorKind::Conflict, u"the tasks are being read already"_s)));
    const auto future = begin();
    if (auto opened = open(); !opened) {
        end(std::move(opened));
        return future;
    }
    cache::TaskStore store(*m_cache);
    const auto token = store.token();
    const auto before = store.followed();
    if (!token || !before) {
        end(base::failure(token ? before.error() : token.error()));
        return future;
    }
    for (const cache::FollowedTask &one : *before) {
        if (!domain::isFinal(one.task))
            m_openBefore.insert(one.task.id.value());
    }
    m_readings.push_back({.place = {.changedSince = QString::fromStdString(*token)}});
    next();
    return future;
}

QFuture<Result<TaskReport>> TaskPull::readDevices(const domain::TaskId &id)
{
    if (m_promise)
        return base::readyFuture(Result<TaskReport>(base::failure(ErrorKind::Conflict, u"the tasks are being read already"_s)));
    const auto future = begin();
    auto opened = open();
    const auto task = opened ? cache::TaskStore(*m_cache).task(id) : base::failure(opened.error());
    if (!task || !*task) {
        end(task ? base::failure(ErrorKind::NotFound, u"the task is not kept"_s, base::codes::TaskUnknown)
                 : base::failure(task.error()));
        return future;
    }
    m_readings.push_back({.task = **task});
    next();
    return future;
}

void TaskPull::next()
{
    if (m_readings.empty())
        return end({});
    m_readings.front().begunAt = m_clock.nowMs();
    fetch();
}

void TaskPull::fetch()
{
    Reading &reading = m_readings.front();
    reading.guard.asked(reading.place.cursor);
    if (!reading.task) {
        base::whenDone(m_client.tasks(reading.place, m_stop.token()), this, [this](Result<cloud::TaskPage> page) {
            take(
                std::move(page), [](const domain::Task &task) { return task.id.value(); },
                [this](const cloud::TaskPage &one) -> Result<void> {
                    const auto changed = cache::TaskStore(*m_cache).keep(one.items);
                    if (!changed)
                        return base::failure(changed.error());
                    m_report.tasks += *changed;
                    return one.nextCursor.isEmpty() ? listEnded(one.syncToken) : Result<void>();
                });
        });
        return;
    }
    base::whenDone(m_client.devices(reading.task->id, reading.place, m_stop.token()), this,
                   [this](Result<cloud::TaskDevicePage> page) {
                       take(
                           std::move(page), [](const domain::TaskDevice &one) { return domain::longForm(one.device); },
                           [this](const cloud::TaskDevicePage &one) { return keepDevices(one); });
                   });
}

template <typename Page, typename IdOf, typename Keep>
void TaskPull::take(Result<Page> page, IdOf idOf, Keep keep)
{
    if (!m_promise)
        return;
    Reading &reading = m_readings.front();
    if (!page) {
        if (!isForgotten(page.error()) || ++reading.relists > kRelists)
            return end(base::failure(std::move(page.error())));
        reading.place = {};
        reading.guard.clear();
        return next();
    }
    if (const auto verdict = reading.guard.judge(page->items, idOf, page->nextCursor);
        verdict != domain::PageGuard::Verdict::Fits) {
        if (verdict == domain::PageGuard::Verdict::Repeated)
            return fetch();
        return end(base::failure(ErrorKind::Protocol, u"the service answers with pages of other requests"_s,
                                 base::codes::AnswerMalformed));
    }
    for (const QString &why : page->refused)
        qCWarning(base::logSync).noquote() << "an item of a list of tasks cannot be read:" << why;
    if (auto kept = keep(*page); !kept)
        return end(std::move(kept));
    if (page->nextCursor.isEmpty()) {
        m_readings.pop_front();
        return next();
    }
    reading.place.cursor = page->nextCursor;
    fetch();
}

/// The token is kept only now: a pull that was interrupted reads the same again. Then come the devices.
Result<void> TaskPull::listEnded(const QString &token)
{
    cache::TaskStore store(*m_cache);
    if (auto set = store.setToken(token.toStdString(), m_readings.front().begunAt); !set)
        return set;
    const auto followed = store.followed();
    if (!followed)
        return base::failure(followed.error());
    for (const cache::FollowedTask &one : *followed) {
        if (domain::isFinal(one.task)) {
            if (m_openBefore.count(one.task.id.value()) > 0)
                m_report.ended.push_back(one.task);
        } else {
            m_report.isAnyOpen = true;
        }
        m_readings.push_back({.task = one.task, .place = {.changedSince = QString::fromStdString(one.devicesToken)}});
    }
    return {};
}

Result<void> TaskPull::keepDevices(const cloud::TaskDevicePage &page)
{
    const Reading &reading = m_readings.front();
    cache::TaskStore store(*m_cache);
    const auto changed = store.keepDevices(reading.task->id, page.items);
    if (!changed)
        return base::failure(changed.error());
    m_report.devices += *changed;
    if (auto kept = cache::DurationStore(*m_own).keep(*reading.task, page.items); !kept)
        return kept;
    if (!page.nextCursor.isEmpty())
        return {};
    return store.setDevicesToken(reading.task->id, page.syncToken.toStdString(), reading.begunAt,
                                 domain::isFinal(*reading.task));
}

void TaskPull::end(Result<void> result)
{
    if (!result)
        cache::noteDamage(m_folder, result.error());
    m_readings.clear();
    m_cache.reset();
    m_own.reset();
    if (!m_promise)
        return;
    auto promise = std::move(*m_promise);
    m_promise.reset();
    promise.addResult(result ? Result<TaskReport>(std::move(m_report)) : base::failure(std::move(result.error())));
    promise.finish();
}

} // namespace tapfleet::sync
