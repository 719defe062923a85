#pragma once

#include "query/query.h"
#include "snapshot/fleetsnapshot.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tapfleet::snapshot {

/// Rows of the terms that no column holds (tag, note, list, task, changed), found beforehand by who keeps what they speak of.
/// Filled by one thread, then read by any.
class ResolvedTerms
{
public:
    /// Whether a term has to be resolved before match().
    static bool wants(const query::Term &term)
    {
        using query::Computed;
        return term.computed == Computed::Tag || term.computed == Computed::Note || term.computed == Computed::List
               || term.computed == Computed::Task || term.computed == Computed::Changed;
    }

    /// `rows` satisfy any of the term's values, or its `none`; a "!=" is turned by match().
    void add(query::Term term, RowSet rows) { m_terms.emplace_back(std::move(term), std::move(rows)); }
    const RowSet *find(const query::Term &term) const
    {
        for (const auto &[known, rows] : m_terms) {
            if (known == term)
                return &rows;
        }
        return nullptr;
    }
    /// Whether all of a tree's terms that have to be here are.
    bool cover(const query::Node &tree) const
    {
        if (tree.kind == query::Node::Kind::Term)
            return !wants(tree.term) || find(tree.term);
        return std::all_of(tree.children.begin(), tree.children.end(),
                           [this](const query::Node &child) { return cover(child); });
    }

private:
    std::vector<std::pair<query::Term, RowSet>> m_terms;
};

} // namespace tapfleet::snapshot
