#include "snapshot/applists.h"

namespace tapfleet::snapshot {

AppLists::AppLists()
    : m_texts(1), m_offsets(1, 0)
{
    m_textIndex.emplace(std::string(), 0);
}

void AppLists::reserve(size_t rows)
{
    constexpr size_t usualApps = 4;
    m_offsets.reserve(m_offsets.size() + rows);
    m_codes.reserve(rows * usualApps);
}

quint32 AppLists::intern(const std::string &text)
{
    const auto [found, isNew] = m_textIndex.try_emplace(text, static_cast<quint32>(m_texts.size()));
    if (isNew)
        m_texts.push_back(text);
    return found->second;
}

void AppLists::add(std::span<const Record> apps)
{
    for (const Record &app : apps) {
        const auto [found, isNew] = m_recordIndex.try_emplace(app, static_cast<quint32>(m_records.size()));
        if (isNew)
            m_records.push_back(app);
        m_codes.add(found->second);
    }
    m_offsets.push_back(static_cast<quint32>(m_codes.size()));
}

void AppLists::finish()
{
    m_offsets.shrink_to_fit();
    m_codes.finish();
    decltype(m_textIndex)().swap(m_textIndex);
    decltype(m_recordIndex)().swap(m_recordIndex);
}

void AppLists::appendJoined(std::string &out, quint32 row) const
{
    m_codes.visit([&](const auto &codes) {
        domain::appendAppsText(out, std::span(codes).subspan(m_offsets[row], m_offsets[row + 1] - m_offsets[row]), [this](quint32 code) {
            const Record &app = m_records[code];
            return domain::AppText{m_texts[app.appId], m_texts[app.name], m_texts[app.version], app.main};
        });
    });
}

std::string AppLists::joined(quint32 row) const
{
    std::string text;
    appendJoined(text, row);
    return text;
}

RowSet AppLists::rowsOf(const std::vector<quint8> &wanted) const
{
    RowSet set(static_cast<quint32>(rowCount()));
    m_codes.visit([&](const auto &codes) {
        for (quint32 row = 0; row < set.size(); ++row) {
            quint8 found = 0;
            for (quint32 i = m_offsets[row]; i < m_offsets[row + 1]; ++i)
                found |= wanted[codes[i]];
            if (found != 0)
                set.insert(row);
        }
    });
    return set;
}

const AppLists::Record *AppLists::firstOf(quint32 row, const std::vector<quint8> &wanted) const
{
    for (quint32 i = m_offsets[row]; i < m_offsets[row + 1]; ++i) {
        if (const quint32 code = m_codes[i]; wanted[code] != 0)
            return &m_records[code];
    }
    return nullptr;
}

RowSet AppLists::present() const
{
    RowSet set(static_cast<quint32>(rowCount()));
    for (quint32 row = 0; row < set.size(); ++row) {
        if (m_offsets[row + 1] > m_offsets[row])
            set.insert(row);
    }
    return set;
}

std::vector<quint32> AppLists::devicesBy(const std::vector<quint32> &textOfRecord, const RowSet &set) const
{
    std::vector<quint32> counts(m_texts.size());
    m_codes.visit([&](const auto &codes) {
        for (quint32 row = 0; row < set.size(); ++row) {
            if (!set.contains(row))
                continue;
            for (quint32 i = m_offsets[row]; i < m_offsets[row + 1]; ++i) {
                const quint32 text = textOfRecord[codes[i]];
                bool isFirst = true;
                for (quint32 before = m_offsets[row]; before < i; ++before)
                    isFirst = isFirst && textOfRecord[codes[before]] != text;
                counts[text] += isFirst ? 1 : 0;
            }
        }
    });
    return counts;
}

size_t AppLists::memoryBytes() const
{
    size_t bytes = m_offsets.capacity() * sizeof(quint32) + m_codes.memoryBytes() + m_records.capacity() * sizeof(Record);
    for (const std::string &text : m_texts)
        bytes += sizeof(text) + text.capacity();
    return bytes;
}

} // namespace tapfleet::snapshot
