#include "cloud/openapi/jsontree.h"

#include "cloud/fleet/numbers.h"

#include <algorithm>

namespace tapfleet::cloud {

namespace {
const JsonTree kNull;
}

const JsonTree &JsonTree::operator[](std::string_view key) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(), [key](const auto &member) { return member.first == key; });
    return found == m_members.end() ? kNull : found->second;
}

std::string JsonTree::text() const
{
    return m_text;
}

std::optional<qint64> JsonTree::integer() const
{
    return parseInteger(m_text);
}

bool JsonTree::isWrapper() const
{
    return m_kind == Kind::Object && m_members.size() == 1 && (m_members.front().first == "list" || m_members.front().first == "item");
}

void JsonTree::eachOf(const std::function<void(const JsonTree &)> &visit) const
{
    if (isWrapper())
        return m_members.front().second.eachOf(visit);
    if (m_kind == Kind::Array)
        std::for_each(m_items.begin(), m_items.end(), visit);
    else if (m_kind != Kind::Null)
        visit(*this);
}

const JsonTree &JsonTree::one() const
{
    if (isWrapper())
        return m_members.front().second.one();
    if (m_kind == Kind::Array)
        return m_items.empty() ? kNull : m_items.front().one();
    return *this;
}

} // namespace tapfleet::cloud
