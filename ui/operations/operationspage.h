#pragma once

#include "ui/widgets/page.h"

#include <vector>

class QStackedWidget;
class QTabBar;

namespace tapfleet::ui {

class SettingStore;

/// 运营: what is done with devices in service, a tab for each kind. The page knows none of them. GUI thread.
class OperationsPage final : public Page
{
    Q_OBJECT
public:
    explicit OperationsPage(SettingStore &settings, QWidget *parent = nullptr);

    QString title() const override;
    static QString railLabel();
    void leave() override;

    /// A further tab, which the page owns. `label` is asked again after a change of language.
    void addTab(QWidget *tab, QString (*label)());
    /// Brings one of the tabs to the front.
    void showTab(QWidget *tab);

protected:
    void retranslate() override;

private:
    SettingStore &m_settings;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;             ///< one for each tab
    std::vector<QString (*)()> m_labels; ///< of the tabs
    int m_kept;                          ///< the tab that was open the last time, which may be added later
};

} // namespace tapfleet::ui
