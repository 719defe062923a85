#include "cloud/fleet/commandplans.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tapfleet::cloud {

namespace {

using S = QLatin1StringView;

} // namespace

domain::WritePlan commandDevices(domain::RemoteCommand command, const std::vector<domain::DeviceId> &devices)
{
    const QJsonObject what{{S("command"), S(domain::commandCode(command))}};
    const QByteArray content = QJsonDocument(what).toJson(QJsonDocument::Compact);
    domain::WritePlan plan{QStringLiteral("remote.command.create"), content, {}};
    for (std::vector<domain::DeviceId> &some : domain::batches(devices, domain::commandLimit(command)))
        plan.steps.push_back({QStringLiteral("tapfleet.remote.command.create"), content, std::move(some), {}, false});
    return plan;
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
