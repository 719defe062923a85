#include "text/alerttext.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AlertText)
};

} // namespace

QString alertStarterName(const QString &word)
{
    using namespace Qt::StringLiterals;
    if (word == "silent"_L1)
        return Words::tr("Silent for over 3 days");
    if (word == "owner"_L1)
        return Words::tr("Owner changed");
    if (word == "sim"_L1)
        return Words::tr("SIM ends within 30 days");
    if (word == "no-network"_L1)
        return Words::tr("No network");
    if (word == "storage"_L1)
        return Words::tr("Storage nearly full");
    return word;
}

QString alertLine(const domain::AlertFiring &firing)
{
    return Words::tr("%1: %n more device(s)", nullptr, static_cast<int>(firing.devices)).arg(firing.name);
}

} // namespace tapfleet::text
