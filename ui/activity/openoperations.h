#pragma once

#include "services/journalservice.h"
#include "services/syncservice.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QLabel;
class QPushButton;
class QTableView;

namespace tapfleet::ui {

class OperationsModel;

/// The operations that are not ended, with what a person can do to them; hidden while there are none. GUI thread.
class OpenOperations final : public QWidget
{
    Q_OBJECT
public:
    OpenOperations(services::JournalService &journal, services::AccountService &accounts, services::SyncService &sync,
                   QWidget *parent = nullptr);
    ~OpenOperations() override;

    void reload();
    void setAccounts(std::map<domain::AccountId, QString> names);
    void setRowHeight(int pixels);
    bool isReady() const { return !m_isReading; }

Q_SIGNALS:
    void readyChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void layOut();
    void showOperations(std::vector<services::AccountOperation> operations);
    void updateActions();
    void resize();
    const services::AccountOperation *current() const;
    void sendDraft();
    void askDiscard();
    void decide(bool happened);
    void act(const QFuture<base::Result<void>> &acting);

    services::JournalService &m_journal;
    services::AccountService &m_accounts;
    services::SyncService &m_sync;
    OperationsModel *m_model;
    QTableView *m_table;
    QLabel *m_reason;
    QPushButton *m_send, *m_resume, *m_pause, *m_happened, *m_notHappened, *m_discard;
    std::map<domain::AccountId, QString> m_problems; ///< why an account's runner stopped, until it works again
    QTimer m_soon; ///< many changes are one reading
    bool m_isReading = false;
    bool m_isStale = false;
};

} // namespace tapfleet::ui
