#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPushButton>
#include <QStyleFactory>

#include <algorithm>

namespace tapfleet::ui {

namespace {

Colors makeLight()
{
    Colors colors;
    colors.background = QColor(0xFFFFFF);
    colors.panel = QColor(0xF7F8FA);
    colors.line = QColor(0xE6E8EB);
    colors.text = QColor(0x1F2329);
    colors.secondary = QColor(0x646A73);
    colors.accent = QColor(0x1677FF);
    colors.accentText = QColor(0x0F5FD6); // the accent has 4.1:1 on white: too little for text
    colors.onAccent = QColor(0xFFFFFF);
    colors.selection = QColor(0xDCEBFF);
    colors.hover = QColor(0xEEF1F5);
    colors.online = QColor(0x2BA471);
    colors.offline = QColor(0x8A9099);
    colors.fault = QColor(0xD54941);
    colors.waiting = QColor(0xE37318);
    colors.faultText = QColor(0xC2362E);
    return colors;
}

Colors makeDark()
{
    Colors colors;
    colors.background = QColor(0x1B1D21);
    colors.panel = QColor(0x23262B);
    colors.line = QColor(0x33373D);
    colors.text = QColor(0xE8EAED);
    colors.secondary = QColor(0x9AA0A8);
    colors.accent = QColor(0x4C9AFF);
    colors.accentText = QColor(0x6DADFF);
    colors.onAccent = QColor(0x0F1B2B);
    colors.selection = QColor(0x213A5C);
    colors.hover = QColor(0x2B2F35);
    colors.online = QColor(0x3DBB85);
    colors.offline = QColor(0x8A9099);
    colors.fault = QColor(0xE5645C);
    colors.waiting = QColor(0xF0903F);
    colors.faultText = QColor(0xF0827B);
    colors.dark = true;
    return colors;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QPalette makePalette(const Colors &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.background);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.background);
    palette.setColor(QPalette::AlternateBase, c.panel);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.fault);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accentText);
    palette.setColor(QPalette::LinkVisited, c.accentText);
    palette.setColor(QPalette::Light, c.dark ? c.line : c.background);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.secondary);
    palette.setColor(QPalette::Shadow, c.dark ? QColor(0x0F1012) : c.secondary);
    const QColor faded = c.offline;
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

/// %1.. are colours and lengths: only what a palette cannot say.
QString styleSheet(const Colors &c)
{
    QString sheet = QStringLiteral(R"(
QWidget#rail, QStatusBar, QWidget#statusBar { background: @panel; }
QWidget#rail { border-right: 1px solid @line; }
QWidget#statusBar { border-top: 1px solid @line; }
QWidget#pageBar { background: @background; border-bottom: 1px solid @line; }
QLabel[secondary="true"] { color: @secondary; }
QLabel[fault="true"] { color: @faultText; }
QFrame[card="true"] { background: @panel; border: 1px solid @line; border-radius: @cornerpx; }
QFrame#toast { background: @text; border-radius: @cornerpx; }
QFrame#toast QLabel { color: @background; background: transparent; }
QFrame#toast QPushButton { color: @background; background: transparent; border: 1px solid @secondary; }
QFrame#toast QPushButton:focus { border-color: @background; }

QPushButton { background: @background; color: @text; border: 1px solid @edge; border-radius: @cornerpx;
    padding: 5px 14px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @offline; border-color: @line; background: @panel; }
QPushButton[primary="true"] { background: @accentText; border-color: @accentText; color: @onAccent; }
QPushButton[primary="true"]:hover { background: @accent; border-color: @accent; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 4px 13px; }
QPushButton[primary="true"]:disabled { background: @line; border-color: @line; color: @secondary; }
QPushButton[danger="true"] { background: @dangerFill; border-color: @dangerFill; color: @dangerText; }
QPushButton[danger="true"]:focus { border: 2px solid @text; padding: 4px 13px; }
QPushButton[danger="true"]:disabled { background: @line; border-color: @line; color: @secondary; }
QPushButton:flat { border: 1px solid transparent; background: transparent; color: @accentText; }
QPushButton:flat:hover { background: @hover; }
QPushButton:flat:focus { border-color: @accent; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: @cornerpx; padding: 4px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @line; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @offline; }
QWidget#rail QToolButton { padding: 6px 2px; color: @secondary; }
QWidget#rail QToolButton:checked { background: @selection; color: @accentText; }
QWidget#statusBar QToolButton { padding: 2px 6px; }
QFrame#jobList { background: @background; border: 1px solid @line; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }

QLineEdit, QPlainTextEdit { background: @background; color: @text; border: 1px solid @edge;
    border-radius: @cornerpx; padding: 4px 8px; selection-background-color: @accentText; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 1px solid @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: @panel; color: @offline; }
QLineEdit[fault="true"], QPlainTextEdit[fault="true"] { border: 1px solid @fault; }

QCheckBox::indicator:unchecked { width: 12px; height: 12px; border: 1px solid @edge; border-radius: 3px; background: @background; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenu { background: @background; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @offline; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }

QTableView, QTreeView, QListView { border: none; gridline-color: @line; outline: 0; }
QTableView#accountsTable::item { border: none; padding: 0 8px; }
QTableView#accountsTable::item:selected { background: @selection; color: @text; }
QTableView[padded="true"]::item { border: none; padding: 0 8px; }
QTableView[padded="true"]::item:selected { background: @selection; color: @text; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @secondary; border: none; border-bottom: 2px solid transparent; padding: 8px 12px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accentText; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { background: @hover; }
QListView#filterCompletions { background: @background; border: 1px solid @line; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @secondary; border: none; border-right: 1px solid @line;
    border-bottom: 1px solid @line; padding: 4px 8px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @offline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
)");
    const std::pair<QLatin1StringView, QString> words[] = {
        {QLatin1StringView("@background"), c.background.name()},
        {QLatin1StringView("@panel"), c.panel.name()},
        {QLatin1StringView("@line"), c.line.name()},
        {QLatin1StringView("@edge"), (c.dark ? QColor(0x4A4F57) : QColor(0xC9CDD4)).name()},
        {QLatin1StringView("@scroll"), (c.dark ? QColor(0x4A4F57) : QColor(0xC4C9D1)).name()},
        {QLatin1StringView("@text"), c.text.name()},
        {QLatin1StringView("@selection"), c.selection.name()},
        {QLatin1StringView("@secondary"), c.secondary.name()},
        {QLatin1StringView("@accentText"), c.accentText.name()},
        {QLatin1StringView("@accent"), c.accent.name()},
        {QLatin1StringView("@onAccent"), c.onAccent.name()},
        {QLatin1StringView("@hover"), c.hover.name()},
        {QLatin1StringView("@offline"), c.offline.name()},
        {QLatin1StringView("@faultText"), c.faultText.name()},
        {QLatin1StringView("@fault"), c.fault.name()},
        {QLatin1StringView("@dangerFill"), c.faultText.name()},
        {QLatin1StringView("@dangerText"), (c.dark ? QColor(0x2B0F0D) : QColor(0xFFFFFF)).name()},
        {QLatin1StringView("@corner"), QString::number(measure::kCorner)},
    };
    // Longer words first where one begins another, as listed.
    for (const auto &[word, value] : words)
        sheet.replace(word, value);
    return sheet;
}

QStringList uiFamilies()
{
    QStringList families{QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()};
    families << QStringLiteral("Microsoft YaHei UI") << QStringLiteral("PingFang SC") << QStringLiteral("Noto Sans CJK SC");
    return families;
}

} // namespace

const Colors &lightColors()
{
    static const Colors colors = makeLight();
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors = makeDark();
    return colors;
}

const Colors &colorsFor(const QPalette &palette)
{
    return isDarkPalette(palette) ? darkColors() : lightColors();
}

int rowHeight(Density density)
{
    switch (density) {
    case Density::Compact: return 26;
    case Density::Normal: return 32;
    case Density::Roomy: return 40;
    }
    return 32;
}

QFont uiFont(int pixelSize)
{
    QFont font;
    font.setFamilies(uiFamilies());
    font.setPixelSize(pixelSize);
    return font;
}

QFont tabularFont(int pixelSize)
{
    // Qt below 6.7 cannot switch on the font feature "tnum"; the UI fonts named above have tabular digits by default,
    // and the fixed-pitch fallback is only for systems whose UI font has not.
    QFont font = uiFont(pixelSize);
    const QFontMetrics metrics(font);
    const int one = metrics.horizontalAdvance(u'1');
    const bool equal = std::all_of(u"023456789", u"023456789" + 9,
                                   [&](char16_t digit) { return metrics.horizontalAdvance(QChar(digit)) == one; });
    if (!equal) {
        QStringList families = uiFamilies();
        families.prepend(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
        font.setFamilies(families);
    }
    return font;
}

void setLook(QPushButton *button, const char *look)
{
    button->setProperty(look, true);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application), m_systemDark(isDarkPalette(application.palette()))
{
    m_application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_dark = m_systemDark;
    apply();
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    const bool dark = choice == Choice::Dark || (choice == Choice::System && m_systemDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    const Colors &colors = m_dark ? darkColors() : lightColors();
    m_application.setPalette(makePalette(colors));
    m_application.setFont(uiFont());
    m_application.setStyleSheet(styleSheet(colors));
}

} // namespace tapfleet::ui
