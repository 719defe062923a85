#include "query/termvalue.h"

#include "query/fieldnames.h"
#include "query/values.h"
#include "query/valuesource.h"
#include "text/codelabels.h"

namespace tapfleet::query {

namespace {

using namespace Qt::StringLiterals;
using domain::Field;
using domain::FieldKind;
using About = Complaint::About;
using Reason = SyntaxError::Reason;
using Answer = std::optional<Complaint>;

bool isOrder(Op op)
{
    return op != Op::Contains && op != Op::Equals && op != Op::NotEquals;
}

Complaint wrongValue(const QString &suggestion = {})
{
    return {About::Value, Reason::BadValue, suggestion};
}

Complaint wrongOperator(const QString &suggestion)
{
    return {About::Operator, Reason::UnknownOperator, suggestion};
}

/// The names among which a mistyped one is looked for.
QStringList knownNames(const Subject &subject, const ValueSource *known)
{
    QStringList names;
    if (known) {
        for (const ValueSource::Known &value : known->values(subject))
            names += value.value;
    }
    if (subject.field) {
        for (const text::CodeLabel &code : text::codeLabels(*subject.field))
            names += QString::fromLatin1(code.code);
    }
    return names;
}

QString nearestCode(const Subject &subject, const QString &word, const ValueSource *known)
{
    if (const QString code = nearest(word, knownNames(subject, known)); !code.isEmpty())
        return printValue(literal(code));
    QStringList labels;
    for (const text::CodeLabel &code : text::codeLabels(*subject.field))
        labels << QString::fromUtf8(code.label) << QString::fromUtf8(code.chinese);
    const auto code = text::codeOf(*subject.field, nearest(word, labels));
    return code ? printValue(*code) : QString();
}

/// A code, a label, or a name that the fleet holds.
Answer checkCode(const Subject &subject, Op op, Value &value, const ValueSource *known)
{
    const QString word = readable(value.pattern);
    if (const auto code = text::codeOf(*subject.field, word)) {
        value.pattern = *code;
        return {};
    }
    if (!known || known->names(subject, op, value.pattern))
        return {};
    return wrongValue(nearestCode(subject, word, known));
}

Answer checkName(const Subject &subject, Op op, const Value &value, const ValueSource *known, Reason unknown)
{
    if (!known || known->names(subject, op, value.pattern))
        return {};
    const QString near = nearest(readable(value.pattern), knownNames(subject, known));
    return Complaint{About::Value, unknown, near.isEmpty() ? near : printValue(literal(near))};
}

Answer checkTask(const Subject &subject, Op op, Value &value, const ValueSource *known)
{
    if (value.at) {
        QString &state = value.at->value;
        if (!taskStates().contains(state, Qt::CaseInsensitive))
            return Complaint{About::Qualifier, Reason::BadValue, nearest(state, taskStates())};
        state = state.toUpper();
    }
    return checkName(subject, op, value, known, Reason::NoTasks);
}

Answer checkChanged(Value &value)
{
    QStringList kept;
    for (const domain::FieldInfo &info : domain::kFields) {
        if (isKeptInHistory(info.field))
            kept += QString::fromLatin1(info.id);
    }
    const auto subject = subjectOf(value.pattern);
    if (!subject || !subject->field || !isKeptInHistory(*subject->field)) {
        const QString near = nearestFieldName(value.pattern);
        return wrongValue(kept.contains(near) ? near : nearest(value.pattern, kept));
    }
    value.pattern = nameOf(*subject);
    if (!value.at)
        return {};
    if (value.at->op != Op::Greater)
        return Complaint{About::QualifierOperator, Reason::UnknownOperator, u">"_s};
    if (!timeRange(value.at->value, 0))
        return Complaint{About::Qualifier, Reason::BadValue, u"-7d"_s};
    return {};
}

Answer checkApp(Op op, const Value &value)
{
    if (isOrder(op))
        return wrongOperator(u":"_s);
    if (value.at && isOrder(value.at->op) && !isVersion(value.at->value))
        return Complaint{About::Qualifier, Reason::BadValue};
    return {};
}

Answer checkVersion(Op op, const Value &value)
{
    return isOrder(op) && !isVersion(value.pattern) ? Answer(wrongValue()) : Answer();
}

Answer checkSilent(Op op, const Value &value)
{
    if (!durationMs(value.pattern))
        return wrongValue(u"7d"_s);
    if (!isOrder(op)) // no device has been silent for exactly seven days
        return wrongOperator(u">"_s);
    return {};
}

Answer checkYesNo(Op op, Value &value)
{
    if (isOrder(op))
        return wrongOperator(u":"_s);
    const std::optional<bool> answer = yesNo(value.pattern);
    if (!answer)
        return wrongValue(value.pattern.startsWith(u'n', Qt::CaseInsensitive) ? u"no"_s : u"yes"_s);
    value.pattern = *answer ? u"yes"_s : u"no"_s;
    return {};
}

Answer checkComputed(const Subject &subject, Op op, Value &value, const ValueSource *known)
{
    if (subject.computed == Computed::Silent)
        return checkSilent(op, value);
    if (subject.computed == Computed::ComponentVersion)
        return checkVersion(op, value);
    if (subject.computed == Computed::Gone)
        return checkYesNo(op, value);
    if (isOrder(op))
        return wrongOperator(u":"_s);
    switch (subject.computed) {
    case Computed::Tag: return checkName(subject, op, value, known, Reason::UnknownTag);
    case Computed::List: return checkName(subject, op, value, known, Reason::UnknownList);
    case Computed::Task: return checkTask(subject, op, value, known);
    case Computed::Changed: return checkChanged(value);
    default: return {};
    }
}

Answer checkTime(Op op, const Value &value)
{
    if (!timeRange(value.pattern, 0))
        return wrongValue(u"-7d"_s);
    if (isRelativeTime(value.pattern) && !isOrder(op)) // a moment, which nothing ever hits
        return wrongOperator(u">"_s);
    return {};
}

} // namespace

bool takesQualifier(const Subject &subject)
{
    return subject.field == Field::Apps || subject.computed == Computed::Task || subject.computed == Computed::Changed;
}

bool holdsTime(const Subject &subject)
{
    return subject.computed == Computed::Changed
           || (subject.field && domain::fieldInfo(*subject.field).kind == FieldKind::Time);
}

std::optional<Complaint> checkValue(const Subject &subject, Op op, Value &value, const ValueSource *known)
{
    if (!subject.field)
        return checkComputed(subject, op, value, known);
    switch (domain::fieldInfo(*subject.field).kind) {
    case FieldKind::Enum:
    case FieldKind::EnumSet:
    case FieldKind::List:
    case FieldKind::Text:
        if (subject.field == Field::Apps)
            return checkApp(op, value);
        if (isOrder(op))
            return wrongOperator(u":"_s);
        return domain::fieldInfo(*subject.field).kind == FieldKind::Text ? Answer() : checkCode(subject, op, value, known);
    case FieldKind::YesNo: return checkYesNo(op, value);
    case FieldKind::Time: return checkTime(op, value);
    case FieldKind::Integer: return integer(value.pattern) ? Answer() : Answer(wrongValue());
    case FieldKind::Degrees: return degreesE6(value.pattern) ? Answer() : Answer(wrongValue());
    case FieldKind::Version: return checkVersion(op, value);
    }
    Q_UNREACHABLE();
}

QStringList taskStates()
{
    return {u"PENDING"_s,         u"SENT"_s,         u"DOWNLOADING"_s, u"DOWNLOADED"_s, u"INSTALLING"_s, u"WAITING_REBOOT"_s,
            u"WAITING_NETWORK"_s, u"WAITING_IDLE"_s, u"SUCCEEDED"_s,   u"FAILED"_s,     u"SKIPPED"_s,    u"CANCELED"_s,
            u"CANCEL_TOO_LATE"_s};
}

bool isKeptInHistory(Field field)
{
    return domain::fieldInfo(field).tracked;
}

} // namespace tapfleet::query
