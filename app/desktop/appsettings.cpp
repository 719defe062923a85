#include "desktop/appsettings.h"

#include "base/logging.h"

#include <algorithm>

namespace tapfleet::desktop {

using namespace Qt::StringLiterals;

namespace {

/// How the keys of what one drags and folds end.
constexpr QLatin1StringView kLayoutEnds[] = {".geometry"_L1, ".rail"_L1, ".splitter"_L1, ".layout"_L1, ".pane"_L1, ".side"_L1,
                                             ".sidewidth"_L1, ".detail"_L1, ".across"_L1, ".down"_L1};

bool isLayout(const QString &key)
{
    return std::any_of(std::begin(kLayoutEnds), std::end(kLayoutEnds), [&key](QLatin1StringView end) { return key.endsWith(end); });
}

} // namespace

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
    if (m_layoutIsReset && isLayout(key))
        return;
    if (const auto kept = m_store.setSetting(key, value); !kept)
        qCWarning(base::logUi).noquote() << "setting" << key << "not kept:" << base::logLine(kept.error());
}

void AppSettings::resetLayout()
{
    m_layoutIsReset = true;
    for (const QLatin1StringView end : kLayoutEnds) {
        if (const auto forgotten = m_store.forgetSettings(u'*' + end); !forgotten)
            qCWarning(base::logUi).noquote() << "layout not reset:" << base::logLine(forgotten.error());
    }
}

} // namespace tapfleet::desktop
