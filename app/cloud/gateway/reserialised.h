#pragma once

#include "cloud/gateway/jsonscan.h"

#include <functional>
#include <optional>

namespace tapfleet::cloud {

/// Tries the usual other spellings of a JSON text: slashes escaped or not, characters as \uXXXX or not, blanks left
/// out. The offset in `node` where the first one that `passes` departs from it, or nothing (contract/gateway.md 4,
/// cause 6). Texts over a MiB are not tried. Any thread.
std::optional<qsizetype> reserialisedAt(const QByteArray &node, ByteForm form,
                                        const std::function<bool(QByteArrayView)> &passes);

} // namespace tapfleet::cloud
