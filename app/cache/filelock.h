#pragma once

#include "base/errorcodes.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>

namespace tapfleet::cache {

/// A lock of the operating system on a file: it ends with the process however that ends, so it is never stale, and it also
/// holds between two users within one process. Held until destruction. Any thread.
class FileLock
{
public:
    enum class Mode { Exclusive, Shared };

    /// Conflict with `heldCode` when it is held; its detail names the process when that can be told. The file stays behind. A
    /// `patience` above zero blocks the calling thread for up to that time.
    [[nodiscard]] static base::Result<std::unique_ptr<FileLock>> take(const QString &path,
                                                                      QLatin1StringView heldCode = base::codes::SyncRunning,
                                                                      Mode mode = Mode::Exclusive,
                                                                      std::chrono::milliseconds patience = {});
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    explicit FileLock(qintptr handle);
    static base::Result<std::unique_ptr<FileLock>> tryOnce(const QString &path, QLatin1StringView heldCode, Mode mode);
    void writeNote(const QByteArray &note) const;
    const qintptr m_handle;
};

} // namespace tapfleet::cache
