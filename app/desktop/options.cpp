#include "desktop/options.h"

namespace tapfleet::desktop {

using namespace Qt::StringLiterals;

namespace {

std::optional<QSize> parseSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    bool widthOk = false;
    bool heightOk = false;
    const QSize size(parts[0].toInt(&widthOk), parts[1].toInt(&heightOk));
    const bool sane = size.width() >= 200 && size.height() >= 200 && size.width() <= 10000 && size.height() <= 10000;
    return widthOk && heightOk && sane ? std::optional(size) : std::nullopt;
}

/// Takes one option with its value into `options`; a sentence when the value makes no sense.
QString take(Options &options, const QString &name, const QString &value)
{
    if (name == "--home"_L1) {
        options.home = value;
    } else if (name == "--page"_L1) {
        options.page = value;
    } else if (name == "--screenshot"_L1) {
        options.screenshot = value;
    } else if (name == "--size"_L1) {
        const auto size = parseSize(value);
        if (!size)
            return u"--size takes WIDTHxHEIGHT, for instance 1280x800"_s;
        options.size = *size;
    } else if (name == "--scale"_L1) {
        options.scale = value.toDouble();
        if (options.scale < 0.5 || options.scale > 4)
            return u"--scale takes a factor from 0.5 to 4"_s;
    } else if (name == "--theme"_L1) {
        options.theme = value;
        if (value != "light"_L1 && value != "dark"_L1)
            return u"--theme takes light or dark"_s;
    } else if (name == "--lang"_L1) {
        options.language = value;
        if (value != "zh_CN"_L1 && value != "en"_L1)
            return u"--lang takes zh_CN or en"_s;
    } else {
        return u"unknown option %1"_s.arg(name);
    }
    return {};
}

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments, QString &problem)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i];
        if (name == "--demo"_L1) {
            options.demo = true;
        } else if (name == "--help"_L1 || name == "-h"_L1) {
            options.help = true;
        } else if (name == "--version"_L1) {
            options.version = true;
        } else {
            QString value;
            if (const qsizetype equals = name.indexOf(u'='); equals > 0) {
                value = name.mid(equals + 1);
                name.truncate(equals);
            } else if (name.startsWith("--"_L1) && i + 1 < arguments.size()) {
                value = arguments[++i];
            }
            problem = take(options, name, value);
            if (problem.isEmpty() && value.isEmpty())
                problem = u"%1 needs a value"_s.arg(name);
            if (!problem.isEmpty())
                return std::nullopt;
        }
    }
    return options;
}

QString usage()
{
    return u"tapfleet [--demo] [--home DIR] [--page NAME]\n"
           "         [--screenshot FILE.png [--size WxH] [--scale F] [--theme light|dark] [--lang zh_CN|en]]\n"
           "\n"
           "  --demo        a fleet of 2,000 devices from a simulated gateway on this computer\n"
           "  --home DIR    profile and caches (default: the platform's data folder)\n"
           "  --page NAME   devices, accounts or settings\n"
           "  --screenshot  render the window to a file and end\n"_s;
}

} // namespace tapfleet::desktop
