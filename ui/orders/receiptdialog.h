#pragma once

#include "domain/order.h"

#include <QDialog>

#include <set>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace tapfleet::ui {

/// 确认收货: scans SNs against what was shipped. What does not belong to the order is named and never sent; what is missing must be
/// accepted in words. GUI thread.
class ReceiptDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `received`: devices of the order that were confirmed before; they are not confirmed again.
    explicit ReceiptDialog(const domain::Order &order, const std::set<domain::DeviceId> &received = {},
                           QWidget *parent = nullptr);

    /// As a scanner types them, or pasted: one or several SNs.
    void take(const QString &text);
    const domain::Receipt &receipt() const { return m_receipt; }

Q_SIGNALS:
    /// These are received.
    void confirmed(const std::vector<tapfleet::domain::DeviceId> &devices);

private:
    void fill();
    std::vector<domain::DeviceId> m_before;  ///< received before
    std::vector<domain::DeviceId> m_shipped; ///< the others
    std::vector<std::string> m_scanned;
    domain::Receipt m_receipt;
    QLineEdit *m_scan;
    QLabel *m_last, *m_counts;
    QListWidget *m_list;
    QCheckBox *m_accept;
    QPushButton *m_undo, *m_confirm;
};

} // namespace tapfleet::ui
