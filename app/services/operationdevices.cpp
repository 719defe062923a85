#include "services/operationdevices.h"

#include "base/errorcodes.h"
#include "cache/devicereader.h"

#include <QStringList>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using base::Result;

namespace {

bool holds(const snapshot::FleetSnapshot &snapshot, quint32 row, std::string_view scope)
{
    const domain::Value scopes = snapshot.value(row, domain::Field::Scopes);
    const auto *text = std::get_if<std::string>(&scopes);
    return text && QString::fromStdString(*text).split(u',').contains(QLatin1StringView(scope.data(), static_cast<qsizetype>(scope.size())));
}

std::string faultOf(const snapshot::FleetSnapshot &snapshot, quint32 row, std::string_view scope)
{
    const std::string_view role = snapshot.text(row, domain::Field::Role), activation = snapshot.text(row, domain::Field::Activation);
    if (!role.empty() && role != "OWNER" && !holds(snapshot, row, scope))
        return "SCOPE_MISSING";
    return activation.empty() || activation == "ACTIVE" ? std::string() : std::string("DEVICE_NOT_ACTIVE");
}

Result<FoundTerminals> readTerminals(const cache::AccountFolder &folder, const std::vector<domain::DeviceId> &devices)
{
    const auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(reader.error());
    FoundTerminals found;
    for (const domain::DeviceId &device : devices) {
        const auto known = (*reader)->devices(device);
        if (!known)
            return base::failure(known.error());
        if (known->size() == 1 && !known->front().device.bizTid.empty())
            found.terminals.push_back({known->front().device.id(), known->front().device.bizTid});
        else
            found.unknown.push_back(device);
    }
    return found;
}

} // namespace

std::vector<OperationCandidate> operationCandidates(const DeviceSelection &devices, std::string_view scope, bool needsTerminal)
{
    std::vector<OperationCandidate> found;
    found.reserve(devices.rows.size());
    for (const quint32 row : devices.rows) {
        const snapshot::FleetSnapshot &snapshot = *devices.snapshot;
        const domain::Value online = snapshot.value(row, domain::Field::Online);
        const auto *isOnline = std::get_if<bool>(&online);
        OperationCandidate one{{snapshot.id(row), std::string(snapshot.text(row, domain::Field::BizTid))}, faultOf(snapshot, row, scope),
                               isOnline && *isOnline};
        if (one.fault.empty() && needsTerminal && one.terminal.bizTid.empty())
            one.fault = std::string(base::codes::TerminalUnknown.data(), static_cast<size_t>(base::codes::TerminalUnknown.size()));
        found.push_back(std::move(one));
    }
    return found;
}

QFuture<Result<FoundTerminals>> findTerminals(const cache::AccountFolder &folder, const std::vector<domain::DeviceId> &devices)
{
    return QtConcurrent::run(readTerminals, folder, devices);
}

} // namespace tapfleet::services
