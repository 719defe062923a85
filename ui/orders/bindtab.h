#pragma once

#include "base/clock.h"
#include "services/bindingservice.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QLabel;
class QPushButton;
class QTableWidget;

namespace tapfleet::ui {

class QrCode;
class StateView;

/// The devices that were lately applied for to be bound, followed until they are; with the QR code where the merchant must sign.
/// GUI thread.
class BindTab final : public QWidget
{
    Q_OBJECT
public:
    BindTab(services::BindingService &bindings, services::AccountService &accounts, const base::Clock &clock, QWidget *parent = nullptr);
    ~BindTab() override;

    void load();
    void setRowHeight(int pixels);

Q_SIGNALS:
    void newRequested();
    /// What was begun here, for the page to follow.
    void submitted(tapfleet::domain::AccountId account,
                   const QFuture<tapfleet::base::Result<tapfleet::domain::OperationId>> &write);
    /// The current line's application waits for the user.
    void heldShown(tapfleet::domain::AccountId account, tapfleet::domain::OperationId id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A device of an application, and how it stands.
    struct Line {
        domain::AccountId account{};
        services::BindingRow row{};
        qint64 at = 0; ///< UTC ms, of the application
        domain::OperationId operation{};
        bool isHeld = false; ///< the application waits for the user: a draft, or paused
    };
    void take(const std::vector<services::AccountOperation> &operations);
    void follow();
    void followed(domain::AccountId account);
    void fill();
    void showSign();
    void unbind();
    void retranslate();
    bool isWaiting(const Line &line) const;
    const Line *current() const;

    services::BindingService &m_bindings;
    services::AccountService &m_accounts;
    const base::Clock &m_clock;
    std::vector<Line> m_lines; ///< newest application first, a device once
    std::map<domain::AccountId, std::unique_ptr<services::BindingInquiry>> m_inquiries;
    QTimer m_poll;
    StateView *m_state;
    QTableWidget *m_table;
    QLabel *m_signTitle;
    QrCode *m_qr;
    QPushButton *m_copy, *m_refresh, *m_unbind;
};

} // namespace tapfleet::ui
