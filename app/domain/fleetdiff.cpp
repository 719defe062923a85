#include "domain/fleetdiff.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace tapfleet::domain {

const DiffField *FleetDiff::field(std::string_view id) const
{
    if (id == presence.id)
        return &presence;
    const auto found =
        std::find_if(fields.begin(), fields.end(), [id](const DiffField &candidate) { return candidate.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

const std::string &FleetDiff::fieldId(const DiffRow &row) const
{
    return row.field < fields.size() ? fields[row.field].id : presence.id;
}

Value historyValue(Field field, const std::string &text)
{
    if (text.empty())
        return {};
    switch (fieldInfo(field).kind) {
    case FieldKind::YesNo: return text == "yes";
    case FieldKind::Time:
    case FieldKind::Integer:
    case FieldKind::Degrees: {
        qint64 number = 0;
        const char *end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, number);
        return read.ec == std::errc() && read.ptr == end ? Value(number) : Value(text);
    }
    default: return text;
    }
}

quint32 NetChanges::number(Numbers &numbers, std::vector<std::string> &names, std::string_view text)
{
    if (const auto known = numbers.find(text); known != numbers.end())
        return known->second;
    const auto next = static_cast<quint32>(names.size());
    names.emplace_back(text);
    numbers.emplace(text, next);
    return next;
}

void NetChanges::beginAccount(AccountId account)
{
    endDevice();
    m_device = {};
    m_account = account;
}

void NetChanges::add(const Change &change)
{
    if (change.sn != m_device.sn || change.supplierId != m_device.supplierId) {
        endDevice();
        m_device.sn = change.sn;
        m_device.supplierId = change.supplierId;
    }
    const quint32 field = number(m_fieldNumbers, m_fieldNames, change.field);
    const auto end = m_nets.begin() + static_cast<std::ptrdiff_t>(m_used);
    auto net = std::find_if(m_nets.begin(), end, [field](const Net &candidate) { return candidate.field == field; });
    if (net == end) {
        if (m_used == m_nets.size())
            m_nets.emplace_back();
        net = m_nets.begin() + static_cast<std::ptrdiff_t>(m_used++);
        net->field = field;
        net->steps = 0;
        // The history tells what presence came to; the other end follows from the first thing told.
        net->before = change.field == kPresenceField ? change.after : change.before;
    }
    net->after = change.after;
    net->at = change.at;
    ++net->steps;
}

void NetChanges::endDevice()
{
    const auto nets = std::span(m_nets).first(m_used);
    const auto presence =
        std::find_if(nets.begin(), nets.end(), [this](const Net &net) { return m_fieldNames[net.field] == kPresenceField; });
    if (presence != nets.end()) {
        keepPresence(*presence);
    } else {
        for (const Net &net : nets) {
            if (net.before != net.after)
                keep(net, net.before, net.after);
        }
        m_diff.changedDevices += m_isKept;
    }
    m_used = 0;
    m_isKept = false;
}

void NetChanges::keepPresence(const Net &net)
{
    const bool wasThere = net.before == kDeviceRemoved;
    const bool isThere = net.after == kDeviceAdded;
    if (!wasThere && !isThere)
        return; // seen in between only
    if (wasThere && isThere) {
        ++m_diff.returned;
        return keep(net, {}, kDeviceReturned);
    }
    ++(isThere ? m_diff.added : m_diff.removed);
    keep(net, {}, net.after);
}

void NetChanges::keep(const Net &net, std::string_view before, std::string_view after)
{
    if (!std::exchange(m_isKept, true))
        m_diff.devices.push_back({m_account, m_device});
    m_diff.rows.push_back({.device = static_cast<quint32>(m_diff.devices.size() - 1),
                           .field = net.field,
                           .before = number(m_textNumbers, m_diff.texts, before),
                           .after = number(m_textNumbers, m_diff.texts, after),
                           .steps = net.steps,
                           .at = net.at});
}

FleetDiff NetChanges::finish(qint64 from, qint64 to)
{
    endDevice();
    std::vector<size_t> counts(m_fieldNames.size());
    for (const DiffRow &row : m_diff.rows)
        ++counts[row.field];
    std::vector<quint32> order(counts.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto isPresence = [this](quint32 field) { return m_fieldNames[field] == kPresenceField; };
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        if (isPresence(a) != isPresence(b))
            return isPresence(b);
        return counts[a] != counts[b] ? counts[a] > counts[b] : m_fieldNames[a] < m_fieldNames[b];
    });

    // A counting sort: each row goes to the next place of its field.
    m_diff.presence = {std::string(kPresenceField), m_diff.rows.size(), m_diff.rows.size()};
    std::vector<size_t> places(counts.size());
    std::vector<quint32> newNumbers(counts.size());
    size_t place = 0;
    for (const quint32 field : order) {
        places[field] = place;
        newNumbers[field] = static_cast<quint32>(m_diff.fields.size());
        const DiffField made{m_fieldNames[field], place, place + counts[field]};
        place = made.end;
        if (isPresence(field))
            m_diff.presence = made;
        else if (counts[field] > 0)
            m_diff.fields.push_back(made);
    }
    std::vector<DiffRow> sorted(m_diff.rows.size());
    for (const DiffRow &row : m_diff.rows) {
        DiffRow &placed = sorted[places[row.field]++];
        placed = row;
        placed.field = newNumbers[row.field];
    }
    m_diff.rows = std::move(sorted);
    m_diff.from = from;
    m_diff.to = to;
    return std::move(m_diff);
}

} // namespace tapfleet::domain
