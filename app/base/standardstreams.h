#pragma once

#include <QStringList>

namespace tapfleet::base {

/// Lets a program of the command line write UTF-8 and line feeds as they are, also in a console of Windows. Call it first in main().
void prepareStandardStreams();

/// The words behind the program's name, also those that the code page of Windows cannot write. For use before there is an application;
/// later QCoreApplication::arguments() tells the same.
QStringList programArguments(int argc, char **argv);

} // namespace tapfleet::base
