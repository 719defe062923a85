#include "cache/alertstore.h"

#include "base/errorcodes.h"
#include "cache/connection.h"
#include "cache/rows.h"
#include "cache/transaction.h"

#include <algorithm>

namespace tapfleet::cache {

using base::Result;
using domain::AlertDevice;
using domain::AlertFiring;
using domain::AlertRule;
using domain::AlertRuleId;

namespace {

const QString kRules = QStringLiteral("SELECT id, name, filter, is_on, at_least, checked_at, fired_at FROM alert_rule ORDER BY id");
const QString kAdd = QStringLiteral("INSERT INTO alert_rule (name, filter, is_on, at_least) VALUES (?, ?, ?, ?) RETURNING id");
const QString kUpdate = QStringLiteral("UPDATE alert_rule SET name = ?, filter = ?, at_least = ? WHERE id = ?");
const QString kSetOn = QStringLiteral("UPDATE alert_rule SET is_on = ? WHERE id = ?");
const QString kBeginAnew = QStringLiteral("UPDATE alert_rule SET checked_at = NULL WHERE id = ?");
const QString kForgetMatches = QStringLiteral("DELETE FROM alert_match WHERE rule = ?");
const QString kRemove = QStringLiteral("DELETE FROM alert_rule WHERE id = ?");

const QString kMatches = QStringLiteral("SELECT account, sn, supplier_id FROM alert_match WHERE rule = ? ORDER BY account, sn, supplier_id");
const QString kAddMatch = QStringLiteral("INSERT INTO alert_match (rule, account, sn, supplier_id) VALUES (?, ?, ?, ?)");
const QString kDropMatch = QStringLiteral("DELETE FROM alert_match WHERE rule = ? AND account = ? AND sn = ? AND supplier_id = ?");
const QString kChecked = QStringLiteral("UPDATE alert_rule SET checked_at = ?, fired_at = coalesce(?, fired_at) WHERE id = ?");

const QString kFire = QStringLiteral("INSERT INTO alert_firing (rule, name, filter, at, devices, told) VALUES (?, ?, ?, ?, ?, 0) RETURNING id");
const QString kFireDevice = QStringLiteral("INSERT INTO alert_firing_device (firing, account, sn, supplier_id) VALUES (?, ?, ?, ?)");
const QString kForgetFirings = QStringLiteral("DELETE FROM alert_firing WHERE id <= ?");
const QString kFiringColumns = QStringLiteral("SELECT id, rule, name, filter, at, devices, told FROM alert_firing ");
const QString kNewest = QStringLiteral("ORDER BY id DESC");
const QString kUntold = QStringLiteral("WHERE told = 0 ORDER BY id");
const QString kTold = QStringLiteral("UPDATE alert_firing SET told = 1 WHERE told = 0");
const QString kFiringDevices = QStringLiteral("SELECT account, sn, supplier_id FROM alert_firing_device WHERE firing = ? ORDER BY account, sn, supplier_id");

AlertDevice deviceOf(const Statement &row)
{
    return {domain::AccountId(row.integer(0)), {std::string(row.text(1)), std::string(row.text(2))}};
}

Result<void> refuseName(const std::vector<AlertRule> &rules, const AlertRule &wanted)
{
    if (wanted.name.trimmed().isEmpty())
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("a rule needs a name"), base::codes::AlertNameless);
    const bool isTaken = std::any_of(rules.begin(), rules.end(), [&](const AlertRule &rule) {
        return rule.id != wanted.id && rule.name.compare(wanted.name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (isTaken)
        return base::failure(base::ErrorKind::Conflict, QStringLiteral("a rule named \"%1\" exists").arg(wanted.name), base::codes::AlertExists);
    return {};
}

/// All rows as what `make` makes of each.
template <typename Make, typename... Values>
auto rowsOf(Connection &connection, const QString &sql, Make make, const Values &...values)
    -> Result<std::vector<std::invoke_result_t<Make, const Statement &>>>
{
    std::vector<std::invoke_result_t<Make, const Statement &>> found;
    auto read = eachRow(connection, sql, [&](const Statement &row) { found.push_back(make(row)); }, values...);
    if (!read)
        return base::failure(std::move(read.error()));
    return found;
}

/// Runs the statement for each device, with the number before its own values.
Result<void> forEachDevice(Connection &connection, const QString &sql, qint64 number, const AlertDevice *begin, const AlertDevice *end)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return base::failure(std::move(statement.error()));
    for (const AlertDevice *one = begin; one != end; ++one) {
        if (auto done = runWith(*statement, number, one->account.value(), one->device.sn, one->device.supplierId); !done)
            return done;
    }
    return {};
}

} // namespace

class AlertStore::Private
{
public:
    Result<std::vector<AlertRule>> rules()
    {
        return rowsOf(*connection, kRules, [](const Statement &row) {
            return AlertRule{AlertRuleId(row.integer(0)), row.string(1), row.string(2), row.integer(3) != 0,
                             row.integer(4), optionalInteger(row, 5), optionalInteger(row, 6)};
        });
    }

    Result<AlertRule> rule(AlertRuleId id)
    {
        const auto all = rules();
        if (!all)
            return base::failure(all.error());
        const auto found = std::find_if(all->begin(), all->end(), [id](const AlertRule &rule) { return rule.id == id; });
        if (found == all->end())
            return base::failure(base::ErrorKind::NotFound, QStringLiteral("there is no rule %1").arg(id.value()), base::codes::AlertUnknown);
        return *found;
    }

    Result<void> beginAnew(AlertRuleId id)
    {
        if (auto done = connection->run(kForgetMatches, id.value()); !done)
            return done;
        return connection->run(kBeginAnew, id.value());
    }

    Result<std::optional<AlertFiring>> fire(const AlertRule &rule, const std::vector<AlertDevice> &fresh, qint64 at);

    std::unique_ptr<Connection> connection;
};

AlertStore::AlertStore(std::unique_ptr<Private> implementation) : d(std::move(implementation)) {}

AlertStore::~AlertStore() = default;

Result<std::unique_ptr<AlertStore>> AlertStore::open(const Home &home)
{
    auto connection = Connection::open(home.appDb(), {.kind = DatabaseKind::App});
    if (!connection)
        return base::failure(std::move(connection.error()));
    auto implementation = std::make_unique<Private>();
    implementation->connection = std::move(*connection);
    return std::unique_ptr<AlertStore>(new AlertStore(std::move(implementation)));
}

Result<std::vector<AlertRule>> AlertStore::rules()
{
    return d->rules();
}

Result<AlertRule> AlertStore::add(const AlertRule &rule)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto known = d->rules();
    if (!known)
        return base::failure(known.error());
    if (auto free = refuseName(*known, rule); !free)
        return base::failure(std::move(free.error()));
    AlertRule added = rule;
    added.name = rule.name.trimmed();
    added.checkedAt.reset();
    added.firedAt.reset();
    const auto ids = rowsOf(*d->connection, kAdd, [](const Statement &row) { return row.integer(0); }, added.name, added.filter,
                            added.isOn, added.atLeast);
    if (!ids)
        return base::failure(ids.error());
    added.id = AlertRuleId(ids->front());
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return added;
}

Result<void> AlertStore::update(const AlertRule &rule)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto known = d->rules();
    if (!known)
        return base::failure(known.error());
    const auto before = d->rule(rule.id);
    if (!before)
        return base::failure(before.error());
    if (auto free = refuseName(*known, rule); !free)
        return free;
    if (auto done = runOnce(*d->connection, kUpdate, rule.name.trimmed(), rule.filter, rule.atLeast, rule.id.value()); !done)
        return done;
    if (rule.filter != before->filter) {
        if (auto done = d->beginAnew(rule.id); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> AlertStore::setOn(AlertRuleId id, bool on)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (const auto known = d->rule(id); !known)
        return base::failure(known.error());
    if (auto done = runOnce(*d->connection, kSetOn, on, id.value()); !done)
        return done;
    if (!on) {
        if (auto done = d->beginAnew(id); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> AlertStore::remove(AlertRuleId id)
{
    return d->connection->run(kRemove, id.value());
}

Result<std::optional<AlertFiring>> AlertStore::Private::fire(const AlertRule &rule, const std::vector<AlertDevice> &fresh, qint64 at)
{
    const auto count = static_cast<qint64>(fresh.size());
    const auto ids = rowsOf(*connection, kFire, [](const Statement &row) { return row.integer(0); }, rule.id.value(), rule.name, rule.filter,
                            at, count);
    if (!ids)
        return base::failure(ids.error());
    if (auto forgotten = connection->run(kForgetFirings, ids->front() - domain::kAlertFiringsKept); !forgotten)
        return base::failure(std::move(forgotten.error()));
    const AlertDevice *const first = fresh.data();
    if (auto kept = forEachDevice(*connection, kFireDevice, ids->front(), first, first + std::min(fresh.size(), domain::kAlertDevicesKept)); !kept)
        return base::failure(std::move(kept.error()));
    return AlertFiring{.id = ids->front(), .rule = rule.id, .name = rule.name, .filter = rule.filter, .at = at, .devices = count};
}

Result<std::optional<AlertFiring>> AlertStore::check(const AlertRule &rule, const std::vector<AlertDevice> &now, qint64 at)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    const auto known = d->rules();
    if (!known)
        return base::failure(known.error());
    const auto found = std::find_if(known->begin(), known->end(), [&rule](const AlertRule &one) { return one.id == rule.id; });
    if (found == known->end() || !found->isOn || found->filter != rule.filter)
        return std::nullopt;
    const auto before = rowsOf(*d->connection, kMatches, deviceOf, rule.id.value());
    if (!before)
        return base::failure(before.error());
    const domain::AlertDiff diff = domain::alertDiff(*before, now);
    const bool isFirst = !found->checkedAt;
    const bool fires = !isFirst && static_cast<qint64>(diff.fresh.size()) >= found->atLeast;
    if (auto dropped = forEachDevice(*d->connection, kDropMatch, rule.id.value(), diff.gone.data(), diff.gone.data() + diff.gone.size()); !dropped)
        return base::failure(std::move(dropped.error()));
    std::optional<AlertFiring> firing;
    if (isFirst || fires) {
        if (auto kept = forEachDevice(*d->connection, kAddMatch, rule.id.value(), diff.fresh.data(), diff.fresh.data() + diff.fresh.size()); !kept)
            return base::failure(std::move(kept.error()));
    }
    if (fires) {
        auto fired = d->fire(*found, diff.fresh, at);
        if (!fired)
            return fired;
        firing = std::move(*fired);
    }
    if (auto noted = runOnce(*d->connection, kChecked, at, firing ? std::optional(at) : std::nullopt, rule.id.value()); !noted)
        return base::failure(std::move(noted.error()));
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return firing;
}

namespace {

AlertFiring firingOf(const Statement &row)
{
    return {row.integer(0), AlertRuleId(row.integer(1)), row.string(2), row.string(3), row.integer(4), row.integer(5), row.integer(6) != 0};
}

} // namespace

Result<std::vector<AlertFiring>> AlertStore::history()
{
    return rowsOf(*d->connection, kFiringColumns + kNewest, firingOf);
}

Result<std::vector<AlertDevice>> AlertStore::devices(qint64 firing)
{
    return rowsOf(*d->connection, kFiringDevices, deviceOf, firing);
}

Result<std::vector<AlertFiring>> AlertStore::takeUntold()
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    auto untold = rowsOf(*d->connection, kFiringColumns + kUntold, firingOf);
    if (!untold || untold->empty())
        return untold;
    if (auto done = d->connection->run(kTold); !done)
        return base::failure(std::move(done.error()));
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return untold;
}

} // namespace tapfleet::cache
