#include "text/starternames.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(StarterView)
};

struct Name {
    const char *word;
    const char *name;
};

constexpr Name kNames[] = {
    {"all", QT_TRANSLATE_NOOP("StarterView", "All devices")},
    {"silent", QT_TRANSLATE_NOOP("StarterView", "Silent > 7 days")},
    {"never-online", QT_TRANSLATE_NOOP("StarterView", "Never online")},
    {"other-version", QT_TRANSLATE_NOOP("StarterView", "Wrong app version")},
    {"no-network", QT_TRANSLATE_NOOP("StarterView", "No network")},
    {"sim-expiring", QT_TRANSLATE_NOOP("StarterView", "SIM ends within 30 days")},
    {"changed", QT_TRANSLATE_NOOP("StarterView", "Changed since yesterday")},
    {"granted", QT_TRANSLATE_NOOP("StarterView", "Granted to me")},
    {"unbound", QT_TRANSLATE_NOOP("StarterView", "Not bound")},
    {"gone", QT_TRANSLATE_NOOP("StarterView", "Gone in the last 90 days")},
};

} // namespace

QString starterName(const QString &word)
{
    for (const Name &name : kNames) {
        if (word == QLatin1StringView(name.word))
            return Names::tr(name.name);
    }
    return word;
}

} // namespace tapfleet::text
