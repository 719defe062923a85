#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace tapfleet::ui {

/// A table over a list of values that is read again and again: each row is a place in that list. Views are told the least that
/// makes the shown rows the wanted ones, so that nothing jumps and what is selected stays. GUI thread.
class LiveTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    int rowCount(const QModelIndex &parent = {}) const final;

protected:
    using QAbstractTableModel::QAbstractTableModel;

    size_t placeAt(int row) const { return m_places[static_cast<size_t>(row)]; }
    /// The row of the first place that fits; -1 when it is not shown.
    template <typename Fits>
    int rowWhere(Fits fits) const
    {
        for (size_t row = 0; row < m_places.size(); ++row) {
            if (fits(m_places[row]))
                return static_cast<int>(row);
        }
        return -1;
    }
    /// The same question, answered anew: rows go, move and come one run at a time.
    void showPlaces(const std::vector<quint32> &wanted);
    /// Another question: everything is other than before.
    void showAnew(std::vector<quint32> wanted);
    /// Tells of shown rows whose place is marked.
    void tellChanged(const std::vector<bool> &changed);

private:
    void removeUnwanted(const std::vector<bool> &isWanted);
    void order(const std::vector<quint32> &wanted, size_t places);
    void insertWanted(const std::vector<quint32> &wanted, const std::vector<bool> &wasShown);

    std::vector<quint32> m_places;
};

} // namespace tapfleet::ui
