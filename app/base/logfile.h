#pragma once

#include <QString>

/// A file that keeps what is logged, for somebody who looks for a cause later.
namespace tapfleet::base {

inline constexpr qint64 kLongestLog = 2 << 20; ///< bytes; a longer one becomes tapfleet.old.log

/// From now on what is logged also goes into FOLDER/tapfleet.log (readable by its owner only); what cannot be written is said on stderr
/// once. Call it once, from main's thread.
void logInto(const QString &folder);
/// Whether each call and each step is logged, or only what somebody should know.
void logDetails(bool detailed);

} // namespace tapfleet::base
