#pragma once

#include "services/fleetservice.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace tapfleet::ui {

class ChipRow;
class DeviceTable;
class FacetPanel;
class FilterBox;
class SettingStore;

/// Keeps one filter's views alike: the text in the box, the chips, the values beside the table, the columns' menus and marks. Each
/// of them edits the tree, and the text follows; only a text without an error is ever in force. GUI thread.
class FilterController final : public QObject
{
    Q_OBJECT
public:
    struct Views {
        FilterBox &box;
        ChipRow &chips;
        FacetPanel &facets;
        DeviceTable &table;
    };
    FilterController(const Views &views, services::FleetService &fleet, SettingStore &settings, QObject *parent);

    /// The filter in force.
    const query::Node &tree() const { return m_tree; }
    void setTree(const query::Node &tree);
    /// Takes the text of the box, as at the start; an error there clears it.
    void restore(const QString &filter);
    /// Counts the values anew: other devices are shown. While the panel cannot be seen that waits until it is shown.
    void countFacets();

Q_SIGNALS:
    void filterChanged(const QString &filter);

private:
    void apply(const QString &text);
    void showError(const query::SyntaxError &error);
    /// Asks whether the fleet knows the names in the text: codes, tags, lists.
    void check(const QString &text);
    void addTerm(const QString &term);
    void showFacets(const base::Result<std::vector<services::FieldFacet>> &facets);
    void openColumnMenu(domain::Field field, const QPoint &globalPosition);
    void typeColumn(domain::Field field);
    void keep(const QString &filter);
    void markColumns();

    FilterBox &m_box;
    ChipRow &m_chips;
    FacetPanel &m_facets;
    DeviceTable &m_table;
    services::FleetService &m_fleet;
    SettingStore &m_settings;
    query::Node m_tree;
    bool m_isStale = false; ///< other devices came while the values could not be seen
    QStringList m_history; ///< newest first
    QTimer m_settled;      ///< a filter that stood for a while is kept in the history
};

} // namespace tapfleet::ui
