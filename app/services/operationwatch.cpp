#include "services/operationwatch.h"

#include "base/async.h"

#include <algorithm>

namespace tapfleet::services {

OperationWatch::OperationWatch(JournalService &journal, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OperationWatch::due);
    connect(&journal, &JournalService::idle, this, [this] {
        m_waits = 0;
        if (m_isFollowing)
            m_timer.start(kFirstWait);
    });
}

void OperationWatch::follow()
{
    m_isFollowing = true;
    m_waits = 0;
    Q_EMIT due();
}

void OperationWatch::looked(bool isAnyOpen)
{
    if (isAnyOpen && m_isFollowing)
        m_timer.start(std::min(kFirstWait * (1 << std::min(m_waits++, 5)), kLongestWait));
}

void OperationWatch::ask(domain::AccountId account, domain::OperationId id, const std::function<QFuture<base::Result<void>>()> &asking)
{
    if (!m_asked.emplace(account, id).second)
        return;
    base::whenDone(asking(), this, [this, account, id](const base::Result<void> &done) {
        m_asked.erase({account, id});
        if (!done)
            Q_EMIT askFailed(account, done.error());
    });
}

} // namespace tapfleet::services
