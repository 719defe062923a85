#include "base/process.h"

#ifdef Q_OS_WIN
#include <cstdio>
#include <fcntl.h>
#include <io.h>
// windows.h first: shellapi.h stands on it.
#include <windows.h>

#include <shellapi.h>
#endif

namespace tapfleet::base {

#ifdef Q_OS_WIN

void prepareStandardStreams()
{
    SetConsoleOutputCP(CP_UTF8);
    for (FILE *stream : {stdout, stderr})
        _setmode(_fileno(stream), _O_BINARY);
}

QStringList programArguments(int, char **)
{
    int count = 0;
    LPWSTR *words = CommandLineToArgvW(GetCommandLineW(), &count);
    if (!words)
        return {};
    QStringList arguments;
    for (int i = 1; i < count; ++i)
        arguments << QString::fromWCharArray(words[i]);
    LocalFree(words);
    return arguments;
}

int endOfProcess(int status)
{
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(status));
    return status;
}

#else

void prepareStandardStreams() {}

QStringList programArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

int endOfProcess(int status)
{
    return status;
}

#endif

} // namespace tapfleet::base
