#pragma once

#include "tests/support/loopbackserver.h"

#include <QJsonObject>

#include <map>
#include <string>
#include <vector>

namespace tapfleet::test {

/// The distribution tasks of contract/fleet-service.md over a signed gateway of its own, for tests of who runs them: counts how
/// often each device was given to a task. A running task's devices all end when the list of tasks is asked for. Lives in the
/// test's thread and needs its event loop.
class DistributionCloud
{
public:
    DistributionCloud();

    QUrl url() const { return m_server.url(); }
    /// Of the devices that end from now on, every n-th fails; 0: none.
    void failEvery(int nth) { m_failEvery = nth; }
    /// These are refused when they are added.
    void refuse(const QString &sn, const QString &subCode) { m_refused[sn] = subCode; }
    /// Devices given to tasks, each with how often.
    const std::map<QString, int> &given() const { return m_given; }
    /// Failed devices that were tried again, each with how often.
    const std::map<QString, int> &retried() const { return m_retried; }
    int tasks() const { return static_cast<int>(m_tasks.size()); }
    QString stateOf(int task) const { return m_tasks[static_cast<size_t>(task)].state; }
    int calls(const QString &method) const;

private:
    struct Device {
        QString sn, state, errorCode;
        qint64 updatedAt = 0;
    };
    struct Task {
        QString id, outBizNo, state;
        QJsonObject terms;
        std::vector<Device> devices;
        qint64 createdAt = 0, startedAt = 0, revision = 0;
    };
    LoopbackServer::Reply answer(const LoopbackServer::Request &request);
    QJsonObject nodeFor(const QString &method, const QJsonObject &content);
    QJsonObject written(const QString &method, const QJsonObject &content);
    QJsonObject create(const QJsonObject &content);
    QJsonObject add(Task &task, const QJsonObject &content);
    QJsonObject retry(Task &task, const QJsonObject &content);
    QJsonObject turn(Task &task, const QString &from, const QString &to);
    QJsonObject list(qint64 since);
    QJsonObject devices(const QString &id, qint64 since) const;
    Task *find(const QString &id);
    void progress(Task &task);
    QJsonObject json(const Task &task) const;

    int m_failEvery = 0, m_ended = 0;
    qint64 m_revision = 0;
    std::map<QString, QString> m_refused;
    std::map<QString, int> m_given, m_retried, m_calls;
    std::map<QString, QJsonObject> m_written; ///< by out_biz_no
    std::vector<Task> m_tasks;
    LoopbackServer m_server; ///< last: it answers from the rest
};

} // namespace tapfleet::test
