#pragma once

#include "base/clock.h"
#include "services/taskservice.h"
#include "ui/distribution/livetablemodel.h"

#include <QIcon>

#include <map>

namespace tapfleet::ui {

/// The distribution tasks of all accounts, some of them left out by what is looked for. GUI thread.
class TasksModel final : public LiveTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Progress, App, Version, Action, Estimate, Created, Account, ColumnCount };
    enum class Which { Open, Ended, All };
    struct Filter {
        QString words; ///< each in the name, the app, its id, the version or the task's id
        Which which = Which::All;
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    explicit TasksModel(const base::Clock &clock, QObject *parent = nullptr);

    /// What is read again takes the place of what was there.
    void setTasks(const std::vector<services::AccountTask> &tasks);
    void setAccounts(std::map<domain::AccountId, QString> names);
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    void retranslate();

    const services::AccountTask &task(int row) const { return m_all[placeAt(row)]; }
    int rowOf(domain::AccountId account, const domain::TaskId &id) const; ///< -1 when it is not shown
    /// Whether it is shown or not; null when there is none.
    const services::AccountTask *find(domain::AccountId account, const domain::TaskId &id) const;
    qint64 count(Which which) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    using Key = std::pair<domain::AccountId, domain::TaskId>;
    static Key keyOf(const services::AccountTask &one) { return {one.account, one.task.id}; }
    bool shows(const services::AccountTask &one) const;
    bool isLess(const services::AccountTask &a, const services::AccountTask &b) const;
    std::vector<quint32> wanted() const;
    QString text(const services::AccountTask &one, Column column) const;
    QString tip(const services::AccountTask &one, Column column) const;

    const base::Clock &m_clock;
    std::vector<services::AccountTask> m_all; ///< one that is gone keeps its place
    std::vector<bool> m_isGone;
    std::map<domain::AccountId, QString> m_accounts;
    Filter m_filter;
    int m_sortColumn = Created;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

/// Words and pictures of a task that several parts show.
QIcon taskStateIcon(std::string_view state);
/// What is done, as its label; a code that is not known as it stands.
QString taskActionText(const domain::Task &task);

} // namespace tapfleet::ui
