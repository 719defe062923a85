#include "ui/orders/receiptdialog.h"

#include "text/ordertext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 560, kHeight = 520;

} // namespace

ReceiptDialog::ReceiptDialog(const domain::Order &order, const std::set<domain::DeviceId> &received, QWidget *parent)
    : QDialog(parent)
    , m_scan(new QLineEdit(this))
    , m_last(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_accept(new QCheckBox(this))
    , m_undo(new QPushButton(tr("Take back the last scan"), this))
    , m_confirm(new QPushButton(this))
{
    for (const domain::DeviceId &device : domain::shippedDevices(order))
        (received.contains(device) ? m_before : m_shipped).push_back(device);
    setObjectName(u"receiptDialog"_s);
    setWindowTitle(tr("Confirm receipt of %1").arg(QString::fromStdString(order.id.value())));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *help = new QLabel(tr("Scan each device's SN, or paste several. Only devices of this order are confirmed; they belong to this account then."), this);
    help->setWordWrap(true);
    m_scan->setObjectName(u"receiptScan"_s);
    m_scan->setPlaceholderText(tr("SN, then Enter"));
    m_scan->setAccessibleName(tr("Scanned SN"));
    m_last->setObjectName(u"receiptLast"_s);
    m_last->setWordWrap(true);
    m_counts->setObjectName(u"receiptCounts"_s);
    m_counts->setFont(uiFont(measure::kTitleText));
    m_list->setObjectName(u"receiptList"_s);
    m_list->setFont(tabularFont());
    m_accept->setObjectName(u"receiptAccept"_s);
    m_undo->setAutoDefault(false);
    m_confirm->setObjectName(u"receiptConfirm"_s);
    m_confirm->setAutoDefault(false);
    setLook(m_confirm, "primary");
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_undo, QDialogButtonBox::ResetRole);
    QPushButton *const close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    buttons->addButton(m_confirm, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    for (QWidget *part : std::initializer_list<QWidget *>{help, m_scan, m_last, m_counts})
        column->addWidget(part);
    column->addWidget(m_list, 1);
    column->addWidget(m_accept);
    column->addWidget(buttons);
    resize(kWidth, kHeight);
    connect(m_scan, &QLineEdit::returnPressed, this, [this] {
        take(m_scan->text());
        m_scan->clear();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_scanned.pop_back();
        m_last->clear();
        fill();
        m_scan->setFocus();
    });
    connect(m_accept, &QCheckBox::toggled, this, &ReceiptDialog::fill);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(m_receipt.matched);
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
}

void ReceiptDialog::take(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;，；]+"_s);
    for (const QString &sn : text.split(between, Qt::SkipEmptyParts)) {
        if (!domain::compareReceipt(m_before, {sn.toStdString()}).matched.empty()) {
            m_last->setText(tr("%1 was received before.").arg(sn));
            continue;
        }
        const size_t matched = m_receipt.matched.size(), twice = m_receipt.twice.size();
        m_scanned.push_back(sn.toStdString());
        m_receipt = domain::compareReceipt(m_shipped, m_scanned);
        m_last->setText(m_receipt.matched.size() > matched ? tr("%1 belongs to this order.").arg(sn)
                        : m_receipt.twice.size() > twice   ? tr("%1 was scanned before.").arg(sn)
                                                           : tr("%1 is not in this order. It will not be confirmed.").arg(sn));
    }
    fill();
}

void ReceiptDialog::fill()
{
    m_receipt = domain::compareReceipt(m_shipped, m_scanned);
    m_counts->setText(text::receiptText(m_receipt));
    const Colors &colors = colorsFor(palette());
    m_list->clear();
    for (const std::string &sn : m_receipt.extra)
        m_list->addItem(new QListWidgetItem(icon(Icon::Error, colors.fault), tr("%1 · not in this order").arg(QString::fromStdString(sn))));
    for (const domain::DeviceId &device : m_receipt.missing)
        m_list->addItem(new QListWidgetItem(icon(Icon::Clock, colors.waiting),
                                            tr("%1 · not scanned").arg(QString::fromStdString(domain::longForm(device)))));
    for (const domain::DeviceId &device : m_receipt.matched)
        m_list->addItem(new QListWidgetItem(icon(Icon::Check, colors.online), QString::fromStdString(domain::longForm(device))));
    for (const domain::DeviceId &device : m_before)
        m_list->addItem(new QListWidgetItem(icon(Icon::Check, colors.secondary),
                                            tr("%1 · received before").arg(QString::fromStdString(domain::longForm(device)))));
    m_accept->setText(tr("I accept that %n devices are missing; they can be confirmed later", nullptr, static_cast<int>(m_receipt.missing.size())));
    m_accept->setVisible(!m_receipt.missing.empty() && !m_receipt.matched.empty());
    m_undo->setEnabled(!m_scanned.empty());
    m_confirm->setText(tr("Confirm receipt of %n devices", nullptr, static_cast<int>(m_receipt.matched.size())));
    m_confirm->setEnabled(!m_receipt.matched.empty() && (m_receipt.missing.empty() || m_accept->isChecked()));
}

} // namespace tapfleet::ui
