#pragma once

#include "domain/device.h"

#include <optional>
#include <string>
#include <vector>

namespace tapfleet::domain {

/// A colour that a person gives to a device; the numbers are those of own.db.
enum class LabelColor : quint8 { None, Red, Orange, Yellow, Green, Blue, Purple, Grey };

/// What a person says of a device; local, never sent.
struct DeviceLabels {
    DeviceId device;
    std::vector<std::string> tags; ///< ascending, each once
    std::string note;
    LabelColor color = LabelColor::None;
    friend bool operator==(const DeviceLabels &, const DeviceLabels &) = default;
};

/// A change of labels that is made to several devices at once. Tags and notes are trimmed; an empty tag is none.
struct LabelEdit {
    std::vector<std::string> addedTags = {}, removedTags = {};
    std::optional<std::string> note = {}; ///< "" takes it away
    std::optional<LabelColor> color = {}; ///< None takes it away
};

} // namespace tapfleet::domain
