#pragma once

#include "services/grantservice.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace tapfleet::ui {

class GrantDevicesModel;

/// All of one grant: who, what, until when, its devices, what I may do with them, and what can be done with it. What cannot be
/// done stays there with the reason. GUI thread.
class GrantDetail final : public QWidget
{
    Q_OBJECT
public:
    GrantDetail(services::GrantService &grants, const base::Clock &clock, QWidget *parent = nullptr);

    void showGrant(const services::AccountGrant &one, const services::GrantAccountState &state);
    /// Devices that are selected, or else none.
    std::vector<domain::DeviceId> chosenDevices() const;
    std::vector<domain::DeviceId> devices() const;
    const std::optional<services::AccountGrant> &grant() const { return m_grant; }

Q_SIGNALS:
    void addRequested();
    void removeRequested();
    void modifyRequested();
    void revokeRequested();
    void copyRequested(); ///< to a new SN list
    void showRequested(); ///< its devices on the devices page

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fill();
    void fillButtons();
    void readDevices();
    void copySns();
    QString whyNot() const; ///< why nothing of it can be changed; empty when it can

    services::GrantService &m_grants;
    const base::Clock &m_clock;
    std::optional<services::AccountGrant> m_grant;
    services::GrantAccountState m_state;
    quint64 m_asked = 0;
    GrantDevicesModel *m_model;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_note;
    QLineEdit *m_search;
    QTableView *m_table;
    QPushButton *m_copySns, *m_show, *m_toList, *m_add, *m_remove, *m_modify, *m_revoke;
};

} // namespace tapfleet::ui
