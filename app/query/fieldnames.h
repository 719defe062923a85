#pragma once

#include "query/query.h"

#include <span>

/// The names that stand before an operator.
namespace tapfleet::query {

/// A name that is not an id of domain::kFields.
struct Alias {
    QStringView name;
    Subject meaning;
};

/// The Chinese names, and the names of what is computed; the canonical name of a computed subject comes first.
std::span<const Alias> aliases();
/// An id of domain::kFields in any case, a Chinese name of the language, or nothing.
std::optional<Subject> subjectOf(QStringView name);
/// The canonical name; empty for a bare word.
QString nameOf(const Subject &subject);
/// The known name with the smallest edit distance, or empty when none is near.
QString nearestFieldName(QStringView name);
/// The same among any words.
QString nearest(QStringView word, const QStringList &known);

} // namespace tapfleet::query
