#pragma once

#include "ui/widgets/icons.h"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace tapfleet::ui {

/// The pages as icons with two characters, at the left of the window; collapsed, or in a window that is too low for the
/// characters, it shows icons only. Up, Down, Home and End move along it. GUI thread.
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// `last` entries stand at the lower end.
    void addEntry(const QString &id, Icon icon, bool last = false);
    void setLabel(const QString &id, const QString &label);
    void setCurrent(const QString &id);
    QString current() const;
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id);
    void collapsedChanged(bool collapsed);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    int heightWith(Qt::ToolButtonStyle style) const;
    QToolButton *makeButton(Icon icon);
    QToolButton *button(const QString &id) const;
    void moveFocus(QToolButton *from, int key);
    void retranslate();

    std::vector<QToolButton *> m_entries; ///< their objectName is "rail-" and the page's id
    QVBoxLayout *m_upper;
    QVBoxLayout *m_lower;
    QToolButton *m_fold;
    bool m_collapsed = false;
};

} // namespace tapfleet::ui
