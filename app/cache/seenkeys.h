#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace tapfleet::cache {

/// Which device keys a full list has shown so far: a bit a key, and the keys of one page as a compact blob (sorted,
/// differences as variable-length integers) so that a resumed list knows them again. One thread.
class SeenKeys
{
public:
    void clear() { m_bits.clear(); }
    void insert(qint64 key);
    bool contains(qint64 key) const;

    static QByteArray encode(std::vector<qint64> keys);
    /// Inserts the keys of a blob; false when the blob is cut off.
    bool insertEncoded(QByteArrayView blob);

private:
    std::vector<bool> m_bits;
};

} // namespace tapfleet::cache
