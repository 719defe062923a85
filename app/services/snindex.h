#pragma once

#include "domain/account.h"
#include "domain/device.h"

#include <QtGlobal>

#include <optional>
#include <string_view>
#include <vector>

namespace tapfleet::snapshot {
class FleetSnapshot;
}

namespace tapfleet::services {

/// The devices of a fleet in the bytewise order of their SNs: what SN lists are matched against. Any thread.
class SnIndex
{
public:
    /// Whose a device is, as far as its account tells.
    enum class Hold { Mine, Untold, Other };
    struct Device {
        quint32 row = 0; ///< in the fleet
        std::string supplierId;
        domain::AccountId account;
        Hold hold = Hold::Untold;
    };

    virtual ~SnIndex() = default;
    virtual quint32 size() const = 0;
    virtual std::string_view sn(quint32 place) const = 0;
    /// The first place whose SN is not less.
    virtual quint32 placeOf(std::string_view sn) const = 0;
    virtual Device device(quint32 place) const = 0;
};

/// The devices of a snapshot, which must outlive it: all of them, or those of one account.
class SnapshotSnIndex final : public SnIndex
{
public:
    explicit SnapshotSnIndex(const snapshot::FleetSnapshot &snapshot, std::optional<domain::AccountId> only = {});

    quint32 size() const override;
    std::string_view sn(quint32 place) const override;
    quint32 placeOf(std::string_view sn) const override;
    Device device(quint32 place) const override;

private:
    quint32 rowAt(quint32 place) const;
    const snapshot::FleetSnapshot &m_snapshot;
    const bool m_isPart;
    std::vector<quint32> m_rows; ///< of the account, by SN
};

} // namespace tapfleet::services
