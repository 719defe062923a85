#include "ui/devices/devicedelegate.h"

#include "ui/models/devicecolumns.h"
#include "ui/models/devicetablemodel.h"
#include "ui/models/devicetext.h"
#include "ui/models/labelcolors.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace tapfleet::ui {

namespace {

constexpr int kKept = 8192; ///< texts: some fifteen screens
constexpr int kMargin = measure::kGap;
constexpr int kShape = measure::kGap; ///< diameter of the state's shape
constexpr int kMark = 16;             ///< diameter of a label's mark

domain::Field fieldOf(const QModelIndex &index)
{
    return kDeviceColumns[static_cast<size_t>(index.column())].field;
}

bool hasTabularDigits(domain::Field field)
{
    switch (field) {
    case domain::Field::Sn:
    case domain::Field::BizTid:
    case domain::Field::Iccid:
    case domain::Field::OsVersion:
    case domain::Field::OwnerPid:
    case domain::Field::MerchantPid:
        return true;
    default:
        return domain::fieldInfo(field).kind == domain::FieldKind::Time || domain::fieldInfo(field).kind == domain::FieldKind::Integer;
    }
}

void paintOnlineShape(QPainter *painter, const QRectF &box, OnlineState state, const Colors &colors)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case OnlineState::Online:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.online);
        painter->drawEllipse(box);
        break;
    case OnlineState::Offline:
        painter->setPen(QPen(colors.offline, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75));
        break;
    case OnlineState::Unknown:
        painter->setPen(QPen(colors.secondary, 1.5));
        painter->drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    }
    painter->restore();
}

/// A disc of the label's colour, hollow without one, with a letter: told apart without seeing colours.
void paintLabel(QPainter *painter, const QRectF &box, domain::LabelColor color, const QString &letter, const Colors &colors)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill = LabelColors::color(color);
    const bool hollow = color == domain::LabelColor::None;
    painter->setPen(QPen(hollow ? colors.secondary : fill, 1));
    painter->setBrush(fill);
    painter->drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    // White is too faint on the bright ones: light by what the eye takes of red, green and blue.
    const double light = 0.2126 * fill.red() + 0.7152 * fill.green() + 0.0722 * fill.blue();
    painter->setPen(hollow ? colors.text : light > 120 ? QColor(0x1F2329) : QColor(Qt::white));
    painter->setFont(uiFont(kMark - 6));
    painter->drawText(box, Qt::AlignCenter, letter);
    painter->restore();
}

} // namespace

DeviceDelegate::DeviceDelegate(std::function<bool(int row)> isSelected, QObject *parent)
    : TextDelegate(parent)
    , m_isSelected(std::move(isSelected))
    , m_laid(kKept)
{
}

void DeviceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    const QRect cell = option.rect;
    if (m_isSelected(index.row()))
        painter->fillRect(cell, colors.selection);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colors.line);

    QRect box = cell.adjusted(kMargin, 0, -kMargin, 0);
    const domain::Field field = fieldOf(index);
    if (field == domain::Field::Online) {
        const auto state = static_cast<OnlineState>(index.data(DeviceTableModel::OnlineRole).toInt());
        const QRectF shape(box.left(), box.center().y() + 1 - kShape / 2.0, kShape, kShape);
        paintOnlineShape(painter, shape, state, colors);
        box.setLeft(box.left() + kShape + measure::kGap - 2);
    }
    if (field == domain::Field::Account) {
        const auto color = static_cast<domain::LabelColor>(index.data(DeviceTableModel::AccountColorRole).toInt());
        const QRectF shape(box.left(), box.center().y() + 1 - kShape / 2.0, kShape, kShape);
        paintLabel(painter, shape, color, {}, colors);
        box.setLeft(box.left() + kShape + measure::kGap - 2);
    }
    if (field == domain::Field::Sn) {
        if (const QVariant color = index.data(DeviceTableModel::LabelColorRole); color.isValid()) {
            const QRectF mark(box.right() + 1 - kMark, box.center().y() + 1 - kMark / 2.0, kMark, kMark);
            paintLabel(painter, mark, static_cast<domain::LabelColor>(color.toInt()),
                       index.data(DeviceTableModel::LabelLetterRole).toString(), colors);
            box.setRight(box.right() - kMark - measure::kGrid);
        }
    }
    const QString text = shownText(index);
    if (!text.isEmpty() && box.width() > 0) {
        const bool tabular = hasTabularDigits(field);
        const QFont &used = font(option, tabular);
        const Laid &ready = laid({text, box.width(), tabular}, used);
        const bool atEnd = kDeviceColumns[static_cast<size_t>(index.column())].alignment.testFlag(Qt::AlignRight);
        const qreal x = atEnd ? box.right() + 1 - ready.size.width() : box.left();
        painter->setFont(used);
        painter->setPen(colors.text);
        painter->drawStaticText(QPointF(x, box.top() + (box.height() - ready.size.height()) / 2), ready.text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(colors.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(0, 0, -1, -2));
    }
}

QSize DeviceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = shownText(index);
    const bool marked = fieldOf(index) == domain::Field::Sn && index.data(DeviceTableModel::LabelColorRole).isValid();
    const bool hasShape = fieldOf(index) == domain::Field::Online || fieldOf(index) == domain::Field::Account;
    const int shape = hasShape ? kShape + measure::kGap : marked ? kMark + measure::kGrid : 0;
    return {option.fontMetrics.horizontalAdvance(text) + 2 * kMargin + shape, option.fontMetrics.height()};
}

bool DeviceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return TextDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString tip = index.data(Qt::ToolTipRole).toString();
    const bool cutOff = sizeHint(option, index).width() > option.rect.width();
    if (cutOff || tip != text)
        QToolTip::showText(event->globalPos(), tip, view, option.rect);
    else
        QToolTip::hideText();
    return true;
}

const DeviceDelegate::Laid &DeviceDelegate::laid(const Key &key, const QFont &font) const
{
    if (const Laid *known = m_laid.object(key))
        return *known;
    const QFontMetrics metrics(font);
    auto *fresh = new Laid;
    fresh->text.setTextFormat(Qt::PlainText);
    fresh->text.setText(metrics.elidedText(key.text.simplified(), Qt::ElideRight, key.width));
    fresh->text.prepare(QTransform(), font);
    fresh->size = fresh->text.size();
    m_laid.insert(key, fresh);
    return *fresh;
}

const QFont &DeviceDelegate::font(const QStyleOptionViewItem &option, bool tabular) const
{
    if (m_base != option.font) {
        m_laid.clear();
        m_base = option.font;
        m_tabular = tabularFont(m_base.pixelSize() > 0 ? m_base.pixelSize() : measure::kBodyText);
    }
    return tabular ? m_tabular : m_base;
}

} // namespace tapfleet::ui
