#pragma once

#include "ui/widgets/page.h"
#include "ui/widgets/preferences.h"

class QComboBox;
class QLabel;

namespace tapfleet::ui {

/// Language, appearance and row height; every choice applies at once. GUI thread.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Preferences &preferences, QWidget *parent = nullptr);

    QString title() const override;
    static QString railLabel();
    void focusFilter() override;

protected:
    void retranslate() override;

private:
    struct Row {
        QLabel *label = nullptr;
        QLabel *hint = nullptr;
        QComboBox *box = nullptr;
    };
    Row addRow(QWidget *card, const QString &name);
    void setTexts(const Row &row, const QString &label, const QString &hint, const QStringList &choices, int current);

    Preferences &m_preferences;
    Row m_language, m_theme, m_density;
};

} // namespace tapfleet::ui
