#include "cache/transaction.h"

#include "base/logging.h"
#include "cache/connection.h"

namespace tapfleet::cache {

Transaction::Transaction(Connection &connection)
    : m_connection(&connection)
    , m_isInner(connection.m_transactions++ > 0)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_isInner(other.m_isInner)
{
}

base::Result<Transaction> Transaction::begin(Connection &connection)
{
    // IMMEDIATE: a lock that another holds is met here, where waiting for it is possible, and not in the middle.
    const bool isInner = connection.m_transactions > 0;
    if (auto begun = connection.execute(isInner ? QStringLiteral("SAVEPOINT part") : QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return base::failure(std::move(begun.error()));
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    --m_connection->m_transactions;
    auto back = m_connection->execute(m_isInner ? QStringLiteral("ROLLBACK TO part") : QStringLiteral("ROLLBACK"));
    if (back && m_isInner)
        back = m_connection->execute(QStringLiteral("RELEASE part"));
    if (!back)
        qCDebug(base::logCache) << "rollback:" << base::logLine(back.error()); // SQLite had already done it
}

base::Result<void> Transaction::commit()
{
    auto done = m_connection->execute(m_isInner ? QStringLiteral("RELEASE part") : QStringLiteral("COMMIT"));
    if (done)
        --std::exchange(m_connection, nullptr)->m_transactions;
    return done;
}

} // namespace tapfleet::cache
