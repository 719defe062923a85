#pragma once

#include "query/query.h"

/// A filter as a row of chips: the parts that stand side by side, all of which a device must satisfy. Each function gives a new
/// tree in the form that parse() makes. An index beyond the chips changes nothing.
namespace tapfleet::query {

std::vector<Node> chips(const Node &tree);
/// The tree of these chips.
Node fromChips(std::vector<Node> chips);

Node withoutChip(const Node &tree, size_t index);
/// Puts a part in the place of a chip; its own chips when it has several.
Node withChipReplaced(const Node &tree, size_t index, const Node &part);
/// Adds a part behind the others, unless it is among them.
Node withChip(const Node &tree, const Node &part);
/// Turns a chip into its complement, and back.
Node withChipToggled(const Node &tree, size_t index);
bool isExcluding(const Node &chip);

/// The first chip that is a term of that subject, excluding or not.
std::optional<size_t> chipOf(const Node &tree, const Subject &subject);
/// What a column's filter says: the term takes the place of all chips of its subject; without values they go.
Node withTerm(const Node &tree, const Term &term);
/// A click on a value: joins it to the chip that selects (or, excluding, rules out) values of that subject, or makes one. A text is
/// asked for exactly, so that the filter shows as many devices as the value was said to have.
/// The value no longer stands in a chip that says the contrary.
Node withValue(const Node &tree, const Subject &subject, const QString &pattern, bool excluding);
/// The value removed from the chips of its subject; a chip without values goes.
Node withoutValue(const Node &tree, const Subject &subject, const QString &pattern);

/// The pattern that stands for a field's value: the code, yes or no, the text itself.
QString patternOf(domain::Field field, const domain::Value &value);

} // namespace tapfleet::query
