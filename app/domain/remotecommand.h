#pragma once

#include "domain/device.h"

#include <QString>

#include <optional>
#include <vector>

/// Remote management 远程管理 (contract/fleet-service.md). Codes are kept as they stand when unknown.
namespace tapfleet::domain {

enum class RemoteCommand { Reboot, FactoryReset, CollectLog, Refresh };

/// REBOOT …
const char *commandCode(RemoteCommand command);
/// How many devices one call takes.
int commandLimit(RemoteCommand command);
/// How many devices one operation may have; nothing: any number.
std::optional<int> commandMost(RemoteCommand command);

/// How a device of a command stands.
struct CommandRow {
    DeviceId device;
    QString state{}; ///< QUEUED SENT DONE FAILED EXPIRED
    QString errorCode{}, logUrl{};
    std::optional<qint64> updatedAt{}; ///< UTC ms
    friend bool operator==(const CommandRow &, const CommandRow &) = default;
};

bool isFinal(const CommandRow &row); ///< nothing more happens to it
bool areFinal(const std::vector<CommandRow> &rows);

} // namespace tapfleet::domain
