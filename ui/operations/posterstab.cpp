#include "ui/operations/posterstab.h"

#include "base/async.h"
#include "text/describe.h"
#include "ui/operations/postersmodel.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateview.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using services::AccountPoster;

PostersTab::PostersTab(services::PosterService &posters, const WriteParts &writes, const base::Clock &clock, QWidget *parent)
    : PostersTab(new PostersModel(clock), new PosterDevicesModel, posters, writes, clock, parent)
{}

PostersTab::PostersTab(PostersModel *model, PosterDevicesModel *devices, services::PosterService &posters,
                       const WriteParts &writes, const base::Clock &clock, QWidget *parent)
    : OperationTab(u"posters"_s, *model, *devices, writes, clock, parent)
    , m_posters(posters)
    , m_accounts(writes.accounts)
    , m_clock(clock)
    , m_model(model)
    , m_devices(devices)
    , m_open(addButton(u"posterDevicesOpen"_s))
    , m_image(addButton(u"posterImageOpen"_s))
    , m_takeDown(addButton(u"posterTakeDown"_s))
    , m_refresh(addButton(u"postersRefresh"_s))
{
    model->setParent(this);
    devices->setParent(this);
    setDigits(table(), {18, 17, 21, 21, 9});
    setShares(3, 1);
    connect(&m_posters, &services::PosterService::postersChanged, this, [this] {
        setProblem(nullptr);
        load();
    });
    connect(&m_posters, &services::PosterService::fetchFailed, this, [this](domain::AccountId, const base::Error &error) {
        setProblem(&error);
        load();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const AccountPoster *const one = current();
        if (!one)
            return;
        QStringList ids;
        for (const std::string &device : one->poster.devices)
            ids.append(u'"' + QString::fromStdString(device) + u'"');
        Q_EMIT devicesRequested((one->poster.way == domain::PosterWay::Merchant ? u"sn="_s : u"tid="_s) + ids.join(u','));
    });
    connect(m_image, &QPushButton::clicked, this, [this] {
        if (const AccountPoster *const one = current())
            QDesktopServices::openUrl(QUrl(one->poster.imageUrl));
    });
    connect(m_takeDown, &QPushButton::clicked, this, &PostersTab::takeDown);
    connect(m_refresh, &QPushButton::clicked, this, &PostersTab::fetch);
    connect(&state(), &StateView::nextRequested, this, [this] { Q_EMIT devicesRequested({}); });
    PostersTab::retranslate();
}

void PostersTab::showNewest()
{
    m_wantsNewest = true;
}

QString PostersTab::label()
{
    return tr("Posters");
}

void PostersTab::showEvent(QShowEvent *event)
{
    OperationTab::showEvent(event);
    fetch();
}

void PostersTab::fetch()
{
    const auto accounts = m_accounts.accounts();
    for (const domain::Account &account : accounts ? *accounts : std::vector<domain::Account>())
        m_posters.fetch(account);
}

void PostersTab::load()
{
    base::whenDone(m_posters.posters(), this, [this](Result<services::PosterOverview> overview) {
        if (overview)
            return take(std::move(*overview));
        state().showError(overview.error(), tr("Go to the devices"));
        showState();
    });
}

void PostersTab::take(services::PosterOverview overview)
{
    const AccountPoster *const now = current();
    const auto before = now ? std::optional(std::pair(now->account, now->poster.id)) : std::nullopt;
    m_asOf = overview.asOf;
    m_model->setPosters(std::move(overview.posters), accountNames(m_accounts, PostersModel::Account));
    if (m_posters.isFetching() && !m_asOf)
        state().show(StateView::State::Loading, tr("Reading the posters…"));
    else
        state().show(StateView::State::Empty, tr("There are no posters yet."),
                     tr("Choose devices on the devices page, then “Operate”, “Place a poster…”: an image on their screens for some days."),
                     tr("Go to the devices"));
    const bool isNewer = std::exchange(m_wantsNewest, m_wantsNewest && m_posters.isFetching());
    const int row = before && !isNewer ? m_model->rowOf(before->first, before->second) : -1;
    settle(std::nullopt, [](const Place &) { return -1; });
    if (row >= 0)
        table().setCurrentIndex(m_model->index(row, 0));
}

const AccountPoster *PostersTab::current() const
{
    return m_model->row(table().currentIndex().row());
}

void PostersTab::showDevices()
{
    const AccountPoster *const one = current();
    m_devices->setPoster(one ? &one->poster : nullptr);
    age().setTime(m_asOf);
    m_open->setEnabled(one && !one->poster.devices.empty());
    m_image->setEnabled(one && !one->poster.imageUrl.isEmpty());
    m_takeDown->setEnabled(one && domain::isShown(one->poster, m_clock.nowMs()));
}

void PostersTab::takeDown()
{
    const AccountPoster *const one = current();
    const auto accounts = m_accounts.accounts();
    if (!one || !accounts)
        return;
    const auto account = std::find_if(accounts->begin(), accounts->end(), [one](const domain::Account &each) { return each.id == one->account; });
    if (account == accounts->end())
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Take the poster down"),
                                tr("“%1” disappears from %Ln device(s). It cannot be put back, only placed anew.", nullptr,
                                   static_cast<int>(one->poster.devices.size()))
                                    .arg(one->poster.name),
                                QMessageBox::NoButton, window());
    box->setObjectName(u"takeDownPoster"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const yes = box->addButton(tr("Take it down"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this,
            [this, yes, account = *account, poster = one->poster](QAbstractButton *button) {
                if (button == yes)
                    follow(account.id, m_posters.takeDown(account, poster));
            });
    box->open();
}

void PostersTab::retranslate()
{
    m_open->setText(tr("Show the devices"));
    m_image->setText(tr("Open the image"));
    m_takeDown->setText(tr("Take it down…"));
    m_refresh->setText(tr("Read again"));
    table().setAccessibleName(tr("Posters"));
    devicesTable().setAccessibleName(tr("Devices of the poster"));
    m_model->refreshWords();
    m_devices->refreshWords();
}

} // namespace tapfleet::ui
