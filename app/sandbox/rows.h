#pragma once

#include "domain/device.h"
#include "sandbox/servedmethod.h"

#include <optional>
#include <string>
#include <vector>

/// Writes over many devices: the SNs asked and the answer row by row (contract/fleet-service.md). Any thread.
namespace tapfleet::sandbox {

struct RowResult {
    std::string sn;                ///< the long form when the device is known
    const char *subCode = nullptr; ///< null: done
};

/// sn_list with 1 to `most` SNs; nothing for another one.
std::optional<std::vector<domain::DeviceId>> askedSns(const QJsonObject &request, unsigned most);

/// `,"results":[{"sn","ok","sub_code"}]`
void appendResults(std::string &node, const std::vector<RowResult> &rows);

std::uint32_t doneRows(const std::vector<RowResult> &rows);

} // namespace tapfleet::sandbox
