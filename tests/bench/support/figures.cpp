#include "figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace tapfleet::bench {

namespace {

/// Three figures that count, whatever the size.
QByteArray written(double value, const char *unit)
{
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return QByteArray::number(value, 'f', decimals) + ' ' + unit;
}

} // namespace

double percentile(std::vector<double> figures, double part)
{
    if (figures.empty())
        return 0;
    std::sort(figures.begin(), figures.end());
    return figures[std::min(figures.size() - 1, static_cast<size_t>(part * static_cast<double>(figures.size())))];
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void printTitle(const char *title)
{
    std::printf("%s\n", title);
    std::fflush(stdout);
}

void printFigure(const char *what, double ours, const char *unit)
{
    std::printf("  %-46s %18s\n", what, written(ours, unit).constData());
    std::fflush(stdout);
}

void printAgainst(const char *what, double ours, const char *peer, double theirs, const char *unit, Better better)
{
    const double ratio = better == Better::Less ? theirs / ours : ours / theirs;
    std::printf("  %-46s %18s   %-42s %18s %8.1fx\n", what, written(ours, unit).constData(), peer, written(theirs, unit).constData(), ratio);
    std::fflush(stdout);
}

QList<int> sizes(int argc, char **argv)
{
    QList<int> found;
    for (int i = 1; i < argc; ++i)
        found << std::atoi(argv[i]);
    return found.isEmpty() ? QList<int>{100'000, 1'000'000} : found;
}

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096;
}

void stopWith(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

} // namespace tapfleet::bench
