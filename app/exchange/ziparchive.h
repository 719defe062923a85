#pragma once

#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>

struct zip;
struct zip_file;

namespace tapfleet::exchange {

/// A zip file opened for reading. One thread. Entries are read as streams with a limit on what they unpack to, whatever
/// size the archive claims.
class ZipArchive
{
public:
    /// Null when it is no zip file.
    static std::unique_ptr<ZipArchive> open(const QString &path);
    ~ZipArchive();

    /// The entry as a sequential device that is open for reading; null when it is not there. A read past `limit`
    /// bytes fails, and any read of an entry that is packed implausibly tight.
    std::unique_ptr<QIODevice> entry(const QByteArray &name, qint64 limit) const;
    /// What the entry claims to unpack to, in bytes; nothing when it is not there.
    std::optional<qint64> unpackedSize(const QByteArray &name) const;

private:
    explicit ZipArchive(zip *archive) : m_archive(archive) {}
    zip *m_archive;
};

} // namespace tapfleet::exchange
