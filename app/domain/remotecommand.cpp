#include "domain/remotecommand.h"

#include <algorithm>

namespace tapfleet::domain {

using namespace Qt::StringLiterals;

const char *commandCode(RemoteCommand command)
{
    switch (command) {
    case RemoteCommand::Reboot: return "REBOOT";
    case RemoteCommand::FactoryReset: return "FACTORY_RESET";
    case RemoteCommand::CollectLog: return "COLLECT_LOG";
    case RemoteCommand::Refresh: break;
    }
    return "REFRESH";
}

int commandLimit(RemoteCommand command)
{
    return command == RemoteCommand::FactoryReset ? 10 : 100;
}

std::optional<int> commandMost(RemoteCommand command)
{
    return command == RemoteCommand::FactoryReset ? std::optional(10) : std::nullopt;
}

bool isFinal(const CommandRow &row)
{
    return row.state == "DONE"_L1 || row.state == "FAILED"_L1 || row.state == "EXPIRED"_L1;
}

bool areFinal(const std::vector<CommandRow> &rows)
{
    return std::all_of(rows.begin(), rows.end(), &isFinal);
}

} // namespace tapfleet::domain
