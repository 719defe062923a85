#include "services/fleetvalues.h"

#include "snapshot/fold.h"
#include "snapshot/pattern.h"
#include "text/codelabels.h"

#include <algorithm>

namespace tapfleet::services {

using query::Computed;
using snapshot::Pattern;
using Known = query::ValueSource::Known;

namespace {

bool matches(const Pattern &pattern, const QString &text)
{
    return pattern.matches(snapshot::fold(text.toStdString()));
}

bool anyMatches(const std::vector<Known> &values, const Pattern &pattern)
{
    return std::any_of(values.begin(), values.end(), [&pattern](const Known &known) { return matches(pattern, known.value); });
}

std::vector<Known> knownOf(const snapshot::FleetSnapshot::Facet &facet)
{
    std::vector<Known> values;
    for (const auto &[value, devices] : facet)
        values.push_back({QString::fromStdString(std::get<std::string>(value)), devices});
    return values;
}

} // namespace

std::vector<Known> FleetValues::values(const query::Subject &subject) const
{
    if (subject.field)
        return *m_terms.fieldValues(m_view, *subject.field);
    std::vector<Known> values;
    switch (subject.computed) {
    case Computed::Tag: return tags();
    case Computed::ComponentVersion:
        return knownOf(m_view.snapshot->componentVersions(snapshot::RowSet(m_view.snapshot->rowCount(), true)));
    case Computed::List:
        if (const auto lists = m_terms.lists(m_view)) {
            for (const domain::SnList &list : *lists)
                values.push_back({list.name, static_cast<quint32>(list.rows)});
        }
        return values;
    case Computed::Task:
        if (const auto tasks = m_terms.tasks(m_view)) {
            for (const domain::Task &task : *tasks)
                values.push_back({QString::fromStdString(task.id.value()), static_cast<quint32>(task.counters.total)});
        }
        return values;
    default: return values;
    }
}

std::vector<Known> FleetValues::tags() const
{
    const auto labels = m_terms.labels(m_view);
    if (!labels)
        return {};
    std::map<std::string, quint32> counts;
    for (const FleetTerms::LabelRow &row : **labels) {
        for (const std::string &tag : row.labels.tags)
            ++counts[tag];
    }
    std::vector<Known> values;
    for (const auto &[tag, devices] : counts)
        values.push_back({QString::fromStdString(tag), devices});
    std::stable_sort(values.begin(), values.end(), [](const Known &a, const Known &b) { return a.devices > b.devices; });
    return values;
}

std::vector<Known> FleetValues::qualifiers(const query::Subject &subject, const QString &pattern) const
{
    if (subject.field != domain::Field::Apps)
        return {};
    const snapshot::RowSet all(m_view.snapshot->rowCount(), true);
    return knownOf(m_view.snapshot->appVersions(Pattern(pattern, Pattern::Mode::Whole), all));
}

bool FleetValues::names(const query::Subject &subject, query::Op op, const QString &pattern) const
{
    if (subject.field)
        return namesValue(*subject.field, pattern);
    switch (subject.computed) {
    case Computed::Tag: {
        if (!m_terms.labels(m_view))
            return true;
        return anyMatches(tags(), Pattern(pattern, op == query::Op::Contains ? Pattern::Mode::Within : Pattern::Mode::Whole));
    }
    case Computed::List:
        if (!m_terms.lists(m_view))
            return true;
        return anyMatches(values(subject), Pattern(pattern, Pattern::Mode::Whole));
    case Computed::Task: return anyMatches(values(subject), Pattern(pattern, Pattern::Mode::Whole));
    default: return true;
    }
}

bool FleetValues::namesValue(domain::Field field, const QString &pattern) const
{
    if (!m_view.isComplete || m_view.snapshot->rowCount() == 0)
        return true;
    const Pattern whole(pattern, Pattern::Mode::Whole);
    const auto codes = text::codeLabels(field);
    const bool isCode = std::any_of(codes.begin(), codes.end(), [&](const text::CodeLabel &code) {
        return matches(whole, QString::fromLatin1(code.code));
    });
    // Several scopes in one text match as the text and one by one.
    return isCode || m_view.snapshot->hasText(field, whole) || anyMatches(*m_terms.fieldValues(m_view, field), whole);
}

} // namespace tapfleet::services
