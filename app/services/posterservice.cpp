#include "services/posterservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/posterstore.h"
#include "cloud/openapi/openapiclient.h"
#include "cloud/openapi/posterclient.h"
#include "domain/listcheck.h"
#include "services/accountcaches.h"
#include "services/gatewaycall.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using cache::Connection;
using domain::Account;
using domain::AccountId;
using domain::OperationId;
using domain::Poster;
using domain::PosterConflict;

namespace {

Result<PosterOverview> readPosters(const cache::Home &home, const std::vector<Account> &accounts)
{
    PosterOverview overview;
    auto read = eachCache(home, accounts, [&overview](const Account &account, Connection &file) -> Result<void> {
        cache::PosterStore store(file);
        auto posters = store.posters();
        const auto asOf = store.asOf();
        if (!posters || !asOf)
            return base::failure(!posters ? posters.error() : asOf.error());
        for (Poster &poster : *posters)
            overview.posters.push_back({account.id, std::move(poster)});
        keepOldest(overview.asOf, *asOf);
        return {};
    });
    if (!read)
        return base::failure(std::move(read.error()));
    std::stable_sort(overview.posters.begin(), overview.posters.end(), [](const AccountPoster &a, const AccountPoster &b) {
        return a.poster.createdAt.value_or(0) > b.poster.createdAt.value_or(0);
    });
    return overview;
}

const QStringList kKinds{u"advertiser."_s, u"marketing."_s};

} // namespace

/// One account's posters being read.
struct PosterService::Fetch {
    Account account;
    std::unique_ptr<cloud::GatewayClient> gateway;
    std::vector<Poster> posters;
    QStringList plans; ///< that are left to be asked about
    std::optional<base::Error> listError; ///< why a merchant's list was not read
    int page = 1;
    domain::PageGuard guard;
    domain::ListTally tally;
    qint64 begunAt = 0;
};

PosterService::PosterService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
    , m_clock(clock)
    , m_startedAt(clock.nowMs())
{
    m_pool.setMaxThreadCount(1); // one file access after the other
    connect(&m_journal, &JournalService::idle, this, &PosterService::look);
}

PosterService::~PosterService()
{
    m_pool.waitForDone();
}

QFuture<Result<PosterOverview>> PosterService::posters()
{
    auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::readyFuture(Result<PosterOverview>(base::failure(std::move(accounts.error()))));
    return QtConcurrent::run(&m_pool, readPosters, m_accounts.home(), std::move(*accounts));
}

void PosterService::fetch(const Account &account)
{
    if (account.kind != domain::AccountKind::Gateway)
        return;
    if (!m_fetching.insert(account.id).second) {
        m_again.insert(account.id);
        return;
    }
    const auto fetch = std::make_shared<Fetch>();
    fetch->account = account;
    fetch->begunAt = m_clock.nowMs();
    base::whenDone(m_journal.operations({.since = 0, .kinds = kKinds}, account.id), this, [this, fetch](const Result<std::vector<AccountOperation>> &operations) {
        if (!operations)
            return end(fetch, &operations.error());
        for (const AccountOperation &one : *operations)
            fetch->plans.append(cloud::plansOf(one.operation));
        base::whenDone(m_accounts.gatewayConfig(fetch->account), this, [this, fetch](const Result<cloud::GatewayConfig> &config) {
            if (!config)
                return end(fetch, &config.error());
            fetch->gateway = std::make_unique<cloud::GatewayClient>(*config, m_clock);
            nextPage(fetch);
        });
    });
}

void PosterService::nextPage(const std::shared_ptr<Fetch> &fetch)
{
    base::whenDone(cloud::PosterClient(*fetch->gateway).page(fetch->page), this, [this, fetch](Result<cloud::PosterPage> page) {
        if (!page) {
            // A provider's app need not be allowed to list a merchant's.
            if (!cloud::isNotGranted(page.error()) && !cloud::isInvalidMethod(page.error()))
                return end(fetch, &page.error());
            fetch->listError = std::move(page.error());
            return readPlans(fetch);
        }
        const auto idOf = [](const Poster &poster) { return poster.id.toStdString(); };
        if (const auto verdict = fetch->guard.judge(page->posters, idOf, {}); verdict != domain::PageGuard::Verdict::Fits) {
            if (verdict == domain::PageGuard::Verdict::Repeated)
                return nextPage(fetch);
            const base::Error hopeless{.kind = base::ErrorKind::Protocol,
                                       .detail = u"the gateway answers with pages of other requests"_s,
                                       .subCode = base::codes::AnswerMalformed};
            return end(fetch, &hopeless);
        }
        fetch->tally.listed += static_cast<qint64>(page->posters.size());
        fetch->tally.total = page->total;
        const bool isLast = page->posters.empty() || static_cast<qint64>(fetch->page) * cloud::PosterClient::kPageSize >= page->total;
        std::move(page->posters.begin(), page->posters.end(), std::back_inserter(fetch->posters));
        ++fetch->page;
        fetch->tally.isEnded = isLast;
        isLast ? readPlans(fetch) : nextPage(fetch);
    });
}

void PosterService::readPlans(const std::shared_ptr<Fetch> &fetch)
{
    if (fetch->plans.isEmpty()) {
        const bool isNothing = fetch->listError && fetch->posters.empty();
        return isNothing ? end(fetch, &*fetch->listError) : keep(fetch);
    }
    base::whenDone(cloud::PosterClient(*fetch->gateway).plan(fetch->plans.takeFirst()), this, [this, fetch](Result<Poster> plan) {
        if (!plan)
            return end(fetch, &plan.error());
        fetch->posters.push_back(std::move(*plan));
        readPlans(fetch);
    });
}

void PosterService::keep(const std::shared_ptr<Fetch> &fetch)
{
    const auto kept = QtConcurrent::run(&m_pool, [fetch, folder = m_accounts.home().account(fetch->account.id)]() -> Result<void> {
        const auto file = openCache(folder, Connection::Access::Write);
        return file ? cache::PosterStore(**file).put(fetch->posters, fetch->tally.isComplete(), fetch->begunAt)
                    : Result<void>(base::failure(file.error()));
    });
    base::whenDone(kept, this, [this, fetch](const Result<void> &done) { end(fetch, done ? nullptr : &done.error()); });
}

void PosterService::end(const std::shared_ptr<Fetch> &fetch, const base::Error *error)
{
    m_fetching.erase(fetch->account.id);
    if (fetch->gateway)
        fetch->gateway.release()->deleteLater(); // it may be answering this very call
    if (error)
        Q_EMIT fetchFailed(fetch->account.id, *error);
    else
        Q_EMIT postersChanged();
    if (m_again.erase(fetch->account.id) > 0)
        PosterService::fetch(fetch->account);
}

QFuture<Result<std::vector<PosterConflict>>> PosterService::consult(const Account &account, const std::vector<domain::DeviceId> &devices)
{
    using Conflicts = std::vector<PosterConflict>;
    const auto found = std::make_shared<Conflicts>();
    const auto ask = [this, found](cloud::GatewayClient &gateway, const std::vector<domain::DeviceId> &some) {
        return base::andThen(cloud::PosterClient(gateway).consult(some), this, [found](const Conflicts &conflicts) {
            found->insert(found->end(), conflicts.begin(), conflicts.end());
            return base::readyFuture(Result<void>());
        });
    };
    const auto promise = std::make_shared<QPromise<Result<Conflicts>>>();
    promise->start();
    base::whenDone(askEach(m_accounts, m_clock, account, this, domain::batches(devices, domain::kConsultMost), ask), this,
                   [promise, found](const Result<void> &done) {
                       promise->addResult(done ? Result<Conflicts>(*found) : Result<Conflicts>(base::failure(done.error())));
                       promise->finish();
                   });
    return promise->future();
}

QFuture<Result<OperationId>> PosterService::place(const Account &account, const domain::PosterTerms &terms,
                                                  const std::vector<domain::Terminal> &terminals, const QByteArray &image)
{
    const domain::PosterImage facts = domain::posterImage(image);
    if (terminals.empty() || domain::faultOf(terms, m_clock.nowMs()) != domain::PosterFault::None
        || domain::isRefused(domain::faultOf(facts, terms.isPortrait))) {
        return base::readyFuture(Result<OperationId>(base::failure(base::ErrorKind::Invalid, u"a poster on %1 devices"_s.arg(terminals.size()),
                                                                   base::codes::PosterInvalid)));
    }
    const QString file = JournalService::uploadName(image, facts.format == domain::PosterImage::Format::Png ? "png"_L1 : "jpg"_L1);
    return m_journal.submit(account, cloud::placePoster(terms, terminals, file), {}, image);
}

QFuture<Result<OperationId>> PosterService::takeDown(const Account &account, const Poster &poster)
{
    return m_journal.submit(account, cloud::takeDownPoster(poster));
}

/// The journal's runner has ended: what it placed or took down is read again.
void PosterService::look(AccountId account)
{
    base::whenDone(m_journal.operations({.since = m_startedAt, .kinds = kKinds}, account), this, [this, account](const Result<std::vector<AccountOperation>> &operations) {
        const auto accounts = m_accounts.accounts();
        if (!operations || !accounts)
            return; // the journal's own page tells why
        bool isChanged = false;
        for (const AccountOperation &one : *operations) {
            const domain::OperationState state = domain::stateOf(one.operation);
            const bool took = state == domain::OperationState::Done || state == domain::OperationState::Partly;
            if (took && m_seen.emplace(account, one.operation.id).second)
                isChanged = true;
        }
        for (const Account &known : *accounts) {
            if (known.id == account && isChanged)
                fetch(known);
        }
    });
}

} // namespace tapfleet::services
