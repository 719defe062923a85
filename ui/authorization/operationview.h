#pragma once

#include "services/grantservice.h"
#include "ui/writes/writeparts.h"

#include <QDialog>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace tapfleet::ui {

class ThinBar;
class WriteActs;

/// What becomes of a write on grants: how many devices are done, each that was refused with the reason, and the refused ones
/// retried alone. GUI thread.
class OperationView final : public QWidget
{
    Q_OBJECT
public:
    OperationView(services::GrantService &grants, const WriteParts &writes, QWidget *parent = nullptr);

    /// Follows what was submitted, whose journal answers when it is durable.
    void follow(domain::AccountId account, const QFuture<base::Result<domain::OperationId>> &submitted);
    bool isEnded() const { return m_isEnded; }

Q_SIGNALS:
    void ended();

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void fill();
    void showMore(const QString &topic);
    void fillRefused();
    void copyRefused();
    void showError(const base::Error &error);

    services::GrantService &m_grants;
    domain::AccountId m_account;
    domain::OperationId m_id;
    std::optional<domain::Operation> m_operation;
    std::optional<base::Error> m_stopped;
    bool m_isEnded = false;
    QLabel *m_title;
    QLabel *m_text, *m_more;
    ThinBar *m_bar;
    QTableWidget *m_refused;
    QPushButton *m_copy;
    QPushButton *m_retry;
    WriteActs *m_acts;
};

/// An OperationView in a window of its own. GUI thread.
class OperationDialog final : public QDialog
{
    Q_OBJECT
public:
    OperationDialog(services::GrantService &grants, const WriteParts &writes, domain::AccountId account,
                    const QFuture<base::Result<domain::OperationId>> &submitted, QWidget *parent = nullptr);
};

} // namespace tapfleet::ui
