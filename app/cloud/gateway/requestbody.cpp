#include "cloud/gateway/requestbody.h"

#include <algorithm>
#include <cstring>

namespace tapfleet::cloud {

RequestBody::RequestBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 RequestBody::readData(char *data, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_bytes.size() - m_at);
    if (size <= 0)
        return m_at == m_bytes.size() ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(size));
    m_at += size;
    return size;
}

} // namespace tapfleet::cloud
