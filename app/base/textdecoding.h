#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace tapfleet::base {

/// Whether the bytes are well-formed UTF-8.
bool isUtf8(QByteArrayView bytes);

/// GB18030 (and so GBK and GB2312) to text; nothing when the bytes are not of that encoding.
std::optional<QString> decodeGb18030(QByteArrayView bytes);

} // namespace tapfleet::base
