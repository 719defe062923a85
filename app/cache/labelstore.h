#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "domain/labels.h"

#include <span>
#include <vector>

namespace tapfleet::cache {

/// Tags, notes and colours of devices in an account's own.db. The connection outlives it. One thread.
class LabelStore
{
public:
    explicit LabelStore(Connection &own) : m_own(own) {}

    /// Every device that has a label, by SN and supplier.
    [[nodiscard]] base::Result<std::vector<domain::DeviceLabels>> load();
    /// Makes the edit to all devices, or to none, in one transaction.
    [[nodiscard]] base::Result<void> edit(std::span<const domain::DeviceId> devices, const domain::LabelEdit &edit, qint64 at);

private:
    Connection &m_own;
};

} // namespace tapfleet::cache
