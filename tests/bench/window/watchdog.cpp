#include "watchdog.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <memory>
#include <pthread.h>
#include <semaphore>

namespace tapfleet::bench {

namespace {

constexpr double kFrameMs = 16;

double now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

Watchdog::Watchdog()
{
    pthread_getcpuclockid(pthread_self(), &m_guiClock);
    m_thread = std::thread([this] { ask(); });
}

Watchdog::~Watchdog()
{
    (void)holds();
}

std::vector<Watchdog::Hold> Watchdog::holds()
{
    m_ending = true;
    if (m_thread.joinable())
        m_thread.join();
    return std::move(m_holds);
}

void Watchdog::ask()
{
    using namespace std::chrono_literals;
    while (!m_ending) {
        const double wall = now(CLOCK_MONOTONIC);
        const double cpu = now(m_guiClock);
        const auto answered = std::make_shared<std::binary_semaphore>(0);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [answered] { answered->release(); }, Qt::QueuedConnection);
        while (!answered->try_acquire_for(10ms)) {
            if (m_ending)
                return;
        }
        m_holds.push_back({now(CLOCK_MONOTONIC) - wall, now(m_guiClock) - cpu});
        std::this_thread::sleep_for(1ms);
    }
}

QByteArray summary(const std::vector<Watchdog::Hold> &holds)
{
    double wall = 0;
    double cpu = 0;
    int overWall = 0;
    int overCpu = 0;
    for (const Watchdog::Hold &hold : holds) {
        wall = std::max(wall, hold.wallMs);
        cpu = std::max(cpu, hold.cpuMs);
        overWall += hold.wallMs > kFrameMs ? 1 : 0;
        overCpu += hold.cpuMs > kFrameMs ? 1 : 0;
    }
    return QString::asprintf("%zu %.3f %.3f %d %d", holds.size(), wall, cpu, overWall, overCpu).toLatin1();
}

} // namespace tapfleet::bench
