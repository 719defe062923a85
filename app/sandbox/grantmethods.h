#pragma once

#include "sandbox/grants.h"
#include "sandbox/listmarks.h"
#include "sandbox/servedmethod.h"

namespace tapfleet::sandbox {

/// tapfleet.account.query and tapfleet.grant.* of contract/fleet-service.md. Any thread.
class GrantMethods
{
public:
    GrantMethods(Grants &grants, const SimulatedFleet &fleet, const Accounts &accounts, const ListMarks &marks,
                 const base::Clock &clock);
    std::vector<ServedMethod> served();

private:
    std::string account(const QJsonObject &request) const;
    std::string list(const Account &account, const QJsonObject &request) const;
    std::string devices(const Account &account, const QJsonObject &request) const;
    Effect create(const Account &account, const QJsonObject &request) const;
    using ChangeDevices = Grants::Outcome (Grants::*)(const Account &, const std::string &,
                                                      const std::vector<domain::DeviceId> &);
    Effect changeDevices(const Account &account, const QJsonObject &request, ChangeDevices change) const;
    Effect modify(const Account &account, const QJsonObject &request) const;
    Effect revoke(const Account &account, const QJsonObject &request) const;

    struct Known {
        Party party;
        PartyRole role = PartyRole::Isv;
    };
    std::optional<Known> known(const std::string &pid) const;

    Grants &m_grants;
    const SimulatedFleet &m_fleet;
    const Accounts &m_accounts;
    const ListMarks &m_marks;
    const base::Clock &m_clock;
};

} // namespace tapfleet::sandbox
