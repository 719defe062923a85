#include "text/granttext.h"

#include "text/labels.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tapfleet::text {

using domain::GrantBar;
using domain::Standing;
using domain::Verdict;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GrantText)
};

struct Meaning {
    const char *scope;
    const char *text;
};

constexpr Meaning kMeanings[] = {
    {"POSTER", QT_TRANSLATE_NOOP("GrantText", "Put posters on the devices' screens and take them down.")},
    {"APP_DISTRIBUTION", QT_TRANSLATE_NOOP("GrantText", "Install, update and remove apps on the devices.")},
    {"BROADCAST", QT_TRANSLATE_NOOP("GrantText", "Set what the devices say aloud, such as payment broadcasts.")},
    {"REMOTE_MANAGEMENT", QT_TRANSLATE_NOOP("GrantText", "Restart the devices, reset them and collect their logs from afar.")},
};

constexpr qint64 kDayMs = 24 * 60 * 60 * qint64(1000);

} // namespace

QString scopeLabel(const QString &scope)
{
    return codeLabel(domain::Field::Scopes, scope);
}

QString scopeLabels(const QStringList &scopes)
{
    QStringList labels;
    for (const QString &scope : scopes)
        labels.append(scopeLabel(scope));
    return labels.join(Words::tr(", ", "between the scopes of a list"));
}

QString scopeMeaning(const QString &scope)
{
    for (const Meaning &meaning : kMeanings) {
        if (scope == QLatin1StringView(meaning.scope))
            return Words::tr(meaning.text);
    }
    return {};
}

QString standingLabel(const domain::Grant &grant, qint64 now)
{
    switch (domain::standing(grant, now)) {
    case Standing::Pending: return Words::tr("Being applied");
    case Standing::Active: return Words::tr("In force");
    case Standing::ExpiringSoon: return Words::tr("Ends soon");
    case Standing::Expired: return Words::tr("Ended");
    case Standing::Revoked: return Words::tr("Revoked");
    case Standing::Other: break;
    }
    return grant.state;
}

QString dateText(qint64 at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).date(), QLocale::ShortFormat);
}

QString endText(std::optional<qint64> expiresAt, qint64 now)
{
    if (!expiresAt)
        return Words::tr("No end date");
    const QString date = dateText(*expiresAt);
    if (*expiresAt <= now)
        return Words::tr("%1, ended").arg(date);
    const int days = static_cast<int>((*expiresAt - now) / kDayMs);
    if (days == 0)
        return Words::tr("%1, within a day").arg(date);
    return Words::tr("%1, in %n day(s)", nullptr, days).arg(date);
}

QString partyText(const domain::Party &party)
{
    if (party.pid.isEmpty() && party.name.isEmpty())
        return QStringLiteral("–");
    if (party.name.isEmpty() || party.pid.isEmpty())
        return party.name + party.pid;
    return Words::tr("%1 (%2)", "name, pid").arg(party.name, party.pid);
}

QString barReason(GrantBar bar)
{
    switch (bar) {
    case GrantBar::Unknown: return Words::tr("Not in this account's fleet");
    case GrantBar::NotTold: return Words::tr("The source of this device does not tell whose it is");
    case GrantBar::NobodyOwns: return Words::tr("Nobody owns it yet");
    case GrantBar::OthersOwn: return Words::tr("Another account owns it: only an owner can authorise");
    }
    return {};
}

QString verdictText(const domain::ScopeAccess &access, qint64 now)
{
    switch (access.verdict) {
    case Verdict::Owner: return Words::tr("I may, as its owner.");
    case Verdict::Granted:
        if (access.grant.value().isEmpty())
            return Words::tr("I may, as the device list says.");
        return access.until ? Words::tr("I may, by the authorisation of %1, until %2.").arg(access.grantor.name, endText(access.until, now))
                            : Words::tr("I may, by the authorisation of %1, without an end date.").arg(access.grantor.name);
    case Verdict::Pending: return Words::tr("Not yet: the authorisation of %1 is being applied.").arg(access.grantor.name);
    case Verdict::NotGranted: return Words::tr("I may not: the owner has not authorised it.");
    case Verdict::Expired:
        return access.until ? Words::tr("I may not: the authorisation of %1 ended on %2.").arg(access.grantor.name, dateText(*access.until))
                            : Words::tr("I may not: the authorisation of %1 has ended.").arg(access.grantor.name);
    case Verdict::Revoked: return Words::tr("I may not: %1 has revoked the authorisation.").arg(access.grantor.name);
    case Verdict::NobodyOwns: return Words::tr("I may not: nobody owns this device yet, so nobody can authorise it.");
    case Verdict::NotTold: return Words::tr("Not known: the source of this device does not tell rights.");
    }
    return {};
}

const char *standingId(Standing standing)
{
    switch (standing) {
    case Standing::Pending: return "pending";
    case Standing::Active: return "active";
    case Standing::ExpiringSoon: return "expiring-soon";
    case Standing::Expired: return "expired";
    case Standing::Revoked: return "revoked";
    case Standing::Other: return "other";
    }
    return "";
}

const char *verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Owner: return "owner";
    case Verdict::Granted: return "granted";
    case Verdict::Pending: return "pending";
    case Verdict::NotGranted: return "not-granted";
    case Verdict::Expired: return "expired";
    case Verdict::Revoked: return "revoked";
    case Verdict::NobodyOwns: return "nobody-owns";
    case Verdict::NotTold: return "not-told";
    }
    return "";
}

const char *barId(GrantBar bar)
{
    switch (bar) {
    case GrantBar::Unknown: return "unknown";
    case GrantBar::NotTold: return "not-told";
    case GrantBar::NobodyOwns: return "nobody-owns";
    case GrantBar::OthersOwn: return "others-own";
    }
    return "";
}

} // namespace tapfleet::text
