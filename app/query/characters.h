#pragma once

#include <QChar>
#include <QStringView>

/// How single characters read outside quotes.
namespace tapfleet::query {

/// The ASCII character that an operator, comma, bracket or quote typed by a Chinese input method stands for.
inline QChar asAscii(QChar c)
{
    switch (c.unicode()) {
    case u'：': return u':';
    case u'，': return u',';
    case u'（': return u'(';
    case u'）': return u')';
    case u'＜': return u'<';
    case u'＞': return u'>';
    case u'＝': return u'=';
    case u'！': return u'!';
    case u'＠': return u'@';
    case u'－': return u'-';
    case u'＊': return u'*';
    case u'“': case u'”': case u'＂': return u'"';
    default: return c.isSpace() ? QChar(u' ') : c;
    }
}

inline bool isOperatorCharacter(QChar ascii)
{
    return QStringView(u":=!<>").contains(ascii);
}

/// Whether a character of asAscii() ends a word.
inline bool endsWord(QChar ascii)
{
    return isOperatorCharacter(ascii) || QStringView(u" \"(),@").contains(ascii);
}

inline bool isKeyword(QStringView word)
{
    const auto is = [word](QStringView keyword) { return word.compare(keyword, Qt::CaseInsensitive) == 0; };
    return is(u"AND") || is(u"OR") || is(u"NOT");
}

inline bool isNone(QStringView word)
{
    return word.compare(u"none", Qt::CaseInsensitive) == 0;
}

} // namespace tapfleet::query
