#pragma once

#include "services/alertservice.h"
#include "ui/shell/systemnotice.h"

namespace tapfleet::ui {

/// Tells of alerts: all that one sync brought, in one notice. GUI thread.
class AlertNotices final : public QObject
{
    Q_OBJECT
public:
    AlertNotices(services::AlertService &alerts, QWidget *window, QObject *parent = nullptr);

Q_SIGNALS:
    /// The notice was chosen: of one alert, its devices; of several, the list.
    void devicesRequested(const tapfleet::domain::AlertFiring &firing);
    void listRequested();

private:
    void tell(const std::vector<domain::AlertFiring> &firings);
    SystemNotice m_notice;
};

} // namespace tapfleet::ui
