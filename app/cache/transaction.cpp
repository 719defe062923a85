#include "cache/transaction.h"

#include "base/logging.h"
#include "cache/connection.h"

namespace tapfleet::cache {

Transaction::Transaction(Connection *connection)
    : m_connection(connection)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

base::Result<Transaction> Transaction::begin(Connection &connection)
{
    if (connection.isInTransaction())
        return Transaction(nullptr);
    // IMMEDIATE: a lock that another holds is met here, where waiting for it is possible, and not in the middle.
    if (auto begun = connection.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return base::failure(std::move(begun.error()));
    connection.setInTransaction(true);
    return Transaction(&connection);
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    m_connection->setInTransaction(false);
    if (const auto back = m_connection->execute(QStringLiteral("ROLLBACK")); !back)
        qCDebug(base::logCache) << "rollback:" << base::logLine(back.error()); // SQLite had already done it
}

base::Result<void> Transaction::commit()
{
    if (!m_connection)
        return {};
    auto done = m_connection->execute(QStringLiteral("COMMIT"));
    if (done)
        std::exchange(m_connection, nullptr)->setInTransaction(false);
    return done;
}

} // namespace tapfleet::cache
