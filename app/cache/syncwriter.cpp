#include "cache/syncwriter.h"

#include "base/logging.h"
#include "cache/damage.h"
#include "cache/devicelookup.h"
#include "cache/devicestore.h"
#include "cache/filelock.h"
#include "cache/history.h"
#include "cache/identitymap.h"
#include "cache/syncbook.h"
#include "cache/transaction.h"

#include <QElapsedTimer>

#include <algorithm>

namespace tapfleet::cache {

namespace {

// What a kill may cost against what a commit costs.
constexpr qint64 kBatchDevices = 5000;
constexpr qint64 kBatchMs = 200;

const QString kCount = QStringLiteral("SELECT count(*) FROM device");
const QString kIdentities = QStringLiteral("SELECT id, sn, supplier_id, row_hash FROM device");
const QString kOfSource = QStringLiteral("SELECT id, sn, supplier_id FROM device WHERE source = ?");

} // namespace

class SyncWriter::Private
{
public:
    Private(const AccountFolder &accountFolder, const base::Clock &theClock)
        : folder(accountFolder)
        , clock(theClock)
    {
    }

    base::Result<void> open(const SyncWriterOptions &options);
    base::Result<SyncPlan> begin(bool full, int shards);
    base::Result<PageOutcome> write(int shard, const domain::DevicePage &page);
    base::Result<PageOutcome> finish();
    base::Result<void> abandon(bool forgetTokens);
    base::Result<void> noteAttempt() { return m_book.noteAttempt(clock.nowMs()); }
    base::Result<void> flush();
    base::Result<void> inTransaction(const std::function<base::Result<void>()> &work);
    /// Gives up the pages in hand after a failure; begin() starts over from what is committed.
    base::Error failed(base::Error error);

    const AccountFolder folder;
    const base::Clock &clock;
    CurrentSync current; ///< syncId 0: none

private:
    base::Result<void> loadState();
    base::Result<void> loadIdentities();
    base::Result<void> begin(CurrentSync sync);
    base::Result<void> takeBack(const CurrentSync &sync);
    base::Result<void> ensureTransaction();
    base::Result<void> commit(std::optional<qint64> endedAt = {});
    base::Result<void> store(const domain::DeviceRecord &record, PageOutcome &outcome);
    base::Result<void> storeNew(const domain::Device &device, quint64 rowHash, quint64 identity);
    base::Result<void> storeChanged(qint64 key, const domain::Device &was, const domain::Device &is, quint64 rowHash);
    base::Result<bool> remove(const domain::DeviceId &id);
    base::Result<void> removeKey(qint64 key, const domain::DeviceId &id);
    base::Result<std::optional<DeviceLookup::Found>> find(const domain::DeviceId &id, quint64 identity);
    base::Result<std::optional<domain::Device>> cached(const domain::DeviceId &id);
    base::Result<qint64> removeUnseen();
    void markSeen(qint64 key);
    void recordPresence(const domain::DeviceId &id, std::string_view what);

    // Declared so that statements go before the transaction, that before the connections, those before the lock.
    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<Connection> m_cache, m_own;
    std::optional<Transaction> m_transaction;
    SyncBook m_book;
    TermDictionary m_terms;
    DeviceLookup m_lookup;
    DeviceStore m_store;
    HistoryStore m_history;

    std::string m_source;
    RowOrigin m_origin;
    bool m_recording = false; ///< not in the first load of an empty cache
    qint64 m_nextKey = 1;
    IdentityMap m_identities; ///< filled in a full list only
    SeenKeys m_seen;
    std::vector<qint64> m_pageKeys;
    std::vector<PendingChange> m_changes;
    PackedRow m_row;
    qint64 m_staged = 0;
    QElapsedTimer m_sinceCommit;
};

base::Result<void> SyncWriter::Private::open(const SyncWriterOptions &options)
{
    m_source = options.source;
    if (auto made = makePrivateFolder(folder.path); !made)
        return made;
    auto lock = FileLock::take(folder.syncLock());
    if (!lock)
        return base::failure(std::move(lock.error()));
    m_lock = std::move(*lock);
    auto own = Connection::open(folder.ownDb(), {DatabaseKind::Own, Connection::Access::Write, options.path});
    if (!own)
        return base::failure(std::move(own.error()));
    m_own = std::move(*own);
    auto cache = openCacheForWriting(folder, clock, options.path);
    if (!cache)
        return base::failure(std::move(cache.error()));
    m_cache = std::move(*cache);
    if (auto opened = m_book.open(*m_cache); !opened)
        return opened;
    if (auto opened = m_lookup.open(*m_cache); !opened)
        return opened;
    if (auto opened = m_store.open(*m_cache); !opened)
        return opened;
    return m_history.open(*m_own);
}

base::Error SyncWriter::Private::failed(base::Error error)
{
    m_transaction.reset();
    current = {};
    noteDamage(folder, error);
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

base::Result<void> SyncWriter::Private::commit(std::optional<qint64> endedAt)
{
    if (auto kept = m_history.append(current.syncId, current.startedAt, m_changes, endedAt); !kept)
        return kept;
    m_changes.clear();
    if (auto kept = m_book.setNextDeviceId(m_nextKey); !kept)
        return kept;
    if (auto done = m_transaction->commit(); !done)
        return done;
    m_transaction.reset();
    m_staged = 0;
    m_sinceCommit.start();
    return {};
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

base::Result<void> SyncWriter::Private::loadIdentities()
{
    m_identities.clear();
    const auto count = m_cache->integer(kCount);
    if (!count)
        return base::failure(count.error());
    m_identities.reserve(static_cast<size_t>(*count));
    auto select = m_cache->prepare(kIdentities);
    if (!select)
        return base::failure(std::move(select.error()));
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        const auto supplier = static_cast<snapshot::Term>(select->integer(2));
        m_identities.set(IdentityMap::identityOf(select->text(1), m_terms.text(supplier)), select->integer(0),
                         static_cast<quint64>(select->integer(3)));
    }
}

base::Result<void> SyncWriter::Private::loadState()
{
    m_changes.clear();
    m_staged = 0;
    if (auto loaded = m_terms.load(*m_cache); !loaded)
        return loaded;
    const auto asOf = m_book.asOf();
    if (!asOf)
        return base::failure(asOf.error());
    m_recording = asOf->has_value();
    const auto next = m_book.nextDeviceId();
    if (!next)
        return base::failure(next.error());
    m_nextKey = *next;
    return {};
}

base::Result<std::optional<domain::Device>> SyncWriter::Private::cached(const domain::DeviceId &id)
{
    const auto found = find(id, 0);
    if (!found)
        return base::failure(found.error());
    if (!*found)
        return std::nullopt;
    auto stored = m_lookup.load((*found)->key, [this](snapshot::Term term) { return m_terms.text(term); });
    if (!stored)
        return base::failure(std::move(stored.error()));
    if (!*stored)
        return std::nullopt;
    return std::move((*stored)->device);
}

base::Result<void> SyncWriter::Private::takeBack(const CurrentSync &sync)
{
    if (!m_recording)
        return {};
    return m_history.takeBack(sync.syncId, sync.startedAt, [this](const domain::DeviceId &id) { return cached(id); });
}

base::Result<SyncPlan> SyncWriter::Private::begin(bool full, int shards)
{
    if (auto done = flush(); !done)
        return base::failure(std::move(done.error()));
    if (auto loaded = loadState(); !loaded)
        return base::failure(std::move(loaded.error()));
    auto interrupted = m_book.current();
    if (!interrupted)
        return base::failure(std::move(interrupted.error()));
    if (*interrupted) {
        if (auto done = takeBack(**interrupted); !done)
            return base::failure(std::move(done.error()));
    }
    const bool resumed = *interrupted && ((*interrupted)->full || !full);
    CurrentSync sync;
    if (resumed) {
        sync = std::move(**interrupted);
        if (auto known = m_history.ensureRun(sync.syncId, sync.startedAt, sync.full); !known)
            return base::failure(std::move(known.error()));
    } else {
        if (!full) {
            auto continuable = m_book.continuable();
            if (!continuable)
                return base::failure(std::move(continuable.error()));
            sync.shards = std::move(*continuable);
        }
        sync.full = sync.shards.empty();
        for (int shard = 0; sync.full && shard < std::max(shards, 1); ++shard)
            sync.shards.push_back({shard, {}, {}, false});
        sync.startedAt = clock.nowMs();
        const auto id = m_history.beginRun(sync.startedAt, sync.full);
        if (!id)
            return base::failure(id.error());
        sync.syncId = *id;
        const auto started = inTransaction([this, &sync]() -> base::Result<void> {
            if (auto cleared = m_book.clearCurrent(); !cleared)
                return cleared;
            return m_book.start(sync);
        });
        if (!started)
            return base::failure(started.error());
    }
    SyncPlan plan{sync.syncId, sync.full, resumed, sync.shards, sync.fetched};
    if (auto begun = begin(std::move(sync)); !begun)
        return base::failure(std::move(begun.error()));
    return plan;
}

base::Result<void> SyncWriter::Private::begin(CurrentSync sync)
{
    m_seen.clear();
    m_identities.clear();
    if (sync.full) {
        if (auto loaded = loadIdentities(); !loaded)
            return loaded;
        if (auto loaded = m_book.loadSeen(m_seen); !loaded)
            return loaded;
    }
    current = std::move(sync);
    m_sinceCommit.start();
    return {};
}

void SyncWriter::Private::markSeen(qint64 key)
{
    if (!current.full || m_seen.contains(key))
        return;
    m_seen.insert(key);
    m_pageKeys.push_back(key);
}

void SyncWriter::Private::recordPresence(const domain::DeviceId &id, std::string_view what)
{
    if (m_recording)
        m_changes.push_back({id, std::string(kPresence), {}, std::string(what)});
}

base::Result<std::optional<DeviceLookup::Found>> SyncWriter::Private::find(const domain::DeviceId &id, quint64 identity)
{
    if (current.full && identity != 0) {
        const IdentityMap::Entry *entry = m_identities.find(identity);
        if (!entry)
            return std::nullopt;
        return DeviceLookup::Found{entry->key, entry->rowHash};
    }
    const auto supplier = m_terms.find(id.supplierId);
    if (!supplier)
        return std::nullopt;
    return m_lookup.find(id.sn, *supplier);
}

base::Result<void> SyncWriter::Private::store(const domain::DeviceRecord &record, PageOutcome &outcome)
{
    const domain::Device &device = record.device;
    const quint64 rowHash = record.hash ? record.hash : valueHash(device);
    const quint64 identity = current.full ? IdentityMap::identityOf(device.sn, device.supplierId) : 0;
    auto found = find(device.id(), identity);
    if (!found)
        return base::failure(std::move(found.error()));
    if (*found && (*found)->rowHash == rowHash) {
        markSeen((*found)->key);
        ++outcome.unchanged;
        return {};
    }
    std::optional<StoredDevice> was;
    const auto load = [this, &found, &was]() -> base::Result<void> {
        auto stored = m_lookup.load((*found)->key, [this](snapshot::Term term) { return m_terms.text(term); });
        if (!stored)
            return base::failure(std::move(stored.error()));
        was = std::move(*stored);
        return {};
    };
    if (*found) {
        if (auto loaded = load(); !loaded)
            return loaded;
    }
    if (was && was->device.id() != device.id()) {
        // Two identities with one hash: ask the index.
        was.reset();
        found = find(device.id(), 0);
        if (!found)
            return base::failure(std::move(found.error()));
        if (*found) {
            if (auto loaded = load(); !loaded)
                return loaded;
        }
    }
    if (!was) {
        ++outcome.added;
        return storeNew(device, rowHash, identity);
    }
    markSeen(was->key.value());
    if (identity != 0)
        m_identities.set(identity, was->key.value(), rowHash);
    ++outcome.changed;
    return storeChanged(was->key.value(), was->device, device, rowHash);
}

base::Result<void> SyncWriter::Private::storeNew(const domain::Device &device, quint64 rowHash, quint64 identity)
{
    const auto supplier = m_terms.add(device.supplierId);
    if (!supplier)
        return base::failure(supplier.error());
    if (auto packed = pack(device, m_terms, m_row); !packed)
        return packed;
    m_row.device.supplierId = *supplier;
    const qint64 key = m_nextKey++;
    if (auto done = m_store.insert(key, m_row, rowHash, m_origin); !done)
        return done;
    if (identity != 0)
        m_identities.set(identity, key, rowHash);
    markSeen(key);
    recordPresence(device.id(), kAdded);
    return {};
}

base::Result<void> SyncWriter::Private::storeChanged(qint64 key, const domain::Device &was, const domain::Device &is, quint64 rowHash)
{
    if (auto packed = pack(is, m_terms, m_row); !packed)
        return packed;
    if (m_recording)
        appendChanges(was, is, m_changes);
    return m_store.update(key, m_row, rowHash, m_origin, was.apps != is.apps);
}

base::Result<void> SyncWriter::Private::removeKey(qint64 key, const domain::DeviceId &id)
{
    if (current.full)
        m_identities.set(IdentityMap::identityOf(id.sn, id.supplierId), 0, 0);
    recordPresence(id, kRemoved);
    return m_store.remove(key);
}

base::Result<bool> SyncWriter::Private::remove(const domain::DeviceId &id)
{
    const auto found = find(id, 0);
    if (!found)
        return base::failure(found.error());
    if (!*found)
        return false;
    if (auto done = removeKey((*found)->key, id); !done)
        return base::failure(std::move(done.error()));
    return true;
}

base::Result<PageOutcome> SyncWriter::Private::write(int shard, const domain::DevicePage &page)
{
    if (auto begun = ensureTransaction(); !begun)
        return base::failure(std::move(begun.error()));
    m_pageKeys.clear();
    m_origin.at = clock.nowMs();
    const auto source = m_terms.add(m_source);
    if (!source)
        return base::failure(source.error());
    m_origin.source = *source;
    PageOutcome outcome;
    for (const domain::DeviceRecord &record : page.devices) {
        if (auto done = store(record, outcome); !done)
            return base::failure(std::move(done.error()));
    }
    for (const domain::DeviceId &id : page.removed) {
        const auto removed = remove(id);
        if (!removed)
            return base::failure(removed.error());
        outcome.removed += *removed;
    }
    const auto fetched = static_cast<qint64>(page.devices.size());
    if (!m_pageKeys.empty()) {
        if (auto kept = m_book.addSeen(m_pageKeys); !kept)
            return base::failure(std::move(kept.error()));
    }
    if (auto kept = m_book.advance(shard, page.nextCursor, page.syncToken, fetched); !kept)
        return base::failure(std::move(kept.error()));
    m_staged += fetched;
    if (m_staged >= kBatchDevices || m_sinceCommit.elapsed() >= kBatchMs) {
        if (auto done = commit(); !done)
            return base::failure(std::move(done.error()));
    }
    return outcome;
}

base::Result<qint64> SyncWriter::Private::removeUnseen()
{
    const auto source = m_terms.find(m_source);
    if (!source)
        return 0; // no row has it
    auto select = m_cache->prepare(kOfSource);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, qint64(*source));
    std::vector<std::pair<qint64, domain::DeviceId>> gone;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            break;
        const qint64 key = select->integer(0);
        if (!m_seen.contains(key)) {
            const auto supplier = static_cast<snapshot::Term>(select->integer(2));
            gone.push_back({key, {std::string(select->text(1)), std::string(m_terms.text(supplier))}});
        }
    }
    for (const auto &[key, id] : gone) {
        if (auto done = removeKey(key, id); !done)
            return base::failure(std::move(done.error()));
    }
    return static_cast<qint64>(gone.size());
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
    if (current.full) {
        const auto removed = removeUnseen();
        if (!removed)
            return base::failure(removed.error());
        outcome.removed = *removed;
    }
    if (auto kept = m_book.complete(); !kept)
        return base::failure(std::move(kept.error()));
    if (auto kept = commit(clock.nowMs()); !kept)
        return base::failure(std::move(kept.error()));
    current = {};
    m_identities.clear();
    return outcome;
}

base::Result<void> SyncWriter::Private::abandon(bool forgetTokens)
{
    if (auto done = flush(); !done)
        return done;
    const auto interrupted = m_book.current();
    if (!interrupted)
        return base::failure(interrupted.error());
    if (*interrupted && current.syncId == 0) {
        if (auto loaded = loadState(); !loaded)
            return loaded;
        if (auto done = takeBack(**interrupted); !done)
            return done;
    }
    current = {};
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
    if (d->current.syncId == 0)
        return;
    if (const auto kept = d->flush(); !kept)
        qCWarning(base::logCache) << "the last pages are not kept:" << base::logLine(kept.error());
}

base::Result<std::unique_ptr<SyncWriter>> SyncWriter::open(const AccountFolder &folder, const base::Clock &clock,
                                                           const SyncWriterOptions &options)
{
    auto implementation = std::make_unique<Private>(folder, clock);
    if (auto opened = implementation->open(options); !opened)
        return base::failure(std::move(opened.error()));
    return std::unique_ptr<SyncWriter>(new SyncWriter(std::move(implementation)));
}

base::Result<SyncPlan> SyncWriter::begin(bool full, int shards)
{
    auto plan = d->begin(full, shards);
    if (!plan)
        return base::failure(d->failed(std::move(plan.error())));
    return plan;
}

base::Result<PageOutcome> SyncWriter::write(const SyncPlan &plan, int shard, const domain::DevicePage &page)
{
    if (plan.syncId == 0 || plan.syncId != d->current.syncId)
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("the page belongs to no sync that has begun"));
    auto outcome = d->write(shard, page);
    if (!outcome)
        return base::failure(d->failed(std::move(outcome.error())));
    return outcome;
}

base::Result<PageOutcome> SyncWriter::finish(const SyncPlan &plan)
{
    if (plan.syncId == 0 || plan.syncId != d->current.syncId)
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

base::Result<void> SyncWriter::noteAttempt()
{
    return d->noteAttempt();
}

} // namespace tapfleet::cache
