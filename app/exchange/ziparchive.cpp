#include "exchange/ziparchive.h"

#include <QFile>

#include <zip.h>

namespace tapfleet::exchange {

namespace {

// Tables pack 10 to 50 to 1; a thousand to 1 is made to fill the memory.
constexpr zip_uint64_t kHighestRatio = 300;
constexpr zip_uint64_t kSmall = 32'000'000;

class EntryDevice final : public QIODevice
{
public:
    EntryDevice(zip_file *file, qint64 limit) : m_file(file), m_left(limit) {}
    ~EntryDevice() override { zip_fclose(m_file); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_left <= 0) {
            setErrorString(QStringLiteral("the entry unpacks to more than it may"));
            return -1;
        }
        const zip_int64_t count = zip_fread(m_file, data, static_cast<zip_uint64_t>(qMin(size, m_left)));
        if (count <= 0)
            return -1;
        m_left -= count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    qint64 m_left;
};

} // namespace

std::unique_ptr<ZipArchive> ZipArchive::open(const QString &path)
{
    int error = 0;
#ifdef Q_OS_WIN
    zip_error_t reason;
    zip_error_init(&reason);
    zip_source_t *source = zip_source_win32w_create(reinterpret_cast<const wchar_t *>(path.utf16()), 0, -1, &reason);
    zip *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &reason) : nullptr;
    if (source && !archive)
        zip_source_free(source);
    zip_error_fini(&reason);
    Q_UNUSED(error)
#else
    zip *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
#endif
    if (!archive)
        return nullptr;
    return std::unique_ptr<ZipArchive>(new ZipArchive(archive));
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_archive);
}

std::unique_ptr<QIODevice> ZipArchive::entry(const QByteArray &name, qint64 limit) const
{
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat(m_archive, name.constData(), ZIP_FL_NOCASE, &status) != 0)
        return nullptr;
    if (status.size > kSmall && status.size / kHighestRatio > status.comp_size)
        limit = 0;
    zip_file *file = zip_fopen(m_archive, name.constData(), ZIP_FL_NOCASE);
    if (!file)
        return nullptr;
    auto device = std::make_unique<EntryDevice>(file, limit);
    device->open(QIODevice::ReadOnly);
    return device;
}

std::optional<qint64> ZipArchive::unpackedSize(const QByteArray &name) const
{
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat(m_archive, name.constData(), 0, &status) != 0 || !(status.valid & ZIP_STAT_SIZE))
        return std::nullopt;
    return static_cast<qint64>(status.size);
}

} // namespace tapfleet::exchange
