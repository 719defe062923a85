#pragma once

#include "domain/field.h"

#include <QtCore/qnamespace.h>

#include <array>

namespace tapfleet::ui {

/// One column of the device table. The columns of the model are those of kDeviceColumns, in its order.
struct DeviceColumn {
    domain::Field field;
    Qt::Alignment alignment;
    int characters; ///< default width in digits of the table's font
    bool visible;   ///< shown until the person chooses
};

/// Every field once, in the order in which a new table shows them. Any thread.
extern const std::array<DeviceColumn, domain::kFieldCount> kDeviceColumns;

/// The model's column of a field.
int deviceColumn(domain::Field field);
/// True for times of something that happened, which read best as an age ("3 minutes ago").
bool isActivityTime(domain::Field field);

} // namespace tapfleet::ui
