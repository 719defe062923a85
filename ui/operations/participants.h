#pragma once

#include "domain/account.h"
#include "services/operationdevices.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QListWidget;

namespace tapfleet::ui {

/// The frozen devices of an operation, in a dialogue: how many of which account, how many of them are offline, and who is left out and
/// why. They are looked at behind the GUI thread; until then there are none. GUI thread.
class Participants final : public QWidget
{
    Q_OBJECT
public:
    Participants(const services::DeviceSelection &devices, const domain::Account &account, const char *scope, QWidget *parent = nullptr);

    const domain::Account &account() const { return m_account; }
    const std::vector<domain::Terminal> &terminals() const { return m_terminals; }
    std::vector<domain::DeviceId> devices() const;
    bool isCounted() const { return m_isCounted; }
    /// Whether the operation knows devices by their biz_tid; false at first.
    void setNeedsTerminals(bool needed);
    /// What is said of those that are offline.
    void setOfflineHint(QString (*hint)(int devices));

Q_SIGNALS:
    void changed(); ///< they have been looked at

private:
    void count();
    void sort(const std::vector<services::OperationCandidate> &candidates);
    void tell();

    const services::DeviceSelection m_selection;
    const domain::Account m_account;
    const std::string m_scope;
    bool m_needsTerminals = false;
    QString (*m_offlineHint)(int) = nullptr;
    std::vector<domain::Terminal> m_terminals;
    int m_offline = 0, m_barredCount = 0;
    bool m_isCounted = false;
    quint64 m_counts = 0;
    QLabel *m_who;
    QListWidget *m_barred;
};

} // namespace tapfleet::ui
