#include "text/diagnosistext.h"

#include <QCoreApplication>

#include <array>

namespace tapfleet::text {

using domain::Cause;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DiagnosisText)
};

struct CauseText {
    Cause cause;
    const char *title, *step;
};
constexpr std::array<CauseText, domain::kCauses> kCauses{{
    {Cause::None, "", ""},
    {Cause::NotFound, QT_TRANSLATE_NOOP("DiagnosisText", "No such device"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Compare the SN with the label on the device. If it is right, the device is not "
                                        "registered yet or belongs to an account that is not set up here.")},
    {Cause::Ambiguous, QT_TRANSLATE_NOOP("DiagnosisText", "Several suppliers have this SN"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Choose the supplier, or write SN@supplier.")},
    {Cause::NotAsked, QT_TRANSLATE_NOOP("DiagnosisText", "Could not be asked"),
     QT_TRANSLATE_NOOP("DiagnosisText", "It is not known here, and the cloud has not said whether it exists. Ask again with a "
                                        "connection to the cloud.")},
    {Cause::Unowned, QT_TRANSLATE_NOOP("DiagnosisText", "Nobody owns it yet"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Become its owner: confirm the receipt of its order, or register the device with its "
                                        "activation code on the spot. Then synchronise.")},
    {Cause::Unregistered, QT_TRANSLATE_NOOP("DiagnosisText", "Not registered"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "Switch the device on, connect it to the network and finish its registration on the screen.")},
    {Cause::Inactive, QT_TRANSLATE_NOOP("DiagnosisText", "Not activated"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "Switch the device on at the shop, connect it to the network and finish its activation on the screen.")},
    {Cause::NeverOnline, QT_TRANSLATE_NOOP("DiagnosisText", "Has never been online"),
     QT_TRANSLATE_NOOP(
         "DiagnosisText",
         "Check that the device has power, then connect it to Wi-Fi or insert a working SIM card, and wait two minutes.")},
    {Cause::CardExpired, QT_TRANSLATE_NOOP("DiagnosisText", "SIM card has expired"),
     QT_TRANSLATE_NOOP("DiagnosisText", "A card of Alipay's: top it up on the SIM card page, then restart the device. Another "
                                        "card: ask its carrier. In a hurry: use Wi-Fi.")},
    {Cause::CardSuspended, QT_TRANSLATE_NOOP("DiagnosisText", "SIM card is suspended"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Look the card up on the SIM card page and settle what is owed, then restart the "
                                        "device. Another card: ask its carrier.")},
    {Cause::CardUnusable, QT_TRANSLATE_NOOP("DiagnosisText", "SIM card cannot be used"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "Ask the card's carrier about its state, with the ICCID at hand, or insert another card.")},
    {Cause::DataUsedUp, QT_TRANSLATE_NOOP("DiagnosisText", "Data plan is used up"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "Top the card up on the SIM card page, then restart the device. In a hurry: use Wi-Fi.")},
    {Cause::NoCarrier, QT_TRANSLATE_NOOP("DiagnosisText", "No mobile signal"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Take the SIM card out and put it back in, restart the device, and move it nearer to a "
                                        "window. If it stays so, ask the carrier about coverage.")},
    {Cause::WifiPassword, QT_TRANSLATE_NOOP("DiagnosisText", "Wrong Wi-Fi password"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Turn Wi-Fi off and on again. If that does not help, forget the network and enter the "
                                        "password anew, then restart the device.")},
    {Cause::Dns, QT_TRANSLATE_NOOP("DiagnosisText", "Names cannot be resolved (DNS)"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Set the network's DNS to automatic, restart the router, then the device. If it stays "
                                        "so, try another network such as a phone's hotspot.")},
    {Cause::Clock, QT_TRANSLATE_NOOP("DiagnosisText", "Wrong date or time"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "Turn on automatic date and time with the time zone of Beijing, then restart the device.")},
    {Cause::WifiWeak, QT_TRANSLATE_NOOP("DiagnosisText", "Weak Wi-Fi signal"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Move the device nearer to the router, or the router nearer to it, and take metal and "
                                        "walls out of the way; or use a cable or a SIM card.")},
    {Cause::CellularWeak, QT_TRANSLATE_NOOP("DiagnosisText", "Weak mobile signal"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Move the device nearer to a window, away from metal, or use the shop's Wi-Fi.")},
    {Cause::NetworkOther, QT_TRANSLATE_NOOP("DiagnosisText", "Network trouble"),
     QT_TRANSLATE_NOOP(
         "DiagnosisText",
         "Restart the router, then the device. If it stays so, ask the supplier and give the reason that is shown.")},
    {Cause::OfflineLong, QT_TRANSLATE_NOOP("DiagnosisText", "Offline for more than a week"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Ask the shop whether the device is still in use and has power. If it is, restart it "
                                        "and connect it to the network again.")},
    {Cause::Offline, QT_TRANSLATE_NOOP("DiagnosisText", "Offline"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "Check power and network at the shop: can a phone use the same Wi-Fi? Then restart the device.")},
    {Cause::Silent, QT_TRANSLATE_NOOP("DiagnosisText", "No heartbeat for a while"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Wait a few minutes and ask again. If it stays silent, check power and network.")},
    {Cause::ScopeMissing, QT_TRANSLATE_NOOP("DiagnosisText", "Not authorised"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Ask the device's owner to authorise this account for what you want to do.")},
    {Cause::OsNotSupported, QT_TRANSLATE_NOOP("DiagnosisText", "System cannot take apps"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Apps reach Android devices only, and new versions may need a newer system. Upgrade "
                                        "the system, or leave the device out.")},
    {Cause::ComponentMissing, QT_TRANSLATE_NOOP("DiagnosisText", "Component missing"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Ask the supplier for a system version with the component.")},
    {Cause::StorageFull, QT_TRANSLATE_NOOP("DiagnosisText", "No space left"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Remove apps and files that are not needed, or restart the device, then try again.")},
    {Cause::ModelNotAllowed, QT_TRANSLATE_NOOP("DiagnosisText", "Not for this model"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Choose a version that is made for the model, or ask the app's publisher.")},
    {Cause::VersionNotLive, QT_TRANSLATE_NOOP("DiagnosisText", "No released version"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Choose a released version, or ask the publisher to open the app to this account.")},
    {Cause::NetworkPolicy, QT_TRANSLATE_NOOP("DiagnosisText", "Waits for Wi-Fi"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "The task downloads over Wi-Fi only: connect the device to Wi-Fi, or send it without that limit.")},
    {Cause::TaskNotReached, QT_TRANSLATE_NOOP("DiagnosisText", "No task has reached it"),
     QT_TRANSLATE_NOOP(
         "DiagnosisText",
         "Distribute the app to the device. If a task is running, bring the device online and wait a few minutes.")},
    {Cause::NotDownloaded, QT_TRANSLATE_NOOP("DiagnosisText", "Not downloaded"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Check the network at the shop, then retry the task.")},
    {Cause::NotInstalled, QT_TRANSLATE_NOOP("DiagnosisText", "Not installed"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "Restart the device, then retry the task. If it fails again, ask the app's publisher.")},
    {Cause::ArrivalOther, QT_TRANSLATE_NOOP("DiagnosisText", "Stops on its way"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Look up the code that is shown in the knowledge base.")},
    {Cause::TaskFailed, QT_TRANSLATE_NOOP("DiagnosisText", "Last task failed"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Look at the task's error and retry it.")},
    {Cause::NotBound, QT_TRANSLATE_NOOP("DiagnosisText", "Not bound to a shop"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Bind the device to its merchant and shop.")},
    {Cause::CardForeign, QT_TRANSLATE_NOOP("DiagnosisText", "Card of another carrier"),
     QT_TRANSLATE_NOOP("DiagnosisText",
                       "Only its carrier knows its state, data and expiry: call the carrier with the ICCID at hand.")},
    {Cause::CardExpiresSoon, QT_TRANSLATE_NOOP("DiagnosisText", "SIM card expires soon"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Top the card up on the SIM card page before it expires.")},
    {Cause::DataLow, QT_TRANSLATE_NOOP("DiagnosisText", "Data is running out"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Top the card up on the SIM card page before the plan is used up.")},
    {Cause::StorageLow, QT_TRANSLATE_NOOP("DiagnosisText", "Little space left"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Remove apps and files that are not needed.")},
    {Cause::NotRestarted, QT_TRANSLATE_NOOP("DiagnosisText", "Not restarted for a month"),
     QT_TRANSLATE_NOOP("DiagnosisText", "Restart the device once.")},
    {Cause::NoCard, QT_TRANSLATE_NOOP("DiagnosisText", "No SIM card"), ""},
}};

constexpr bool stand()
{
    for (size_t i = 0; i < kCauses.size(); ++i) {
        if (static_cast<size_t>(kCauses[i].cause) != i)
            return false;
    }
    return true;
}
static_assert(stand(), "kCauses stands in the order of enum Cause");

QString words(const char *text)
{
    return *text == 0 ? QString() : Words::tr(text);
}

} // namespace

QString causeTitle(Cause cause)
{
    return words(kCauses[static_cast<size_t>(cause)].title);
}

QString causeNextStep(Cause cause)
{
    return words(kCauses[static_cast<size_t>(cause)].step);
}

} // namespace tapfleet::text
