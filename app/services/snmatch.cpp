#include "services/snmatch.h"

#include "services/snrepair.h"

#include <algorithm>
#include <unordered_map>

namespace tapfleet::services {

using domain::SnListRow;
using domain::SnOutcome;
using domain::SnVerdict;

namespace {

/// Calls `fn(device)` for every device that a row names.
template <typename Fn>
void forEachDevice(const SnIndex &index, std::string_view sn, std::string_view supplierId, Fn fn)
{
    for (quint32 place = index.placeOf(sn); place < index.size() && index.sn(place) == sn; ++place) {
        const SnIndex::Device device = index.device(place);
        if (supplierId.empty() || device.supplierId == supplierId)
            fn(device);
    }
}

// Devices of one SN: whether they are of one supplier (one that is not told may be any), and the one that counts.
SnVerdict verdictOn(const std::vector<SnIndex::Device> &devices)
{
    if (devices.empty())
        return {};
    std::string_view supplier;
    for (const SnIndex::Device &device : devices) {
        if (!supplier.empty() && !device.supplierId.empty() && device.supplierId != supplier)
            return {.outcome = SnOutcome::Ambiguous};
        if (!device.supplierId.empty())
            supplier = device.supplierId;
    }
    const auto best = std::min_element(devices.begin(), devices.end(),
                                       [](const SnIndex::Device &a, const SnIndex::Device &b) { return a.hold < b.hold; });
    if (best->hold == SnIndex::Hold::Other)
        return {.outcome = SnOutcome::NotMine, .device = best->row};
    const auto same = std::count_if(devices.begin(), devices.end(),
                                    [best](const SnIndex::Device &device) { return device.hold == best->hold; });
    if (same > 1)
        return {.outcome = SnOutcome::Ambiguous};
    return {.outcome = SnOutcome::Matched, .device = best->row};
}

/// One matching of a list.
class Matching
{
public:
    Matching(std::span<const SnListRow> rows, const SnIndex &index, const base::StopToken &stop)
        : m_rows(rows)
        , m_index(index)
        , m_stop(stop)
        , m_verdicts(rows.size())
    {}

    std::optional<std::vector<SnVerdict>> run()
    {
        constexpr quint32 betweenStops = 1024;
        for (quint32 i = 0; i < m_rows.size(); ++i) {
            if (i % betweenStops == 0 && m_stop.stopRequested())
                return std::nullopt;
            m_verdicts[i] = look(i);
            if (m_verdicts[i].outcome == SnOutcome::NotFound)
                repair(i);
        }
        const auto meant = m_typos.run(m_index, m_stop);
        if (!meant)
            return std::nullopt;
        for (size_t i = 0; i < meant->size(); ++i) {
            if (!(*meant)[i].empty())
                suggest(m_verdicts[m_typoRows[i]], SnOutcome::Typo, (*meant)[i]);
        }
        return std::move(m_verdicts);
    }

private:
    SnVerdict look(quint32 i)
    {
        const SnListRow &row = m_rows[i];
        if (row.sn.empty())
            return {.outcome = SnOutcome::NoSn};
        if (const auto [first, isNew] = m_texts.try_emplace(domain::longForm({row.sn, row.supplierId}), i); !isNew)
            return {.outcome = SnOutcome::Duplicate, .first = first->second};
        m_devices.clear();
        forEachDevice(m_index, row.sn, row.supplierId, [this](const SnIndex::Device &device) { m_devices.push_back(device); });
        const SnVerdict verdict = verdictOn(m_devices);
        if (!verdict.device)
            return verdict;
        // With its supplier and without it an SN may be one device.
        if (const auto [first, isNew] = m_firstOfDevice.try_emplace(*verdict.device, i); !isNew)
            return {.outcome = SnOutcome::Duplicate, .first = first->second};
        return verdict;
    }

    void repair(quint32 i)
    {
        if (const quint32 place = m_index.placeOf(m_rows[i].sn); place < m_index.size() && m_index.sn(place) == m_rows[i].sn)
            return; // the SN is right, its supplier is not
        if (const auto damaged = damagedSn(m_rows[i].sn, m_index))
            return suggest(m_verdicts[i], SnOutcome::Damaged, damaged->meant);
        m_typos.add(m_rows[i].sn);
        m_typoRows.push_back(i);
    }

    static void suggest(SnVerdict &verdict, SnOutcome outcome, const std::string &sn)
    {
        verdict.outcome = outcome;
        verdict.suggestion.sn = sn;
    }

    const std::span<const SnListRow> m_rows;
    const SnIndex &m_index;
    const base::StopToken m_stop;
    std::vector<SnVerdict> m_verdicts;
    std::unordered_map<std::string, quint32> m_texts;
    std::unordered_map<quint32, quint32> m_firstOfDevice;
    std::vector<SnIndex::Device> m_devices;
    TypoSearch m_typos;
    std::vector<quint32> m_typoRows;
};

} // namespace

std::optional<std::vector<SnVerdict>> matchSns(std::span<const SnListRow> rows, const SnIndex &index,
                                               const base::StopToken &stop)
{
    return Matching(rows, index, stop).run();
}

SnVerdict lookUpSn(const SnListRow &row, const SnIndex &index)
{
    if (row.sn.empty())
        return {.outcome = SnOutcome::NoSn};
    std::vector<SnIndex::Device> devices;
    forEachDevice(index, row.sn, row.supplierId, [&devices](const SnIndex::Device &device) { devices.push_back(device); });
    return verdictOn(devices);
}

std::vector<std::string> suppliersOfSn(std::string_view sn, const SnIndex &index)
{
    std::vector<std::string> suppliers;
    forEachDevice(index, sn, {}, [&suppliers](const SnIndex::Device &device) { suppliers.push_back(device.supplierId); });
    std::sort(suppliers.begin(), suppliers.end());
    suppliers.erase(std::unique(suppliers.begin(), suppliers.end()), suppliers.end());
    return suppliers;
}

SnReconciliation reconcile(std::span<const SnListRow> rows, std::span<const SnVerdict> verdicts, const SnIndex &index)
{
    SnReconciliation difference;
    std::vector<bool> isListed(index.size());
    for (quint32 i = 0; i < rows.size(); ++i) {
        switch (verdicts[i].outcome) {
        case SnOutcome::NotFound:
        case SnOutcome::Typo:
        case SnOutcome::Damaged: difference.missing.push_back(i); break;
        case SnOutcome::NotMine: difference.otherOwner.push_back(i); break;
        default: break;
        }
        const std::string &sn = rows[i].sn;
        for (quint32 place = index.placeOf(sn); place < index.size() && index.sn(place) == sn; ++place) {
            // Of a device that two accounts know, one may not tell the supplier.
            const std::string supplierId = rows[i].supplierId.empty() ? std::string() : index.device(place).supplierId;
            if (supplierId.empty() || supplierId == rows[i].supplierId)
                isListed[place] = true;
        }
    }
    for (quint32 place = 0; place < index.size(); ++place) {
        if (isListed[place])
            continue;
        if (const SnIndex::Device device = index.device(place); device.hold != SnIndex::Hold::Other)
            difference.extra.push_back(device.row);
    }
    return difference;
}

} // namespace tapfleet::services
