#pragma once

#include "domain/field.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

/// The codes of contract/fleet-service.md with their English labels (translation context "CodeLabel") and their Chinese
/// ones, which are read in whatever language the program speaks. Any thread.
namespace tapfleet::text {

struct CodeLabel {
    const char *code;
    const char *label;
    const char *chinese;
};

/// The known codes of an Enum or EnumSet field, in the order of the contract; empty for other fields.
std::span<const CodeLabel> codeLabels(domain::Field field);
/// The known code that a person means: the code itself in any case, its Chinese or its English label; else nothing.
std::optional<QString> codeOf(domain::Field field, QStringView word);

} // namespace tapfleet::text
