#pragma once

#include "services/commandservice.h"
#include "ui/operations/operationtab.h"

namespace tapfleet::ui {

class CommandDevicesModel;
class CommandsModel;

/// Remote management 远程管理: the commands that were given, and how each device stands. They are given from the devices page. GUI thread.
class CommandsTab final : public OperationTab
{
    Q_OBJECT
public:
    CommandsTab(services::CommandService &commands, const WriteParts &writes, const base::Clock &clock,
                QWidget *parent = nullptr);

    static QString label();

protected:
    void showEvent(QShowEvent *event) override;

private:
    CommandsTab(CommandsModel *model, CommandDevicesModel *devices, services::CommandService &commands,
                const WriteParts &writes, const base::Clock &clock, QWidget *parent);
    void load() override;
    void showDevices() override;
    void retranslate() override;
    void take(std::vector<services::CommandOverview> commands);
    const services::CommandOverview *current() const;

    services::CommandService &m_commands;
    services::AccountService &m_accounts;
    CommandsModel *m_model;
    CommandDevicesModel *m_devices;
    QPushButton *m_open, *m_log;
};

} // namespace tapfleet::ui
