#pragma once

#include "domain/device.h"

#include <string>
#include <string_view>

/// JSON as the sandbox writes it, appended to a text because a page of 500 devices must cost less than its signature.
/// Any thread.
namespace tapfleet::sandbox::wire {

/// A quoted and escaped JSON string of UTF-8.
void appendString(std::string &out, std::string_view text);
/// `,"key":"text"` with the comma left out after an opening brace.
void appendText(std::string &out, std::string_view key, std::string_view text);
void appendNumber(std::string &out, std::string_view key, qint64 number);
void appendBool(std::string &out, std::string_view key, bool value);
/// A time of the contract at UTC+8; "NEVER" for domain::kNever.
void appendTime(std::string &out, std::string_view key, qint64 utcMs);
/// `,"key":` for a value that follows.
void appendKey(std::string &out, std::string_view key);
void appendTexts(std::string &out, std::string_view key, const std::vector<std::string> &texts);

/// The Device object of contract/fleet-service.md; what is empty is left out.
void appendDevice(std::string &out, const domain::Device &device);

} // namespace tapfleet::sandbox::wire
