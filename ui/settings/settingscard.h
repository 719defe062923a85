#pragma once

#include <QFrame>

class QGridLayout;
class QLabel;

namespace tapfleet::ui {

/// A titled card of settings, one a row: what it is, a hint below, and its control at the right. GUI thread.
class SettingsCard : public QFrame
{
    Q_OBJECT
public:
    explicit SettingsCard(QWidget *parent = nullptr);

protected:
    struct Row {
        QLabel *label = nullptr;
        QLabel *hint = nullptr;
        QWidget *control = nullptr;
    };
    /// The card owns the control.
    Row addRow(const QString &name, QWidget *control);
    /// Across the card, below the rows so far.
    void addWide(QWidget *widget);
    void setTitle(const QString &title);
    static void setTexts(const Row &row, const QString &label, const QString &hint);
    /// A combo box's choices in the order of their values; `current` is chosen without a signal.
    static void setChoices(const Row &row, const QStringList &choices, int current);
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

private:
    QLabel *m_title;
    QGridLayout *m_grid;
};

} // namespace tapfleet::ui
