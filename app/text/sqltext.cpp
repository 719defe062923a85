#include "text/sqltext.h"

#include "base/errorcodes.h"
#include "text/labels.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tapfleet::text {

namespace {

struct SqlWords {
    Q_DECLARE_TR_FUNCTIONS(SqlWords)
};

/// SQLite's messages with what stands in them, and our words with %1 in its place.
struct Message {
    const char *pattern;
    const char *words;
};

constexpr Message kMessages[] = {
    {"^no such column: (.+)$", QT_TRANSLATE_NOOP("SqlWords", "There is no column %1.")},
    {"^no such table: (.+)$", QT_TRANSLATE_NOOP("SqlWords", "There is no view %1.")},
    {"^no such function: (.+)$", QT_TRANSLATE_NOOP("SqlWords", "There is no function %1.")},
    {"^ambiguous column name: (.+)$",
     QT_TRANSLATE_NOOP("SqlWords", "Several views have a column %1: write the view's name before it.")},
    {"^near \"(.+)\": syntax error$", QT_TRANSLATE_NOOP("SqlWords", "%1 cannot stand here.")},
    {"^unrecognized token: \"(.+)\"$", QT_TRANSLATE_NOOP("SqlWords", "%1 cannot be read. Is a quote missing?")},
    {"^incomplete input()$", QT_TRANSLATE_NOOP("SqlWords", "The statement is not finished.")},
    {"^misuse of aggregate(?: function)?:? (.+)$",
     QT_TRANSLATE_NOOP("SqlWords", "%1 counts over rows and cannot stand here: use HAVING or a subquery.")},
    {"^wrong number of arguments to function (.+)$", QT_TRANSLATE_NOOP("SqlWords", "%1 has too many or too few values.")},
    {"^cannot modify (.+) because it is a view$", QT_TRANSLATE_NOOP("SqlWords", "%1 can only be read.")},
};

struct Meaning {
    const char *view; ///< "" for columns that mean the same in every view
    const char *column;
    const char *words;
};

constexpr Meaning kViews[] = {
    {"devices", "", QT_TRANSLATE_NOOP("SqlWords", "The devices, a row each")},
    {"apps", "", QT_TRANSLATE_NOOP("SqlWords", "The apps on the devices")},
    {"grants", "", QT_TRANSLATE_NOOP("SqlWords", "Grants given and received")},
    {"grant_devices", "", QT_TRANSLATE_NOOP("SqlWords", "The devices of the grants")},
    {"tasks", "", QT_TRANSLATE_NOOP("SqlWords", "Distribution tasks")},
    {"task_devices", "", QT_TRANSLATE_NOOP("SqlWords", "The devices of the tasks")},
    {"catalogue", "", QT_TRANSLATE_NOOP("SqlWords", "Apps that can be distributed, with their versions")},
    {"changes", "", QT_TRANSLATE_NOOP("SqlWords", "What has changed on the devices")},
    {"syncs", "", QT_TRANSLATE_NOOP("SqlWords", "The syncs that the history remembers")},
    {"tags", "", QT_TRANSLATE_NOOP("SqlWords", "Your tags")},
    {"notes", "", QT_TRANSLATE_NOOP("SqlWords", "Your notes")},
    {"activity", "", QT_TRANSLATE_NOOP("SqlWords", "Calls that changed something")},
};

constexpr Meaning kColumns[] = {
    {"devices", "silent_days", QT_TRANSLATE_NOOP("SqlWords", "Whole days since the device was last online")},
    {"devices", "never_online", QT_TRANSLATE_NOOP("SqlWords", "Never online: 1 yes, 0 no")},
    {"devices", "sim_days_left", QT_TRANSLATE_NOOP("SqlWords", "Whole days until the SIM ends, negative after it")},
    {"devices", "app_count", QT_TRANSLATE_NOOP("SqlWords", "Number of apps on the device")},
    {"devices", "first_seen", QT_TRANSLATE_NOOP("SqlWords", "When a sync first saw the device, local time")},
    {"apps", "app_id", QT_TRANSLATE_NOOP("SqlWords", "App ID")},
    {"apps", "name", QT_TRANSLATE_NOOP("SqlWords", "Name of the app")},
    {"apps", "kind", QT_TRANSLATE_NOOP("SqlWords", "Kind of the app, a code")},
    {"apps", "version", QT_TRANSLATE_NOOP("SqlWords", "Version on the device")},
    {"apps", "state", QT_TRANSLATE_NOOP("SqlWords", "State of the app on the device, a code")},
    {"apps", "main", QT_TRANSLATE_NOOP("SqlWords", "Main app: 1 yes, 0 no")},
    {"apps", "auto_start", QT_TRANSLATE_NOOP("SqlWords", "Starts with the device: 1 yes, 0 no")},
    {"grants", "direction", QT_TRANSLATE_NOOP("SqlWords", "GIVEN or RECEIVED")},
    {"grants", "grantor", QT_TRANSLATE_NOOP("SqlWords", "Who grants")},
    {"grants", "grantor_pid", QT_TRANSLATE_NOOP("SqlWords", "PID of who grants")},
    {"grants", "grantee", QT_TRANSLATE_NOOP("SqlWords", "Who receives the grant")},
    {"grants", "grantee_pid", QT_TRANSLATE_NOOP("SqlWords", "PID of who receives the grant")},
    {"grants", "scopes", QT_TRANSLATE_NOOP("SqlWords", "Codes of the scopes, with commas")},
    {"grants", "device_count", QT_TRANSLATE_NOOP("SqlWords", "Number of devices")},
    {"grants", "state", QT_TRANSLATE_NOOP("SqlWords", "State of the grant, a code")},
    {"grants", "days_left", QT_TRANSLATE_NOOP("SqlWords", "Whole days until the grant ends, negative after it")},
    {"grant_devices", "added", QT_TRANSLATE_NOOP("SqlWords", "When the device was added, local time")},
    {"tasks", "name", QT_TRANSLATE_NOOP("SqlWords", "Name of the task")},
    {"tasks", "action", QT_TRANSLATE_NOOP("SqlWords", "INSTALL, UPGRADE or UNINSTALL")},
    {"tasks", "app_id", QT_TRANSLATE_NOOP("SqlWords", "App ID")},
    {"tasks", "app", QT_TRANSLATE_NOOP("SqlWords", "Name of the app")},
    {"tasks", "version", QT_TRANSLATE_NOOP("SqlWords", "Version that is distributed")},
    {"tasks", "state", QT_TRANSLATE_NOOP("SqlWords", "State of the task, a code")},
    {"tasks", "total", QT_TRANSLATE_NOOP("SqlWords", "Number of devices")},
    {"tasks", "pending", QT_TRANSLATE_NOOP("SqlWords", "Devices that have not begun")},
    {"tasks", "active", QT_TRANSLATE_NOOP("SqlWords", "Devices at work")},
    {"tasks", "waiting", QT_TRANSLATE_NOOP("SqlWords", "Devices that wait")},
    {"tasks", "succeeded", QT_TRANSLATE_NOOP("SqlWords", "Devices that succeeded")},
    {"tasks", "failed", QT_TRANSLATE_NOOP("SqlWords", "Devices that failed")},
    {"tasks", "skipped", QT_TRANSLATE_NOOP("SqlWords", "Devices that were skipped")},
    {"tasks", "canceled", QT_TRANSLATE_NOOP("SqlWords", "Devices that were canceled")},
    {"tasks", "created_by", QT_TRANSLATE_NOOP("SqlWords", "Who made the task")},
    {"tasks", "started", QT_TRANSLATE_NOOP("SqlWords", "Started, local time")},
    {"tasks", "finished", QT_TRANSLATE_NOOP("SqlWords", "Finished, local time")},
    {"task_devices", "state", QT_TRANSLATE_NOOP("SqlWords", "State of the device in the task, a code")},
    {"task_devices", "progress", QT_TRANSLATE_NOOP("SqlWords", "Progress in percent")},
    {"task_devices", "error_code", QT_TRANSLATE_NOOP("SqlWords", "Why it failed, a code")},
    {"task_devices", "attempts", QT_TRANSLATE_NOOP("SqlWords", "Number of attempts")},
    {"task_devices", "reported_version", QT_TRANSLATE_NOOP("SqlWords", "Version that the device reports")},
    {"task_devices", "updated", QT_TRANSLATE_NOOP("SqlWords", "Last change, local time")},
    {"catalogue", "app_id", QT_TRANSLATE_NOOP("SqlWords", "App ID")},
    {"catalogue", "name", QT_TRANSLATE_NOOP("SqlWords", "Name of the app")},
    {"catalogue", "kind", QT_TRANSLATE_NOOP("SqlWords", "Kind of the app, a code")},
    {"catalogue", "publisher", QT_TRANSLATE_NOOP("SqlWords", "Publisher")},
    {"catalogue", "version", QT_TRANSLATE_NOOP("SqlWords", "Version")},
    {"catalogue", "state", QT_TRANSLATE_NOOP("SqlWords", "State of the version, a code")},
    {"catalogue", "released", QT_TRANSLATE_NOOP("SqlWords", "Released, local time")},
    {"catalogue", "size_bytes", QT_TRANSLATE_NOOP("SqlWords", "Size in bytes")},
    {"catalogue", "min_os_version", QT_TRANSLATE_NOOP("SqlWords", "Lowest system version")},
    {"changes", "field", QT_TRANSLATE_NOOP("SqlWords", "A column of devices, app:<App ID>, or presence")},
    {"changes", "before", QT_TRANSLATE_NOOP("SqlWords", "Value before")},
    {"changes", "after", QT_TRANSLATE_NOOP("SqlWords", "Value after")},
    {"changes", "at", QT_TRANSLATE_NOOP("SqlWords", "Beginning of the sync that saw it, local time")},
    {"changes", "at_ms", QT_TRANSLATE_NOOP("SqlWords", "The same in milliseconds since 1970 (UTC): fast to compare")},
    {"syncs", "started", QT_TRANSLATE_NOOP("SqlWords", "Started, local time")},
    {"syncs", "ended", QT_TRANSLATE_NOOP("SqlWords", "Complete since, local time; NULL: not complete")},
    {"syncs", "devices", QT_TRANSLATE_NOOP("SqlWords", "Devices when it had ended; NULL: not counted, once an hour is")},
    {"syncs", "online", QT_TRANSLATE_NOOP("SqlWords", "Online ones among them; NULL: no source tells")},
    {"syncs", "silent", QT_TRANSLATE_NOOP("SqlWords", "Silent for over seven days; NULL: no source tells")},
    {"syncs", "full", QT_TRANSLATE_NOOP("SqlWords", "All devices were listed: 1 yes, 0 no")},
    {"tags", "tag", QT_TRANSLATE_NOOP("SqlWords", "Tag")},
    {"notes", "note", QT_TRANSLATE_NOOP("SqlWords", "Note")},
    {"activity", "number", QT_TRANSLATE_NOOP("SqlWords", "Number of the line")},
    {"activity", "at", QT_TRANSLATE_NOOP("SqlWords", "Time, local")},
    {"activity", "person", QT_TRANSLATE_NOOP("SqlWords", "Person")},
    {"activity", "kind", QT_TRANSLATE_NOOP("SqlWords", "What was done, a code")},
    {"activity", "method", QT_TRANSLATE_NOOP("SqlWords", "Method")},
    {"activity", "outcome", QT_TRANSLATE_NOOP("SqlWords", "CONFIRMED, REFUSED or UNKNOWN")},
    {"activity", "sub_code", QT_TRANSLATE_NOOP("SqlWords", "Error code")},
    {"activity", "message", QT_TRANSLATE_NOOP("SqlWords", "The gateway's message")},
    {"activity", "trace_id", QT_TRANSLATE_NOOP("SqlWords", "Trace ID")},
    {"activity", "out_biz_no", QT_TRANSLATE_NOOP("SqlWords", "Request number")},
    {"", "grant_id", QT_TRANSLATE_NOOP("SqlWords", "Number of the grant")},
    {"", "task_id", QT_TRANSLATE_NOOP("SqlWords", "Number of the task")},
    {"", "sync_id", QT_TRANSLATE_NOOP("SqlWords", "Number of the sync")},
    {"", "created", QT_TRANSLATE_NOOP("SqlWords", "Made, local time")},
    {"", "expires", QT_TRANSLATE_NOOP("SqlWords", "Ends, local time")},
    {"", "set_at", QT_TRANSLATE_NOOP("SqlWords", "Set, local time")},
};

constexpr Meaning kStarters[] = {
    {"", "silent-by-merchant", QT_TRANSLATE_NOOP("SqlWords", "Silent devices by merchant")},
    {"", "app-versions", QT_TRANSLATE_NOOP("SqlWords", "App versions and their devices")},
    {"", "changed-fields", QT_TRANSLATE_NOOP("SqlWords", "Fields that changed most in 7 days")},
    {"", "sim-ending", QT_TRANSLATE_NOOP("SqlWords", "SIMs that end within 30 days")},
    {"", "failed-devices", QT_TRANSLATE_NOOP("SqlWords", "Devices whose distribution failed")},
};

/// Of a field of a device, with its form.
QString fieldMeaning(domain::Field field)
{
    const QString label = fieldLabel(field);
    switch (domain::fieldInfo(field).kind) {
    case domain::FieldKind::YesNo: return SqlWords::tr("%1: 1 yes, 0 no").arg(label);
    case domain::FieldKind::Time: return SqlWords::tr("%1, local time").arg(label);
    case domain::FieldKind::Enum: return SqlWords::tr("%1, a code").arg(label);
    case domain::FieldKind::EnumSet: return SqlWords::tr("%1, codes with commas").arg(label);
    case domain::FieldKind::Degrees: return SqlWords::tr("%1 in degrees").arg(label);
    case domain::FieldKind::Text:
    case domain::FieldKind::Integer:
    case domain::FieldKind::Version:
    case domain::FieldKind::List: break;
    }
    return label;
}

} // namespace

QString sqlReason(const base::Error &error)
{
    if (error.subCode == base::codes::SqlRefused)
        return SqlWords::tr("%1 is not permitted here.").arg(error.message);
    if (error.subCode == base::codes::SqlParameter)
        return SqlWords::tr("%1 has no value.").arg(error.message);
    if (error.subCode != base::codes::SqlWrong)
        return {};
    for (const Message &message : kMessages) {
        const QRegularExpression pattern(QString::fromLatin1(message.pattern), QRegularExpression::DotMatchesEverythingOption);
        if (const auto match = pattern.match(error.message); match.hasMatch()) {
            const QString words = SqlWords::tr(message.words);
            return match.captured(1).isEmpty() ? words : words.arg(match.captured(1));
        }
    }
    return error.message;
}

QString sqlPlace(const QString &sql, const base::Error &error)
{
    bool isNumber = false;
    const qsizetype position = error.code.toLongLong(&isNumber);
    if (!isNumber || position < 0 || position > sql.size())
        return {};
    const QStringView before = QStringView(sql).left(position);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = position - (before.lastIndexOf(u'\n') + 1) + 1;
    return SqlWords::tr("Line %1, column %2").arg(line).arg(column);
}

QString sqlViewMeaning(const QString &view)
{
    for (const Meaning &meaning : kViews) {
        if (view == QLatin1StringView(meaning.view))
            return SqlWords::tr(meaning.words);
    }
    return {};
}

QString sqlColumnMeaning(const QString &view, const QString &column)
{
    for (const Meaning &meaning : kColumns) {
        const bool isHere = meaning.view[0] == '\0' || view == QLatin1StringView(meaning.view);
        if (isHere && column == QLatin1StringView(meaning.column))
            return SqlWords::tr(meaning.words);
    }
    const auto field = domain::fieldById(column.toStdString());
    return field ? fieldMeaning(*field) : QString();
}

QStringList sqlColumnCodes(const QString &view, const QString &column)
{
    const auto field = view == QLatin1StringView("devices") ? domain::fieldById(column.toStdString()) : std::nullopt;
    if (!field)
        return {};
    QStringList lines;
    for (const QString &code : knownCodes(*field))
        lines << SqlWords::tr("%1: %2", "a code and its label").arg(code, codeLabel(*field, code));
    return lines;
}

QString starterQueryName(const QString &word)
{
    for (const Meaning &starter : kStarters) {
        if (word == QLatin1StringView(starter.column))
            return SqlWords::tr(starter.words);
    }
    return word;
}

} // namespace tapfleet::text
