#pragma once

#include "services/fleetservice.h"
#include "services/grantservice.h"
#include "ui/authorization/grantsmodel.h"
#include "ui/widgets/page.h"
#include "ui/writes/writeparts.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tapfleet::ui {

class AgeLabel;
class GrantDetail;
class GrantWizard;
class SettingStore;
class StateView;

/// What the authorisation page works on.
struct AuthorizationPageParts {
    services::GrantService &grants;
    services::FleetService &fleet;
    SettingStore &settings;
    const base::Clock &clock;
    WriteParts writes;
};

/// 设备授权: the grants that I gave and those that I received, each with its devices, and what can be done with them. GUI thread.
class AuthorizationPage final : public Page
{
    Q_OBJECT
public:
    explicit AuthorizationPage(const AuthorizationPageParts &parts, QWidget *parent = nullptr);
    ~AuthorizationPage() override;

    QString title() const override;
    static QString railLabel();
    void refresh() override;
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    void leave() override;
    bool isReady() const override { return m_hasAnswer; }

    /// Begins 发起授权, with these devices when there are any; when the grants are not read yet, as soon as they are.
    void openWizard(const services::DeviceSelection &devices = {});

Q_SIGNALS:
    /// Asks for devices on their page by a filter.
    void devicesRequested(const QString &filter);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    void connectParts();
    void load();
    void take(const services::GrantOverview &overview);
    void applyFilter();
    void updateState();
    void updateCounts();
    void showCurrent();
    const services::GrantAccountState *stateOf(domain::AccountId account) const;
    std::vector<services::GrantAccountState> writable() const;
    // What is done with the shown grant: authorizationpage_acts.cpp.
    void addDevices();
    void removeDevices();
    void modify();
    void revoke();
    void toList(bool show);
    void follow(domain::AccountId account, const QFuture<base::Result<domain::OperationId>> &submitted);

    services::GrantService &m_grants;
    services::FleetService &m_fleet;
    SettingStore &m_settings;
    const base::Clock &m_clock;
    const WriteParts m_writes;
    services::GrantOverview m_overview;
    std::optional<base::Error> m_error;
    bool m_hasAnswer = false;
    bool m_isStale = true;
    quint64 m_asked = 0;
    std::optional<services::DeviceSelection> m_wanted; ///< of a wizard that waits for the grants
    domain::GrantId m_current;

    GrantsModel *m_model;
    QTabBar *m_tabs;
    QLineEdit *m_search;
    QCheckBox *m_soon;
    AgeLabel *m_age;
    QPushButton *m_new;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTableView *m_table;
    GrantDetail *m_detail;
    StateView *m_state;
};

} // namespace tapfleet::ui
