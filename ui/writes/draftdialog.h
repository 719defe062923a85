#pragma once

#include "services/journalservice.h"
#include "services/syncservice.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace tapfleet::ui {

/// Before a draft is sent: brings its account up to date, shows what has changed with its devices since it was prepared, and
/// sends it when the person wants it still. Shown with open(). GUI thread.
class DraftDialog final : public QDialog
{
    Q_OBJECT
public:
    DraftDialog(services::JournalService &journal, services::SyncService &sync, const domain::Account &account,
                const domain::Operation &draft, QWidget *parent = nullptr);

private:
    void layOut(const domain::Operation &draft);
    void synced(domain::AccountId account);
    void compare();
    void showDifference(const services::DraftDifference &difference);
    void fail(const base::Error &error);
    void send();

    services::JournalService &m_journal;
    services::SyncService &m_sync;
    const domain::AccountId m_account;
    const domain::OperationId m_draft;
    const std::optional<domain::Restored> m_restored;
    QLabel *m_state;
    QTableWidget *m_rows;
    QPushButton *m_send;
    bool m_isSyncing = true;
};

} // namespace tapfleet::ui
