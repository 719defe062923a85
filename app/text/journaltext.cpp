#include "text/journaltext.h"

#include "base/beijingtime.h"
#include "domain/remotecommand.h"
#include "domain/task.h"
#include "text/commandtext.h"
#include "text/errortexts.h"
#include "text/labels.h"
#include "text/tasktext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tapfleet::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JournalText)
};

struct Label {
    const char *kind;
    const char *text;
};

constexpr Label kOperations[] = {
    {"grant.create", QT_TRANSLATE_NOOP("JournalText", "Authorise")},
    {"grant.device.add", QT_TRANSLATE_NOOP("JournalText", "Add devices to an authorisation")},
    {"grant.device.remove", QT_TRANSLATE_NOOP("JournalText", "Remove devices from an authorisation")},
    {"grant.modify", QT_TRANSLATE_NOOP("JournalText", "Change an authorisation")},
    {"grant.revoke", QT_TRANSLATE_NOOP("JournalText", "Revoke an authorisation")},
    {"task.create", QT_TRANSLATE_NOOP("JournalText", "Start a distribution task")},
    {"task.pause", QT_TRANSLATE_NOOP("JournalText", "Pause a distribution task")},
    {"task.resume", QT_TRANSLATE_NOOP("JournalText", "Resume a distribution task")},
    {"task.cancel", QT_TRANSLATE_NOOP("JournalText", "Cancel a distribution task")},
    {"task.retry", QT_TRANSLATE_NOOP("JournalText", "Retry devices of a task")},
    {"device.upgradeapp.create", QT_TRANSLATE_NOOP("JournalText", "Upgrade an app by the public method")},
    {"remote.command.create", QT_TRANSLATE_NOOP("JournalText", "Send a remote command")},
    {"device.audio.create", QT_TRANSLATE_NOOP("JournalText", "Broadcast")},
    {"device.audio.delete", QT_TRANSLATE_NOOP("JournalText", "Stop a broadcast")},
    {"advertiser.ad.create", QT_TRANSLATE_NOOP("JournalText", "Place a poster")},
    {"marketing.plan.create", QT_TRANSLATE_NOOP("JournalText", "Place a poster")},
    {"advertiser.ad.cancel", QT_TRANSLATE_NOOP("JournalText", "Take down a poster")},
    {"marketing.plan.offline", QT_TRANSLATE_NOOP("JournalText", "Take down a poster")},
    {"wifi.set", QT_TRANSLATE_NOOP("JournalText", "Set the Wi-Fi")},
    {"order.create", QT_TRANSLATE_NOOP("JournalText", "Order devices")},
    {"order.cancel", QT_TRANSLATE_NOOP("JournalText", "Cancel an order")},
    {"devicebind.apply", QT_TRANSLATE_NOOP("JournalText", "Apply for a device's binding")},
    {"device.bind", QT_TRANSLATE_NOOP("JournalText", "Bind devices")},
    {"device.unbind", QT_TRANSLATE_NOOP("JournalText", "Unbind devices")},
    {"order.receipt.confirm", QT_TRANSLATE_NOOP("JournalText", "Confirm receipt of an order")},
};

QString commandWords(const QString &code)
{
    using enum domain::RemoteCommand;
    for (const domain::RemoteCommand command : {Reboot, FactoryReset, CollectLog, Refresh}) {
        if (code == QLatin1StringView(domain::commandCode(command)))
            return commandLabel(command);
    }
    return code;
}

/// A number of an operation's subject; those of the program's own marks say nothing to a reader.
QString numberText(const QString &key, int number)
{
    if (key == QLatin1StringView("devices") || key == QLatin1StringView("device_count"))
        return Words::tr("%Ln device(s)", nullptr, number);
    return key == QLatin1StringView("minutes") ? Words::tr("every %n minute(s)", nullptr, number) : QString();
}

/// One entry of an operation's subject in words; empty for what is only for the program.
QString valueText(const QString &key, const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray values = value.toArray();
        for (const QJsonValue &part : values)
            parts << valueText(key, part);
        return parts.join(Words::tr(", ", "between two scopes"));
    }
    if (value.isObject()) {
        const QString name = value[QLatin1StringView("name")].toString(), pid = value[QLatin1StringView("pid")].toString();
        return name.isEmpty() || pid.isEmpty() ? name + pid : Words::tr("%1 (%2)", "a party and its PID").arg(name, pid);
    }
    if (value.isDouble())
        return numberText(key, value.toInt());
    const QString text = value.toString(); // a yes or no has no words of its own
    if (key == QLatin1StringView("scopes"))
        return codeLabel(domain::Field::Scopes, text);
    if (key == QLatin1StringView("action")) {
        const auto action = domain::actionByCode(text.toStdString());
        return action ? actionLabel(*action) : text;
    }
    if (key == QLatin1StringView("command"))
        return commandWords(text);
    if (key == QLatin1StringView("expires_at") || key == QLatin1StringView("start_after")) {
        const auto at = base::parseBeijingTime(text.toStdString());
        const QString time = at ? fullTime(*at) : text;
        return key == QLatin1StringView("expires_at") ? Words::tr("until %1").arg(time) : Words::tr("not before %1").arg(time);
    }
    return text;
}

} // namespace

QString operationLabel(const QString &kind)
{
    for (const Label &label : kOperations) {
        if (kind == QLatin1StringView(label.kind))
            return Words::tr(label.text);
    }
    return kind;
}

QString operationTitle(const QString &kind, const QByteArray &subject)
{
    QStringList parts{operationLabel(kind)};
    const QJsonObject object = QJsonDocument::fromJson(subject).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        // The app's name says it to a reader.
        const bool isSaid =
            entry.key() == QLatin1StringView("app_id") && !object[QLatin1StringView("app_name")].toString().isEmpty();
        if (!isSaid)
            parts << valueText(entry.key(), entry.value());
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString operationStateLabel(domain::OperationState state)
{
    using State = domain::OperationState;
    switch (state) {
    case State::Draft: return Words::tr("Draft");
    case State::Waiting: return Words::tr("Waiting");
    case State::Running: return Words::tr("Sending");
    case State::Paused: return Words::tr("Paused");
    case State::Unsettled: return Words::tr("Result being checked");
    case State::Undecided: return Words::tr("Result unknown");
    case State::Done: return Words::tr("Done");
    case State::Partly: return Words::tr("Partly done");
    case State::Refused: return Words::tr("Refused");
    case State::Discarded: return Words::tr("Discarded");
    case State::Expired: return Words::tr("Expired");
    }
    return {};
}

QString operationStateReason(domain::OperationState state)
{
    using State = domain::OperationState;
    switch (state) {
    case State::Draft: return Words::tr("It was prepared without a connection. It is sent once you have seen what has changed since.");
    case State::Waiting: return Words::tr("It is sent as soon as the gateway can be reached.");
    case State::Unsettled: return Words::tr("The answer was lost. The service is asked what became of it before anything is sent again.");
    case State::Undecided:
        return Words::tr("The answer was lost and the service cannot tell what became of it. Look at the devices and decide yourself.");
    case State::Partly: return Words::tr("Some devices were refused.");
    case State::Expired: return Words::tr("Nobody sent the draft in time.");
    default: return {};
    }
}

QString restoredMark(const domain::Restored &restored)
{
    return restored.from == domain::Restored::From::Backup
               ? Words::tr("from the backup of %1").arg(fullTime(restored.at))
               : Words::tr("saved from a damaged file on %1").arg(fullTime(restored.at));
}

QString restoredWarning(const domain::Restored &restored)
{
    const QString origin =
        restored.from == domain::Restored::From::Backup
            ? Words::tr("This comes from the backup of %1. It may have been carried out since, without being known here.")
                  .arg(fullTime(restored.at))
            : Words::tr(
                  "This was saved from a damaged file on %1. It may have been carried out before, without being known here.")
                  .arg(fullTime(restored.at));
    return origin + u'\n'
           + Words::tr("What the service knows by its number is asked for first and not repeated. Everything else is sent "
                       "again: look at the devices before.");
}

QString withMark(const QString &label, const std::optional<domain::Restored> &restored)
{
    return restored ? label + QStringLiteral(" · ") + restoredMark(*restored) : label;
}

QString stepStateLabel(domain::StepState state)
{
    using State = domain::StepState;
    switch (state) {
    case State::Prepared: return Words::tr("Prepared");
    case State::Sent: return Words::tr("Sent");
    case State::Accepted: return Words::tr("Accepted");
    case State::Confirmed: return Words::tr("Confirmed");
    case State::Refused: return Words::tr("Refused");
    case State::Unknown: return Words::tr("Unknown");
    case State::Abandoned: return Words::tr("Not sent");
    }
    return {};
}

QString activityOutcomeLabel(domain::Activity::Outcome outcome)
{
    switch (outcome) {
    case domain::Activity::Outcome::Confirmed: return Words::tr("Confirmed");
    case domain::Activity::Outcome::Refused: return Words::tr("Refused");
    case domain::Activity::Outcome::Unknown: return Words::tr("Unknown");
    }
    return {};
}

QString rowStateLabel(domain::RowOutcome::State state)
{
    switch (state) {
    case domain::RowOutcome::State::Open: return Words::tr("No result");
    case domain::RowOutcome::State::Done: return Words::tr("Done");
    case domain::RowOutcome::State::Refused: return Words::tr("Refused");
    }
    return {};
}

QStringList activityHeaders()
{
    return {Words::tr("No."),        Words::tr("Time"),   Words::tr("Account"), Words::tr("Person"),      Words::tr("What"),
            Words::tr("Method"),     Words::tr("Result"), Words::tr("SN"),      Words::tr("Supplier ID"), Words::tr("Result of the device"),
            Words::tr("Reason"),     Words::tr("Message"), Words::tr("Trace ID"), Words::tr("Request number"), Words::tr("Hash")};
}

QString activityTitle()
{
    return Words::tr("Activity log");
}

QString subCodeText(const QString &subCode)
{
    const ErrorText *known = findErrorText(subCode.toStdString());
    return known ? QCoreApplication::translate("ErrorText", known->what) : subCode;
}

} // namespace tapfleet::text
