#include "ui/operations/postersmodel.h"

#include "text/labels.h"
#include "text/postertext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::PosterWay;
using services::AccountPoster;

PostersModel::PostersModel(const base::Clock &clock, QObject *parent)
    : RowModel(parent)
    , m_clock(clock)
{}

void PostersModel::setPosters(std::vector<AccountPoster> posters, std::map<domain::AccountId, QString> accounts)
{
    m_accounts = std::move(accounts);
    setRows(std::move(posters),
            [](const AccountPoster &a, const AccountPoster &b) { return a.account == b.account && a.poster.id == b.poster.id; });
}

int PostersModel::rowOf(domain::AccountId account, const QString &id) const
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&](const AccountPoster &one) { return one.account == account && one.poster.id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString PostersModel::text(const AccountPoster &one, int column) const
{
    const domain::Poster &poster = one.poster;
    switch (static_cast<Column>(column)) {
    case Name: return poster.name;
    case State: return text::posterStateLabel(poster, m_clock.nowMs());
    case From: return poster.startAt ? text::fullTime(*poster.startAt) : QString();
    case Until: return poster.endAt ? text::fullTime(*poster.endAt) : QString();
    case Devices: return text::count(static_cast<qint64>(poster.devices.size()));
    case Where:
        return poster.way == PosterWay::Merchant ? tr("Own devices") : tr("Devices served: %1").arg(text::posterSpaceLabel(poster.space));
    case Account: {
        const auto name = m_accounts.find(one.account);
        return name == m_accounts.end() ? QString() : name->second;
    }
    case ColumnCount: break;
    }
    return {};
}

QVariant PostersModel::look(const AccountPoster &one, int column, int role) const
{
    if (role != Qt::DecorationRole || column != State)
        return {};
    const Colors &colors = colorsFor(QGuiApplication::palette());
    if (!domain::isShown(one.poster, m_clock.nowMs()))
        return icon(Icon::Close, colors.secondary);
    const bool isOn = one.poster.state == "ONLINE"_L1 || (one.poster.way == PosterWay::Provider && one.poster.state == "4"_L1);
    return isOn ? icon(Icon::Check, colors.online) : icon(Icon::Clock, colors.waiting);
}

bool PostersModel::isNumber(int column) const
{
    return column == Devices;
}

QString PostersModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case Name: return tr("Poster");
    case State: return tr("State");
    case From: return tr("From");
    case Until: return tr("Until");
    case Devices: return tr("Devices");
    case Where: return tr("Where");
    case Account: return tr("Account");
    case ColumnCount: break;
    }
    return {};
}

void PosterDevicesModel::setPoster(const domain::Poster *poster)
{
    m_way = poster ? poster->way : PosterWay::Merchant;
    setRows(poster ? poster->devices : std::vector<std::string>(), std::equal_to<>());
    refreshWords();
}

QString PosterDevicesModel::text(const std::string &device, int) const
{
    return QString::fromStdString(device);
}

QString PosterDevicesModel::heading(int) const
{
    return m_way == PosterWay::Merchant ? tr("SN") : tr("Terminal id");
}

} // namespace tapfleet::ui
