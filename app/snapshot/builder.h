#pragma once

#include "snapshot/fleetsnapshot.h"

namespace tapfleet::snapshot {

/// Index into the terms of the account being added; 0 is the empty text.
using Term = quint32;

/// One app of a packed row.
struct PackedApp {
    Term appId = 0, name = 0, kind = 0, version = 0, state = 0;
    bool main = false;
    bool autoStart = false;
};

/// One device as the cache holds it: repeated texts as terms, near-unique ones as views that live until add()
/// returns, absent numbers as kAbsent, absent yes/no as -1.
struct PackedDevice {
    static constexpr qint64 kAbsent = std::numeric_limits<qint64>::min();

    std::string_view sn, bizTid, name, iccid, address;
    Term supplierId = 0, itemId = 0, model = 0, supplier = 0, type = 0, os = 0, osVersion = 0, components = 0;
    Term channel = 0, transfer = 0, owner = 0, ownerPid = 0, role = 0, scopes = 0;
    Term merchant = 0, merchantPid = 0, shop = 0, shopId = 0, shopCity = 0, bind = 0, activation = 0;
    Term province = 0, city = 0, district = 0;
    Term network = 0, ssid = 0, networkOperator = 0, simProvider = 0, simStatus = 0, source = 0;
    qint8 antOs = -1, online = -1;
    qint64 ownerUpdatedAt = kAbsent, lastBootAt = kAbsent, lastOnlineAt = kAbsent, locatedAt = kAbsent, simExpiresAt = kAbsent;
    qint64 latitudeE6 = kAbsent, longitudeE6 = kAbsent, signalDbm = kAbsent, freeMb = kAbsent, totalMb = kAbsent, revision = kAbsent;
    qint64 fetchedAt = kAbsent;
    std::span<const PackedApp> apps;
};

/// Fills a FleetSnapshot, account by account; knows no SQL. One thread, used once.
class Builder
{
public:
    /// `isGone`: of devices that are no longer listed.
    explicit Builder(bool isGone = false);
    ~Builder();

    /// Begins an account: its name, and its terms by index (terms[0] is ""). `rows` is reserved.
    /// A device's `synced` is the later of its fetchedAt and `asOf`.
    void beginAccount(domain::AccountId id, const QString &name, std::vector<std::string> terms, size_t rows,
                      std::optional<qint64> asOf);
    void add(const PackedDevice &device);
    /// False once a device had a term that is not among its account's: it stands as the empty text.
    bool knowsAllTerms() const;
    /// Folds, ranks and indexes; empty when stopped. The Builder is used up.
    std::shared_ptr<const FleetSnapshot> finish(const base::StopToken &stop = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::snapshot
