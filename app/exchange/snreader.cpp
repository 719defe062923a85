#include "exchange/snreader.h"

#include "domain/device.h"
#include "exchange/consolevalues.h"
#include "exchange/tablereader.h"

#include <algorithm>

namespace tapfleet::exchange {

using base::Result;
using domain::Field;
using domain::SnListRow;

namespace {

constexpr size_t kRowsToFindHeader = 10;

bool isSnTitle(std::string_view cell)
{
    const ColumnMeaning meaning = meaningOfHeader(cell);
    return std::holds_alternative<Field>(meaning) && std::get<Field>(meaning) == Field::Sn;
}

// Full-width letters and digits come from Chinese input; what cannot be seen, from copied web pages.
std::string plainForm(std::string_view text)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(text);
    QString plain =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).normalized(QString::NormalizationForm_KC);
    plain.removeIf([](QChar c) { return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control; });
    return plain.trimmed().toStdString();
}

/// Takes the rows of one file.
class SnRows
{
public:
    bool take(std::vector<std::string> &cells)
    {
        if (!m_isSettled) {
            m_above.push_back(cells);
            if (takeHeader(cells) || m_above.size() == kRowsToFindHeader)
                settle();
            return true;
        }
        takeRow(cells);
        return true;
    }

    SnFile finish()
    {
        if (!m_isSettled)
            settle();
        return std::move(m_file);
    }

private:
    bool takeHeader(const std::vector<std::string> &cells)
    {
        const auto sn = std::find_if(cells.begin(), cells.end(), isSnTitle);
        if (sn == cells.end())
            return false;
        m_snColumn = static_cast<size_t>(sn - cells.begin());
        m_file.column = QString::fromStdString(*sn);
        for (size_t i = 0; i < cells.size(); ++i) {
            const ColumnMeaning meaning = meaningOfHeader(cells[i]);
            if (!m_supplierColumn && std::holds_alternative<Field>(meaning) && std::get<Field>(meaning) == Field::SupplierId)
                m_supplierColumn = i;
        }
        return true;
    }

    // What stands above a header is a title; without a header all rows are SNs.
    void settle()
    {
        m_isSettled = true;
        if (m_file.column.isEmpty()) {
            for (const std::vector<std::string> &cells : m_above)
                takeRow(cells);
        }
        m_above.clear();
    }

    void takeRow(const std::vector<std::string> &cells)
    {
        const auto filled = std::find_if(cells.begin(), cells.end(), [](const std::string &cell) { return !cell.empty(); });
        if (filled == cells.end())
            return;
        SnListRow row = m_snColumn < cells.size() ? readSn(cells[m_snColumn]) : SnListRow();
        if (row.raw.empty())
            row.raw = *filled; // names the row to the person
        if (!row.sn.empty() && row.supplierId.empty() && m_supplierColumn && *m_supplierColumn < cells.size())
            row.supplierId = plainForm(cells[*m_supplierColumn]);
        m_file.rows.push_back(std::move(row));
    }

    SnFile m_file;
    std::vector<std::vector<std::string>> m_above;
    bool m_isSettled = false;
    size_t m_snColumn = 0;
    std::optional<size_t> m_supplierColumn;
};

bool isSeparator(QChar c)
{
    return QStringView(u"\n\r\t,;\u2028\u2029，；、").contains(c);
}

} // namespace

Result<SnFile> readSnFile(const QString &path)
{
    SnRows rows;
    const auto encoding = readTable(path, [&rows](qint64, std::vector<std::string> &cells) { return rows.take(cells); });
    if (!encoding)
        return base::failure(encoding.error());
    SnFile file = rows.finish();
    file.encoding = *encoding;
    return file;
}

std::vector<SnListRow> readSnText(QStringView text)
{
    std::vector<SnListRow> rows;
    for (qsizetype at = 0; at < text.size();) {
        const auto end = std::find_if(text.begin() + at, text.end(), isSeparator);
        const QStringView part = text.sliced(at, end - text.begin() - at);
        at += part.size() + 1;
        SnListRow row = readSn(part.toUtf8().toStdString());
        const bool isTitle = rows.empty() && isSnTitle(row.sn);
        if (!row.raw.empty() && !isTitle)
            rows.push_back(std::move(row));
    }
    return rows;
}

SnListRow readSn(std::string_view raw)
{
    SnListRow row{.raw = std::string(raw), .sn = {}, .supplierId = {}};
    unwrapCell(row.raw);
    domain::DeviceId id = domain::parseLongForm(plainForm(row.raw));
    row.sn = std::move(id.sn);
    row.supplierId = std::move(id.supplierId);
    return row;
}

} // namespace tapfleet::exchange
