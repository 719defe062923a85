#include "cache/sqlviews.h"

#include <QByteArrayView>

#include <algorithm>

namespace tapfleet::cache {

namespace {

using enum SqlColumn::Form;

// The columns that are fields of a device have their ids, as in the filter language.
const std::vector<SqlView> kViews{
    {"devices",
     {"device", "term", "device_app"},
     "main.device AS d",
     {
         {"sn", Plain, "d.sn"},
         {"supplier_id", Term, "d.supplier_id"},
         {"item_id", Term, "d.item_id"},
         {"tid", Text, "d.biz_tid"},
         {"name", Text, "d.name"},
         {"model", Term, "d.model"},
         {"supplier", Term, "d.supplier"},
         {"type", Term, "d.type"},
         {"os", Term, "d.os"},
         {"os_version", Term, "d.os_version"},
         {"ant_os", Plain, "d.ant_os"},
         {"component", Term, "d.components"},
         {"channel", Term, "d.channel"},
         {"transfer", Term, "d.transfer"},
         {"owner", Term, "d.owner"},
         {"owner_pid", Term, "d.owner_pid"},
         {"owner_updated", Time, "d.owner_updated_at"},
         {"role", Term, "d.role"},
         {"scope", Term, "d.scopes"},
         {"merchant", Term, "d.merchant"},
         {"merchant_pid", Term, "d.merchant_pid"},
         {"shop", Term, "d.shop"},
         {"shop_id", Term, "d.shop_id"},
         {"shop_city", Term, "d.shop_city"},
         {"bind", Term, "d.bind"},
         {"activation", Term, "d.activation"},
         {"online", Plain, "d.online"},
         {"last_boot", Time, "d.last_boot_at"},
         {"last_online", Time, "d.last_online_at"},
         {"silent_days", DaysSince, "d.last_online_at"},
         {"never_online", Plain, "d.last_online_at = 0"},
         {"address", Text, "d.address"},
         {"province", Term, "d.province"},
         {"city", Term, "d.city"},
         {"district", Term, "d.district"},
         {"latitude", Degrees, "d.latitude_e6"},
         {"longitude", Degrees, "d.longitude_e6"},
         {"located_at", Time, "d.located_at"},
         {"network", Term, "d.network"},
         {"ssid", Term, "d.ssid"},
         {"signal", Plain, "d.signal_dbm"},
         {"operator", Term, "d.operator"},
         {"iccid", Text, "d.iccid"},
         {"sim_provider", Term, "d.sim_provider"},
         {"sim", Term, "d.sim_status"},
         {"sim_expires", Time, "d.sim_expires_at"},
         {"sim_days_left", DaysUntil, "d.sim_expires_at"},
         {"app_count", Plain, "(SELECT count(*) FROM main.device_app WHERE id BETWEEN d.id * 65536 AND d.id * 65536 + 65535)"},
         {"free_mb", Plain, "d.free_mb"},
         {"total_mb", Plain, "d.total_mb"},
         {"source", Term, "d.source"},
         {"synced", Time, "d.fetched_at"},
         {"first_seen", Time, "d.first_seen_at"},
     }},
    // Both conditions: from an app its device is found by the first, from a device its apps by the second.
    {"apps",
     {"device_app", "device", "term"},
     "main.device_app AS a JOIN main.device AS d ON d.id = (a.id >> 16) AND a.id BETWEEN d.id * 65536 AND d.id * 65536 + 65535",
     {
         {"sn", Plain, "d.sn"},
         {"supplier_id", Term, "d.supplier_id"},
         {"app_id", Term, "a.app_id"},
         {"name", Term, "a.name"},
         {"kind", Term, "a.kind"},
         {"version", Term, "a.version"},
         {"state", Term, "a.state"},
         {"main", Plain, "a.flags & 1"},
         {"auto_start", Plain, "(a.flags >> 1) & 1"},
     }},
    {"grants",
     {"device_grant"},
     "main.device_grant",
     {
         {"grant_id", Plain, "grant_id"},
         {"direction", Plain, "CASE direction WHEN 0 THEN 'GIVEN' ELSE 'RECEIVED' END"},
         {"grantor", Text, "grantor"},
         {"grantor_pid", Text, "grantor_pid"},
         {"grantee", Text, "grantee"},
         {"grantee_pid", Text, "grantee_pid"},
         {"scopes", Text, "scopes"},
         {"device_count", Plain, "device_count"},
         {"state", Plain, "state"},
         {"created", Time, "created_at"},
         {"expires", Time, "expires_at"},
         {"days_left", DaysUntil, "expires_at"},
     }},
    {"grant_devices",
     {"grant_device", "device_grant"},
     "main.grant_device AS d JOIN main.device_grant AS g ON g.id = d.grant_row",
     {
         {"grant_id", Plain, "g.grant_id"},
         {"sn", Plain, "d.sn"},
         {"supplier_id", Text, "d.supplier_id"},
         {"added", Time, "d.added_at"},
     }},
    {"tasks",
     {"task"},
     "main.task",
     {
         {"task_id", Plain, "task_id"},     {"name", Text, "name"},
         {"action", Plain, "action"},       {"app_id", Text, "app_id"},
         {"app", Text, "app_name"},         {"version", Text, "version"},
         {"state", Plain, "state"},         {"total", Plain, "total"},
         {"pending", Plain, "pending"},     {"active", Plain, "active"},
         {"waiting", Plain, "waiting"},     {"succeeded", Plain, "succeeded"},
         {"failed", Plain, "failed"},       {"skipped", Plain, "skipped"},
         {"canceled", Plain, "canceled"},   {"created_by", Text, "created_by_name"},
         {"created", Time, "created_at"},   {"started", Time, "started_at"},
         {"finished", Time, "finished_at"}, {"expires", Time, "expires_at"},
     }},
    {"task_devices",
     {"task_device", "task"},
     "main.task_device AS d JOIN main.task AS t ON t.id = d.task",
     {
         {"task_id", Plain, "t.task_id"},
         {"sn", Plain, "d.sn"},
         {"supplier_id", Text, "d.supplier_id"},
         {"state", Plain, "d.state"},
         {"progress", Plain, "d.progress_percent"},
         {"error_code", Text, "d.error_code"},
         {"attempts", Plain, "d.attempts"},
         {"reported_version", Text, "d.reported_version"},
         {"updated", Time, "d.updated_at"},
     }},
    {"catalogue",
     {"catalogue_app", "catalogue_version"},
     "main.catalogue_app AS a LEFT JOIN main.catalogue_version AS v ON v.app_id = a.app_id",
     {
         {"app_id", Plain, "a.app_id"},
         {"name", Plain, "a.name"},
         {"kind", Plain, "a.kind"},
         {"publisher", Text, "a.publisher"},
         {"version", Text, "v.version"},
         {"state", Plain, "v.state"},
         {"released", Time, "v.released_at"},
         {"size_bytes", Plain, "v.size_bytes"},
         {"min_os_version", Text, "v.min_os_version"},
     }},
    {"changes",
     {"device_change", "device_ref"},
     "own.device_change AS c JOIN own.device_ref AS r ON r.id = c.device_ref",
     {
         {"sn", Plain, "r.sn"},
         {"supplier_id", Text, "r.supplier_id"},
         {"field", Plain, "c.field"},
         {"before", Text, "c.before"},
         {"after", Text, "c.after"},
         {"at", Time, "c.at"},
         {"at_ms", Plain, "c.at"},
         {"sync_id", Plain, "c.sync_id"},
     }},
    {"syncs",
     {"sync_run"},
     "own.sync_run",
     {
         {"sync_id", Plain, "id"},
         {"started", Time, "started_at"},
         {"ended", Time, "ended_at"},
         {"full", Plain, "full_list"},
         {"devices", Plain, "devices"},
         {"online", Plain, "online"},
         {"silent", Plain, "silent"},
     }},
    {"tags",
     {"device_tag", "device_ref"},
     "own.device_tag AS t JOIN own.device_ref AS r ON r.id = t.device_ref",
     {
         {"sn", Plain, "r.sn"},
         {"supplier_id", Text, "r.supplier_id"},
         {"tag", Plain, "t.tag"},
         {"set_at", Time, "t.set_at"},
     }},
    {"notes",
     {"device_note", "device_ref"},
     "own.device_note AS n JOIN own.device_ref AS r ON r.id = n.device_ref",
     {
         {"sn", Plain, "r.sn"},
         {"supplier_id", Text, "r.supplier_id"},
         {"note", Plain, "n.note"},
         {"set_at", Time, "n.set_at"},
     }},
    {"activity",
     {"activity"},
     "own.activity",
     {
         {"number", Plain, "number"},
         {"at", Time, "at"},
         {"person", Plain, "person"},
         {"kind", Plain, "kind"},
         {"method", Plain, "method"},
         {"outcome", Plain, "outcome"},
         {"sub_code", Text, "sub_code"},
         {"message", Text, "message"},
         {"trace_id", Text, "trace_id"},
         {"out_biz_no", Text, "out_biz_no"},
     }},
};

/// What stands in the view for a column.
QByteArray expression(const SqlColumn &column)
{
    const QByteArray source(column.source);
    // Without the seconds' fractions; SQLite divides towards zero.
    const QByteArray now("CAST(strftime('%s', 'now') AS INTEGER)");
    const QByteArray begin = "CASE WHEN " + source + " > 0 THEN ";
    switch (column.form) {
    case Plain: break;
    // No join: a statement pays only for the columns that it names.
    case Term: return "(SELECT nullif(text, '') FROM main.term WHERE id = " + source + ")";
    case Text: return "nullif(" + source + ", '')";
    case Time: return begin + "datetime(" + source + " / 1000, 'unixepoch', 'localtime') END";
    case DaysSince: return begin + "(" + now + " - " + source + " / 1000) / 86400 END";
    // Rounded down on either side of now.
    case DaysUntil: return begin + "(" + source + " / 1000 - " + now + " + 8640000000) / 86400 - 100000 END";
    case Degrees: return source + " / 1000000.0";
    }
    return source;
}

} // namespace

std::span<const SqlView> sqlViews()
{
    return kViews;
}

const SqlView *sqlView(std::string_view name)
{
    const QByteArrayView wanted(name.data(), static_cast<qsizetype>(name.size()));
    const auto found = std::find_if(kViews.begin(), kViews.end(), [wanted](const SqlView &view) {
        return wanted.compare(QByteArrayView(view.name), Qt::CaseInsensitive) == 0;
    });
    return found == kViews.end() ? nullptr : &*found;
}

QByteArray makeView(const SqlView &view)
{
    QByteArrayList names, expressions;
    for (const SqlColumn &column : view.columns) {
        names << '"' + QByteArray(column.name) + '"';
        expressions << expression(column);
    }
    return QByteArray("CREATE TEMP VIEW ") + view.name + " (" + names.join(", ") + ") AS SELECT " + expressions.join(", ")
           + " FROM " + view.from;
}

} // namespace tapfleet::cache
