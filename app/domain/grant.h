#pragma once

#include "base/strongid.h"
#include "domain/device.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

/// Grants (设备授权): what an owner lets another account do with devices (contract/fleet-service.md, Grants).
namespace tapfleet::domain {

struct GrantIdTag;
using GrantId = base::StrongId<GrantIdTag, QString>;

/// An account of the cloud as a grant names it.
struct Party {
    QString pid, name;
    friend bool operator==(const Party &, const Party &) = default;
};

/// Seen from the account that lists it.
enum class GrantDirection : quint8 { Given, Received };

/// The scopes of the contract in its order; a grant may hold others, which are kept as they stand.
inline constexpr std::array kGrantScopes{"POSTER", "APP_DISTRIBUTION", "BROADCAST", "REMOTE_MANAGEMENT"};

/// An item of tapfleet.grant.list. Times are UTC ms; the state is the contract's code, as it stands when unknown.
struct Grant {
    GrantId id;
    QString outBizNo;
    GrantDirection direction = GrantDirection::Given;
    Party grantor, grantee;
    QStringList scopes;
    qint64 deviceCount = 0;
    std::optional<qint64> createdAt, expiresAt; ///< no end: for as long as nobody revokes it
    QString state;
    QString revision; ///< grows with each change of the grant
    friend bool operator==(const Grant &, const Grant &) = default;

    /// Who is at the other end.
    const Party &other() const { return direction == GrantDirection::Given ? grantee : grantor; }
};

/// A device of a grant.
struct GrantDevice {
    DeviceId device;
    std::optional<qint64> addedAt; ///< UTC ms
    friend bool operator==(const GrantDevice &, const GrantDevice &) = default;
};

/// A verified page of tapfleet.grant.list.
struct GrantPage {
    std::vector<Grant> grants;
    std::vector<GrantId> removed;
    QString nextCursor; ///< empty on the last page
    QString syncToken;  ///< on the last page only
    std::vector<QString> refused; ///< items that could not be read, each with its reason
};

/// A verified page of tapfleet.grant.device.list.
struct GrantDevicePage {
    std::vector<GrantDevice> devices;
    QString nextCursor; ///< empty on the last page
    std::vector<QString> refused;
};

/// tapfleet.account.query: who an account is, as far as a stranger is told.
struct KnownParty {
    QString pid, nameMasked;
    QString role; ///< ISV or MERCHANT
};

/// How a grant stands at a moment.
enum class Standing : quint8 {
    Pending, ///< the service is still applying it
    Active,
    ExpiringSoon, ///< active, and ends within kExpiringSoonDays
    Expired,
    Revoked,
    Other ///< a state that this program does not know: shown as it stands
};
inline constexpr int kExpiringSoonDays = 30;

/// A grant whose end has passed is expired, whatever its state said when it was listed.
Standing standing(const Grant &grant, qint64 now);
/// Whether it lets the grantee do anything.
bool isInForce(Standing standing);

/// A device that somebody wants to grant.
struct GrantCandidate {
    DeviceId id;
    bool known = true;  ///< in the fleet
    QString ownerPid;   ///< empty: not told, or nobody's
    QString role;       ///< OWNER, GRANTEE or empty
    bool told = true;   ///< the source tells owners and roles: false for the public methods and console files
};

/// Why a device cannot be granted.
enum class GrantBar : quint8 {
    Unknown,     ///< not in the fleet
    NotTold,     ///< the source does not tell whose it is
    NobodyOwns,
    OthersOwn    ///< only an owner may grant; a grantee cannot pass a grant on
};

struct BarredDevice {
    DeviceId id;
    GrantBar why = GrantBar::Unknown;
    friend bool operator==(const BarredDevice &, const BarredDevice &) = default;
};

/// A list of devices before it is sent: those that can be granted, and the others with the reason.
struct SortedDevices {
    std::vector<DeviceId> grantable;
    std::vector<BarredDevice> barred;
};

/// In the order given; the service has the last word on what is grantable.
SortedDevices sortedOut(const std::vector<GrantCandidate> &devices, const QString &myPid);

} // namespace tapfleet::domain
