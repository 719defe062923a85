#pragma once

#include <QList>

#include <cstdio>
#include <functional>
#include <vector>

/// What the benches share: how figures are taken and printed.
namespace tapfleet::bench {

/// Runs of which the median is told.
inline constexpr int kRuns = 5;
/// Where one run takes more than a minute.
inline constexpr int kFewRuns = 3;

/// The value below which that part of the figures lies; 0.5 is the median. 0 when there are none.
double percentile(std::vector<double> figures, double part);
inline double median(const std::vector<double> &figures) { return percentile(figures, 0.5); }

/// Milliseconds that `work` takes.
double milliseconds(const std::function<void()> &work);

/// "  what   ours   peer   ratio" with the unit's name behind the numbers; `ratio` says how many times better ours is.
/// `more` of a unit is better (devices/s) or worse (ms).
enum class Better { Less, More };
void printTitle(const char *title);
void printFigure(const char *what, double ours, const char *unit);
void printAgainst(const char *what, double ours, const char *peer, double theirs, const char *unit, Better better);

/// The sizes on the command line; 100,000 and 1,000,000 when there are none.
QList<int> sizes(int argc, char **argv);

/// Resident memory of this process in bytes, 0 where the system does not tell it as Linux does.
double residentBytes();

[[noreturn]] void stopWith(const char *what);

} // namespace tapfleet::bench
