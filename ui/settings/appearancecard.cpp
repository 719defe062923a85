#include "ui/settings/appearancecard.h"

#include <QComboBox>
#include <QPushButton>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

AppearanceCard::AppearanceCard(Preferences &preferences, QWidget *parent)
    : SettingsCard(parent)
    , m_preferences(preferences)
    , m_language(addRow(u"language"_s, new QComboBox(this)))
    , m_theme(addRow(u"theme"_s, new QComboBox(this)))
    , m_density(addRow(u"density"_s, new QComboBox(this)))
    , m_layout(addRow(u"resetLayout"_s, new QPushButton(this)))
{
    const auto chosen = [this](const Row &row, auto choose) {
        connect(static_cast<QComboBox *>(row.control), &QComboBox::activated, this, choose);
    };
    chosen(m_language, [this](int index) { m_preferences.setLanguage(static_cast<Language::Choice>(index)); });
    chosen(m_theme, [this](int index) { m_preferences.setTheme(static_cast<Theme::Choice>(index)); });
    chosen(m_density, [this](int index) { m_preferences.setDensity(static_cast<Density>(index)); });
    connect(static_cast<QPushButton *>(m_layout.control), &QPushButton::clicked, this, &AppearanceCard::layoutResetRequested);
    retranslate();
}

void AppearanceCard::focusFirst()
{
    m_language.control->setFocus();
}

void AppearanceCard::retranslate()
{
    setTitle(tr("Appearance"));
    // Language names stand in their own language, so that one can find back; the order is that of the enums.
    setTexts(m_language, tr("Language"), tr("Takes effect at once."));
    setChoices(m_language, {tr("Same as the system"), u"简体中文"_s, u"English"_s}, static_cast<int>(m_preferences.language()));
    setTexts(m_theme, tr("Colours"), tr("Light or dark, or whatever the system uses."));
    setChoices(m_theme, {tr("Same as the system"), tr("Light"), tr("Dark")}, static_cast<int>(m_preferences.theme()));
    setTexts(m_density, tr("Row height"), tr("How close the rows of tables stand."));
    setChoices(m_density, {tr("Compact"), tr("Normal"), tr("Roomy")}, static_cast<int>(m_preferences.density()));
    setTexts(m_layout, tr("Layout"), tr("Columns, widths and the window's place. Views and filters stay."));
    static_cast<QPushButton *>(m_layout.control)->setText(tr("Reset the layout"));
}

} // namespace tapfleet::ui
