#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tapfleet::sandbox {

/// A company or a shop as the cloud knows it.
struct Party {
    std::string pid, name;
    friend bool operator==(const Party &, const Party &) = default;
};

/// What may be done with a device by the account that serves the seeded fleet, and whose it is.
struct Rights {
    Party owner;         ///< no pid: nobody's yet
    Party grantor;       ///< who lends it: its owner, or the supplier of what is nobody's
    unsigned scopes = 0; ///< bits, see heldScopes(); all of them for the owner
};

enum class PartyRole { Isv, Merchant };

/// The pid of a party that is known by a number.
std::string partyPid(std::uint64_t party);
/// A company of catalogue::owners(); number 0 is the main account.
Party company(std::uint32_t number);
/// A supplier of catalogue::suppliers() as a party.
Party supplierParty(std::uint32_t number);

/// What a party signs in with, and whose it is.
std::string logonId(std::string_view pid);
std::optional<std::string> pidOfLogonId(std::string_view logonId);

/// A name as strangers see it: 杭**司.
std::string masked(const std::string &name);

} // namespace tapfleet::sandbox
