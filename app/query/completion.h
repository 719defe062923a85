#pragma once

#include "query/query.h"

/// What can stand at a place of a filter's text.
namespace tapfleet::query {

struct Completion {
    enum class Kind { Field, Operator, Value, Keyword };
    Kind kind = Kind::Field;
    QString text;                        ///< what takes the place of the range, ready to be parsed
    Subject subject = {};                ///< Kind::Field, Kind::Operator, Kind::Value
    QString value = {};                  ///< Kind::Value: as it stands, for a label beside the text
    std::optional<quint32> devices = {}; ///< how many have the value, where that is known
};

struct Completions {
    qsizetype position = 0, length = 0; ///< the range of the text that an item replaces
    std::vector<Completion> items;      ///< the best first
};

/// What can stand where the cursor is, narrowed by what stands before it. `known` gives the values; may be null.
[[nodiscard]] Completions complete(QStringView text, qsizetype cursor, const ValueSource *known);

/// Whether the text ends in a bare word that begins a field's name, or is one: perhaps it will be one, and its operator is to come.
[[nodiscard]] bool endsInFieldName(QStringView text);

} // namespace tapfleet::query
