#include "cache/querystore.h"

#include "base/errorcodes.h"
#include "cache/connection.h"
#include "cache/transaction.h"

#include <algorithm>

namespace tapfleet::cache {

using base::Result;
using domain::SavedQuery;
using domain::SavedQueryId;

namespace {

const QString kQueries = QStringLiteral("SELECT id, name, sql FROM saved_query ORDER BY name COLLATE NOCASE, id");
const QString kAdd = QStringLiteral("INSERT INTO saved_query (name, sql, saved_at) VALUES (?, ?, ?) RETURNING id");
const QString kUpdate = QStringLiteral("UPDATE saved_query SET sql = ?, saved_at = ? WHERE id = ?");
const QString kRename = QStringLiteral("UPDATE saved_query SET name = ? WHERE id = ?");
const QString kRemove = QStringLiteral("DELETE FROM saved_query WHERE id = ?");

QString folded(const QString &name)
{
    return name.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

Result<void> refuseName(const std::vector<SavedQuery> &queries, const QString &name, SavedQueryId mayBe)
{
    if (name.trimmed().isEmpty())
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("a query needs a name"), base::codes::QueryNameless);
    const bool isTaken = std::any_of(queries.begin(), queries.end(), [&](const SavedQuery &query) {
        return query.id != mayBe && folded(query.name) == folded(name);
    });
    if (isTaken)
        return base::failure(base::ErrorKind::Conflict, QStringLiteral("a query named \"%1\" exists").arg(name),
                             base::codes::QueryExists);
    return {};
}

Result<void> refuseUnknown(const std::vector<SavedQuery> &queries, SavedQueryId id)
{
    if (std::any_of(queries.begin(), queries.end(), [id](const SavedQuery &query) { return query.id == id; }))
        return {};
    return base::failure(base::ErrorKind::NotFound, QStringLiteral("there is no query %1").arg(id.value()),
                         base::codes::QueryUnknown);
}

} // namespace

class QueryStore::Private
{
public:
    Result<std::vector<SavedQuery>> queries();
    std::unique_ptr<Connection> connection;
};

Result<std::vector<SavedQuery>> QueryStore::Private::queries()
{
    auto select = connection->prepare(kQueries);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<SavedQuery> found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return found;
        found.push_back({SavedQueryId(select->integer(0)), select->string(1), select->string(2)});
    }
}

QueryStore::QueryStore(std::unique_ptr<Private> implementation) : d(std::move(implementation))
{}

QueryStore::~QueryStore() = default;

Result<std::unique_ptr<QueryStore>> QueryStore::open(const Home &home)
{
    auto connection = Connection::open(home.appDb(), {DatabaseKind::App});
    if (!connection)
        return base::failure(std::move(connection.error()));
    auto implementation = std::make_unique<Private>();
    implementation->connection = std::move(*connection);
    return std::unique_ptr<QueryStore>(new QueryStore(std::move(implementation)));
}

Result<std::vector<SavedQuery>> QueryStore::queries()
{
    return d->queries();
}

Result<SavedQuery> QueryStore::add(const QString &name, const QString &sql, qint64 at)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto known = d->queries();
    if (!known)
        return base::failure(known.error());
    if (auto free = refuseName(*known, name, {}); !free)
        return base::failure(std::move(free.error()));
    auto insert = d->connection->prepare(kAdd);
    if (!insert)
        return base::failure(std::move(insert.error()));
    SavedQuery query{{}, name.trimmed(), sql};
    insert->bind(0, query.name);
    insert->bind(1, query.sql);
    insert->bind(2, at);
    if (const auto row = insert->step(); !row)
        return base::failure(row.error());
    query.id = SavedQueryId(insert->integer(0));
    if (auto done = insert->run(); !done)
        return base::failure(std::move(done.error()));
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return query;
}

Result<void> QueryStore::update(SavedQueryId id, const QString &sql, qint64 at)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto known = d->queries();
    if (!known)
        return base::failure(known.error());
    if (auto found = refuseUnknown(*known, id); !found)
        return found;
    if (auto done = d->connection->run(kUpdate, sql, at, id.value()); !done)
        return done;
    return transaction->commit();
}

Result<void> QueryStore::rename(SavedQueryId id, const QString &name)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto known = d->queries();
    if (!known)
        return base::failure(known.error());
    if (auto found = refuseUnknown(*known, id); !found)
        return found;
    if (auto free = refuseName(*known, name, id); !free)
        return free;
    const QString trimmed = name.trimmed();
    if (auto done = d->connection->run(kRename, trimmed, id.value()); !done)
        return done;
    return transaction->commit();
}

Result<void> QueryStore::remove(SavedQueryId id)
{
    return d->connection->run(kRemove, id.value());
}

} // namespace tapfleet::cache
