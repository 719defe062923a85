#include "snapshot/fleetsnapshot.h"

#include "snapshot/columns.h"
#include "snapshot/matcher.h"

#include <algorithm>

namespace tapfleet::snapshot {

using domain::Field;

FleetSnapshot::FleetSnapshot()
{
    static const std::shared_ptr<const Columns> none = std::make_shared<const Columns>();
    m_columns = none;
}

FleetSnapshot::~FleetSnapshot() = default;

bool FleetSnapshot::isGone() const
{
    return m_columns->isGone;
}

quint32 FleetSnapshot::rowCount() const
{
    return m_columns->rows;
}

domain::Value FleetSnapshot::value(quint32 row, Field field) const
{
    const auto text = [](std::string_view value) { return value.empty() ? domain::Value() : domain::Value(std::string(value)); };
    switch (storageOf(field)) {
    case Storage::Text: return text(m_columns->text(field)[row]);
    case Storage::Dictionary: return text(m_columns->dictionaryText(row, field));
    case Storage::Apps: return text(m_columns->apps.joined(row));
    case Storage::Integer: break;
    }
    const qint64 number = m_columns->integer(field)[row];
    if (number == IntegerColumn::kAbsent)
        return {};
    if (domain::fieldInfo(field).kind == domain::FieldKind::YesNo)
        return number != 0;
    return number;
}

domain::DeviceId FleetSnapshot::id(quint32 row) const
{
    return {std::string(m_columns->sn(row)), std::string(m_columns->dictionaryText(row, Field::SupplierId))};
}

domain::AccountId FleetSnapshot::account(quint32 row) const
{
    return m_columns->account(row);
}

quint32 FleetSnapshot::rowsOf(domain::AccountId account) const
{
    quint32 rows = 0;
    for (size_t i = 0; i < m_columns->accounts.size(); ++i) {
        const quint32 end = i + 1 < m_columns->accounts.size() ? m_columns->accounts[i + 1].firstRow : rowCount();
        if (m_columns->accounts[i].id == account)
            rows += end - m_columns->accounts[i].firstRow;
    }
    return rows;
}

std::optional<quint32> FleetSnapshot::find(domain::AccountId account, const domain::DeviceId &id) const
{
    const auto [first, last] = m_columns->placesOfSn(id.sn);
    for (quint32 place = first; place < last; ++place) {
        const quint32 row = m_columns->rowBySn(place);
        if (m_columns->account(row) == account && m_columns->dictionaryText(row, Field::SupplierId) == id.supplierId)
            return row;
    }
    return std::nullopt;
}

std::vector<quint32> FleetSnapshot::findSn(std::string_view sn) const
{
    const auto [first, last] = m_columns->placesOfSn(sn);
    std::vector<quint32> rows;
    for (quint32 place = first; place < last; ++place)
        rows.push_back(m_columns->rowBySn(place));
    return rows;
}

std::string_view FleetSnapshot::sn(quint32 row) const
{
    return m_columns->sn(row);
}

std::string_view FleetSnapshot::text(quint32 row, Field field) const
{
    switch (storageOf(field)) {
    case Storage::Text: return m_columns->text(field)[row];
    case Storage::Dictionary: return m_columns->dictionaryText(row, field);
    case Storage::Apps:
    case Storage::Integer: break;
    }
    return {};
}

void FleetSnapshot::appendApps(std::string &out, quint32 row) const
{
    m_columns->apps.appendJoined(out, row);
}

FleetSnapshot::InstalledVersions::InstalledVersions(const Columns &columns, std::string_view appId) : m_columns(columns)
{
    for (const AppLists::Record &record : columns.apps.records())
        m_wanted.push_back(columns.apps.text(record.appId) == appId);
}

std::optional<std::string_view> FleetSnapshot::InstalledVersions::operator[](quint32 row) const
{
    const AppLists::Record *const record = m_columns.apps.firstOf(row, m_wanted);
    return record ? std::optional<std::string_view>(m_columns.apps.text(record->version)) : std::nullopt;
}

FleetSnapshot::InstalledVersions FleetSnapshot::installedVersions(std::string_view appId) const
{
    return {*m_columns, appId};
}

quint32 FleetSnapshot::rowBySn(quint32 place) const
{
    return m_columns->rowBySn(place);
}

quint32 FleetSnapshot::placeOfSn(std::string_view sn) const
{
    return m_columns->placesOfSn(sn).first;
}

std::optional<RowSet> FleetSnapshot::rowsOfAny(std::span<const domain::DeviceId> ids, const base::StopToken &stop) const
{
    constexpr size_t betweenStops = 4096;
    RowSet set(rowCount());
    for (size_t i = 0; i < ids.size(); ++i) {
        if (i % betweenStops == 0 && stop.stopRequested())
            return std::nullopt;
        const auto [first, last] = m_columns->placesOfSn(ids[i].sn);
        for (quint32 place = first; place < last; ++place) {
            const quint32 row = m_columns->rowBySn(place);
            if (ids[i].supplierId.empty() || m_columns->dictionaryText(row, Field::SupplierId) == ids[i].supplierId)
                set.insert(row);
        }
    }
    return set;
}

std::optional<RowSet> FleetSnapshot::match(const query::Node &tree, qint64 nowMs, const base::StopToken &stop) const
{
    return match(tree, nowMs, ResolvedTerms(), stop);
}

std::optional<RowSet> FleetSnapshot::match(const query::Node &tree, qint64 nowMs, const ResolvedTerms &resolved,
                                           const base::StopToken &stop) const
{
    if (!resolved.cover(tree))
        return std::nullopt;
    RowSet set = Matcher(*m_columns, nowMs, resolved, stop).match(tree);
    if (stop.stopRequested())
        return std::nullopt;
    return set;
}

std::optional<std::vector<quint32>> FleetSnapshot::sorted(const RowSet &set, std::span<const SortKey> keys,
                                                          const base::StopToken &stop) const
{
    if (stop.stopRequested())
        return std::nullopt;
    const bool bySn = keys.size() == 1 && keys[0].field == Field::Sn && !keys[0].descending;
    if (keys.empty() || (bySn && m_columns->snOrder.empty()))
        return set.rows();
    Orders::Permutation kept;
    if (!bySn) {
        kept = m_columns->orders.permutation(*m_columns, keys, stop);
        if (!kept)
            return std::nullopt;
    }
    const std::vector<quint32> &order = bySn ? m_columns->snOrder : *kept;
    // Written without a branch: whether a row is in the set is as good as random here.
    const quint32 count = set.count();
    std::vector<quint32> rows(size_t(count) + 1);
    size_t filled = 0;
    for (size_t i = 0; i < order.size() && filled < count; ++i) {
        rows[filled] = order[i];
        filled += set.contains(order[i]) ? 1 : 0;
    }
    rows.resize(count);
    return rows;
}

size_t FleetSnapshot::memoryBytes() const
{
    return m_columns->memoryBytes();
}

} // namespace tapfleet::snapshot
