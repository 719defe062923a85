#pragma once

#include "sandbox/listmarks.h"

#include <QJsonObject>

#include <functional>
#include <string>

namespace tapfleet::sandbox {

/// One page of a list that is followed by numbers and revisions: every list but that of the devices (contract/fleet-service.md,
/// rules for every method).
class Paging
{
public:
    /// `list` says which list it is and its moment, taken before the page is made. A list that cannot be followed takes no
    /// changed_since and gives no token.
    enum class Follows { Changes, Nothing };
    Paging(const ListMarks &marks, ListMark list, Follows follows, const QJsonObject &request);

    /// The node that refuses the request; empty when there is nothing to refuse.
    const std::string &refusal() const { return m_refusal; }
    std::uint64_t since() const { return m_mark.since; } ///< only what changed after it; 0 is all
    std::uint64_t from() const { return m_mark.position; }
    std::uint32_t size() const { return m_size; }
    /// Writes `removed` and the marks of a page after which the list goes on at `next`, and closes the node.
    std::string finish(std::string node, std::optional<std::uint64_t> next) const;

private:
    const ListMarks &m_marks;
    ListMark m_mark;
    const Follows m_follows;
    std::uint32_t m_size = 0;
    std::string m_refusal;
};

} // namespace tapfleet::sandbox
