#pragma once

#include "services/commandservice.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace tapfleet::ui {

/// The commands that were given, newest first. GUI thread.
class CommandsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { At, Command, Devices, Progress, Account, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setCommands(std::vector<services::CommandOverview> commands, std::map<domain::AccountId, QString> accounts);
    void refreshWords();
    const services::CommandOverview *command(int row) const; ///< null: there is no such row
    int rowOf(domain::AccountId account, domain::OperationId id) const; ///< -1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const services::CommandOverview &one, Column column) const;
    std::vector<services::CommandOverview> m_commands;
    std::map<domain::AccountId, QString> m_accounts;
};

/// The devices of one of them. GUI thread.
class CommandDevicesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Sn, State, Detail, Updated, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setDevices(std::vector<services::CommandDevice> devices);
    void refreshWords();
    const services::CommandDevice *device(int row) const; ///< null: there is no such row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const services::CommandDevice &one, Column column) const;
    std::vector<services::CommandDevice> m_devices;
};

} // namespace tapfleet::ui
