#include "exchange/zipwriter.h"

#include "base/errorcodes.h"
#include "exchange/outputfile.h"

#include <QFileInfo>

#include <memory>
#include <zip.h>

namespace tapfleet::exchange {

using base::failure;
using base::Result;

namespace {

constexpr zip_uint32_t kFileMode = 0100644; // a file that its owner writes and others read

struct Discard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct Free {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

tl::unexpected<base::Error> notPacked(const char *why)
{
    return failure(base::ErrorKind::Storage, QStringLiteral("the archive could not be packed: %1").arg(QString::fromUtf8(why)),
                   base::codes::WriteFailed);
}

Result<void> add(zip_t *archive, const ZipEntry &entry, qint64 madeAt)
{
    // Borrowed: the entries live until the archive is closed.
    zip_source_t *const source = entry.file.isEmpty()
                                     ? zip_source_buffer(archive, entry.bytes.constData(), static_cast<zip_uint64_t>(entry.bytes.size()), 0)
                                     : zip_source_file(archive, entry.file.toUtf8().constData(), 0, -1);
    if (!source)
        return notPacked(zip_strerror(archive));
    const zip_int64_t index = zip_file_add(archive, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return notPacked(zip_strerror(archive));
    }
    if (zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), static_cast<time_t>(madeAt / 1000), 0) != 0
        || zip_file_set_external_attributes(archive, static_cast<zip_uint64_t>(index), 0, ZIP_OPSYS_UNIX, kFileMode << 16) != 0)
        return notPacked(zip_strerror(archive));
    return {};
}

Result<QByteArray> read(zip_source_t *packed)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(packed, &stat) != 0 || zip_source_open(packed) != 0)
        return notPacked(zip_error_strerror(zip_source_error(packed)));
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t count = zip_source_read(packed, bytes.data(), stat.size);
    zip_source_close(packed);
    if (count != bytes.size())
        return notPacked("a part of it cannot be read back");
    return bytes;
}

} // namespace

Result<QByteArray> zipped(const std::vector<ZipEntry> &entries, qint64 madeAt)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Free> packed(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!packed)
        return notPacked(zip_error_strerror(&error));
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(packed.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive)
        return notPacked(zip_error_strerror(&error));
    zip_source_keep(packed.get()); // the archive has taken one of the two references
    for (const ZipEntry &entry : entries) {
        if (auto added = add(archive.get(), entry, madeAt); !added)
            return failure(std::move(added.error()));
    }
    if (zip_close(archive.get()) != 0)
        return notPacked(zip_strerror(archive.get()));
    (void)archive.release(); // closed
    return read(packed.get());
}

Result<ExportReport> packZip(const std::vector<ZipEntry> &entries, qint64 madeAt, const QString &path)
{
    // libzip packs beside it and puts the whole in its place at the end.
    int code = 0;
    std::unique_ptr<zip_t, Discard> archive(zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        return notPacked(zip_error_strerror(&error));
    }
    for (const ZipEntry &entry : entries) {
        if (auto added = add(archive.get(), entry, madeAt); !added)
            return failure(std::move(added.error()));
    }
    if (zip_close(archive.get()) != 0)
        return notPacked(zip_strerror(archive.get()));
    (void)archive.release(); // closed
    return ExportReport{.rows = static_cast<qint64>(entries.size()), .bytes = QFileInfo(path).size(), .file = path};
}

Result<ExportReport> writeZip(const std::vector<ZipEntry> &entries, qint64 madeAt, const QString &path)
{
    auto bytes = zipped(entries, madeAt);
    if (!bytes)
        return failure(std::move(bytes.error()));
    OutputFile file(path);
    auto done = file.open().and_then([&] { return file.write({bytes->constData(), static_cast<size_t>(bytes->size())}); }).and_then([&] { return file.commit(); });
    if (!done)
        return failure(std::move(done.error()));
    return ExportReport{.rows = static_cast<qint64>(entries.size()), .bytes = bytes->size(), .file = path};
}

} // namespace tapfleet::exchange
