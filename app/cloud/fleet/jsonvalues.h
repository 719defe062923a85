#pragma once

#include "base/errorcodes.h"
#include "base/result.h"
#include "cloud/fleet/numbers.h"

#include <QStringList>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// Lenient reading of JSON values where simdjson stands: what has another shape than expected is left out. A part of
/// fleetparser.cpp, the one file that includes simdjson.h, which it does before this one. Any thread.
namespace tapfleet::cloud::json {

using base::ErrorKind;
using base::failure;
using base::Result;
using namespace simdjson;
using std::string_view;

/// The raw text of a value comes with the blanks behind it.
inline string_view trimmed(string_view raw)
{
    while (!raw.empty() && static_cast<unsigned char>(raw.back()) <= ' ')
        raw.remove_suffix(1);
    return raw;
}

/// A text, or a number as it is written; nothing for the rest.
inline std::optional<string_view> textOf(ondemand::value &value)
{
    ondemand::json_type type;
    if (value.type().get(type))
        return std::nullopt;
    if (type == ondemand::json_type::string) {
        string_view text;
        if (value.get_string().get(text))
            return std::nullopt;
        return text;
    }
    if (type == ondemand::json_type::number) {
        return trimmed(value.raw_json_token());
    }
    return std::nullopt;
}

inline void read(ondemand::value &value, std::string &target)
{
    if (const auto text = textOf(value))
        target = *text;
}

inline void read(ondemand::value &value, QString &target)
{
    if (const auto text = textOf(value))
        target = QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
}

inline void read(ondemand::value &value, std::optional<bool> &target)
{
    bool flag = false;
    if (!value.get_bool().get(flag)) {
        target = flag;
        return;
    }
    const auto text = textOf(value);
    if (text && (*text == "true" || *text == "1"))
        target = true;
    else if (text && (*text == "false" || *text == "0"))
        target = false;
}

inline void read(ondemand::value &value, std::optional<qint64> &target)
{
    if (const auto text = textOf(value))
        target = parseInteger(*text);
}

inline void readTime(ondemand::value &value, std::optional<qint64> &target)
{
    if (const auto text = textOf(value))
        target = parseTime(*text);
}

inline void readFlag(ondemand::value &value, bool &target)
{
    std::optional<bool> flag;
    read(value, flag);
    target = flag.value_or(false);
}

/// Calls `visit(key, value)` for each member; nothing at all when the value is no object.
template <typename Visit>
void eachMember(ondemand::value &value, Visit visit)
{
    ondemand::object object;
    if (value.get_object().get(object))
        return;
    for (auto member : object) {
        ondemand::field field;
        string_view key;
        if (std::move(member).get(field) || field.unescaped_key().get(key))
            return;
        visit(key, field.value());
    }
}

/// Calls `visit(element)` for each element; nothing at all when the value is no array.
template <typename Visit>
void eachElement(ondemand::value &value, Visit visit)
{
    ondemand::array array;
    if (value.get_array().get(array))
        return;
    for (auto element : array) {
        ondemand::value item;
        if (std::move(element).get(item))
            return;
        visit(item);
    }
}

inline base::Error unreadable(error_code error)
{
    return {.kind = ErrorKind::Protocol,
            .detail = QStringLiteral("the answer cannot be read: ") + QString::fromUtf8(error_message(error)),
            .subCode = base::codes::AnswerMalformed};
}

/// Parses `node` and calls `visit(key, value)` for each member of its object.
inline Result<void> eachMemberOf(const QByteArray &node, const std::function<void(string_view, ondemand::value &)> &visit)
{
    const auto malformed = [](error_code error) { return failure(unreadable(error)); };
    const padded_string text(node.constData(), static_cast<size_t>(node.size()));
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(text).get(document))
        return malformed(error);
    ondemand::object object;
    if (const auto error = document.get_object().get(object))
        return malformed(error);
    for (auto member : object) {
        ondemand::field field;
        string_view key;
        if (const auto error = std::move(member).get(field))
            return malformed(error);
        if (const auto error = field.unescaped_key().get(key))
            return malformed(error);
        visit(key, field.value());
    }
    if (!document.current_location().error())
        return malformed(TRAILING_CONTENT);
    return {};
}

inline QStringList textList(ondemand::value &value)
{
    QStringList texts;
    eachElement(value, [&](ondemand::value &element) {
        QString text;
        read(element, text);
        if (!text.isEmpty())
            texts.append(text);
    });
    return texts;
}

inline int boundedInt(ondemand::value &value, int fallback, int least, int most)
{
    std::optional<qint64> number;
    read(value, number);
    return number ? static_cast<int>(std::clamp<qint64>(*number, least, most)) : fallback;
}

} // namespace tapfleet::cloud::json
