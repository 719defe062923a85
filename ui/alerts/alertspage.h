#pragma once

#include "services/alertservice.h"
#include "ui/widgets/page.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimeEdit;

namespace tapfleet::ui {

class AlertHistoryModel;
class AlertRulesModel;
class SettingStore;
class StateView;

/// What the alerts page works on.
struct AlertsPageParts {
    services::AlertService &alerts;
    services::FleetService &fleet;
    SettingStore &settings;
};

/// The alert rules with how many devices match now, the quiet hours, and what was told. A rule and a line of the history lead to their
/// devices. GUI thread.
class AlertsPage final : public Page
{
    Q_OBJECT
public:
    explicit AlertsPage(const AlertsPageParts &parts, QWidget *parent = nullptr);

    QString title() const override;
    static QString railLabel();
    void refresh() override;
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    void leave() override;
    /// The filter that shows what a firing told of: its SNs, or its rule where they are too many for a filter.
    static QString filterOf(const domain::AlertFiring &firing, const std::vector<domain::AlertDevice> &devices);
    void showFiring(const domain::AlertFiring &firing);

Q_SIGNALS:
    /// Asks for the page of devices with this filter.
    void devicesRequested(const QString &filter);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void load();
    void countMatches();
    void showState();
    void edit(const domain::AlertRule &rule);
    void remove();
    void keepQuietHours();
    /// Says so when it fails, and shows what is.
    void tellFailure(const QFuture<base::Result<void>> &doing);
    void tellProblem(const base::Error &error);
    const domain::AlertRule *current() const;

    services::AlertService &m_alerts;
    services::FleetService &m_fleet;
    SettingStore &m_settings;
    AlertRulesModel *m_rules;
    AlertHistoryModel *m_history;
    QCheckBox *m_quiet;
    QTimeEdit *m_from, *m_to;
    QPushButton *m_new, *m_edit = nullptr, *m_remove = nullptr, *m_show = nullptr;
    QStackedWidget *m_stack;
    QSplitter *m_splitter = nullptr;
    QTableView *m_rulesTable = nullptr, *m_historyTable = nullptr;
    QLabel *m_historyTitle = nullptr, *m_historyHint = nullptr;
    StateView *m_state = nullptr;
    base::StopSource m_countStop;
    bool m_isStale = true;
};

} // namespace tapfleet::ui
