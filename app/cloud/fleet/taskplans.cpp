#include "cloud/fleet/taskplans.h"

#include "base/beijingtime.h"

#include <QJsonDocument>

namespace tapfleet::cloud {

using domain::DeviceId;
using domain::DistributionTerms;
using domain::Task;
using domain::WritePlan;

namespace {

using S = QLatin1StringView;

constexpr S kCreate{"tapfleet.task.create"};
constexpr S kAddDevices{"tapfleet.task.device.add"};
constexpr S kStart{"tapfleet.task.start"};
constexpr S kPause{"tapfleet.task.pause"};
constexpr S kResume{"tapfleet.task.resume"};
constexpr S kCancel{"tapfleet.task.cancel"};
constexpr S kRetry{"tapfleet.task.retry"};
constexpr S kTaskId{"task_id"};

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QString kindOf(S method)
{
    return method.mid(S("tapfleet.").size()).toString();
}

QJsonObject contentOf(const DistributionTerms &terms)
{
    QJsonObject content{
        {S("name"), text(terms.name)}, {S("action"), text(domain::actionCode(terms.action))}, {S("app_id"), text(terms.appId)}};
    if (terms.action != domain::DistributionAction::Uninstall) {
        content.insert(S("version"), text(terms.version));
        content.insert(S("auto_start"), terms.autoStart);
    }
    content.insert(S("wifi_only"), terms.wifiOnly);
    if (terms.startAfter)
        content.insert(S("start_after"), text(base::formatBeijingTime(*terms.startAfter)));
    if (terms.expiresAt)
        content.insert(S("expires_at"), text(base::formatBeijingTime(*terms.expiresAt)));
    return content;
}

/// What a person is told of an operation on a task that is there.
QJsonObject subjectOf(const Task &task)
{
    return {{kTaskId, text(task.id.value())}, {S("name"), text(task.name)},        {S("action"), text(task.action)},
            {S("app_id"), text(task.appId)},  {S("app_name"), text(task.appName)}, {S("version"), text(task.version)}};
}

WritePlan overTask(S method, const Task &task)
{
    return {kindOf(method), json(subjectOf(task)), {{method, json({{kTaskId, text(task.id.value())}}), {}, {}, false}}};
}

QJsonObject objectOf(const QByteArray &document)
{
    return QJsonDocument::fromJson(document).object();
}

} // namespace

WritePlan createTask(const DistributionTerms &terms, const std::vector<DeviceId> &devices, const QJsonObject &marks, int most)
{
    const QJsonObject content = contentOf(terms);
    QJsonObject subject = content;
    subject.insert(S("app_name"), text(terms.appName));
    for (auto mark = marks.begin(); mark != marks.end(); ++mark)
        subject.insert(mark.key(), mark.value());
    WritePlan plan{kindOf(kCreate), json(subject), {{kCreate, json(content), {}, {}, false}}};
    for (std::vector<DeviceId> &some : domain::batches(devices, most))
        plan.steps.push_back({kAddDevices, json({}), std::move(some), kTaskId, false});
    plan.steps.push_back({kStart, json({}), {}, kTaskId, true});
    return plan;
}

WritePlan startTask(const Task &task)
{
    return overTask(kStart, task);
}

WritePlan pauseTask(const Task &task)
{
    return overTask(kPause, task);
}

WritePlan resumeTask(const Task &task)
{
    return overTask(kResume, task);
}

WritePlan cancelTask(const Task &task)
{
    return overTask(kCancel, task);
}

WritePlan retryTask(const Task &task, const std::vector<DeviceId> &devices, int most)
{
    WritePlan plan{kindOf(kRetry), json(subjectOf(task)), {}};
    for (std::vector<DeviceId> &some : domain::batches(devices, most))
        plan.steps.push_back({kRetry, json({{kTaskId, text(task.id.value())}}), std::move(some), {}, false});
    return plan;
}

domain::TaskId taskOf(const domain::Operation &operation)
{
    QString named = objectOf(operation.subject).value(kTaskId).toString();
    if (named.isEmpty() && !operation.steps.empty())
        named = objectOf(operation.steps.front().answer).value(kTaskId).toString();
    return domain::TaskId(named.toStdString());
}

} // namespace tapfleet::cloud
