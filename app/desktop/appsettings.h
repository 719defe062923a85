#pragma once

#include "cache/appstore.h"
#include "ui/widgets/settingstore.h"

namespace tapfleet::desktop {

/// The windows' settings in app.db. A setting that cannot be read or written is logged and costs nothing else. GUI
/// thread.
class AppSettings final : public ui::SettingStore
{
public:
    explicit AppSettings(cache::AppStore &store) : m_store(store) {}
    QString setting(const QString &key, const QString &fallback = {}) const override;
    void setSetting(const QString &key, const QString &value) override;
    /// Forgets columns, splitters and the window's place, and keeps none of them any more: the program starts anew.
    void resetLayout();

private:
    cache::AppStore &m_store;
    bool m_layoutIsReset = false;
};

} // namespace tapfleet::desktop
