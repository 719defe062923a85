#pragma once

#include <QStringList>

namespace tapfleet::base {

/// Lets a program of the command line write UTF-8 and line feeds as they are, also in a console of Windows. Call it first in main().
void prepareStandardStreams();

/// The words behind the program's name, also those that the code page of Windows cannot write. For use before there is an application;
/// later QCoreApplication::arguments() tells the same.
QStringList programArguments(int argc, char **argv);

/// What main() returns once nothing is left to be closed. On Windows it ends the process here: threads that Windows ended before it
/// unloads the libraries may have held a lock that libstdc++ of MinGW then waits for without end.
int endOfProcess(int status);

} // namespace tapfleet::base
