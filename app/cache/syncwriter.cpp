#include "cache/syncwriter.h"

#include "base/errorcodes.h"
#include "base/logging.h"
#include "cache/damage.h"
#include "cache/syncwriter_p.h"

#include <algorithm>

namespace tapfleet::cache {

namespace {

/// How much one commit may hold: what a kill may cost against what a commit costs.
struct Batch {
    qint64 devices;
    qint64 ms;
};
constexpr Batch kBatch{5000, 200};
// SNs come in any order, so that each commit of a first load writes most of the identity index again.
constexpr Batch kFirstLoadBatch{50000, 1000};
// Counting reads every row: for lines over the days it is done once an hour.
constexpr qint64 kBetweenCountsMs = 3'600'000;
constexpr qint64 kSilentMs = 7 * 86'400'000LL;
const QString kCountFleet = QStringLiteral("SELECT count(*), count(online), sum(online), count(last_online_at), "
                                           "sum(last_online_at < ?) FROM device");

} // namespace

base::Result<void> SyncWriter::Private::open(const SyncWriterOptions &options)
{
    if (auto made = makePrivateFolder(m_folder.path); !made)
        return made;
    auto lock = AccountLocks::take(m_folder, AccountWork::Sync);
    if (!lock)
        return base::failure(std::move(lock.error()));
    m_lock = std::move(*lock);
    auto files = openForWriting(m_folder, m_clock, options.path);
    if (!files)
        return base::failure(std::move(files.error()));
    m_own = std::move(files->own);
    m_cache = std::move(files->cache);
    m_salvage = std::move(files->salvage);
    if (auto opened = m_book.open(*m_cache); !opened)
        return opened;
    if (auto opened = m_history.open(*m_own); !opened)
        return opened;
    m_source = options.source;
    m_public.open(*m_cache, *m_own);
    return m_pages.open(*m_cache, m_book, options.source, options.comparesValues);
}

base::Error SyncWriter::Private::failed(base::Error error)
{
    m_transaction.reset();
    m_current = {};
    m_pages.release();
    noteDamage(m_folder, error);
    return error;
}

base::Result<void> SyncWriter::Private::ensureTransaction()
{
    if (m_transaction)
        return {};
    auto begun = Transaction::begin(*m_cache);
    if (!begun)
        return base::failure(std::move(begun.error()));
    m_transaction.emplace(std::move(*begun));
    return {};
}

base::Result<void> SyncWriter::Private::commit(const std::optional<HistoryStore::RunEnd> &end)
{
    if (auto kept = m_history.append(m_current.syncId, m_current.startedAt, m_pages.changes(), end); !kept)
        return kept;
    m_pages.clearChanges();
    if (auto kept = m_book.setNextDeviceId(m_pages.nextDeviceId()); !kept)
        return kept;
    if (auto done = m_transaction->commit(); !done)
        return done;
    m_transaction.reset();
    m_staged = 0;
    m_sinceCommit.start();
    return {};
}

base::Result<void> SyncWriter::Private::forgetGone()
{
    return m_pages.forgetGone(m_clock.nowMs() - domain::kGoneDays * 86'400'000LL);
}

base::Result<void> SyncWriter::Private::flush()
{
    return m_transaction ? commit() : base::Result<void>();
}

base::Result<void> SyncWriter::Private::inTransaction(const std::function<base::Result<void>()> &work)
{
    auto transaction = Transaction::begin(*m_cache);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

base::Result<void> SyncWriter::Private::takeBack(const CurrentSync &sync)
{
    if (auto loaded = m_pages.load(false); !loaded)
        return loaded;
    if (m_pages.isFirstLoad())
        return {};
    return m_history.takeBack(sync.syncId, sync.startedAt, [this](const domain::DeviceId &id) { return m_pages.cached(id); });
}

base::Result<CurrentSync> SyncWriter::Private::startNew(bool full, int shards)
{
    CurrentSync sync;
    sync.source = QString::fromStdString(m_source);
    if (!full) {
        auto continuable = m_book.continuable();
        if (!continuable)
            return base::failure(std::move(continuable.error()));
        sync.shards = std::move(*continuable);
    }
    sync.full = sync.shards.empty();
    for (int shard = 0; sync.full && shard < std::max(shards, 1); ++shard)
        sync.shards.push_back({shard, {}, {}, false});
    sync.startedAt = m_clock.nowMs();
    const auto id = m_history.beginRun(sync.startedAt, sync.full);
    if (!id)
        return base::failure(id.error());
    sync.syncId = *id;
    auto started = inTransaction([this, &sync]() -> base::Result<void> {
        if (auto cleared = m_book.clearCurrent(); !cleared)
            return cleared;
        return m_book.start(sync);
    });
    if (!started)
        return base::failure(std::move(started.error()));
    return sync;
}

base::Result<SyncPlan> SyncWriter::Private::begin(bool full, int shards)
{
    if (auto done = flush(); !done)
        return base::failure(std::move(done.error()));
    m_current = {};
    auto interrupted = m_book.current();
    if (!interrupted)
        return base::failure(std::move(interrupted.error()));
    if (*interrupted) {
        if (auto done = takeBack(**interrupted); !done)
            return base::failure(std::move(done.error()));
    }
    const bool resumed = *interrupted && (*interrupted)->source == QLatin1StringView(m_source.c_str()) && ((*interrupted)->full || !full);
    auto sync = resumed ? base::Result<CurrentSync>(std::move(**interrupted)) : startNew(full, shards);
    if (!sync)
        return base::failure(std::move(sync.error()));
    if (auto known = m_history.ensureRun(sync->syncId, sync->startedAt, sync->full); !known)
        return base::failure(std::move(known.error()));
    if (auto loaded = m_pages.load(sync->full); !loaded)
        return base::failure(std::move(loaded.error()));
    m_staged = 0;
    m_sinceCommit.start();
    m_current = std::move(*sync);
    return SyncPlan{m_current.syncId, m_current.full, resumed, m_current.shards, m_current.fetched, m_current.startedAt};
}

base::Result<PageOutcome> SyncWriter::Private::write(int shard, const domain::DevicePage &page)
{
    if (auto begun = ensureTransaction(); !begun)
        return base::failure(std::move(begun.error()));
    auto outcome = m_pages.write(page, m_clock.nowMs());
    if (!outcome)
        return outcome;
    const auto fetched = static_cast<qint64>(page.devices.size());
    const PageTally tally{fetched, m_pages.newlySeen(), static_cast<qint64>(page.refused.size()), page.total};
    if (auto kept = m_book.advance(shard, page.nextCursor, page.syncToken, tally); !kept)
        return base::failure(std::move(kept.error()));
    if (auto staged = stage(fetched); !staged)
        return base::failure(std::move(staged.error()));
    return outcome;
}

base::Result<void> SyncWriter::Private::stage(qint64 devices)
{
    m_staged += devices;
    const Batch &batch = m_pages.isFirstLoad() ? kFirstLoadBatch : kBatch;
    if (m_staged >= batch.devices || m_sinceCommit.elapsed() >= batch.ms)
        return commit();
    return {};
}

base::Result<HistoryStore::RunEnd> SyncWriter::Private::ending()
{
    HistoryStore::RunEnd end{.at = m_clock.nowMs()};
    const auto last = m_history.lastCounted();
    if (!last)
        return base::failure(last.error());
    if (*last && end.at >= **last && end.at - **last < kBetweenCountsMs)
        return end;
    auto counted = m_cache->prepare(kCountFleet);
    if (!counted)
        return base::failure(std::move(counted.error()));
    counted->bind(0, end.at - kSilentMs);
    if (const auto row = counted->step(); !row)
        return base::failure(row.error());
    const auto told = [&counted](int of, int number) {
        return counted->integer(of) > 0 ? std::optional(counted->integer(number)) : std::nullopt;
    };
    end.count = domain::FleetCount{.at = end.at, .devices = counted->integer(0), .online = told(1, 2), .silent = told(3, 4)};
    return end;
}

base::Result<bool> SyncWriter::Private::isListComplete()
{
    if (auto done = flush(); !done)
        return base::failure(std::move(done.error()));
    if (!m_current.full)
        return true;
    const auto sync = m_book.current();
    if (!sync)
        return base::failure(sync.error());
    return *sync && std::all_of((*sync)->shards.begin(), (*sync)->shards.end(), [](const auto &shard) {
        return shard.tally.isComplete();
    });
}

base::Result<PageOutcome> SyncWriter::Private::finish()
{
    if (auto begun = ensureTransaction(); !begun)
        return base::failure(std::move(begun.error()));
    const auto sync = m_book.current();
    if (!sync)
        return base::failure(sync.error());
    const bool done = *sync && std::all_of((*sync)->shards.begin(), (*sync)->shards.end(), [](const auto &shard) { return shard.done; });
    if (!done)
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("finish() before every shard is done"));
    PageOutcome outcome;
    // A list of the public methods has removed what it did not show when it ended, if it was whole.
    if (m_current.full && m_list != List::Part && m_source != domain::kSourcePublicApi) {
        const auto &shards = (*sync)->shards;
        outcome.incompleteList = m_list != List::VouchedFor && !std::all_of(shards.begin(), shards.end(), [](const auto &shard) {
            return shard.tally.isComplete();
        });
        // An item that cannot be read may be any of those that were not shown.
        const bool isReadable =
            std::all_of(shards.begin(), shards.end(), [](const auto &shard) { return shard.tally.unreadable == 0; });
        if (!outcome.incompleteList && isReadable) {
            auto removed = m_pages.removeUnseen(m_list == List::VouchedFor, m_clock.nowMs());
            if (!removed)
                return removed;
            outcome = *removed;
        }
    }
    if (auto forgotten = forgetGone(); !forgotten)
        return base::failure(std::move(forgotten.error()));
    using Ending = SyncBook::Ending;
    const bool isUnproven = outcome.incompleteList || outcome.missing > 0;
    if (auto kept = m_book.complete(isUnproven ? Ending::Unproven : m_list == List::Part ? Ending::Part : Ending::Whole); !kept)
        return base::failure(std::move(kept.error()));
    const auto end = ending();
    if (!end)
        return base::failure(end.error());
    if (auto kept = commit(*end); !kept)
        return base::failure(std::move(kept.error()));
    m_current = {};
    m_pages.release();
    return outcome;
}

base::Result<void> SyncWriter::Private::abandon(bool forgetTokens)
{
    if (auto done = flush(); !done)
        return done;
    const auto interrupted = m_book.current();
    if (!interrupted)
        return base::failure(interrupted.error());
    if (*interrupted && m_current.syncId == 0) {
        if (auto done = takeBack(**interrupted); !done)
            return done;
    }
    m_current = {};
    return inTransaction([this, forgetTokens]() -> base::Result<void> {
        if (auto cleared = m_book.clearCurrent(); !cleared || !forgetTokens)
            return cleared;
        return m_book.clearTokens();
    });
}

SyncWriter::SyncWriter(std::unique_ptr<Private> implementation)
    : d(std::move(implementation))
{
}

SyncWriter::~SyncWriter()
{
    if (d->syncId() == 0)
        return;
    if (const auto kept = d->flush(); !kept)
        qCWarning(base::logCache) << "the last pages are not kept:" << base::logLine(kept.error());
}

base::Result<std::unique_ptr<SyncWriter>> SyncWriter::open(const AccountFolder &folder, const base::Clock &clock,
                                                           const SyncWriterOptions &options)
{
    auto implementation = std::make_unique<Private>(folder, clock);
    if (auto opened = implementation->open(options); !opened)
        return base::failure(implementation->failed(std::move(opened.error())));
    return std::unique_ptr<SyncWriter>(new SyncWriter(std::move(implementation)));
}

base::Result<SyncPlan> SyncWriter::begin(bool full, int shards)
{
    auto plan = d->begin(full, shards);
    if (!plan)
        return base::failure(d->failed(std::move(plan.error())));
    return plan;
}

base::Result<PageOutcome> SyncWriter::Private::checked(const SyncPlan &plan, const std::function<base::Result<PageOutcome>()> &work)
{
    if (plan.syncId == 0 || plan.syncId != m_current.syncId)
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("the page belongs to no sync that has begun"));
    auto outcome = work();
    if (!outcome)
        return base::failure(failed(std::move(outcome.error())));
    return outcome;
}

base::Result<PageOutcome> SyncWriter::write(const SyncPlan &plan, int shard, const domain::DevicePage &page)
{
    return d->checked(plan, [&] { return d->write(shard, page); });
}

base::Result<bool> SyncWriter::isListComplete(const SyncPlan &plan)
{
    if (plan.syncId == 0 || plan.syncId != d->syncId())
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("no such sync has begun"));
    auto complete = d->isListComplete();
    if (!complete)
        return base::failure(d->failed(std::move(complete.error())));
    return complete;
}

base::Result<PageOutcome> SyncWriter::finish(const SyncPlan &plan)
{
    if (plan.syncId == 0 || plan.syncId != d->syncId())
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("no such sync has begun"));
    auto outcome = d->finish();
    if (!outcome && outcome.error().kind != base::ErrorKind::Invalid)
        return base::failure(d->failed(std::move(outcome.error())));
    return outcome;
}

base::Result<void> SyncWriter::abandon(bool forgetTokens)
{
    auto done = d->abandon(forgetTokens);
    if (!done)
        return base::failure(d->failed(std::move(done.error())));
    return done;
}

base::Result<void> SyncWriter::check()
{
    auto done = d->check();
    if (!done)
        return base::failure(d->failed(std::move(done.error())));
    return done;
}

base::Result<void> SyncWriter::noteAttempt()
{
    auto done = d->noteAttempt();
    if (!done)
        return base::failure(d->failed(std::move(done.error())));
    return done;
}

void SyncWriter::setList(List list)
{
    d->setList(list);
}

const std::optional<domain::Salvage> &SyncWriter::salvage() const
{
    return d->salvage();
}

} // namespace tapfleet::cache
