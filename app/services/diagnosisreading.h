#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "cache/devicereader.h"
#include "domain/account.h"
#include "domain/diagnosis.h"

#include <memory>
#include <optional>
#include <vector>

/// What the caches hold for a diagnosis. Any thread; only files and snapshots are read.
namespace tapfleet::services {

/// A device as one account's cache has it, with what was kept around it.
struct KeptDevice {
    domain::Account account{};
    cache::StoredDevice stored{};
    qint64 readAt = 0; ///< UTC ms of the moment the row stands for
    std::vector<domain::PublicMethod> notGranted{};
    std::vector<domain::DeviceTask> tasks{};    ///< newest first
    std::vector<domain::FieldChange> changes{}; ///< newest first
    std::optional<domain::App> app{};           ///< that was asked for, when the catalogue has it

    domain::DeviceFacts facts() const { return {stored.device, stored.source, domain::CheckSource::Cache, readAt}; }
};

/// The caches of some accounts, each opened once. One thread.
class KeptReader
{
public:
    enum class Changes : bool { Leave, Read };
    /// `appId` may be empty. Without the changes no history is read: no verdict depends on it.
    KeptReader(cache::Home home, std::vector<domain::Account> accounts, std::string appId, Changes changes = Changes::Read);
    ~KeptReader();
    Q_DISABLE_COPY_MOVE(KeptReader)

    const std::string &appId() const { return m_appId; }
    /// Every device of that SN; with a supplier, that one; `only` in one account.
    [[nodiscard]] base::Result<std::vector<KeptDevice>> devices(const domain::DeviceId &id,
                                                                std::optional<domain::AccountId> only = {});

private:
    struct Open;
    [[nodiscard]] base::Result<void> append(Open &open, const domain::DeviceId &id, std::vector<KeptDevice> &all);

    const std::string m_appId;
    const Changes m_changes;
    std::vector<std::unique_ptr<Open>> m_accounts;
};

/// All checks that a kept device answers; Arrival when `appId` is not empty.
std::vector<domain::Check> cachedChecks(const KeptDevice &device, const std::string &appId);

} // namespace tapfleet::services
