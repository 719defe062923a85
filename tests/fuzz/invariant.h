#pragma once

#include <cstdio>
#include <cstdlib>

namespace tapfleet::fuzz {

/// Ends the run with the broken invariant's name, which libFuzzer keeps together with the input.
inline void require(bool holds, const char *invariant)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", invariant);
    std::abort();
}

} // namespace tapfleet::fuzz
