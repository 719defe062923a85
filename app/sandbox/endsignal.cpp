#include "sandbox/endsignal.h"

#ifdef _WIN32
#include <windows.h>

#include <thread>
#else
#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <unistd.h>
#endif

namespace tapfleet::sandbox {

#ifdef _WIN32

namespace {

HANDLE s_ended = nullptr;

BOOL WINAPI consoleEvent(DWORD)
{
    SetEvent(s_ended);
    return TRUE;
}

} // namespace

EndSignal::EndSignal()
{
    s_ended = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    SetConsoleCtrlHandler(consoleEvent, TRUE);
}

void EndSignal::wait(bool withInput)
{
    if (withInput) {
        // Detached: a read from a pipe cannot be broken off, and the process ends with it.
        std::thread([] {
            char buffer[256];
            DWORD got = 0;
            while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), buffer, sizeof buffer, &got, nullptr) && got > 0) { }
            SetEvent(s_ended);
        }).detach();
    }
    WaitForSingleObject(s_ended, INFINITE);
}

#else

namespace {

int s_wake[2] = {-1, -1};

void signalled(int)
{
    const int kept = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(s_wake[1], &byte, 1);
    errno = kept;
}

} // namespace

EndSignal::EndSignal()
{
    if (::pipe(s_wake) != 0)
        return;
    struct sigaction action = {};
    action.sa_handler = signalled;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    // A reader that went away is an error of one write, not the end of the program.
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
}

void EndSignal::wait(bool withInput)
{
    std::array<pollfd, 2> watched{{{s_wake[0], POLLIN, 0}, {withInput ? STDIN_FILENO : -1, POLLIN, 0}}};
    for (;;) {
        if (::poll(watched.data(), watched.size(), -1) < 0) {
            if (errno == EINTR)
                continue;
            return;
        }
        if (watched[0].revents != 0)
            return;
        if (watched[1].revents != 0) {
            std::array<char, 256> ignored{};
            const auto got = ::read(STDIN_FILENO, ignored.data(), ignored.size());
            if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN))
                return;
        }
    }
}

#endif

} // namespace tapfleet::sandbox
