#include "cache/liststore.h"

#include "base/errorcodes.h"
#include "cache/connection.h"
#include "cache/transaction.h"
#include "domain/listcheck.h"

#include <algorithm>

namespace tapfleet::cache {

using base::Result;
using domain::SnList;
using domain::SnListRow;

namespace {

const QString kLists = QStringLiteral("SELECT id, name, source, row_count, created_at, updated_at FROM sn_list ORDER BY name");
const QString kAdd =
    QStringLiteral("INSERT INTO sn_list (name, source, row_count, created_at, updated_at) VALUES (?, ?, ?, ?, ?) RETURNING id");
const QString kUpdate = QStringLiteral("UPDATE sn_list SET source = ?, row_count = ?, updated_at = ? WHERE id = ?");
const QString kRename = QStringLiteral("UPDATE sn_list SET name = ?, updated_at = ? WHERE id = ?");
const QString kRemove = QStringLiteral("DELETE FROM sn_list WHERE id = ?");
const QString kRemoveRows = QStringLiteral("DELETE FROM sn_list_row WHERE list_id = ?");
const QString kAddRow =
    QStringLiteral("INSERT INTO sn_list_row (list_id, position, raw, sn, supplier_id) VALUES (?, ?, ?, ?, ?)");
const QString kRows = QStringLiteral("SELECT raw, sn, supplier_id FROM sn_list_row WHERE list_id = ? ORDER BY position");
const QString kRowCount = QStringLiteral("SELECT row_count FROM sn_list WHERE id = ?");

} // namespace

class ListStore::Private
{
public:
    Result<std::vector<SnList>> lists();
    /// The list of that name, if there is one.
    Result<std::optional<SnList>> find(const QString &name);
    Result<SnList> existing(const QString &name);
    Result<void> refuseTaken(const QString &name, domain::SnListId mayBe = {});
    Result<qint64> insert(const SnList &list);
    Result<void> write(const SnList &list, std::span<const SnListRow> rows);

    std::unique_ptr<Connection> connection;
};

Result<std::vector<SnList>> ListStore::Private::lists()
{
    auto select = connection->prepare(kLists);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<SnList> found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return found;
        found.push_back({domain::SnListId(select->integer(0)), select->string(1), select->string(2), select->integer(3),
                         select->integer(4), select->integer(5)});
    }
}

Result<std::optional<SnList>> ListStore::Private::find(const QString &name)
{
    auto all = lists();
    if (!all)
        return base::failure(std::move(all.error()));
    for (SnList &list : *all) {
        if (domain::isSameListName(list.name, name))
            return std::move(list);
    }
    return std::nullopt;
}

Result<SnList> ListStore::Private::existing(const QString &name)
{
    auto found = find(name);
    if (!found)
        return base::failure(std::move(found.error()));
    if (!*found)
        return base::failure(base::ErrorKind::NotFound, QStringLiteral("no SN list is named \"%1\"").arg(name),
                             base::codes::ListUnknown);
    return std::move(**found);
}

Result<void> ListStore::Private::refuseTaken(const QString &name, domain::SnListId mayBe)
{
    if (name.trimmed().isEmpty())
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("an SN list needs a name"), base::codes::ListUnknown);
    const auto found = find(name);
    if (!found)
        return base::failure(found.error());
    if (*found && (*found)->id != mayBe)
        return base::failure(base::ErrorKind::Conflict, QStringLiteral("an SN list named \"%1\" exists").arg((*found)->name),
                             base::codes::ListExists);
    return {};
}

Result<qint64> ListStore::Private::insert(const SnList &list)
{
    auto add = connection->prepare(kAdd);
    if (!add)
        return base::failure(std::move(add.error()));
    add->bind(0, list.name);
    add->bind(1, list.source);
    add->bind(2, list.rows);
    add->bind(3, list.createdAt);
    add->bind(4, list.updatedAt);
    if (const auto row = add->step(); !row)
        return base::failure(row.error());
    const qint64 id = add->integer(0);
    if (auto done = add->run(); !done)
        return base::failure(std::move(done.error()));
    return id;
}

Result<void> ListStore::Private::write(const SnList &list, std::span<const SnListRow> rows)
{
    auto add = connection->prepare(kAddRow);
    if (!add)
        return base::failure(std::move(add.error()));
    qint64 position = 0;
    for (const SnListRow &row : rows) {
        add->bind(0, list.id.value());
        add->bind(1, position++);
        add->bind(2, std::string_view(row.raw));
        add->bind(3, std::string_view(row.sn));
        add->bind(4, std::string_view(row.supplierId));
        if (auto done = add->run(); !done)
            return done;
    }
    return {};
}

ListStore::ListStore(std::unique_ptr<Private> implementation) : d(std::move(implementation))
{}

ListStore::~ListStore() = default;

Result<std::unique_ptr<ListStore>> ListStore::open(const Home &home)
{
    auto connection = Connection::open(home.appDb(), {DatabaseKind::App});
    if (!connection)
        return base::failure(std::move(connection.error()));
    auto implementation = std::make_unique<Private>();
    implementation->connection = std::move(*connection);
    return std::unique_ptr<ListStore>(new ListStore(std::move(implementation)));
}

Result<std::vector<SnList>> ListStore::lists()
{
    return d->lists();
}

Result<SnList> ListStore::create(const QString &name, const QString &source, std::span<const SnListRow> rows, qint64 at)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (auto free = d->refuseTaken(name); !free)
        return base::failure(std::move(free.error()));
    SnList list{{}, name.trimmed(), source, static_cast<qint64>(rows.size()), at, at};
    const auto id = d->insert(list);
    if (!id)
        return base::failure(id.error());
    list.id = domain::SnListId(*id);
    if (auto written = d->write(list, rows); !written)
        return base::failure(std::move(written.error()));
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return list;
}

Result<SnList> ListStore::replace(const QString &name, const QString &source, std::span<const SnListRow> rows, qint64 at,
                                  bool mayShrink)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto list = d->existing(name);
    if (!list)
        return list;
    if (const auto after = static_cast<qint64>(rows.size()); !mayShrink && domain::isMuchSmaller(after, list->rows))
        return base::failure(base::ErrorKind::Conflict,
                             QStringLiteral("%1: %2 of %3 rows would be left").arg(name).arg(after).arg(list->rows),
                             base::codes::ImportMuchSmaller);
    list->source = source;
    list->rows = static_cast<qint64>(rows.size());
    list->updatedAt = at;
    if (auto done = d->connection->run(kRemoveRows, list->id.value()); !done)
        return base::failure(std::move(done.error()));
    if (auto done = d->connection->run(kUpdate, source, list->rows, at, list->id.value()); !done)
        return base::failure(std::move(done.error()));
    if (auto written = d->write(*list, rows); !written)
        return base::failure(std::move(written.error()));
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return list;
}

Result<void> ListStore::rename(const QString &name, const QString &newName, qint64 at)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto list = d->existing(name);
    if (!list)
        return base::failure(list.error());
    if (auto free = d->refuseTaken(newName, list->id); !free)
        return free;
    if (auto done = d->connection->run(kRename, newName.trimmed(), at, list->id.value()); !done)
        return done;
    return transaction->commit();
}

Result<void> ListStore::remove(const QString &name)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto list = d->existing(name);
    if (!list)
        return base::failure(list.error());
    if (auto done = d->connection->run(kRemove, list->id.value()); !done) // its rows go with it
        return done;
    return transaction->commit();
}

Result<std::vector<SnListRow>> ListStore::load(domain::SnListId id)
{
    auto count = d->connection->prepare(kRowCount);
    auto select = d->connection->prepare(kRows);
    if (!count || !select)
        return base::failure(std::move(count ? select.error() : count.error()));
    count->bind(0, id.value());
    select->bind(0, id.value());
    std::vector<SnListRow> rows;
    const auto counted = count->step();
    if (!counted)
        return base::failure(counted.error());
    if (*counted)
        rows.reserve(static_cast<size_t>(count->integer(0)));
    count->reset();
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return rows;
        rows.push_back({std::string(select->text(0)), std::string(select->text(1)), std::string(select->text(2))});
    }
}

} // namespace tapfleet::cache
