#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/order.h"

#include <QString>

#include <optional>
#include <vector>

namespace tapfleet::cache {

/// The purchase orders of an account in its cache.db. One thread.
class OrderStore
{
public:
    explicit OrderStore(Connection &cache) : m_cache(cache) {}

    /// Newest first.
    [[nodiscard]] base::Result<std::vector<domain::Order>> orders();
    [[nodiscard]] base::Result<std::optional<domain::Order>> order(const domain::OrderId &id);
    /// When the last complete list was begun, UTC ms; absent before any was.
    [[nodiscard]] base::Result<std::optional<qint64>> asOf();
    /// What the next list can go on from; empty: everything.
    [[nodiscard]] base::Result<QString> token();
    /// A complete list, in one transaction: of everything (what it does not name goes, as far as RemovalBrake lets it) or of what has changed.
    [[nodiscard]] base::Result<void> put(const std::vector<domain::Order> &orders, bool isWhole, const QString &token, qint64 begunAt);
    /// The service no longer knows the token.
    [[nodiscard]] base::Result<void> forgetToken();

private:
    base::Result<std::vector<domain::Order>> read(const std::string &id);
    Connection &m_cache;
};

} // namespace tapfleet::cache
