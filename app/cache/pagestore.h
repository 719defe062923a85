#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "cache/devicelookup.h"
#include "cache/devicestore.h"
#include "cache/history.h"
#include "cache/identitymap.h"
#include "cache/seenkeys.h"
#include "cache/syncbook.h"
#include "cache/syncwriter.h"
#include "cache/termdictionary.h"

#include <optional>
#include <string>
#include <vector>

namespace tapfleet::cache {

/// Compares the devices of a page with cache.db and writes what differs, in the caller's transaction; collects their history
/// and, in a full list, what has been seen. One thread.
class PageStore
{
public:
    [[nodiscard]] base::Result<void> open(Connection &cache, SyncBook &book, std::string source, bool comparesValues);
    /// Starts from what is committed; needed again after a rollback. `full`: loads what tells an unchanged device without a query.
    [[nodiscard]] base::Result<void> load(bool full);
    void release();

    [[nodiscard]] base::Result<PageOutcome> write(const domain::DevicePage &page, qint64 nowMs);
    /// Notes that a full list has shown these SNs; one that no device has yet becomes a device of nothing but its SN.
    [[nodiscard]] base::Result<PageOutcome> writeListed(const std::vector<std::string> &sns, qint64 nowMs);
    /// Compares a device with what it was before and writes it, under the supplier that it now tells. History is kept of what
    /// differs from `before`.
    [[nodiscard]] base::Result<PageOutcome> writeDetail(const StoredDevice &was, const domain::Device &before, const domain::Device &is,
                                                        qint64 nowMs);
    /// The device that an SN without its supplier stands for: that of this source, else the first.
    [[nodiscard]] base::Result<std::optional<StoredDevice>> bySn(const std::string &sn);
    [[nodiscard]] base::Result<std::optional<StoredDevice>> byId(const domain::DeviceId &id);
    /// A device of nothing but its identity, unless it is there: one that shares its SN with another.
    [[nodiscard]] base::Result<void> addBare(const domain::DeviceId &id, qint64 nowMs);
    /// Removes what a complete list has not shown of this source (and of the public methods, once a fleet service lists). When that is too
    /// much at once, and the user does not vouch for the list, only what the complete list before it had not shown either goes, and the rest is remembered for the next one:
    /// `removed` and `missing` of the outcome.
    [[nodiscard]] base::Result<PageOutcome> removeUnseen(bool isVouchedFor, qint64 nowMs);
    /// Forgets the devices that are gone since before `beforeMs`.
    [[nodiscard]] base::Result<void> forgetGone(qint64 beforeMs);
    /// Devices that the last page was the first of its list to show.
    qint64 newlySeen() const { return static_cast<qint64>(m_pageKeys.size()); }
    /// The device as the cache has it.
    [[nodiscard]] base::Result<std::optional<domain::Device>> cached(const domain::DeviceId &id);

    /// The history of what was written since it was last cleared; none in the first load of an empty cache.
    const std::vector<PendingChange> &changes() const { return m_changes; }
    void clearChanges() { m_changes.clear(); }
    bool isFirstLoad() const { return !m_recording; }
    qint64 nextDeviceId() const { return m_nextKey; }

private:
    using Found = DeviceLookup::Found;

    base::Result<void> loadIdentities();
    base::Result<void> store(const domain::DeviceRecord &record, PageOutcome &outcome);
    /// `back`: the device as it was when it went, if it was there before; it takes its key and first day up again.
    base::Result<void> storeNew(const domain::Device &device, quint64 rowHash, quint64 identity,
                                const std::optional<StoredDevice> &back);
    base::Result<std::optional<StoredDevice>> goneById(const domain::DeviceId &id);
    base::Result<std::optional<StoredDevice>> goneBySn(const std::string &sn);
    base::Result<void> storeChanged(const StoredDevice &was, const domain::Device &is, quint64 rowHash);
    base::Result<bool> remove(const domain::DeviceId &id, qint64 nowMs);
    base::Result<void> removeKey(qint64 key, const domain::DeviceId &id, qint64 nowMs);
    base::Result<void> setOrigin(qint64 nowMs);
    struct Unseen {
        qint64 key = 0;
        domain::DeviceId id;
    };
    /// Adds the source's devices that the list has not shown; returns how many devices the source has.
    base::Result<qint64> collectUnseen(snapshot::Term source, std::vector<Unseen> &unseen);
    /// Leaves those that may be removed now.
    base::Result<void> holdBack(std::vector<Unseen> &unseen, qint64 before);
    base::Result<void> settlePage();
    base::Result<std::optional<Found>> find(const domain::DeviceId &id);
    base::Result<std::optional<Found>> findQuickly(const domain::DeviceId &id, quint64 identity);
    base::Result<std::optional<StoredDevice>> loadStored(DeviceLookup &lookup, qint64 key);
    /// Writes an unchanged device again when something else lies there; whether that was so.
    base::Result<bool> mend(qint64 key, const domain::Device &device, quint64 rowHash);
    base::Result<std::optional<StoredDevice>> stored(const std::optional<Found> &found);
    void markSeen(qint64 key);
    void recordPresence(const domain::DeviceId &id, std::string_view what);

    Connection *m_cache = nullptr;
    SyncBook *m_book = nullptr;
    TermDictionary m_terms;
    DeviceLookup m_lookup, m_goneLookup;
    DeviceStore m_store;

    std::string m_source;
    RowOrigin m_origin;
    bool m_full = false;
    bool m_comparesValues = false;
    bool m_recording = false;
    bool m_hasGone = false; ///< there may be devices that are gone
    qint64 m_nextKey = 1;
    IdentityMap m_identities; ///< filled in a full list only
    SeenKeys m_seen;
    std::vector<qint64> m_pageKeys;
    std::vector<PendingChange> m_changes;
    PackedRow m_row;
};

} // namespace tapfleet::cache
