#pragma once

#include "services/journalservice.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <set>

namespace tapfleet::services {

/// When to look at operations that devices are still at: 2 s after the journal has sent something, then more and more slowly up to a
/// minute as long as something is open. Thread of its creator.
class OperationWatch final : public QObject
{
    Q_OBJECT
public:
    explicit OperationWatch(JournalService &journal, QObject *parent = nullptr);

    /// From now on: due() at once, and again while looked() says that something is open.
    void follow();
    void looked(bool isAnyOpen);
    /// Asks about an operation, unless an earlier look is still at it; what went wrong comes by askFailed().
    void ask(domain::AccountId account, domain::OperationId id, const std::function<QFuture<base::Result<void>>()> &asking);

Q_SIGNALS:
    void due();
    void askFailed(tapfleet::domain::AccountId account, const tapfleet::base::Error &error);

private:
    static constexpr std::chrono::seconds kFirstWait{2}, kLongestWait{60};
    bool m_isFollowing = false;
    int m_waits = 0; ///< looks in a row
    QTimer m_timer;
    std::set<std::pair<domain::AccountId, domain::OperationId>> m_asked; ///< and not answered yet
};

} // namespace tapfleet::services
