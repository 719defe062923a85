#include "cache/viewstore.h"

#include "base/errorcodes.h"
#include "cache/connection.h"
#include "cache/transaction.h"

#include <algorithm>

namespace tapfleet::cache {

using base::Result;
using domain::StarterState;
using domain::View;
using domain::ViewId;

namespace {

const QString kViews = QStringLiteral("SELECT id, name, filter, layout FROM view ORDER BY position, id");
const QString kAdd =
    QStringLiteral("INSERT INTO view (id, position, name, filter, layout) VALUES (?, 0, ?, ?, ?) RETURNING id");
const QString kUpdate = QStringLiteral("UPDATE view SET filter = ?, layout = ? WHERE id = ?");
const QString kRename = QStringLiteral("UPDATE view SET name = ? WHERE id = ?");
const QString kPlace = QStringLiteral("UPDATE view SET position = ? WHERE id = ?");
const QString kRemove = QStringLiteral("DELETE FROM view WHERE id = ?");
const QString kStarters = QStringLiteral("SELECT starter, hidden, filter, layout FROM starter_view ORDER BY starter");
const QString kSetStarter =
    QStringLiteral("INSERT INTO starter_view (starter, hidden, filter, layout) VALUES (?, ?, ?, ?) ON CONFLICT (starter) "
                   "DO UPDATE SET hidden = excluded.hidden, filter = excluded.filter, layout = excluded.layout");

QString folded(const QString &name)
{
    return name.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/// 0 for what is no number of a row.
qint64 rowOf(const ViewId &id)
{
    return id.value().toLongLong();
}

std::vector<View>::iterator find(std::vector<View> &views, const ViewId &id)
{
    return std::find_if(views.begin(), views.end(), [&id](const View &view) { return view.id == id; });
}

base::Error unknown(const ViewId &id)
{
    return {.kind = base::ErrorKind::NotFound,
            .detail = QStringLiteral("there is no view ") + id.value(),
            .subCode = base::codes::ViewUnknown};
}

Result<void> refuseName(const std::vector<View> &views, const QString &name, const ViewId &mayBe)
{
    if (name.trimmed().isEmpty())
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("a view needs a name"), base::codes::ViewNameless);
    for (const View &view : views) {
        if (view.id != mayBe && isSameViewName(view.name, name))
            return base::failure(base::ErrorKind::Conflict, QStringLiteral("a view named \"%1\" exists").arg(view.name),
                                 base::codes::ViewExists);
    }
    return {};
}

} // namespace

class ViewStore::Private
{
public:
    Result<std::vector<View>> views();
    Result<qint64> insert(const View &view, bool keepId);
    Result<void> place(const std::vector<View> &order);

    std::unique_ptr<Connection> connection;
};

Result<std::vector<View>> ViewStore::Private::views()
{
    auto select = connection->prepare(kViews);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<View> found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return found;
        found.push_back({ViewId(QString::number(select->integer(0))), select->string(1), select->string(2), select->string(3)});
    }
}

Result<qint64> ViewStore::Private::insert(const View &view, bool keepId)
{
    auto add = connection->prepare(kAdd);
    if (!add)
        return base::failure(std::move(add.error()));
    if (keepId)
        add->bind(0, rowOf(view.id));
    else
        add->bindNull(0);
    add->bind(1, view.name);
    add->bind(2, view.filter);
    add->bind(3, view.layout);
    if (const auto row = add->step(); !row)
        return base::failure(row.error());
    const qint64 id = add->integer(0);
    if (auto done = add->run(); !done)
        return base::failure(std::move(done.error()));
    return id;
}

Result<void> ViewStore::Private::place(const std::vector<View> &order)
{
    qint64 position = 0;
    for (const View &view : order) {
        if (auto done = connection->run(kPlace, position++, rowOf(view.id)); !done)
            return done;
    }
    return {};
}

ViewStore::ViewStore(std::unique_ptr<Private> implementation) : d(std::move(implementation))
{}

ViewStore::~ViewStore() = default;

Result<std::unique_ptr<ViewStore>> ViewStore::open(const Home &home)
{
    auto connection = Connection::open(home.appDb(), {DatabaseKind::App});
    if (!connection)
        return base::failure(std::move(connection.error()));
    auto implementation = std::make_unique<Private>();
    implementation->connection = std::move(*connection);
    return std::unique_ptr<ViewStore>(new ViewStore(std::move(implementation)));
}

Result<std::vector<View>> ViewStore::views()
{
    return d->views();
}

Result<View> ViewStore::add(View view, qsizetype place)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto order = d->views();
    if (!order)
        return base::failure(std::move(order.error()));
    if (auto free = refuseName(*order, view.name, {}); !free)
        return base::failure(std::move(free.error()));
    view.name = view.name.trimmed();
    const bool keepId = rowOf(view.id) > 0 && find(*order, view.id) == order->end();
    const auto id = d->insert(view, keepId);
    if (!id)
        return base::failure(id.error());
    view.id = ViewId(QString::number(*id));
    const auto last = static_cast<qsizetype>(order->size());
    order->insert(order->begin() + (place < 0 ? last : std::min(place, last)), view);
    if (auto placed = d->place(*order); !placed)
        return base::failure(std::move(placed.error()));
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return view;
}

Result<void> ViewStore::update(const ViewId &id, const QString &filter, const QString &layout)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto views = d->views();
    if (!views)
        return base::failure(std::move(views.error()));
    if (find(*views, id) == views->end())
        return base::failure(unknown(id));
    if (auto done = d->connection->run(kUpdate, filter, layout, rowOf(id)); !done)
        return done;
    return transaction->commit();
}

Result<void> ViewStore::rename(const ViewId &id, const QString &name)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto views = d->views();
    if (!views)
        return base::failure(std::move(views.error()));
    if (find(*views, id) == views->end())
        return base::failure(unknown(id));
    if (auto free = refuseName(*views, name, id); !free)
        return free;
    const QString trimmed = name.trimmed();
    if (auto done = d->connection->run(kRename, trimmed, rowOf(id)); !done)
        return done;
    return transaction->commit();
}

Result<void> ViewStore::remove(const ViewId &id)
{
    return d->connection->run(kRemove, rowOf(id));
}

Result<void> ViewStore::move(const ViewId &id, qsizetype place)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto order = d->views();
    if (!order)
        return base::failure(std::move(order.error()));
    const auto moved = find(*order, id);
    if (moved == order->end())
        return base::failure(unknown(id));
    const View view = std::move(*moved);
    order->erase(moved);
    order->insert(order->begin() + std::clamp<qsizetype>(place, 0, static_cast<qsizetype>(order->size())), view);
    if (auto placed = d->place(*order); !placed)
        return placed;
    return transaction->commit();
}

Result<std::vector<StarterState>> ViewStore::starters()
{
    auto select = d->connection->prepare(kStarters);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<StarterState> found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return found;
        found.push_back({ViewId(select->string(0)), select->integer(1) != 0, select->string(2), select->string(3)});
    }
}

Result<void> ViewStore::setStarter(const StarterState &state)
{
    return d->connection->run(kSetStarter, state.starter.value(), qint64(state.hidden ? 1 : 0), state.filter, state.layout);
}

bool isSameViewName(const QString &a, const QString &b)
{
    return folded(a) == folded(b);
}

} // namespace tapfleet::cache
