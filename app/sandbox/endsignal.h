#pragma once

namespace tapfleet::sandbox {

/// Waits for the wish that this program end: SIGTERM or SIGINT, the console's closing, the end of its standard input. One
/// per process, made and used in the main thread.
class EndSignal
{
public:
    EndSignal();
    EndSignal(const EndSignal &) = delete;
    EndSignal &operator=(const EndSignal &) = delete;
    /// Returns when the program is to end. `withInput`: also when standard input is closed, as it is when the program that
    /// started this one is gone.
    void wait(bool withInput);
};

} // namespace tapfleet::sandbox
