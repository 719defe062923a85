#include "query/characters.h"
#include "query/fieldnames.h"

#include <algorithm>
#include <utility>

namespace tapfleet::query {

namespace {

using namespace Qt::StringLiterals;

QString quoted(QStringView value)
{
    QString text = u"\""_s;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\') {
            const bool escapes = i + 1 < value.size() && (value[i + 1] == u'*' || value[i + 1] == u'\\');
            text += u'\\';
            text += escapes ? value[++i] : QChar(u'\\');
        } else {
            if (value[i] == u'"')
                text += u'\\';
            text += value[i];
        }
    }
    return text + u'"';
}

QString valueText(const QString &value, bool bare)
{
    const bool plain = !value.isEmpty() && !isNone(value) && !value.contains(u'\\')
        && std::all_of(value.begin(), value.end(), [](QChar c) { return asAscii(c) == c && !endsWord(c); })
        && !(bare && (isKeyword(value) || value.startsWith(u'-')));
    return plain ? value : quoted(value);
}

QString qualifiedText(const Term &term, const Value &value)
{
    const QString text = valueText(value.pattern, term.isBareWord());
    if (!value.at)
        return text;
    const QString op = term.computed == Computed::Task ? QString() : printOperator(value.at->op);
    return text + u'@' + op + valueText(value.at->value, false);
}

QString termText(const Term &term)
{
    QStringList values;
    if (term.absent)
        values += u"none"_s;
    for (const Value &value : term.values)
        values += qualifiedText(term, value);
    if (term.isBareWord())
        return values.size() == 1 ? values.first() : u'(' + values.join(u" OR "_s) + u')';
    return nameOf(term) + printOperator(term.op) + values.join(u',');
}

enum class Place { Top, InOr, InAnd, InNot };

QString nodeText(const Node &node, Place place)
{
    if (node.kind == Node::Kind::Term)
        return termText(node.term);
    if (node.kind == Node::Kind::Not) {
        const QString text = u'-' + nodeText(node.children.front(), Place::InNot);
        return place == Place::InNot ? u'(' + text + u')' : text;
    }
    const bool isAnd = node.kind == Node::Kind::And;
    if (node.children.empty()) {
        // Every device has an SN: this is "all", and its complement "none".
        if (isAnd)
            return place == Place::Top ? QString() : u"sn:*"_s;
        return place == Place::InNot ? u"(-sn:*)"_s : u"-sn:*"_s;
    }
    if (node.children.size() == 1)
        return nodeText(node.children.front(), place);
    QStringList parts;
    for (const Node &child : node.children)
        parts += nodeText(child, isAnd ? Place::InAnd : Place::InOr);
    const QString text = parts.join(isAnd ? u" "_s : u" OR "_s);
    const bool brackets = place == Place::InNot || place == Place::InAnd || (place == Place::InOr && !isAnd);
    return brackets ? u'(' + text + u')' : text;
}

} // namespace

QString printOperator(Op op)
{
    switch (op) {
    case Op::Contains: return u":"_s;
    case Op::Equals: return u"="_s;
    case Op::NotEquals: return u"!="_s;
    case Op::Less: return u"<"_s;
    case Op::LessOrEqual: return u"<="_s;
    case Op::Greater: return u">"_s;
    case Op::GreaterOrEqual: return u">="_s;
    }
    Q_UNREACHABLE();
}

QString printValue(const QString &pattern)
{
    return valueText(pattern, false);
}

QString literal(QStringView text)
{
    QString value;
    value.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'*' || c == u'\\')
            value += u'\\';
        value += c;
    }
    return value;
}

QString readable(QStringView pattern)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool escapes = pattern[i] == u'\\' && i + 1 < pattern.size() && (pattern[i + 1] == u'*' || pattern[i + 1] == u'\\');
        text += escapes ? pattern[++i] : pattern[i];
    }
    return text;
}

QString print(const Node &tree)
{
    return nodeText(tree, Place::Top);
}

} // namespace tapfleet::query
