#include "ui/widgets/qrcode.h"

#include <QPainter>

#include <memory>
#include <qrencode.h>

namespace tapfleet::ui {

namespace {

constexpr int kQuietZone = 4; // modules, as the standard wants it
constexpr int kSide = 220;

struct Free {
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR code"));
}

void QrCode::setText(const QString &text)
{
    const std::unique_ptr<QRcode, Free> code(
        text.isEmpty() ? nullptr : QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    m_width = code ? code->width : 0;
    m_modules = code ? QByteArray(reinterpret_cast<const char *>(code->data), qsizetype(m_width) * m_width) : QByteArray();
    setAccessibleDescription(text);
    update();
}

QSize QrCode::sizeHint() const
{
    return {kSide, kSide};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_width == 0)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    // Whole device pixels: a scanner minds uneven modules.
    const int all = m_width + 2 * kQuietZone;
    const qreal ratio = devicePixelRatioF();
    const int pixels = std::max(1, static_cast<int>(std::min(width(), height()) * ratio) / all);
    const qreal module = pixels / ratio;
    const qreal left = (width() - module * m_width) / 2, top = (height() - module * m_width) / 2;
    for (int row = 0; row < m_width; ++row) {
        for (int column = 0; column < m_width; ++column) {
            if (m_modules[qsizetype(row) * m_width + column] & 1)
                painter.fillRect(QRectF(left + column * module, top + row * module, module, module), Qt::black);
        }
    }
}

} // namespace tapfleet::ui
