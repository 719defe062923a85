#pragma once

#include "sandbox/sandboxserver.h"

#include <QByteArray>

#include <optional>
#include <string>

namespace tapfleet::sandbox {

enum class Fault {
    None,
    Drop,
    Cut,
    Delay,
    Http500,
    Busy,
    Unknown,
    Unsigned,
    BadSign,
    Tampered,
    Gbk,
    Slow,
    Garbage,
    Repeat,
    StaleToken,
    Short
};

/// Which fault, if any, befalls request number `request`: the same for the same seed. Any thread.
Fault drawnFault(const Faults &faults, std::uint64_t seed, std::uint64_t request);

/// The name in a SPEC; empty for None.
const char *faultName(Fault fault);

/// A letter or digit inside some string value of the node replaced, so that it is still well-formed JSON.
std::string tampered(std::string node, std::uint64_t seed);

/// The node of a list without the second half of its items: its total contradicts it.
std::string shortened(const std::string &node);

/// UTF-8 as GB18030; nothing where this system has no such encoder.
std::optional<std::string> toGb18030(const std::string &utf8);

} // namespace tapfleet::sandbox
