#pragma once

#include "base/clock.h"
#include "sandbox/listmarks.h"
#include "sandbox/servedmethod.h"

namespace tapfleet::sandbox {

/// tapfleet.app.query and tapfleet.app.list of contract/fleet-service.md. Any thread.
class AppMethods
{
public:
    AppMethods(const ListMarks &marks, const base::Clock &clock);
    std::vector<ServedMethod> served();

private:
    std::string query(const QJsonObject &request) const;
    std::string list(const Account &account, const QJsonObject &request) const;

    const ListMarks &m_marks;
    const qint64 m_startedAt; ///< UTC ms: releases are dated before it
};

} // namespace tapfleet::sandbox
