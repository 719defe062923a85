#include "desktop/composition.h"

#include "base/async.h"
#include "services/operationdevices.h"
#include "text/journaltext.h"
#include "ui/operations/broadcastdialog.h"
#include "ui/operations/broadcaststab.h"
#include "ui/operations/commanddialog.h"
#include "ui/operations/commandstab.h"
#include "ui/operations/operationspage.h"
#include "ui/operations/posterdialog.h"
#include "ui/operations/posterstab.h"
#include "ui/operations/wifidialog.h"
#include "ui/widgets/refusal.h"
#include "ui/widgets/toast.h"

#include <algorithm>
#include <set>

namespace tapfleet::desktop {

using namespace Qt::StringLiterals;

namespace {

const QString kOperations = u"operations"_s;

} // namespace

void Composition::buildOperations()
{
    m_window->addPage({kOperations, ui::Icon::Operations, ui::OperationsPage::railLabel, [this](QWidget *parent) {
        auto *operations = new ui::OperationsPage(m_settings, parent);
        const ui::WriteParts writes{m_journal, m_sync, m_accounts};
        m_commandsTab = new ui::CommandsTab(m_commands, writes, m_clock);
        connect(m_commandsTab, &ui::CommandsTab::devicesRequested, this, &Composition::showDevices);
        operations->addTab(m_commandsTab, &ui::CommandsTab::label);
        m_broadcastsTab = new ui::BroadcastsTab(m_broadcasts, writes, m_clock);
        connect(m_broadcastsTab, &ui::BroadcastsTab::devicesRequested, this, &Composition::showDevices);
        operations->addTab(m_broadcastsTab, &ui::BroadcastsTab::label);
        m_postersTab = new ui::PostersTab(m_posters, writes, m_clock);
        connect(m_postersTab, &ui::PostersTab::devicesRequested, this, &Composition::showDevices);
        operations->addTab(m_postersTab, &ui::PostersTab::label);
        return operations;
    }, true});
}

std::optional<domain::Account> Composition::writingAccount(const services::DeviceSelection &devices, domain::Write write) const
{
    const auto accounts = m_accounts.accounts();
    if (!accounts) {
        ui::showRefusal(m_window.get(), accounts.error());
        return std::nullopt;
    }
    std::optional<base::Error> refusal;
    std::set<domain::AccountId> asked;
    for (const quint32 row : devices.rows) {
        const domain::AccountId id = devices.snapshot->account(row);
        if (!asked.insert(id).second)
            continue;
        const auto account =
            std::find_if(accounts->begin(), accounts->end(), [id](const domain::Account &one) { return one.id == id; });
        if (account == accounts->end())
            continue; // removed since the selection was made
        auto why = domain::whyNotWrite(services::writeAccount(m_sync, *account), write);
        if (!why)
            return *account;
        if (!refusal)
            refusal = std::move(why);
    }
    if (refusal)
        ui::showRefusal(m_window.get(), *refusal);
    return std::nullopt;
}

void Composition::showOperation(QWidget *tab)
{
    static_cast<ui::OperationsPage *>(m_window->page(kOperations))->showTab(tab);
}

void Composition::command(const services::DeviceSelection &devices)
{
    const auto account = writingAccount(devices, domain::Write::Command);
    if (!account)
        return;
    auto *dialog = new ui::CommandDialog(m_commands, *account, devices, m_window.get());
    connect(dialog, &ui::CommandDialog::sent, this, [this](domain::AccountId owner, domain::OperationId operation) {
        m_window->showPage(kOperations);
        showOperation(m_commandsTab);
        m_commandsTab->showOperation(owner, operation);
    });
    dialog->open();
}

void Composition::broadcast(const services::DeviceSelection &devices)
{
    const auto account = writingAccount(devices, domain::Write::Broadcast);
    if (!account)
        return;
    auto *dialog = new ui::BroadcastDialog(m_broadcasts, *account, devices, m_window.get());
    connect(dialog, &ui::BroadcastDialog::sent, this, [this](domain::AccountId owner, domain::OperationId operation) {
        m_window->showPage(kOperations);
        showOperation(m_broadcastsTab);
        m_broadcastsTab->showOperation(owner, operation);
    });
    dialog->open();
}

void Composition::placePoster(const services::DeviceSelection &devices)
{
    const auto account = writingAccount(devices, domain::Write::Poster);
    if (!account)
        return;
    auto *dialog = new ui::PosterDialog(m_posters, *account, devices, m_clock, m_window.get());
    connect(dialog, &ui::PosterDialog::sent, this, [this](domain::AccountId owner, domain::OperationId operation) {
        m_window->showPage(kOperations);
        showOperation(m_postersTab);
        m_postersTab->showNewest();
        m_postersTab->follow(owner, base::readyFuture(base::Result<domain::OperationId>(operation)));
    });
    dialog->open();
}

void Composition::openWifi(const services::DeviceSelection &devices)
{
    const auto account = writingAccount(devices, domain::Write::Wifi);
    if (!account)
        return;
    const services::OperationCandidate device = services::operationCandidates(devices, services::WifiService::kScope, true).front();
    if (!device.fault.empty())
        return ui::showToast(m_window.get(), text::subCodeText(QString::fromStdString(device.fault)));
    (new ui::WifiDialog(m_wifi, {m_journal, m_sync, m_accounts}, *account, device.terminal, m_window.get()))->open();
}

} // namespace tapfleet::desktop
