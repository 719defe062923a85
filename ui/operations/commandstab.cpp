#include "ui/operations/commandstab.h"

#include "base/async.h"
#include "ui/operations/commandsmodel.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateview.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using services::CommandOverview;

CommandsTab::CommandsTab(services::CommandService &commands, const WriteParts &writes, const base::Clock &clock,
                         QWidget *parent)
    : CommandsTab(new CommandsModel, new CommandDevicesModel, commands, writes, clock, parent)
{}

CommandsTab::CommandsTab(CommandsModel *model, CommandDevicesModel *devices, services::CommandService &commands,
                         const WriteParts &writes, const base::Clock &clock, QWidget *parent)
    : OperationTab(u"commands"_s, *model, *devices, writes, clock, parent)
    , m_commands(commands)
    , m_accounts(writes.accounts)
    , m_model(model)
    , m_devices(devices)
    , m_open(addButton(u"commandDevicesOpen"_s))
    , m_log(addButton(u"commandLogOpen"_s))
{
    model->setParent(this);
    devices->setParent(this);
    setDigits(table(), {22, 16, 10, 30});
    setDigits(devicesTable(), {20, 20, 26});
    connect(&m_commands, &services::CommandService::changed, this, [this] {
        setProblem(nullptr);
        if (isVisible())
            load();
    });
    connect(&m_commands, &services::CommandService::askFailed, this, [this](domain::AccountId, const base::Error &error) { setProblem(&error); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        std::vector<domain::DeviceId> ids;
        const CommandOverview *const one = current();
        for (const services::CommandDevice &device : one ? one->devices : std::vector<services::CommandDevice>())
            ids.push_back(device.device);
        openDevices(ids);
    });
    connect(m_log, &QPushButton::clicked, this, [this] {
        const services::CommandDevice *const device = m_devices->row(devicesTable().currentIndex().row());
        if (device && device->row && !device->row->logUrl.isEmpty())
            QDesktopServices::openUrl(QUrl(device->row->logUrl));
    });
    connect(&state(), &StateView::nextRequested, this, [this] { Q_EMIT devicesRequested({}); });
    CommandsTab::retranslate();
}

QString CommandsTab::label()
{
    return tr("Remote management");
}

void CommandsTab::showEvent(QShowEvent *event)
{
    OperationTab::showEvent(event);
    m_commands.follow();
}

void CommandsTab::load()
{
    base::whenDone(m_commands.commands(most()), this, [this](Result<std::vector<CommandOverview>> commands) {
        if (commands)
            return take(std::move(*commands));
        state().showError(commands.error(), tr("Go to the devices"));
        showState();
    });
}

void CommandsTab::take(std::vector<CommandOverview> commands)
{
    const CommandOverview *const now = current();
    const auto before = now ? std::optional(Place(now->account, now->operation.id)) : std::nullopt;
    trim(commands);
    m_model->setCommands(std::move(commands), accountNames(m_accounts, CommandsModel::Account));
    state().show(StateView::State::Empty, tr("No command was given yet."),
                 tr("Choose devices on the devices page, then “Operate”: restart, collect the log, refresh, factory reset."),
                 tr("Go to the devices"));
    settle(before, [this](const Place &place) { return m_model->rowOf(place.first, place.second); });
}

const CommandOverview *CommandsTab::current() const
{
    return m_model->row(table().currentIndex().row());
}

void CommandsTab::showDevices()
{
    const CommandOverview *const one = current();
    m_devices->setDevices(one ? one->devices : std::vector<services::CommandDevice>());
    age().setTime(one ? one->askedAt : std::nullopt);
    showWrite(one ? one->account : domain::AccountId(), one ? &one->operation : nullptr);
    m_open->setEnabled(one != nullptr);
    const services::CommandDevice *const device = m_devices->row(devicesTable().currentIndex().row());
    m_log->setEnabled(device && device->row && !device->row->logUrl.isEmpty());
    m_log->setVisible(one && one->command == domain::RemoteCommand::CollectLog);
}

void CommandsTab::retranslate()
{
    m_open->setText(tr("Show the devices"));
    m_log->setText(tr("Open the log"));
    table().setAccessibleName(tr("Commands"));
    devicesTable().setAccessibleName(tr("Devices of the command"));
    m_model->refreshWords();
    m_devices->refreshWords();
}

} // namespace tapfleet::ui
