#include "ui/devices/labelcolors.h"

#include <QPainter>

namespace tapfleet::ui {

using domain::LabelColor;

QString LabelColors::name(LabelColor color)
{
    switch (color) {
    case LabelColor::None: return tr("No colour");
    case LabelColor::Red: return tr("Red");
    case LabelColor::Orange: return tr("Orange");
    case LabelColor::Yellow: return tr("Yellow");
    case LabelColor::Green: return tr("Green");
    case LabelColor::Blue: return tr("Blue");
    case LabelColor::Purple: return tr("Purple");
    case LabelColor::Grey: return tr("Grey");
    }
    return {};
}

QIcon LabelColors::icon(LabelColor color, const QColor &line)
{
    constexpr std::array<QRgb, 8> shown{0x00000000, 0xFFD54941, 0xFFE37318, 0xFFD9A514, 0xFF2BA471, 0xFF1677FF, 0xFF8A4FD3, 0xFF8A9099};
    QPixmap picture(kDot * 2, kDot * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.setBrush(QColor::fromRgba(shown[static_cast<size_t>(color)]));
    painter.drawEllipse(QRectF(1, 1, kDot - 2, kDot - 2));
    return QIcon(picture);
}

} // namespace tapfleet::ui
