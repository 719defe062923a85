#include "ui/devices/devicestates.h"

#include "text/labels.h"

namespace tapfleet::ui {

std::optional<DeviceStates::State> DeviceStates::state(const Situation &situation)
{
    if (situation.shown > 0)
        return std::nullopt;
    if (situation.loadError && situation.total == 0) {
        return State{StateView::State::Error, {}, {}, tr("Try again"), Next::Reload, situation.loadError};
    }
    if (!situation.isLoaded)
        return State{StateView::State::Loading, tr("Loading devices…"), {}, {}, Next::None};
    if (situation.total > 0) {
        return State{StateView::State::Empty, tr("No device matches the filter."),
                     tr("%1 devices are hidden by it.").arg(text::count(situation.total)), tr("Clear filter"), Next::ClearFilter};
    }
    return emptyFleet(situation);
}

DeviceStates::State DeviceStates::emptyFleet(const Situation &situation)
{
    if (!situation.hasAccounts) {
        return {StateView::State::NoSource, tr("There is no account yet."), tr("Devices come from an account or from a file."),
                tr("Add an account"), Next::AddAccount};
    }
    if (situation.isSyncing)
        return {StateView::State::Loading, tr("Synchronising…"), tr("The devices appear as soon as the first list is complete."), {}, Next::None};
    if (situation.syncError) {
        return {StateView::State::Error, {}, {}, tr("Synchronise again"), Next::Sync, situation.syncError};
    }
    if (!situation.hasCloud) {
        return {StateView::State::NoSource, tr("No file was imported yet."),
                tr("Download the device list from the web console and import it here."), tr("Import a file"), Next::ImportFile};
    }
    if (!situation.everSynced) {
        return {StateView::State::Empty, tr("Not synchronised yet."), tr("The device list is fetched once and then reads without a network."),
                tr("Synchronise now"), Next::Sync};
    }
    return {StateView::State::Empty, tr("This account has no devices."),
            tr("The list was fetched and is empty. Devices appear after binding or after a purchase is received."),
            tr("Synchronise again"), Next::Sync};
}

} // namespace tapfleet::ui
