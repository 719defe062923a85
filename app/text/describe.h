#pragma once

#include "base/error.h"
#include "domain/account.h"
#include "domain/sync.h"

#include <QString>

namespace tapfleet::text {

/// An error as a person reads it, in the language of the installed translators.
struct Description {
    QString what; ///< what happened, one short sentence
    QString why;  ///< the reason, may be empty
    QString next; ///< what to do next, may be empty
    QString reference; ///< codes and trace id for a support ticket, may be empty
    /// All of it, a line each.
    QString joined() const;
};

Description describe(const base::Error &error);
/// Why a restore that was asked for was not done.
Description describeNotRestored(const base::Error &error);
/// What was saved of a damaged history, what was lost, and where the damaged file lies.
Description describe(const domain::Salvage &salvage);

/// Which accounts were saved of a damaged app.db, which were lost, where their data and the damaged file lie.
Description describe(const domain::AccountSalvage &salvage);

} // namespace tapfleet::text
