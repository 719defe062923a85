#include "ui/changes/changeorder.h"

#include "text/changetext.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace tapfleet::ui {

namespace {

/// Places of texts in the order of the language: equal texts share one.
std::vector<quint32> ranks(const std::vector<QString> &texts)
{
    QCollator collator{QLocale()};
    collator.setNumericMode(true);
    std::vector<quint32> order(texts.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return collator.compare(texts[a], texts[b]) < 0; });
    std::vector<quint32> rank(texts.size());
    for (size_t i = 1; i < order.size(); ++i)
        rank[order[i]] = rank[order[i - 1]] + (collator.compare(texts[order[i - 1]], texts[order[i]]) != 0 ? 1 : 0);
    return rank;
}

/// One value of the history: a number where its field has numbers, else the words that the window shows.
struct Told {
    qint64 number = 0;
    QString text;
    enum Kind { Number, Text, Absent } kind = Absent;
};

Told told(const std::string &fieldId, const std::string &text)
{
    if (text.empty())
        return {};
    const auto field = domain::fieldById(fieldId);
    const domain::Value value = field ? domain::historyValue(*field, text) : domain::Value(text);
    if (const auto *number = std::get_if<qint64>(&value))
        return {*number, {}, Told::Number};
    return {0, text::changedValueText(fieldId, text), Told::Text};
}

/// The values of a column as places in their order. The same value in many rows is looked at once.
std::vector<qint64> valuePlaces(const domain::FleetDiff &diff, size_t begin, size_t end, quint32 domain::DiffRow::*value)
{
    std::unordered_map<quint64, quint32> known;
    std::vector<Told> distinct;
    std::vector<quint32> of;
    of.reserve(end - begin);
    for (size_t at = begin; at < end; ++at) {
        const domain::DiffRow &row = diff.rows[at];
        const auto [found, isNew] = known.try_emplace(quint64(row.field) << 32 | row.*value, quint32(distinct.size()));
        if (isNew)
            distinct.push_back(told(diff.fieldId(row), diff.texts[row.*value]));
        of.push_back(found->second);
    }
    std::vector<QString> texts;
    for (const Told &one : distinct)
        texts.push_back(one.text);
    const std::vector<quint32> textRanks = ranks(texts);
    std::vector<quint32> order(distinct.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto key = [&](quint32 at) {
        const Told &one = distinct[at];
        return std::tuple(one.kind, one.number, textRanks[at]);
    };
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return key(a) < key(b); });
    std::vector<qint64> place(distinct.size());
    for (size_t i = 1; i < order.size(); ++i)
        place[order[i]] = place[order[i - 1]] + (key(order[i - 1]) != key(order[i]) ? 1 : 0);
    std::vector<qint64> places;
    places.reserve(of.size());
    for (const quint32 at : of)
        places.push_back(distinct[at].kind == Told::Absent ? std::numeric_limits<qint64>::max() : place[at]);
    return places;
}

/// Each row as a number to be ordered by; by SN, the texts themselves are compared.
std::vector<qint64> places(const domain::FleetDiff &diff, size_t begin, size_t end, const ChangeOrder &order)
{
    using By = ChangeOrder::By;
    if (order.by == By::Before)
        return valuePlaces(diff, begin, end, &domain::DiffRow::before);
    if (order.by == By::After)
        return valuePlaces(diff, begin, end, &domain::DiffRow::after);
    std::vector<QString> names;
    std::map<domain::AccountId, size_t> accounts;
    for (const auto &[id, name] : order.accounts) {
        accounts[id] = names.size();
        names.push_back(name);
    }
    const std::vector<quint32> rank = ranks(order.by == By::Field ? order.fields : names);
    std::vector<qint64> places;
    places.reserve(end - begin);
    for (size_t at = begin; at < end; ++at) {
        const domain::DiffRow &row = diff.rows[at];
        if (order.by == By::When) {
            places.push_back(row.at);
        } else if (order.by == By::Field) {
            places.push_back(rank[std::min<size_t>(row.field, rank.size() - 1)]);
        } else {
            const auto known = accounts.find(diff.devices[row.device].account);
            places.push_back(known == accounts.end() ? -1 : rank[known->second]);
        }
    }
    return places;
}

} // namespace

std::vector<quint32> orderedChanges(const domain::FleetDiff &diff, size_t begin, size_t end, const ChangeOrder &order,
                                    const base::StopToken &stop)
{
    std::vector<quint32> rows(end - begin);
    std::iota(rows.begin(), rows.end(), 0u);
    const bool descending = order.order == Qt::DescendingOrder;
    if (order.by == ChangeOrder::By::Sn) {
        const auto sn = [&](quint32 at) -> const std::string & { return diff.devices[diff.rows[begin + at].device].id.sn; };
        std::stable_sort(rows.begin(), rows.end(),
                         [&](quint32 a, quint32 b) { return descending ? sn(b) < sn(a) : sn(a) < sn(b); });
    } else if (!rows.empty()) {
        const std::vector<qint64> place = places(diff, begin, end, order);
        if (stop.stopRequested())
            return {};
        constexpr qint64 last = std::numeric_limits<qint64>::max();
        std::stable_sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) {
            if (place[a] == last || place[b] == last || !descending)
                return place[a] < place[b];
            return place[b] < place[a];
        });
    }
    return stop.stopRequested() ? std::vector<quint32>() : rows;
}

} // namespace tapfleet::ui
