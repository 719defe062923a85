#pragma once

#include "services/programsettings.h"
#include "ui/settings/settingscard.h"

class QLineEdit;
class QSpinBox;

namespace tapfleet::ui {

/// How often is synced, and by which way the gateway is reached. GUI thread.
class SyncCard final : public SettingsCard
{
    Q_OBJECT
public:
    explicit SyncCard(services::SettingsService &settings, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void fill();
    void chooseProxy(int index);
    void saveProxy();
    void chooseAuthorities();
    void keep(const services::NetworkChoice &choice, const std::optional<QString> &password = {});
    void showOwn(bool own);
    void showProblem(const base::Error &error);

    services::SettingsService &m_settings;
    services::NetworkChoice m_network;
    Row m_interval, m_proxy, m_authorities;
    QWidget *m_own;
    QLineEdit *m_host, *m_user, *m_password;
    QSpinBox *m_port;
    class QPushButton *m_save, *m_choose, *m_remove;
    QLabel *m_problem;
};

} // namespace tapfleet::ui
