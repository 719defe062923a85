#pragma once

#include "services/queryservice.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tapfleet::ui {

/// The kept statements and those that come with the program, with what can be done to one: open, save, rename, delete with a way
/// back. GUI thread.
class QueryList final : public QWidget
{
    Q_OBJECT
public:
    explicit QueryList(services::QueryService &queries, QWidget *parent = nullptr);

    /// Keeps the statement: under the name of the open query, or under one that is asked for.
    void save(const QString &sql);
    void saveAs(const QString &sql);
    bool isReady() const { return !m_isReading; }

Q_SIGNALS:
    void opened(const QString &sql);
    void saveRequested();
    void saveAsRequested();
    void readyChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void reload();
    void fill();
    void retranslate();
    void updateButtons();
    void open(const QTreeWidgetItem *item);
    std::optional<domain::SavedQuery> chosen() const;
    void rename();
    void remove();
    void added(const base::Result<domain::SavedQuery> &query);
    void complain(const base::Error &error);

    services::QueryService &m_queries;
    std::vector<domain::SavedQuery> m_own;
    domain::SavedQueryId m_open; ///< the query in the editor; none of an example
    bool m_isReading = false;
    QLabel *m_title;
    QTreeWidget *m_tree;
    QPushButton *m_save, *m_saveAs, *m_rename, *m_remove;
};

} // namespace tapfleet::ui
