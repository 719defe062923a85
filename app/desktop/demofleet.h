#pragma once

#include "services/accountservice.h"
#include "ui/widgets/settingstore.h"

#include <QObject>
#include <QProcess>

namespace tapfleet::desktop {

/// The demo: a sandbox gateway as a child process that ends with this one, and the account that points to it.
/// The gateway keeps its port between starts, so that the account and its history stay the same. GUI thread.
class DemoFleet final : public QObject
{
    Q_OBJECT
public:
    DemoFleet(services::AccountService &accounts, ui::SettingStore &settings, QObject *parent = nullptr);
    ~DemoFleet() override;

    void start();

Q_SIGNALS:
    void ready(const tapfleet::domain::Account &account);
    void failed(const QString &problem); ///< English, for the log and the terminal

private:
    void launch(int port);
    void readLine();
    void ended();
    void settleAccount(const QUrl &gateway, const QString &appId, const QString &keys);
    void addAccount(const QUrl &gateway, const QString &appId, const QString &keys);
    void reuseRunning();
    void fail(const QString &problem);

    services::AccountService &m_accounts;
    ui::SettingStore &m_settings;
    QProcess m_sandbox;
    QByteArray m_heard;
    int m_port = 0;
    bool m_listening = false;
    bool m_stopping = false;
};

} // namespace tapfleet::desktop
