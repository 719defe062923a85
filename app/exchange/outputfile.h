#pragma once

#include "base/result.h"

#include <QFileDevice>

#include <memory>
#include <string_view>

namespace tapfleet::exchange {

/// A file that the user names, written whole or not at all: into a temporary file beside it that takes its place in commit(). What is
/// no file of its own, a pipe or a device, is written to and never replaced; "-" is standard output. Failures are Storage (codes::DiskFull,
/// NotWritable, WriteFailed). One thread.
class OutputFile
{
public:
    explicit OutputFile(QString path);
    ~OutputFile();

    [[nodiscard]] base::Result<void> open();
    [[nodiscard]] base::Result<void> write(std::string_view bytes);
    [[nodiscard]] base::Result<void> commit();
    /// Where temporary files of its making may lie: a path in a folder.
    QString scratchPath() const;

    static bool isStandardOutput(const QString &path) { return path == QLatin1StringView("-"); }

private:
    const QString m_path;
    std::unique_ptr<QFileDevice> m_file;
    bool m_isReplaced = false; ///< by a QSaveFile
};

} // namespace tapfleet::exchange
