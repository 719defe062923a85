#pragma once

#include <QListWidget>

namespace tapfleet::ui {

/// The list inside a ViewPanel: rows are chosen by a click or Enter, a person's own are dragged to their place and renamed in
/// place. GUI thread.
class ViewList final : public QListWidget
{
    Q_OBJECT
public:
    explicit ViewList(QWidget *parent = nullptr);

    static bool isOwn(const QListWidgetItem *item); ///< it can be dragged and renamed
    /// Behind how many of the other own ones it stands when it is dropped at that height of the viewport.
    int placeAt(int y, const QListWidgetItem *dragged) const;

Q_SIGNALS:
    void chosen(QListWidgetItem *item);
    void removeRequested(QListWidgetItem *item);
    /// One up or down.
    void stepRequested(QListWidgetItem *item, int by);
    void dropped(QListWidgetItem *item, int place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace tapfleet::ui
