#include "tests/support/distributioncloud.h"

#include "base/beijingtime.h"
#include "tests/cloud/vectors.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

namespace tapfleet::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject refusal(const QString &subCode)
{
    return {{u"code"_s, u"40004"_s}, {u"msg"_s, u"Business Failed"_s}, {u"sub_code"_s, subCode}, {u"sub_msg"_s, subCode}};
}

QJsonObject success(QJsonObject members)
{
    members[u"code"_s] = u"10000"_s;
    members[u"msg"_s] = u"Success"_s;
    return members;
}

QString time(qint64 at)
{
    return QString::fromStdString(base::formatBeijingTime(at));
}

bool isFinal(const QString &state)
{
    return state == "SUCCEEDED"_L1 || state == "FAILED"_L1;
}

} // namespace

DistributionCloud::DistributionCloud() : m_server([this](const LoopbackServer::Request &request) { return answer(request); })
{}

int DistributionCloud::calls(const QString &method) const
{
    const auto found = m_calls.find(method);
    return found == m_calls.end() ? 0 : found->second;
}

LoopbackServer::Reply DistributionCloud::answer(const LoopbackServer::Request &request)
{
    QUrlQuery query(QString::fromUtf8(request.target.mid(request.target.indexOf('?') + 1)));
    const QUrlQuery body(QString::fromUtf8(QByteArray(request.body).replace('+', ' ')));
    QString method = query.queryItemValue(u"method"_s);
    if (method.isEmpty())
        method = body.queryItemValue(u"method"_s);
    const QByteArray content = body.queryItemValue(u"biz_content"_s, QUrl::FullyDecoded).toUtf8();
    const QByteArray node =
        QJsonDocument(nodeFor(method, QJsonDocument::fromJson(content).object())).toJson(QJsonDocument::Compact);
    return LoopbackServer::answer(signedBody(method.replace(u'.', u'_').toUtf8() + "_response", node));
}

QJsonObject DistributionCloud::nodeFor(const QString &method, const QJsonObject &content)
{
    ++m_calls[method];
    const qint64 since = content[u"changed_since"_s].toString().toLongLong();
    if (method == "tapfleet.task.list"_L1)
        return list(since);
    if (method == "tapfleet.task.device.list"_L1)
        return devices(content[u"task_id"_s].toString(), since);
    const QString outBizNo = content[u"out_biz_no"_s].toString();
    const auto known = m_written.find(outBizNo);
    if (method == "tapfleet.write.query"_L1) {
        return known == m_written.end() ? success({{u"state"_s, u"UNKNOWN"_s}})
                                        : success({{u"state"_s, u"DONE"_s}, {u"result"_s, known->second}});
    }
    if (known != m_written.end())
        return known->second;
    return m_written[outBizNo] = written(method, content);
}

QJsonObject DistributionCloud::written(const QString &method, const QJsonObject &content)
{
    if (method == "tapfleet.task.create"_L1)
        return create(content);
    Task *const task = find(content[u"task_id"_s].toString());
    if (!task)
        return refusal(u"TASK_NOT_FOUND"_s);
    if (method == "tapfleet.task.device.add"_L1)
        return add(*task, content);
    if (method == "tapfleet.task.start"_L1)
        return turn(*task, u"CREATED"_s, u"RUNNING"_s);
    if (method == "tapfleet.task.pause"_L1)
        return turn(*task, u"RUNNING"_s, u"PAUSED"_s);
    if (method == "tapfleet.task.resume"_L1)
        return turn(*task, u"PAUSED"_s, u"RUNNING"_s);
    if (method == "tapfleet.task.cancel"_L1)
        return turn(*task, task->state, u"CANCELED"_s);
    if (method == "tapfleet.task.retry"_L1)
        return retry(*task, content);
    return refusal(u"PARAM_INVALID"_s);
}

QJsonObject DistributionCloud::create(const QJsonObject &content)
{
    Task task;
    task.id = u"T%1"_s.arg(m_tasks.size() + 1);
    task.outBizNo = content[u"out_biz_no"_s].toString();
    task.state = u"CREATED"_s;
    task.terms = content;
    task.createdAt = QDateTime::currentMSecsSinceEpoch();
    task.revision = ++m_revision;
    m_tasks.push_back(task);
    return success({{u"task_id"_s, task.id}});
}

QJsonObject DistributionCloud::add(Task &task, const QJsonObject &content)
{
    QJsonArray results;
    const QJsonArray sns = content[u"sn_list"_s].toArray();
    for (const QJsonValue &value : sns) {
        const QString sn = value.toString();
        if (const auto refused = m_refused.find(sn); refused != m_refused.end()) {
            results.append(QJsonObject{{u"sn"_s, sn}, {u"ok"_s, false}, {u"sub_code"_s, refused->second}});
            continue;
        }
        ++m_given[sn];
        task.devices.push_back({sn, u"PENDING"_s, {}, QDateTime::currentMSecsSinceEpoch()});
        results.append(QJsonObject{{u"sn"_s, sn}, {u"ok"_s, true}});
    }
    task.revision = ++m_revision;
    return success({{u"results"_s, results}});
}

/// The failed ones among them begin anew.
QJsonObject DistributionCloud::retry(Task &task, const QJsonObject &content)
{
    QJsonArray results;
    const QJsonArray sns = content[u"sn_list"_s].toArray();
    for (const QJsonValue &sn : sns) {
        for (Device &device : task.devices) {
            if (device.sn != sn.toString() || device.state != "FAILED"_L1)
                continue;
            device.state = u"PENDING"_s;
            device.errorCode.clear();
            ++m_retried[device.sn];
        }
        results.append(QJsonObject{{u"sn"_s, sn}, {u"ok"_s, true}});
    }
    task.revision = ++m_revision;
    return success({{u"results"_s, results}});
}

QJsonObject DistributionCloud::turn(Task &task, const QString &from, const QString &to)
{
    if (task.state != from)
        return refusal(u"TASK_STATE_CONFLICT"_s);
    task.state = to;
    task.revision = ++m_revision;
    if (task.startedAt == 0)
        task.startedAt = QDateTime::currentMSecsSinceEpoch();
    return success({{u"state"_s, to}});
}

/// All devices of a running task end.
void DistributionCloud::progress(Task &task)
{
    if (task.state != "RUNNING"_L1)
        return;
    for (Device &device : task.devices) {
        if (isFinal(device.state))
            continue;
        const bool fails = m_failEvery > 0 && ++m_ended % m_failEvery == 0;
        device.state = fails ? u"FAILED"_s : u"SUCCEEDED"_s;
        device.errorCode = fails ? u"DOWNLOAD_TIMEOUT"_s : QString();
        device.updatedAt = QDateTime::currentMSecsSinceEpoch();
    }
    const auto isOver = [](const Device &device) { return isFinal(device.state); };
    const auto failed = std::count_if(task.devices.begin(), task.devices.end(),
                                      [](const Device &device) { return device.state == "FAILED"_L1; });
    task.revision = ++m_revision;
    // Failed devices may be tried again: such a task stays open, as one whose time is not over does.
    if (failed == 0 && std::all_of(task.devices.begin(), task.devices.end(), isOver))
        task.state = u"FINISHED"_s;
}

QJsonObject DistributionCloud::list(qint64 since)
{
    QJsonArray items;
    for (Task &task : m_tasks) {
        progress(task);
        if (task.revision > since)
            items.append(json(task));
    }
    return success({{u"items"_s, items}, {u"sync_token"_s, QString::number(m_revision)}});
}

QJsonObject DistributionCloud::devices(const QString &id, qint64 since) const
{
    const auto task = std::find_if(m_tasks.begin(), m_tasks.end(), [&id](const Task &one) { return one.id == id; });
    if (task == m_tasks.end())
        return refusal(u"TASK_NOT_FOUND"_s);
    QJsonArray items;
    for (const Device &device : task->devices) {
        if (task->revision <= since)
            break;
        QJsonObject item{
            {u"sn"_s, device.sn}, {u"state"_s, device.state}, {u"attempts"_s, 1}, {u"updated_at"_s, time(device.updatedAt)}};
        if (!device.errorCode.isEmpty())
            item[u"error_code"_s] = device.errorCode;
        if (device.state == "SUCCEEDED"_L1)
            item[u"reported_version"_s] = task->terms[u"version"_s];
        items.append(item);
    }
    return success({{u"items"_s, items}, {u"sync_token"_s, QString::number(m_revision)}});
}

DistributionCloud::Task *DistributionCloud::find(const QString &id)
{
    const auto found = std::find_if(m_tasks.begin(), m_tasks.end(), [&id](const Task &task) { return task.id == id; });
    return found == m_tasks.end() ? nullptr : &*found;
}

QJsonObject DistributionCloud::json(const Task &task) const
{
    const auto count = [&task](QLatin1StringView state) {
        return static_cast<qint64>(std::count_if(task.devices.begin(), task.devices.end(),
                                                 [state](const Device &device) { return device.state == state; }));
    };
    const QJsonObject counters{{u"total"_s, static_cast<qint64>(task.devices.size())},
                               {u"pending"_s, count("PENDING"_L1)},
                               {u"active"_s, 0},
                               {u"waiting"_s, 0},
                               {u"succeeded"_s, count("SUCCEEDED"_L1)},
                               {u"failed"_s, count("FAILED"_L1)},
                               {u"skipped"_s, 0},
                               {u"canceled"_s, 0}};
    QJsonObject item{{u"task_id"_s, task.id},
                     {u"out_biz_no"_s, task.outBizNo},
                     {u"name"_s, task.terms[u"name"_s]},
                     {u"action"_s, task.terms[u"action"_s]},
                     {u"app"_s, QJsonObject{{u"app_id"_s, task.terms[u"app_id"_s]}}},
                     {u"version"_s, task.terms[u"version"_s]},
                     {u"state"_s, task.state},
                     {u"counters"_s, counters},
                     {u"created_at"_s, time(task.createdAt)},
                     {u"revision"_s, task.revision}};
    if (task.startedAt > 0)
        item[u"started_at"_s] = time(task.startedAt);
    return item;
}

} // namespace tapfleet::test
