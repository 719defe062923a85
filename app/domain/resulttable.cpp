#include "domain/resulttable.h"

#include <QtGlobal>

#include <algorithm>

namespace tapfleet::domain {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

void ResultTable::append(const Cell &cell)
{
    if (m_next == 0 && m_rows % kRowsOfBlock == 0) {
        m_blocks.push_back(std::make_unique<Block>());
        m_blocks.back()->slots.reserve(m_columns.size() * (m_rows == 0 ? 16 : kRowsOfBlock));
    }
    Block &block = *m_blocks.back();
    Slot slot;
    if (const auto *integer = std::get_if<qint64>(&cell)) {
        slot.kind = Kind::Integer;
        slot.integer = *integer;
    } else if (const auto *real = std::get_if<double>(&cell)) {
        slot.kind = Kind::Real;
        slot.real = *real;
    } else if (const auto *text = std::get_if<std::string_view>(&cell)) {
        slot.kind = Kind::Text;
        slot.begin = block.texts.size();
        slot.length = static_cast<quint32>(text->size());
        block.texts += *text;
        m_bytes += text->size();
    }
    block.slots.push_back(slot);
    m_bytes += sizeof(Slot);
    if (++m_next == columnCount()) {
        m_next = 0;
        ++m_rows;
    }
}

ResultTable::Cell ResultTable::cell(qint64 row, int column) const
{
    const Block &block = *m_blocks[static_cast<size_t>(row / kRowsOfBlock)];
    const Slot &slot = block.slots[static_cast<size_t>(row % kRowsOfBlock) * m_columns.size() + static_cast<size_t>(column)];
    switch (slot.kind) {
    case Kind::Null: break;
    case Kind::Integer: return slot.integer;
    case Kind::Real: return slot.real;
    case Kind::Text: return std::string_view(block.texts).substr(slot.begin, slot.length);
    }
    return {};
}

int ResultTable::columnNamed(std::string_view name) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [name](const std::string &column) {
        return std::equal(column.begin(), column.end(), name.begin(), name.end(),
                          [](char a, char b) { return lower(a) == lower(b); });
    });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

} // namespace tapfleet::domain
