#include "ui/settings/settingspage.h"

#include "ui/settings/aboutcard.h"
#include "ui/settings/appearancecard.h"
#include "ui/settings/datacard.h"
#include "ui/settings/synccard.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {
constexpr int kCardWidth = 720;
} // namespace

SettingsPage::SettingsPage(const SettingsPageParts &parts, QWidget *parent)
    : Page(QStringLiteral("settings"), Icon::Settings, parent)
    , m_appearance(new AppearanceCard(parts.preferences))
{
    bar()->addStretch();
    auto *sync = new SyncCard(parts.settings);
    auto *dataCard = new DataCard(parts.settings, parts.accounts, parts.jobs, parts.clock, parts.platformFolder);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kPagePadding);
    for (QWidget *card : std::initializer_list<QWidget *>{m_appearance, sync, dataCard, new AboutCard}) {
        card->setMaximumWidth(kCardWidth);
        column->addWidget(card);
    }
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    setContent(scroll);
    connect(m_appearance, &AppearanceCard::layoutResetRequested, this, &SettingsPage::layoutResetRequested);
    connect(dataCard, &DataCard::restartRequested, this, &SettingsPage::restartRequested);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::railLabel()
{
    return tr("Settings", "on the rail, two characters in Chinese");
}

void SettingsPage::focusFilter()
{
    m_appearance->focusFirst();
}

} // namespace tapfleet::ui
