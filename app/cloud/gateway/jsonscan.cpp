#include "cloud/gateway/jsonscan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <bitset>

namespace tapfleet::cloud {

namespace {

/// Deeper answers are refused; the contract's own go six levels deep.
constexpr int kDeepest = 512;

class Cursor
{
public:
    Cursor(QByteArrayView bytes, ByteForm form)
        : m_at(bytes.begin()), m_end(bytes.end()), m_doubleByte(form == ByteForm::DoubleByte)
    {
    }

    const char *position() const { return m_at; }
    bool atEnd() const { return m_at == m_end; }
    bool at(char c) const { return m_at != m_end && *m_at == c; }

    bool take(char c)
    {
        if (!at(c))
            return false;
        ++m_at;
        return true;
    }

    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || *m_at == '\n'))
            ++m_at;
    }

    bool skipString()
    {
        if (!take('"'))
            return false;
        while (m_at != m_end) {
            const char c = *m_at++;
            if (c == '"')
                return true;
            if (c == '\\') {
                if (m_at == m_end)
                    return false;
                ++m_at;
            } else if (m_doubleByte && isLead(c) && m_at != m_end && isTrail(*m_at)) {
                ++m_at;
            }
        }
        return false;
    }

    bool skipValue()
    {
        if (at('"'))
            return skipString();
        if (at('{') || at('['))
            return skipNested();
        const char *const begin = m_at;
        while (m_at != m_end && isScalar(*m_at))
            ++m_at;
        return m_at != begin;
    }

private:
    static bool isLead(char c)
    {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x81 && byte <= 0xFE;
    }
    /// Second bytes of GBK, and the digits of GB18030's four-byte forms.
    static bool isTrail(char c)
    {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x40 && byte <= 0xFE && byte != 0x7F) || (byte >= 0x30 && byte <= 0x39);
    }
    static bool isScalar(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+' || c == '.';
    }

    bool skipNested()
    {
        std::bitset<kDeepest> isObject;
        size_t depth = 0;
        while (m_at != m_end) {
            const char c = *m_at;
            if (c == '"') {
                if (!skipString())
                    return false;
                continue;
            }
            ++m_at;
            if (c == '{' || c == '[') {
                if (depth == kDeepest)
                    return false;
                isObject[depth++] = c == '{';
            } else if (c == '}' || c == ']') {
                if (isObject[--depth] != (c == '}'))
                    return false;
                if (depth == 0)
                    return true;
            }
        }
        return false;
    }

    const char *m_at;
    const char *const m_end;
    const bool m_doubleByte;
};

std::optional<JsonMember> takeMember(Cursor &cursor)
{
    const char *const keyBegin = cursor.position();
    if (!cursor.skipString())
        return std::nullopt;
    const QByteArrayView token(keyBegin, cursor.position());
    cursor.skipBlanks();
    if (!cursor.take(':'))
        return std::nullopt;
    cursor.skipBlanks();
    const char *const valueBegin = cursor.position();
    if (!cursor.skipValue())
        return std::nullopt;
    JsonMember member;
    member.value = QByteArrayView(valueBegin, cursor.position());
    if (token.contains('\\')) {
        const auto key = jsonString(token);
        if (!key)
            return std::nullopt;
        member.key = *key;
    } else {
        member.key = token.sliced(1, token.size() - 2).toByteArray();
    }
    return member;
}

} // namespace

Scan scanMembers(QByteArrayView object, ByteForm form, const std::function<bool(const JsonMember &)> &visit)
{
    Cursor cursor(object, form);
    cursor.skipBlanks();
    if (!cursor.take('{'))
        return Scan::Malformed;
    cursor.skipBlanks();
    if (!cursor.take('}')) {
        for (;;) {
            cursor.skipBlanks();
            const auto member = takeMember(cursor);
            if (!member)
                return Scan::Malformed;
            if (!visit(*member))
                return Scan::Stopped;
            cursor.skipBlanks();
            if (cursor.take('}'))
                break;
            if (!cursor.take(','))
                return Scan::Malformed;
        }
    }
    cursor.skipBlanks();
    return cursor.atEnd() ? Scan::Complete : Scan::Malformed;
}

std::optional<QByteArray> jsonString(QByteArrayView token)
{
    if (token.size() < 2 || token.front() != '"' || token.back() != '"')
        return std::nullopt;
    QByteArray document;
    document.reserve(token.size() + 2);
    document += '[';
    document += token;
    document += ']';
    const QJsonArray array = QJsonDocument::fromJson(document).array();
    if (array.size() != 1 || !array.at(0).isString())
        return std::nullopt;
    return array.at(0).toString().toUtf8();
}

} // namespace tapfleet::cloud
