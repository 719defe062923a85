#pragma once

#include "base/clock.h"
#include "services/grantservice.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace tapfleet::ui {

/// Who may do what on one device, and why not: a line a scope, with an icon and the reason. GUI thread.
class AccessList final : public QWidget
{
    Q_OBJECT
public:
    AccessList(services::GrantService &grants, const base::Clock &clock, QWidget *parent = nullptr);

    void showDevice(domain::AccountId account, const domain::DeviceId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void fill();
    void addLine(const domain::ScopeAccess &one, qint64 now);

    services::GrantService &m_grants;
    const base::Clock &m_clock;
    domain::AccountId m_account;
    domain::DeviceId m_device;
    std::optional<domain::DeviceAccess> m_access;
    QString m_problem;
    quint64 m_asked = 0;
    QVBoxLayout *m_column;
    QWidget *m_lines = nullptr;
};

} // namespace tapfleet::ui
