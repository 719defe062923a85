#pragma once

#include <QtGlobal>

namespace tapfleet::domain {

/// Where an open operation or roll-out comes from that was not simply kept: the cloud may have carried it out since. Nothing of it is
/// sent before the user has agreed.
struct Restored {
    enum class From : quint8 { Backup, Salvage };
    From from = From::Backup;
    qint64 at = 0; ///< UTC ms: of the backup, or of the salvage
    friend bool operator==(const Restored &, const Restored &) = default;
};

} // namespace tapfleet::domain
