#include "cloud/gateway/reserialised.h"

#include "base/textdecoding.h"

#include <QString>

#include <algorithm>

namespace tapfleet::cloud {

namespace {

constexpr qsizetype kLongestTried = 1 << 20;

enum class Slashes { AsTheyAre, Escaped, Plain };
enum class Characters { AsTheyAre, Plain, EscapedLower, EscapedUpper };

struct Spelling {
    Slashes slashes;
    Characters characters;
    bool blanks;
};

void appendEscape(QString &out, QChar c, bool upper)
{
    const QString hex = QStringLiteral("%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    out += QLatin1String("\\u") + (upper ? hex.toUpper() : hex);
}

/// A character that may stand in a JSON string only escaped.
bool mustStayEscaped(ushort unit)
{
    return unit < 0x20 || unit == u'"' || unit == u'\\';
}

/// Writes one escape sequence of `text` at `i` (on the backslash); returns the index of its last character.
qsizetype respellEscape(QString &out, const QString &text, qsizetype i, const Spelling &spelling)
{
    const QChar kind = i + 1 < text.size() ? text[i + 1] : QChar();
    if (kind == u'/') {
        out += spelling.slashes == Slashes::Plain ? QStringLiteral("/") : QStringLiteral("\\/");
        return i + 1;
    }
    bool isHex = false;
    const ushort unit = QStringView(text).mid(i + 2, 4).toUShort(&isHex, 16);
    if (kind == u'u' && isHex && i + 5 < text.size()) {
        if (spelling.characters == Characters::Plain && !mustStayEscaped(unit))
            out += QChar(unit);
        else if (spelling.characters == Characters::EscapedLower || spelling.characters == Characters::EscapedUpper)
            appendEscape(out, QChar(unit), spelling.characters == Characters::EscapedUpper);
        else
            out += QStringView(text).mid(i, 6);
        return i + 5;
    }
    out += QStringView(text).mid(i, 2);
    return i + 1;
}

QByteArray respelled(const QString &text, const Spelling &spelling)
{
    QString out;
    out.reserve(text.size());
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!inString) {
            inString = c == u'"';
            if (spelling.blanks || !c.isSpace())
                out += c;
        } else if (c == u'\\') {
            i = respellEscape(out, text, i, spelling);
        } else if (c == u'/' && spelling.slashes == Slashes::Escaped) {
            out += QLatin1String("\\/");
        } else if (c.unicode() > 0x7E && spelling.characters >= Characters::EscapedLower) {
            appendEscape(out, c, spelling.characters == Characters::EscapedUpper);
        } else {
            inString = c != u'"';
            out += c;
        }
    }
    return out.toUtf8();
}

} // namespace

std::optional<qsizetype> reserialisedAt(const QByteArray &node, ByteForm form,
                                        const std::function<bool(QByteArrayView)> &passes)
{
    if (node.size() > kLongestTried)
        return std::nullopt;
    std::optional<QString> text;
    if (form == ByteForm::Utf8)
        text = QString::fromUtf8(node);
    else
        text = base::decodeGb18030(node);
    if (!text)
        return std::nullopt;
    std::vector<QByteArray> tried{node};
    for (const bool blanks : {true, false}) {
        for (const auto characters :
             {Characters::AsTheyAre, Characters::Plain, Characters::EscapedLower, Characters::EscapedUpper}) {
            for (const auto slashes : {Slashes::AsTheyAre, Slashes::Escaped, Slashes::Plain}) {
                QByteArray other = respelled(*text, {slashes, characters, blanks});
                if (std::find(tried.begin(), tried.end(), other) != tried.end())
                    continue;
                if (passes(other))
                    return std::mismatch(node.begin(), node.end(), other.begin(), other.end()).first - node.begin();
                tried.push_back(std::move(other));
            }
        }
    }
    return std::nullopt;
}

} // namespace tapfleet::cloud
