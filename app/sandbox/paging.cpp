#include "sandbox/paging.h"

#include "sandbox/account.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

namespace tapfleet::sandbox {

Paging::Paging(const ListMarks &marks, ListMark list, Follows follows, const QJsonObject &request)
    : m_marks(marks)
    , m_mark(list)
    , m_follows(follows)
{
    const auto size = wholeNumber(request, QLatin1StringView("page_size"), kPageSizeDefault);
    if (!size || *size < 1 || *size > kPageSizeMax) {
        m_refusal = paramInvalid("page_size须在1到500之间");
        return;
    }
    m_size = *size;
    if (const QByteArray cursor = request.value(QLatin1StringView("cursor")).toString().toUtf8(); !cursor.isEmpty()) {
        if (const auto mark = marks.readCursor(cursor, list))
            m_mark = *mark;
        else
            m_refusal = cursorExpired();
        return;
    }
    const QByteArray token = request.value(QLatin1StringView("changed_since")).toString().toUtf8();
    if (token.isEmpty() || follows == Follows::Nothing)
        return;
    if (const auto mark = marks.readToken(token, list)) {
        m_mark.kind = ListMark::Kind::Changes;
        m_mark.since = mark->moment;
    } else {
        m_refusal = syncTokenExpired();
    }
}

std::string Paging::finish(std::string node, std::optional<std::uint64_t> next) const
{
    if (m_follows == Follows::Changes)
        wire::appendTexts(node, "removed", {});
    ListMark mark = m_mark;
    if (next) {
        mark.position = *next;
        wire::appendText(node, "next_cursor", m_marks.write(mark));
    } else if (m_follows == Follows::Changes) {
        mark.kind = ListMark::Kind::Token;
        wire::appendText(node, "sync_token", m_marks.write(mark));
    }
    return node + '}';
}

} // namespace tapfleet::sandbox
