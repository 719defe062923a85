#include "text/commandlinetext.h"

#include <QCoreApplication>

#include <array>

namespace tapfleet::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Entry {
    CliWord word;
    const char *text;
};
constexpr Entry kEntries[] = {
    {CliWord::NothingSent, QT_TRANSLATE_NOOP("CommandLine", "nothing was sent")},
    {CliWord::NothingSentWithoutYes, QT_TRANSLATE_NOOP("CommandLine", "nothing was sent; --yes goes on without asking")},
    {CliWord::RowsLeftOut, QT_TRANSLATE_NOOP("CommandLine", "%1 rows are left out")},
    {CliWord::NoDeviceLeft, QT_TRANSLATE_NOOP("CommandLine", "no device is left: nothing was sent")},
    {CliWord::NameAccount, QT_TRANSLATE_NOOP("CommandLine", "name the account with --account NAME")},
    {CliWord::NameDevices, QT_TRANSLATE_NOOP("CommandLine", "name the devices by one of --sn A,B, --sns FILE and --list NAME")},
    {CliWord::CommandOnDevices, QT_TRANSLATE_NOOP("CommandLine", "%1 on %2 devices: %3")},
    {CliWord::CommandNumber, QT_TRANSLATE_NOOP("CommandLine", "command %1")},
    {CliWord::CommandMost, QT_TRANSLATE_NOOP("CommandLine", "%1 takes at most %2 devices at once: nothing was sent")},
    {CliWord::LastFourNeeded,
     QT_TRANSLATE_NOOP("CommandLine", "%1: --last-four has to name the last four characters of its SN: nothing was sent")},
    {CliWord::BroadcastTo, QT_TRANSLATE_NOOP("CommandLine", "broadcast to %1 device(s): %2")},
    {CliWord::BroadcastStop, QT_TRANSLATE_NOOP("CommandLine", "stop it on %1 device(s)")},
    {CliWord::BroadcastLength, QT_TRANSLATE_NOOP("CommandLine", "\"%1\", about %2 s")},
    {CliWord::NotSpoken, QT_TRANSLATE_NOOP("CommandLine", "not spoken: %1")},
    {CliWord::BroadcastMost, QT_TRANSLATE_NOOP("CommandLine", "%1 devices at most at once: nothing was sent")},
    {CliWord::OnlyDailyStops, QT_TRANSLATE_NOOP("CommandLine", "only a daily broadcast that is on its devices can be stopped")},
    {CliWord::GrantsNotListed,
     QT_TRANSLATE_NOOP("CommandLine", "%1: the service lists no grants for this account, or it was not synchronised yet")},
    {CliWord::NothingToGrant,
     QT_TRANSLATE_NOOP("CommandLine", "no device is left that this account can grant: nothing was sent")},
    {CliWord::GrantCreate, QT_TRANSLATE_NOOP("CommandLine", "%1 devices → %2 (%3): %4, %5")},
    {CliWord::OnlyGiverChanges, QT_TRANSLATE_NOOP("CommandLine", "only the account that gave a grant can change it")},
    {CliWord::GrantRevoke, QT_TRANSLATE_NOOP("CommandLine", "%1: %2 loses %3 on %4 devices")},
    {CliWord::GrantMore, QT_TRANSLATE_NOOP("CommandLine", "%1: %2 more devices")},
    {CliWord::GrantFewer, QT_TRANSLATE_NOOP("CommandLine", "%1: %2 devices fewer")},
    {CliWord::RolloutPlan, QT_TRANSLATE_NOOP("CommandLine", "%1 %2 %3: %4 devices; waves: %5")},
    {CliWord::PublicTellsNoProgress,
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "the public method tells neither a task id nor progress: whether a device was upgraded shows only on the device")},
    {CliWord::UpgradeDevices, QT_TRANSLATE_NOOP("CommandLine", "upgrade %1 to %2: %3 devices")},
    {CliWord::NoDeviceReady, QT_TRANSLATE_NOOP("CommandLine", "no device is ready: nothing was sent")},
    {CliWord::DevicesLeftOut, QT_TRANSLATE_NOOP("CommandLine", "%1 devices are left out")},
    {CliWord::TaskAct, QT_TRANSLATE_NOOP("CommandLine", "%1 %2: %3 devices, %4 of them at it")},
    {CliWord::FailedTooRecently,
     QT_TRANSLATE_NOOP("CommandLine", "%1 devices failed too short a time ago; --at-once takes them as well")},
    {CliWord::NoFailedDevice, QT_TRANSLATE_NOOP("CommandLine", "no failed device fits: nothing was sent")},
    {CliWord::RetryDevices, QT_TRANSLATE_NOOP("CommandLine", "retry %1: %2 devices")},
    {CliWord::BindDevices, QT_TRANSLATE_NOOP("CommandLine", "bind %1 device(s)")},
    {CliWord::UnbindDevices, QT_TRANSLATE_NOOP("CommandLine", "unbind %1 device(s)")},
    {CliWord::PosterPlace, QT_TRANSLATE_NOOP("CommandLine", "place \"%1\" on %2 device(s)")},
    {CliWord::PosterTakeDown, QT_TRANSLATE_NOOP("CommandLine", "take \"%1\" off %2 device(s)")},
    {CliWord::PosterConflicts, QT_TRANSLATE_NOOP("CommandLine", "%1 of the devices show a poster already")},
    {CliWord::NoSuchPoster, QT_TRANSLATE_NOOP("CommandLine", "there is no poster %1")},
    {CliWord::ReceiptConfirm, QT_TRANSLATE_NOOP("CommandLine", "confirm the receipt of %1 device(s)")},
    {CliWord::OrderDevices, QT_TRANSLATE_NOOP("CommandLine", "order %1 device(s)")},
    {CliWord::OrderCancel, QT_TRANSLATE_NOOP("CommandLine", "cancel the order %1")},
    {CliWord::WifiSet,
     QT_TRANSLATE_NOOP("CommandLine", "set the Wi-Fi of %1 to %2; with a wrong password it stays where it is")},
    {CliWord::WaitingForDevice, QT_TRANSLATE_NOOP("CommandLine", "waiting for the device")},
    {CliWord::MethodsNotGranted, QT_TRANSLATE_NOOP("CommandLine", "%1: not granted to this app: %2")},
    {CliWord::SqlOneAccount, QT_TRANSLATE_NOOP("CommandLine", "sql reads one account; name it with --account NAME")},
    {CliWord::OnlyFirstRows, QT_TRANSLATE_NOOP("CommandLine", "only the first %1 rows; there are more")},
    {CliWord::NeverSynced, QT_TRANSLATE_NOOP("CommandLine", "%1 has not been synced yet: it has no history.")},
    {CliWord::HistoryBegins,
     QT_TRANSLATE_NOOP("CommandLine", "The history of %1 begins at %2: nothing is known of what changed before.")},
    {CliWord::HistoryTooShort, QT_TRANSLATE_NOOP("CommandLine", "%1: the history does not reach back so far.")},
    {CliWord::DiffFrom, QT_TRANSLATE_NOOP("CommandLine", "From")},
    {CliWord::DiffTo, QT_TRANSLATE_NOOP("CommandLine", "To")},
    {CliWord::DiffAdded, QT_TRANSLATE_NOOP("CommandLine", "Added")},
    {CliWord::DiffRemoved, QT_TRANSLATE_NOOP("CommandLine", "Removed")},
    {CliWord::DiffReturned, QT_TRANSLATE_NOOP("CommandLine", "Left and came back")},
    {CliWord::DiffChanged, QT_TRANSLATE_NOOP("CommandLine", "Devices with changes")},
    {CliWord::SyncFull, QT_TRANSLATE_NOOP("CommandLine", "full")},
    {CliWord::SyncChanges, QT_TRANSLATE_NOOP("CommandLine", "changes")},
    {CliWord::SyncComplete, QT_TRANSLATE_NOOP("CommandLine", "complete")},
    {CliWord::SyncIncomplete, QT_TRANSLATE_NOOP("CommandLine", "not complete")},
    {CliWord::DraftChanged, QT_TRANSLATE_NOOP("CommandLine", "%1 devices have changed since it was prepared, %2 have not")},
    {CliWord::DraftNotSent, QT_TRANSLATE_NOOP("CommandLine", "nothing was sent; --yes sends it as it stands")},
    {CliWord::LogAltered, QT_TRANSLATE_NOOP("CommandLine", "line %1 is not as it was written")},
    {CliWord::LogMissing, QT_TRANSLATE_NOOP("CommandLine", "line %1 is missing")},
    {CliWord::LogCut, QT_TRANSLATE_NOOP("CommandLine", "the log was cut: it should go on with line %1")},
    {CliWord::LogUnlogged, QT_TRANSLATE_NOOP("CommandLine", "operation %1 was settled and no line tells of it")},
    {CliWord::LogWhole, QT_TRANSLATE_NOOP("CommandLine", "whole")},
    {CliWord::AlertOn,
     QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is on; its next check notes what matches now, those after it tell of more")},
    {CliWord::On, QT_TRANSLATE_NOOP("CommandLine", "on")},
    {CliWord::Off, QT_TRANSLATE_NOOP("CommandLine", "off")},
    {CliWord::CallHasCommand,
     QT_TRANSLATE_NOOP("CommandLine", "%1 changes something and has a command of its own; nothing was sent")},
    {CliWord::GoOn, QT_TRANSLATE_NOOP("CommandLine", "Go on? [y/N] ")},
    {CliWord::NeedsSupplier, QT_TRANSLATE_NOOP("CommandLine", "%1: %2 SNs need a supplier or an item; name it with")},
    {CliWord::ListMissing, QT_TRANSLATE_NOOP("CommandLine", "In the list, not in the fleet")},
    {CliWord::ListExtra, QT_TRANSLATE_NOOP("CommandLine", "In the fleet, not in the list")},
    {CliWord::ListOtherOwner, QT_TRANSLATE_NOOP("CommandLine", "Owned by somebody else")},
};

constexpr bool stand()
{
    for (size_t i = 0; i < std::size(kEntries); ++i) {
        if (static_cast<size_t>(kEntries[i].word) != i)
            return false;
    }
    return true;
}
static_assert(stand(), "the entries stand in the order of CliWord");
static_assert(std::size(kEntries) == static_cast<size_t>(CliWord::ListOtherOwner) + 1);

} // namespace

QString cliText(CliWord word)
{
    return Words::tr(kEntries[static_cast<size_t>(word)].text);
}

} // namespace tapfleet::text
