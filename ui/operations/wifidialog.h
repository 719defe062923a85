#pragma once

#include "domain/account.h"
#include "services/wifiservice.h"
#include "ui/writes/writeparts.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tapfleet::ui {

class ThinBar;
class WriteActs;

/// A device's Wi-Fi: the network that it is in, and another one. It follows the device until it has told what became of that; the password
/// is never kept. GUI thread.
class WifiDialog final : public QDialog
{
    Q_OBJECT
public:
    WifiDialog(services::WifiService &wifi, const WriteParts &writes, const domain::Account &account,
               const domain::Terminal &terminal, QWidget *parent = nullptr);

private:
    void build();
    void readStatus();
    void consider();
    void set();
    /// What the journal says of the setting, and after it the device.
    void look();
    void ask();
    void wait();
    void end(const QString &text, bool isFault);
    void say(const QString &text, bool isFault);

    services::WifiService &m_wifi;
    const domain::Account m_account;
    const domain::Terminal m_terminal;
    QLabel *m_status, *m_outcome;
    ThinBar *m_bar;
    WriteActs *m_acts;
    QComboBox *m_ssid;
    QLineEdit *m_password;
    QCheckBox *m_shown;
    QPushButton *m_set = nullptr;
    QTimer m_next;
    int m_looks = 0;
    std::optional<domain::OperationId> m_operation; ///< while it is followed
};

} // namespace tapfleet::ui
