#pragma once

#include <QString>

/// The programs that the window bench starts and times: itself, with other arguments.
namespace tapfleet::bench {

/// A clock that all processes of this machine share, ms.
double sharedClockMs();

/// An empty window: prints the ms from `startedMs` to its first painted frame.
int runEmpty(int &argc, char **argv, double startedMs);
/// TapFleet's window on that profile: prints the ms to the first painted frame that shows devices.
int runFleet(int &argc, char **argv, double startedMs, const QString &home);
/// TapFleet's window while it syncs that many devices for the first time and shows them: prints the GUI thread's holds as
/// "asked worst-wall worst-cpu over16-wall over16-cpu seconds".
int runSync(int &argc, char **argv, const QString &home, int devices);

/// TapFleet's window on that profile, scrolled a screen a time once all its devices are there: prints the ms that a frame of the table
/// takes, and what it takes with Qt's own delegate, as "p50 p99 p50 p99".
int runScroll(int &argc, char **argv, const QString &home, int devices);

} // namespace tapfleet::bench
