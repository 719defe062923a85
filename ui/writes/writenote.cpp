#include "ui/writes/writenote.h"

#include "base/async.h"
#include "services/journalservice.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/writes/writeacts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::OperationState;

namespace {

/// Whether the user has to know, or to do, something about it.
bool isFault(OperationState state)
{
    return state == OperationState::Refused || state == OperationState::Partly || state == OperationState::Undecided
           || state == OperationState::Expired;
}

QPixmap stateIcon(OperationState state, const QWidget &on)
{
    const Colors &colors = colorsFor(on.palette());
    const auto drawn = [&on](Icon which, const QColor &colour) {
        return iconPixmap(which, 16, on.devicePixelRatioF(), colour);
    };
    if (isFault(state))
        return drawn(Icon::Warning, colors.fault);
    if (state == OperationState::Done)
        return drawn(Icon::Check, colors.online);
    return drawn(state == OperationState::Discarded ? Icon::Close : Icon::Clock, colors.waiting);
}

} // namespace

QStringList writeLines(const domain::Operation &operation)
{
    qint64 all = 0, done = 0, refused = 0;
    QStringList reasons;
    for (const domain::WriteStep &step : operation.steps) {
        all += step.devices;
        done += step.done;
        refused += step.refused;
        if (step.state == domain::StepState::Refused && step.refused == 0)
            reasons.append(text::subCodeText(step.subCode.isEmpty() ? step.message : step.subCode));
        for (const domain::RowOutcome &row : step.rows) {
            if (row.state == domain::RowOutcome::State::Refused)
                reasons.append(text::subCodeText(row.subCode));
        }
    }
    QStringList lines;
    if (done + refused > 0)
        lines.append(
            WriteNote::tr("%1 of %2 devices done, %3 refused.").arg(text::count(done), text::count(all), text::count(refused)));
    lines.append(text::operationStateReason(domain::stateOf(operation)));
    if (operation.restored)
        lines.append(text::restoredWarning(*operation.restored));
    lines.append(reasons);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines;
}

WriteNote::WriteNote(const WriteParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_acts(new WriteActs(parts, this))
{
    setObjectName(u"writeNote"_s);
    m_words->setObjectName(u"writeWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->setSpacing(measure::kGap);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap);
    column->addLayout(line);
    column->addWidget(m_acts);
    connect(&m_parts.journal, &services::JournalService::operationChanged, this,
            [this](domain::AccountId account, domain::OperationId id) {
                if (account == m_account && m_id == id)
                    read();
            });
    connect(&m_parts.journal, &services::JournalService::stopped, this,
            [this](domain::AccountId account, const base::Error &error) {
                if (account != m_account || !m_id)
                    return;
                m_error = error;
                read();
            });
    connect(m_acts, &WriteActs::failed, this, [this](const base::Error &error) {
        m_error = error;
        fill();
    });
    fill();
}

void WriteNote::follow(domain::AccountId account, const QFuture<base::Result<domain::OperationId>> &submitted)
{
    clear();
    m_account = account;
    m_shown = true;
    fill();
    base::whenDone(submitted, this, [this, account, asked = m_asked](const base::Result<domain::OperationId> &id) {
        if (asked != m_asked)
            return;
        if (id)
            return show(account, *id);
        showError(id.error());
        Q_EMIT changed();
    });
}

bool WriteNote::isAtWork() const
{
    if (!m_operation)
        return m_shown && !m_error;
    const OperationState state = domain::stateOf(*m_operation);
    return state == OperationState::Waiting || state == OperationState::Running || state == OperationState::Unsettled;
}

void WriteNote::show(domain::AccountId account, domain::OperationId id)
{
    if (m_shown && account == m_account && m_id == id)
        return;
    clear();
    m_account = account;
    m_id = id;
    m_shown = true;
    read();
}

void WriteNote::showError(const base::Error &error)
{
    clear();
    m_error = error;
    m_shown = true;
    fill();
}

void WriteNote::clear()
{
    ++m_asked;
    m_shown = false;
    m_id.reset();
    m_operation.reset();
    m_error.reset();
    fill();
}

void WriteNote::read()
{
    base::whenDone(m_parts.journal.operation(m_account, *m_id), this,
                   [this, asked = m_asked](const base::Result<domain::Operation> &operation) {
                       if (asked != m_asked)
                           return;
                       if (!operation) {
                           m_error = operation.error();
                           return fill();
                       }
                       const auto before = m_operation ? std::optional(domain::stateOf(*m_operation)) : std::nullopt;
                       const OperationState now = domain::stateOf(*operation);
                       // What stopped it is past when it goes on; of a draft its state says why it waits.
                       if (before && *before != now)
                           m_error.reset();
                       m_operation = *operation;
                       fill();
                       if (before != now)
                           Q_EMIT changed();
                   });
}

void WriteNote::fill()
{
    setVisible(m_shown);
    if (!m_shown)
        return m_acts->clear();
    if (!m_operation) {
        m_acts->clear();
        m_icon->setPixmap(stateIcon(m_error ? OperationState::Refused : OperationState::Running, *this));
        return setWords(m_error ? text::describe(*m_error).joined() : tr("Sending…"), m_error.has_value());
    }
    const OperationState state = domain::stateOf(*m_operation);
    QStringList lines{tr("%1: %2", "what is done: its state")
                          .arg(text::operationTitle(m_operation->kind, m_operation->subject),
                               text::withMark(text::operationStateLabel(state), m_operation->restored))};
    lines.append(writeLines(*m_operation));
    if (m_error)
        lines.append(text::describe(*m_error).joined());
    m_icon->setPixmap(stateIcon(state, *this));
    setWords(lines.join(u'\n'), isFault(state));
    m_acts->setOperation(m_account, *m_operation);
}

void WriteNote::setWords(const QString &words, bool isFault)
{
    m_words->setText(words);
    if (m_words->property("fault").toBool() == isFault)
        return;
    m_words->setProperty("fault", isFault);
    m_words->style()->unpolish(m_words);
    m_words->style()->polish(m_words);
}

void WriteNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace tapfleet::ui
