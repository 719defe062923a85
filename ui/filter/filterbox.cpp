#include "ui/filter/filterbox.h"

#include "query/completion.h"
#include "ui/models/devicetablemodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

#include <chrono>
#include <utility>

namespace tapfleet::ui {

namespace {

constexpr auto kPause = std::chrono::milliseconds(400);

} // namespace

FilterBox::FilterBox(QWidget *parent)
    : QLineEdit(parent)
    , m_searchAction(addAction(icon(Icon::Search), QLineEdit::LeadingPosition))
    , m_errorAction(addAction(icon(Icon::Warning, colorsFor(palette()).fault), QLineEdit::TrailingPosition))
    , m_historyAction(addAction(icon(Icon::Clock), QLineEdit::TrailingPosition))
{
    setObjectName(u"deviceFilter"_qs);
    m_errorAction->setVisible(false);
    m_historyAction->setVisible(false);
    connect(m_historyAction, &QAction::triggered, this, &FilterBox::openHistory);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterBox::tell);
    connect(this, &QLineEdit::textEdited, this, [this] { m_isTyped = true; }); // comes before textChanged
    connect(this, &QLineEdit::textChanged, this, [this] {
        setClearButtonEnabled(true); // not before there is something to clear: its pictures take longer than the whole box
        if (!m_composing)
            consider();
    });
    retranslate();
}

void FilterBox::setFilter(const QString &text)
{
    setText(text);
}

void FilterBox::setError(const QString &error, qsizetype position, qsizetype length)
{
    m_error = error;
    m_errorPosition = position;
    m_errorLength = length;
    m_errorAction->setVisible(!error.isEmpty());
    m_errorAction->setToolTip(error);
    setAccessibleDescription(error);
    update();
}

bool FilterBox::event(QEvent *event)
{
    // On some desktops Ctrl+E goes to a line's end; here it exports, wherever the focus is.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_E) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterBox::inputMethodEvent(QInputMethodEvent *event)
{
    // The start of a composition removes selected text: that too is told only when the composition ends.
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (!m_composing && !m_pause.isActive())
        consider();
}

void FilterBox::setHistory(const QStringList &filters)
{
    m_history = filters;
    m_historyAction->setVisible(!filters.isEmpty());
}

void FilterBox::openHistory()
{
    if (m_history.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"filterHistory"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &filter : std::as_const(m_history)) {
        QString shown = fontMetrics().elidedText(filter, Qt::ElideRight, width());
        menu->addAction(shown.replace(u'&', u"&&"_qs), this, [this, filter] { setFilter(filter); });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void FilterBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(kFilterTermMime)))
        event->acceptProposedAction();
    else
        QLineEdit::dragEnterEvent(event);
}

void FilterBox::dropEvent(QDropEvent *event)
{
    const QByteArray term = event->mimeData()->data(QLatin1String(kFilterTermMime));
    if (term.isEmpty())
        return QLineEdit::dropEvent(event);
    event->acceptProposedAction();
    Q_EMIT termDropped(QString::fromUtf8(term));
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Space) {
        Q_EMIT completionRequested();
        return;
    }
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Down) {
        openHistory();
        return;
    }
    // What leaves the box is done with the word.
    if (m_pause.isActive() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        tell();
    switch (event->key()) {
    case Qt::Key_Down:
        Q_EMIT leaveDown();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leave();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isValid())
            setSelection(static_cast<int>(m_errorPosition), static_cast<int>(m_errorLength));
        else
            Q_EMIT confirmed();
        event->ignore(); // an open list of completions takes its marked one
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorsFor(palette()).fault, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), measure::kCorner, measure::kCorner);
}

void FilterBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        m_errorAction->setIcon(icon(Icon::Warning, colorsFor(palette()).fault));
}

void FilterBox::retranslate()
{
    setPlaceholderText(tr("Filter by SN, name, merchant, shop … or field:value"));
    setAccessibleName(tr("Filter devices"));
    m_historyAction->setToolTip(tr("Filters of before (Ctrl+Down)"));
    m_searchAction->setToolTip(tr("Words are looked for in SN, device ID, name, merchant, shop, model and ICCID.\n"
                                  "field:value looks in one field, for example merchant:大润发 online:no silent>7d"));
}

void FilterBox::consider()
{
    const bool isTyped = std::exchange(m_isTyped, false);
    // As a word it would find nothing, and the table would be empty until the operator comes.
    if (isTyped && text() != m_told && query::endsInFieldName(text()))
        m_pause.start();
    else
        tell();
}

void FilterBox::tell()
{
    m_pause.stop();
    if (text() == m_told)
        return;
    m_told = text();
    Q_EMIT filterChanged(m_told);
}

} // namespace tapfleet::ui
