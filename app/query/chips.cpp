#include "query/chips.h"

#include "text/labels.h"

#include <algorithm>

namespace tapfleet::query {

namespace {

Node termNode(Term term)
{
    Node node;
    node.kind = Node::Kind::Term;
    node.term = std::move(term);
    return node;
}

/// The complement in its shortest form.
Node complement(const Node &node)
{
    if (node.kind == Node::Kind::Not)
        return node.children.front();
    Node made = node;
    if (node.kind == Node::Kind::Term && node.term.op == Op::NotEquals) {
        made.term.op = Op::Equals;
        return made;
    }
    made = Node{Node::Kind::Not, {node}, {}};
    return made;
}

/// The term within a chip, or nothing when the chip is more than one.
const Term *termOf(const Node &chip)
{
    const Node &inner = chip.kind == Node::Kind::Not ? chip.children.front() : chip;
    return inner.kind == Node::Kind::Term ? &inner.term : nullptr;
}

Term *termOf(Node &chip)
{
    return const_cast<Term *>(termOf(std::as_const(chip)));
}

bool speaksOf(const Node &chip, const Subject &subject)
{
    const Term *term = termOf(chip);
    return term && static_cast<const Subject &>(*term) == subject;
}

/// Whether values can be added to the chip: it says "any of".
bool isChoice(const Node &chip)
{
    const Op op = termOf(chip)->op;
    return op == Op::Contains || op == Op::Equals || op == Op::NotEquals;
}

/// How a chosen value is asked for: exactly, where ":" would also find the texts that contain it.
Op choiceOf(const Subject &subject)
{
    if (!subject.field)
        return Op::Contains;
    const domain::FieldKind kind = domain::fieldInfo(*subject.field).kind;
    const bool isContained = kind == domain::FieldKind::Text || kind == domain::FieldKind::Version || subject.field == domain::Field::Apps;
    return isContained ? Op::Equals : Op::Contains;
}

/// Whether a chosen value can join the chip and still be asked for as it should be.
bool takesChoice(const Node &chip, Op choice)
{
    return isChoice(chip) && (choice == Op::Contains || termOf(chip)->op != Op::Contains);
}

void removeValue(std::vector<Node> &chips, const Subject &subject, const Value &value, std::optional<bool> onlyExcluding)
{
    for (Node &chip : chips) {
        if (speaksOf(chip, subject) && isChoice(chip) && onlyExcluding.value_or(isExcluding(chip)) == isExcluding(chip))
            std::erase(termOf(chip)->values, value);
    }
    std::erase_if(chips, [&](const Node &chip) {
        return speaksOf(chip, subject) && termOf(chip)->values.empty() && !termOf(chip)->absent;
    });
}

} // namespace

std::vector<Node> chips(const Node &tree)
{
    if (tree.kind == Node::Kind::And)
        return tree.children;
    return {tree};
}

Node fromChips(std::vector<Node> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    return Node{Node::Kind::And, std::move(parts), {}};
}

Node withoutChip(const Node &tree, size_t index)
{
    std::vector<Node> parts = chips(tree);
    if (index < parts.size())
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(index));
    return fromChips(std::move(parts));
}

Node withChipReplaced(const Node &tree, size_t index, const Node &part)
{
    std::vector<Node> parts = chips(tree);
    if (index >= parts.size())
        return tree;
    const std::vector<Node> news = chips(part);
    const auto place = parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(index));
    parts.insert(place, news.begin(), news.end());
    return fromChips(std::move(parts));
}

Node withChip(const Node &tree, const Node &part)
{
    std::vector<Node> parts = chips(tree);
    for (Node &chip : chips(part)) {
        if (std::find(parts.begin(), parts.end(), chip) == parts.end())
            parts.push_back(std::move(chip));
    }
    return fromChips(std::move(parts));
}

Node withChipToggled(const Node &tree, size_t index)
{
    const std::vector<Node> parts = chips(tree);
    return index < parts.size() ? withChipReplaced(tree, index, complement(parts[index])) : tree;
}

bool isExcluding(const Node &chip)
{
    const bool isNot = chip.kind == Node::Kind::Not;
    const Term *term = termOf(chip);
    return isNot != (term && term->op == Op::NotEquals);
}

std::optional<size_t> chipOf(const Node &tree, const Subject &subject)
{
    const std::vector<Node> parts = chips(tree);
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Node &chip) { return speaksOf(chip, subject); });
    if (found == parts.end())
        return std::nullopt;
    return static_cast<size_t>(found - parts.begin());
}

Node withTerm(const Node &tree, const Term &term)
{
    std::vector<Node> parts = chips(tree);
    const size_t place = chipOf(tree, term).value_or(parts.size());
    std::erase_if(parts, [&](const Node &chip) { return speaksOf(chip, term); });
    if (!term.values.empty() || term.absent)
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(std::min(place, parts.size())), termNode(term));
    return fromChips(std::move(parts));
}

Node withValue(const Node &tree, const Subject &subject, const QString &pattern, bool excluding)
{
    std::vector<Node> parts = chips(tree);
    const Value value{pattern};
    const Op choice = choiceOf(subject);
    removeValue(parts, subject, value, !excluding);
    const auto chip = std::find_if(parts.begin(), parts.end(), [&](const Node &candidate) {
        return speaksOf(candidate, subject) && takesChoice(candidate, choice) && isExcluding(candidate) == excluding;
    });
    if (chip != parts.end()) {
        std::vector<Value> &values = termOf(*chip)->values;
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    } else {
        Term term;
        static_cast<Subject &>(term) = subject;
        term.op = choice;
        term.values = {value};
        parts.push_back(excluding ? complement(termNode(term)) : termNode(term));
    }
    return fromChips(std::move(parts));
}

Node withoutValue(const Node &tree, const Subject &subject, const QString &pattern)
{
    std::vector<Node> parts = chips(tree);
    removeValue(parts, subject, Value{pattern}, std::nullopt);
    return fromChips(std::move(parts));
}

QString patternOf(domain::Field field, const domain::Value &value)
{
    if (const bool *answer = std::get_if<bool>(&value))
        return *answer ? QStringLiteral("yes") : QStringLiteral("no");
    return literal(text::plainText(field, value));
}

} // namespace tapfleet::query
