#include "text/describe.h"

#include "base/errorcodes.h"
#include "text/errortexts.h"
#include "text/labels.h"
#include "text/sqltext.h"

#include <QCoreApplication>
#include <QStringList>

namespace tapfleet::text {

namespace {

using base::Error;
using base::ErrorKind;

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

ErrorText kindText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Canceled:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "It was stopped."), "", ""};
    case ErrorKind::Offline:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The gateway cannot be reached."),
                QT_TRANSLATE_NOOP("ErrorText", "There is no network, the address is wrong, or the server is down."),
                QT_TRANSLATE_NOOP("ErrorText", "Check the network and the gateway address. What was fetched before can still be read.")};
    case ErrorKind::Timeout:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The gateway did not answer in time."),
                QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed."), QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment.")};
    case ErrorKind::Unauthorized:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not accept this account's identity."),
                QT_TRANSLATE_NOOP("ErrorText", "The app ID, the keys or the authorisation do not fit."),
                QT_TRANSLATE_NOOP("ErrorText", "Check the account: it tells which of them is wrong.")};
    case ErrorKind::Forbidden:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "This is not permitted."), "",
                QT_TRANSLATE_NOOP("ErrorText", "Ask the owner of the devices, or check the app's products in the console.")};
    case ErrorKind::NotFound:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "It was not found."), "",
                QT_TRANSLATE_NOOP("ErrorText", "Check the spelling, or synchronise and look again.")};
    case ErrorKind::Conflict:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "It does not fit the present state."), "",
                QT_TRANSLATE_NOOP("ErrorText", "Synchronise and look again.")};
    case ErrorKind::RateLimited:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "Too many calls were made."),
                QT_TRANSLATE_NOOP("ErrorText", "The request was not carried out."),
                QT_TRANSLATE_NOOP("ErrorText", "Wait a little and try again.")};
    case ErrorKind::Server:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The service had a fault of its own."), "",
                QT_TRANSLATE_NOOP("ErrorText", "Try again in a few minutes.")};
    case ErrorKind::OutcomeUnknown:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "It is not known whether this was carried out."),
                QT_TRANSLATE_NOOP("ErrorText", "The request was sent, but no clear answer came back."),
                QT_TRANSLATE_NOOP("ErrorText", "Do not repeat it yet: look first whether its effect is there.")};
    case ErrorKind::Protocol:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The answer could not be read."),
                QT_TRANSLATE_NOOP("ErrorText", "It is not in the form that the gateway answers in; it may have been cut off, or come from another server."),
                QT_TRANSLATE_NOOP("ErrorText", "Try again. If it stays, check the gateway address and the network (proxy, captive portal).")};
    case ErrorKind::Untrusted:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "The answer could not be proven genuine, so nothing of it was used."),
                QT_TRANSLATE_NOOP("ErrorText", "Its signature is missing or wrong."),
                QT_TRANSLATE_NOOP("ErrorText", "Check the account's Alipay public key and the network (proxy, captive portal).")};
    case ErrorKind::Storage:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "A file on this computer could not be read or written."), "",
                QT_TRANSLATE_NOOP("ErrorText", "Check the disk's free space and the folder's rights.")};
    case ErrorKind::Secrets:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "A key of this account cannot be used."), "",
                QT_TRANSLATE_NOOP("ErrorText", "Check the account's keys.")};
    case ErrorKind::Invalid:
        return {"", QT_TRANSLATE_NOOP("ErrorText", "What was entered is not accepted."), "",
                QT_TRANSLATE_NOOP("ErrorText", "Check it and try again.")};
    }
    Q_UNREACHABLE();
}

const ErrorText *resultCodeText(const QString &code)
{
    for (const ErrorText &text : resultCodeTexts()) {
        if (code == QLatin1StringView(text.code))
            return &text;
    }
    return nullptr;
}

QString translated(const char *text)
{
    return text[0] == '\0' ? QString() : ErrorWords::tr(text);
}

void appendSentence(QString &text, const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    if (!text.isEmpty())
        text += QLatin1Char('\n');
    text += sentence;
}

bool isGatewayCode(const QString &code)
{
    return code.size() == 5 && code.front().isDigit();
}

QString reference(const Error &error)
{
    QStringList parts;
    if (isGatewayCode(error.code))
        parts << error.code;
    if (!error.subCode.isEmpty())
        parts << error.subCode;
    if (!error.traceId.isEmpty())
        parts << QStringLiteral("trace_id ") + error.traceId;
    return parts.join(QStringLiteral(" / "));
}

// Cause 5 of gateway.md 4 comes under the sub-code of a wrong signature and differs only in its message.
bool blamesCharset(const Error &error)
{
    return error.subCode.endsWith(QLatin1StringView("invalid-signature"))
        && error.message.contains(QStringLiteral("请确认charset"), Qt::CaseInsensitive);
}

const ErrorText *knownText(const Error &error)
{
    if (blamesCharset(error))
        return findErrorText("invalid-charset");
    return findErrorText(error.subCode.toStdString());
}

QString nextWithDelay(const Error &error)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count();
    return ErrorWords::tr("Try again in %n second(s).", nullptr, static_cast<int>(seconds));
}

} // namespace

QString Description::joined() const
{
    QStringList lines;
    for (const QString &line : {what, why, next, reference}) {
        if (!line.isEmpty())
            lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

Description describe(const Error &error)
{
    const ErrorText *known = knownText(error);
    const ErrorText *byCode = known ? nullptr : resultCodeText(error.code);
    const ErrorText ofKind = kindText(error.kind);
    Description description;

    if (error.kind == ErrorKind::OutcomeUnknown || error.kind == ErrorKind::Canceled) {
        // What matters is that the effect is not known; the code only says how that came.
        const QString why = error.authenticated ? translated(known ? known->what : ofKind.why)
                                                : ErrorWords::tr("An answer came, but it cannot be proven genuine.");
        description = {translated(ofKind.what), why, translated(ofKind.next), {}};
        if (!error.authenticated && known)
            appendSentence(description.why, translated(known->what));
    } else {
        const ErrorText &text = known ? *known : byCode ? *byCode : ofKind;
        description = {translated(text.what), translated(text.why), translated(text.next), {}};
    }
    if (error.subCode == base::codes::FilterInvalid && !error.code.isEmpty())
        description.why = ErrorWords::tr("The mistake is at character %1.").arg(error.code.toInt() + 1);
    if (error.subCode == base::codes::ViewFilterWrong && !error.message.isEmpty())
        description.why = ErrorWords::tr("It is the view “%1”. Nothing of the file was taken over.").arg(error.message);
    if (error.subCode == base::codes::SignatureKeyPair)
        appendSentence(description.why, ErrorWords::tr("The public key of this account's private key: %1").arg(error.message));
    if (error.subCode == base::codes::SignatureTextChanged)
        appendSentence(description.why, ErrorWords::tr("Signed here, and checked there: %1").arg(error.message));
    if (error.subCode == base::codes::MuchMissing)
        description.what =
            ErrorWords::tr("%n device(s) are missing from the list; they are kept for now.", nullptr, error.message.toInt());
    if (error.subCode == base::codes::SecretLeft && !error.message.isEmpty())
        appendSentence(description.why, ErrorWords::tr("The entries: %1.").arg(error.message));
    if (const QString reason = sqlReason(error); !reason.isEmpty())
        description.why = reason;
    if (!known && !error.message.isEmpty())
        appendSentence(description.why, ErrorWords::tr("The gateway says: %1").arg(error.message));
    const bool isUntrusted = error.subCode.startsWith(QLatin1StringView("signature.")); // which says so itself
    if (!error.authenticated && !isUntrusted)
        appendSentence(description.why,
                       ErrorWords::tr("This refusal came without a signature: it is not authenticated and may not come from the gateway."));
    if (error.retryAfter && error.retryAfter->count() > 0)
        description.next = nextWithDelay(error);
    description.reference = reference(error);
    return description;
}

Description describeNotRestored(const base::Error &error)
{
    Description description = describe(error);
    description.why = description.what;
    description.what = ErrorWords::tr("The backup was not restored; everything is as it was.");
    return description;
}

Description describe(const domain::Salvage &salvage)
{
    const QString kept = count(salvage.changesKept);
    Description description;
    description.what = ErrorWords::tr("The history of this account was damaged; all that could be read of it was saved.");
    description.why = salvage.changesLost
        ? ErrorWords::tr("Changes saved: %1. Changes lost: %2.").arg(kept, count(*salvage.changesLost))
        : ErrorWords::tr("Changes saved: %1. How many are lost cannot be told.").arg(kept);
    if (salvage.operationsLost.value_or(1) > 0 || salvage.linesLost.value_or(1) > 0) {
        const auto told = [](std::optional<qint64> number) { return number ? count(*number) : ErrorWords::tr("unknown", "a number that is lost"); };
        appendSentence(description.why, ErrorWords::tr("Operations lost from the journal: %1. Lines lost from the activity log: %2.")
                                            .arg(told(salvage.operationsLost), told(salvage.linesLost)));
    }
    if (salvage.rolloutsLost && *salvage.rolloutsLost > 0)
        appendSentence(description.why, ErrorWords::tr("Roll-outs lost: %1.").arg(count(*salvage.rolloutsLost)));
    if (salvage.rolloutsPaused > 0)
        appendSentence(
            description.why,
            ErrorWords::tr("Roll-outs that are paused until you have looked at them: %1.").arg(count(salvage.rolloutsPaused)));
    if (salvage.operationsPaused > 0)
        appendSentence(description.why, ErrorWords::tr("Operations that are paused until you have looked at them: %1.").arg(count(salvage.operationsPaused)));
    description.next = ErrorWords::tr("Check the disk. The damaged file was kept: %1").arg(salvage.damagedFile);
    return description;
}

Description describe(const domain::AccountSalvage &salvage)
{
    const QString separator = ErrorWords::tr(", ", "between the names of accounts");
    Description description;
    description.what = ErrorWords::tr("The list of accounts was damaged; all that could be read of it was saved.");
    if (!salvage.kept.isEmpty())
        description.why = ErrorWords::tr("Accounts saved: %1.").arg(salvage.kept.join(separator));
    for (const auto &[name, folder] : salvage.lost) {
        const QString known = name.isEmpty() ? ErrorWords::tr("name unknown") : name;
        appendSentence(description.why, folder.isEmpty() ? ErrorWords::tr("Account lost: %1.").arg(known)
                                                         : ErrorWords::tr("Account lost: %1. Its data is still there: %2").arg(known, folder));
    }
    if (!salvage.settingsWhole)
        appendSentence(description.why, ErrorWords::tr("Settings that could not be read are back to their defaults."));
    if (!salvage.cutLists.isEmpty())
        appendSentence(description.why, ErrorWords::tr("SN lists that lack rows: %1.").arg(salvage.cutLists.join(separator)));
    if (!salvage.listsWhole)
        appendSentence(description.why, ErrorWords::tr("Some SN lists may be lost."));
    if (!salvage.lost.empty())
        description.next = ErrorWords::tr("Add the lost accounts again with their keys and synchronise.");
    appendSentence(description.next, ErrorWords::tr("Check the disk. The damaged file was kept: %1").arg(salvage.damagedFile));
    return description;
}

} // namespace tapfleet::text
