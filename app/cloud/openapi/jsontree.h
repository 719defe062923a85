#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tapfleet::cloud {

/// A small JSON answer as a tree, for methods whose shapes differ from what they are said to be. A number keeps its text.
/// Any thread.
class JsonTree
{
public:
    enum class Kind { Null, Bool, Number, Text, Array, Object };

    /// Protocol (codes::AnswerMalformed) when it is not JSON or nests deeper than any answer does.
    [[nodiscard]] static base::Result<JsonTree> parse(const QByteArray &json);

    Kind kind() const { return m_kind; }
    /// A member of an object; Null when there is none.
    const JsonTree &operator[](std::string_view key) const;
    /// A text, or a number or boolean as it is written; empty for the rest.
    std::string text() const;
    /// A whole number, given as a number or as a text.
    std::optional<qint64> integer() const;
    /// Each element of a list, whether it came as an array, as one object or text, or wrapped as {"list":{"item":[…]}}.
    void eachOf(const std::function<void(const JsonTree &)> &visit) const;
    /// The object itself, or the first one where a list came instead.
    const JsonTree &one() const;

private:
    friend class JsonTreeBuilder;
    bool isWrapper() const;

    Kind m_kind = Kind::Null;
    std::string m_text;
    std::vector<JsonTree> m_items;
    std::vector<std::pair<std::string, JsonTree>> m_members;
};

} // namespace tapfleet::cloud
