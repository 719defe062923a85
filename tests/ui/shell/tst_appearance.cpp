#include "ui/settings/appearancecard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QMap>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace tapfleet::ui;
using namespace Qt::StringLiterals;

namespace {

class MemorySettings final : public SettingStore
{
public:
    QString setting(const QString &key, const QString &fallback) const override { return values.value(key, fallback); }
    void setSetting(const QString &key, const QString &value) override { values[key] = value; }
    QMap<QString, QString> values;
};

/// Relative luminance and contrast of WCAG 2.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

class TestAppearance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void statesStandOutFromTheBackground_data();
    void statesStandOutFromTheBackground();
    void themeChangesTheApplicationsPalette();
    void everyIconHasItsPicture();
    void iconsTakeTheColourOfTheTheme();
    void choicesAreKeptAndRestored();
    void unknownWordsFallBackToTheSystem();
    void languageChangesTheTextsAtOnce();
    void theAppearanceCardAppliesAChoice();

private:
    MemorySettings m_store;
    Theme m_theme{*qApp};
    Language m_language{*qApp, u":/i18n"_s};
};

void TestAppearance::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Colors *colors : {&lightColors(), &darkColors()}) {
        const QByteArray name = colors->dark ? "dark: " : "light: ";
        const auto row = [&](const char *what, const QColor &text, const QColor &ground) {
            QTest::newRow((name + what).constData()) << text << ground;
        };
        row("text on the background", colors->text, colors->background);
        row("text on a panel", colors->text, colors->panel);
        row("text on a selected row", colors->text, colors->selection);
        row("text under the mouse", colors->text, colors->hover);
        row("secondary text on the background", colors->secondary, colors->background);
        row("secondary text on a panel", colors->secondary, colors->panel);
        row("accent text on the background", colors->accentText, colors->background);
        row("accent text on a panel", colors->accentText, colors->panel);
        row("the text of the main button", colors->onAccent, colors->accentText);
        row("an error on the background", colors->faultText, colors->background);
        row("an error on a panel", colors->faultText, colors->panel);
    }
}

void TestAppearance::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double got = contrast(text, ground);
    QVERIFY2(got >= 4.5, qPrintable(QString::number(got)));
}

void TestAppearance::statesStandOutFromTheBackground_data()
{
    QTest::addColumn<QColor>("shape");
    QTest::addColumn<QColor>("ground");
    for (const Colors *colors : {&lightColors(), &darkColors()}) {
        const QByteArray name = colors->dark ? "dark: " : "light: ";
        QTest::newRow((name + "online").constData()) << colors->online << colors->background;
        QTest::newRow((name + "offline").constData()) << colors->offline << colors->background;
        QTest::newRow((name + "fault").constData()) << colors->fault << colors->background;
        QTest::newRow((name + "waiting").constData()) << colors->waiting << colors->background;
        QTest::newRow((name + "accent").constData()) << colors->accent << colors->background;
    }
}

void TestAppearance::statesStandOutFromTheBackground()
{
    QFETCH(QColor, shape);
    QFETCH(QColor, ground);
    // WCAG's bound for shapes that mean something.
    const double got = contrast(shape, ground);
    QVERIFY2(got >= 3.0, qPrintable(QString::number(got)));
}

void TestAppearance::themeChangesTheApplicationsPalette()
{
    m_theme.setChoice(Theme::Choice::Light);
    QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.setChoice(Theme::Choice::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkColors().background);
    QVERIFY(colorsFor(QApplication::palette()).dark);
    m_theme.setChoice(Theme::Choice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightColors().background);
    QVERIFY(!colorsFor(QApplication::palette()).dark);
}

void TestAppearance::everyIconHasItsPicture()
{
    for (int which = static_cast<int>(Icon::None) + 1; which <= static_cast<int>(Icon::Theme); ++which) {
        for (const qreal scale : {1.0, 1.5, 2.0, 3.0}) {
            const QPixmap picture = iconPixmap(static_cast<Icon>(which), 20, scale, Qt::black);
            QVERIFY2(!picture.isNull(), qPrintable(u"icon %1 at %2"_s.arg(which).arg(scale)));
            QCOMPARE(picture.width(), qRound(20 * scale));
        }
    }
}

void TestAppearance::iconsTakeTheColourOfTheTheme()
{
    const QIcon check = icon(Icon::Stop);
    const auto strongest = [&check] {
        const QImage image = check.pixmap(QSize(20, 20), 1.0).toImage();
        QColor found(Qt::transparent);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() > found.alpha())
                    found = image.pixelColor(x, y);
            }
        }
        return found;
    };
    m_theme.setChoice(Theme::Choice::Light);
    QVERIFY(strongest().lightness() < 90);
    m_theme.setChoice(Theme::Choice::Dark);
    QVERIFY(strongest().lightness() > 180);
    m_theme.setChoice(Theme::Choice::Light);
}

void TestAppearance::choicesAreKeptAndRestored()
{
    {
        Preferences preferences(m_store, m_theme, m_language);
        preferences.setTheme(Theme::Choice::Dark);
        preferences.setLanguage(Language::Choice::English);
        preferences.setDensity(Density::Roomy);
    }
    m_theme.setChoice(Theme::Choice::Light);
    m_language.setChoice(Language::Choice::Chinese);
    Preferences again(m_store, m_theme, m_language);
    QSignalSpy height(&again, &Preferences::rowHeightChanged);
    again.restore();
    QVERIFY(m_theme.isDark());
    QCOMPARE(m_language.code(), u"en"_s);
    QCOMPARE(again.density(), Density::Roomy);
    QCOMPARE(height.takeFirst().front().toInt(), 40);
    again.setTheme(Theme::Choice::Light);
}

void TestAppearance::unknownWordsFallBackToTheSystem()
{
    MemorySettings odd;
    odd.values = {{u"ui.theme"_s, u"sepia"_s}, {u"ui.language"_s, u"tlh"_s}, {u"ui.density"_s, u"tiny"_s}};
    Preferences preferences(odd, m_theme, m_language);
    preferences.restore();
    QCOMPARE(preferences.theme(), Theme::Choice::System);
    QCOMPARE(preferences.language(), Language::Choice::System);
    QCOMPARE(preferences.density(), Density::Normal);
}

void TestAppearance::languageChangesTheTextsAtOnce()
{
    Preferences preferences(m_store, m_theme, m_language);
    m_language.setChoice(Language::Choice::English);
    AppearanceCard card(preferences);
    card.show();
    auto *theme = card.findChild<QComboBox *>(u"theme"_s);
    QCOMPARE(theme->itemText(2), u"Dark"_s);
    m_language.setChoice(Language::Choice::Chinese);
    QTRY_COMPARE(theme->accessibleName(), u"主题"_s);
    QCOMPARE(theme->itemText(2), u"深色"_s);
}

void TestAppearance::theAppearanceCardAppliesAChoice()
{
    Preferences preferences(m_store, m_theme, m_language);
    preferences.setDensity(Density::Normal);
    AppearanceCard card(preferences);
    card.show();
    QSignalSpy height(&preferences, &Preferences::rowHeightChanged);
    auto *density = card.findChild<QComboBox *>(u"density"_s);
    density->setFocus();
    QTest::keyClick(density, Qt::Key_Up);
    QCOMPARE(height.count(), 1);
    QCOMPARE(m_store.setting(u"ui.density"_s, {}), u"compact"_s);
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
