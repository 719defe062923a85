#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace tapfleet::desktop {

/// The command line of tapfleet.
struct Options {
    bool demo = false;
    QString home;       ///< empty: the platform's data folder
    QString page;
    QString screenshot; ///< a PNG to write instead of staying open
    QSize size{1280, 800};
    double scale = 0;   ///< 0: the system's
    QString theme;      ///< light, dark or empty
    QString language;   ///< zh_CN, en or empty
    bool help = false;
    bool version = false;
};

/// Reads the arguments after the program's name; nothing, and `problem` says why, when they make no sense.
/// It needs no application object: some options are in force before there is one.
std::optional<Options> parseOptions(const QStringList &arguments, QString &problem);
QString usage();

} // namespace tapfleet::desktop
