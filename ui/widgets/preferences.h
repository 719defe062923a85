#pragma once

#include "ui/widgets/language.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/theme.h"

#include <QObject>

namespace tapfleet::ui {

/// What a person chose for the whole program, applied at once and kept for the next start. GUI thread.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    Preferences(SettingStore &store, Theme &theme, Language &language, QObject *parent = nullptr);

    /// Applies what was kept.
    void restore();

    Theme::Choice theme() const { return m_theme.choice(); }
    Language::Choice language() const { return m_language.choice(); }
    Density density() const { return m_density; }
    void setTheme(Theme::Choice choice);
    void setLanguage(Language::Choice choice);
    void setDensity(Density density);

Q_SIGNALS:
    void rowHeightChanged(int pixels);

private:
    SettingStore &m_store;
    Theme &m_theme;
    Language &m_language;
    Density m_density = Density::Normal;
};

} // namespace tapfleet::ui
