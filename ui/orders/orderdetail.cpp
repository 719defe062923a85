#include "ui/orders/orderdetail.h"

#include "query/query.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "text/ordertext.h"
#include "text/words.h"
#include "ui/widgets/flowgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

OrderDetail::OrderDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_devicesTitle(new QLabel(this))
    , m_devices(new QListWidget(this))
    , m_receive(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_open(new QPushButton(icon(Icon::Devices), {}, this))
    , m_copy(new QPushButton(icon(Icon::Copy), {}, this))
{
    setObjectName(u"orderDetail"_s);
    m_title->setFont(uiFont(measure::kTitleText));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setObjectName(u"orderFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_devicesTitle->setObjectName(u"orderDevicesTitle"_s);
    m_devicesTitle->setWordWrap(true);
    m_devices->setObjectName(u"orderDevices"_s);
    m_devices->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_devices->setIconSize({16, 16});
    m_receive->setObjectName(u"orderReceive"_s);
    setLook(m_receive, "primary");
    m_cancel->setObjectName(u"orderCancel"_s);
    setLook(m_cancel, "danger");
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_receive);
    acts->addWidget(m_cancel);
    acts->addStretch(1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_open);
    below->addWidget(m_copy);
    below->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addLayout(acts);
    column->addWidget(m_devicesTitle);
    column->addWidget(m_devices, 100);
    column->addLayout(below);
    column->addStretch(1);
    connect(m_receive, &QPushButton::clicked, this, &OrderDetail::receiptRequested);
    connect(m_cancel, &QPushButton::clicked, this, &OrderDetail::cancelRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QStringList sns;
        for (const domain::DeviceId &device : domain::shippedDevices(m_order.order))
            sns << QString::fromStdString(domain::longForm(device));
        QGuiApplication::clipboard()->setText(sns.join(u'\n'));
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        QStringList sns;
        for (const domain::DeviceId &device : domain::shippedDevices(m_order.order))
            sns << query::literal(QString::fromStdString(device.sn));
        Q_EMIT devicesRequested(u"sn:"_s + sns.join(u','));
    });
}

void OrderDetail::show(const services::AccountOrder &order, const QString &account)
{
    m_order = order;
    m_account = account;
    fill();
    QWidget::show();
}

void OrderDetail::fill()
{
    const domain::Order &order = m_order.order;
    m_title->setText(QString::fromStdString(order.id.value()));
    QStringList lines{text::words::dotted({text::orderKindLabel(order.kind), text::orderStateLabel(order.state)}),
                      text::orderItemsText(order)};
    if (!order.supplierName.empty())
        lines << tr("Supplier: %1").arg(QString::fromStdString(order.supplierName));
    if (!order.channel.empty())
        lines << tr("Channel: %1, %2", "shipping channel, transfer type")
                     .arg(text::codeLabel(domain::Field::Channel, QString::fromStdString(order.channel)),
                          text::codeLabel(domain::Field::Transfer, QString::fromStdString(order.transfer)));
    if (!order.trackingNo.empty())
        lines << tr("Tracking number: %1").arg(QString::fromStdString(order.trackingNo));
    if (order.createdAt)
        lines << tr("Ordered %1").arg(text::fullTime(*order.createdAt));
    if (order.shippedAt)
        lines << tr("Shipped %1").arg(text::fullTime(*order.shippedAt));
    if (order.receivedAt)
        lines << tr("Received %1").arg(text::fullTime(*order.receivedAt));
    lines << tr("Account: %1").arg(m_account);
    m_facts->setText(lines.join(u'\n'));
    m_receive->setText(tr("Confirm receipt…"));
    m_receive->setVisible(domain::canReceive(order));
    m_cancel->setText(tr("Cancel the order…"));
    m_cancel->setVisible(domain::canCancel(order));
    const std::vector<domain::DeviceId> devices = domain::shippedDevices(order);
    fillDevices(devices);
    m_devices->setVisible(!devices.empty());
    m_open->setText(tr("Show among the devices"));
    m_copy->setText(tr("Copy the SNs"));
    for (QPushButton *button : {m_open, m_copy})
        button->setVisible(!devices.empty());
}

void OrderDetail::fillDevices(const std::vector<domain::DeviceId> &devices)
{
    const Colors &colors = colorsFor(palette());
    int received = 0;
    m_devices->clear();
    for (const domain::DeviceId &device : devices) {
        const QString name = QString::fromStdString(domain::longForm(device));
        const auto refused = m_order.refused.find(device);
        if (m_order.received.contains(device)) {
            ++received;
            m_devices->addItem(new QListWidgetItem(icon(Icon::Check, colors.online), tr("%1 · received").arg(name)));
        } else if (refused != m_order.refused.end()) {
            m_devices->addItem(new QListWidgetItem(
                icon(Icon::Error, colors.fault),
                tr("%1 · %2", "an SN and why it was refused").arg(name, text::subCodeText(refused->second))));
        } else {
            m_devices->addItem(new QListWidgetItem(icon(Icon::Clock, colors.waiting), name));
        }
    }
    QString title = devices.empty() ? tr("Nothing has been shipped yet.")
                                    : tr("%n devices were shipped", nullptr, static_cast<int>(devices.size()));
    if (const int missing = static_cast<int>(devices.size()) - received; received > 0 && missing > 0)
        title = tr("%1: %2 received, %n missing", "how many were shipped, received, and are missing", missing)
                    .arg(title, text::count(received));
    m_devicesTitle->setText(title);
}

void OrderDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace tapfleet::ui
