#pragma once

#include "services/viewservice.h"
#include "ui/devices/tablelayout.h"

#include <QObject>

#include <vector>

class QToolButton;

namespace tapfleet::ui {

class DeviceTable;
class FilterBox;
class SettingStore;
class ViewPanel;

/// What the views of the devices page work on.
struct ViewControllerParts {
    services::ViewService &views;
    SettingStore &settings;
    FilterBox &filter;
    DeviceTable &table;
    ViewPanel &panel;
    QToolButton &button; ///< on the page's bar; gets the menu
};

/// Puts saved views into filter and table, tells when these differ from the view, and keeps what a person makes of them. GUI thread.
///
/// A person's own view is kept by saving it. One that comes with the program has a filter that stays; how its table was left is
/// kept by itself.
class ViewController final : public QObject
{
    Q_OBJECT
public:
    explicit ViewController(const ViewControllerParts &parts, QObject *parent = nullptr);

    /// Reads the views; filter and table already stand as they were left.
    void restore();
    /// Keeps which view is shown, and how a starter's table stands.
    void store();

    const domain::ViewId &current() const { return m_current; }
    /// Whether filter or table differ from what is kept.
    bool isChanged() const;

    void choose(const domain::ViewId &id);
    void save();
    void saveAs();
    void revert();
    /// Back to what was shown before the last view was chosen.
    void goBack();
    void remove(const domain::ViewId &id); ///< with Undo; a starter is hidden
    void copy(const domain::ViewId &id);   ///< among the person's own
    void askVersion(const domain::ViewId &id);
    void importFrom();
    void exportTo(const std::vector<domain::View> &views);
    void popUpMenu(const domain::ViewId &id, const QPoint &globalPosition);

Q_SIGNALS:
    void queryChosen(); ///< the order of rows is another one, the filter is not

private:
    struct Standing {
        domain::ViewId view;
        QString filter;
        TableLayout layout;
    };
    Standing standing() const;
    void stand(const Standing &standing);
    TableLayout layoutOf(const services::ListedView &listed) const;
    bool differs(const services::ListedView &listed) const;
    void keepStarter();
    void addAs(const QString &name);
    void importViews(const QString &path);
    void takeOver(const std::vector<domain::View> &views, bool replace);
    void update();
    void fillViewMenu();
    template <typename T>
    bool said(const base::Result<T> &result);
    void say(const QString &text);

    services::ViewService &m_views;
    SettingStore &m_settings;
    FilterBox &m_filter;
    DeviceTable &m_table;
    ViewPanel &m_panel;
    QToolButton &m_button;
    domain::ViewId m_current;
    std::vector<Standing> m_past; ///< the latest last
    bool m_standing = false;      ///< filter and table are being put in
};

} // namespace tapfleet::ui
