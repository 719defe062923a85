#pragma once

#include "services/fleetservice.h"
#include "services/sncheck.h"

#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace tapfleet::ui {

/// The step in which devices are frozen: pasted SNs, a saved list, or what was chosen on another page. Rows that name no device of
/// the account are told with their reason, and never sent. GUI thread.
class DeviceStep final : public QWidget
{
    Q_OBJECT
public:
    using Reasons = std::vector<std::pair<QString, QString>>; ///< SN as written, why it is left out

    explicit DeviceStep(services::FleetService &fleet, QWidget *parent = nullptr);

    /// Whose devices they must be; freezes again what was given.
    void setAccount(domain::AccountId account);
    void setDevices(const services::DeviceSelection &selection);
    void setText(const QString &text);
    /// Takes these out of the frozen ones.
    void leaveOut(const std::vector<domain::DeviceId> &devices);

    bool isEmpty() const { return m_rows.empty(); } ///< nothing was given yet
    bool isWorking() const { return m_isWorking; }
    const std::vector<domain::DeviceId> &devices() const { return m_devices; } ///< frozen, in the given order
    const QString &source() const { return m_source; } ///< for people: where they come from
    qint64 leftOut() const;

    void setHelp(const QString &text);
    /// What the wizard makes of the frozen devices: a sentence, and further ones that will not be sent.
    void setJudgement(const QString &sentence, Reasons barred);

Q_SIGNALS:
    void changed(); ///< began to work, or ended

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void readLists();
    void openList(int index);
    void freeze(std::vector<domain::SnListRow> rows, const QString &source);
    void take(const services::CheckedSns &checked);
    void fail(const base::Error &error);
    void fill();
    void copyLeftOut() const;

    services::FleetService &m_fleet;
    domain::AccountId m_account;
    std::vector<domain::SnListRow> m_rows;
    QString m_source;
    std::vector<domain::DeviceId> m_devices;
    Reasons m_unmatched, m_barred;
    QString m_judgement;
    bool m_isWorking = false;
    quint64 m_asked = 0;
    std::vector<domain::SnList> m_lists;

    QLabel *m_help;
    QPlainTextEdit *m_text;
    QTimer m_typed; ///< runs while the person types
    QComboBox *m_listBox;
    QLabel *m_counted;
    QTableWidget *m_left;
    QPushButton *m_copy;
};

} // namespace tapfleet::ui
