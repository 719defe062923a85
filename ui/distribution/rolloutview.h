#pragma once

#include "services/rolloutservice.h"

#include <QWidget>

#include <functional>
#include <map>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace tapfleet::ui {

class RolloutsModel;
class StateView;
class WavesModel;

/// 分批发布: the roll-outs with their waves, why one waits or has stopped, which program runs it, and the decisions of a person.
/// GUI thread.
class RolloutView final : public QWidget
{
    Q_OBJECT
public:
    RolloutView(services::RolloutService &rollouts, const base::Clock &clock, QWidget *parent = nullptr);
    ~RolloutView() override;

    void setAccounts(const std::vector<domain::Account> &accounts);
    void reload();
    void showRollout(domain::AccountId account, domain::RolloutId id); ///< now, or when it is read
    void setRowHeight(int pixels);
    bool isReady() const { return m_hasAnswer && !m_isReading; }
    qint64 openCount() const; ///< roll-outs that are not over

Q_SIGNALS:
    void readyChanged();
    void countChanged();
    /// The task of a wave is to be shown.
    void taskRequested(tapfleet::domain::AccountId account, const tapfleet::domain::TaskId &task);
    void newTaskRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Decision = std::function<QFuture<base::Result<void>>(const domain::Account &, domain::RolloutId)>;

    QWidget *buildDetail();
    void connectParts();
    void retranslate();
    void take(const base::Result<std::vector<services::AccountRollout>> &rollouts);
    void updateState();
    const services::AccountRollout *current() const;
    void showCurrent();
    void fillDetail();
    void fillActs(const domain::Rollout &rollout);
    QString runnerText(const services::AccountRollout &one) const;
    void decide(const Decision &decision);
    void proceed();
    void askToStop();
    void openTask(const QModelIndex &index);

    services::RolloutService &m_rollouts;
    const base::Clock &m_clock;
    std::map<domain::AccountId, domain::Account> m_accounts;
    std::map<domain::AccountId, base::Error> m_stopped; ///< why the runner of an account ended with work left
    std::optional<base::Error> m_error, m_decisionError;
    bool m_hasAnswer = false, m_isReading = false, m_isStale = true;
    std::optional<std::pair<domain::AccountId, domain::RolloutId>> m_wanted;

    RolloutsModel *m_model;
    WavesModel *m_waves;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTableView *m_table, *m_waveTable;
    StateView *m_state;
    QWidget *m_detail;
    QLabel *m_title, *m_terms, *m_reason, *m_runner, *m_consequence;
    QPushButton *m_proceed, *m_pause, *m_stop;
};

} // namespace tapfleet::ui
