#pragma once

#include "base/clock.h"
#include "services/listservice.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace tapfleet::ui {

/// The saved SN lists with what can be done to one: open, rename, duplicate, delete with a way back. GUI thread.
class SavedLists final : public QWidget
{
    Q_OBJECT
public:
    SavedLists(services::ListService &lists, const base::Clock &clock, QWidget *parent = nullptr);

    /// Marks the list that is open beside; an empty name marks none.
    void setCurrent(const QString &name);
    std::optional<domain::SnList> find(const QString &name) const;

Q_SIGNALS:
    void opened(const tapfleet::domain::SnList &list);
    void renamed(const QString &name, const QString &newName);
    void removed(const QString &name);

private:
    void reload();
    void showLists(const std::vector<domain::SnList> &lists);
    void updateButtons();
    std::optional<domain::SnList> chosen() const;
    void rename();
    void duplicate();
    void remove();
    void giveBack(const domain::SnList &list, const std::vector<domain::SnListRow> &rows);
    void complain(const base::Error &error);

    services::ListService &m_lists;
    const base::Clock &m_clock;
    std::vector<domain::SnList> m_known; ///< as the rows of m_list
    QString m_current;
    QListWidget *m_list;
    QPushButton *m_rename, *m_duplicate, *m_remove;
};

} // namespace tapfleet::ui
