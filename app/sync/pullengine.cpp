#include "sync/pullengine.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "sync/grantpull.h"
#include "sync/publicpull.h"
#include "sync/pullrun.h"

namespace tapfleet::sync {

using namespace Qt::StringLiterals;

PullEngine::PullEngine(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_gateway(std::move(gateway))
    , m_clock(clock)
{
}

PullEngine::~PullEngine()
{
    m_run.reset();
    m_grants.reset();
    m_publicRun.reset();
    answer(base::failure(base::ErrorKind::Canceled, u"the sync's owner is gone"_s));
}

QFuture<base::Result<domain::SyncReport>> PullEngine::run(const PullOptions &options)
{
    if (m_promise) {
        return base::readyFuture(base::Result<domain::SyncReport>(
            base::failure(base::ErrorKind::Conflict, u"this account is being synced already"_s, base::codes::SyncRunning)));
    }
    m_promise.emplace();
    m_promise->start();
    m_stopAsked = false;
    m_begunAnew = false;
    const auto future = m_promise->future();
    runFleet(options);
    return future;
}

void PullEngine::runFleet(const PullOptions &options)
{
    m_run = std::make_unique<Run>(m_folder, m_gateway, m_clock, options);
    connect(m_run.get(), &Run::progressed, this, &PullEngine::progressed);
    connect(m_run.get(), &Run::salvaged, this, &PullEngine::salvaged);
    connect(m_run.get(), &Run::ended, this, [this] { m_run.release()->deleteLater(); });
    base::whenDone(m_run->start(), this, [this, options](base::Result<domain::SyncReport> report) {
        if (!report && cloud::isInvalidMethod(report.error()) && !m_stopAsked)
            return runPublic(options);
        if (report && report->complete && !m_stopAsked)
            return runGrants(options, std::move(*report));
        settle(options, std::move(report));
    });
}

void PullEngine::runGrants(const PullOptions &options, domain::SyncReport report)
{
    m_grants = std::make_unique<GrantPull>(m_folder, m_gateway, m_clock);
    base::whenDone(m_grants->run(options.full, domain::GrantId(options.firstGrant)), this, [this, options, report = std::move(report)](const base::Result<GrantReport> &grants) mutable {
        m_grants.release()->deleteLater();
        // Devices do not wait for a service that refuses this app its grants; a lost connection is told, and the next sync goes on.
        if (!grants && grants.error().code.startsWith(u'4') && grants.error().kind != base::ErrorKind::RateLimited)
            return settle(options, std::move(report));
        if (!grants)
            return settle(options, base::failure(grants.error()));
        report.requests += grants->requests;
        report.complete = grants->complete;
        settle(options, std::move(report));
    });
}

void PullEngine::runPublic(const PullOptions &options)
{
    m_publicRun = std::make_unique<PublicPull>(m_folder, m_gateway, m_clock, options);
    connect(m_publicRun.get(), &PublicPull::progressed, this, &PullEngine::progressed);
    connect(m_publicRun.get(), &PublicPull::ended, this, [this] { m_publicRun.release()->deleteLater(); });
    base::whenDone(m_publicRun->start(), this,
                   [this, options](base::Result<domain::SyncReport> report) { settle(options, std::move(report)); });
}

void PullEngine::settle(const PullOptions &options, base::Result<domain::SyncReport> report)
{
    const bool isDamaged = !report && report.error().subCode == base::codes::Damaged;
    // The writer has left a note of the damage: the next one checks both files, moves a damaged one aside and begins it anew.
    if (isDamaged && !m_stopAsked && !std::exchange(m_begunAnew, true))
        return runFleet(options);
    answer(std::move(report));
}

void PullEngine::answer(base::Result<domain::SyncReport> report)
{
    if (!m_promise)
        return;
    Promise promise = std::move(*m_promise);
    m_promise.reset();
    promise.addResult(std::move(report));
    promise.finish();
}

void PullEngine::stop()
{
    m_stopAsked = true;
    if (m_run)
        m_run->stop();
    if (m_grants)
        m_grants->stop();
    if (m_publicRun)
        m_publicRun->stop();
}

void PullEngine::prefer(const std::vector<std::string> &sns)
{
    if (m_publicRun)
        m_publicRun->prefer(sns);
}

} // namespace tapfleet::sync
