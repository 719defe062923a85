#pragma once

#include "services/broadcastservice.h"
#include "ui/operations/operationtab.h"

namespace tapfleet::ui {

class BroadcastDevicesModel;
class BroadcastsModel;

/// Broadcasts 播报运营: those that were sent, and which devices have spoken. They are sent from the devices page. GUI thread.
class BroadcastsTab final : public OperationTab
{
    Q_OBJECT
public:
    BroadcastsTab(services::BroadcastService &broadcasts, const WriteParts &writes, const base::Clock &clock,
                  QWidget *parent = nullptr);

    static QString label();

protected:
    void showEvent(QShowEvent *event) override;

private:
    BroadcastsTab(BroadcastsModel *model, BroadcastDevicesModel *devices, services::BroadcastService &broadcasts,
                  const WriteParts &writes, const base::Clock &clock, QWidget *parent);
    void load() override;
    void showDevices() override;
    void retranslate() override;
    void take(std::vector<services::BroadcastOverview> broadcasts);
    void stop();
    const services::BroadcastOverview *current() const;

    services::BroadcastService &m_broadcasts;
    services::AccountService &m_accounts;
    BroadcastsModel *m_model;
    BroadcastDevicesModel *m_devices;
    QPushButton *m_open, *m_stop;
};

} // namespace tapfleet::ui
