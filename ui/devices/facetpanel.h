#pragma once

#include "query/query.h"
#include "services/fleetservice.h"

#include <QTreeWidget>

#include <set>
#include <vector>

namespace tapfleet::ui {

/// The values beside the table with how many devices each would show: a click adds a value to the filter or takes it back,
/// Alt+click excludes it. GUI thread.
///
/// The counts come with setFacets(); what is chosen and what is excluded is read from the filter itself.
class FacetPanel final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit FacetPanel(QWidget *parent = nullptr);

    /// The fields that are counted, in their order from top to bottom.
    static std::vector<domain::Field> fields();

    void setFilter(const query::Node &tree);
    void setFacets(std::vector<services::FieldFacet> facets);

Q_SIGNALS:
    /// The filter as it is after the click.
    void filterChosen(const tapfleet::query::Node &tree);
    /// It can be seen from now on, after it was hidden or its page was in the background.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    static QString labelOf(const services::FieldFacet &facet, const domain::Value &value);
    void fillGroup(QTreeWidgetItem *group, const services::FieldFacet &facet);
    void activate(QTreeWidgetItem *item, bool exclude);

    query::Node m_tree;
    std::vector<services::FieldFacet> m_facets;
    std::set<domain::Field> m_folded; ///< groups that the person has closed
    std::set<domain::Field> m_whole;  ///< groups of which every value is shown
};

} // namespace tapfleet::ui
