#include "ui/writes/draftdialog.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/restoredquestion.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using Change = services::DraftDifference::Row::Change;

namespace {

constexpr int kRowsShown = 8;

QString scopesText(const QString &codes)
{
    QStringList words;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
        words << text::codeLabel(domain::Field::Scopes, code);
    return words.isEmpty() ? DraftDialog::tr("none", "no scopes") : words.join(u", "_s);
}

QString changeText(const services::DraftDifference::Row &row)
{
    switch (row.change) {
    case Change::Gone: return DraftDialog::tr("No longer in the fleet");
    case Change::OwnerChanged:
        return DraftDialog::tr("Owner: %1 → %2")
            .arg(row.before.isEmpty() ? u"—"_s : row.before, row.after.isEmpty() ? u"—"_s : row.after);
    case Change::RoleChanged:
        return DraftDialog::tr("My role: %1 → %2")
            .arg(text::codeLabel(domain::Field::Role, row.before), text::codeLabel(domain::Field::Role, row.after));
    case Change::ScopesChanged: return DraftDialog::tr("My scopes: %1 → %2").arg(scopesText(row.before), scopesText(row.after));
    }
    return {};
}

} // namespace

DraftDialog::DraftDialog(services::JournalService &journal, services::SyncService &sync, const domain::Account &account,
                         const domain::Operation &draft, QWidget *parent)
    : QDialog(parent)
    , m_journal(journal)
    , m_sync(sync)
    , m_account(account.id)
    , m_draft(draft.id)
    , m_restored(draft.restored)
    , m_state(new QLabel(this))
    , m_rows(new QTableWidget(0, 2, this))
{
    setObjectName(u"draftDialog"_s);
    setWindowTitle(tr("Send the draft"));
    setModal(true);
    layOut(draft);
    m_state->setText(tr("Synchronising, to see what has changed…"));
    connect(&m_sync, &services::SyncService::finished, this, &DraftDialog::synced);
    m_sync.start(account);
}

void DraftDialog::layOut(const domain::Operation &draft)
{
    qint64 devices = 0;
    for (const domain::WriteStep &step : draft.steps)
        devices += step.devices;
    auto *what = new QLabel(text::operationTitle(draft.kind, draft.subject), this);
    what->setFont(uiFont(measure::kTitleText));
    auto *when =
        new QLabel(tr("Prepared %1 for %n device(s), which stay as they were chosen.", nullptr, static_cast<int>(devices))
                       .arg(text::fullTime(draft.preparedAt)),
                   this);
    for (QLabel *label : {what, when, m_state}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_state->setObjectName(u"draftState"_s);
    m_rows->setObjectName(u"draftChanges"_s);
    m_rows->setAccessibleName(tr("What has changed"));
    m_rows->setHorizontalHeaderLabels({tr("SN"), tr("Change")});
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_rows->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal));
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setProperty("padded", true);
    m_rows->setColumnWidth(0, 180);
    m_rows->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_send = buttons->addButton(tr("Send"), QDialogButtonBox::ActionRole);
    m_send->setObjectName(u"draftSend"_s);
    setLook(m_send, "primary");
    m_send->setEnabled(false);
    connect(m_send, &QPushButton::clicked, this, &DraftDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(what);
    column->addWidget(when);
    column->addWidget(m_state);
    column->addWidget(m_rows, 1);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(560);
}

void DraftDialog::synced(domain::AccountId account)
{
    if (account != m_account || !std::exchange(m_isSyncing, false))
        return;
    const services::SyncStatus status = m_sync.status(account);
    if (status.lastError)
        return fail(*status.lastError);
    compare();
}

void DraftDialog::compare()
{
    m_state->setText(tr("Comparing with the present state…"));
    base::whenDone(m_journal.difference(m_account, m_draft), this,
                   [this](const base::Result<services::DraftDifference> &difference) {
                       if (!difference)
                           return fail(difference.error());
                       showDifference(*difference);
                   });
}

void DraftDialog::showDifference(const services::DraftDifference &difference)
{
    const auto changed = static_cast<int>(difference.rows.size());
    m_state->setText(changed == 0
                         ? tr("Nothing has changed with these devices since.")
                         : tr("%n device(s) have changed since; they are sent nevertheless, and the service decides on each.",
                              nullptr, changed));
    m_rows->setRowCount(changed);
    for (int row = 0; row < changed; ++row) {
        const auto &one = difference.rows[static_cast<size_t>(row)];
        auto *sn = new QTableWidgetItem(QString::fromStdString(one.device.sn));
        sn->setFont(tabularFont());
        m_rows->setItem(row, 0, sn);
        m_rows->setItem(row, 1, new QTableWidgetItem(changeText(one)));
    }
    m_rows->setVisible(changed > 0);
    m_rows->setMinimumHeight(m_rows->horizontalHeader()->sizeHint().height()
                             + std::clamp(changed, 2, kRowsShown) * m_rows->verticalHeader()->defaultSectionSize()
                             + 2 * m_rows->frameWidth());
    adjustSize();
    m_send->setEnabled(true);
    m_send->setDefault(changed == 0);
}

void DraftDialog::fail(const base::Error &error)
{
    m_state->setText(text::describe(error).joined());
}

void DraftDialog::send()
{
    askRestored(this, m_restored, [this] {
        m_send->setEnabled(false);
        base::whenDone(m_journal.send(m_account, m_draft, m_restored.has_value()), this,
                       [this](const base::Result<void> &sent) {
                           if (sent)
                               return accept();
                           fail(sent.error());
                       });
    });
}

} // namespace tapfleet::ui
