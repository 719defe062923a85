#pragma once

#include "base/stoptoken.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace tapfleet::snapshot {

/// Indexes of `count` texts in bytewise order, ties by index.
std::vector<quint32> bytewiseOrder(quint32 count, const std::function<std::string_view(quint32)> &text);

enum class TextOrder { Bytewise, Chinese, Version };

/// The rank of each text, from 1; 0 for an empty one; equal texts have equal ranks. Chinese is QCollator zh with numbers as
/// numbers. Texts equal in their order come bytewise. Nothing when stopped.
std::optional<std::vector<quint32>> rankTexts(const std::vector<std::string_view> &texts, TextOrder order, const base::StopToken &stop);

} // namespace tapfleet::snapshot
