#include "ui/operations/broadcastsmodel.h"

#include "text/broadcasttext.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::BroadcastTerms;
using services::BroadcastOverview;

namespace {

QIcon stateIcon(const BroadcastDeviceRow &one)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    const services::BroadcastDevice &device = one.device;
    if (device.state == domain::StepState::Refused || device.state == domain::StepState::Abandoned)
        return icon(Icon::Error, colors.fault);
    const bool isOnDevice = one.way == BroadcastTerms::Way::Daily && device.state == domain::StepState::Confirmed;
    if (isOnDevice && one.isStopped)
        return icon(Icon::Close, colors.secondary);
    const bool isDone = isOnDevice || (device.told && device.told->result.isSpoken);
    return isDone ? icon(Icon::Check, colors.online) : icon(Icon::Clock, colors.waiting);
}

} // namespace

void BroadcastsModel::setBroadcasts(std::vector<BroadcastOverview> broadcasts, std::map<domain::AccountId, QString> accounts)
{
    m_accounts = std::move(accounts);
    setRows(std::move(broadcasts),
            [](const BroadcastOverview &a, const BroadcastOverview &b) { return a.account == b.account && a.operation.id == b.operation.id; });
}

int BroadcastsModel::rowOf(domain::AccountId account, domain::OperationId id) const
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&](const BroadcastOverview &one) { return one.account == account && one.operation.id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString BroadcastsModel::text(const BroadcastOverview &one, int column) const
{
    switch (static_cast<Column>(column)) {
    case At: return text::fullTime(one.operation.preparedAt);
    case Text: return one.terms.text;
    case When: return text::broadcastWhen(one.terms);
    case Devices: return text::count(static_cast<qint64>(one.devices.size()));
    case Progress: {
        const domain::OperationState state = domain::stateOf(one.operation);
        const bool isUntold = one.devices.empty(); // those of broadcastToModels()
        if (isUntold || (state != domain::OperationState::Done && state != domain::OperationState::Partly))
            return text::operationStateLabel(state);
        if (one.isStopped)
            return tr("Stopped");
        QStringList parts;
        if (one.terms.way == BroadcastTerms::Way::Once)
            parts.append(tr("%1 have spoken").arg(text::count(one.spoken())));
        else
            parts.append(tr("On %1").arg(text::count(static_cast<qint64>(one.devices.size()) - one.refused())));
        if (one.refused() > 0)
            parts.append(tr("%1 refused").arg(text::count(one.refused())));
        return parts.join(u" · "_s);
    }
    case Account: {
        const auto name = m_accounts.find(one.account);
        return name == m_accounts.end() ? QString() : name->second;
    }
    case ColumnCount: break;
    }
    return {};
}

bool BroadcastsModel::isNumber(int column) const
{
    return column == Devices;
}

QString BroadcastsModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case At: return tr("Sent at");
    case Text: return tr("Text");
    case When: return tr("When");
    case Devices: return tr("Devices");
    case Progress: return tr("How it stands");
    case Account: return tr("Account");
    case ColumnCount: break;
    }
    return {};
}

void BroadcastDevicesModel::setBroadcast(const BroadcastOverview *broadcast)
{
    std::vector<BroadcastDeviceRow> devices;
    for (const services::BroadcastDevice &one : broadcast ? broadcast->devices : std::vector<services::BroadcastDevice>())
        devices.push_back({one, broadcast->terms.way, broadcast->isStopped});
    setRows(std::move(devices), [](const BroadcastDeviceRow &a, const BroadcastDeviceRow &b) { return a.device.device == b.device.device; });
}

QString BroadcastDevicesModel::text(const BroadcastDeviceRow &one, int column) const
{
    const auto result = one.device.told ? std::optional(one.device.told->result) : std::nullopt;
    switch (static_cast<Column>(column)) {
    case Sn: return QString::fromStdString(one.device.device.sn);
    case State: return text::broadcastDeviceState(one.device.state, result, one.way, one.isStopped);
    case SpokenAt: return result && result->at ? text::fullTime(*result->at) : QString();
    case Reason: return one.device.subCode.isEmpty() ? QString() : text::subCodeText(one.device.subCode);
    case ColumnCount: break;
    }
    return {};
}

QVariant BroadcastDevicesModel::look(const BroadcastDeviceRow &one, int column, int role) const
{
    return role == Qt::DecorationRole && column == State ? QVariant(stateIcon(one)) : QVariant();
}

QString BroadcastDevicesModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case Sn: return tr("SN");
    case State: return tr("State");
    case SpokenAt: return tr("Spoken at");
    case Reason: return tr("Why not");
    case ColumnCount: break;
    }
    return {};
}

} // namespace tapfleet::ui
