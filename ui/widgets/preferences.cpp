#include "ui/widgets/preferences.h"

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

QString word(Theme::Choice choice)
{
    return choice == Theme::Choice::Light ? u"light"_s : choice == Theme::Choice::Dark ? u"dark"_s : u"system"_s;
}

Theme::Choice themeFromWord(const QString &word)
{
    return word == "light"_L1 ? Theme::Choice::Light : word == "dark"_L1 ? Theme::Choice::Dark : Theme::Choice::System;
}

QString word(Density density)
{
    return density == Density::Compact ? u"compact"_s : density == Density::Roomy ? u"roomy"_s : u"normal"_s;
}

Density densityFromWord(const QString &word)
{
    return word == "compact"_L1 ? Density::Compact : word == "roomy"_L1 ? Density::Roomy : Density::Normal;
}

} // namespace

Preferences::Preferences(SettingStore &store, Theme &theme, Language &language, QObject *parent)
    : QObject(parent), m_store(store), m_theme(theme), m_language(language)
{
}

void Preferences::restore()
{
    m_language.setChoice(Language::fromWord(m_store.setting(u"ui.language"_s)));
    m_theme.setChoice(themeFromWord(m_store.setting(u"ui.theme"_s)));
    m_density = densityFromWord(m_store.setting(u"ui.density"_s));
    Q_EMIT rowHeightChanged(rowHeight(m_density));
}

void Preferences::setTheme(Theme::Choice choice)
{
    m_theme.setChoice(choice);
    m_store.setSetting(u"ui.theme"_s, word(choice));
}

void Preferences::setLanguage(Language::Choice choice)
{
    m_language.setChoice(choice);
    m_store.setSetting(u"ui.language"_s, Language::word(choice));
}

void Preferences::setDensity(Density density)
{
    m_density = density;
    m_store.setSetting(u"ui.density"_s, word(density));
    Q_EMIT rowHeightChanged(rowHeight(density));
}

} // namespace tapfleet::ui
