#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;
class QPushButton;

namespace tapfleet::ui {

/// The colours of one appearance. `accent` is for shapes; `accentText` is readable as text on the background and under
/// `onAccent`. State colours are for shapes: the word beside them has the text colour.
struct Colors {
    QColor background, panel, line, text, secondary, accent, accentText, onAccent;
    QColor selection; ///< background of a selected row, under `text`
    QColor hover;
    QColor online, offline, fault, waiting;
    QColor faultText; ///< readable as text on background and panel
    bool dark = false;
};

const Colors &lightColors();
const Colors &darkColors();
/// The colours that go with a palette, by its lightness: `colorsFor(widget->palette())` follows every theme change.
const Colors &colorsFor(const QPalette &palette);

/// Lengths in device-independent pixels.
namespace measure {
inline constexpr int kGrid = 4;
inline constexpr int kGap = 8;
inline constexpr int kCardPadding = 12;
inline constexpr int kPagePadding = 16;
inline constexpr int kCorner = 6;
inline constexpr int kBarHeight = 48;
inline constexpr int kRailWidth = 64;
inline constexpr int kIcon = 20;
inline constexpr int kBodyText = 13, kSecondaryText = 12, kTitleText = 16, kNumberText = 22;
} // namespace measure

enum class Density { Compact, Normal, Roomy };
/// Row height of tables: 26, 32, 40.
int rowHeight(Density density);

/// The UI font with Chinese fallbacks at a pixel size.
QFont uiFont(int pixelSize = measure::kBodyText);
/// The same with digits of equal width, for SNs, versions and counts.
QFont tabularFont(int pixelSize = measure::kBodyText);

/// The style sheet's look of a button: "primary" for the one main act, "danger" for what cannot be undone. Also for a button
/// that was drawn before, as those of a QDialogButtonBox are.
void setLook(QPushButton *button, const char *look);

/// Dresses the application: Fusion, palette, fonts and a small style sheet made from the measures. GUI thread.
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    /// Reads the system's appearance from the application's palette, so it is made before any window.
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }
    void setChoice(Choice choice);

Q_SIGNALS:
    void changed();

private:
    void apply();
    QApplication &m_application;
    Choice m_choice = Choice::System;
    bool m_systemDark = false;
    bool m_dark = false;
};

} // namespace tapfleet::ui
