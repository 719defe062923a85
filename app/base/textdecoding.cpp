#include "base/textdecoding.h"

#include <QStringDecoder>
#include <QUtf8StringView>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace tapfleet::base {

bool isUtf8(QByteArrayView bytes)
{
    return QUtf8StringView(bytes).isValidUtf8();
}

std::optional<QString> decodeGb18030(QByteArrayView bytes)
{
#ifdef Q_OS_WIN
    // Qt without ICU knows no Chinese encoding; code page 54936 is GB18030, and 936 its older part for a system without it (Wine).
    static const UINT codePage = IsValidCodePage(54936) ? 54936 : 936;
    const int size = static_cast<int>(bytes.size());
    if (size == 0)
        return QString();
    const int length = MultiByteToWideChar(codePage, MB_ERR_INVALID_CHARS, bytes.data(), size, nullptr, 0);
    if (length == 0)
        return std::nullopt;
    QString text(length, Qt::Uninitialized);
    MultiByteToWideChar(codePage, MB_ERR_INVALID_CHARS, bytes.data(), size,
                        reinterpret_cast<wchar_t *>(text.data()), length);
    return text;
#else
    QStringDecoder decoder("GB18030"); // by way of ICU
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
#endif
}

} // namespace tapfleet::base
