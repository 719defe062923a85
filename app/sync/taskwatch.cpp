#include "sync/taskwatch.h"

#include "base/async.h"
#include "cloud/gateway/classify.h"

namespace tapfleet::sync {

using base::ErrorKind;
using base::Result;

namespace {

bool mayPass(const base::Error &error)
{
    return error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::RateLimited
           || error.kind == ErrorKind::Server;
}

} // namespace

TaskWatch::TaskWatch(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_config(std::move(gateway))
    , m_clock(clock)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(nextLook({}, true));
    connect(&m_timer, &QTimer::timeout, this, &TaskWatch::look);
}

void TaskWatch::look()
{
    m_isWanted = true;
    begin();
}

void TaskWatch::readDevices(const domain::TaskId &id)
{
    m_devices.push_back(id);
    begin();
}

void TaskWatch::begin()
{
    if (!m_pull) {
        m_gateway = std::make_unique<cloud::GatewayClient>(m_config, m_clock);
        m_pull = std::make_unique<TaskPull>(m_folder, *m_gateway, m_clock);
    }
    if (m_pull->isRunning())
        return;
    if (!m_devices.empty()) {
        const domain::TaskId id = m_devices.front();
        m_devices.pop_front();
        base::whenDone(m_pull->readDevices(id), this, [this](const Result<TaskReport> &report) {
            if (report)
                Q_EMIT changed();
            else
                Q_EMIT failed(report.error());
            begin();
        });
    } else if (m_isWanted) {
        m_isWanted = false;
        m_timer.stop();
        base::whenDone(m_pull->run(), this, [this](const Result<TaskReport> &report) {
            take(report);
            begin();
        });
    }
}

void TaskWatch::take(const Result<TaskReport> &report)
{
    if (!report) {
        Q_EMIT failed(report.error());
        if (m_isAnyOpen && mayPass(report.error()))
            m_timer.start(nextLook(m_timer.intervalAsDuration(), false));
        return;
    }
    const bool hasMoved = report->tasks > 0 || report->devices > 0;
    if (hasMoved)
        Q_EMIT changed();
    for (const domain::Task &task : report->ended)
        Q_EMIT ended(task);
    Q_EMIT looked();
    m_isAnyOpen = report->isAnyOpen;
    if (m_isAnyOpen)
        m_timer.start(nextLook(m_timer.intervalAsDuration(), hasMoved));
}

} // namespace tapfleet::sync
