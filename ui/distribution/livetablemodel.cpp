#include "ui/distribution/livetablemodel.h"

#include <algorithm>

namespace tapfleet::ui {

namespace {

/// Beyond so many runs, views are quicker with a whole new table.
constexpr size_t kMostRuns = 1000;

size_t placesOf(const std::vector<quint32> &some)
{
    return some.empty() ? 0 : *std::max_element(some.begin(), some.end()) + size_t(1);
}

std::vector<bool> marked(const std::vector<quint32> &some, size_t places)
{
    std::vector<bool> marks(places);
    for (const quint32 place : some)
        marks[place] = true;
    return marks;
}

/// How many runs of neighbours of `some` are not marked.
size_t runsWithout(const std::vector<quint32> &some, const std::vector<bool> &marks)
{
    size_t runs = 0;
    bool isInRun = false;
    for (const quint32 place : some) {
        runs += !marks[place] && !isInRun ? 1 : 0;
        isInRun = !marks[place];
    }
    return runs;
}

} // namespace

int LiveTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

void LiveTableModel::showAnew(std::vector<quint32> wanted)
{
    beginResetModel();
    m_places = std::move(wanted);
    endResetModel();
}

void LiveTableModel::showPlaces(const std::vector<quint32> &wanted)
{
    if (wanted == m_places)
        return;
    const size_t places = std::max(placesOf(wanted), placesOf(m_places));
    const std::vector<bool> isWanted = marked(wanted, places), wasShown = marked(m_places, places);
    if (runsWithout(m_places, isWanted) + runsWithout(wanted, wasShown) > kMostRuns)
        return showAnew(wanted);
    removeUnwanted(isWanted);
    std::vector<quint32> staying;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(staying),
                 [&wasShown](quint32 place) { return wasShown[place]; });
    if (staying != m_places)
        order(staying, places);
    insertWanted(wanted, wasShown);
}

void LiveTableModel::removeUnwanted(const std::vector<bool> &isWanted)
{
    for (size_t end = m_places.size(); end > 0;) {
        if (isWanted[m_places[end - 1]]) {
            --end;
            continue;
        }
        size_t begin = end - 1;
        while (begin > 0 && !isWanted[m_places[begin - 1]])
            --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end - 1));
        m_places.erase(m_places.begin() + static_cast<qsizetype>(begin), m_places.begin() + static_cast<qsizetype>(end));
        endRemoveRows();
        end = begin;
    }
}

void LiveTableModel::order(const std::vector<quint32> &wanted, size_t places)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<int> rowOf(places, -1);
    for (size_t row = 0; row < wanted.size(); ++row)
        rowOf[wanted[row]] = static_cast<int>(row);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &index : from)
        to.append(createIndex(rowOf[placeAt(index.row())], index.column()));
    m_places = wanted;
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void LiveTableModel::insertWanted(const std::vector<quint32> &wanted, const std::vector<bool> &wasShown)
{
    for (size_t begin = 0; begin < wanted.size();) {
        if (wasShown[wanted[begin]]) {
            ++begin;
            continue;
        }
        size_t end = begin + 1;
        while (end < wanted.size() && !wasShown[wanted[end]])
            ++end;
        beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end - 1));
        m_places.insert(m_places.begin() + static_cast<qsizetype>(begin), wanted.begin() + static_cast<qsizetype>(begin),
                        wanted.begin() + static_cast<qsizetype>(end));
        endInsertRows();
        begin = end;
    }
}

void LiveTableModel::tellChanged(const std::vector<bool> &changed)
{
    std::vector<std::pair<int, int>> runs; // first and last row
    for (size_t row = 0; row < m_places.size(); ++row) {
        if (m_places[row] >= changed.size() || !changed[m_places[row]])
            continue;
        const int number = static_cast<int>(row);
        if (!runs.empty() && runs.back().second == number - 1)
            runs.back().second = number;
        else
            runs.emplace_back(number, number);
    }
    if (runs.size() > kMostRuns)
        runs = {{0, rowCount() - 1}};
    for (const auto &[first, last] : runs)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

} // namespace tapfleet::ui
