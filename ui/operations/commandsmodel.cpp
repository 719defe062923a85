#include "ui/operations/commandsmodel.h"

#include "text/commandtext.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using services::CommandDevice;
using services::CommandOverview;
using Outcome = domain::RowOutcome::State;

namespace {

QIcon stateIcon(const CommandDevice &one)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    if (one.outcome == Outcome::Refused)
        return icon(Icon::Close, colors.secondary);
    const QString state = one.row ? one.row->state : QString();
    if (state == "DONE"_L1)
        return icon(Icon::Check, colors.online);
    if (state == "FAILED"_L1 || state == "EXPIRED"_L1)
        return icon(Icon::Error, colors.fault);
    return icon(Icon::Clock, colors.waiting);
}

} // namespace

void CommandsModel::setCommands(std::vector<CommandOverview> commands, std::map<domain::AccountId, QString> accounts)
{
    m_accounts = std::move(accounts);
    setRows(std::move(commands),
            [](const CommandOverview &a, const CommandOverview &b) { return a.account == b.account && a.operation.id == b.operation.id; });
}

int CommandsModel::rowOf(domain::AccountId account, domain::OperationId id) const
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&](const CommandOverview &one) { return one.account == account && one.operation.id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString CommandsModel::text(const CommandOverview &one, int column) const
{
    switch (static_cast<Column>(column)) {
    case At: return text::fullTime(one.operation.preparedAt);
    case Command: return text::commandLabel(one.command);
    case Devices: return text::count(static_cast<qint64>(one.devices.size()));
    case Progress: {
        const domain::OperationState state = domain::stateOf(one.operation);
        if (state != domain::OperationState::Done && state != domain::OperationState::Partly)
            return text::operationStateLabel(state);
        const qint64 failed = one.count("FAILED"_L1) + one.count("EXPIRED"_L1), refused = one.refused();
        QStringList parts{tr("%1 done").arg(text::count(one.count("DONE"_L1)))};
        if (failed > 0)
            parts.append(tr("%1 failed").arg(text::count(failed)));
        if (refused > 0)
            parts.append(tr("%1 refused").arg(text::count(refused)));
        const qint64 open = static_cast<qint64>(one.devices.size()) - one.count("DONE"_L1) - failed - refused;
        if (open > 0)
            parts.append(tr("%1 under way").arg(text::count(open)));
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

bool CommandsModel::isNumber(int column) const
{
    return column == Devices;
}

QString CommandsModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case At: return tr("Given");
    case Command: return tr("Command");
    case Devices: return tr("Devices");
    case Progress: return tr("How it stands");
    case Account: return tr("Account");
    case ColumnCount: break;
    }
    return {};
}

void CommandDevicesModel::setDevices(std::vector<CommandDevice> devices)
{
    setRows(std::move(devices), [](const CommandDevice &a, const CommandDevice &b) { return a.device == b.device; });
}

QString CommandDevicesModel::text(const CommandDevice &one, int column) const
{
    switch (static_cast<Column>(column)) {
    case Sn: return QString::fromStdString(one.device.sn);
    case State:
        if (one.outcome == Outcome::Refused)
            return tr("Refused");
        if (!one.row)
            return one.outcome == Outcome::Open ? tr("Not sent yet") : tr("Not asked about yet");
        return text::commandStateLabel(one.row->state);
    case Detail:
        if (one.outcome == Outcome::Refused)
            return text::subCodeText(one.subCode);
        if (one.row && !one.row->errorCode.isEmpty())
            return text::deviceErrorText(one.row->errorCode.toStdString());
        return one.row ? one.row->logUrl : QString();
    case Updated: return one.row && one.row->updatedAt ? text::fullTime(*one.row->updatedAt) : QString();
    case ColumnCount: break;
    }
    return {};
}

QVariant CommandDevicesModel::look(const CommandDevice &one, int column, int role) const
{
    return role == Qt::DecorationRole && column == State ? QVariant(stateIcon(one)) : QVariant();
}

QString CommandDevicesModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
    case Sn: return tr("SN");
    case State: return tr("State");
    case Detail: return tr("Why, or the log");
    case Updated: return tr("Changed");
    case ColumnCount: break;
    }
    return {};
}

} // namespace tapfleet::ui
