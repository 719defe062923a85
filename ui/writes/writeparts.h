#pragma once

namespace tapfleet::services {
class AccountService;
class JournalService;
class SyncService;
} // namespace tapfleet::services

namespace tapfleet::ui {

/// What a page needs to show and act on its writes.
struct WriteParts {
    services::JournalService &journal;
    services::SyncService &sync;
    services::AccountService &accounts;
};

} // namespace tapfleet::ui
