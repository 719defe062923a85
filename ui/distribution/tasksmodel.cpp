#include "ui/distribution/tasksmodel.h"

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
using domain::Task;
using services::AccountTask;

namespace {

bool fits(const Task &task, TasksModel::Which which)
{
    return which == TasksModel::Which::All || domain::isFinal(task) == (which == TasksModel::Which::Ended);
}

} // namespace

QIcon taskStateIcon(std::string_view state)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    if (state == "RUNNING")
        return icon(Icon::Sync, colors.accent);
    if (state == "PAUSED")
        return icon(Icon::Pause, colors.waiting);
    if (state == "CREATED")
        return icon(Icon::Clock, colors.secondary);
    if (state == "FINISHED")
        return icon(Icon::Check, colors.online);
    if (state == "CANCELED")
        return icon(Icon::Stop, colors.offline);
    if (state == "EXPIRED")
        return icon(Icon::Warning, colors.waiting);
    return icon(Icon::Info, colors.secondary);
}

QString taskActionText(const Task &task)
{
    const auto action = domain::actionByCode(task.action);
    return action ? text::actionLabel(*action) : QString::fromStdString(task.action);
}

TasksModel::TasksModel(const base::Clock &clock, QObject *parent) : LiveTableModel(parent), m_clock(clock)
{}

void TasksModel::setTasks(const std::vector<AccountTask> &tasks)
{
    std::map<Key, size_t> places;
    for (size_t place = 0; place < m_all.size(); ++place)
        places[keyOf(m_all[place])] = place;
    std::vector<bool> changed(m_all.size());
    m_isGone.assign(m_all.size(), true);
    for (const AccountTask &one : tasks) {
        const auto known = places.find(keyOf(one));
        if (known == places.end()) {
            m_all.push_back(one);
            m_isGone.push_back(false);
            continue;
        }
        AccountTask &kept = m_all[known->second];
        m_isGone[known->second] = false;
        const auto samples = [](const AccountTask &task) { return task.estimate ? task.estimate->samples : 0; };
        changed[known->second] = kept.task != one.task || samples(kept) != samples(one);
        kept = one;
    }
    showPlaces(wanted());
    tellChanged(changed);
}

void TasksModel::setAccounts(std::map<domain::AccountId, QString> names)
{
    m_accounts = std::move(names);
    tellChanged(std::vector<bool>(m_all.size(), true));
}

void TasksModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    showPlaces(wanted());
}

void TasksModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellChanged(std::vector<bool>(m_all.size(), true));
}

int TasksModel::rowOf(domain::AccountId account, const domain::TaskId &id) const
{
    return rowWhere([&](quint32 place) { return keyOf(m_all[place]) == Key(account, id); });
}

const AccountTask *TasksModel::find(domain::AccountId account, const domain::TaskId &id) const
{
    for (size_t place = 0; place < m_all.size(); ++place) {
        if (!m_isGone[place] && keyOf(m_all[place]) == Key(account, id))
            return &m_all[place];
    }
    return nullptr;
}

qint64 TasksModel::count(Which which) const
{
    qint64 count = 0;
    for (size_t place = 0; place < m_all.size(); ++place)
        count += !m_isGone[place] && fits(m_all[place].task, which) ? 1 : 0;
    return count;
}

bool TasksModel::shows(const AccountTask &one) const
{
    const Task &task = one.task;
    if (!fits(task, m_filter.which))
        return false;
    const QStringList words = m_filter.words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&task](const QString &word) {
        for (const std::string *part : {&task.name, &task.appName, &task.appId, &task.version, &task.id.value()}) {
            if (QString::fromStdString(*part).contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

bool TasksModel::isLess(const AccountTask &a, const AccountTask &b) const
{
    switch (m_sortColumn) {
    case Created: return a.task.createdAt.value_or(0) < b.task.createdAt.value_or(0);
    case Progress: return a.task.counters.total < b.task.counters.total;
    case Estimate: return (a.estimate ? a.estimate->p90Ms : 0) < (b.estimate ? b.estimate->p90Ms : 0);
    default: {
        const auto column = static_cast<Column>(m_sortColumn);
        return text(a, column).localeAwareCompare(text(b, column)) < 0;
    }
    }
}

std::vector<quint32> TasksModel::wanted() const
{
    std::vector<quint32> places;
    for (size_t place = 0; place < m_all.size(); ++place) {
        if (!m_isGone[place] && shows(m_all[place]))
            places.push_back(static_cast<quint32>(place));
    }
    std::stable_sort(places.begin(), places.end(), [this](quint32 a, quint32 b) {
        return m_order == Qt::AscendingOrder ? isLess(m_all[a], m_all[b]) : isLess(m_all[b], m_all[a]);
    });
    return places;
}

void TasksModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    showPlaces(wanted());
}

int TasksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TasksModel::text(const AccountTask &one, Column column) const
{
    const Task &task = one.task;
    switch (column) {
    case Name: return QString::fromStdString(task.name);
    case App: return QString::fromStdString(task.appName.empty() ? task.appId : task.appName);
    case Version: return task.version.empty() ? u"–"_s : QString::fromStdString(task.version);
    case Action: return taskActionText(task);
    case State: return text::taskStateLabel(task.state);
    case Progress: return CountersWords::progress(task.counters);
    case Estimate:
        // Of what has ended there is nothing to foresee.
        return one.estimate && !domain::isFinal(task) ? text::estimateText(*one.estimate) : u"–"_s;
    case Created: return task.createdAt ? text::age(*task.createdAt, m_clock.nowMs()) : u"–"_s;
    case Account: {
        const auto found = m_accounts.find(one.account);
        return found == m_accounts.end() ? QString() : found->second;
    }
    case ColumnCount: break;
    }
    return {};
}

QString TasksModel::tip(const AccountTask &one, Column column) const
{
    switch (column) {
    case App: return u"%1\n%2"_s.arg(text(one, App), QString::fromStdString(one.task.appId));
    case Progress: return CountersWords::all(one.task.counters);
    case Created: return one.task.createdAt ? text::fullTime(*one.task.createdAt) : QString();
    case Estimate:
        return one.estimate || domain::isFinal(one.task)
                   ? text(one, column)
                   : tr("Told from 20 devices of earlier tasks on: fewer would be a guess.");
    default: return text(one, column);
    }
}

QVariant TasksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountTask &one = task(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(one, column);
    case Qt::ToolTipRole: return tip(one, column);
    case Qt::DecorationRole: return column == State ? QVariant(taskStateIcon(one.task.state)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Progress ? QVariant(CountersWords::all(one.task.counters)) : QVariant(text(one, column));
    case CountersDelegate::kCountersRole: return QVariant::fromValue(one.task.counters);
    default: return {};
    }
}

QVariant TasksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Task");
    case App: return tr("App");
    case Version: return tr("Version");
    case Action: return tr("Action");
    case State: return tr("State");
    case Progress: return tr("Progress");
    case Estimate: return tr("Expected to take");
    case Created: return tr("Created");
    case Account: return tr("Account");
    default: return {};
    }
}

} // namespace tapfleet::ui
