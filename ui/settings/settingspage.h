#pragma once

#include "services/accountservice.h"
#include "services/programsettings.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/page.h"
#include "ui/widgets/preferences.h"

namespace tapfleet::ui {

class AppearanceCard;

/// What the settings are about.
struct SettingsPageParts {
    Preferences &preferences;
    services::SettingsService &settings;
    services::AccountService &accounts;
    JobList &jobs;
    const base::Clock &clock;
    QString platformFolder{}; ///< from which the data can be moved; empty: they cannot, since --home names them
};

/// Appearance, sync and network, data, and what the program is: a card each. GUI thread.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const SettingsPageParts &parts, QWidget *parent = nullptr);

    QString title() const override;
    static QString railLabel();
    void focusFilter() override;

Q_SIGNALS:
    void layoutResetRequested();
    void restartRequested();

private:
    AppearanceCard *m_appearance;
};

} // namespace tapfleet::ui
