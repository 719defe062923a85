#include "cli/interruption.h"

#include <csignal>

namespace tapfleet::cli {

namespace {

constexpr std::chrono::milliseconds kLookEvery{100};

volatile std::sig_atomic_t interrupted = 0; // all that a signal handler may touch

extern "C" void rememberInterruption(int number)
{
    interrupted = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

Interruption::Interruption()
{
    interrupted = 0;
    std::signal(SIGINT, rememberInterruption);
    std::signal(SIGTERM, rememberInterruption);
    QObject::connect(&m_look, &QTimer::timeout, &m_look, [this] {
        if (interrupted)
            m_stop.requestStop();
    });
    m_look.start(kLookEvery);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace tapfleet::cli
