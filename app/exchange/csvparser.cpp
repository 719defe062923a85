#include "exchange/csvparser.h"

#include <array>

namespace tapfleet::exchange {

namespace {

/// Walks over a text cell by cell.
class Scanner
{
public:
    Scanner(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    qint64 line() const { return m_line; }

    // False when a quote is never closed.
    bool readCell(std::string &cell)
    {
        cell.clear();
        // Excel's ="0123" may stand with bare quotes; what is within belongs together as in a quoted cell.
        const bool isExcelText = m_text.substr(m_at, 2) == "=\"";
        if (isExcelText)
            ++m_at;
        if (!atEnd() && m_text[m_at] == '"') {
            if (isExcelText)
                cell += "=\"";
            if (!readQuoted(cell))
                return false;
            if (isExcelText)
                cell += '"';
        }
        const size_t end = m_text.find_first_of(m_ends, m_at);
        const size_t stop = end == std::string_view::npos ? m_text.size() : end;
        cell += m_text.substr(m_at, stop - m_at);
        m_at = stop;
        return true;
    }

    // Steps over a separator; false at the end of the record.
    bool nextCell()
    {
        if (atEnd() || m_text[m_at] != m_separator)
            return false;
        ++m_at;
        return true;
    }

    void nextRecord()
    {
        if (atEnd())
            return;
        if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

private:
    bool readQuoted(std::string &cell)
    {
        ++m_at;
        while (true) {
            const size_t quote = m_text.find('"', m_at);
            if (quote == std::string_view::npos)
                return false;
            const std::string_view part = m_text.substr(m_at, quote - m_at);
            cell += part;
            countLines(part);
            m_at = quote + 1;
            if (atEnd() || m_text[m_at] != '"')
                return true;
            cell += '"';
            ++m_at;
        }
    }

    void countLines(std::string_view part)
    {
        for (size_t i = 0; i < part.size(); ++i) {
            if (part[i] == '\n' || (part[i] == '\r' && (i + 1 == part.size() || part[i + 1] != '\n')))
                ++m_line;
        }
    }

    const std::string_view m_text;
    const char m_separator;
    const std::string m_ends{m_separator, '\r', '\n'};
    size_t m_at = 0;
    qint64 m_line = 1;
};

} // namespace

char guessSeparator(std::string_view text)
{
    constexpr std::array kCandidates{'\t', ',', ';'};
    std::array<int, kCandidates.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n')
            break;
        for (size_t i = 0; i < kCandidates.size(); ++i)
            counts[i] += c == kCandidates[i];
    }
    size_t best = 0;
    for (size_t i = 1; i < kCandidates.size(); ++i) {
        if (counts[i] > counts[best])
            best = i;
    }
    return counts[best] == 0 ? ',' : kCandidates[best];
}

std::optional<qint64> parseCsv(std::string_view text, char separator, const RowSink &sink)
{
    Scanner scanner(text, separator);
    std::vector<std::string> cells;
    while (!scanner.atEnd()) {
        const qint64 line = scanner.line();
        size_t count = 0;
        do {
            if (count == cells.size())
                cells.emplace_back();
            if (!scanner.readCell(cells[count]))
                return line;
            ++count;
        } while (scanner.nextCell());
        cells.resize(count);
        scanner.nextRecord();
        if (count == 1 && cells.front().empty())
            continue;
        if (!sink(line, cells))
            break;
    }
    return std::nullopt;
}

} // namespace tapfleet::exchange
