#include "ui/overview/barcard.h"

#include "text/changetext.h"
#include "text/labels.h"
#include "ui/widgets/textdelegate.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::Field;

namespace {

constexpr int kRow = 28;
constexpr int kBar = 4;

enum Role { FilterRole = Qt::UserRole + 1, CountRole, ShareRole, LengthRole };

/// Label and count over a bar.
class BarDelegate final : public TextDelegate
{
public:
    using TextDelegate::TextDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, std::max(kRow, option.fontMetrics.height() + kBar + measure::kGap + 2)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        const QRect inner = option.rect.adjusted(measure::kGrid, 2, -measure::kGrid, -2);
        painter->save();
        if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, colors.hover);
        const QRect line(inner.left(), inner.top(), inner.width(), inner.height() - kBar - 2);
        const QFont digits = tabularFont(measure::kSecondaryText);
        const QFontMetrics metrics(digits);
        const QString share = index.data(ShareRole).toString(), count = index.data(CountRole).toString();
        // Shares stand in a column of their own, as wide as the widest.
        const int shareWidth = metrics.horizontalAdvance(u"100.0%"_s), countWidth = metrics.horizontalAdvance(count);
        painter->setFont(digits);
        painter->setPen(colors.secondary);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, share);
        painter->setPen(colors.text);
        painter->drawText(line.adjusted(0, 0, -shareWidth - measure::kGap, 0), Qt::AlignVCenter | Qt::AlignRight, count);
        painter->setFont(option.font);
        const int room = line.width() - shareWidth - countWidth - 3 * measure::kGap;
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(shownText(index), Qt::ElideRight, room));
        // As long as its share of the longest: a track behind it would make that look like all devices.
        const int length = std::max(static_cast<int>(inner.width() * index.data(LengthRole).toDouble()), 2);
        painter->fillRect(QRect(inner.left(), inner.bottom() - kBar + 1, length, kBar),
                          index.data(FilterRole).toString().isEmpty() ? colors.offline : colors.accent);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(colors.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

QString simExpiryLabel(const domain::Value &value)
{
    const auto *days = std::get_if<qint64>(&value);
    if (!days)
        return BarCard::tr("Later");
    return *days == 0 ? BarCard::tr("Expired") : BarCard::tr("Within %n days", nullptr, static_cast<int>(*days));
}

QString labelOf(const services::OverviewPanel &panel, const services::OverviewBar &bar)
{
    switch (panel.field) {
    case Field::Apps: return text::changedValueText("app:", std::get<std::string>(bar.value));
    case Field::SimExpires: return simExpiryLabel(bar.value);
    default: return text::cellText(panel.field, bar.value);
    }
}

QString titleOf(const services::OverviewPanel &panel)
{
    if (panel.field != Field::Apps)
        return text::fieldLabel(panel.field);
    return text::changedFieldLabel("app:" + panel.appId, QString::fromStdString(panel.appName));
}

} // namespace

BarCard::BarCard(const services::OverviewPanel &panel, quint32 devices, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(titleOf(panel), this))
    , m_bars(new QListWidget(this))
{
    setProperty("card", true);
    QFont bold = uiFont();
    bold.setBold(true);
    m_title->setFont(bold);
    m_bars->setObjectName(u"overviewBars"_s);
    m_bars->setAccessibleName(m_title->text());
    m_bars->setItemDelegate(new BarDelegate(m_bars));
    m_bars->setMouseTracking(true);
    m_bars->setFrameShape(QFrame::NoFrame);
    m_bars->viewport()->setAutoFillBackground(false);
    m_bars->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_bars->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_bars->viewport()->setCursor(Qt::PointingHandCursor);
    quint32 most = std::max(panel.further, 1U);
    for (const services::OverviewBar &bar : panel.bars)
        most = std::max(most, bar.devices);
    for (const services::OverviewBar &bar : panel.bars) {
        addBar(labelOf(panel, bar), bar.devices, devices, most, bar.filter);
    }
    if (panel.further > 0)
        addBar(tr("Others"), panel.further, devices, most, {});
    const int row = m_bars->sizeHintForRow(0);
    m_bars->setFixedHeight(row * std::max(m_bars->count(), 1));
    const auto open = [this](const QListWidgetItem *item) {
        const QString filter = item ? item->data(FilterRole).toString() : QString();
        if (!filter.isEmpty())
            Q_EMIT devicesRequested(filter);
    };
    connect(m_bars, &QListWidget::itemClicked, this, open);
    connect(m_bars, &QListWidget::itemActivated, this, open);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kCardPadding, measure::kCardPadding, measure::kCardPadding, measure::kCardPadding);
    column->setSpacing(measure::kGap);
    column->addWidget(m_title);
    column->addWidget(m_bars);
    column->addStretch(1);
}

void BarCard::addBar(const QString &label, quint32 count, quint32 devices, quint32 most, const QString &filter)
{
    auto *item = new QListWidgetItem(label, m_bars);
    const QString share = QLocale().toString(100.0 * count / std::max(devices, 1U), 'f', 1) + u'%';
    item->setData(CountRole, text::count(count));
    item->setData(ShareRole, share);
    item->setData(LengthRole, double(count) / most);
    item->setData(FilterRole, filter);
    item->setData(Qt::AccessibleTextRole, tr("%1: %2 devices, %3").arg(label, text::count(count), share));
    item->setToolTip(tr("%1: %2 devices, %3").arg(label, text::count(count), share));
    if (filter.isEmpty())
        item->setFlags(Qt::ItemIsEnabled);
}

} // namespace tapfleet::ui
