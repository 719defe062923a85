#pragma once

#include "base/errorcodes.h"
#include "base/result.h"

#include <QFileDevice>

namespace tapfleet::exchange {

/// Why a file was not written. `code`: what it is when the disk has room.
inline base::Error fileError(const QFileDevice &file, QLatin1StringView code)
{
    base::Error error;
    error.kind = base::ErrorKind::Storage;
    error.subCode = file.error() == QFileDevice::ResourceError ? base::codes::DiskFull : code;
    error.detail = QStringLiteral("%1: %2").arg(file.fileName(), file.errorString());
    return error;
}

} // namespace tapfleet::exchange
