#pragma once

#include "domain/sync.h"

#include <QString>
#include <QStringList>

/// What an account can be used for, in plain words and the language of the installed translators.
namespace tapfleet::text {

/// "Works with this account: device list, authorisation, …", "Not offered by this gateway: …": a line each, where there is any.
QStringList capabilityLines(const domain::Capability &capability);
/// The same for a gateway without the fleet service: what public methods cover, what needs the fleet service, and what an imported
/// file of the console fills in.
QStringList publicOnlyLines(bool hasList);

} // namespace tapfleet::text
