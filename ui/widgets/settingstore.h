#pragma once

#include <QString>

namespace tapfleet::ui {

/// Where windows keep what is restored at the next start (column layout, splitters, last page). Keys are
/// "area.name"; binary values go in as base64. GUI thread.
class SettingStore
{
public:
    virtual ~SettingStore() = default;
    /// `fallback` when it was never set.
    virtual QString setting(const QString &key, const QString &fallback = {}) const = 0;
    virtual void setSetting(const QString &key, const QString &value) = 0;
};

} // namespace tapfleet::ui
