#include "desktop/appsettings.h"

#include "base/logging.h"

namespace tapfleet::desktop {

QString AppSettings::setting(const QString &key, const QString &fallback) const
{
    const auto value = m_store.setting(key);
    if (!value) {
        qCWarning(base::logUi).noquote() << "setting" << key << "not read:" << base::logLine(value.error());
        return fallback;
    }
    return value->value_or(fallback);
}

void AppSettings::setSetting(const QString &key, const QString &value)
{
    if (const auto kept = m_store.setSetting(key, value); !kept)
        qCWarning(base::logUi).noquote() << "setting" << key << "not kept:" << base::logLine(kept.error());
}

} // namespace tapfleet::desktop
