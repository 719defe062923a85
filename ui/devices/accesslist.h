#pragma once

#include "base/clock.h"
#include "services/grantservice.h"
#include "ui/devices/factlines.h"

#include <optional>

namespace tapfleet::ui {

/// Who may do what on one device, and why not: a line a scope, with an icon and the reason. GUI thread.
class AccessList final : public FactLines
{
    Q_OBJECT
public:
    AccessList(services::GrantService &grants, const base::Clock &clock, QWidget *parent = nullptr);

    void showDevice(domain::AccountId account, const domain::DeviceId &id);

protected:
    void fill() override;

private:
    void read();

    services::GrantService &m_grants;
    const base::Clock &m_clock;
    domain::AccountId m_account;
    domain::DeviceId m_device;
    std::optional<domain::DeviceAccess> m_access;
    QString m_problem;
    quint64 m_asked = 0;
};

} // namespace tapfleet::ui
