#pragma once

#include "base/result.h"

namespace tapfleet::cache {

class Connection;

/// A write transaction that is rolled back unless it was committed. One that begins within another is part of that: it is committed
/// or rolled back with it. Ends before its connection. One thread.
class Transaction
{
public:
    [[nodiscard]] static base::Result<Transaction> begin(Connection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Connection *connection);
    Connection *m_connection; ///< null: part of another one, or over
};

} // namespace tapfleet::cache
