#include "sync/pullengine.h"

#include "base/async.h"
#include "base/errorcodes.h"
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

PullEngine::~PullEngine() = default;

QFuture<base::Result<domain::SyncReport>> PullEngine::run(const PullOptions &options)
{
    if (m_run) {
        return base::readyFuture(base::Result<domain::SyncReport>(
            base::failure(base::ErrorKind::Conflict, u"this account is being synced already"_s, base::codes::SyncRunning)));
    }
    m_run = std::make_unique<Run>(m_folder, m_gateway, m_clock, options);
    connect(m_run.get(), &Run::progressed, this, &PullEngine::progressed);
    connect(m_run.get(), &Run::salvaged, this, &PullEngine::salvaged);
    connect(m_run.get(), &Run::ended, this, [this] { m_run.release()->deleteLater(); });
    return m_run->start();
}

void PullEngine::stop()
{
    if (m_run)
        m_run->stop();
}

} // namespace tapfleet::sync
