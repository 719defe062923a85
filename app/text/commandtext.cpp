#include "text/commandtext.h"

#include <QCoreApplication>

namespace tapfleet::text {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

} // namespace

using domain::RemoteCommand;

QString commandLabel(RemoteCommand command)
{
    switch (command) {
    case RemoteCommand::Reboot: return Words::tr("Restart");
    case RemoteCommand::FactoryReset: return Words::tr("Factory reset");
    case RemoteCommand::CollectLog: return Words::tr("Collect the log");
    case RemoteCommand::Refresh: return Words::tr("Refresh the facts");
    }
    return {};
}

QString commandConsequence(RemoteCommand command)
{
    switch (command) {
    case RemoteCommand::Reboot: return Words::tr("The device takes no payment for about a minute; what is being paid at this moment is lost.");
    case RemoteCommand::FactoryReset:
        return Words::tr("All apps, settings and the network are erased: somebody in the shop has to set the device up again. This cannot be undone.");
    case RemoteCommand::CollectLog: return Words::tr("The device sends its log, some megabytes; over a SIM card that costs data.");
    case RemoteCommand::Refresh: return Words::tr("The device tells its facts anew; nothing of it changes.");
    }
    return {};
}

QString commandStateLabel(const QString &state)
{
    if (state == "QUEUED"_L1)
        return Words::tr("Waits for the device");
    if (state == "SENT"_L1)
        return Words::tr("On the device");
    if (state == "DONE"_L1)
        return Words::tr("Done");
    if (state == "FAILED"_L1)
        return Words::tr("Failed");
    if (state == "EXPIRED"_L1)
        return Words::tr("Expired: the device was not online");
    return state;
}

} // namespace tapfleet::text
