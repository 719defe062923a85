#pragma once

#include "domain/journal.h"
#include "domain/remotecommand.h"

#include <QStringList>

/// The write of contract/fleet-service.md, Remote management, as a plan for the journal. Pure.
namespace tapfleet::cloud {

/// One command for all devices, in as many calls as its limit asks for; each call makes a command of its own.
domain::WritePlan commandDevices(domain::RemoteCommand command, const std::vector<domain::DeviceId> &devices);
/// What an operation of commandDevices() commands; nothing of another one.
std::optional<domain::RemoteCommand> commandOf(const domain::Operation &operation);
/// The commands that the operation has made so far.
QStringList commandsOf(const domain::Operation &operation);

} // namespace tapfleet::cloud
