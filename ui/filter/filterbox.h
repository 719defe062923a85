#pragma once

#include <QLineEdit>
#include <QTimer>

class QAction;

namespace tapfleet::ui {

/// The filter's text box: tells each finished edit (never the half-typed text of an input method, nor at once a word that may become
/// a field's name), shows whether the text is understood. GUI thread.
class FilterBox final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterBox(QWidget *parent = nullptr);

    /// Sets the text as if the person had typed it.
    void setFilter(const QString &text);
    /// Empty when the text is a filter; else why it is not, and where.
    void setError(const QString &error, qsizetype position = 0, qsizetype length = 0);
    bool isValid() const { return m_error.isEmpty(); }
    /// Whether an input method is composing: its text is no filter yet.
    bool isComposing() const { return m_composing; }
    /// Where the cursor stands, in this widget.
    QRect cursorPlace() const { return cursorRect(); }
    /// The filters of before, newest first, offered by a button in the box and by Ctrl+Down.
    void setHistory(const QStringList &filters);

Q_SIGNALS:
    void filterChanged(const QString &text);
    void leaveDown(); ///< to the first row
    void leave();     ///< Escape in an empty box
    void completionRequested(); ///< Ctrl+Space
    /// A part of a filter was dropped here, for instance a cell of the table.
    void termDropped(const QString &term);
    /// Return on a valid filter: worth being kept.
    void confirmed();

protected:
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    /// Tells a changed text: at once, or after a pause of the person who is typing what may become a field's name.
    void consider();
    void tell();
    void openHistory();
    QString m_told;
    QTimer m_pause;
    bool m_isTyped = false; ///< the change at hand, as against one that is set
    QString m_error;
    qsizetype m_errorPosition = 0;
    qsizetype m_errorLength = 0;
    bool m_composing = false;
    QAction *m_searchAction;
    QAction *m_errorAction;
    QAction *m_historyAction;
    QStringList m_history;
};

} // namespace tapfleet::ui
