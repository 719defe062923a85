#pragma once

#include "services/fleetservice.h"

#include <QObject>

class QCompleter;
class QStandardItemModel;

namespace tapfleet::ui {

class FilterBox;

/// Offers what can stand at the cursor of a filter box: fields, operators, values with their counts. Opens by itself behind an
/// operator and from the second letter of a field's name, on Ctrl+Space everywhere; Enter or Tab takes the marked one. Never opens
/// while an input method composes. GUI thread.
class FilterCompleter final : public QObject
{
    Q_OBJECT
public:
    FilterCompleter(FilterBox &box, services::FleetService &fleet);
    ~FilterCompleter() override;

    bool isOpen() const;
    /// Shows what there is, also where it would not open by itself.
    void open() { offer(true); }
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Asks what there is; `asked`: the person wants to see it in any case.
    void offer(bool asked);
    void show(query::Completions offered, bool asked);
    void take(int row);

    FilterBox &m_box;
    services::FleetService &m_fleet;
    quint64 m_asked = 0;
    query::Completions m_offered;
    QStandardItemModel *m_model;
    QCompleter *m_completer;
    bool m_taking = false;
};

} // namespace tapfleet::ui
