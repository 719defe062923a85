#pragma once

#include "base/result.h"

namespace tapfleet::cache {

class Connection;

/// A write transaction that is rolled back unless it was committed. One that is begun within another is a part of it: durable only when
/// the outer one is committed. Ends before its connection. One thread.
class Transaction
{
public:
    [[nodiscard]] static base::Result<Transaction> begin(Connection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Connection &connection);
    Connection *m_connection;
    bool m_isInner;
};

} // namespace tapfleet::cache
