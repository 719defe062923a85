#include "ui/writes/writeacts.h"

#include "base/async.h"
#include "services/accountservice.h"
#include "services/journalservice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/restoredquestion.h"
#include "ui/widgets/theme.h"
#include "ui/writes/discardquestion.h"
#include "ui/writes/draftdialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::OperationState;

WriteActs::WriteActs(const WriteParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_send(new QPushButton(icon(Icon::Export), {}, this))
    , m_resume(new QPushButton(icon(Icon::Play), {}, this))
    , m_discard(new QPushButton(icon(Icon::Remove), {}, this))
{
    setObjectName(u"writeActs"_s);
    m_send->setObjectName(u"writeSend"_s);
    m_resume->setObjectName(u"writeResume"_s);
    m_discard->setObjectName(u"writeDiscard"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap);
    for (QPushButton *button : {m_send, m_resume, m_discard}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_send, &QPushButton::clicked, this, &WriteActs::send);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        const bool isAsked = m_operation->restored.has_value();
        askRestored(window(), m_operation->restored, [this, isAsked, account = m_account, id = m_operation->id] {
            act(m_parts.journal.send(account, id, isAsked));
        });
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        askDiscard(this, *m_operation,
                   [this, account = m_account, id = m_operation->id] { act(m_parts.journal.discard(account, id)); });
    });
    clear();
}

void WriteActs::setOperation(domain::AccountId account, const domain::Operation &operation)
{
    m_account = account;
    m_operation = operation;
    for (domain::WriteStep &step : m_operation->steps)
        step.rows.clear();
    fill();
}

void WriteActs::clear()
{
    m_operation.reset();
    fill();
}

void WriteActs::fill()
{
    m_send->setText(tr("Send…"));
    m_send->setToolTip(tr("Shows first what has changed since it was prepared"));
    m_resume->setText(tr("Go on"));
    m_discard->setText(tr("Discard"));
    const OperationState state = m_operation ? domain::stateOf(*m_operation) : OperationState::Done;
    const bool isDraft = state == OperationState::Draft;
    const bool isPaused = !isDraft && m_operation && (state == OperationState::Paused || domain::isResumable(*m_operation));
    m_send->setVisible(isDraft);
    m_resume->setVisible(isPaused);
    m_discard->setVisible(isDraft || isPaused);
    setVisible(isDraft || isPaused);
}

void WriteActs::send()
{
    const auto accounts = m_parts.accounts.accounts();
    if (!accounts)
        return Q_EMIT failed(accounts.error());
    for (const domain::Account &account : *accounts) {
        if (account.id != m_account)
            continue;
        auto *dialog = new DraftDialog(m_parts.journal, m_parts.sync, account, *m_operation, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void WriteActs::act(const QFuture<base::Result<void>> &acting)
{
    base::whenDone(acting, this, [this](const base::Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void WriteActs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace tapfleet::ui
