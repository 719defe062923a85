#include "snapshot/pattern.h"

#include "snapshot/fold.h"

#include <algorithm>

namespace tapfleet::snapshot {

namespace {

bool equalAt(std::string_view text, size_t at, std::string_view piece)
{
    for (size_t i = 0; i < piece.size(); ++i) {
        if (asciiLower(text[at + i]) != piece[i])
            return false;
    }
    return true;
}

} // namespace

Pattern::Pattern(QStringView value, Mode mode)
{
    fromStart = toEnd = mode == Mode::Whole;
    QString piece;
    const auto close = [&] {
        const QByteArray utf8 = piece.toUtf8();
        if (!piece.isEmpty())
            pieces.push_back(fold(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size()))));
        piece.clear();
    };
    bool starLast = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool escapes = value[i] == u'\\' && i + 1 < value.size() && (value[i + 1] == u'*' || value[i + 1] == u'\\');
        starLast = value[i] == u'*';
        if (!starLast) {
            piece += escapes ? value[++i] : value[i];
            continue;
        }
        if (i == 0)
            fromStart = false;
        close();
    }
    if (starLast)
        toEnd = false;
    close();
}

bool Pattern::matches(std::string_view text) const
{
    if (text.empty())
        return false;
    size_t at = 0;
    for (size_t k = 0; k < pieces.size(); ++k) {
        const std::string_view piece = pieces[k];
        if (at + piece.size() > text.size())
            return false;
        const size_t last = text.size() - piece.size();
        const bool ends = toEnd && k + 1 == pieces.size();
        if (fromStart && k == 0) {
            if (!equalAt(text, 0, piece) || (ends && last != 0))
                return false;
            at = piece.size();
            continue;
        }
        size_t found = ends ? last : at;
        while (found <= last && !equalAt(text, found, piece))
            ++found;
        if (found > last)
            return false;
        at = found + piece.size();
    }
    return true;
}

std::string_view Pattern::longestPiece() const
{
    const auto longest = std::max_element(pieces.begin(), pieces.end(),
                                          [](const std::string &a, const std::string &b) { return a.size() < b.size(); });
    return longest == pieces.end() ? std::string_view() : std::string_view(*longest);
}

} // namespace tapfleet::snapshot
