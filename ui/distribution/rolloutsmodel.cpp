#include "ui/distribution/rolloutsmodel.h"

#include "text/journaltext.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/distribution/countersdelegate.h"
#include "ui/distribution/counterswords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>
#include <numeric>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::Rollout;
using domain::RolloutState;
using domain::RolloutWave;
using domain::WaveState;
using services::AccountRollout;

namespace {

QIcon waveStateIcon(WaveState state)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (state) {
    case WaveState::Waiting: return icon(Icon::Clock, colors.offline);
    case WaveState::Beginning: return icon(Icon::Sync, colors.waiting);
    case WaveState::Running: return icon(Icon::Sync, colors.accent);
    case WaveState::Done: return icon(Icon::Check, colors.online);
    case WaveState::Stopped: return icon(Icon::Stop, colors.fault);
    }
    return {};
}

/// Devices of a wave whose task has not been read yet count as pending.
domain::TaskCounters countersOf(const RolloutWave &wave)
{
    domain::TaskCounters counters = wave.counters;
    if (counters.total == 0)
        counters.total = counters.pending = wave.devices;
    return counters;
}

domain::TaskCounters countersOf(const Rollout &rollout)
{
    domain::TaskCounters sum;
    for (const RolloutWave &wave : rollout.waves) {
        const domain::TaskCounters counters = countersOf(wave);
        sum.total += counters.total;
        for (qint64 domain::TaskCounters::*counter :
             {&domain::TaskCounters::pending, &domain::TaskCounters::active, &domain::TaskCounters::waiting,
              &domain::TaskCounters::succeeded, &domain::TaskCounters::failed, &domain::TaskCounters::skipped,
              &domain::TaskCounters::canceled})
            sum.*counter += counters.*counter;
    }
    return sum;
}

QVariant countersRole(const domain::TaskCounters &counters, int role)
{
    return role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? QVariant(CountersWords::all(counters))
                                                                     : QVariant::fromValue(counters);
}

} // namespace

QIcon rolloutStateIcon(RolloutState state)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (state) {
    case RolloutState::Running: return icon(Icon::Sync, colors.accent);
    case RolloutState::Held: return icon(Icon::Warning, colors.waiting);
    case RolloutState::Paused: return icon(Icon::Pause, colors.waiting);
    case RolloutState::Stopped: return icon(Icon::Stop, colors.fault);
    case RolloutState::Done: return icon(Icon::Check, colors.online);
    }
    return {};
}

RolloutsModel::RolloutsModel(const base::Clock &clock, QObject *parent) : LiveTableModel(parent), m_clock(clock)
{}

void RolloutsModel::setRollouts(const std::vector<AccountRollout> &rollouts)
{
    std::vector<quint32> wanted;
    std::vector<bool> changed(m_all.size());
    for (const AccountRollout &one : rollouts) {
        const auto known = std::find_if(m_all.begin(), m_all.end(), [&one](const AccountRollout &kept) {
            return kept.account == one.account && kept.rollout.id == one.rollout.id;
        });
        const auto place = static_cast<size_t>(known - m_all.begin());
        wanted.push_back(static_cast<quint32>(place));
        if (known == m_all.end()) {
            m_all.push_back(one);
            continue;
        }
        // Few there are, and each is told anew when any of them was changed.
        changed[place] = true;
        *known = one;
    }
    showPlaces(wanted);
    tellChanged(changed);
}

void RolloutsModel::setAccounts(std::map<domain::AccountId, QString> names)
{
    m_accounts = std::move(names);
    tellChanged(std::vector<bool>(m_all.size(), true));
}

void RolloutsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellChanged(std::vector<bool>(m_all.size(), true));
}

int RolloutsModel::rowOf(domain::AccountId account, domain::RolloutId id) const
{
    return rowWhere([&](quint32 place) { return m_all[place].account == account && m_all[place].rollout.id == id; });
}

int RolloutsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RolloutsModel::text(const AccountRollout &one, Column column) const
{
    const Rollout &rollout = one.rollout;
    switch (column) {
    case Name: return QString::fromStdString(rollout.terms.name);
    case State: return text::withMark(text::rolloutStateLabel(rollout.state), rollout.restored);
    case Progress: return CountersWords::progress(countersOf(rollout));
    case Waves: {
        const auto done = std::count_if(rollout.waves.begin(), rollout.waves.end(),
                                        [](const RolloutWave &wave) { return wave.state == WaveState::Done; });
        return u"%1 / %2"_s.arg(text::count(done), text::count(static_cast<qint64>(rollout.waves.size())));
    }
    case Created: return text::age(rollout.createdAt, m_clock.nowMs());
    case Account: {
        const auto found = m_accounts.find(one.account);
        return found == m_accounts.end() ? QString() : found->second;
    }
    case ColumnCount: break;
    }
    return {};
}

QVariant RolloutsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountRollout &one = rollout(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(one, column);
    case Qt::DecorationRole: return column == State ? QVariant(rolloutStateIcon(one.rollout.state)) : QVariant();
    case CountersDelegate::kCountersRole: return countersRole(countersOf(one.rollout), role);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (column == Progress)
            return countersRole(countersOf(one.rollout), role);
        return column == Created ? text::fullTime(one.rollout.createdAt) : text(one, column);
    default: return {};
    }
}

QVariant RolloutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Roll-out");
    case State: return tr("State");
    case Progress: return tr("Progress");
    case Waves: return tr("Waves done");
    case Created: return tr("Created");
    case Account: return tr("Account");
    default: return {};
    }
}

void WavesModel::setRollout(const Rollout &rollout)
{
    const bool isSame = m_rollout.id == rollout.id && m_rollout.waves.size() == rollout.waves.size();
    if (!isSame)
        showAnew({});
    m_rollout = rollout;
    std::vector<quint32> places(rollout.waves.size());
    std::iota(places.begin(), places.end(), 0U);
    showPlaces(places);
    tellChanged(std::vector<bool>(places.size(), isSame));
}

void WavesModel::clear()
{
    showAnew({});
    m_rollout = {};
}

void WavesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellChanged(std::vector<bool>(m_rollout.waves.size(), true));
}

int WavesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// "92 % 成功，需 90 %" of a wave that has begun; else what it will need.
QString WavesModel::gateText(const RolloutWave &wave) const
{
    const domain::WaveGate &gate = m_rollout.gate;
    QString words;
    if (wave.counters.total > 0) {
        const qint64 reached = 100 * (wave.counters.succeeded + wave.counters.skipped) / wave.counters.total;
        words = tr("%1 % succeeded, %2 % needed").arg(reached).arg(gate.successPercent);
    } else {
        words = tr("%1 % needed").arg(gate.successPercent);
    }
    if (const auto failures = domain::failuresThatPause(gate, wave.devices))
        words += tr(" · pauses at %1 failed").arg(text::count(*failures));
    return words;
}

QString WavesModel::text(const RolloutWave &wave, Column column) const
{
    switch (column) {
    case Name: return wave.name;
    case Devices: return text::count(wave.devices);
    case State: return text::waveStateLabel(wave.state);
    case Progress: return CountersWords::progress(countersOf(wave));
    case Gate: return gateText(wave);
    case Task: return wave.task.value().empty() ? u"–"_s : QString::fromStdString(wave.task.value());
    case ColumnCount: break;
    }
    return {};
}

QVariant WavesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RolloutWave &one = wave(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(one, column);
    case Qt::DecorationRole: return column == State ? QVariant(waveStateIcon(one.state)) : QVariant();
    case Qt::TextAlignmentRole: return QVariant((column == Devices ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case CountersDelegate::kCountersRole: return countersRole(countersOf(one), role);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: return column == Progress ? countersRole(countersOf(one), role) : QVariant(text(one, column));
    default: return {};
    }
}

QVariant WavesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Wave");
    case Devices: return tr("Devices");
    case State: return tr("State");
    case Progress: return tr("Progress");
    case Gate: return tr("Before the next wave");
    case Task: return tr("Task");
    default: return {};
    }
}

} // namespace tapfleet::ui
