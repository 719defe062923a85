#include "text/cellformat.h"

#include "base/beijingtime.h"
#include "domain/device.h"
#include "text/codelabels.h"
#include "text/labels.h"
#include "text/words.h"

#include <charconv>
#include <utility>

namespace tapfleet::text {

namespace {

using domain::Field;
using domain::FieldKind;

void appendNumber(std::string &out, qint64 number)
{
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    out.append(buffer, end);
}

} // namespace

CellFormat::CellFormat()
    : m_yes(words::yes().toStdString())
    , m_no(words::no().toStdString())
    , m_online(words::online().toStdString())
    , m_offline(words::offline().toStdString())
    , m_never(words::never().toStdString())
    , m_separator(words::listSeparator().toStdString())
{
    for (const domain::FieldInfo &info : domain::kFields) {
        for (const CodeLabel &known : codeLabels(info.field)) {
            m_labels[static_cast<size_t>(info.field)].emplace_back(
                known.code, codeLabel(info.field, QString::fromLatin1(known.code)).toStdString());
        }
    }
}

void CellFormat::append(std::string &out, Field field, const domain::Value &value)
{
    const FieldKind kind = domain::fieldInfo(field).kind;
    if (const auto *text = std::get_if<std::string>(&value)) {
        append(out, field, std::string_view(*text));
    } else if (const auto *number = std::get_if<qint64>(&value)) {
        if (kind == FieldKind::Time)
            appendTime(out, *number);
        else if (kind == FieldKind::Degrees)
            words::appendDegrees(out, *number);
        else
            appendNumber(out, *number);
    } else if (const auto *yesNo = std::get_if<bool>(&value)) {
        if (field == Field::Online)
            out += *yesNo ? m_online : m_offline;
        else
            out += *yesNo ? m_yes : m_no;
    }
}

void CellFormat::append(std::string &out, Field field, std::string_view text)
{
    const FieldKind kind = domain::fieldInfo(field).kind;
    if (kind != FieldKind::Enum && kind != FieldKind::EnumSet) {
        out += text;
    } else if (const std::string *known = label(field, text)) {
        out += *known;
    } else if (kind == FieldKind::EnumSet) {
        out += setLabel(field, text);
    } else {
        out += text;
    }
}

void CellFormat::appendTime(std::string &out, qint64 utcMs)
{
    if (utcMs == domain::kNever) {
        out += m_never;
        return;
    }
    // The same digits as Beijing time, eight hours apart from UTC.
    constexpr qint64 kBeijingMs = 8 * 3'600'000;
    base::appendBeijingTime(out, utcMs + m_offsets.at(utcMs) - kBeijingMs);
}

const std::string &CellFormat::setLabel(Field field, std::string_view codes)
{
    std::string text;
    bool first = true;
    for (const std::string &code : domain::parseScopes(codes)) {
        if (!std::exchange(first, false))
            text += m_separator;
        const std::string *known = label(field, code);
        text += known ? *known : code;
    }
    return m_labels[static_cast<size_t>(field)].emplace_back(codes, std::move(text)).second;
}

const std::string *CellFormat::label(Field field, std::string_view code) const
{
    for (const auto &[known, text] : m_labels[static_cast<size_t>(field)]) {
        if (known == code)
            return &text;
    }
    return nullptr;
}

} // namespace tapfleet::text
