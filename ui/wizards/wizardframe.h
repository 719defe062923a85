#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tapfleet::ui {

/// A dialog of steps: their names at the left, a summary always at the right, Back that loses nothing, and a last button that
/// names the act. Asks before it throws anything away. GUI thread.
class WizardFrame : public QDialog
{
    Q_OBJECT
public:
    int step() const;
    void reject() override;

protected:
    explicit WizardFrame(QWidget *parent = nullptr);

    /// The size to begin with, in digits and lines of the font.
    void setSize(int digits, int lines);
    /// Steps in their order; the frame owns them and lets them scroll.
    void addStep(QWidget *page);
    /// Shows a step; entered() follows.
    void go(int step);
    /// Asks all that follows anew: after each change of what was chosen, and of the language.
    void refresh();
    int stepCount() const;

    virtual QString title() const = 0;
    virtual QStringList stepNames() const = 0;
    virtual QStringList summary() const = 0; ///< lines under its title
    virtual bool isComplete(int step) const = 0;
    virtual QString actName() const = 0;   ///< the button of the last step before the act
    virtual int lastStep() const { return stepCount() - 1; } ///< the one that ends with the act; what comes after it only tells
    virtual void act() = 0;
    virtual void entered(int step) { Q_UNUSED(step) }
    virtual bool wouldLose() const = 0; ///< whether leaving now throws something away
    virtual void retranslate() {}       ///< what the steps say
    void changeEvent(QEvent *event) override;

    /// A label for sentences.
    static QLabel *wrapped(QWidget *parent);
    /// The layout of a step.
    static QVBoxLayout *columnOf(QWidget *page);

private:
    QListWidget *m_steps;
    QStackedWidget *m_pages;
    QLabel *m_summary;
    QPushButton *m_close, *m_back, *m_next;
};

} // namespace tapfleet::ui
