#pragma once

#include "base/clock.h"
#include "domain/poster.h"
#include "domain/terminal.h"
#include "services/accountservice.h"
#include "services/journalservice.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace tapfleet::services {

/// A poster and whose it is.
struct AccountPoster {
    domain::AccountId account{};
    domain::Poster poster{};
};

/// What is known of the posters of all accounts.
struct PosterOverview {
    std::vector<AccountPoster> posters{}; ///< newest first
    std::optional<qint64> asOf{};         ///< UTC ms of the list that was read the longest ago; absent before any was
};

/// Posters 海报投放 of all accounts: kept in the caches, placed and taken down by way of the journal. A merchant's are listed by the public
/// methods; of a service provider's there is no list, so that they are those that were placed from here. GUI thread (or the command
/// line's).
class PosterService final : public QObject
{
    Q_OBJECT
public:
    PosterService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent = nullptr);
    ~PosterService() override;

    static constexpr const char *kScope = "POSTER";

    [[nodiscard]] QFuture<base::Result<PosterOverview>> posters();
    /// Reads the account's posters now. postersChanged() or fetchFailed() follows.
    void fetch(const domain::Account &account);
    bool isFetching() const { return !m_fetching.empty(); }
    /// Which of the devices show a poster already, or will; a question for each hundred.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::PosterConflict>>> consult(const domain::Account &account,
                                                                       const std::vector<domain::DeviceId> &devices);

    // By way of the journal: the future answers when the write is durable. A fetch follows.
    /// Invalid (codes::PosterInvalid) by the rules of domain/poster.h. `image`: the bytes of the file.
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> place(const domain::Account &account, const domain::PosterTerms &terms,
                                                     const std::vector<domain::Terminal> &terminals, const QByteArray &image);
    [[nodiscard]] QFuture<base::Result<domain::OperationId>> takeDown(const domain::Account &account, const domain::Poster &poster);
    JournalService &journal() { return m_journal; }

Q_SIGNALS:
    void postersChanged();
    void fetchFailed(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);

private:
    struct Fetch;
    void nextPage(const std::shared_ptr<Fetch> &fetch);
    void readPlans(const std::shared_ptr<Fetch> &fetch);
    void keep(const std::shared_ptr<Fetch> &fetch);
    void end(const std::shared_ptr<Fetch> &fetch, const base::Error *error);
    void look(domain::AccountId account);

    AccountService &m_accounts;
    JournalService &m_journal;
    const base::Clock &m_clock;
    const qint64 m_startedAt;
    std::set<domain::AccountId> m_fetching, m_again; ///< m_again: something has changed while it was being read
    std::set<std::pair<domain::AccountId, domain::OperationId>> m_seen; ///< writes that were followed by a fetch
    QThreadPool m_pool;
};

} // namespace tapfleet::services
