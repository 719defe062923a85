#pragma once

#include <span>
#include <string_view>

/// The sentences behind describe(): English source texts of the translation context "ErrorText". Any thread.
namespace tapfleet::text {

/// What a sub-code or code means to a person. Empty texts are left out.
struct ErrorText {
    const char *code; ///< gateway codes without their isv./aop./isp./ACQ. prefix, lower case with '-' for '_'
    const char *what;
    const char *why;
    const char *next;
};

/// The codes of base/errorcodes.h.
std::span<const ErrorText> localErrorTexts();
/// The sub-codes of contract/gateway.md 3 and 4, matched by suffix.
std::span<const ErrorText> gatewayErrorTexts();
/// The result codes of contract/gateway.md 3: for sub-codes that nobody knows.
std::span<const ErrorText> resultCodeTexts();
/// The sub-codes of contract/fleet-service.md.
std::span<const ErrorText> fleetErrorTexts();

/// The entry of a sub-code in any spelling, or null. Local codes match exactly, those of the fleet service
/// behind a '.', those of the gateway also behind a '-' or '_' (ACQ.TRADE_SYSTEM_ERROR).
const ErrorText *findErrorText(std::string_view subCode);

} // namespace tapfleet::text
