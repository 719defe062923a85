#pragma once

#include "domain/grant.h"

/// Who may do what on a device, and why not: owner -> grants -> scopes -> expiry. Pure.
namespace tapfleet::domain {

/// Whether I may do something on a device.
enum class Verdict : quint8 {
    Owner,      ///< I own it
    Granted,    ///< by a grant, or because the device list says so
    Pending,    ///< a grant is being applied
    NotGranted, ///< the owner has not granted it
    Expired,    ///< a grant gave it and has ended
    Revoked,    ///< a grant gave it and was revoked
    NobodyOwns, ///< there is no owner yet who could grant it
    NotTold     ///< the source of this device does not tell
};
bool isAllowed(Verdict verdict);

/// An account that may do something by a grant of mine.
struct ScopeHolder {
    Party party;
    GrantId grant;
    std::optional<qint64> until; ///< UTC ms; absent: no end
};

/// One scope on one device.
struct ScopeAccess {
    QString scope;
    Verdict verdict = Verdict::NotTold;
    GrantId grant;               ///< that the verdict rests on; empty where there is none
    Party grantor;               ///< of that grant
    std::optional<qint64> until; ///< Granted: its end; Expired: when it ended. UTC ms
    std::vector<ScopeHolder> others; ///< who else may, by grants of mine
};

struct DeviceAccess {
    Party owner;  ///< empty: nobody, or not told
    QString role; ///< OWNER, GRANTEE or as told
    std::vector<ScopeAccess> scopes; ///< the contract's four first, then what else the device or its grants name
};

/// What is known of a device's rights where its row lies.
struct DeviceRights {
    Party owner;
    QString role;
    QStringList scopes; ///< mine, as the device list told
    bool told = true;   ///< the source tells owners and roles
};

/// `grants`: those that hold the device, of both directions.
DeviceAccess accessOf(const DeviceRights &device, const std::vector<Grant> &grants, qint64 now);

} // namespace tapfleet::domain
