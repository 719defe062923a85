#pragma once

#include "query/query.h"
#include "services/fleetservice.h"

#include <QMenu>

namespace tapfleet::ui {

/// What can be done with a column: sort by it, filter by its values, hide it, choose columns. Deletes itself. GUI thread.
class HeaderMenu final : public QMenu
{
    Q_OBJECT
public:
    HeaderMenu(domain::Field field, const query::Node &filter, QWidget *parent);

    /// The column's values under the filter of the other columns; come after the menu is open.
    void setValues(const services::FieldFacet &facet);

Q_SIGNALS:
    void sortRequested(tapfleet::snapshot::SortKey key, bool add);
    void filterChosen(const tapfleet::query::Node &tree);
    /// The filter is to be typed: the box is given the field's name.
    void typingRequested(tapfleet::domain::Field field);
    void hideRequested(tapfleet::domain::Field field);
    void chooserRequested();

private:
    void addSorting();
    void addFilters();
    QAction *valueAction(const QString &label, const QString &pattern);

    const domain::Field m_field;
    const query::Node m_filter;
    QAction *m_behindValues = nullptr;
};

} // namespace tapfleet::ui
