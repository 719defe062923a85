#include "cache/statement.h"

#include "cache/statementbackend.h"

namespace tapfleet::cache {

Statement::Statement() = default;
Statement::~Statement() = default;
Statement::Statement(Statement &&other) noexcept = default;
Statement &Statement::operator=(Statement &&other) noexcept = default;

Statement::Statement(std::unique_ptr<Backend> backend)
    : m_backend(std::move(backend))
{
}

void Statement::bind(int index, qint64 value)
{
    m_backend->bind(index, value);
}

void Statement::bind(int index, std::string_view utf8)
{
    m_backend->bind(index, utf8);
}

void Statement::bind(int index, const QString &text)
{
    m_backend->bind(index, text);
}

void Statement::bindBlob(int index, QByteArrayView bytes)
{
    m_backend->bindBlob(index, bytes);
}

void Statement::bindNull(int index)
{
    m_backend->bindNull(index);
}

base::Result<bool> Statement::step()
{
    return m_backend->step();
}

base::Result<void> Statement::run()
{
    for (;;) {
        const base::Result<bool> row = m_backend->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    m_backend->reset();
}

qint64 Statement::integer(int column) const
{
    return m_backend->integer(column);
}

bool Statement::isNull(int column) const
{
    return m_backend->isNull(column);
}

std::string_view Statement::text(int column) const
{
    return m_backend->text(column);
}

QString Statement::string(int column) const
{
    const std::string_view utf8 = m_backend->text(column);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArrayView Statement::blob(int column) const
{
    return m_backend->blob(column);
}

} // namespace tapfleet::cache
