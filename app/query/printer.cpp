#include "query/characters.h"
#include "query/query.h"

#include <algorithm>
#include <utility>

namespace tapfleet::query {

namespace {

using namespace Qt::StringLiterals;

QString operatorText(Op op)
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

QString termText(const Term &term)
{
    const bool bare = !term.field && !term.silent;
    QStringList values;
    if (term.absent)
        values += u"none"_s;
    for (const QString &value : term.values)
        values += valueText(value, bare);
    if (bare)
        return values.size() == 1 ? values.first() : u'(' + values.join(u" OR "_s) + u')';
    const QString name = term.silent ? u"silent"_s : QString::fromLatin1(domain::fieldInfo(*term.field).id);
    return name + operatorText(term.op) + values.join(u',');
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

QString print(const Node &tree)
{
    return nodeText(tree, Place::Top);
}

} // namespace tapfleet::query
