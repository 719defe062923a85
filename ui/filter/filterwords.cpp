#include "ui/filter/filterwords.h"

#include "query/values.h"
#include "text/labels.h"

namespace tapfleet::ui {

namespace {

/// "7 days" for 7d; a text that is no span as it stands.
QString span(QStringView text)
{
    if (!query::durationMs(text))
        return text.toString();
    const int count = text.chopped(1).toInt();
    switch (text.back().toLower().unicode()) {
    case u'm': return FilterWords::tr("%Ln minute(s)", nullptr, count);
    case u'h': return FilterWords::tr("%Ln hour(s)", nullptr, count);
    case u'd': return FilterWords::tr("%Ln day(s)", nullptr, count);
    default: return FilterWords::tr("%Ln week(s)", nullptr, count);
    }
}

/// "7 days ago" for -7d, "30 days from now" for +30d.
QString moment(const QString &text)
{
    if (!query::isRelativeTime(text))
        return text;
    const QString far = span(QStringView(text).mid(1));
    return text.startsWith(u'-') ? FilterWords::tr("%1 ago").arg(far) : FilterWords::tr("%1 from now").arg(far);
}

/// The moment that all values of a `changed` share, when there is one.
std::optional<QString> sharedMoment(const query::Term &term)
{
    if (term.computed != query::Computed::Changed || term.values.empty() || !term.values.front().at)
        return std::nullopt;
    const auto &at = term.values.front().at;
    const bool isShared = std::all_of(term.values.begin(), term.values.end(), [&at](const query::Value &value) { return value.at == at; });
    return isShared ? std::optional(moment(query::readable(at->value))) : std::nullopt;
}

QString readable(const query::Term &term, const query::Value &value)
{
    QString plain = query::readable(value.pattern);
    if (term.computed == query::Computed::Silent)
        return span(plain);
    if (term.computed == query::Computed::Changed) {
        if (const auto field = domain::fieldById(plain.toStdString()))
            plain = text::fieldLabel(*field);
    }
    if (value.at && !sharedMoment(term)) {
        const QString op = term.computed == query::Computed::Task ? QString() : query::printOperator(value.at->op);
        plain += QStringLiteral(" @") + op + query::readable(value.at->value);
    }
    if (term.computed == query::Computed::Gone)
        return text::cellText(domain::Field::AntOs, plain == u"yes"); // any yes or no
    if (!term.field)
        return plain;
    const domain::FieldKind kind = domain::fieldInfo(*term.field).kind;
    if (kind == domain::FieldKind::Time)
        return moment(plain);
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

bool isText(const query::Subject &subject)
{
    if (subject.field)
        return domain::fieldInfo(*subject.field).kind == domain::FieldKind::Text;
    return subject.computed == query::Computed::Tag || subject.computed == query::Computed::Note;
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
    for (const query::Value &value : term.values)
        values << readable(term, value);
    if (term.absent)
        values << tr("not told");
    const QString joined = values.join(tr(" or ", "between the values of a filter"));
    if (term.isBareWord())
        return tr("“%1”").arg(joined);
    const QString field = subject(term);
    if (const auto since = sharedMoment(term); since && term.op != query::Op::NotEquals)
        return tr("Changed since %1: %2").arg(*since, joined);
    switch (term.op) {
    case query::Op::Contains:
        return isText(term) ? tr("%1 contains %2").arg(field, joined) : tr("%1: %2").arg(field, joined);
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

QString FilterWords::subject(const query::Subject &subject)
{
    return subject.field ? text::fieldLabel(*subject.field) : computedLabel(subject.computed);
}

QString FilterWords::operatorMeaning(const QString &op)
{
    if (op == u":")
        return tr("is or contains");
    if (op == u"=")
        return tr("is exactly");
    if (op == u"!=")
        return tr("is not");
    if (op == u"<")
        return tr("less than, or before");
    if (op == u"<=")
        return tr("at most, or until");
    if (op == u">")
        return tr("more than, or after");
    if (op == u">=")
        return tr("at least, or since");
    if (op == u"@")
        return tr("in the version");
    return {};
}

QString FilterWords::computedLabel(query::Computed computed)
{
    switch (computed) {
    case query::Computed::Silent: return tr("Silent");
    case query::Computed::ComponentVersion: return tr("Component version");
    case query::Computed::Tag: return tr("Tag");
    case query::Computed::Note: return tr("Note");
    case query::Computed::List: return tr("SN list");
    case query::Computed::Task: return tr("Task");
    case query::Computed::Changed: return tr("Changed");
    case query::Computed::Gone: return tr("Gone");
    case query::Computed::No: break;
    }
    return {};
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
    case Reason::UnknownList:
        what = tr("There is no SN list named “%1”").arg(error.found);
        break;
    case Reason::UnknownTag:
        what = tr("There is no tag “%1”").arg(error.found);
        break;
    case Reason::NoTasks:
        what = tr("No distribution tasks are known yet");
        break;
    case Reason::GoneAndListed:
        return tr("Devices that are gone are shown by themselves: “gone:yes” does not go with “or”.");
    }
    const QString place = tr("character %1").arg(error.position + 1);
    if (error.suggestion.isEmpty())
        return tr("%1 (%2).", "what is wrong, and where").arg(what, place);
    return tr("%1 (%2). Did you mean “%3”?", "what is wrong, where, and the nearest word").arg(what, place, error.suggestion);
}

} // namespace tapfleet::ui
