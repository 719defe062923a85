#include "services/fleetterms.h"

#include "base/errorcodes.h"
#include "cache/damage.h"
#include "cache/history.h"
#include "cache/liststore.h"
#include "cache/taskstore.h"
#include "query/fieldnames.h"
#include "query/values.h"
#include "snapshot/fold.h"
#include "snapshot/pattern.h"

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using query::Computed;
using query::Op;
using snapshot::Pattern;
using snapshot::RowSet;

namespace {

base::Error invalid(const QString &detail)
{
    return {.kind = base::ErrorKind::Invalid, .detail = detail, .subCode = base::codes::FilterInvalid};
}

Result<std::unique_ptr<cache::Connection>> openCache(const cache::AccountFolder &folder)
{
    auto file = cache::Connection::open(folder.cacheDb(), {cache::DatabaseKind::Cache, cache::Connection::Access::QueryOnly});
    if (!file)
        cache::noteDamage(folder, file.error());
    return file;
}

bool isIn(const domain::TaskDevice &device, const query::Value &value)
{
    return !value.at || value.at->value == QLatin1StringView(device.state.data(), qsizetype(device.state.size()));
}

/// The fields of the history that a field of the language stands for.
std::vector<std::string> historyFields(const QString &field)
{
    if (field == u"owner") // name or pid
        return {"owner", "owner_pid"};
    return {field.toStdString()};
}

Pattern::Mode modeOf(Op op)
{
    return op == Op::Contains ? Pattern::Mode::Within : Pattern::Mode::Whole;
}

} // namespace

Result<snapshot::ResolvedTerms> FleetTerms::resolve(const query::Node &tree, const FleetView &view, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    turnTo(view);
    snapshot::ResolvedTerms resolved;
    if (auto done = collect(tree, view, nowMs, resolved); !done)
        return base::failure(std::move(done.error()));
    return resolved;
}

Result<FleetTerms::LabelRows> FleetTerms::labels(const FleetView &view)
{
    const std::lock_guard lock(m_mutex);
    turnTo(view);
    return readLabelRows(view);
}

Result<std::vector<domain::SnList>> FleetTerms::lists(const FleetView &view)
{
    const std::lock_guard lock(m_mutex);
    turnTo(view);
    if (auto done = readLists(); !done)
        return base::failure(std::move(done.error()));
    return *m_lists;
}

FleetTerms::Values FleetTerms::fieldValues(const FleetView &view, domain::Field field)
{
    const std::lock_guard lock(m_mutex);
    turnTo(view);
    Values &kept = m_values[field];
    if (kept)
        return kept;
    const RowSet all(view.snapshot->rowCount(), true);
    auto values = std::make_shared<std::vector<query::ValueSource::Known>>();
    const auto append = [&values](const snapshot::FleetSnapshot::Facet &facet) {
        for (const auto &[value, devices] : facet) {
            const auto *answer = std::get_if<bool>(&value);
            values->push_back(
                {answer ? (*answer ? u"yes"_s : u"no"_s) : QString::fromStdString(std::get<std::string>(value)), devices});
        }
    };
    append(view.snapshot->facet(field, all));
    if (field == domain::Field::Apps) // id or name
        append(view.snapshot->appNames(all));
    kept = std::move(values);
    return kept;
}

void FleetTerms::turnTo(const FleetView &view)
{
    if (m_labelsAreOld.exchange(false))
        m_labels.reset();
    if (m_listsAreOld.exchange(false))
        m_lists.reset();
    if (m_snapshot.lock() == view.snapshot)
        return;
    m_snapshot = view.snapshot;
    m_labels.reset();
    m_lists.reset();
    m_listRows.clear();
    m_changes.clear();
    m_values.clear();
}

Result<void> FleetTerms::collect(const query::Node &tree, const FleetView &view, qint64 nowMs,
                                 snapshot::ResolvedTerms &resolved)
{
    for (const query::Node &child : tree.children) {
        if (auto done = collect(child, view, nowMs, resolved); !done)
            return done;
    }
    if (tree.kind != query::Node::Kind::Term || !snapshot::ResolvedTerms::wants(tree.term) || resolved.find(tree.term))
        return {};
    auto rows = rowsOf(tree.term, view, nowMs);
    if (!rows)
        return base::failure(std::move(rows.error()));
    resolved.add(tree.term, std::move(*rows));
    return {};
}

Result<RowSet> FleetTerms::rowsOf(const query::Term &term, const FleetView &view, qint64 nowMs)
{
    switch (term.computed) {
    case Computed::Tag:
    case Computed::Note: return labelRows(term, view);
    case Computed::List: return listRows(term, view);
    case Computed::Changed: return changedRows(term, view, nowMs);
    default: return taskRows(term, view);
    }
}

Result<RowSet> FleetTerms::labelRows(const query::Term &term, const FleetView &view)
{
    const auto labels = readLabelRows(view);
    if (!labels)
        return base::failure(labels.error());
    const bool isTag = term.computed == Computed::Tag;
    RowSet set(view.snapshot->rowCount());
    for (const query::Value &value : term.values) {
        const Pattern pattern(value.pattern, modeOf(term.op));
        for (const LabelRow &row : **labels) {
            const auto matches = [&pattern](const std::string &text) { return pattern.matches(snapshot::fold(text)); };
            const std::vector<std::string> &tags = row.labels.tags;
            if (isTag ? std::any_of(tags.begin(), tags.end(), matches) : matches(row.labels.note))
                set.insert(row.row);
        }
    }
    if (!term.absent)
        return set;
    RowSet absent(view.snapshot->rowCount());
    for (const LabelRow &row : **labels) {
        if (isTag ? !row.labels.tags.empty() : !row.labels.note.empty())
            absent.insert(row.row);
    }
    absent.complement();
    return set |= absent;
}

Result<RowSet> FleetTerms::listRows(const query::Term &term, const FleetView &view)
{
    if (auto done = readLists(); !done)
        return base::failure(std::move(done.error()));
    RowSet set(view.snapshot->rowCount());
    for (const query::Value &value : term.values) {
        const Pattern pattern(value.pattern, Pattern::Mode::Whole);
        bool isThere = false;
        for (const domain::SnList &list : *m_lists) {
            if (!pattern.matches(snapshot::fold(list.name.toStdString())))
                continue;
            isThere = true;
            const auto rows = rowsOfList(list, view);
            if (!rows)
                return base::failure(rows.error());
            set |= **rows;
        }
        if (!isThere)
            return base::failure(invalid(u"there is no SN list named \"%1\""_s.arg(query::readable(value.pattern))));
    }
    if (!term.absent)
        return set;
    RowSet absent(view.snapshot->rowCount());
    for (const domain::SnList &list : *m_lists) {
        const auto rows = rowsOfList(list, view);
        if (!rows)
            return base::failure(rows.error());
        absent |= **rows;
    }
    absent.complement();
    return set |= absent;
}

Result<std::vector<domain::Task>> FleetTerms::tasks(const FleetView &view)
{
    std::vector<domain::Task> all;
    for (const domain::AccountId account : view.accounts) {
        const auto cache = openCache(m_home.account(account));
        const auto some = cache ? cache::TaskStore(**cache).tasks() : base::failure(cache.error());
        if (!some)
            return base::failure(some.error());
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

/// Devices of the tasks, whatever their state there or in the one that is asked for; `none`: in no kept task.
Result<RowSet> FleetTerms::taskRows(const query::Term &term, const FleetView &view)
{
    RowSet set(view.snapshot->rowCount()), absent(view.snapshot->rowCount());
    std::vector<bool> isThere(term.values.size(), false);
    for (const domain::AccountId account : view.accounts) {
        const auto cache = openCache(m_home.account(account));
        if (!cache)
            return base::failure(cache.error());
        cache::TaskStore store(**cache);
        const auto all = store.tasks();
        if (!all)
            return base::failure(all.error());
        for (const domain::Task &task : *all) {
            std::vector<const query::Value *> wanted;
            for (size_t i = 0; i < term.values.size(); ++i) {
                if (Pattern(term.values[i].pattern, Pattern::Mode::Whole).matches(snapshot::fold(task.id.value()))) {
                    isThere[i] = true;
                    wanted.push_back(&term.values[i]);
                }
            }
            if (wanted.empty() && !term.absent)
                continue;
            const auto devices = store.devices(task.id);
            if (!devices)
                return base::failure(devices.error());
            for (const domain::TaskDevice &device : *devices) {
                const auto row = view.snapshot->find(account, device.device);
                if (!row)
                    continue;
                absent.insert(*row);
                if (std::any_of(wanted.begin(), wanted.end(), [&device](const query::Value *value) { return isIn(device, *value); }))
                    set.insert(*row);
            }
        }
    }
    for (size_t i = 0; i < isThere.size(); ++i) {
        if (!isThere[i])
            return base::failure(invalid(u"there is no distribution task \"%1\""_s.arg(query::readable(term.values[i].pattern))));
    }
    if (!term.absent)
        return set;
    absent.complement();
    return set |= absent;
}

Result<RowSet> FleetTerms::changedRows(const query::Term &term, const FleetView &view, qint64 nowMs)
{
    RowSet set(view.snapshot->rowCount());
    for (const query::Value &value : term.values) {
        const auto since = value.at ? query::timeRange(value.at->value, nowMs) : std::nullopt;
        for (const std::string &field : historyFields(value.pattern)) {
            const auto known = changes(field, view);
            if (!known)
                return base::failure(known.error());
            for (const Change &change : **known) {
                if (!since || change.at >= since->end)
                    set.insert(change.row);
            }
        }
    }
    if (!term.absent)
        return set;
    RowSet absent(view.snapshot->rowCount());
    for (const domain::FieldInfo &info : domain::kFields) {
        if (!info.tracked)
            continue;
        const auto known = changes(info.id, view);
        if (!known)
            return base::failure(known.error());
        for (const Change &change : **known)
            absent.insert(change.row);
    }
    absent.complement();
    return set |= absent;
}

Result<const FleetTerms::Changes *> FleetTerms::changes(const std::string &field, const FleetView &view)
{
    if (const auto found = m_changes.find(field); found != m_changes.end())
        return &found->second;
    Changes known;
    const std::string fields[] = {field};
    for (const domain::AccountId account : view.accounts) {
        const cache::AccountFolder folder = m_home.account(account);
        auto own = cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own, cache::Connection::Access::QueryOnly});
        auto last = own ? cache::lastChanges(**own, fields, m_stop.token()) : base::failure(own.error());
        if (!last) {
            cache::noteDamage(folder, last.error());
            return base::failure(std::move(last.error()));
        }
        for (const cache::LastChange &change : *last) {
            if (const auto row = view.snapshot->find(account, change.device))
                known.push_back({*row, change.at});
        }
    }
    return &(m_changes[field] = std::move(known));
}

Result<const RowSet *> FleetTerms::rowsOfList(const domain::SnList &list, const FleetView &view)
{
    if (const auto found = m_listRows.find(list.id); found != m_listRows.end() && found->second.updatedAt == list.updatedAt)
        return &found->second.rows;
    auto store = cache::ListStore::open(m_home);
    if (!store)
        return base::failure(std::move(store.error()));
    auto rows = (*store)->load(list.id);
    if (!rows)
        return base::failure(std::move(rows.error()));
    std::vector<domain::DeviceId> ids;
    ids.reserve(rows->size());
    for (domain::SnListRow &row : *rows) {
        if (!row.sn.empty())
            ids.push_back({std::move(row.sn), std::move(row.supplierId)});
    }
    // In the order of the snapshot's own search each look lies near the last.
    std::sort(ids.begin(), ids.end());
    auto set = view.snapshot->rowsOfAny(ids, m_stop.token());
    if (!set)
        return base::failure(base::ErrorKind::Canceled, u"the program ends"_s);
    return &(m_listRows[list.id] = {list.updatedAt, std::move(*set)}).rows;
}

Result<FleetTerms::LabelRows> FleetTerms::readLabelRows(const FleetView &view)
{
    if (m_labels)
        return m_labels;
    auto all = readLabels(m_home, view.accounts);
    if (!all)
        return base::failure(std::move(all.error()));
    auto rows = std::make_shared<std::vector<LabelRow>>();
    for (auto &[account, devices] : *all) {
        for (const domain::DeviceLabels &labels : devices) {
            if (const auto row = view.snapshot->find(account, labels.device)) {
                rows->push_back({*row, labels});
            } else if (labels.device.supplierId.empty()) {
                // Labelled before its supplier was known.
                for (const quint32 same : view.snapshot->findSn(labels.device.sn)) {
                    if (view.snapshot->account(same) == account)
                        rows->push_back({same, labels});
                }
            }
        }
    }
    std::sort(rows->begin(), rows->end(), [](const LabelRow &a, const LabelRow &b) { return a.row < b.row; });
    m_labels = std::move(rows);
    return m_labels;
}

Result<void> FleetTerms::readLists()
{
    if (m_lists)
        return {};
    auto store = cache::ListStore::open(m_home);
    if (!store)
        return base::failure(std::move(store.error()));
    auto lists = (*store)->lists();
    if (!lists)
        return base::failure(std::move(lists.error()));
    m_lists = std::move(*lists);
    return {};
}

} // namespace tapfleet::services
