#pragma once

#include "ui/settings/settingscard.h"
#include "ui/widgets/preferences.h"

class QPushButton;

namespace tapfleet::ui {

/// Language, appearance, row height, and the layout as it was at first; every choice applies at once. GUI thread.
class AppearanceCard final : public SettingsCard
{
    Q_OBJECT
public:
    explicit AppearanceCard(Preferences &preferences, QWidget *parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    /// Columns, splitters and the window's place are to be as they came; the program starts anew for it.
    void layoutResetRequested();

protected:
    void retranslate() override;

private:
    Preferences &m_preferences;
    Row m_language, m_theme, m_density, m_layout;
};

} // namespace tapfleet::ui
