#pragma once

#include "sandbox/account.h"

#include <QJsonObject>

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace tapfleet::sandbox {

/// What became of a write: the node it is answered with, whether it was done at all, and to how many devices.
struct Effect {
    std::string node;
    bool isDone = false;
    std::uint32_t sns = 0;
};

/// A method of the fleet service: a call's account and JSON in, the answer's node out. Any thread.
struct ServedMethod {
    using Read = std::function<std::string(const Account &, const QJsonObject &)>;
    using Write = std::function<Effect(const Account &, const QJsonObject &)>; ///< runs once per out_biz_no, see Writes
    const char *name;
    std::variant<Read, Write> answer;
};

} // namespace tapfleet::sandbox
