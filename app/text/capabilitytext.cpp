#include "text/capabilitytext.h"

#include "text/words.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct CapabilityWords {
    Q_DECLARE_TR_FUNCTIONS(CapabilityText)
};

struct Feature {
    QLatin1StringView method;
    const char *name;
};
constexpr Feature kFeatures[] = {
    {QLatin1StringView("tapfleet.device.list"), QT_TRANSLATE_NOOP("CapabilityText", "device list with live state")},
    {QLatin1StringView("tapfleet.grant.create"), QT_TRANSLATE_NOOP("CapabilityText", "authorisation")},
    {QLatin1StringView("tapfleet.task.create"), QT_TRANSLATE_NOOP("CapabilityText", "app distribution")},
    {QLatin1StringView("tapfleet.distribution.diagnose"), QT_TRANSLATE_NOOP("CapabilityText", "diagnosis of an app's way")},
    {QLatin1StringView("tapfleet.remote.command.create"), QT_TRANSLATE_NOOP("CapabilityText", "remote management")},
    {QLatin1StringView("tapfleet.order.list"), QT_TRANSLATE_NOOP("CapabilityText", "purchase orders and receipt")},
};

QString joined(const QStringList &names)
{
    return names.join(words::listSeparator());
}

} // namespace

QStringList capabilityLines(const domain::Capability &capability)
{
    QStringList works, missing;
    for (const Feature &feature : kFeatures)
        (capability.methods.contains(feature.method) ? works : missing) << CapabilityWords::tr(feature.name);
    QStringList lines;
    if (!works.isEmpty())
        lines << CapabilityWords::tr("Works with this account: %1.").arg(joined(works));
    if (!missing.isEmpty())
        lines << CapabilityWords::tr("Not offered by this gateway: %1.").arg(joined(missing));
    return lines;
}

QStringList publicOnlyLines(bool hasList)
{
    QStringList needs;
    for (const Feature &feature : kFeatures)
        needs << CapabilityWords::tr(feature.name);
    QStringList lines;
    lines << (hasList ? CapabilityWords::tr("Works by public methods: the device list with binding, network, SIM card and place, one device "
                                            "after the other; upgrading apps; broadcasts and posters.")
                      : CapabilityWords::tr("The public methods that list devices are not granted to this app."));
    lines << CapabilityWords::tr("Needs the fleet service: %1.").arg(joined(needs));
    lines << CapabilityWords::tr("A device list that was exported from the web console can be imported into an account of its own, and fills in "
                                 "what is missing: names, models, owners, channels.");
    return lines;
}

} // namespace tapfleet::text
