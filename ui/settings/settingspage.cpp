#include "ui/settings/settingspage.h"

#include "ui/settings/aboutcard.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {
constexpr int kCardWidth = 640;
} // namespace

SettingsPage::SettingsPage(Preferences &preferences, QWidget *parent)
    : Page(QStringLiteral("settings"), Icon::Settings, parent), m_preferences(preferences)
{
    bar()->addStretch();
    auto *card = new QFrame;
    card->setProperty("card", true);
    card->setMaximumWidth(kCardWidth);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    grid->setHorizontalSpacing(measure::kPagePadding);
    grid->setVerticalSpacing(measure::kPagePadding);
    grid->setColumnStretch(0, 1);
    m_language = addRow(card, QStringLiteral("language"));
    m_theme = addRow(card, QStringLiteral("theme"));
    m_density = addRow(card, QStringLiteral("density"));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kPagePadding);
    column->addWidget(card);
    auto *about = new AboutCard;
    about->setMaximumWidth(kCardWidth);
    column->addWidget(about);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    setContent(scroll);

    connect(m_language.box, &QComboBox::activated, this,
            [this](int index) { m_preferences.setLanguage(static_cast<Language::Choice>(index)); });
    connect(m_theme.box, &QComboBox::activated, this,
            [this](int index) { m_preferences.setTheme(static_cast<Theme::Choice>(index)); });
    connect(m_density.box, &QComboBox::activated, this,
            [this](int index) { m_preferences.setDensity(static_cast<Density>(index)); });
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
    m_language.box->setFocus();
}

SettingsPage::Row SettingsPage::addRow(QWidget *card, const QString &name)
{
    auto *grid = static_cast<QGridLayout *>(card->layout());
    Row row{new QLabel(card), new QLabel(card), new QComboBox(card)};
    row.box->setObjectName(name);
    row.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row.hint->setProperty("secondary", true);
    row.hint->setFont(uiFont(measure::kSecondaryText));
    row.hint->setWordWrap(true);
    row.label->setBuddy(row.box);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(row.label);
    texts->addWidget(row.hint);
    const int line = grid->rowCount();
    grid->addLayout(texts, line, 0);
    grid->addWidget(row.box, line, 1, Qt::AlignVCenter | Qt::AlignRight);
    return row;
}

void SettingsPage::setTexts(const Row &row, const QString &label, const QString &hint, const QStringList &choices, int current)
{
    row.label->setText(label);
    row.hint->setText(hint);
    row.box->setAccessibleName(label);
    row.box->setAccessibleDescription(hint);
    const QSignalBlocker quiet(row.box);
    row.box->clear();
    row.box->addItems(choices);
    row.box->setCurrentIndex(current);
}

void SettingsPage::retranslate()
{
    Page::retranslate();
    // Language names stand in their own language, so that one can find back; the order is that of the enums.
    setTexts(m_language, tr("Language"), tr("Takes effect at once."),
             {tr("Same as the system"), QStringLiteral("简体中文"), QStringLiteral("English")},
             static_cast<int>(m_preferences.language()));
    setTexts(m_theme, tr("Appearance"), tr("Light or dark, or whatever the system uses."),
             {tr("Same as the system"), tr("Light"), tr("Dark")}, static_cast<int>(m_preferences.theme()));
    setTexts(m_density, tr("Row height"), tr("How close the rows of tables stand."),
             {tr("Compact"), tr("Normal"), tr("Roomy")}, static_cast<int>(m_preferences.density()));
}

} // namespace tapfleet::ui
