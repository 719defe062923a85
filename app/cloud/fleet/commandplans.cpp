#include "cloud/fleet/commandplans.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tapfleet::cloud {

namespace {

using S = QLatin1StringView;

const QString kKind = QStringLiteral("remote.command.create");

} // namespace

domain::WritePlan commandDevices(domain::RemoteCommand command, const std::vector<domain::DeviceId> &devices)
{
    const QJsonObject what{{S("command"), S(domain::commandCode(command))}};
    const QByteArray content = QJsonDocument(what).toJson(QJsonDocument::Compact);
    domain::WritePlan plan{kKind, content, {}};
    for (std::vector<domain::DeviceId> &some : domain::batches(devices, domain::commandLimit(command)))
        plan.steps.push_back({QStringLiteral("tapfleet.remote.command.create"), content, std::move(some), {}, false});
    return plan;
}

std::optional<domain::RemoteCommand> commandOf(const domain::Operation &operation)
{
    if (operation.kind != kKind)
        return std::nullopt;
    const QString code = QJsonDocument::fromJson(operation.subject).object().value(S("command")).toString();
    for (const auto command : {domain::RemoteCommand::Reboot, domain::RemoteCommand::FactoryReset, domain::RemoteCommand::CollectLog,
                               domain::RemoteCommand::Refresh}) {
        if (code == S(domain::commandCode(command)))
            return command;
    }
    return std::nullopt;
}

QStringList commandsOf(const domain::Operation &operation)
{
    QStringList ids;
    for (const domain::WriteStep &step : operation.steps) {
        const QString id = QJsonDocument::fromJson(step.answer).object().value(S("command_id")).toString();
        if (!id.isEmpty())
            ids.append(id);
    }
    return ids;
}

} // namespace tapfleet::cloud
