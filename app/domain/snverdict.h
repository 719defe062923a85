#pragma once

#include "domain/device.h"

#include <QtGlobal>

#include <array>
#include <optional>

namespace tapfleet::domain {

/// What became of one row of an SN list when it was looked up in the fleet.
enum class SnOutcome {
    Matched,
    NotFound,
    Duplicate, ///< an earlier row is the same device
    Ambiguous, ///< several suppliers, or several accounts, have this SN
    NotMine,   ///< the device is known, but another account owns it
    Typo,      ///< not found, and exactly one SN of the fleet differs by one character or by O/0, I/1
    Damaged,   ///< a spreadsheet has changed the number: 1.00E+14, lost leading zeros
    NoSn       ///< the row holds no SN
};
inline constexpr std::array kSnOutcomes{SnOutcome::Matched, SnOutcome::NotFound,  SnOutcome::Typo,      SnOutcome::Damaged,
                                        SnOutcome::NotMine, SnOutcome::Ambiguous, SnOutcome::Duplicate, SnOutcome::NoSn};

/// "matched", "not-found", …: what JSON and files hold.
constexpr const char *snOutcomeId(SnOutcome outcome)
{
    switch (outcome) {
    case SnOutcome::Matched: return "matched";
    case SnOutcome::NotFound: return "not-found";
    case SnOutcome::Duplicate: return "duplicate";
    case SnOutcome::Ambiguous: return "ambiguous";
    case SnOutcome::NotMine: return "not-mine";
    case SnOutcome::Typo: return "typo";
    case SnOutcome::Damaged: return "damaged";
    case SnOutcome::NoSn: return "no-sn";
    }
    return "";
}

struct SnVerdict {
    SnOutcome outcome = SnOutcome::NotFound;
    std::optional<quint32> device{}; ///< Matched, NotMine: its row in the fleet
    std::optional<quint32> first{};  ///< Duplicate: the earlier row of the list, from 0
    DeviceId suggestion{}; ///< Typo, Damaged: what was probably meant; without an SN when nothing or several things fit
    friend bool operator==(const SnVerdict &, const SnVerdict &) = default;
};

} // namespace tapfleet::domain
