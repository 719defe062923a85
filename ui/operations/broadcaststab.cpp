#include "ui/operations/broadcaststab.h"

#include "base/async.h"
#include "ui/operations/broadcastsmodel.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateview.h"

#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using domain::BroadcastTerms;
using services::BroadcastOverview;

BroadcastsTab::BroadcastsTab(services::BroadcastService &broadcasts, const WriteParts &writes, const base::Clock &clock,
                             QWidget *parent)
    : BroadcastsTab(new BroadcastsModel, new BroadcastDevicesModel, broadcasts, writes, clock, parent)
{}

BroadcastsTab::BroadcastsTab(BroadcastsModel *model, BroadcastDevicesModel *devices, services::BroadcastService &broadcasts,
                             const WriteParts &writes, const base::Clock &clock, QWidget *parent)
    : OperationTab(u"broadcasts"_s, *model, *devices, writes, clock, parent)
    , m_broadcasts(broadcasts)
    , m_accounts(writes.accounts)
    , m_model(model)
    , m_devices(devices)
    , m_open(addButton(u"broadcastDevicesOpen"_s))
    , m_stop(addButton(u"broadcastStop"_s))
{
    model->setParent(this);
    devices->setParent(this);
    setDigits(table(), {21, 26, 26, 9, 14});
    setDigits(devicesTable(), {18, 15, 21});
    connect(&m_broadcasts, &services::BroadcastService::changed, this, [this] {
        setProblem(nullptr);
        if (isVisible())
            load();
    });
    connect(&m_broadcasts, &services::BroadcastService::askFailed, this,
            [this](domain::AccountId, const base::Error &error) { setProblem(&error); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        std::vector<domain::DeviceId> ids;
        const BroadcastOverview *const one = current();
        for (const services::BroadcastDevice &device : one ? one->devices : std::vector<services::BroadcastDevice>())
            ids.push_back(device.device);
        openDevices(ids);
    });
    connect(m_stop, &QPushButton::clicked, this, &BroadcastsTab::stop);
    connect(&state(), &StateView::nextRequested, this, [this] { Q_EMIT devicesRequested({}); });
    BroadcastsTab::retranslate();
}

QString BroadcastsTab::label()
{
    return tr("Broadcasts");
}

void BroadcastsTab::showEvent(QShowEvent *event)
{
    OperationTab::showEvent(event);
    m_broadcasts.follow();
}

void BroadcastsTab::load()
{
    base::whenDone(m_broadcasts.broadcasts({.most = most()}), this, [this](Result<std::vector<BroadcastOverview>> broadcasts) {
        if (broadcasts)
            return take(std::move(*broadcasts));
        state().showError(broadcasts.error(), tr("Go to the devices"));
        showState();
    });
}

void BroadcastsTab::take(std::vector<BroadcastOverview> broadcasts)
{
    const BroadcastOverview *const now = current();
    const auto before = now ? std::optional(Place(now->account, now->operation.id)) : std::nullopt;
    trim(broadcasts);
    m_model->setBroadcasts(std::move(broadcasts), accountNames(m_accounts, BroadcastsModel::Account));
    state().show(StateView::State::Empty, tr("Nothing was broadcast yet."),
                 tr("Choose devices on the devices page, then “Operate”, “Broadcast…”: they speak a text once or day by day."),
                 tr("Go to the devices"));
    settle(before, [this](const Place &place) { return m_model->rowOf(place.first, place.second); });
}

const BroadcastOverview *BroadcastsTab::current() const
{
    return m_model->row(table().currentIndex().row());
}

void BroadcastsTab::showDevices()
{
    const BroadcastOverview *const one = current();
    m_devices->setBroadcast(one);
    age().setTime(one ? one->askedAt() : std::nullopt);
    showWrite(one ? one->account : domain::AccountId(), one ? &one->operation : nullptr);
    m_open->setEnabled(one != nullptr);
    const bool isDaily = one && one->terms.way == BroadcastTerms::Way::Daily;
    const bool isOn = isDaily && !one->isStopped
        && std::any_of(one->devices.begin(), one->devices.end(),
                       [](const services::BroadcastDevice &each) { return each.state == domain::StepState::Confirmed; });
    m_stop->setVisible(isDaily);
    m_stop->setEnabled(isOn);
}

void BroadcastsTab::stop()
{
    const BroadcastOverview *const one = current();
    const auto accounts = m_accounts.accounts();
    if (!one || !accounts)
        return;
    const auto account = std::find_if(accounts->begin(), accounts->end(), [one](const domain::Account &each) { return each.id == one->account; });
    if (account == accounts->end())
        return;
    m_stop->setEnabled(false); // until it is known what became of it
    follow(account->id, m_broadcasts.stop(*account, one->operation));
}

void BroadcastsTab::retranslate()
{
    m_open->setText(tr("Show the devices"));
    m_stop->setText(tr("Stop it on all devices"));
    table().setAccessibleName(tr("Broadcasts"));
    devicesTable().setAccessibleName(tr("Devices of the broadcast"));
    m_model->refreshWords();
    m_devices->refreshWords();
}

} // namespace tapfleet::ui
