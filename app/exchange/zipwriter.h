#pragma once

#include "base/result.h"
#include "exchange/tablewriter.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tapfleet::exchange {

/// A file of an archive.
struct ZipEntry {
    QString name{}; ///< with its folder: "screenshots/checks.png"
    QByteArray bytes{};
    QString file{}; ///< where the bytes lie instead, read while packing
};

/// Packs files in the given order, all dated `madeAt` (UTC ms). Small ones: the archive is made in memory. Storage when it cannot be.
[[nodiscard]] base::Result<QByteArray> zipped(const std::vector<ZipEntry> &entries, qint64 madeAt);
/// The same without holding it in memory.
[[nodiscard]] base::Result<ExportReport> packZip(const std::vector<ZipEntry> &entries, qint64 madeAt, const QString &path);
/// The same into a file that is there when it is whole: a failure leaves what was there before. `rows` of the report are the entries.
[[nodiscard]] base::Result<ExportReport> writeZip(const std::vector<ZipEntry> &entries, qint64 madeAt, const QString &path);

} // namespace tapfleet::exchange
