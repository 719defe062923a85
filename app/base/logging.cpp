#include "base/logging.h"

namespace tapfleet::base {

Q_LOGGING_CATEGORY(logCloud, "tapfleet.cloud", QtInfoMsg)
Q_LOGGING_CATEGORY(logCache, "tapfleet.cache", QtInfoMsg)
Q_LOGGING_CATEGORY(logSync, "tapfleet.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(logServices, "tapfleet.services", QtInfoMsg)
Q_LOGGING_CATEGORY(logSandbox, "tapfleet.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "tapfleet.ui", QtInfoMsg)

} // namespace tapfleet::base
