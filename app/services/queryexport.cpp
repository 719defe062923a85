#include "services/queryexport.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace tapfleet::services {

using domain::Field;
using domain::ResultTable;

namespace {

/// Between these, millionths tell a number as well as a person needs it.
constexpr double kMostReal = 9e9, kLeastReal = 1e-3;

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What a column is to a format that has types.
struct Shape {
    Field field = Field::Name; ///< one of its kind: Signal a whole number, Latitude one with a point, Name a text
    bool isIdentifier = false;
};

Shape shapeOf(const ResultTable &table, int column)
{
    Shape shape{Field::Signal};
    bool hasText = false, hasReal = false, isPlain = true;
    for (qint64 row = 0; row < table.rowCount(); ++row) {
        const ResultTable::Cell cell = table.cell(row, column);
        if (const auto *text = std::get_if<std::string_view>(&cell)) {
            hasText = true;
            shape.isIdentifier = shape.isIdentifier || isDigits(*text);
        } else if (const auto *real = std::get_if<double>(&cell)) {
            hasReal = true;
            const double size = std::abs(*real);
            isPlain = isPlain && (size == 0 || (size >= kLeastReal && size <= kMostReal));
        } else if (const auto *integer = std::get_if<qint64>(&cell)) {
            isPlain = isPlain && std::abs(static_cast<double>(*integer)) <= kMostReal;
        }
    }
    if (hasText || (hasReal && !isPlain))
        shape.field = Field::Name;
    else if (hasReal)
        shape.field = Field::Latitude;
    return shape;
}

/// Of a JSON key, which is written as it stands.
std::string escaped(const std::string &name)
{
    std::string key;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x20) {
            key += ' ';
            continue;
        }
        if (c == '"' || c == '\\')
            key += '\\';
        key += c;
    }
    return key;
}

struct Content {
    std::shared_ptr<const cache::SqlRun> run;
    std::vector<std::string> keys;
    std::vector<Field> fields;
};

domain::Value valueOf(const ResultTable::Cell &cell, Field field)
{
    if (std::holds_alternative<std::monostate>(cell))
        return {};
    const auto *integer = std::get_if<qint64>(&cell);
    if (field == Field::Signal)
        return *integer;
    if (field == Field::Latitude) {
        const double number = integer ? static_cast<double>(*integer) : std::get<double>(cell);
        return static_cast<qint64>(std::llround(number * 1e6));
    }
    std::string text;
    appendCellText(text, cell);
    return text;
}

} // namespace

void appendCellText(std::string &out, const ResultTable::Cell &cell)
{
    char digits[40];
    if (const auto *integer = std::get_if<qint64>(&cell))
        out.append(digits, std::to_chars(digits, digits + sizeof digits, *integer).ptr);
    else if (const auto *real = std::get_if<double>(&cell))
        out += QByteArray::number(*real, 'g', QLocale::FloatingPointShortest).toStdString();
    else if (const auto *text = std::get_if<std::string_view>(&cell))
        out += *text;
}

std::vector<std::string> distinctNames(const std::vector<std::string> &columns)
{
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const std::string &column : columns) {
        std::string name = column;
        for (int number = 2; !taken.insert(name).second; ++number)
            name = column + " (" + std::to_string(number) + ')';
        names.push_back(std::move(name));
    }
    return names;
}

exchange::TableSource resultTable(std::shared_ptr<const cache::SqlRun> run, const QString &title)
{
    const ResultTable &table = run->table;
    const auto content = std::make_shared<Content>();
    exchange::TableSource source{.title = title};
    const std::vector<std::string> names = distinctNames(table.columns());
    for (const std::string &name : names)
        content->keys.push_back(escaped(name));
    for (int column = 0; column < table.columnCount(); ++column) {
        const auto at = static_cast<size_t>(column);
        const Shape shape = shapeOf(table, column);
        content->fields.push_back(shape.field);
        source.columns.push_back({QString::fromStdString(names[at]), shape.field, shape.isIdentifier, content->keys[at]});
    }
    source.rows = table.rowCount();
    content->run = std::move(run);
    source.cell = [content](qint64 row, int column, std::string &out) {
        appendCellText(out, content->run->table.cell(row, column));
    };
    source.value = [content](qint64 row, int column) {
        return valueOf(content->run->table.cell(row, column), content->fields[static_cast<size_t>(column)]);
    };
    // Only read: threads need no copy of their own.
    source.copy = [cell = source.cell, value = source.value, columns = source.columns, title, rows = source.rows] {
        return exchange::TableSource{.title = title, .columns = columns, .rows = rows, .cell = cell, .value = value};
    };
    return source;
}

} // namespace tapfleet::services
