#pragma once

#include "cache/accountlocks.h"
#include "cache/history.h"
#include "cache/pagestore.h"
#include "cache/publicstore.h"
#include "cache/soundness.h"
#include "cache/syncbook.h"
#include "cache/syncwriter.h"
#include "cache/transaction.h"

#include <QElapsedTimer>

#include <functional>

namespace tapfleet::cache {

/// What a SyncWriter holds while it has the account's lock. One thread.
class SyncWriter::Private
{
public:
    Private(const AccountFolder &accountFolder, const base::Clock &theClock)
        : m_folder(accountFolder)
        , m_clock(theClock)
    {
    }

    base::Result<void> open(const SyncWriterOptions &options);
    void setList(List list) { m_list = list; }
    base::Result<SyncPlan> begin(bool full, int shards);
    base::Result<PageOutcome> write(int shard, const domain::DevicePage &page);
    base::Result<bool> isListComplete();
    base::Result<PageOutcome> finish();
    base::Result<void> abandon(bool forgetTokens);
    base::Result<void> noteAttempt() { return m_book.noteAttempt(m_clock.nowMs()); }
    base::Result<void> check() { return checkSoundness(*m_cache, DatabaseKind::Cache); }
    base::Result<void> flush();
    base::Result<PageOutcome> writeListed(const std::vector<std::string> &sns, const QString &cursor);
    base::Result<PageOutcome> listed(bool whole);
    base::Result<PageOutcome> writeFacts(const PublicFacts &facts);
    PublicStore &publicStore() { return m_public; }
    /// The row that the facts are about.
    base::Result<std::optional<StoredDevice>> rowOf(const PublicFacts &facts);
    /// The sync that begin() gave; 0 when none is under way here.
    qint64 syncId() const { return m_current.syncId; }
    /// Gives up the pages in hand after a failure; begin() starts over from what is committed.
    base::Error failed(base::Error error);
    const std::optional<domain::Salvage> &salvage() const { return m_salvage; }
    /// Does the work for the sync that has begun, and gives up the pages in hand when it fails.
    base::Result<PageOutcome> checked(const SyncPlan &plan, const std::function<base::Result<PageOutcome>()> &work);

private:
    base::Result<CurrentSync> startNew(bool full, int shards);
    base::Result<void> takeBack(const CurrentSync &sync);
    base::Result<void> ensureTransaction();
    /// Counts what was staged and commits when it is time to.
    base::Result<void> stage(qint64 devices);
    base::Result<void> commit(const std::optional<HistoryStore::RunEnd> &end = {});
    base::Result<void> forgetGone();
    /// How the sync ends now: with a count of the fleet when the last one is old enough.
    base::Result<HistoryStore::RunEnd> ending();
    base::Result<void> inTransaction(const std::function<base::Result<void>()> &work);

    const AccountFolder m_folder;
    const base::Clock &m_clock;
    std::optional<domain::Salvage> m_salvage;
    CurrentSync m_current;
    qint64 m_staged = 0;
    QElapsedTimer m_sinceCommit;

    // Declared so that statements go before the transaction, that before the connections, those before the lock.
    AccountLocks m_lock;
    std::unique_ptr<Connection> m_cache, m_own;
    std::optional<Transaction> m_transaction;
    SyncBook m_book;
    HistoryStore m_history;
    PageStore m_pages;
    PublicStore m_public;
    std::string m_source;
    List m_list = List::Checked;
};

} // namespace tapfleet::cache
