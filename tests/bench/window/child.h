#pragma once

#include <QString>

#include <memory>

class QAbstractItemView;
class QApplication;

namespace tapfleet::desktop {
class Composition;
}

/// The programs that the window bench starts and times: itself, with other arguments.
namespace tapfleet::bench {

/// TapFleet's window on that profile, in Chinese, and its table of devices.
std::unique_ptr<desktop::Composition> openWindow(QApplication &application, const QString &home);
QAbstractItemView *tableOf(desktop::Composition &composition);

/// A clock that all processes of this machine share, ms.
double sharedClockMs();

/// An empty window: prints the ms from `startedMs` to its first painted frame.
int runEmpty(int &argc, char **argv, double startedMs);
/// A window with nothing but Qt's table on 200 rows of text that are there from the start, the least that a list of devices takes:
/// prints the same.
int runTable(int &argc, char **argv, double startedMs);
/// TapFleet's window on that profile: prints the ms to the first painted frame that shows devices.
int runFleet(int &argc, char **argv, double startedMs, const QString &home);
/// TapFleet's window while it syncs that many devices for the first time and shows them: prints the GUI thread's holds as
/// "asked worst-wall worst-cpu over16-wall over16-cpu seconds".
int runSync(int &argc, char **argv, const QString &home, int devices);
/// TapFleet's window on that profile, used by a quick person once all its devices are there: a filter typed, chips added, the order
/// changed, the table scrolled. Prints for each of the three (typing, sorting, scrolling) the GUI thread's holds as
/// "asked worst-wall worst-cpu over16-wall over16-cpu".
int runUse(int &argc, char **argv, const QString &home, int devices);

/// TapFleet's window on that profile, scrolled a screen a time once all its devices are there: prints the ms that a frame of the table
/// takes, and what it takes with Qt's own delegate, as "p50 p99 p50 p99".
int runScroll(int &argc, char **argv, const QString &home, int devices);

} // namespace tapfleet::bench
