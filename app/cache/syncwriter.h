#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/accountfolder.h"
#include "cache/sqlpath.h"
#include "domain/account.h"
#include "domain/listcheck.h"
#include "domain/publicsource.h"
#include "domain/sync.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tapfleet::cache {

/// Where one shard of a sync stands.
struct ShardPosition {
    int shard = 0;
    QString cursor;       ///< the next page to ask for; empty: the first
    QString changedSince; ///< the token this shard continues from; empty in a full sync
    bool done = false;
    domain::ListTally tally{}; ///< of a full list
};

/// A sync under way, as it is kept in cache.db: what a killed process left is given back by begin().
struct SyncPlan {
    qint64 syncId = 0;
    bool full = true;
    bool resumed = false;
    std::vector<ShardPosition> shards;
    qint64 fetchedBefore = 0; ///< devices that the interrupted run had already stored
    qint64 startedAt = 0;     ///< UTC ms
};

/// What the public methods have told of one device.
struct PublicFacts {
    std::string sn;
    domain::Device told;        ///< the fields of `methods`
    quint32 methods = 0;        ///< that have answered, see domain::bitOf()
    bool needsSupplier = false; ///< the device itself could not be asked for want of a supplier
    bool sharesSn = false;      ///< another device of this SN, under another supplier, has told its own
    bool complete = true;       ///< false: some method failed for a passing reason, so the device is due again
};

struct PageOutcome {
    qint64 added = 0, changed = 0, unchanged = 0, removed = 0;
    qint64 missing = 0; ///< of finish() and listed(): kept although the complete list lacks them, see domain::isTooMuchToRemove
    bool incompleteList = false; ///< of finish() and listed(): the list proved nothing, so nothing was removed
};

struct SyncWriterOptions {
    std::string source = domain::kSourceFleetService; ///< what the rows say they came from
    SqlPath path = SqlPath::Fastest;
    bool comparesValues = false; ///< an unchanged device too is compared with what lies here, in case the disk changed that
};

class PublicStore;

/// Writes pages of devices into cache.db and their changes into own.db. One per account at a time across processes
/// (holds sync.lock); lives in one thread. A page and its cursor are always in one transaction; pages that follow each other
/// fast share one (up to 5,000 devices or 200 ms; in a first load 50,000 or 1 s), so a kill costs at most those. Their history rows are committed to own.db
/// before it and keyed by device, field and sync, so a kill between the two repeats harmlessly; begin() takes back what the
/// cache then does not hold. The first load of an empty cache writes no history.
class SyncWriter
{
public:
    /// Fails with Conflict (codes::SyncRunning) while another process or thread holds the account.
    /// A damaged cache.db is moved aside and begun anew; of a damaged own.db what can be read is taken over: salvage().
    [[nodiscard]] static base::Result<std::unique_ptr<SyncWriter>> open(const AccountFolder &folder, const base::Clock &clock,
                                                                  const SyncWriterOptions &options = {});
    /// Commits the pages in hand.
    ~SyncWriter();

    /// What a full list is taken for.
    enum class List {
        Checked,    ///< removes devices when its total, or a second list, proves it whole
        VouchedFor, ///< the user says that it is all there is
        Part        ///< what it does not show stays, and so does the moment that the cache stands for
    };
    /// Before begin(); Checked without.
    void setList(List list);

    /// What became of a damaged own.db that open() found.
    const std::optional<domain::Salvage> &salvage() const;

    /// Resumes the sync that was interrupted, unless `full` is asked for and it was not full; else begins one:
    /// from the stored tokens, or in full with `shards` shards when there are none or `full` is set.
    [[nodiscard]] base::Result<SyncPlan> begin(bool full, int shards);
    /// Stores one page of one shard with its cursor. Unchanged devices cost no write. A record without a hash (0) is hashed here.
    /// After a failure begin() is needed again.
    [[nodiscard]] base::Result<PageOutcome> write(const SyncPlan &plan, int shard, const domain::DevicePage &page);
    /// Whether each shard of a full list has shown as many different devices as its total says; a list of changes is always complete.
    [[nodiscard]] base::Result<bool> isListComplete(const SyncPlan &plan);
    /// When every shard is done: removes what a complete list no longer held, unless that is too much at once, stores the tokens and the
    /// moment the cache stands for. After an incomplete list, or one that misses too much, there are no tokens: the next sync lists all
    /// again. The outcome counts the removals.
    [[nodiscard]] base::Result<PageOutcome> finish(const SyncPlan &plan);
    // The same for an account that has the public methods only (source kSourcePublicApi): its list tells SNs and no more, its
    // devices are told one by one. The sync under way is resumed after both.
    /// One page of SNs; `cursor` is the next page, empty after the last.
    [[nodiscard]] base::Result<PageOutcome> writeListed(const SyncPlan &plan, const std::vector<std::string> &sns, const QString &cursor);
    /// After the last page: a whole list removes what it has not shown, unless that is too much at once; the cache then stands for its
    /// beginning.
    [[nodiscard]] base::Result<PageOutcome> listed(const SyncPlan &plan, bool whole);
    /// Takes over what was told and keeps the rest. What a method tells for the first time is no change and leaves no history.
    [[nodiscard]] base::Result<PageOutcome> writeFacts(const SyncPlan &plan, const PublicFacts &facts);
    PublicStore &publicStore();

    /// Forgets the sync under way and, with `forgetTokens`, the stored tokens, so that the next begin() lists all again.
    /// Devices and history stay.
    [[nodiscard]] base::Result<void> abandon(bool forgetTokens);
    /// Reads all of cache.db: Storage with codes::Damaged, and the next open() begins it anew, when something makes no sense.
    [[nodiscard]] base::Result<void> check();
    /// Notes that an attempt was made now, for SyncState::lastAttemptAt.
    [[nodiscard]] base::Result<void> noteAttempt();

private:
    class Private;
    explicit SyncWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::cache
