#include "query/completion.h"

#include "query/characters.h"
#include "query/fieldnames.h"
#include "query/termvalue.h"
#include "query/valuesource.h"
#include "text/codelabels.h"

#include <algorithm>

namespace tapfleet::query {

namespace {

using namespace Qt::StringLiterals;
using domain::Field;
using domain::FieldKind;
using Kind = Completion::Kind;

QString folded(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/// 0 begins with, 1 holds, 2 neither.
int distance(const QString &candidate, const QString &typed)
{
    const QString text = folded(candidate);
    return text.startsWith(typed) ? 0 : text.contains(typed) ? 1 : 2;
}

/// Where the cursor stands.
struct Place {
    enum class Kind { Term, Value, Qualifier, Nowhere };
    Kind kind = Kind::Term;
    qsizetype start = 0, end = 0; ///< the word under the cursor
    bool afterTerm = false;       ///< Term: AND and OR can stand here
    std::optional<Subject> subject;
    Op op = Op::Contains;
    QString value; ///< Qualifier: what stands before the "@"
};

/// Walks the text up to the cursor as a forgiving parser would.
class Walker
{
public:
    Walker(QStringView text, qsizetype cursor) : m_text(text), m_cursor(cursor) {}

    Place place()
    {
        bool afterTerm = false;
        for (;;) {
            while (m_pos < m_cursor && (at(m_pos) == u' ' || at(m_pos) == u'(' || at(m_pos) == u')' || at(m_pos) == u',')) {
                afterTerm = at(m_pos) == u')' || (at(m_pos) == u' ' && afterTerm);
                ++m_pos;
            }
            if (m_pos < m_cursor && at(m_pos) == u'-') {
                ++m_pos;
                afterTerm = false;
            }
            const qsizetype start = m_pos;
            const qsizetype end = tokenEnd(start);
            if (!isOperatorCharacter(at(end)) || end >= m_cursor) {
                if (m_cursor <= end)
                    return {isQuoted(start) ? Place::Kind::Nowhere : Place::Kind::Term,
                            start,
                            end,
                            afterTerm,
                            {},
                            Op::Contains,
                            {}};
                afterTerm = !isKeyword(word(start, end));
                m_pos = std::max(end, start + 1);
                continue;
            }
            m_pos = end;
            if (const auto found = inTerm(subjectOf(word(start, end))))
                return *found;
            afterTerm = true;
        }
    }

private:
    QChar at(qsizetype position) const { return position < m_text.size() ? asAscii(m_text[position]) : QChar(u' '); }
    bool isQuoted(qsizetype position) const { return position < m_text.size() && at(position) == u'"'; }
    QString word(qsizetype from, qsizetype end) const
    {
        QString text;
        for (qsizetype i = from; i < end; ++i)
            text += at(i);
        return text;
    }
    qsizetype tokenEnd(qsizetype from, bool isTime = false) const
    {
        qsizetype end = from;
        if (isQuoted(from)) {
            for (++end; end < m_text.size() && at(end) != u'"'; ++end)
                end += m_text[end] == u'\\' ? 1 : 0;
            return std::min(end + 1, m_text.size());
        }
        while (end < m_text.size() && (!endsWord(at(end)) || (isTime && at(end) == u':')))
            ++end;
        return end;
    }
    Op takeOperator()
    {
        const qsizetype start = m_pos;
        while (m_pos < m_text.size() && isOperatorCharacter(at(m_pos)))
            ++m_pos;
        const QString found = word(start, m_pos);
        for (const Op op : {Op::Equals, Op::NotEquals, Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual}) {
            if (printOperator(op) == found)
                return op;
        }
        return Op::Contains;
    }

    /// The place within the term whose operator begins here, or nothing when the cursor is behind it.
    std::optional<Place> inTerm(const std::optional<Subject> &subject)
    {
        const Op op = takeOperator();
        if (m_pos > m_cursor)
            return Place{Place::Kind::Nowhere, m_cursor, m_cursor, false, subject, op, {}};
        const bool isTime = subject && holdsTime(*subject);
        for (;;) {
            const qsizetype start = m_pos;
            m_pos = tokenEnd(start, isTime);
            if (m_cursor <= m_pos)
                return Place{subject ? Place::Kind::Value : Place::Kind::Nowhere, start, m_pos, false, subject, op, {}};
            if (at(m_pos) == u'@' && subject && takesQualifier(*subject)) {
                const QString value = word(start, m_pos++);
                takeOperator();
                const qsizetype qualifier = m_pos;
                m_pos = tokenEnd(qualifier, isTime);
                if (m_cursor < qualifier)
                    return Place{Place::Kind::Nowhere, m_cursor, m_cursor, false, subject, op, {}};
                if (m_cursor <= m_pos)
                    return Place{Place::Kind::Qualifier, qualifier, m_pos, false, subject, op, value};
            }
            if (at(m_pos) != u',' || m_pos >= m_text.size())
                return std::nullopt;
            ++m_pos;
        }
    }

    const QStringView m_text;
    const qsizetype m_cursor;
    qsizetype m_pos = 0;
};

struct Ranked {
    int distance = 0;
    Completion item;
};

std::vector<Op> operatorsOf(const Subject &subject)
{
    const std::vector<Op> choice{Op::Contains, Op::Equals, Op::NotEquals};
    const std::vector<Op> order{Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual};
    std::vector<Op> all = choice;
    all.insert(all.end(), order.begin(), order.end());
    if (subject.computed == Computed::Silent)
        return order;
    if (subject.computed == Computed::ComponentVersion)
        return all;
    if (!subject.field)
        return choice;
    switch (domain::fieldInfo(*subject.field).kind) {
    case FieldKind::Time:
    case FieldKind::Integer:
    case FieldKind::Degrees:
    case FieldKind::Version: return all;
    default: return choice;
    }
}

void addFields(const QString &typed, std::vector<Ranked> &found)
{
    const auto consider = [&](const QString &name, const Subject &subject) {
        if (const int how = distance(name, typed); how < 2)
            found.push_back({how, {Kind::Field, name, subject}});
    };
    for (const domain::FieldInfo &info : domain::kFields)
        consider(QString::fromLatin1(info.id), {info.field, Computed::No});
    for (const Alias &alias : aliases())
        consider(alias.name.toString(), alias.meaning);
}

void addKeywords(const QString &typed, bool afterTerm, std::vector<Ranked> &found)
{
    QStringList keywords{u"NOT"_s};
    if (afterTerm)
        keywords << u"AND"_s << u"OR"_s;
    for (const QString &keyword : keywords) {
        if (distance(keyword, typed) == 0)
            found.push_back({0, {Kind::Keyword, keyword}});
    }
}

/// A value with what it may also be called.
void addValue(const Subject &subject, const ValueSource::Known &known, bool counted, const QString &typed,
              std::vector<Ranked> &found)
{
    int how = distance(known.value, typed);
    if (subject.field) {
        for (const text::CodeLabel &code : text::codeLabels(*subject.field)) {
            if (known.value == QLatin1StringView(code.code))
                how = std::min(
                    {how, distance(QString::fromUtf8(code.label), typed), distance(QString::fromUtf8(code.chinese), typed)});
        }
    }
    if (how == 2)
        return;
    Completion item{Kind::Value, printValue(literal(known.value)), subject, known.value};
    if (counted)
        item.devices = known.devices;
    found.push_back({how, std::move(item)});
}

/// Values that are written so and not otherwise, whatever the fleet.
QStringList fixedValues(const Subject &subject, Op op)
{
    const bool isOrder = op != Op::Contains && op != Op::Equals && op != Op::NotEquals;
    QStringList values;
    if (subject.computed == Computed::Silent)
        return {u"1d"_s, u"7d"_s, u"30d"_s};
    if (subject.computed == Computed::Changed) {
        for (const domain::FieldInfo &info : domain::kFields) {
            if (isKeptInHistory(info.field))
                values << QString::fromLatin1(info.id);
        }
        return values;
    }
    if (subject.field && domain::fieldInfo(*subject.field).kind == FieldKind::Time)
        values = isOrder ? QStringList{u"-1d"_s, u"-7d"_s, u"-30d"_s} : QStringList{u"never"_s};
    if (subject.field == Field::SimExpires && isOrder)
        values = {u"+30d"_s, u"+7d"_s, u"-1d"_s};
    const bool isYesNo = subject.field && domain::fieldInfo(*subject.field).kind == FieldKind::YesNo;
    if (isYesNo || subject.computed == Computed::Gone)
        values = {u"yes"_s, u"no"_s};
    return values;
}

void addValues(const Place &place, const QString &typed, const ValueSource *known, std::vector<Ranked> &found)
{
    const Subject &subject = *place.subject;
    QStringList fixed = fixedValues(subject, place.op);
    if (known) {
        for (const ValueSource::Known &value : known->values(subject)) {
            addValue(subject, value, true, typed, found);
            fixed.removeAll(value.value);
        }
    }
    if (subject.field) {
        for (const text::CodeLabel &code : text::codeLabels(*subject.field))
            fixed << QString::fromLatin1(code.code);
    }
    for (const QString &value : std::as_const(fixed)) {
        const bool isThere =
            std::any_of(found.begin(), found.end(), [&](const Ranked &item) { return item.item.value == value; });
        if (!isThere)
            addValue(subject, {value, 0}, false, typed, found);
    }
    const bool isChoice = place.op == Op::Contains || place.op == Op::Equals || place.op == Op::NotEquals;
    if (isChoice && subject.computed != Computed::Gone && distance(u"none"_s, typed) == 0)
        found.push_back({1, {Kind::Keyword, u"none"_s, subject}});
}

void addQualifiers(const Place &place, const QString &typed, const ValueSource *known, std::vector<Ranked> &found)
{
    const Subject &subject = *place.subject;
    if (subject.computed == Computed::Changed) {
        for (const QString &time : {u"-1d"_s, u"-7d"_s, u"-30d"_s})
            addValue(subject, {time, 0}, false, typed, found);
    } else if (subject.computed == Computed::Task) {
        for (const QString &state : taskStates())
            addValue(subject, {state, 0}, false, typed, found);
    } else if (known) {
        for (const ValueSource::Known &value : known->qualifiers(subject, place.value))
            addValue(subject, value, true, typed, found);
    }
}

/// A word that is a field's name already wants its operator.
void addOperators(const QString &name, std::vector<Ranked> &found)
{
    if (const auto subject = subjectOf(name)) {
        for (const Op op : operatorsOf(*subject))
            found.push_back({-1, {Kind::Operator, name + printOperator(op), *subject}});
    }
}

} // namespace

Completions complete(QStringView text, qsizetype cursor, const ValueSource *known)
{
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    const Place place = Walker(text, cursor).place();
    Completions completions{place.start, place.end - place.start, {}};
    QStringView written = text.mid(place.start, std::max<qsizetype>(0, cursor - place.start));
    if (!written.isEmpty() && asAscii(written.front()) == u'"')
        written = written.mid(1);
    const QString typed = folded(written);
    std::vector<Ranked> found;
    switch (place.kind) {
    case Place::Kind::Term:
        addOperators(text.mid(place.start, completions.length).toString(), found);
        addFields(typed, found);
        addKeywords(typed, place.afterTerm, found);
        break;
    case Place::Kind::Value: addValues(place, typed, known, found); break;
    case Place::Kind::Qualifier: addQualifiers(place, typed, known, found); break;
    case Place::Kind::Nowhere: break;
    }
    std::stable_sort(found.begin(), found.end(), [](const Ranked &a, const Ranked &b) { return a.distance < b.distance; });
    for (Ranked &ranked : found)
        completions.items.push_back(std::move(ranked.item));
    return completions;
}

bool endsInFieldName(QStringView text)
{
    const Place place = Walker(text, text.size()).place();
    const QString typed = folded(text.mid(place.start, place.end - place.start));
    if (place.kind != Place::Kind::Term || typed.isEmpty())
        return false;
    const auto begins = [&typed](QStringView name) { return folded(name).startsWith(typed); };
    return std::any_of(domain::kFields.begin(), domain::kFields.end(),
                       [&](const domain::FieldInfo &info) { return begins(QString::fromLatin1(info.id)); })
           || std::any_of(aliases().begin(), aliases().end(), [&](const Alias &alias) { return begins(alias.name); });
}

} // namespace tapfleet::query
