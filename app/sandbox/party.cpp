#include "sandbox/party.h"

#include "sandbox/account.h"
#include "sandbox/catalogue.h"
#include "sandbox/draw.h"

#include <QString>

namespace tapfleet::sandbox {

namespace {

constexpr std::string_view kPidStart = "2088", kLogonEnd = "@example.com";
constexpr size_t kPidDigits = 12;
constexpr std::uint64_t kSupplierSalt = 0x5099'0000;

} // namespace

std::string partyPid(std::uint64_t party)
{
    const std::string number = std::to_string(Draw::mixed(party) % 1'000'000'000'000ULL);
    return std::string(kPidStart) + std::string(kPidDigits - number.size(), '0') + number;
}

Party company(std::uint32_t number)
{
    return {number == 0 ? std::string(kAccountPid) : partyPid(number), catalogue::owners()[number]};
}

Party supplierParty(std::uint32_t number)
{
    return {partyPid(kSupplierSalt + number), catalogue::suppliers()[number].name};
}

std::string logonId(std::string_view pid)
{
    return std::string(pid.substr(kPidStart.size())) + std::string(kLogonEnd);
}

std::optional<std::string> pidOfLogonId(std::string_view logonId)
{
    if (logonId.size() != kPidDigits + kLogonEnd.size() || !logonId.ends_with(kLogonEnd))
        return std::nullopt;
    return std::string(kPidStart) + std::string(logonId.substr(0, kPidDigits));
}

std::string masked(const std::string &name)
{
    const QString text = QString::fromStdString(name);
    if (text.size() < 2)
        return name;
    return (text.left(1) + QStringLiteral("**") + text.right(1)).toStdString();
}

} // namespace tapfleet::sandbox
