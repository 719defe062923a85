#pragma once

#include "services/queryservice.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace tapfleet::ui {

/// What a statement can read: the views, their columns and what they mean. A double click or Return takes a name. GUI thread.
class SchemaPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SchemaPanel(QWidget *parent = nullptr);

Q_SIGNALS:
    void nameChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    const std::vector<services::QueryView> m_views;
    QLabel *m_title;
    QTreeWidget *m_tree;
};

} // namespace tapfleet::ui
