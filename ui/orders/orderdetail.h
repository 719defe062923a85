#pragma once

#include "services/orderservice.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace tapfleet::ui {

/// One order: what is in it, what was shipped, and what can be done. GUI thread.
class OrderDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderDetail(QWidget *parent = nullptr);
    void show(const services::AccountOrder &order, const QString &account);
    using QWidget::show;

Q_SIGNALS:
    void receiptRequested();
    void cancelRequested();
    void devicesRequested(const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillDevices(const std::vector<domain::DeviceId> &devices);
    services::AccountOrder m_order;
    QString m_account;
    QLabel *m_title, *m_facts, *m_devicesTitle;
    QListWidget *m_devices;
    QPushButton *m_receive, *m_cancel, *m_open, *m_copy;
};

} // namespace tapfleet::ui
