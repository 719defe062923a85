#include "cloud/fleet/taskclient.h"

#include "cloud/fleet/listpages.h"
#include "cloud/fleet/numbers.h"
#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

namespace tapfleet::cloud {

using base::Result;

namespace {

using S = QLatin1StringView;

std::optional<bool> yesNo(const JsonTree &value)
{
    const std::string text = value.text();
    if (text == "true" || text == "1")
        return true;
    if (text == "false" || text == "0")
        return false;
    return std::nullopt;
}

domain::AppVersion version(const JsonTree &item)
{
    domain::AppVersion version;
    version.version = item["version"].text();
    version.versionCode = item["version_code"].integer();
    version.releasedAt = parseTime(item["released_at"].text());
    version.sizeBytes = item["size_bytes"].integer();
    version.state = item["state"].text();
    version.minOsVersion = item["min_os_version"].text();
    item["models_allowed"].eachOf([&version](const JsonTree &model) {
        if (std::string name = model.text(); !name.empty())
            version.modelsAllowed.push_back(std::move(name));
    });
    version.notes = item["notes"].text();
    return version;
}

domain::App app(const JsonTree &item)
{
    domain::App app;
    app.appId = item["app_id"].text();
    app.name = item["name"].text();
    app.kind = item["kind"].text();
    app.packageName = item["package_name"].text();
    app.publisher = item["publisher"].text();
    app.openToMe = yesNo(item["open_to_me"]);
    item["versions"].eachOf([&app](const JsonTree &one) {
        if (domain::AppVersion told = version(one); !told.version.empty())
            app.versions.push_back(std::move(told));
    });
    return app;
}

domain::TaskCounters counters(const JsonTree &item)
{
    const auto count = [&item](std::string_view name) { return item[name].integer().value_or(0); };
    return {.total = count("total"),
            .pending = count("pending"),
            .active = count("active"),
            .waiting = count("waiting"),
            .succeeded = count("succeeded"),
            .failed = count("failed"),
            .skipped = count("skipped"),
            .canceled = count("canceled")};
}

domain::Task task(const JsonTree &item)
{
    domain::Task task;
    task.id = domain::TaskId(item["task_id"].text());
    task.outBizNo = item["out_biz_no"].text();
    task.name = item["name"].text();
    task.action = item["action"].text();
    task.appId = item["app"]["app_id"].text();
    task.appName = item["app"]["name"].text();
    task.appKind = item["app"]["kind"].text();
    task.version = item["version"].text();
    task.autoStart = yesNo(item["auto_start"]);
    task.wifiOnly = yesNo(item["wifi_only"]);
    task.state = item["state"].text();
    task.counters = counters(item["counters"]);
    task.createdByPid = item["created_by"]["pid"].text();
    task.createdByName = item["created_by"]["name"].text();
    task.createdAt = parseTime(item["created_at"].text());
    task.startAfter = parseTime(item["start_after"].text());
    task.startedAt = parseTime(item["started_at"].text());
    task.finishedAt = parseTime(item["finished_at"].text());
    task.expiresAt = parseTime(item["expires_at"].text());
    task.revision = item["revision"].integer();
    return task;
}

domain::TaskDevice taskDevice(const JsonTree &item)
{
    domain::TaskDevice one;
    one.device = domain::parseLongForm(item["sn"].text());
    if (one.device.supplierId.empty())
        one.device.supplierId = item["supplier_id"].text();
    one.state = item["state"].text();
    one.progressPercent = item["progress_percent"].integer();
    one.errorCode = item["error_code"].text();
    one.attempts = item["attempts"].integer().value_or(0);
    one.reportedVersion = item["reported_version"].text();
    one.updatedAt = parseTime(item["updated_at"].text());
    return one;
}

} // namespace

QFuture<Result<domain::App>> TaskClient::app(const std::string &appId, base::StopToken stop)
{
    return parsedCall(m_gateway, kAppQueryMethod, {{S("app_id"), QString::fromStdString(appId)}}, std::move(stop), &parseApp);
}

QFuture<Result<AppPage>> TaskClient::apps(const ListPlace &place, base::StopToken stop)
{
    return parsedCall(m_gateway, kAppListMethod, listContent(place), std::move(stop), &parseAppPage);
}

QFuture<Result<TaskPage>> TaskClient::tasks(const ListPlace &place, base::StopToken stop)
{
    return parsedCall(m_gateway, kTaskListMethod, listContent(place), std::move(stop), &parseTaskPage);
}

QFuture<Result<TaskDevicePage>> TaskClient::devices(const domain::TaskId &task, const ListPlace &place, base::StopToken stop)
{
    QJsonObject content = listContent(place);
    content.insert(S("task_id"), QString::fromStdString(task.value()));
    return parsedCall(m_gateway, kTaskDevicesMethod, content, std::move(stop), &parseTaskDevicePage);
}

Result<domain::App> parseApp(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    domain::App told = app((*tree)["app"]);
    if (told.appId.empty())
        return base::failure(base::ErrorKind::Protocol, QStringLiteral("the answer tells no app"));
    return told;
}

Result<AppPage> parseAppPage(const QByteArray &node)
{
    return listPage<domain::App>(
        node, &app, [](const domain::App &one) -> const std::string & { return one.appId; },
        QStringLiteral("an app without app_id"));
}

Result<TaskPage> parseTaskPage(const QByteArray &node)
{
    return listPage<domain::Task>(
        node, &task, [](const domain::Task &one) -> const std::string & { return one.id.value(); },
        QStringLiteral("a task without task_id"));
}

Result<TaskDevicePage> parseTaskDevicePage(const QByteArray &node)
{
    return listPage<domain::TaskDevice>(
        node, &taskDevice, [](const domain::TaskDevice &one) -> const std::string & { return one.device.sn; },
        QStringLiteral("a device of a task without sn"));
}

} // namespace tapfleet::cloud
