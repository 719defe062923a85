#pragma once

#include "services/commandservice.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace tapfleet::ui {

class AgeLabel;
class CommandDevicesModel;
class CommandsModel;
class StateView;

/// Remote management 远程管理: the commands that were given, and how each device stands. They are given from the devices page. GUI thread.
class CommandsTab final : public QWidget
{
    Q_OBJECT
public:
    CommandsTab(services::CommandService &commands, services::AccountService &accounts, const base::Clock &clock, QWidget *parent = nullptr);

    static QString label();
    /// Brings one to the front, once it is listed.
    void showCommand(domain::AccountId account, domain::OperationId id);

Q_SIGNALS:
    /// Devices are chosen there.
    void devicesRequested(const QString &filter);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void load();
    void take(std::vector<services::CommandOverview> commands);
    void showDevices();
    void retranslate();
    const services::CommandOverview *current() const;

    services::CommandService &m_commands;
    services::AccountService &m_accounts;
    CommandsModel *m_model;
    CommandDevicesModel *m_devices;
    AgeLabel *m_age;
    QPushButton *m_open, *m_log;
    QStackedWidget *m_stack;
    QSplitter *m_splitter = nullptr;
    QTableView *m_table = nullptr, *m_devicesTable = nullptr;
    StateView *m_state = nullptr;
    std::optional<std::pair<domain::AccountId, domain::OperationId>> m_wanted;
};

} // namespace tapfleet::ui
