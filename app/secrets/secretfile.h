#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace tapfleet::secrets {

/// Reads a key or token file that nobody but its owner may read (mode & 077 == 0; on Windows the folder's rights decide),
/// without the blanks, line ends and byte order mark around its text. At most 64 KiB. Any thread. Failures are kind Secrets.
[[nodiscard]] base::Result<QByteArray> readSecretFile(const QString &path);

} // namespace tapfleet::secrets
