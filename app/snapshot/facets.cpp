// Counts of values: what FleetSnapshot tells for facets and completion.

#include "snapshot/columns.h"
#include "snapshot/fleetsnapshot.h"
#include "snapshot/fold.h"
#include "snapshot/pattern.h"

#include <algorithm>
#include <map>

namespace tapfleet::snapshot {

using domain::Field;

namespace {

using Facet = FleetSnapshot::Facet;

void sortByCount(Facet &facet)
{
    std::sort(facet.begin(), facet.end(),
              [](const auto &a, const auto &b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
}

std::vector<quint32> countCodes(const Columns &columns, Field field, const RowSet &set)
{
    std::vector<quint32> counts(columns.text(field).size());
    columns.code(field).visit([&](const auto &codes) {
        for (quint32 row = 0; row < set.size(); ++row)
            counts[codes[row]] += set.contains(row) ? 1 : 0;
    });
    return counts;
}

/// Counts what `partsOf(text)` finds in a dictionary field's texts; a device counts once for each different part.
template <typename PartsOf>
Facet countParts(const Columns &columns, Field field, const RowSet &set, PartsOf partsOf)
{
    const std::vector<quint32> counts = countCodes(columns, field, set);
    std::map<std::string, quint32> byPart;
    for (quint32 code = 1; code < counts.size(); ++code) {
        std::vector<std::string> parts = counts[code] != 0 ? partsOf(columns.text(field)[code]) : std::vector<std::string>();
        std::sort(parts.begin(), parts.end());
        parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
        for (const std::string &part : parts)
            byPart[part] += part.empty() ? 0 : counts[code];
    }
    byPart.erase(std::string());
    Facet facet(byPart.begin(), byPart.end());
    sortByCount(facet);
    return facet;
}

template <typename PartOf>
std::vector<std::string> partsOfComponents(std::string_view text, PartOf partOf)
{
    std::vector<std::string> parts;
    for (const domain::Component &component : domain::parseComponents(text))
        parts.push_back(component.*partOf);
    return parts;
}

/// `textOf(record)` is the index of the text that a device with the record counts for; 0 for none.
template <typename TextOf>
Facet countApps(const AppLists &apps, const RowSet &set, TextOf textOf)
{
    std::vector<quint32> texts;
    texts.reserve(apps.records().size());
    for (const AppLists::Record &record : apps.records())
        texts.push_back(textOf(record));
    const std::vector<quint32> counts = apps.devicesBy(texts, set);
    Facet facet;
    for (quint32 text = 1; text < counts.size(); ++text) {
        if (counts[text] != 0)
            facet.emplace_back(apps.text(text), counts[text]);
    }
    sortByCount(facet);
    return facet;
}

} // namespace

bool FleetSnapshot::hasFacet(Field field)
{
    const Storage storage = storageOf(field);
    return storage == Storage::Dictionary || storage == Storage::Apps
           || domain::fieldInfo(field).kind == domain::FieldKind::YesNo;
}

Facet FleetSnapshot::facet(Field field, const RowSet &set) const
{
    if (field == Field::Apps)
        return countApps(m_columns->apps, set, [](const AppLists::Record &record) { return record.appId; });
    if (field == Field::Components)
        return countParts(*m_columns, field, set,
                          [](std::string_view text) { return partsOfComponents(text, &domain::Component::name); });
    if (field == Field::Scopes)
        return countParts(*m_columns, field, set, domain::parseScopes);
    Facet facet;
    if (storageOf(field) == Storage::Dictionary) {
        const std::vector<quint32> counts = countCodes(*m_columns, field, set);
        for (quint32 code = 1; code < counts.size(); ++code) {
            if (counts[code] != 0)
                facet.emplace_back(std::string(m_columns->text(field)[code]), counts[code]);
        }
    } else if (domain::fieldInfo(field).kind == domain::FieldKind::YesNo) {
        for (const bool answer : {false, true}) {
            RowSet rows = m_columns->integer(field).rowsBetween(answer, answer);
            if (const quint32 count = (rows &= set).count(); count != 0)
                facet.emplace_back(answer, count);
        }
    }
    sortByCount(facet);
    return facet;
}

Facet FleetSnapshot::appNames(const RowSet &set) const
{
    return countApps(m_columns->apps, set, [](const AppLists::Record &record) { return record.name; });
}

std::string FleetSnapshot::appName(std::string_view appId) const
{
    const AppLists &apps = m_columns->apps;
    for (const AppLists::Record &record : apps.records()) {
        if (apps.text(record.appId) == appId && record.name != 0)
            return apps.text(record.name);
    }
    return {};
}

Facet FleetSnapshot::appVersions(const Pattern &app, const RowSet &set) const
{
    const AppLists &apps = m_columns->apps;
    return countApps(apps, set, [&](const AppLists::Record &record) {
        const bool isOne = app.matches(fold(apps.text(record.appId))) || app.matches(fold(apps.text(record.name)));
        return isOne ? record.version : 0;
    });
}

Facet FleetSnapshot::componentVersions(const RowSet &set) const
{
    return countParts(*m_columns, Field::Components, set,
                      [](std::string_view text) { return partsOfComponents(text, &domain::Component::version); });
}

bool FleetSnapshot::hasText(Field field, const Pattern &pattern) const
{
    const TextColumn &dictionary = m_columns->text(field);
    for (quint32 code = 1; code < dictionary.size(); ++code) {
        if (pattern.matches(fold(dictionary[code])))
            return true;
    }
    return false;
}

} // namespace tapfleet::snapshot
