#include "text/errortexts.h"

#include <QtGlobal>

namespace tapfleet::text {

namespace {

constexpr ErrorText kFleet[] = {
    {"device-not-found", QT_TRANSLATE_NOOP("ErrorText", "There is no device with this SN."),
     QT_TRANSLATE_NOOP("ErrorText", "The SN is mistyped, damaged by a spreadsheet, or the device was never registered."),
     QT_TRANSLATE_NOOP("ErrorText", "Compare the SN with the label on the device.")},
    {"sn-ambiguous", QT_TRANSLATE_NOOP("ErrorText", "Several suppliers have a device with this SN."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Write it as SN@supplier.")},
    {"sim-not-platform", QT_TRANSLATE_NOOP("ErrorText", "This SIM card does not come from the platform."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Ask the card's own provider.")},
    {"app-not-found", QT_TRANSLATE_NOOP("ErrorText", "There is no app with this ID."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Check the app ID with its publisher.")},
    {"account-not-found", QT_TRANSLATE_NOOP("ErrorText", "There is no such Alipay account."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Check the login name or the PID.")},
    {"grant-not-found", QT_TRANSLATE_NOOP("ErrorText", "There is no such authorisation."),
     QT_TRANSLATE_NOOP("ErrorText", "It was removed, or belongs to another account."), QT_TRANSLATE_NOOP("ErrorText", "Synchronise and look again.")},
    {"task-not-found", QT_TRANSLATE_NOOP("ErrorText", "There is no such task."),
     QT_TRANSLATE_NOOP("ErrorText", "It was removed, or belongs to another account."), QT_TRANSLATE_NOOP("ErrorText", "Synchronise and look again.")},
    {"order-not-found", QT_TRANSLATE_NOOP("ErrorText", "There is no such order."),
     QT_TRANSLATE_NOOP("ErrorText", "It was removed, or belongs to another account."), QT_TRANSLATE_NOOP("ErrorText", "Synchronise and look again.")},
    {"command-not-found", QT_TRANSLATE_NOOP("ErrorText", "There is no such remote command."),
     QT_TRANSLATE_NOOP("ErrorText", "It was removed, or belongs to another account."), QT_TRANSLATE_NOOP("ErrorText", "Synchronise and look again.")},
    {"not-owner", QT_TRANSLATE_NOOP("ErrorText", "Only the owner of the device may do this."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Ask the device's owner.")},
    {"scope-missing", QT_TRANSLATE_NOOP("ErrorText", "This account is not authorised to do this on the device."),
     QT_TRANSLATE_NOOP("ErrorText", "It is neither the owner nor holds the scope that is needed."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the owner to authorise this account for it.")},
    {"grantee-is-self", QT_TRANSLATE_NOOP("ErrorText", "An account cannot authorise itself."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Choose another account.")},
    {"grant-expired", QT_TRANSLATE_NOOP("ErrorText", "The authorisation has expired."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Ask the owner for a new one.")},
    {"task-state-conflict", QT_TRANSLATE_NOOP("ErrorText", "The task is not in a state that allows this."),
     QT_TRANSLATE_NOOP("ErrorText", "It has gone on since it was last fetched."), QT_TRANSLATE_NOOP("ErrorText", "Synchronise and look again.")},
    {"order-state-conflict", QT_TRANSLATE_NOOP("ErrorText", "The order is not in a state that allows this."),
     QT_TRANSLATE_NOOP("ErrorText", "It has gone on since it was last fetched."), QT_TRANSLATE_NOOP("ErrorText", "Synchronise and look again.")},
    {"sn-not-in-order", QT_TRANSLATE_NOOP("ErrorText", "This SN does not belong to the order."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Compare the SN with the label on the device and with the delivery note.")},
    {"out-biz-no-conflict", QT_TRANSLATE_NOOP("ErrorText", "Another request was sent under the same number."),
     QT_TRANSLATE_NOOP("ErrorText", "The service refuses a second request with the same out_biz_no and other content."),
     QT_TRANSLATE_NOOP("ErrorText", "Start the action anew.")},
    {"sync-token-expired", QT_TRANSLATE_NOOP("ErrorText", "The service no longer knows when this account was last synchronised."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Synchronise in full.")},
    {"cursor-expired", QT_TRANSLATE_NOOP("ErrorText", "The service no longer knows how far this list was read."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Synchronise again: the list starts from its beginning.")},
    {"param-invalid", QT_TRANSLATE_NOOP("ErrorText", "The service does not accept a parameter of the request."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Check what was entered; if it is right, report this with the reference below.")},
    {"os-not-android", QT_TRANSLATE_NOOP("ErrorText", "The device does not run Android."),
     QT_TRANSLATE_NOOP("ErrorText", "Apps can be distributed to Android devices only."),
     QT_TRANSLATE_NOOP("ErrorText", "Leave the device out.")},
    {"component-missing", QT_TRANSLATE_NOOP("ErrorText", "The device lacks a component that this kind of app needs."),
     QT_TRANSLATE_NOOP("ErrorText", "Android apps need IoT SDK, mini-programs also xPaaS, light apps also Smile."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the supplier for a system version with the component, or leave the device out.")},
    {"light-app-uninstall-unsupported", QT_TRANSLATE_NOOP("ErrorText", "Light apps cannot be uninstalled remotely yet."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Wait until the platform supports it.")},
    {"auto-start-needs-ant-os", QT_TRANSLATE_NOOP("ErrorText", "Start on boot works on Ant OS devices only."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Switch start on boot off, or leave the device out.")},
    {"action-not-allowed", QT_TRANSLATE_NOOP("ErrorText", "Official apps and the system can only be upgraded."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Choose Upgrade.")},
    {"model-not-allowed", QT_TRANSLATE_NOOP("ErrorText", "This app version is not made for the device's model."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Choose another version, or leave the device out.")},
    {"os-version-too-low", QT_TRANSLATE_NOOP("ErrorText", "The device's system is too old for this app version."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Upgrade the system first, or choose an older app version.")},
    {"version-not-live", QT_TRANSLATE_NOOP("ErrorText", "This app version is not released."),
     QT_TRANSLATE_NOOP("ErrorText", "It is in review or was withdrawn."), QT_TRANSLATE_NOOP("ErrorText", "Choose a released version.")},
    {"app-not-open", QT_TRANSLATE_NOOP("ErrorText", "The app's publisher has not opened it to this account."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Ask the publisher to open it.")},
    {"downgrade-not-allowed", QT_TRANSLATE_NOOP("ErrorText", "The device already has a newer version."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Choose a newer version, or uninstall the app first.")},
    {"not-installed", QT_TRANSLATE_NOOP("ErrorText", "The app is not installed on the device."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Leave the device out.")},
    {"device-not-active", QT_TRANSLATE_NOOP("ErrorText", "The device is not activated."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Switch it on at the shop and finish its activation.")},
    {"in-other-task", QT_TRANSLATE_NOOP("ErrorText", "The device is busy in another task for the same app."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Wait until that task is done, or cancel it.")},
};

} // namespace

std::span<const ErrorText> fleetErrorTexts()
{
    return kFleet;
}

} // namespace tapfleet::text
