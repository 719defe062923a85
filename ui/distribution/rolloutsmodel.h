#pragma once

#include "base/clock.h"
#include "services/rolloutservice.h"
#include "ui/distribution/livetablemodel.h"

#include <QIcon>

#include <map>

namespace tapfleet::ui {

/// The roll-outs of all accounts, newest first. GUI thread.
class RolloutsModel final : public LiveTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Progress, Waves, Created, Account, ColumnCount };

    explicit RolloutsModel(const base::Clock &clock, QObject *parent = nullptr);

    void setRollouts(const std::vector<services::AccountRollout> &rollouts);
    void setAccounts(std::map<domain::AccountId, QString> names);
    void retranslate();
    const services::AccountRollout &rollout(int row) const { return m_all[placeAt(row)]; }
    int rowOf(domain::AccountId account, domain::RolloutId id) const; ///< -1 when there is none

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const services::AccountRollout &one, Column column) const;

    const base::Clock &m_clock;
    std::vector<services::AccountRollout> m_all; ///< one that is gone keeps its place
    std::map<domain::AccountId, QString> m_accounts;
};

/// The waves of one roll-out, in their order. GUI thread.
class WavesModel final : public LiveTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Devices, State, Progress, Gate, Task, ColumnCount };

    using LiveTableModel::LiveTableModel;

    void setRollout(const domain::Rollout &rollout);
    void clear();
    void retranslate();
    const domain::RolloutWave &wave(int row) const { return m_rollout.waves[placeAt(row)]; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const domain::RolloutWave &wave, Column column) const;
    QString gateText(const domain::RolloutWave &wave) const;

    domain::Rollout m_rollout;
};

/// The picture of how a roll-out stands.
QIcon rolloutStateIcon(domain::RolloutState state);

} // namespace tapfleet::ui
