#pragma once

#include "domain/field.h"

#include <span>

/// The codes of contract/fleet-service.md with their English labels (translation context "CodeLabel"). Any thread.
namespace tapfleet::text {

struct CodeLabel {
    const char *code;
    const char *label;
};

/// The known codes of an Enum or EnumSet field, in the order of the contract; empty for other fields.
std::span<const CodeLabel> codeLabels(domain::Field field);

} // namespace tapfleet::text
