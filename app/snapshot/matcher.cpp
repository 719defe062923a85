#include "snapshot/matcher.h"

#include "domain/version.h"
#include "query/values.h"
#include "snapshot/fold.h"

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace tapfleet::snapshot {

using domain::Field;
using domain::FieldKind;
using query::Op;

namespace {

/// Calls work(0) to work(count - 1), each on a thread of the pool that is free at this moment, the others on this one; returns
/// when all are done.
template <typename Work>
void inParallel(size_t count, Work work)
{
    // Shared: a thread that has released it may still be at it when this function has returned.
    const auto done = std::make_shared<QSemaphore>();
    int elsewhere = 0;
    for (size_t i = 0; i < count; ++i) {
        const bool last = i + 1 == count;
        if (!last && QThreadPool::globalInstance()->tryStart([&work, done, i] { work(i); done->release(); }))
            ++elsewhere;
        else
            work(i);
    }
    done->acquire(elsewhere);
}

constexpr qint64 kLowest = IntegerColumn::kAbsent + 1, kHighest = std::numeric_limits<qint64>::max();

/// Versions that stand in an order to, or match, the value of a term.
class VersionTest
{
public:
    VersionTest(Op op, const QString &value)
        : m_op(op), m_isVersion(query::isVersion(value)), m_wanted(value.toStdString()), m_pattern(value, Pattern::Mode::Whole)
    {
    }
    /// An absent version passes no test, nor does any when a value that is no version is set in an order.
    bool passes(std::string_view version) const
    {
        if (version.empty())
            return false;
        if (!m_isVersion)
            return (m_op == Op::Contains || m_op == Op::Equals) && m_pattern.matches(fold(version));
        const int compared = domain::compareVersions(version, m_wanted);
        switch (m_op) {
        case Op::Less: return compared < 0;
        case Op::LessOrEqual: return compared <= 0;
        case Op::Greater: return compared > 0;
        case Op::GreaterOrEqual: return compared >= 0;
        default: return compared == 0;
        }
    }

private:
    const Op m_op;
    const bool m_isVersion;
    const std::string m_wanted;
    const Pattern m_pattern;
};

} // namespace

RowSet Matcher::match(const query::Node &node) const
{
    using Kind = query::Node::Kind;
    switch (node.kind) {
    case Kind::Term:
        return matchTerm(node.term);
    case Kind::Not: {
        RowSet set = match(node.children.front());
        set.complement();
        return set;
    }
    case Kind::And: {
        RowSet set(m_columns.rows, true);
        for (const query::Node &child : node.children) {
            if (m_stop.stopRequested())
                break;
            set &= match(child);
        }
        return set;
    }
    case Kind::Or: {
        RowSet set = none();
        for (const query::Node &child : node.children) {
            if (m_stop.stopRequested())
                break;
            set |= match(child);
        }
        return set;
    }
    }
    Q_UNREACHABLE();
}

RowSet Matcher::matchTerm(const query::Term &term) const
{
    const Op op = term.op == Op::NotEquals ? Op::Equals : term.op;
    RowSet set = none();
    if (ResolvedTerms::wants(term)) {
        set = *m_resolved.find(term); // match() has seen to it that it is there
    } else {
        for (const query::Value &value : term.values) {
            if (m_stop.stopRequested())
                return set;
            set |= valueRows(term, op, value);
        }
        if (term.absent)
            set |= absentRows(term);
    }
    if (term.op == Op::NotEquals)
        set.complement();
    return set;
}

RowSet Matcher::valueRows(const query::Term &term, Op op, const query::Value &value) const
{
    if (term.computed == query::Computed::Silent)
        return silent(op, value.pattern);
    if (term.computed == query::Computed::ComponentVersion)
        return componentVersion(op, value.pattern);
    if (term.computed == query::Computed::Gone)
        return RowSet(m_columns.rows, (value.pattern == u"yes") == m_columns.isGone);
    if (term.field == Field::Apps)
        return apps(op, value);
    return term.field ? fieldValue(*term.field, op, value.pattern) : bareWord(value.pattern);
}

RowSet Matcher::absentRows(const query::Term &term) const
{
    if (term.isBareWord() || term.computed == query::Computed::Gone)
        return none();
    RowSet set = term.computed == query::Computed::ComponentVersion
        ? withCode(Field::Components, [](std::string_view text) {
              const std::vector<domain::Component> components = domain::parseComponents(text);
              return std::any_of(components.begin(), components.end(), [](const auto &c) { return !c.version.empty(); });
          })
        : present(term.field.value_or(Field::LastOnline));
    set.complement();
    return set;
}

RowSet Matcher::bareWord(const QString &value) const
{
    const Pattern pattern(value, Pattern::Mode::Within);
    RowSet set = none();
    for (const Field field : {Field::Merchant, Field::Shop, Field::Model})
        set |= withText(field, pattern);
    constexpr std::array arenas{Field::Sn, Field::BizTid, Field::Iccid, Field::Name};
    // One character may well stand in nearly every SN: then the rest of the rows is soon looked through one by one.
    const size_t alone = pattern.longestPiece().size() > 1 ? 0 : 1;
    if (alone == 1) {
        set |= withText(arenas.front(), pattern);
        constexpr quint32 few = 32; // of which part of the rows looking one by one is faster than a scan
        if (m_columns.rows - set.count() < m_columns.rows / few) {
            RowSet rest = set;
            rest.complement();
            for (size_t i = alone; i < arenas.size(); ++i)
                set |= m_columns.text(arenas[i]).matchAmong(rest, pattern);
            return set;
        }
    }
    std::array<RowSet, arenas.size()> found;
    inParallel(arenas.size() - alone, [&](size_t i) { found[i] = withText(arenas[i + alone], pattern); });
    for (size_t i = 0; i + alone < arenas.size(); ++i)
        set |= found[i];
    return set;
}

RowSet Matcher::fieldValue(Field field, Op op, const QString &value) const
{
    switch (domain::fieldInfo(field).kind) {
    case FieldKind::Text: case FieldKind::Enum: case FieldKind::EnumSet: case FieldKind::List:
        return textValue(field, op, value);
    case FieldKind::Version:
        return version(field, op, value);
    case FieldKind::YesNo:
        if (const std::optional<bool> answer = query::yesNo(value))
            return range(field, Op::Equals, *answer, *answer);
        return none();
    case FieldKind::Time:
        if (const auto span = query::timeRange(value, m_nowMs))
            return range(field, op, span->start, span->end - 1);
        return none();
    case FieldKind::Integer: case FieldKind::Degrees:
        return number(field, op, value);
    }
    Q_UNREACHABLE();
}

RowSet Matcher::textValue(Field field, Op op, const QString &value) const
{
    if (op != Op::Contains && op != Op::Equals)
        return none();
    const Pattern whole(value, Pattern::Mode::Whole);
    if (field == Field::Components) {
        return withCode(field, [&](std::string_view text) {
            const std::vector<domain::Component> components = domain::parseComponents(text);
            return std::any_of(components.begin(), components.end(), [&](const auto &c) { return whole.matches(fold(c.name)); });
        });
    }
    if (field == Field::Scopes && op == Op::Contains) {
        return withCode(field, [&](std::string_view text) {
            const std::vector<std::string> scopes = domain::parseScopes(text);
            return std::any_of(scopes.begin(), scopes.end(), [&](const auto &scope) { return whole.matches(fold(scope)); });
        });
    }
    const bool within = op == Op::Contains && domain::fieldInfo(field).kind == FieldKind::Text;
    const Pattern pattern = within ? Pattern(value, Pattern::Mode::Within) : whole;
    RowSet set = withText(field, pattern);
    if (field == Field::Owner) // name or pid
        set |= withText(Field::OwnerPid, pattern);
    return set;
}

RowSet Matcher::version(Field field, Op op, const QString &value) const
{
    const VersionTest test(op, value);
    return withCode(field, [&test](std::string_view text) { return test.passes(text); });
}

RowSet Matcher::componentVersion(Op op, const QString &value) const
{
    const VersionTest test(op, value);
    return withCode(Field::Components, [&test](std::string_view text) {
        const std::vector<domain::Component> components = domain::parseComponents(text);
        return std::any_of(components.begin(), components.end(), [&test](const auto &c) { return test.passes(c.version); });
    });
}

RowSet Matcher::apps(Op op, const query::Value &value) const
{
    const Pattern pattern(value.pattern, op == Op::Equals ? Pattern::Mode::Whole : Pattern::Mode::Within);
    const bool isComplement = value.at && value.at->op == Op::NotEquals;
    std::optional<VersionTest> version;
    if (value.at)
        version.emplace(isComplement ? Op::Equals : value.at->op, value.at->value);
    const AppLists &lists = m_columns.apps;
    std::vector<quint8> wanted;
    wanted.reserve(lists.records().size());
    for (const AppLists::Record &record : lists.records()) {
        const bool isVersion = !version || version->passes(lists.text(record.version));
        wanted.push_back(isVersion && (pattern.matches(fold(lists.text(record.appId))) || pattern.matches(fold(lists.text(record.name)))));
    }
    RowSet set = lists.rowsOf(wanted);
    if (isComplement)
        set.complement();
    return set;
}

RowSet Matcher::number(Field field, Op op, const QString &value) const
{
    const bool degrees = domain::fieldInfo(field).kind == FieldKind::Degrees;
    const std::optional<qint64> wanted = degrees ? query::degreesE6(value) : query::integer(value);
    return wanted ? range(field, op, *wanted, *wanted) : none();
}

RowSet Matcher::range(Field field, Op op, qint64 first, qint64 last) const
{
    const IntegerColumn &column = m_columns.integer(field);
    switch (op) {
    case Op::Less: return first == kLowest ? none() : column.rowsBetween(kLowest, first - 1);
    case Op::LessOrEqual: return column.rowsBetween(kLowest, last);
    case Op::Greater: return last == kHighest ? none() : column.rowsBetween(last + 1, kHighest);
    case Op::GreaterOrEqual: return column.rowsBetween(first, kHighest);
    default: return column.rowsBetween(first, last);
    }
}

RowSet Matcher::silent(Op op, const QString &value) const
{
    const std::optional<qint64> duration = query::durationMs(value);
    if (!duration)
        return none();
    const IntegerColumn &column = m_columns.integer(Field::LastOnline);
    const qint64 since = m_nowMs - *duration;
    // Never online is the longest silence of all, whatever the clock says.
    RowSet never = column.rowsBetween(domain::kNever, domain::kNever);
    RowSet longer = column.rowsBetween(kLowest, op == Op::Greater || op == Op::LessOrEqual ? since - 1 : since);
    longer |= never;
    if (op == Op::Greater || op == Op::GreaterOrEqual)
        return longer;
    RowSet shorter = column.present();
    longer.complement();
    return shorter &= longer;
}

RowSet Matcher::present(Field field) const
{
    switch (storageOf(field)) {
    case Storage::Text: return m_columns.text(field).present();
    case Storage::Integer: return m_columns.integer(field).present();
    case Storage::Apps: return m_columns.apps.present();
    case Storage::Dictionary: break;
    }
    return withCode(field, [](std::string_view) { return true; });
}

RowSet Matcher::withText(Field field, const Pattern &pattern) const
{
    const TextColumn &column = m_columns.text(field);
    RowSet found = column.match(pattern, m_stop);
    if (storageOf(field) == Storage::Text)
        return found;
    std::vector<quint8> wanted(column.size());
    for (quint32 code = 0; code < column.size(); ++code)
        wanted[code] = found.contains(code);
    return m_columns.code(field).rowsOf(wanted);
}

template <typename Passes>
RowSet Matcher::withCode(Field field, Passes passes) const
{
    const TextColumn &dictionary = m_columns.text(field);
    std::vector<quint8> wanted(dictionary.size());
    for (quint32 code = 1; code < dictionary.size() && !m_stop.stopRequested(); ++code)
        wanted[code] = passes(dictionary[code]);
    return m_columns.code(field).rowsOf(wanted);
}

} // namespace tapfleet::snapshot
