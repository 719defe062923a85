#pragma once

#include "domain/account.h"

#include <QString>

namespace tapfleet::cache {

/// Where one account's files lie: HOME/accounts/<id>/.
struct AccountFolder {
    QString path;
    QString cacheDb() const { return path + QLatin1String("/cache.db"); }
    QString ownDb() const { return path + QLatin1String("/own.db"); }
    QString uploads() const { return path + QLatin1String("/uploads"); } ///< files of writes that are not settled
};

/// The layout of a profile folder (--home).
struct Home {
    QString path;
    QString appDb() const { return path + QLatin1String("/app.db"); }
    AccountFolder account(domain::AccountId id) const
    {
        return {path + QLatin1String("/accounts/") + QString::number(id.value())};
    }
};

} // namespace tapfleet::cache
