#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/broadcast.h"

#include <QStringList>

#include <map>

namespace tapfleet::cache {

/// own.db's last known results of broadcasts, by trade_id. One thread.
class BroadcastStore
{
public:
    explicit BroadcastStore(Connection &own) : m_own(own) {}

    [[nodiscard]] base::Result<void> put(const QString &tradeId, const domain::BroadcastResult &result, qint64 askedAt);
    struct Known {
        domain::BroadcastResult result;
        qint64 askedAt = 0; ///< UTC ms
    };
    /// Of these trade ids, by trade id; those never asked about left out.
    [[nodiscard]] base::Result<std::map<QString, Known>> known(const QStringList &tradeIds);

private:
    Connection &m_own;
};

/// app.db's texts for broadcasts. One thread.
class BroadcastTemplates
{
public:
    explicit BroadcastTemplates(Connection &app) : m_app(app) {}

    /// By name.
    [[nodiscard]] base::Result<std::vector<domain::BroadcastTemplate>> all();
    /// In the place of one of that name.
    [[nodiscard]] base::Result<void> put(const domain::BroadcastTemplate &one);
    [[nodiscard]] base::Result<void> remove(const QString &name);

private:
    Connection &m_app;
};

} // namespace tapfleet::cache
