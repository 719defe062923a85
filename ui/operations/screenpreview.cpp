#include "ui/operations/screenpreview.h"

#include "domain/poster.h"
#include "ui/widgets/theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

#include <algorithm>

namespace tapfleet::ui {

namespace {

constexpr int kLongSide = 300, kLeast = 160;
constexpr double kFrame = 8, kFrameCorner = 14, kFoot = 14; ///< of the device around the screen

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

ScreenPreview::ScreenPreview(QWidget *parent)
    : QWidget(parent)
{
    setAcceptDrops(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ScreenPreview::setImage(const QPixmap &image)
{
    m_image = image;
    update();
}

void ScreenPreview::setPortrait(bool portrait)
{
    m_isPortrait = portrait;
    update();
}

void ScreenPreview::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

QSize ScreenPreview::sizeHint() const
{
    return {kLongSide, kLongSide};
}

QSize ScreenPreview::minimumSizeHint() const
{
    return {kLeast, kLeast};
}

/// As large as fits, in the middle.
QRectF ScreenPreview::screen() const
{
    const QSizeF shape = m_isPortrait ? domain::kPortraitScreen : domain::kPortraitScreen.transposed();
    const QSizeF room(std::max(1.0, width() - 2 * kFrame), std::max(1.0, height() - 2 * kFrame - kFoot));
    const QSizeF size = shape.scaled(room, Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, kFrame + (room.height() - size.height()) / 2), size};
}

void ScreenPreview::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    const QRectF glass = screen(), device = glass.adjusted(-kFrame, -kFrame, kFrame, kFrame);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    const double foot = device.width() / 3;
    painter.drawRoundedRect(QRectF(device.center().x() - foot / 2, device.bottom() - kFrame, foot, kFrame + kFoot), 4, 4);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(device, kFrameCorner, kFrameCorner);
    if (m_image.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.background);
        painter.drawRect(glass);
        painter.setPen(colors.secondary);
        painter.drawText(glass.adjusted(measure::kGap, measure::kGap, -measure::kGap, -measure::kGap), int(Qt::AlignCenter) | Qt::TextWordWrap, m_hint);
        return;
    }
    painter.fillRect(glass, Qt::black);
    const QSizeF shown = QSizeF(m_image.size()).scaled(glass.size(), Qt::KeepAspectRatio);
    painter.drawPixmap(QRectF(glass.center() - QPointF(shown.width() / 2, shown.height() / 2), shown), m_image, QRectF(m_image.rect()));
}

void ScreenPreview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void ScreenPreview::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ScreenPreview::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(droppedFile(event->mimeData()));
}

} // namespace tapfleet::ui
