#pragma once

#include "base/error.h"
#include "domain/account.h"
#include "domain/journal.h"

#include <optional>

/// Whether an account can make a kind of write at all. What the gateway alone knows (products, scopes, single devices) is not
/// decided here. Pure.
namespace tapfleet::domain {

/// The kinds of writes that pages, dialogs and commands offer.
enum class Write : quint8 {
    Authorization,
    Distribution,
    PublicUpgrade, ///< an app upgraded by the one public method there is for it
    Command,
    Broadcast,
    Poster,
    Wifi,
    Binding,
    Order,
    Receipt,
    Call ///< a method that the user names
};

/// What the rule needs to know of an account.
struct WriteAccount {
    AccountKind kind = AccountKind::Gateway;
    bool publicOnly = false; ///< its gateway is known to lack the fleet service, see SyncState::publicOnly
};

/// Why the account cannot make such a write, or nothing. Forbidden with codes::WriteNeedsGateway (an account of export files) or
/// codes::WriteNeedsFleetService.
std::optional<base::Error> whyNotWrite(const WriteAccount &account, Write write);
/// The same for a plan, by the methods of its steps: what JournalService::submit() asks.
std::optional<base::Error> whyNotWrite(const WriteAccount &account, const WritePlan &plan);

} // namespace tapfleet::domain
