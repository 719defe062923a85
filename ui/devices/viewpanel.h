#pragma once

#include "services/viewservice.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidgetItem;
class QToolButton;

namespace tapfleet::ui {

class ViewList;

/// The saved views beside the table with how many devices match each, and what can be done when the present one has been changed.
/// It says what a person wants and does none of it. GUI thread.
class ViewPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ViewPanel(QWidget *parent = nullptr);

    /// Hidden ones are left out.
    void setViews(std::vector<services::ListedView> views);
    /// `changed`: the table differs from what is kept. `canSave`: there is a filter to be kept.
    void setCurrent(const domain::ViewId &id, bool changed, bool canSave);
    /// Lets the person write another name in the view's place.
    void editName(const domain::ViewId &id);

Q_SIGNALS:
    void viewChosen(const tapfleet::domain::ViewId &id);
    void saveRequested();
    void saveAsRequested();
    void revertRequested();
    void renamed(const tapfleet::domain::ViewId &id, const QString &name);
    void removeRequested(const tapfleet::domain::ViewId &id); ///< of a starter: to be hidden
    void moveRequested(const tapfleet::domain::ViewId &id, qsizetype place);
    /// An empty id: what can be done with all of them.
    void menuRequested(const tapfleet::domain::ViewId &id, const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void addCaption(const QString &text);
    void addRow(const services::ListedView &listed);
    void mark();
    QListWidgetItem *itemOf(const domain::ViewId &id) const;
    void step(const domain::ViewId &id, int by);

    std::vector<services::ListedView> m_views;
    domain::ViewId m_current;
    bool m_changed = false;
    bool m_canSave = true;
    bool m_filling = false;
    QLabel *m_title;
    QToolButton *m_more;
    ViewList *m_list;
    QToolButton *m_save, *m_saveAs, *m_revert;
};

} // namespace tapfleet::ui
