#include "cache/sqlviews.h"

#include <QByteArrayView>

#include <algorithm>

namespace tapfleet::cache {

namespace {

// A subquery a column and no join: a statement pays only for the columns that it names.
#define TERM(column) "(SELECT nullif(text, '') FROM main.term WHERE id = " column ")"
#define TEXT(column) "nullif(" column ", '')"
#define TIME(column) "CASE WHEN " column " > 0 THEN datetime(" column " / 1000, 'unixepoch', 'localtime') END"
#define DAYS_SINCE(column) "CASE WHEN " column " > 0 THEN (CAST(strftime('%s', 'now') AS INTEGER) - " column " / 1000) / 86400 END"
// Rounded down on either side of now; SQLite divides towards zero.
#define DAYS_UNTIL(column) \
    "CASE WHEN " column " > 0 THEN (" column " / 1000 - CAST(strftime('%s', 'now') AS INTEGER) + 8640000000) / 86400 - 100000 END"
#define DEGREES(column) column " / 1000000.0"

constexpr const char *kDevices =
    "SELECT d.sn, " TERM("d.supplier_id") ", " TERM("d.item_id") ", " TEXT("d.biz_tid") ", " TEXT("d.name") ", " TERM("d.model") ", "
    TERM("d.supplier") ", " TERM("d.type") ", " TERM("d.os") ", " TERM("d.os_version") ", d.ant_os, " TERM("d.components") ", "
    TERM("d.channel") ", " TERM("d.transfer") ", " TERM("d.owner") ", " TERM("d.owner_pid") ", " TIME("d.owner_updated_at") ", "
    TERM("d.role") ", " TERM("d.scopes") ", " TERM("d.merchant") ", " TERM("d.merchant_pid") ", " TERM("d.shop") ", "
    TERM("d.shop_id") ", " TERM("d.shop_city") ", " TERM("d.bind") ", " TERM("d.activation") ", d.online, " TIME("d.last_boot_at") ", "
    TIME("d.last_online_at") ", " DAYS_SINCE("d.last_online_at") ", CASE WHEN d.last_online_at IS NOT NULL THEN d.last_online_at = 0 END, "
    TEXT("d.address") ", " TERM("d.province") ", " TERM("d.city") ", " TERM("d.district") ", " DEGREES("d.latitude_e6") ", "
    DEGREES("d.longitude_e6") ", " TIME("d.located_at") ", " TERM("d.network") ", " TERM("d.ssid") ", d.signal_dbm, "
    TERM("d.operator") ", " TEXT("d.iccid") ", " TERM("d.sim_provider") ", " TERM("d.sim_status") ", " TIME("d.sim_expires_at") ", "
    DAYS_UNTIL("d.sim_expires_at") ", (SELECT count(*) FROM main.device_app WHERE id BETWEEN d.id * 65536 AND d.id * 65536 + 65535), "
    "d.free_mb, d.total_mb, " TERM("d.source") ", " TIME("d.fetched_at") ", " TIME("d.first_seen_at") " FROM main.device d";

// Both conditions: from an app its device is found by the first, from a device its apps by the second.
constexpr const char *kApps =
    "SELECT d.sn, " TERM("d.supplier_id") ", " TERM("a.app_id") ", " TERM("a.name") ", " TERM("a.kind") ", " TERM("a.version") ", "
    TERM("a.state") ", a.flags & 1, (a.flags >> 1) & 1 FROM main.device_app a JOIN main.device d ON d.id = (a.id >> 16) "
    "AND a.id BETWEEN d.id * 65536 AND d.id * 65536 + 65535";

constexpr const char *kGrants =
    "SELECT grant_id, CASE direction WHEN 0 THEN 'GIVEN' ELSE 'RECEIVED' END, " TEXT("grantor") ", " TEXT("grantor_pid") ", "
    TEXT("grantee") ", " TEXT("grantee_pid") ", " TEXT("scopes") ", device_count, state, " TIME("created_at") ", " TIME("expires_at") ", "
    DAYS_UNTIL("expires_at") " FROM main.device_grant";

constexpr const char *kGrantDevices = "SELECT g.grant_id, d.sn, " TEXT("d.supplier_id") ", " TIME("d.added_at")
    " FROM main.grant_device d JOIN main.device_grant g ON g.id = d.grant_row";

constexpr const char *kTasks =
    "SELECT task_id, " TEXT("name") ", action, " TEXT("app_id") ", " TEXT("app_name") ", " TEXT("version") ", state, total, pending, "
    "active, waiting, succeeded, failed, skipped, canceled, " TEXT("created_by_name") ", " TIME("created_at") ", "
    TIME("started_at") ", " TIME("finished_at") ", " TIME("expires_at") " FROM main.task";

constexpr const char *kTaskDevices =
    "SELECT t.task_id, d.sn, " TEXT("d.supplier_id") ", d.state, d.progress_percent, " TEXT("d.error_code") ", d.attempts, "
    TEXT("d.reported_version") ", " TIME("d.updated_at") " FROM main.task_device d JOIN main.task t ON t.id = d.task";

constexpr const char *kCatalogue =
    "SELECT a.app_id, a.name, a.kind, " TEXT("a.publisher") ", " TEXT("v.version") ", v.state, " TIME("v.released_at") ", v.size_bytes, "
    TEXT("v.min_os_version") " FROM main.catalogue_app a LEFT JOIN main.catalogue_version v ON v.app_id = a.app_id";

constexpr const char *kChanges =
    "SELECT r.sn, " TEXT("r.supplier_id") ", c.field, " TEXT("c.before") ", " TEXT("c.after") ", " TIME("c.at") ", c.at, c.sync_id "
    "FROM own.device_change c JOIN own.device_ref r ON r.id = c.device_ref";

constexpr const char *kSyncs = "SELECT id, " TIME("started_at") ", " TIME("ended_at") ", full_list FROM own.sync_run";

constexpr const char *kTags = "SELECT r.sn, " TEXT("r.supplier_id") ", t.tag, " TIME("t.set_at")
    " FROM own.device_tag t JOIN own.device_ref r ON r.id = t.device_ref";

constexpr const char *kNotes = "SELECT r.sn, " TEXT("r.supplier_id") ", n.note, " TIME("n.set_at")
    " FROM own.device_note n JOIN own.device_ref r ON r.id = n.device_ref";

constexpr const char *kActivity = "SELECT number, " TIME("at") ", person, kind, method, outcome, " TEXT("sub_code") ", " TEXT("message") ", "
    TEXT("trace_id") ", " TEXT("out_biz_no") " FROM own.activity";

// The columns that are fields of a device have their ids, as in the filter language.
const std::vector<SqlView> kViews{
    {"devices",
     {"sn", "supplier_id", "item_id", "tid", "name", "model", "supplier", "type", "os", "os_version", "ant_os", "component", "channel",
      "transfer", "owner", "owner_pid", "owner_updated", "role", "scope", "merchant", "merchant_pid", "shop", "shop_id", "shop_city",
      "bind", "activation", "online", "last_boot", "last_online", "silent_days", "never_online", "address", "province", "city",
      "district", "latitude", "longitude", "located_at", "network", "ssid", "signal", "operator", "iccid", "sim_provider", "sim",
      "sim_expires", "sim_days_left", "app_count", "free_mb", "total_mb", "source", "synced", "first_seen"},
     {"device", "term", "device_app"},
     kDevices},
    {"apps",
     {"sn", "supplier_id", "app_id", "name", "kind", "version", "state", "main", "auto_start"},
     {"device_app", "device", "term"},
     kApps},
    {"grants",
     {"grant_id", "direction", "grantor", "grantor_pid", "grantee", "grantee_pid", "scopes", "device_count", "state", "created",
      "expires", "days_left"},
     {"device_grant"},
     kGrants},
    {"grant_devices", {"grant_id", "sn", "supplier_id", "added"}, {"grant_device", "device_grant"}, kGrantDevices},
    {"tasks",
     {"task_id", "name", "action", "app_id", "app", "version", "state", "total", "pending", "active", "waiting", "succeeded", "failed",
      "skipped", "canceled", "created_by", "created", "started", "finished", "expires"},
     {"task"},
     kTasks},
    {"task_devices",
     {"task_id", "sn", "supplier_id", "state", "progress", "error_code", "attempts", "reported_version", "updated"},
     {"task_device", "task"},
     kTaskDevices},
    {"catalogue",
     {"app_id", "name", "kind", "publisher", "version", "state", "released", "size_bytes", "min_os_version"},
     {"catalogue_app", "catalogue_version"},
     kCatalogue},
    {"changes",
     {"sn", "supplier_id", "field", "before", "after", "at", "at_ms", "sync_id"},
     {"device_change", "device_ref"},
     kChanges},
    {"syncs", {"sync_id", "started", "ended", "full"}, {"sync_run"}, kSyncs},
    {"tags", {"sn", "supplier_id", "tag", "set_at"}, {"device_tag", "device_ref"}, kTags},
    {"notes", {"sn", "supplier_id", "note", "set_at"}, {"device_note", "device_ref"}, kNotes},
    {"activity",
     {"number", "at", "person", "kind", "method", "outcome", "sub_code", "message", "trace_id", "out_biz_no"},
     {"activity"},
     kActivity},
};

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

} // namespace tapfleet::cache
