#pragma once

#include <QPlainTextEdit>
#include <QStringList>

#include <optional>

namespace tapfleet::ui {

class SqlHighlighter;

/// Where a statement is written: words of SQL and names of views stand out, a mistake is underlined where it is. Ctrl+Return runs.
/// GUI thread.
class SqlEditor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SqlEditor(QWidget *parent = nullptr);

    void setViews(const QStringList &views); ///< the names that stand out
    /// Underlines the word at that position and puts the cursor there.
    void markMistake(qsizetype position);
    void clearMistake();
    std::optional<int> mistake() const { return m_mistake; } ///< where one is marked
    void insertWord(const QString &word);

Q_SIGNALS:
    void runRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    SqlHighlighter *m_highlighter;
    std::optional<int> m_mistake;
};

} // namespace tapfleet::ui
