#include "query/presence.h"

#include <algorithm>

namespace tapfleet::query {

namespace {

bool namesGone(const Node &node)
{
    if (node.kind == Node::Kind::Term)
        return node.term.computed == Computed::Gone;
    return std::any_of(node.children.begin(), node.children.end(), namesGone);
}

/// What a tree comes to when all devices are gone, or none is; nothing when that depends on other terms.
std::optional<bool> fold(const Node &node, bool isGone)
{
    if (node.kind == Node::Kind::Term)
        return node.term.computed == Computed::Gone ? std::optional(holdsGone(node.term, isGone)) : std::nullopt;
    if (node.kind == Node::Kind::Not) {
        const auto inner = fold(node.children.front(), isGone);
        return inner ? std::optional(!*inner) : std::nullopt;
    }
    // One false child decides an And, one true child an Or.
    const bool decides = node.kind == Node::Kind::Or;
    bool dependsOnOthers = false;
    for (const Node &child : node.children) {
        const auto folded = fold(child, isGone);
        if (folded == decides)
            return decides;
        dependsOnOthers |= !folded;
    }
    return dependsOnOthers ? std::nullopt : std::optional(!decides);
}

} // namespace

bool holdsGone(const Term &term, bool isGone)
{
    const bool isNamed = std::any_of(term.values.begin(), term.values.end(),
                                     [isGone](const Value &value) { return (value.pattern == u"yes") == isGone; });
    return isNamed != (term.op == Op::NotEquals);
}

Presence presenceOf(const Node &tree)
{
    if (!namesGone(tree) || fold(tree, true) == false)
        return Presence::Listed;
    return fold(tree, false) == false ? Presence::Gone : Presence::Both;
}

} // namespace tapfleet::query
