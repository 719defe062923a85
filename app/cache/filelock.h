#pragma once

#include "base/errorcodes.h"
#include "base/result.h"

#include <QString>

#include <memory>

namespace tapfleet::cache {

/// A lock of the operating system on a file: it ends with the process however that ends, so it is never stale, and it also
/// holds between two users within one process. Held until destruction. Any thread.
class FileLock
{
public:
    /// Conflict with `heldCode` when it is held. The file stays behind, empty.
    [[nodiscard]] static base::Result<std::unique_ptr<FileLock>> take(const QString &path,
                                                                      QLatin1StringView heldCode = base::codes::SyncRunning);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    explicit FileLock(qintptr handle);
    const qintptr m_handle;
};

} // namespace tapfleet::cache
