#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/device.h"
#include "domain/journal.h"
#include "services/accountservice.h"
#include "ui/writes/writeparts.h"

#include <QFuture>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QAbstractItemModel;
class QHBoxLayout;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace tapfleet::ui {

class AgeLabel;
class ElidedLabel;
class StateView;
class WriteNote;

/// A part of the page of operations: what was done, and beside it on which devices; below both what can be done with the row, what went
/// wrong with asking, and how old it is. GUI thread.
class OperationTab : public QWidget
{
    Q_OBJECT
public:
    /// Brings one to the front, once it is listed.
    void showOperation(domain::AccountId account, domain::OperationId id);
    /// Shows below the tables what becomes of a write that has no row here.
    void follow(domain::AccountId account, const QFuture<base::Result<domain::OperationId>> &submitted);

Q_SIGNALS:
    /// Operations begin with devices, which are chosen there; an empty filter asks for the page alone.
    void devicesRequested(const QString &filter);

protected:
    /// `name` begins the object names of its parts: commandsTab, commands, commandsDevices.
    OperationTab(const QString &name, QAbstractItemModel &list, QAbstractItemModel &devices, const WriteParts &writes,
                 const base::Clock &clock, QWidget *parent);

    ~OperationTab() override;
    /// A button below, from left to right.
    QPushButton *addButton(const QString &name);
    /// How the width is shared between the two tables.
    void setShares(int list, int devices);
    QTableView &table() const { return *m_table; }
    QTableView &devicesTable() const { return *m_devicesTable; }
    AgeLabel &age() const { return *m_age; }
    StateView &state() const { return *m_state; }
    void showState();
    using Place = std::pair<domain::AccountId, domain::OperationId>;
    /// After the list was read again: the row that is asked for becomes current, or the one that was, or the first; without rows the state
    /// is shown.
    void settle(const std::optional<Place> &before, const std::function<int(const Place &)> &rowOf);
    /// Names by account; the column of accounts is hidden where there is but one.
    std::map<domain::AccountId, QString> accountNames(services::AccountService &accounts, int column);
    /// Null: all is well.
    void setProblem(const base::Error *error);
    void openDevices(const std::vector<domain::DeviceId> &devices);
    /// How many to ask for: one more than are listed.
    int most() const { return m_most + 1; }
    /// Leaves what is listed, and offers the older ones when there are any.
    template <typename T>
    void trim(std::vector<T> &list)
    {
        const auto listed = static_cast<std::ptrdiff_t>(m_most);
        setHasOlder(std::ssize(list) > listed);
        if (std::ssize(list) > listed)
            list.erase(list.begin() + listed, list.end());
    }
    /// Shows how the current row's write stands, unless it is done, which the row says itself; null: there is no row.
    void showWrite(domain::AccountId account, const domain::Operation *operation);

    virtual void load() = 0;
    /// Another row is current.
    virtual void showDevices() = 0;
    virtual void retranslate() = 0;

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setHasOlder(bool hasOlder);
    void showOlder();

    AgeLabel *m_age;
    ElidedLabel *m_problem;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTableView *m_table, *m_devicesTable;
    StateView *m_state;
    QHBoxLayout *m_foot;
    QPushButton *m_older;
    WriteNote *m_note;
    bool m_isFollowing = false; ///< the note shows what follow() was given
    int m_buttons = 0;
    int m_most = 100;
    std::optional<Place> m_wanted;
};

} // namespace tapfleet::ui
