#pragma once

#include "services/commandservice.h"
#include "ui/widgets/rowtable.h"

#include <map>
#include <vector>

namespace tapfleet::ui {

/// The commands that were given, newest first. GUI thread.
class CommandsModel final : public RowModel<services::CommandOverview, 5>
{
    Q_OBJECT
public:
    enum Column { At, Command, Devices, Progress, Account, ColumnCount };
    using RowModel::RowModel;

    void setCommands(std::vector<services::CommandOverview> commands, std::map<domain::AccountId, QString> accounts);
    int rowOf(domain::AccountId account, domain::OperationId id) const; ///< -1: not there

private:
    QString text(const services::CommandOverview &one, int column) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;

    std::map<domain::AccountId, QString> m_accounts;
};

/// The devices of one of them. GUI thread.
class CommandDevicesModel final : public RowModel<services::CommandDevice, 4>
{
    Q_OBJECT
public:
    enum Column { Sn, State, Detail, Updated, ColumnCount };
    using RowModel::RowModel;

    void setDevices(std::vector<services::CommandDevice> devices);

private:
    QString text(const services::CommandDevice &one, int column) const override;
    QString heading(int column) const override;
    QVariant look(const services::CommandDevice &one, int column, int role) const override;
};

} // namespace tapfleet::ui
