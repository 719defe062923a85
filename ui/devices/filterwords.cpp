#include "ui/devices/filterwords.h"

#include "text/labels.h"

namespace tapfleet::ui {

namespace {

QString readable(const query::Term &term, const QString &pattern)
{
    QString plain;
    bool escaped = false;
    for (const QChar c : pattern) {
        if (c == u'\\' && !escaped) {
            escaped = true;
            continue;
        }
        plain += c;
        escaped = false;
    }
    if (!term.field)
        return plain;
    const domain::FieldKind kind = domain::fieldInfo(*term.field).kind;
    if (kind == domain::FieldKind::Enum || kind == domain::FieldKind::EnumSet)
        return text::codeLabel(*term.field, plain.toUpper());
    if (kind == domain::FieldKind::YesNo) {
        const QString folded = plain.toLower();
        if (folded == u"yes" || folded == u"是")
            return text::cellText(*term.field, true);
        if (folded == u"no" || folded == u"否")
            return text::cellText(*term.field, false);
    }
    return plain;
}

} // namespace

QString FilterWords::chip(const query::Node &node)
{
    if (node.kind == query::Node::Kind::Not && node.children.size() == 1)
        return tr("not %1").arg(chip(node.children.front()));
    if (node.kind != query::Node::Kind::Term)
        return query::print(node);
    const query::Term &term = node.term;
    QStringList values;
    for (const QString &value : term.values)
        values << readable(term, value);
    if (term.absent)
        values << tr("not told");
    const QString joined = values.join(tr(" or ", "between the values of a filter"));
    if (!term.field && !term.silent)
        return tr("“%1”").arg(joined);
    const QString field = term.silent ? tr("Silent") : text::fieldLabel(*term.field);
    switch (term.op) {
    case query::Op::Contains:
        return term.field && domain::fieldInfo(*term.field).kind != domain::FieldKind::Text ? tr("%1: %2").arg(field, joined)
                                                                                           : tr("%1 contains %2").arg(field, joined);
    case query::Op::Equals:
        return tr("%1 is %2").arg(field, joined);
    case query::Op::NotEquals:
        return tr("%1 is not %2").arg(field, joined);
    case query::Op::Less:
        return tr("%1 < %2").arg(field, joined);
    case query::Op::LessOrEqual:
        return tr("%1 ≤ %2").arg(field, joined);
    case query::Op::Greater:
        return tr("%1 > %2").arg(field, joined);
    case query::Op::GreaterOrEqual:
        return tr("%1 ≥ %2").arg(field, joined);
    }
    return query::print(node);
}

QString FilterWords::error(const query::SyntaxError &error)
{
    using Reason = query::SyntaxError::Reason;
    QString what;
    switch (error.reason) {
    case Reason::UnknownField:
        what = tr("There is no field named “%1”").arg(error.found);
        break;
    case Reason::UnknownOperator:
        what = tr("“%1” cannot be used with this field").arg(error.found);
        break;
    case Reason::BadValue:
        what = tr("“%1” is not a value of this field").arg(error.found);
        break;
    case Reason::MissingValue:
        what = tr("A value is missing");
        break;
    case Reason::UnbalancedQuote:
        what = tr("A quotation mark is not closed");
        break;
    case Reason::UnbalancedParenthesis:
        what = tr("A bracket has no partner");
        break;
    case Reason::Unexpected:
        what = error.found.isEmpty() ? tr("The filter ends too early") : tr("“%1” does not fit here").arg(error.found);
        break;
    case Reason::NotSupported:
        what = tr("“%1” is not supported yet").arg(error.found);
        break;
    }
    const QString place = tr("character %1").arg(error.position + 1);
    if (error.suggestion.isEmpty())
        return tr("%1 (%2).", "what is wrong, and where").arg(what, place);
    return tr("%1 (%2). Did you mean “%3”?", "what is wrong, where, and the nearest word").arg(what, place, error.suggestion);
}

std::vector<query::Node> FilterWords::parts(const query::Node &tree)
{
    if (tree.kind == query::Node::Kind::And)
        return tree.children;
    return {tree};
}

QString FilterWords::without(const query::Node &tree, size_t index)
{
    query::Node rest;
    rest.children = parts(tree);
    if (index < rest.children.size())
        rest.children.erase(rest.children.begin() + static_cast<std::ptrdiff_t>(index));
    return query::print(rest);
}

} // namespace tapfleet::ui
