#include "cache/seenkeys.h"

#include "cache/devicerow.h"

#include <algorithm>

namespace tapfleet::cache {

void SeenKeys::insert(qint64 key)
{
    const auto at = static_cast<size_t>(key);
    if (at >= m_bits.size())
        m_bits.resize(std::max(at + 1, m_bits.size() * 2));
    m_bits[at] = true;
}

bool SeenKeys::contains(qint64 key) const
{
    const auto at = static_cast<size_t>(key);
    return at < m_bits.size() && m_bits[at];
}

QByteArray SeenKeys::encode(std::vector<qint64> keys)
{
    std::sort(keys.begin(), keys.end());
    QByteArray blob;
    blob.reserve(static_cast<qsizetype>(keys.size() * 2));
    qint64 last = 0;
    for (const qint64 key : keys) {
        auto rest = static_cast<quint64>(key - last);
        last = key;
        for (; rest >= 0x80; rest >>= 7)
            blob.append(static_cast<char>(rest | 0x80));
        blob.append(static_cast<char>(rest));
    }
    return blob;
}

bool SeenKeys::insertEncoded(QByteArrayView blob)
{
    qint64 key = 0;
    quint64 rest = 0;
    int shift = 0;
    for (const char c : blob) {
        const auto byte = static_cast<quint64>(static_cast<unsigned char>(c));
        if (shift > 56)
            return false;
        rest |= (byte & 0x7f) << shift;
        shift += 7;
        if (byte & 0x80)
            continue;
        key += static_cast<qint64>(rest);
        // A damaged blob must not make the bit field huge.
        if (!isDeviceKey(key))
            return false;
        insert(key);
        rest = 0;
        shift = 0;
    }
    return shift == 0;
}

} // namespace tapfleet::cache
