#include "ui/models/labelcolors.h"

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

QColor LabelColors::color(LabelColor color)
{
    constexpr std::array<QRgb, 8> shown{0x00000000, 0xFFD54941, 0xFFE37318, 0xFFD9A514,
                                        0xFF2BA471, 0xFF1677FF, 0xFF8A4FD3, 0xFF8A9099};
    return QColor::fromRgba(shown[static_cast<size_t>(color)]);
}

domain::LabelColor LabelColors::ofAccount(domain::AccountId account)
{
    // In the order in which neighbours are told apart best; accounts count up from one.
    constexpr std::array kOrder{domain::LabelColor::Blue, domain::LabelColor::Orange, domain::LabelColor::Green, domain::LabelColor::Purple,
                                domain::LabelColor::Red, domain::LabelColor::Yellow, domain::LabelColor::Grey};
    return kOrder[static_cast<size_t>(std::max<qint64>(account.value() - 1, 0)) % kOrder.size()];
}

QString LabelColors::text(const domain::DeviceLabels &labels)
{
    QStringList tags;
    for (const std::string &tag : labels.tags)
        tags << QString::fromStdString(tag);
    QStringList words;
    if (labels.color != LabelColor::None)
        words << name(labels.color);
    if (!tags.isEmpty())
        words << tags.join(QStringLiteral(", "));
    QStringList lines;
    if (!words.isEmpty())
        lines << words.join(QStringLiteral(" · "));
    if (!labels.note.empty())
        lines << QString::fromStdString(labels.note);
    return lines.join(u'\n');
}

QString LabelColors::letter(const domain::DeviceLabels &labels)
{
    const QString word = !labels.tags.empty()               ? QString::fromStdString(labels.tags.front())
                         : labels.color != LabelColor::None ? name(labels.color)
                                                            : QString();
    // A letter beyond the first plane takes two code units.
    return word.left(!word.isEmpty() && word.front().isHighSurrogate() ? 2 : 1).toUpper();
}

QIcon LabelColors::icon(LabelColor color, const QColor &line)
{
    QPixmap picture(kDot * 2, kDot * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.setBrush(LabelColors::color(color));
    painter.drawEllipse(QRectF(1, 1, kDot - 2, kDot - 2));
    return QIcon(picture);
}

} // namespace tapfleet::ui
