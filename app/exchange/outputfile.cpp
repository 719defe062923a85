#include "exchange/outputfile.h"

#include "exchange/fileerror.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

namespace tapfleet::exchange {

namespace codes = base::codes;
using base::Result;

OutputFile::OutputFile(QString path)
    : m_path(std::move(path))
{
}

OutputFile::~OutputFile() = default;

Result<void> OutputFile::open()
{
    constexpr QIODevice::OpenMode kMode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    if (isStandardOutput(m_path)) {
        auto file = std::make_unique<QFile>();
        const bool isOpen = file->open(stdout, kMode);
        m_file = std::move(file);
        return isOpen ? Result<void>() : base::failure(fileError(*m_file, codes::NotWritable));
    }
    const QFileInfo present(m_path);
    m_isReplaced = !present.exists() || present.isFile();
    if (m_isReplaced)
        m_file = std::make_unique<QSaveFile>(m_path);
    else
        m_file = std::make_unique<QFile>(m_path);
    if (!m_file->open(kMode))
        return base::failure(fileError(*m_file, codes::NotWritable));
    return {};
}

Result<void> OutputFile::write(std::string_view bytes)
{
    // A disk that runs full takes a part first; only the next write says why.
    while (!bytes.empty()) {
        const qint64 count = m_file->write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (count <= 0)
            return base::failure(fileError(*m_file, codes::WriteFailed));
        bytes.remove_prefix(static_cast<size_t>(count));
    }
    return {};
}

Result<void> OutputFile::commit()
{
    const bool isDone = m_isReplaced ? static_cast<QSaveFile &>(*m_file).commit() : m_file->flush();
    return isDone ? Result<void>() : base::failure(fileError(*m_file, codes::WriteFailed));
}

QString OutputFile::scratchPath() const
{
    return m_isReplaced ? m_path : QDir::temp().filePath(QStringLiteral("tapfleet"));
}

} // namespace tapfleet::exchange
