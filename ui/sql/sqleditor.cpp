#include "ui/sql/sqleditor.h"

#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QSet>
#include <QSyntaxHighlighter>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kKeywords = "all and as asc between by case cast collate cross current desc distinct else end escape "
                                  "except exists explain filter first following "
                                  "from full glob group having in inner intersect is isnull join last left like limit natural "
                                  "not notnull null nulls offset on or order "
                                  "outer over partition preceding query range recursive right rows select then unbounded union "
                                  "using values when where window with";

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

/// Colours are those of the palette at the time; a comment or a text may go over several lines.
class SqlHighlighter final : public QSyntaxHighlighter
{
public:
    explicit SqlHighlighter(QPlainTextEdit *editor) : QSyntaxHighlighter(editor->document()), m_editor(editor)
    {
        const QStringList words = QString::fromLatin1(kKeywords).split(u' ');
        m_keywords = QSet<QString>(words.begin(), words.end());
    }

    void setViews(const QStringList &views)
    {
        m_views = QSet<QString>(views.begin(), views.end());
        rehighlight();
    }

protected:
    enum State { Plain = -1, InComment = 1, InText = 2 };

    void highlightBlock(const QString &line) override
    {
        const Colors &colors = colorsFor(m_editor->palette());
        qsizetype at = 0;
        setCurrentBlockState(Plain);
        if (previousBlockState() == InComment)
            at = span(line, 0, 0, u"*/"_s, InComment, colors.secondary);
        else if (previousBlockState() == InText)
            at = span(line, 0, 0, u"'"_s, InText, colors.online);
        while (at < line.size()) {
            const QStringView rest = QStringView(line).mid(at);
            if (rest.startsWith(u"--")) {
                setFormat(static_cast<int>(at), static_cast<int>(rest.size()), colors.secondary);
                break;
            }
            if (rest.startsWith(u"/*"))
                at = span(line, at, at + 2, u"*/"_s, InComment, colors.secondary);
            else if (rest.startsWith(u'\''))
                at = span(line, at, at + 1, u"'"_s, InText, colors.online);
            else if (isOfWord(rest.front()))
                at = word(line, at, colors);
            else
                ++at;
        }
    }

private:
    /// Colours from `begin` to behind the closing sign, or to the end of the line in that state.
    qsizetype span(const QString &line, qsizetype begin, qsizetype from, const QString &close, State state,
                   const QColor &colour)
    {
        const qsizetype found = line.indexOf(close, from);
        const qsizetype end = found < 0 ? line.size() : found + close.size();
        if (found < 0)
            setCurrentBlockState(state);
        setFormat(static_cast<int>(begin), static_cast<int>(end - begin), colour);
        return end;
    }

    qsizetype word(const QString &line, qsizetype begin, const Colors &colors)
    {
        qsizetype end = begin;
        while (end < line.size() && isOfWord(line.at(end)))
            ++end;
        const QString word = line.mid(begin, end - begin).toLower();
        const int from = static_cast<int>(begin), length = static_cast<int>(end - begin);
        QTextCharFormat format;
        if (m_keywords.contains(word)) {
            format.setForeground(colors.accentText);
            format.setFontWeight(QFont::DemiBold);
            setFormat(from, length, format);
        } else if (m_views.contains(word)) {
            format.setFontWeight(QFont::DemiBold);
            setFormat(from, length, format);
        }
        return end;
    }

    QPlainTextEdit *m_editor;
    QSet<QString> m_keywords, m_views;
};

SqlEditor::SqlEditor(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new SqlHighlighter(this))
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(measure::kBodyText);
    setFont(fixed);
    setTabChangesFocus(true); // there is a way out for the keyboard
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    connect(this, &QPlainTextEdit::textChanged, this, &SqlEditor::clearMistake);
}

void SqlEditor::setViews(const QStringList &views)
{
    m_highlighter->setViews(views);
}

void SqlEditor::markMistake(qsizetype position)
{
    const QString text = toPlainText();
    const int at = static_cast<int>(std::clamp<qsizetype>(position, 0, text.size()));
    int begin = at, end = at;
    while (end < text.size() && isOfWord(text.at(end)))
        ++end;
    if (end == begin)
        end == text.size() ? --begin : ++end; // a sign, or what is missing at the end
    QTextEdit::ExtraSelection selection;
    selection.cursor = textCursor();
    selection.cursor.setPosition(std::max(begin, 0));
    selection.cursor.setPosition(std::min(end, static_cast<int>(text.size())), QTextCursor::KeepAnchor);
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(colorsFor(palette()).fault);
    setExtraSelections({selection});
    m_mistake = at;
    QTextCursor cursor = textCursor();
    cursor.setPosition(at);
    setTextCursor(cursor);
}

void SqlEditor::clearMistake()
{
    if (!m_mistake)
        return;
    m_mistake.reset();
    setExtraSelections({});
}

void SqlEditor::insertWord(const QString &word)
{
    QTextCursor cursor = textCursor();
    const int at = cursor.selectionStart();
    const QString text = toPlainText();
    const bool touches = at > 0 && isOfWord(text.at(at - 1));
    cursor.insertText(touches ? u", "_s + word : word);
    setFocus(Qt::OtherFocusReason);
}

void SqlEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT runRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void SqlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

} // namespace tapfleet::ui
