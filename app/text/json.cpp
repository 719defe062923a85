#include "text/json.h"

#include "base/beijingtime.h"
#include "text/words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>
#include <string_view>

namespace tapfleet::text {

namespace {

using domain::FieldKind;

void appendText(std::string &out, std::string_view text)
{
    constexpr std::string_view kHex("0123456789abcdef");
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += kHex[static_cast<size_t>(c) >> 4];
            out += kHex[static_cast<size_t>(c) & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendList(std::string &out, std::string_view joined, std::string_view separator)
{
    out += '[';
    bool first = true;
    while (!joined.empty()) {
        if (!first)
            out += ',';
        first = false;
        const size_t end = joined.find(separator);
        appendText(out, joined.substr(0, end));
        joined.remove_prefix(end == std::string_view::npos ? joined.size() : end + separator.size());
    }
    out += ']';
}

void appendTime(std::string &out, qint64 utcMs)
{
    if (utcMs == domain::kNever) {
        out += "\"NEVER\"";
        return;
    }
    // The digits of Beijing time, eight hours back.
    constexpr qint64 kBeijingMs = 8 * 3'600'000;
    std::string time = base::formatBeijingTime(utcMs - kBeijingMs);
    time[10] = 'T';
    out += '"' + time + "Z\"";
}

} // namespace

void appendJson(std::string &out, domain::Field field, const domain::Value &value)
{
    const FieldKind kind = domain::fieldInfo(field).kind;
    if (const auto *text = std::get_if<std::string>(&value)) {
        if (kind == FieldKind::EnumSet)
            appendList(out, *text, ",");
        else if (kind == FieldKind::List)
            appendList(out, *text, "; ");
        else
            appendText(out, *text);
    } else if (const auto *number = std::get_if<qint64>(&value)) {
        if (kind == FieldKind::Time) {
            appendTime(out, *number);
        } else if (kind == FieldKind::Degrees) {
            words::appendDegrees(out, *number);
        } else {
            char digits[24];
            out.append(digits, std::to_chars(digits, digits + sizeof digits, *number).ptr);
        }
    } else if (const auto *yesNo = std::get_if<bool>(&value)) {
        out += *yesNo ? "true" : "false";
    } else {
        out += "null";
    }
}

QJsonValue jsonValue(domain::Field field, const domain::Value &value)
{
    std::string json("[");
    appendJson(json, field, value);
    json += ']';
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).array().first();
}

QJsonValue isoTime(std::optional<qint64> ms)
{
    if (!ms)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC).toString(Qt::ISODate);
}

} // namespace tapfleet::text
