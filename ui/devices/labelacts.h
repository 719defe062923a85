#pragma once

#include "services/fleetservice.h"

#include <QObject>

class QMenu;
class QWidget;

namespace tapfleet::ui {

/// Labels many devices at once from a menu: a tag for all of them, or off all of them, a colour. GUI thread.
class LabelActs final : public QObject
{
    Q_OBJECT
public:
    LabelActs(services::LabelService &labels, QWidget *window);

    /// Adds the acts to a menu that opens over these devices.
    void fill(QMenu *menu, const services::DeviceSelection &devices);

Q_SIGNALS:
    void said(const QString &text); ///< what was done, or why not

private:
    void askTag(const services::DeviceSelection &devices, bool add);
    void edit(const services::DeviceSelection &devices, const domain::LabelEdit &edit);

    services::LabelService &m_labels;
    QWidget *m_window;
};

} // namespace tapfleet::ui
